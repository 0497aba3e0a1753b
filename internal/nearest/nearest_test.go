package nearest

import "testing"

func TestHint(t *testing.T) {
	known := []string{"force", "year", "offence", "age_band", "sex", "flag"}
	for _, c := range []struct{ why, word, want string }{
		{"one letter off", "forse", "did you mean force?"},
		{"case does not matter", "Flag", "did you mean flag?"},
		{"a beginning", "age", "did you mean age_band?"},
		{"nothing near: all that is known", "colour", "known: age_band, flag, force, offence, sex, year"},
	} {
		if got := Hint(c.word, known); got != c.want {
			t.Errorf("%s: Hint(%q) = %q, want %q", c.why, c.word, got, c.want)
		}
	}
	if got := Hint("x", nil); got != "" {
		t.Errorf("Hint with nothing known = %q", got)
	}
}
