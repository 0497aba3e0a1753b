package profile

import (
	"slices"
	"testing"
)

// TestLearnFlag suggests how a flag is read from its values: what denies is never
// a yes, and what says nothing is passed on.
func TestLearnFlag(t *testing.T) {
	for _, c := range []struct {
		why              string
		values           []string
		yes, no, keyword []string
	}{
		{"words for yes and no", []string{"Internet Involved", "Not Internet", ""}, []string{"Internet Involved"}, []string{"Not Internet"}, nil},
		{"the same word denied", []string{"Cyber", "Non-cyber"}, []string{"Cyber"}, []string{"Non-cyber"}, nil},
		{"no before the word", []string{"Internet involvement", "No internet involvement", "Unknown"}, []string{"Internet involvement"}, []string{"No internet involvement"}, nil},
		{"several words for yes", []string{"Not cyber", "Cyber enabled", "Cyber dependent"}, []string{"Cyber dependent", "Cyber enabled"}, []string{"Not cyber"}, nil},
		{"a list of keywords", []string{"Domestic;Online", "Hate", "Not internet;Domestic"}, nil, nil, []string{"Online"}},
		{"nothing that could be told", []string{"A1", "B2"}, nil, nil, nil},
	} {
		p := &Profile{Columns: map[string]string{"officer_flag": "flag"}}
		p.learnFlag("flag", c.values)
		f := p.Flag
		if !slices.Equal(f.Yes, c.yes) || !slices.Equal(f.No, c.no) || !slices.Equal(f.Contains, c.keyword) {
			t.Errorf("%s: yes %q, no %q, contains %q; want %q, %q, %q", c.why, f.Yes, f.No, f.Contains, c.yes, c.no, c.keyword)
		}
		if f.Separator != "" && f.Otherwise != "blank" {
			t.Errorf("%s: a list without a keyword is %q: nobody has said so", c.why, f.Otherwise)
		}
		if told := len(f.Yes)+len(f.No)+len(f.Contains) > 0; told == slices.Contains(p.Pass, "flag") {
			t.Errorf("%s: told %v, passed on %q", c.why, told, p.Pass)
		}
	}
}
