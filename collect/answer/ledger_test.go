package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Every number of a table is proposed, explained by its own head, or told as not read.
func TestNoNumberIsLost(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string // figures
		told      string   // the start of a problem behind the place of the table; "" for none
	}{
		{"a cell with more than a count", "Kent Police,,\nQ2 flagged offences,,\nYear,Girls,Boys\n2015/16,12,5\n2016/17,13 of 40,6\n",
			[]string{"Q2 2015-16 F offences 12", "Q2 2015-16 M offences 5", "Q2 2016-17 M offences 6"}, "a number was not read, 13 of 40 at "},
		{"shares in a column that does not say so", "Kent Police,,\nQ2 flagged offences,,\nYear,Offences,Of all\n2015/16,12,5.2\n2016/17,13,6.1\n",
			[]string{"Q2 2015-16 offences 12", "Q2 2016-17 offences 13"}, "2 of 4 numbers were not read, the first 5.2 at "},
		{"a force that nobody knows", "Kent Police,Q2 flagged offences,,\nForce,Year,Girls,Boys\nKent,2015/16,12,5\nElbonia,2016/17,7,8\n",
			[]string{"Q2 2015-16 F offences 12", "Q2 2015-16 M offences 5"}, "2 of 4 numbers were not read, the first 7 at "},
		{"other things counted", "Kent Police,,,\nQ2 flagged offences,,,\nYear,Offences,Referrals,%\n2015/16,12,5,20\n2016/17,13,6,22\n",
			[]string{"Q2 2015-16 offences 12", "Q2 2016-17 offences 13"}, "Referrals (5, 6): not part of the answer"},
		{"percentages, codes, ages and years are explained", "Kent Police,,,\nQ4. Outcomes of flagged offences,,,\nNo.,Outcome,2015/16,%\n1,Charged,12,60\n2,Caution,8,40\n",
			[]string{"Q4 2015-16 Caution offences 8", "Q4 2015-16 Charged offences 12"}, ""},
		{"numbers of requests", "Kent Police,,\nQ2 flagged offences,,\nID,Year,Offences\n8812,2015/16,12\n8813,2016/17,13\n",
			[]string{"Q2 2015-16 offences 12", "Q2 2016-17 offences 13"}, ""},
	} {
		for name, r := range inFormats(t, c.text) {
			if got := brief(r); !slices.Equal(got, c.want) {
				t.Errorf("%s, %s: got %q, want %q", c.why, name, got, c.want)
			}
			told := slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, c.told) })
			if c.told == "" && len(r.Problems) > 0 || !told && c.told != "" {
				t.Errorf("%s, %s: problems %q, want %q", c.why, name, r.Problems, c.told)
			}
		}
	}
}

// A table of the request, or of an older message, says that it is not read.
func TestTablesOutsideTheAnswer(t *testing.T) {
	r := read(t, "a.html", `<h1>Kent Police</h1><h2>Your request</h2><p>Please update these figures:</p><table><tr><th>Year</th><th>Offences</th></tr><tr><td>2014/15</td><td>21</td></tr></table><h2>Our response</h2><p>In 2016/17 there were 31 offences with the flag.</p>`)
	if got := brief(r); !slices.Equal(got, []string{"Q2 2016-17 offences 31"}) {
		t.Errorf("got %q", got)
	}
	if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "stands in the request (21): not part of the answer") }) {
		t.Errorf("problems %q", r.Problems)
	}
}
