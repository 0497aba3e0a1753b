package answer_test

import (
	"strings"
	"testing"
)

// Bare years of which a head or title says that they are financial may be either of two.
func TestBareFinancialYears(t *testing.T) {
	const head = "Kent Police FOI 12/19,\n"
	for _, c := range []struct {
		text string
		sure bool
	}{
		{head + "Cyber flagged child sexual offences,\nFY,Count\n2017,71\n2018,96\n", false},
		{head + "Cyber flagged child sexual offences,\nFinancial year,Count\n2017,71\n2018,96\n", false},
		{head + "Cyber flagged child sexual offences,\nF/Y,Count\n2017,71\n2018,96\n", false},
		{head + "Cyber flagged child sexual offences by financial year,\nYear,Count\n2017,71\n2018,96\n", false},
		{head + "Cyber flagged child sexual offences,\nYear,Count\n2017,71\n2018,96\n", true},
		{head + "Cyber flagged child sexual offences,\nFY,Count\n2017/18,71\n2018/19,96\n", true},
	} {
		for name, r := range inFormats(t, c.text) {
			told := strings.Contains(strings.Join(r.Problems, "\n"), "financial years are spoken of")
			if len(r.Figures) != 2 || told == c.sure || (r.Figures[0].Confidence > 0.5) != c.sure {
				t.Errorf("%s, %q: %v %q", name, c.text, r.Figures, r.Problems)
			}
		}
	}
}
