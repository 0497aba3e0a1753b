package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// What has no flag is no count of what has one.
func TestCountsWithoutTheFlag(t *testing.T) {
	for _, c := range []struct {
		text  string
		want  []string
		named string
	}{
		{"Q2. In 2016/17 441 offences were not flagged.", nil, "441"},
		{"Q2. 441 child sexual offences did not have the cyber flag in 2016/17.", nil, "441"},
		{"Q2. In 2016/17 71 offences had the cyber flag; 441 were not marked.", []string{"Q2 2016-17 offences 71"}, "441"},
		{"Q2. In 2016/17 71 offences had the cyber flag, which was not on all records.", []string{"Q2 2016-17 offences 71"}, ""},
	} {
		r := read(t, "a.txt", "Kent Police\n\n"+c.text+"\n")
		if got := brief(r); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
		if c.named != "" && !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, c.named) }) {
			t.Errorf("%s: %s is not named: %q", c.text, c.named, r.Problems)
		}
	}
}
