package check

import (
	"testing"
	"unicode/utf8"
)

// FuzzCheck holds that no story makes Check panic, that every claim lies in the
// text on the edges of runes, and that claims are in order and do not overlap.
func FuzzCheck(f *testing.F) {
	for _, s := range []string{
		"", "Cleveland Police recorded 145 offences in 2016-17, up 163 per cent on 55 the year before.",
		"0% of 0, up by 0 per cent from 0 to 0", "trebled tripled doubled halved 0 times as many", "over the last 0 years 241 in 39 forces, 15 a day",
		"Durham’s total – 190 – was “up” from none.", "99999999999999999999% of 5,653", "Wales 296: 116, 95, 59 and 26", "\xff145 offences in Kent\xfe",
		"one every 0 minutes of 5,653 offences in England and Wales in 2016/17",
	} {
		f.Add(s)
	}
	figs := exampleFigures(f)
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, c := range Check(Story{Text: text}, figs).Claims {
			if c.Start < last || c.Start >= c.End || c.End > len(text) || text[c.Start:c.End] != c.Quote {
				t.Fatalf("claim %q at %d to %d after %d", c.Quote, c.Start, c.End, last)
			}
			if utf8.ValidString(text) && !utf8.ValidString(c.Quote) {
				t.Fatalf("claim %q cuts a rune", c.Quote)
			}
			if c.Verdict == "" || c.Why == "" || (c.Kind != "") != (c.Verdict == Contradicted || c.Verdict == NotComparable) {
				t.Fatalf("claim %q has verdict %q, kind %q, why %q", c.Quote, c.Verdict, c.Kind, c.Why)
			}
			last = c.End
		}
	})
}
