package match

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Word is a run of letters and digits in a text.
type Word struct {
	Start, End int   // bytes of the text
	entry      int32 // as memory tells it
}

// A WordHit is a phrase in a text, by words.
type WordHit struct {
	Phrase      int
	First, Last int // into Words
}

// A Reader reads texts with a Lexicon. Words that may go on from the open word of a
// phrase it remembers from one text to the next, so that each is looked up in maps
// only once; the memory for that is bounded. It is not safe for concurrent use.
type Reader struct {
	// Words and Hits are of the text read last, in order.
	Words []Word
	Hits  []WordHit

	lexicon *Lexicon
	memory
	parts  int32   // of the phrases, that are looked for
	leads  []int32 // the words by which phrases are looked for
	folded []byte
}

// NewReader makes a Reader.
func (l *Lexicon) NewReader() *Reader {
	r := &Reader{lexicon: l}
	r.forget()
	return r
}

// forget drops what was learnt of words but those of the phrases.
func (r *Reader) forget() {
	r.memory = r.lexicon.known
	r.slots = slices.Clone(r.slots)
	r.entries, r.words, r.keys, r.long = slices.Clip(r.entries), slices.Clip(r.words), slices.Clip(r.keys), maps.Clone(r.long)
	r.alone, r.several = slices.Clip(r.alone), slices.Clip(r.several)
}

// Name gives which of the named words w is, by their order, or a number outside it.
func (w *Word) Name() int32 { return w.entry>>toldBits - 1 }

// Read finds the words of text and the phrases in it, of so many of their parts: those
// that Find of a Finder of the same phrases gives, in order of their first word.
// TestLexiconAgainstFinder and FuzzLexicon hold the two equal.
func (r *Reader) Read(text string, parts int) {
	r.parts = int32(parts)
	end := r.lexicon.ends[parts-1]
	r.cut(text)
	r.Hits = r.Hits[:0]
	words, entries, several := r.Words, r.entries, r.several
	for _, lead := range r.leads {
		k := int(lead)
		e := entries[words[k].entry>>toldBits]
		for _, p := range r.alone[e.alone.lo:e.alone.hi] {
			if p < end {
				r.add(WordHit{int(p), k, k})
			}
		}
		for i := e.several.lo; i < e.several.hi; i++ {
			c := &several[i]
			near := k + int(c.step)
			if c.phrase < end && uint(near) < uint(len(words)) && (words[near].entry>>toldBits^c.number)&c.counts == 0 {
				r.addSeveral(text, k, c.phrase)
			}
		}
	}
}

// addSeveral adds a phrase of several words when it stands where its anchor is word k.
func (r *Reader) addSeveral(text string, k int, phrase int32) {
	seq := &r.lexicon.phrases[phrase]
	if first := k - seq.anchor; r.isAt(text, first, seq) {
		r.add(WordHit{int(phrase), first, first + len(seq.words) - 1})
	}
}

// add puts a hit in its place by its first word. Hits come nearly in order:
// only a phrase that was found by a later word must go back.
func (r *Reader) add(h WordHit) {
	r.Hits = append(r.Hits, h)
	for i := len(r.Hits) - 1; i > 0 && r.Hits[i-1].First > h.First; i-- {
		r.Hits[i-1], r.Hits[i] = r.Hits[i], r.Hits[i-1]
	}
}

// isAt reports whether the words from first are those of seq. The anchor is
// known to be there.
func (r *Reader) isAt(text string, first int, seq *sequence) bool {
	last := len(seq.words) - 1
	if first < 0 || first+last >= len(r.Words) {
		return false
	}
	for i, want := range seq.numbers {
		entry := r.Words[first+i].entry >> toldBits
		if entry == want || i == seq.anchor {
			continue
		}
		if i < last || !seq.open || !strings.HasPrefix(r.words[entry], seq.words[i]) {
			return false
		}
	}
	for i, gap := range seq.gaps {
		if !isGap(text[r.Words[first+i].End:r.Words[first+i+1].Start], gap) {
			return false
		}
	}
	return true
}

// isGap reports whether the bytes between two words are the gap of a phrase.
func isGap(gap, want string) bool {
	if gap == want {
		return true
	}
	for len(gap) > 0 && len(want) > 0 {
		if n := separators(gap); n > 0 {
			if want[0] != ' ' {
				return false
			}
			gap, want = gap[n:], want[1:]
			continue
		}
		r, size := utf8.DecodeRuneInString(gap)
		w, wide := utf8.DecodeRuneInString(want)
		if fold(r) != w || r == utf8.RuneError && size == 1 {
			return false
		}
		gap, want = gap[size:], want[wide:]
	}
	return gap == want
}
