package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Cells parted by blanks, or one a line, are read where their heads prove how many counts a row has: also below
// labels that end with an age, without a label, and in one row only.
func TestRowsBelowHeadsOfYears(t *testing.T) {
	flagged := []string{"Q2 2016-17 offences 31", "Q2 2017-18 offences 48"}
	rapes := []string{"Q1 2016-17 Rape of a girl under 13 offences 21", "Q1 2016-17 Rape of a girl under 16 offences 61", "Q1 2017-18 Rape of a girl under 13 offences 25", "Q1 2017-18 Rape of a girl under 16 offences 68"}
	ages := []string{"Q1 2016-17 0-12 offences 61", "Q1 2016-17 13-15 offences 84", "Q1 2016-17 16 offences 20", "Q1 2017-18 0-12 offences 68", "Q1 2017-18 13-15 offences 96", "Q1 2017-18 16 offences 21"}
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"an age ends each label", "Question 1\n\nOffence 2016/17 2017/18\nRape of a girl under 16 61 68\nRape of a girl under 13 21 25\n", rapes},
		{"ages", "Question 1\n\nAge 2016/17 2017/18\n0-12 61 68\n13 to 15 84 96\n16 20 21\n", ages},
		{"years and their total", "Question 2. With the cyber flag\n\nSex 2016/17 2017/18 Total\nGirls 20 30 50\nBoys 11 18 29\n",
			[]string{"Q2 2016-04-01 to 2018-03-31 F offences 50", "Q2 2016-04-01 to 2018-03-31 M offences 29", "Q2 2016-17 F offences 20", "Q2 2016-17 M offences 11", "Q2 2017-18 F offences 30", "Q2 2017-18 M offences 18"}},
		{"no label", "Question 2. With the cyber flag\n\n2016/17 2017/18\n31 48\n", flagged},
		{"ages, of which one has no first count", "Question 1\n\nOffence 2016/17 2017/18\nRape of a girl under 16 68\nRape of a girl under 13 21 25\n", []string{rapes[0], rapes[2]}},
		{"no label in two rows", "Question 2. With the cyber flag\n\n2016/17 2017/18\n31 48\n17 19\n", nil},
		{"one row, a cell a line", "Question 2. With the cyber flag\n\nFinancial year\n2016/17\n2017/18\nWith online motivation\n31\n48\n", flagged},
		{"no label, a cell a line", "Question 2. With the cyber flag\n\n2016/17\n2017/18\n31\n48\n", flagged},
		{"one row below no years", "Question 2. With the cyber flag\n\nSex\nGirls\nBoys\nWith online motivation\n31\n48\n", nil},
	} {
		if got := brief(read(t, "a.txt", "Kent Police\n\n"+c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %s\nwant %s", c.why, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
		}
	}
}
