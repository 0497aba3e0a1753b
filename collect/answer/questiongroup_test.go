package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Rows below one another that answer one question each are of one kind by themselves, whatever most rows of
// their column are; a question that says what its rows are broken down by is a group of its own.
func TestRowsOfEachQuestion(t *testing.T) {
	const head = "Kent Police,,\n,,\n"
	offences := []string{"Q1 2018-19 Sexual assault offences 40", "Q1 2018-19 Rape offences 21", "Q1 2018-19 Other offences 4", "Q1 2018-19 offences 65"}
	sexes := []string{"Q2 2018-19 F offences 18", "Q2 2018-19 M offences 7", "Q2 2018-19 U offences 2"}
	ages := []string{"Q2 2018-19 0-12 offences 8", "Q2 2018-19 13-15 offences 14", "Q2 2018-19 16+ offences 5"}
	outcomes := []string{"Q4 2018-19 Charged offences 5", "Q4 2018-19 Caution offences 3", "Q4 2018-19 No suspect offences 9", "Q4 2018-19 Evidential difficulties offences 6", "Q4 2018-19 Open offences 4"}
	rows := map[string]string{
		"Q1": "Rape,21\nSexual assault,40\nOther,4\nTotal,65\n", "sex": "Female,18\nMale,7\nNot known,2\n",
		"age": "12 and under,8\n13 to 15,14\n16 and over,5\n", "Q4": "Charged,5\nCaution,3\nNo suspect,9\nEvidential difficulties,6\nOpen,4\n",
	}
	under := func(label, key string) (out string) {
		for row := range strings.Lines(rows[key]) {
			out += label + "," + row
		}
		return out
	}
	all := slices.Concat(offences, sexes, ages, outcomes)
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"its words say by what", head + "Question,Group,2018/19\n" + under("Q1 All offences", "Q1") + under("Q2 Cyber flagged by sex of victim", "sex") + under("Q2 Cyber flagged by age of victim", "age") + under("Q4 Cyber flagged by outcome", "Q4"), all},
		{"a word each below another kind of head", head + "Section,Category,2018/19\n" + under("Q1 Offence", "Q1") + under("Q2 Sex", "sex") + under("Q4 Outcome", "Q4"), slices.Concat(offences, sexes, outcomes)},
		{"totals with the question's number", head + "Part,Category,2018/19\n" + under("Q1 Offence", "Q1") + "Q2 Cyber flag,Flagged offences,27\n" + under("Q4 Outcome", "Q4") + "Q4 Outcome,Q4 total,27\n",
			slices.Concat(offences, outcomes, []string{"Q2 2018-19 offences 27", "Q4 2018-19 offences 27"})},
	} {
		r := read(t, "a.csv", c.text)
		got := brief(r)
		slices.Sort(got)
		if want := slices.Sorted(slices.Values(c.want)); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, want)
		}
		for _, f := range r.Figures {
			if b := f.Breakdown; f.Question == "Q1" && (b.Outcome != "" || b.Platform != "") || f.Question == "Q4" && b.Offence != "" {
				t.Errorf("%s: %+v of %s", c.why, b, f.Question)
			}
		}
	}
}
