package answer_test

import (
	"slices"
	"testing"
)

// Two counts in a cell may have both their names in the head, the title, the corner or a sentence.
func TestBothNamesOfTwoCounts(t *testing.T) {
	sexes := []string{"Q1 2016-17 Grooming F offences 70", "Q1 2016-17 Grooming M offences 12", "Q1 2016-17 Rape F offences 31", "Q1 2016-17 Rape M offences 5"}
	flagged := []string{"Q1 2016-17 Grooming offences 70", "Q1 2016-17 Rape offences 31", "Q2 2016-17 Grooming offences 12", "Q2 2016-17 Rape offences 5"}
	none := []string(nil)
	for _, c := range []struct {
		words, corner, head string
		want                []string
	}{
		{"", "Offence", "2016/17<br>(girls / boys)", sexes},
		{"", "Offence", "2016/17 (F/M)", sexes},
		{"In each box the first number is offences where the victim was a girl and the second, behind the stroke, offences where the victim was a boy.", "Offence", "2016/17", sexes},
		{"Girls are shown first, the number after the stroke is boys.", "Offence", "2016/17", sexes},
		{"Sexual offences by victim (female / male)", "Offence", "2016/17", sexes},
		{"", "Offence (girls / boys)", "2016/17", sexes},
		{"", "Offence", "2016/17 (all / flagged)", flagged},
		{"", "Offence", "2016/17 (recorded, with cyber flag)", flagged},
		{"", "Offence", "2016/17", none},
		{"", "Offence", "2016/17 (girls / unknown)", none},
	} {
		page := `<p>Kent Police</p><p>Reference 1/19</p><p>3 June 2019</p><h2>Question 1</h2><p>` + c.words + `</p><table><tr><th>` + c.corner + `</th><th>` + c.head + `</th></tr><tr><td>Rape</td><td>31 / 5</td></tr><tr><td>Grooming</td><td>70 / 12</td></tr></table>`
		got := brief(read(t, "a.html", page))
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s %s %s:\n got %q\nwant %q", c.words, c.corner, c.head, got, c.want)
		}
	}
}
