package flag

import (
	"strings"
	"testing"

	"cyberflag/rules"
)

// TestNoTextOfLongTexts: a long text is told by its first letters to say something, and one that
// is nearly all signs is not.
func TestNoTextOfLongTexts(t *testing.T) {
	n := noText{"na": true}
	for text, want := range map[string]bool{
		"":                                 true,
		"N/A":                              false, // "n a"
		"- NA -":                           true,
		strings.Repeat("* ", 200):          true,
		strings.Repeat("* ", 200) + "na":   true,
		"\"" + strings.Repeat("word ", 40): false,
		"..." + strings.Repeat("- ", 200) + strings.Repeat("x", rules.LongestNoText): false,
	} {
		if got := n.is(text); got != want {
			t.Errorf("%q says nothing: %v, want %v", text, got, want)
		}
	}
}

// FuzzNoText: what is told by counting letters is what folding all of them tells.
func FuzzNoText(f *testing.F) {
	f.Add("\" N/A " + strings.Repeat("-", 200))
	f.Add("'" + strings.Repeat("a1 ", 70))
	f.Fuzz(func(t *testing.T, text string) {
		if !hasLetters(text, rules.LongestNoText) {
			return
		}
		var room [rules.LongestNoText]byte
		if folded, ok := foldWords(room[:0], plainOf(text).text); ok {
			t.Fatalf("%q has room: %q", text, folded)
		}
	})
}
