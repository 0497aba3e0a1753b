package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A move is said by its ends, by its size and its end, or in two sentences.
func TestMoves(t *testing.T) {
	both := []string{"Q2 2016-17 offences 41", "Q2 2017-18 offences 36"}
	for _, c := range []struct {
		text  string
		want  []string
		named string
	}{
		{"Flagged offences saw a drop from 41 to 36 between 2016/17 and 2017/18.", both, ""},
		{"From 2016/17 to 2017/18 flagged offences fell from 41 to 36.", both, ""},
		{"Flagged offences fell, a drop from 41 in 2016/17 to 36 in 2017/18.", both, ""},
		{"There were 41 flagged offences in 2016/17. It went down to 36 in 2017/18.", both, ""},
		{"There were 36 flagged offences in 2017/18, a drop from 41 the year before.", both, ""},
		{"Flagged offences went down by 5 to 36 in 2017/18.", both[1:], ""},
		{"Flagged offences went down from 41 to 36 in 2017/18.", both[1:], "41"},
		{"There were 36 flagged offences in 2017/18, a drop from 41 to 36.", both[1:], "41"},
	} {
		r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\nQuestion 2\n"+c.text+"\n")
		named := slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, c.named) })
		if got := brief(r); !slices.Equal(got, c.want) || named != (c.named != "") {
			t.Errorf("%s:\n got %q, problems %q\nwant %q", c.text, got, r.Problems, c.want)
		}
	}
}
