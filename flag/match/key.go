package match

import "math/bits"

// The key of a word is its first bytes as a uint64, first byte lowest: its
// letters and digits of ASCII, in lower case, up to the first other symbol, and
// no more than eight. A word of the text at which a phrase stands has the key
// of the phrase's first word.

// keyLetters is how many bytes a key has at most.
const keyLetters = 8

// masks gives, by which of eight bytes are letters or digits, the bytes that
// count for a key: those before the first that is neither.
var masks = func() (m [256]uint64) {
	for n := range m {
		m[n] = 1<<(8*bits.TrailingZeros8(^uint8(n))) - 1 // all bits for 8: shifting by 64 gives 0
	}
	return m
}()

// keyOf gives the key of the word that folded symbols begin with, or 0.
func keyOf(symbols string) (key uint64) {
	for i := 0; i < min(len(symbols), 8) && letterOrDigit(symbols[i]); i++ {
		key |= uint64(symbols[i]) << (8 * i)
	}
	return key
}

// A pair is two words of a phrase, one behind the other: the mark of the first,
// mixed with the first four letters of the second (pairOfMarks), both spread over all bits. A
// text that has the phrase has its pair, whatever stands between words.
const pairLetters = 4

// isPair reports whether the words of a phrase from i on may be looked for as
// a pair: an open second word must have nearly all letters that count.
func (s *sequence) isPair(i int) bool {
	return i+1 < len(s.words) && (!s.open || i+2 < len(s.words) || len(s.words[i+1]) >= pairLetters-1)
}

// bySingle gives the phrases by the key of their first word. Those that begin
// with a letter outside ASCII have none: see careful.
func (l phrases) bySingle() map[uint64][]int32 {
	found := make(map[uint64][]int32, len(l)/2) // misspelt words often have the first letters in common
	for i := range l {
		p := &l[i]
		if p.key, p.counts = keyOf(p.symbols), keyLetters; p.key != 0 {
			found[p.key] = append(found[p.key], int32(i))
		}
	}
	return found
}

// byPair gives the phrases by the pair that they begin with. mark is that of a word.
func (l phrases) byPair(mark func(key uint64) uint64) map[uint64][]int32 {
	found := map[uint64][]int32{}
	for i := range l {
		p := &l[i]
		words := sequenceOf(p.symbols, p.open).words
		p.key, p.counts = keyOf(words[1]), keyLetters
		second := []string{words[1]}
		if p.open && len(words) == 2 {
			p.counts = uint8(min(len(words[1]), keyLetters))
			second = longer(words[1], pairLetters)
		}
		for _, s := range second {
			pair := pairOfMarks(mark(keyOf(words[0])), mark(keyOf(s)))
			found[pair] = append(found[pair], int32(i))
		}
	}
	return found
}

// longer gives s, and when it has fewer than width letters, also all that it
// may go on to be.
func longer(s string, width int) []string {
	all := []string{s}
	if len(s) < width {
		for _, c := range "0123456789abcdefghijklmnopqrstuvwxyz" {
			all = append(all, longer(s+string(c), width)...)
		}
	}
	return all
}
