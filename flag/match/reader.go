package match

import (
	"slices"
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
	Plain bool      // whether the text that Cut had last is plain: see Text.Plain

	lexicon *Lexicon
	memory
	text   string
	leads  [2][]int32 // the words by which phrases are looked for: of the first part, and of all that follow
	led    int        // how many of these are noted, from the second on
	folded []byte
	seen   cutting
	missed []miss
	late   []int32 // words that are not in view
}

// NewReader makes a Reader.
func (l *Lexicon) NewReader() *Reader {
	r := &Reader{lexicon: l}
	r.forget()
	return r
}

// forget drops what was learnt of words but those of the phrases.
func (r *Reader) forget() {
	r.memory = r.lexicon.known.goOn()
}

// Name gives which of the named words w is, by their order, or a number outside it.
func (w *Word) Name() int32 { return w.entry>>toldBits - 1 }

// Find finds the phrases in the text, of the parts from first to last: those
// that Find of a Finder of the same phrases gives, in order of their first word, and then
// their last. TestLexiconAgainstFinder and FuzzLexicon hold the two equal.
func (r *Reader) Find(first, last int) {
	r.Hits = r.Hits[:0]
	if first == 0 {
		r.lead(true)
		r.findParts(0, 0, 0)
	}
	if last > 0 {
		r.lead(false)
		r.findParts(1, max(1, first), last)
	}
}

// findParts finds the phrases of some parts, which are all of the first group, or all of the second:
// the first part, and all that follow.
func (r *Reader) findParts(group, first, last int) {
	from, to := int32(0), r.lexicon.ends[last]
	if first > 0 {
		from = r.lexicon.ends[first-1]
	}
	pairs, wanted := r.lexicon.pairs[group], int32(2<<last-1<<first)<<leadsAlone
	for _, lead := range r.leads[group] {
		k := int(lead >> leadBits)
		if lead&leadsPair != 0 && k > 0 {
			for _, p := range pairs.of(pairOf(r.numberOf(k-1), r.numberOf(k))) {
				if from <= p.phrase && p.phrase < to {
					r.addAt(k-1-int(p.at), p.phrase)
				}
			}
		}
		if lead&wanted != 0 {
			for _, p := range r.phrasesOf(r.numberOf(k)) {
				if from <= p && p < to {
					r.addAt(k, p)
				}
			}
		}
	}
}

// numberOf gives the number of a word: that of its entry.
func (r *Reader) numberOf(word int) int32 { return r.Words[word].entry >> toldBits }

// A lead is a word at which phrases may be found, above leadBits bits that say by what: by it
// and the one before, and by it alone, one bit for each part as an entry has them.
const (
	leadsPair  = 1
	leadsAlone = 1 // bits before those of the parts
	leadBits   = leadsAlone + toldBits
)

// lead notes the leads to the phrases of the second group, and of the first when they are wanted, unless
// they are there. Whether a word is one nobody could guess, so it is no branch.
func (r *Reader) lead(first bool) {
	if r.led >= 2 || r.led == 1 && !first {
		return
	}
	words := r.Words
	for i := range r.leads {
		r.leads[i] = slices.Grow(r.leads[i][:0], len(words)+1)[:len(words)+1]
	}
	others, set, before, n := r.leads[1], r.lexicon.pairs[1], int32(stranger), 0
	if !first {
		for i := range words {
			told, pair := words[i].entry&(1<<toldBits-1), pairOf(before, words[i].entry>>toldBits)
			bit := set.bit(pair)
			others[n] = int32(i)<<leadBits | told<<leadsAlone | int32(bit)
			n += int(isSome(uint64(told>>1)) | bit)
			before = words[i].entry >> toldBits
		}
		r.leads[1], r.led = others[:n], 1
		return
	}
	rules, ofRules, m := r.leads[0], r.lexicon.pairs[0], 0
	for i := range words {
		told, pair := words[i].entry&(1<<toldBits-1), pairOf(before, words[i].entry>>toldBits)
		bit, ofRule := set.bit(pair), ofRules.bit(pair)
		rules[m] = int32(i)<<leadBits | (told&1)<<leadsAlone | int32(ofRule)
		m += int(told&1) | int(ofRule)
		others[n] = int32(i)<<leadBits | told<<leadsAlone | int32(bit)
		n += int(isSome(uint64(told>>1)) | bit)
		before = words[i].entry >> toldBits
	}
	r.leads[0], r.leads[1], r.led = rules[:m], others[:n], 2
}

// addAt adds a phrase when it stands where its first word is word k. Hits come nearly in order.
func (r *Reader) addAt(k int, phrase int32) {
	last := k + len(r.lexicon.numbersOf(phrase)) - 1
	if last > k && !r.isAt(k, last, phrase) {
		return
	}
	r.Hits = append(r.Hits, WordHit{int(phrase), k, last})
	for i := len(r.Hits) - 1; i > 0 && r.Hits[i-1].isAfter(&r.Hits[i]); i-- {
		r.Hits[i-1], r.Hits[i] = r.Hits[i], r.Hits[i-1]
	}
}

// isAfter reports whether h comes after o in the order of Find.
func (h *WordHit) isAfter(o *WordHit) bool {
	return h.First > o.First || h.First == o.First && h.Last > o.Last
}

// isAt reports whether the words from first to last are those of a phrase.
func (r *Reader) isAt(first, last int, phrase int32) bool {
	if first < 0 || last >= len(r.Words) {
		return false
	}
	p := &r.lexicon.phrases[phrase]
	for i, want := range r.lexicon.numbersOf(phrase) {
		number := r.numberOf(first + i)
		if number != want && (first+i < last || !p.open() || !r.goesOn(number, want)) {
			return false
		}
	}
	for i := range last - first {
		if !isGap(r.text[r.Words[first+i].End:r.Words[first+i+1].Start], r.lexicon.gap(p, i)) {
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
