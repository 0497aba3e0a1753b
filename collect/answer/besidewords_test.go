package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Sentences of letters whose numbers were lost for the words beside them.
func TestNumbersBesideWords(t *testing.T) {
	const head = "Kent Police\n\nPoint 1. We recorded 904 sexual offences against under 18s in 2017/18 and 987 in 2018/19.\n\nPoint 2. The cyber flag was on 120 of the 2017/18 offences and on 151 of the 2018/19 offences."
	counts := []string{"Q1 2017-18 offences 904", "Q1 2018-19 offences 987", "Q2 2017-18 offences 120", "Q2 2018-19 offences 151"}
	for _, c := range []struct {
		text string
		want []string
	}{
		{head + " By sex the 2018/19 total divides into 110 female and 36 male, with five not stated.\n",
			append(slices.Clone(counts), "Q2 2018-19 F offences 110", "Q2 2018-19 M offences 36", "Q2 2018-19 U offences 5")},
		{head + "\nVictims under 13: 38 and 44. Victims 13 to 15: 60 and 70. Victims 16 or 17: 22 and 37.\n",
			append(slices.Clone(counts), "Q2 2017-18 0-12 victims 38", "Q2 2017-18 13-15 victims 60", "Q2 2017-18 16-17 victims 22", "Q2 2018-19 0-12 victims 44", "Q2 2018-19 13-15 victims 70", "Q2 2018-19 16-17 victims 37")},
		{head + "\n\nPoint 4. Of the 120, 31 ended in a charge and 89 in no further action. Of the 151, 36 and 115 respectively.\n",
			append(slices.Clone(counts), "Q4 2017-18 charge offences 31", "Q4 2017-18 no further action offences 89", "Q4 2018-19 charge offences 36", "Q4 2018-19 no further action offences 115")},
		{"Kent Police\n\nPoint 1. In 2017/18 there were 904 offences where the victim had not reached 18; in 2018/19 the figure rose to 987.\n", counts[:2]},
		{"Kent Police\n\nPoint 1. In 2017/18 there were 904 offences on victims below 18. In 2018/19 the number increased again to 987.\n", counts[:2]},
	} {
		r := read(t, "a.txt", c.text)
		slices.Sort(c.want)
		if got := brief(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q\n%s", c.text[min(len(c.text), len(head)):], got, c.want, strings.Join(r.Problems, "\n"))
		}
	}
}
