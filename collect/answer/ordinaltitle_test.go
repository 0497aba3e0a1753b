package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A letter may begin the answer to each question with its place and its subject, and name an earlier count by "the".
func TestQuestionsByTheirPlace(t *testing.T) {
	want := []string{"Q1 2014-15 offences 604", "Q1 2015-16 offences 667", "Q2 2014-15 offences 22", "Q2 2015-16 offences 48",
		"Q4 2014-15 caution offences 10", "Q4 2014-15 charge or summons offences 12", "Q4 2015-16 caution offences 17", "Q4 2015-16 charge or summons offences 31"}
	for _, text := range []string{
		"First, offences. In the year to 31 March 2015 we recorded 604 sexual offences in which the victim was under 18, and in the year after that 667.\n\nSecond, the cyber flag. It was put on 22 of the 604 and on 48 of the 667.\n\nThird, the platform. This is not held.\n\n" +
			"Fourth, the outcome. The 22 of the earlier year ended as follows: charge or summons, twelve; caution, ten. The 48 of the later year: charge or summons, 31; caution, 17.\n",
		"Firstly, recorded crimes: we recorded 604 sexual offences against under 18s in 2014/15 and 667 in 2015/16.\n\nSecondly, the flag: it was set on 22 of the 604 and on 48 of the 667.\n\nThirdly, the platform: this is not held.\n\n" +
			"Fourthly, outcomes. Of the 22: charge or summons 12, caution 10. Of the 48: charge or summons 31, caution 17.\n",
	} {
		r := read(t, "a.txt", "Kent Police\n\nYou asked four questions.\n\n"+text)
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q\n%q", text, got, want, r.Problems)
		}
	}
	r := read(t, "a.txt", "Kent Police\n\nQ2. First, some words on how we count. The cyber flag was set on 22 offences in 2014/15.\n")
	if got := brief(r); !slices.Equal(got, []string{"Q2 2014-15 offences 22"}) {
		t.Errorf("%q", got)
	}
}

// A line that ends in several counts below heads that were lost is no count of all.
func TestRowsWithoutTheirHeads(t *testing.T) {
	r := read(t, "a.txt", "Kent Police\n\nQ1. Sexual offences with a victim under 18\n\nIn 2019/20 by age and sex, with notes beside the rows\n\nUnder 6 61 24 *\n\n* stands for 1 or 2.\n")
	for _, f := range r.Figures {
		t.Errorf("%+v", f)
	}
	if !slices.ContainsFunc(r.Problems, func(s string) bool { return strings.Contains(s, "61") }) {
		t.Errorf("nothing names the numbers: %q", r.Problems)
	}
}

// What was put on a page first and has been replaced counts nothing.
func TestFirstPublishedIsOld(t *testing.T) {
	for _, said := range []string{"The table first put on this page gave 821 offences for 2017-18. That was wrong and the table has been replaced.", "The figure originally published showed 821 offences in 2017-18."} {
		r := read(t, "a.txt", "Kent Police\n\n"+said+"\n\nQuestion 1\n\nWe recorded 828 sexual offences against under 18s in 2017-18.\n")
		if got := brief(r); !slices.Equal(got, []string{"Q1 2017-18 offences 828"}) || r.Figures[0].Confidence < 0.9 {
			t.Errorf("%s: %q %q", said, got, r.Problems)
		}
	}
}
