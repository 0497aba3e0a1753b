package match

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// sortedHits gives the hits of a Finder and of a Lexicon of the same phrases in
// one order.
func sortedHits(t testing.TB, phrases []string, text string) (finder, lexicon []Hit) {
	f, err := New(phrases)
	if err != nil {
		t.Fatal(err)
	}
	ends := [AllParts - 1]int{5, 12, 12, 15}
	l, err := NewLexicon(phrases, ends)
	if err != nil {
		t.Fatal(err)
	}
	r := l.NewReader()
	r.Cut("another text, read before: " + text)
	r.Cut(text)
	r.Find(0, AllParts-1)
	all := slices.Clone(r.Hits)
	for i, first := range append([]int{0}, ends[:]...) {
		for k, end := range append(ends[:], len(phrases))[i:] {
			want := slices.DeleteFunc(slices.Clone(all), func(h WordHit) bool { return h.Phrase < first || h.Phrase >= end })
			if r.Find(i, i+k); !slices.Equal(want, r.Hits) {
				t.Fatalf("%q: of the parts %d to %d the hits are %v, want %v", text, i, i+k, r.Hits, want)
			}
		}
	}
	for _, pairs := range l.pairs { // a filter that lets all through changes nothing
		for i := range pairs.seen {
			pairs.seen[i] = math.MaxUint64
		}
	}
	if r.Find(0, AllParts-1); !slices.Equal(all, r.Hits) {
		t.Fatalf("%q: the hits are %v, and without filters %v", text, all, r.Hits)
	}
	for _, h := range all {
		lexicon = append(lexicon, Hit{h.Phrase, int(r.Words[h.First].Start), int(r.Words[h.Last].End)})
	}
	finder = f.Find(nil, text)
	for _, hits := range [][]Hit{finder, lexicon} {
		slices.SortFunc(hits, func(a, b Hit) int {
			return slices.Compare([]int{a.Start, a.End, a.Phrase}, []int{b.Start, b.End, b.Phrase})
		})
	}
	return finder, lexicon
}

var lexiconPhrases = []string{
	"e-mail", "e mail*", "no", "don't", "victim", "victim's", "threat*", "b/f", "on the app", "app*", "click & collect",
	"Straße", "été", "knew where she was", "knew where*", "a", "i'm", "x x x", "verylongwordindeed*", "verylongword", "4chan", "4 chan", "reporter rang", "reporter wrote", "exactly8 bytes", "exactly8 bits",
	"rang verylongwordindeed*", "wrote exactlysixteen16*", "wrote exactly*",
}

func TestLexiconAgainstFinder(t *testing.T) {
	parts := []string{"e", "mail", "mails", "E-MAIL", "no", "NO", "don't", "DON’T", "dont", "victim", "victim's", "threats", "b/f", "B/F",
		"on", "the", "app", "Apps", "click", "&", "collect", "STRASSE", "straße", "Été", "knew", "where", "she", "was", "wasn't",
		"a", "I'm", "x", "verylongwordindeed", "VERYLONGWORDINDEEDS", "verylongwordinneed", "verylongword", "exactlysixteen16", "ExactlySixteen16s", "exactlysixteen15", "\xff", "K", "4", "4chan", "chan", "77", "rang", "wrote", "reporter", "REPORTER", "exactly8", "bytes", ".", "", "-", "–", "\n", "12"}
	rapid.Check(t, func(rt *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom(parts), 0, 12).Draw(rt, "words")
		text := strings.Join(words, rapid.SampledFrom([]string{" ", "  ", "-", " - ", "\n", "", "'", "/"}).Draw(rt, "gap"))
		if f, l := sortedHits(t, lexiconPhrases, text); !slices.Equal(f, l) {
			rt.Fatalf("%q: finder %v, lexicon %v", text, f, l)
		}
	})
}

