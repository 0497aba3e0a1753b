package prose

import "testing"

// "One of the" names no number, unless it ends one.
func TestOneOfThe(t *testing.T) {
	for s, want := range map[string]string{
		"One of the forces said so.":                              "",
		"In 2017/18 twenty-one of the offences had it.":           "twenty-one",
		"One hundred and twenty-one of the offences had the flag": "One hundred and twenty-one",
		"a hundred and one of the crimes were online":             "a hundred and one",
		"Of these thirty one of the crimes were online":           "thirty one",
	} {
		got := ""
		for _, n := range Scan(s).Numbers {
			got += s[n.Start:n.End]
		}
		if got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}
