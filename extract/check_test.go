package extract

import (
	"strings"
	"testing"
)

// A value is looked up once, known or not; one too long for a name is not kept.
func TestLookUpOnce(t *testing.T) {
	for value, want := range map[string]int{"Kent": 1, "Clevelnd": 1, strings.Repeat("x", longest+1): 3} {
		kept, searches := map[string]*lookup{}, 0
		for range 3 {
			got := lookUp(kept, value, func(v string) lookup {
				searches++
				return findForce(v)
			})
			if told := got.fault.message != ""; told != (value != "Kent") {
				t.Errorf("%q is told as %q", value, got.fault.message)
			}
		}
		if searches != want {
			t.Errorf("%q was searched %d times, want %d", value, searches, want)
		}
	}
}

// What a program writes of whole years is read, and what may be thousands is not.
func TestWholeYears(t *testing.T) {
	for _, c := range []struct{ s, want string }{
		{"13", "13"}, {"13.0", "13"}, {"13,00", "13"}, {"13.000", "13"}, {"1,000", "1,000"}, {"13,5", "13,5"}, {"13.", "13."}, {".0", ".0"}, {"", ""},
	} {
		if got := WholeYears(c.s); got != c.want {
			t.Errorf("WholeYears(%q) = %q, want %q", c.s, got, c.want)
		}
	}
}
