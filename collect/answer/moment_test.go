package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A number that a sentence compares with, of a moment of its own, is of no period of the answer.
func TestNumbersOfMoments(t *testing.T) {
	one := []string{"Q2 2017-18 offences 97"}
	both := []string{"Q2 2017-18 offences 97", "Q2 2018-19 offences 107"}
	for _, c := range []struct {
		text  string
		want  []string
		named string // a number that a problem names
	}{
		{"In 2017/18 there were 97 offences with the cyber flag (last week: 102).", one, "102"},
		{"In 2017/18 there were 97 offences with the cyber flag; at the time of writing it is 102.", one, "102"},
		{"In 2017/18 there were 97 offences with the cyber flag, as of yesterday 31.", one, "31"},
		{"In 2017/18 there were 97 offences with the cyber flag. As of yesterday it was 102.", one, "102"},
		{"In 2017/18 there were 97 offences with the cyber flag (102 today).", one, "102"},
		{"The number of flagged offences in 2017/18 was 97. At the time of writing the figure stands at 102.", one, "102"},
		{"There were 97 offences with the cyber flag in 2017/18. When we last looked it was 95.", one, "95"},
		{"With the cyber flag, 2017/18: 97 (last week: 102); 2018/19: 107.", both, "102"},
		{"Flagged offences in 2017/18: 97 (currently 102)", one, "102"},
		{"As of today there were 97 offences recorded in 2017/18 with the flag.", one, ""},
		{"There are currently 97 offences with the flag for 2017/18.", one, ""},
		{"At the time of writing there were 97 flagged offences in 2017/18 and 107 in 2018/19.", both, ""},
	} {
		r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\nQuestion 2\n"+c.text+"\n")
		named := slices.ContainsFunc(r.Problems, func(p string) bool { return strings.HasPrefix(p, c.named+" is of a moment") })
		if got := offered(r); !slices.Equal(got, c.want) || named != (c.named != "") {
			t.Errorf("%s:\n got %q, problems %q\nwant %q", c.text, got, r.Problems, c.want)
		}
	}
	r := read(t, "a.csv", "Kent Police,,\nQ2 flagged offences,,\nYear,Offences\n2016/17,97 (last week: 102)\n2017/18,107\n")
	if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "97 (last week: 102)") }) {
		t.Errorf("nothing names the number in brackets: %q", r.Problems)
	}
}