func FuzzLexicon(f *testing.F) {
	f.Add("e-mail*", "E – MAILS from her b/f")
	f.Add("knew where*", "knew\twhereabouts")
	f.Fuzz(func(t *testing.T, phrase, text string) {
		if _, err := New([]string{phrase}); err != nil {
			if _, err := NewLexicon([]string{phrase}, [AllParts - 1]int{}); err == nil {
				t.Fatalf("%q is a phrase for one and not for the other", phrase)
			}
			return
		}
		if a, b := sortedHits(t, append([]string{phrase}, lexiconPhrases...), text); !slices.Equal(a, b) {
			t.Fatalf("%q in %q: finder %v, lexicon %v", phrase, text, a, b)
		}
	})
}

// read reads a text with r for all phrases.
func read(r *Reader, text string) {
	r.Cut(text)
	r.Find(0, AllParts-1)
}

// A text of very many different words must neither stop nor stay in memory.
func TestReaderOfManyWords(t *testing.T) {
	l, err := NewLexicon([]string{"w7*", "end"}, [AllParts - 1]int{})
	if err != nil {
		t.Fatal(err)
	}
	r := l.NewReader()
	var b strings.Builder
	for i := range 5 * mostEntries {
		fmt.Fprintf(&b, "w7%d ", i)
	}
	read(r, b.String()+"end")
	if want := 5*mostEntries + 1; len(r.Words) != want || r.Hits[len(r.Hits)-1].Phrase != 1 {
		t.Errorf("read %d words, want %d; last hit %v", len(r.Words), want, r.Hits[len(r.Hits)-1])
	}
	if read(r, "end"); len(r.entries) != 0 || len(r.Hits) != 1 {
		t.Errorf("after a long text the reader remembers %d words and finds %v", len(r.entries), r.Hits)
	}
}

// Words of exactly eight letters, and longer ones, are one word wherever they
// stand in the text and whichever word a phrase is looked for by.
func TestLexiconKnowsEightLetters(t *testing.T) {
	for _, text := range []string{
		"The REPORTER rang, and a second reporter wrote a long text.", "a reporter rang", "exactly8 bytes and no more than that",
		"verylongwordindeed it was, verylongword it is",
		"rang verylongwordindeeds and rang verylongwordinneed", "wrote exactlysixteen16s, wrote exactlysixteen16, wrote exactlysixteen15",
	} {
		f, l := sortedHits(t, lexiconPhrases, text)
		if len(f) == 0 || !slices.Equal(f, l) {
			t.Errorf("%q: finder %v, lexicon %v", text, f, l)
		}
	}
}

// A Lexicon of nothing reads words, and finds nothing; named words are told by their
// order, in any case, and are in no hit.
func TestNamedWords(t *testing.T) {
	for _, c := range []struct {
		named []string
		want  string
	}{{nil, ""}, {[]string{"door", "kicked", "representatives"}, "kicked door representatives door "}} {
		l, err := NewLexicon(nil, [AllParts - 1]int{}, c.named...)
		if err != nil {
			t.Fatal(err)
		}
		r, got := l.NewReader(), ""
		read(r, "He \u212aicked the DOOR; representatives of a door-maker, representative")
		for i := range r.Words {
			if n := r.Words[i].Name(); n >= 0 && int(n) < len(c.named) {
				got += c.named[n] + " "
			}
		}
		if got != c.want || len(r.Hits) != 0 || len(r.Words) != 10 {
			t.Errorf("of %q found %q and %v in %d words, want %q", c.named, got, r.Hits, len(r.Words), c.want)
		}
	}
}

// A word that goes on from an open one passes the filter of beginnings, however short that is, and
// a short one does not let all words through.
func TestBeginnings(t *testing.T) {
	var b beginnings
	for _, open := range []string{"q", "dm", "app", "threat", "snapchats"} {
		b.add(open)
		for _, more := range []string{"", "s", "xyzzy", "4you"} {
			if b.bit(keyOf(open+more)) == 0 {
				t.Errorf("%q does not pass, and %q is open", open+more, open)
			}
		}
	}
	for _, word := range []string{"house", "d", "a", "ap", "apx", "the", "three", "snap"} {
		if b.bit(keyOf(word)) != 0 {
			t.Errorf("%q passes, and goes on from no open word", word)
		}
	}
}
