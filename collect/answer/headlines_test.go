package answer_test

import (
	"slices"
	"testing"
)

// The lines of a letterhead are not part of the request that stands below them without a blank line.
func TestLetterheadAboveTheRequest(t *testing.T) {
	for _, asked := range []string{
		"You asked: how many sexual offences against children had the cyber flag in 2018/19?",
		"Your request: how many sexual offences against children had the cyber flag in 2018/19?",
		"Request\nHow many sexual offences against children had the cyber flag in 2018/19?",
	} {
		r := read(t, "a.txt", "Kent Police\nReference: FOI 123/19\nDate: 5 June 2019\n"+asked+"\n\nOur answer\n\nIn 2018/19 it was 45. This includes 2 crimes transferred from Surrey.\n")
		if r.Force != "Kent" || r.Reference != "123/19" || r.ReceivedOn != "2019-06-05" {
			t.Errorf("%s: got force %q, reference %q, day %s", asked, r.Force, r.Reference, r.ReceivedOn)
		}
	}
}

// A force from which crimes came is not the one that answers, also where no other is named.
func TestForceThatHandedOver(t *testing.T) {
	r := read(t, "a.txt", "Reference: FOI 123/19\n\nIn 2018/19 we recorded 45 offences with the flag. This includes 2 crimes transferred from Surrey.\n")
	if r.Force != "" {
		t.Errorf("got force %q", r.Force)
	}
}

// The years of a time of several are called first, second and so on.
func TestYearsOfASpan(t *testing.T) {
	want := []string{"Q2 2017-04-01 to 2019-03-31 offences 87", "Q2 2017-18 offences 42", "Q2 2018-19 offences 45"}
	for _, s := range []string{
		"Q2. Between 1 April 2017 and 31 March 2019 there were 87 offences with the flag: 42 in the first year and 45 in the second.",
		"Q2. From April 2017 to March 2019 87 offences were flagged. The first year had 42 and the second year 45.",
	} {
		r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\n"+s+"\n")
		if got := offered(r); !slices.Equal(got, want) || len(r.Problems) > 0 {
			t.Errorf("%s: got %q, problems %q", s, got, r.Problems)
		}
	}
	r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\nQ2. The flag was used between 1 April 2015 and 31 March 2017, and again from 1 April 2018 to 31 March 2020. In the first year it was on 42 offences.\n")
	if got := offered(r); len(got) > 0 {
		t.Errorf("of two times: got %q", got)
	}
}
