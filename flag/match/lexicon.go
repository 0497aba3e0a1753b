package match

import (
	"fmt"
	"math/bits"
	"strings"
	"unicode/utf8"
)

// A Lexicon finds phrases like a Finder, and is made for texts in which nearly
// every word is part of one: it looks each word up instead of walking from each
// word start. It is safe for concurrent use: nothing in it changes after
// NewLexicon. Each goroutine reads with a Reader of its own.
type Lexicon struct {
	phrases     []sequence
	words       []string           // every word of a phrase, each once; its number is its place plus 1
	closed      map[string][]int32 // phrases by their anchor
	open        map[string][]int32 // phrases whose anchor is an open word, by its beginning
	longestOpen int                // bytes of the longest beginning in open
	digits      [256]bool          // digits with which some word of a phrase begins
}

// A sequence is a phrase as words and what stands between them.
type sequence struct {
	words   []string // folded
	numbers []int32  // of words, as the entries of a Reader have them
	gaps    []string // folded; one space for a run of white space and hyphens
	open    bool     // the last word goes on
	// anchor is the word by which the phrase is looked for: of its words the one
	// that is in the fewest phrases, so that "to the door" is not tried at every to.
	anchor int
}

// NewLexicon makes a Lexicon. It takes the phrases that New takes.
func NewLexicon(phrases []string) (*Lexicon, error) {
	l := &Lexicon{closed: map[string][]int32{}, open: map[string][]int32{}}
	often := map[string]int{}
	for i, p := range phrases {
		s, open, err := symbols(p)
		if err != nil {
			return nil, fmt.Errorf("phrase %d %q: %w", i, p, err)
		}
		seq := sequenceOf(s, open)
		l.phrases = append(l.phrases, seq)
		for _, w := range seq.words {
			often[w]++
			l.digits[w[0]] = true
		}
	}
	number := map[string]int32{}
	for i := range l.phrases {
		l.index(int32(i), often)
		for _, w := range l.phrases[i].words {
			if number[w] == 0 {
				l.words = append(l.words, w)
				number[w] = int32(len(l.words))
			}
			l.phrases[i].numbers = append(l.phrases[i].numbers, number[w])
		}
	}
	return l, nil
}

// index chooses the anchor of a phrase and notes the phrase under it.
func (l *Lexicon) index(phrase int32, often map[string]int) {
	seq := &l.phrases[phrase]
	for i, w := range seq.words {
		if best := seq.words[seq.anchor]; often[w] < often[best] || often[w] == often[best] && len(w) > len(best) {
			seq.anchor = i
		}
	}
	by := l.closed
	if seq.open && seq.anchor == len(seq.words)-1 {
		by = l.open
		l.longestOpen = max(l.longestOpen, len(seq.words[seq.anchor]))
	}
	word := seq.words[seq.anchor]
	by[word] = append(by[word], phrase)
}

// sequenceOf cuts the symbols of a phrase into words and gaps.
func sequenceOf(symbols string, open bool) sequence {
	seq := sequence{open: open}
	for len(symbols) > 0 {
		n := runOf(symbols, true)
		seq.words = append(seq.words, symbols[:n])
		symbols = symbols[n:]
		if n = runOf(symbols, false); n > 0 {
			seq.gaps = append(seq.gaps, symbols[:n])
			symbols = symbols[n:]
		}
	}
	return seq
}

// runOf counts the bytes of s before the first rune that is not of a word, or
// is.
func runOf(s string, word bool) int {
	for i, r := range s {
		if wordRune(r) != word {
			return i
		}
	}
	return len(s)
}

// A candidate is a phrase of several words that may stand where its anchor
// does. Most do not, which the word behind the anchor tells, or the one before it
// when the anchor is the last.
type candidate struct {
	phrase int32
	step   int32 // to that word
	number int32 // that it has, or 0 when it is open
}

// candidate makes the candidate of a phrase.
func (l *Lexicon) candidate(phrase int32) candidate {
	seq := &l.phrases[phrase]
	last := len(seq.words) - 1
	step := 1
	if seq.anchor == last {
		step = -1
	}
	c := candidate{phrase: phrase, step: int32(step)}
	if at := seq.anchor + step; at < last || !seq.open {
		c.number = seq.numbers[at]
	}
	return c
}

// lookUp gives the phrases of which a folded word may be the anchor: those of
// that word alone, and the others.
func (l *Lexicon) lookUp(word string) (alone []int32, several []candidate) {
	sort := func(phrases []int32) {
		for _, p := range phrases {
			if len(l.phrases[p].words) == 1 {
				alone = append(alone, p)
			} else {
				several = append(several, l.candidate(p))
			}
		}
	}
	sort(l.closed[word])
	for n := 1; n <= min(len(word), l.longestOpen); n++ {
		sort(l.open[word[:n]])
	}
	return alone, several
}

// A Word is a run of letters and digits in a text.
type Word struct {
	Start, End int // bytes of the text
	entry      int32
}

// A WordHit is a phrase in a text, by words.
type WordHit struct {
	Phrase      int
	First, Last int // into Words
}

