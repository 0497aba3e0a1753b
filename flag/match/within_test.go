package match

import (
	"testing"

	"pgregory.net/rapid"
)

func TestWithinAgainstFinder(t *testing.T) {
	texts := rapid.SliceOfN(rapid.StringMatching(`[abAé0]([abAé0]|[ab][ '\-]|  |\x{2010}b|’s){0,6}[abé0]\*?`), 1, 8)
	rapid.Check(t, func(t *rapid.T) {
		phrases, in := texts.Draw(t, "phrases"), texts.Draw(t, "texts")
		f, err := New(phrases)
		if err != nil {
			t.Skip("no phrases")
		}
		got, err := Within(phrases, in)
		if err != nil {
			t.Skip("a text is no phrase")
		}
		for i, text := range in {
			if want := len(f.Find(nil, text)) > 0; got[i] != want {
				t.Fatalf("%q in %q: %v, want %v", phrases, text, got[i], want)
			}
		}
	})
}

func TestWithinRefuses(t *testing.T) {
	for _, bad := range []string{"", "*", " a", "a-", "\xff", "a *"} {
		if _, err := Within([]string{bad}, nil); err == nil {
			t.Errorf("it takes the phrase %q", bad)
		}
	}
}
