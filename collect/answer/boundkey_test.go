package answer_test

import (
	"slices"
	"testing"
)

// A bound stays one, whatever a key says of why it is printed.
func TestBoundWithKey(t *testing.T) {
	for name, r := range inFormats(t, "<5,\"a count of 1, 2, 3 or 4, not given because a child could be recognised\"\n,\nYear,Flagged offences\n2017/18,<5\n2018/19,12\n") {
		if got := offered(r); !slices.Contains(got, "Q2 2017-18 offences lt5?") {
			t.Errorf("%s: %q", name, got)
		}
	}
}