// A Reader reads texts with a Lexicon. It keeps what it has learnt of words
// from one text to the next, so that a word is looked up in maps only once; the
// memory for that is bounded. It is not safe for concurrent use.
type Reader struct {
	// Words and Hits are of the text read last, in order.
	Words []Word
	Hits  []WordHit

	lexicon *Lexicon
	entries []entry
	slots   []place // by hash
	folded  []byte
}

// A place in the slots has what tells an entry from nearly all others.
type place struct {
	head  uint64
	rest  uint32 // of the tail and the length
	entry int32  // entry + 1, or 0
}

// An entry is a word that was seen, and the phrases that may have it as anchor.
type entry struct {
	word    string
	head    uint64 // its first 8 bytes
	rest    uint32 // as in a place
	alone   []int32
	several []candidate
}

// stranger is the entry of a number that is in no phrase. Numbers are many and
// each stands once: to remember them would only push out the words.
const stranger = 0

// mostEntries is how many words a Reader remembers from one text to the next: a
// force's texts use some ten thousand, most of them once.
const mostEntries = 1 << 14

// NewReader makes a Reader.
func (l *Lexicon) NewReader() *Reader {
	r := &Reader{lexicon: l}
	r.forget()
	return r
}

// Read finds the words of text and the phrases in it: those that Find of a
// Finder of the same phrases gives, in order of their first word.
// TestLexiconAgainstFinder and FuzzLexicon hold the two equal.
func (r *Reader) Read(text string) {
	r.words(text)
	r.Hits = r.Hits[:0]
	for k := range r.Words {
		e := &r.entries[r.Words[k].entry]
		for _, p := range e.alone {
			r.add(WordHit{int(p), k, k})
		}
		for _, c := range e.several {
			near := k + int(c.step)
			if uint(near) >= uint(len(r.Words)) || c.number != 0 && r.Words[near].entry != c.number {
				continue
			}
			seq := &r.lexicon.phrases[c.phrase]
			if first := k - seq.anchor; r.isAt(text, first, seq) {
				r.add(WordHit{int(c.phrase), first, first + len(seq.words) - 1})
			}
		}
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
		entry := r.Words[first+i].entry
		if entry == want || i == seq.anchor {
			continue
		}
		if i < last || !seq.open || !strings.HasPrefix(r.entries[entry].word, seq.words[i]) {
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

// words cuts text into words, and finds the entry of each. It looks at eight
// bytes at once, because most words are shorter: see wordLength.
func (r *Reader) words(text string) {
	r.Words = r.Words[:0]
	if len(r.entries) > mostEntries+len(r.lexicon.words) {
		r.forget()
	}
	i := 0
	for i < len(text) {
		if kind[text[i]] == plainByte {
			i++
			continue
		}
		if i+8 > len(text) {
			i = r.slowly(text, i)
			continue
		}
		head := load8(text, i)
		n := wordLength(head)
		end := i + n
		var tail uint64
		if n == 8 {
			for end < len(text) && kind[text[end]] == wordByte {
				end++
			}
			if end-i > 8 {
				tail = load8(text, end-8) | lowerBits
			}
		}
		if end < len(text) && kind[text[end]] == wideByte || n == 0 {
			i = r.wide(text, i)
			continue
		}
		head = (head | lowerBits) & firstBytes[n]
		r.Words = append(r.Words, Word{i, end, r.entryOf(text[i:end], head, tail)})
		i = end
	}
}

// slowly reads the word at i near the end of text.
func (r *Reader) slowly(text string, i int) int {
	end := i
	for end < len(text) && kind[text[end]] == wordByte {
		end++
	}
	if end < len(text) && kind[text[end]] == wideByte {
		return r.wide(text, i)
	}
	head, tail := ends(text[i:end])
	r.Words = append(r.Words, Word{i, end, r.entryOf(text[i:end], head, tail)})
	return end
}

// load8 gives the 8 bytes of s at i, the first one lowest.
func load8(s string, i int) uint64 {
	_ = s[i+7]
	return uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
		uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
}

const (
	everyByte = 0x0101010101010101
	highBits  = 0x80 * everyByte
	// lowerBits sets the bit by which small letters differ from capitals.
	// Digits have it already, so that no two of them and the letters become
	// the same.
	lowerBits = 0x20 * everyByte
)

// firstBytes masks the first n bytes.
var firstBytes = [9]uint64{0, 1<<8 - 1, 1<<16 - 1, 1<<24 - 1, 1<<32 - 1, 1<<40 - 1, 1<<48 - 1, 1<<56 - 1, 1<<64 - 1}

// wordLength gives how many of 8 bytes, from the first, are ASCII letters or
// digits. Each byte of a sum has its high bit set when it is at least the bound;
// no sum carries over, because the bytes are below 128.
func wordLength(x uint64) int {
	ascii := x &^ highBits
	low := ascii | lowerBits
	letters := (low + (0x80-'a')*everyByte) &^ (low + (0x7f-'z')*everyByte)
	digits := (ascii + (0x80-'0')*everyByte) &^ (ascii + (0x7f-'9')*everyByte)
	stop := (^(letters | digits) | x) & highBits
	return bits.TrailingZeros64(stop) / 8
}

// wide reads the word at i, in which there is a rune beyond ASCII, or passes a
// rune that is of no word; it gives the byte behind it.
func (r *Reader) wide(text string, i int) int {
	end := i
	r.folded = r.folded[:0]
	for end < len(text) {
		c, size := utf8.DecodeRuneInString(text[end:])
		if !wordRune(c) {
			break
		}
		r.folded = utf8.AppendRune(r.folded, fold(c))
		end += size
	}
	if end == i {
		_, size := utf8.DecodeRuneInString(text[i:])
		return i + size
	}
	word := string(r.folded)
	head, tail := ends(word)
	r.Words = append(r.Words, Word{i, end, r.entryOf(word, head, tail)})
	return end
}

// The kinds of bytes.
const (
	plainByte = iota // of no word
	wordByte         // an ASCII letter or digit
	wideByte         // of a rune beyond ASCII
)

var kind = func() (k [256]uint8) {
	for c := range k {
		switch {
		case c >= utf8.RuneSelf:
			k[c] = wideByte
		case wordRune(rune(c)):
			k[c] = wordByte
		}
	}
	return k
}()

// ends gives the first and the last 8 bytes of a word, its ASCII letters small;
// a word of at most 8 bytes has no last ones.
func ends(word string) (head, tail uint64) {
	for i := range min(8, len(word)) {
		head |= uint64(lower(word[i])) << (8 * i)
	}
	if len(word) > 8 {
		for i := range 8 {
			tail |= uint64(lower(word[len(word)-8+i])) << (8 * i)
		}
	}
	return head, tail
}

// hasTail is set in the rest of a word with a tail.
const hasTail = 1 << 31

// restOf makes one number of the tail and the length of a word. A word without a
// tail is told by it and its head; of others it only tells most apart.
func restOf(tail uint64, length int) uint32 {
	if tail == 0 {
		return uint32(length)
	}
	return uint32(tail*golden>>32) + uint32(length) | hasTail
}

func hashOf(head uint64, rest uint32) uint64 {
	h := (head ^ uint64(rest)*golden) * 0xd6e8feb86659fd93
	return h ^ h>>32
}

// entryOf gives the entry of a word in any case, of which head and tail are
// the ends.
func (r *Reader) entryOf(word string, head, tail uint64) int32 {
	mask := uint64(len(r.slots) - 1)
	rest := restOf(tail, len(word))
	for slot := hashOf(head, rest) & mask; ; slot = (slot + 1) & mask {
		p := &r.slots[slot]
		if p.entry == 0 {
			if word[0] <= '9' && !r.lexicon.digits[word[0]] {
				return stranger
			}
			return r.remember(word, head, rest, slot)
		}
		if p.head == head && p.rest == rest && (rest&hasTail == 0 || r.isWord(word, p.entry-1)) {
			return p.entry - 1
		}
	}
}

// isWord reports whether word is that of an entry.
func (r *Reader) isWord(word string, entry int32) bool {
	known := r.entries[entry].word
	return len(known) == len(word) && isFolded(word, known)
}

// isFolded reports whether word, in any case of its ASCII letters, begins with
// known.
func isFolded(word, known string) bool {
	if len(word) < len(known) {
		return false
	}
	for i := range len(known) {
		if lower(word[i]) != known[i] {
			return false
		}
	}
	return true
}

// remember makes the entry of a word that was not seen before.
func (r *Reader) remember(word string, head uint64, rest uint32, slot uint64) int32 {
	b := []byte(word) // a copy: the text is not kept
	for i, c := range b {
		b[i] = lower(c)
	}
	word = string(b)
	e := entry{word: word, head: head, rest: rest}
	e.alone, e.several = r.lexicon.lookUp(word)
	r.entries = append(r.entries, e)
	r.slots[slot] = place{head, rest, int32(len(r.entries))}
	if 2*len(r.entries) >= len(r.slots) {
		r.grow()
	}
	return int32(len(r.entries)) - 1
}

// grow doubles the slots. It happens within a text of very many words only.
func (r *Reader) grow() {
	r.slots = make([]place, 2*len(r.slots))
	mask := uint64(len(r.slots) - 1)
	for i := range r.entries {
		e := &r.entries[i]
		slot := hashOf(e.head, e.rest) & mask
		for r.slots[slot].entry != 0 {
			slot = (slot + 1) & mask
		}
		r.slots[slot] = place{e.head, e.rest, int32(i + 1)}
	}
}

// forget drops what was learnt of words but those of the phrases, and the
// memory of a long text.
func (r *Reader) forget() {
	r.entries = []entry{stranger: {}}
	r.slots = make([]place, 2*mostEntries)
	for _, w := range r.lexicon.words { // first, so that their entries are their numbers
		head, tail := ends(w)
		r.entryOf(w, head, tail)
	}
}
