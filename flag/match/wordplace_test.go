package match

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestWordsAgainstCut(t *testing.T) {
	r := newReaderOf(t, lexiconPhrases)
	f, err := New(lexiconPhrases)
	if err != nil {
		t.Fatal(err)
	}
	pieces := append([]string{"£", "—", "\xff", "é", "é", "", strings.Repeat("long", 20), "\n", "1"}, lexiconPhrases...)
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40).Draw(t, "pieces")
		text := strings.ReplaceAll(strings.Join(parts, rapid.SampledFrom([]string{"", " "}).Draw(t, "gap")), "*", "")
		r.Cut(text)
		var cut Text
		cut.Cut(text)
		words, ok := cut.Words(nil)
		if !ok {
			if !strings.ContainsFunc(text, func(c rune) bool { return c > 0x7f && wordRune(c) }) {
				t.Fatalf("%q is left to Cut", text)
			}
			return
		}
		same := func(a, b Word) bool { return a.Start == b.Start && a.End == b.End }
		if !slices.EqualFunc(words, r.Words, same) {
			t.Fatalf("%q: cut into %v, want %v", text, words, r.Words)
		}
		r.Find(0, AllParts-1)
		if got := ByWords(nil, f.FindIn(nil, &cut), words); !sameHits(got, r.Hits) {
			t.Fatalf("%q: the hits are %v, want %v", text, got, r.Hits)
		}
	})
}

// sameHits reports whether two finds are the same, with the phrases of the same words in any order.
func sameHits(a, b []WordHit) bool {
	order := func(x, y WordHit) int {
		return slices.Compare([]int{x.First, x.Last, x.Phrase}, []int{y.First, y.Last, y.Phrase})
	}
	return slices.Equal(slices.SortedFunc(slices.Values(a), order), slices.SortedFunc(slices.Values(b), order)) &&
		slices.IsSortedFunc(a, func(x, y WordHit) int { return slices.Compare([]int{x.First, x.Last}, []int{y.First, y.Last}) })
}

func newReaderOf(t testing.TB, phrases []string) *Reader {
	l, err := NewLexicon(phrases, [AllParts - 1]int{5, 12, 12, 15})
	if err != nil {
		t.Fatal(err)
	}
	return l.NewReader()
}
