package record

import "testing"

// A blank flag is not a no, and a word that is not known is no flag.
func TestParseFlag(t *testing.T) {
	for _, c := range []struct {
		why, in string
		want    Flag
		ok      bool
	}{
		{"nobody has said", "", Blank, true},
		{"yes", "Y", FlagYes, true},
		{"yes in small letters", "y", FlagYes, true},
		{"yes in full", "Yes", FlagYes, true},
		{"no", "N", FlagNo, true},
		{"no in full", "no", FlagNo, true},
		{"a number is not guessed", "1", Blank, false},
		{"a mark is not guessed", "X", Blank, false},
	} {
		if got, ok := ParseFlag(c.in); got != c.want || ok != c.ok {
			t.Errorf("%s: ParseFlag(%q) = %v, %v", c.why, c.in, got, ok)
		}
	}
}

func TestFlagRoundTrips(t *testing.T) {
	for _, f := range []Flag{Blank, FlagNo, FlagYes} {
		if got, ok := ParseFlag(f.String()); !ok || got != f {
			t.Errorf("ParseFlag(%q) = %v, %v", f.String(), got, ok)
		}
	}
}

// An unknown age is neither a child's nor nought.
func TestAge(t *testing.T) {
	for _, c := range []struct {
		why   string
		age   Age
		child bool
		said  string
	}{
		{"unknown", Age{}, false, ""},
		{"under one year", Years(0), true, "0"},
		{"the last year of childhood", Years(17), true, "17"},
		{"the first year after it", Years(18), false, "18"},
	} {
		if c.age.Child() != c.child || c.age.String() != c.said {
			t.Errorf("%s: child %v, %q", c.why, c.age.Child(), c.age.String())
		}
	}
	if _, known := (Age{}).Known(); known {
		t.Error("the zero Age is known")
	}
}
