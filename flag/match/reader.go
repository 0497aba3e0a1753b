package match

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Word is a run of letters and digits in a text.
type Word struct {
	Start, End int32 // bytes of the text
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
	Words []Word    // of the text that Cut had last, in order
	Hits  []WordHit // of the phrases that Find had last, in order

	lexicon *Lexicon
	memory
	text   string
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
	r.told, r.phrases = slices.Clip(r.told), slices.Clip(r.phrases)
}

// Name gives which of the named words w is, by their order, or a number outside it.
func (w *Word) Name() int32 { return w.entry>>toldBits - 1 }

// Find finds the phrases in the text, of the parts from first to last: those
// that Find of a Finder of the same phrases gives, in order of their first word, their last, and
// their numbers. TestLexiconAgainstFinder and FuzzLexicon hold the two equal.
func (r *Reader) Find(first, last int) {
	r.Hits = r.Hits[:0]
	if first == 0 {
		r.findParts(r.lexicon.pairs[0], 0, 0)
	}
	if last > 0 {
		r.findParts(r.lexicon.pairs[1], max(1, first), last)
	}
}

// findParts finds the phrases of some parts, of which pairs has those of several words.
func (r *Reader) findParts(pairs *pairSet, first, last int) {
	from, to := int32(0), r.lexicon.ends[last]
	if first > 0 {
		from = r.lexicon.ends[first-1]
	}
	for _, lead := range r.leadsOf(pairs, first, last) {
		k := int(lead >> 2)
		if lead&leadsPair != 0 && k > 0 {
			for _, p := range pairs.of(pairOf(r.numberOf(k-1), r.numberOf(k))) {
				if from <= p.phrase && p.phrase < to {
					r.addAt(k-1-int(p.at), p.phrase)
				}
			}
		}
		if lead&leadsAlone != 0 {
			e := r.entries[r.numberOf(k)]
			for _, p := range r.phrases[e.lo:e.hi] {
				if from <= p && p < to {
					r.addAt(k, p)
				}
			}
		}
	}
}

// numberOf gives the number of a word: that of its entry.
func (r *Reader) numberOf(word int) int32 { return r.Words[word].entry >> toldBits }

// A lead is four times a word at which phrases may be found, and by what: by the word alone, and
// by it and the one before.
const (
	leadsAlone = 1 << iota
	leadsPair
)

// leadsOf gives the leads to the phrases of some parts. Whether a word is one nobody could
// guess, so it is no branch.
func (r *Reader) leadsOf(pairs *pairSet, first, last int) []int32 {
	wanted, n, before := uint64(2<<last-1<<first), 0, int32(stranger)
	leads := slices.Grow(r.leads[:0], len(r.Words)+1)[:len(r.Words)+1]
	for i := range r.Words {
		entry := r.Words[i].entry
		number := entry >> toldBits
		lead := isSome(uint64(entry)&wanted) | pairs.bit(pairOf(before, number))<<1
		leads[n] = int32(i)<<2 | int32(lead)
		n += int((lead+1)>>1&1 | lead>>1)
		before = number
	}
	r.leads = leads
	return leads[:n]
}

// addAt adds a phrase when it stands where its first word is word k. Hits come nearly in order.
func (r *Reader) addAt(k int, phrase int32) {
	seq := &r.lexicon.phrases[phrase]
	last := k + len(seq.words) - 1
	if len(seq.words) > 1 && !r.isAt(k, seq) {
		return
	}
	r.Hits = append(r.Hits, WordHit{int(phrase), k, last})
	for i := len(r.Hits) - 1; i > 0 && r.Hits[i-1].isAfter(&r.Hits[i]); i-- {
		r.Hits[i-1], r.Hits[i] = r.Hits[i], r.Hits[i-1]
	}
}

// isAfter reports whether h comes after o in the order of Find.
func (h *WordHit) isAfter(o *WordHit) bool {
	if h.First != o.First {
		return h.First > o.First
	}
	return h.Last > o.Last || h.Last == o.Last && h.Phrase > o.Phrase
}

// isAt reports whether the words from first are those of seq.
func (r *Reader) isAt(first int, seq *sequence) bool {
	last := len(seq.words) - 1
	if first < 0 || first+last >= len(r.Words) {
		return false
	}
	for i, want := range seq.numbers {
		number := r.numberOf(first + i)
		if number != want && (i < last || !seq.open || !strings.HasPrefix(r.words[number], seq.words[i])) {
			return false
		}
	}
	for i, gap := range seq.gaps {
		if !isGap(r.text[r.Words[first+i].End:r.Words[first+i+1].Start], gap) {
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
