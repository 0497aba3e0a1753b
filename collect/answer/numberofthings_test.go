package answer_test

import (
	"slices"
	"testing"
)

// A sentence that numbers something else than offences gives no count, though it speaks of the flag.
func TestNumbersOfThings(t *testing.T) {
	for _, s := range []string{
		"The number of officers trained to use the cyber flag was 12 in 2016/17.", "In 2016/17 the number of police staff who apply the cyber flag was 12.",
		"Number of requests about the cyber flag in 2016/17: 12", "The total of devices examined for flagged offences in 2016/17 was 12.",
	} {
		r := read(t, "a.txt", fromKent+s+"\n\nIn 2017/18 we recorded 71 offences with the cyber flag.\n")
		if got, want := offered(r), []string{"Q2 2017-18 offences 71"}; !slices.Equal(got, want) || !toldNumbers(r, "12") {
			t.Errorf("%s: got %q, problems %q", s, got, r.Problems)
		}
	}
	for _, s := range []string{
		"The number of offences with the cyber flag, found by officers, was 12 in 2016/17.", "In 2016/17 the number of messaging offences with the cyber flag was 12.",
		"The number of these with the cyber flag was 12 in 2016/17.", "In 2016/17 the total of flagged crimes was 12.",
	} {
		if got := offered(read(t, "a.txt", fromKent+s+"\n")); len(got) != 1 {
			t.Errorf("%s: got %q", s, got)
		}
	}
}

// Nor does one that counts a part of a number of other things, or what became of them.
func TestPartsOfThings(t *testing.T) {
	for _, s := range []string{
		"Our system was replaced; 2 of its 14 modules were searched.", "We searched 3 of the 12 databases that we use.", "In 2016/17 we had 31 complaints and upheld 6 of them.",
		"In 2016/17 we weighed 4 arguments for disclosure.", "2 grounds were found in 2016/17.",
		"In 2016/17 we received 44 requests, and 9 of these were refused.", "The search covered 7 of our 11 districts in 2016/17.",
	} {
		r := read(t, "a.txt", fromKent+"In 2017/18 we recorded 71 offences with the cyber flag.\n\n"+s+"\n")
		if got, want := brief(r), []string{"Q2 2017-18 offences 71"}; !slices.Equal(got, want) {
			t.Errorf("%s: got %q, problems %q", s, got, r.Problems)
		}
	}
}

// What a run of a program says of its own lines counts no offences.
func TestNumbersOfARun(t *testing.T) {
	const table = "Question 2. Offences with the flag\n\nYear       Offences\n2016/17    31\n2017/18    44\n\n"
	for _, s := range []string{"FY 16/17 = 01/04/2016 TO 31/03/2017 AND SO ON\n0 RECORDS REJECTED   1060 LINES READ", "Years from 1 April 2016 to 31 March 2018. 12 lines skipped, 3 records rejected."} {
		r := read(t, "a.txt", fromKent+table+s+"\n")
		if got, want := brief(r), []string{"Q2 2016-17 offences 31", "Q2 2017-18 offences 44"}; !slices.Equal(got, want) {
			t.Errorf("%s: got %q, problems %q", s, got, r.Problems)
		}
	}
}
