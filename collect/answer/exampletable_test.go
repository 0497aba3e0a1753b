package answer_test

import (
	"slices"
	"testing"
)

// A table that only shows how an answer could look is no data, wherever it stands.
func TestTableAsExample(t *testing.T) {
	for _, lead := range []string{"Please use a table such as this:", "I would like the figures in a format like this:", "The layout could be as below (all figures are made up):"} {
		r := read(t, "a.txt", "Kent Police\n\nQ2 Offences with the cyber flag: 2016/17: 41\n\n"+lead+"\n\n            2015/16   2016/17\nFacebook        10        15\nSnapchat         5        20\n")
		if got := noForceIn(brief(r)); !slices.Equal(got, []string{"Q2 2016-17 offences 41"}) {
			t.Errorf("%s: %q, %q", lead, got, r.Problems)
		}
	}
}
