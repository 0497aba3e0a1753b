package match

import "math"

// A filter is a set of hashes, one bit each: it may wrongly say that it has
// one, and never wrongly that it has not. Its size, known beforehand, costs no
// test and no register; of 15,000 phrases, one word in 35 passes by chance.
type filter struct {
	seen [1 << filterBits]uint64
	odd  uint64 // what a key is multiplied by
}

const (
	filterBits = 13
	placeShift = 64 - filterBits
	bitShift   = placeShift - 6
)

// mark spreads a key over 64 bits, of which the upper ones say where in seen it is.
func (f *filter) mark(key uint64) uint64 { return key * f.odd }

// has reports whether the filter may have key.
func (f *filter) has(key uint64) bool {
	return f.bit(f.mark(key)) != 0
}

// bit is 1 when the filter may have the key of a mark, and else 0.
func (f *filter) bit(mark uint64) uint64 {
	return f.seen[mark>>placeShift] >> (mark >> bitShift & 63) & 1
}

// fill fills the filter with some keys.
func (f *filter) fill(found map[uint64][]int32) {
	f.fillBy(leastWrong(func(odd uint64) { f.fillBy(odd, found) },
		func(key uint64) bool { return f.has(key) && found[key] == nil }), found)
}

// leastWrong gives of a few multipliers the one by which the fewest of the commonest words
// pass a filter for nothing: by the first that comes, "on" did, and "a", which are in
// every text. All are odd.
func leastWrong(fillBy func(odd uint64), wrongly func(key uint64) bool) (best uint64) {
	least := math.Inf(1)
	for i := range uint64(8) {
		odd, wrong := golden+(i+1)<<32, 0.0
		fillBy(odd)
		for w, rank := range commonest {
			if wrongly(keyOf(w)) {
				wrong += 1 / float64(rank)
			}
		}
		if wrong < least {
			best, least = odd, wrong
		}
	}
	return best
}

func (f *filter) fillBy(odd uint64, found map[uint64][]int32) {
	*f = filter{odd: odd}
	for key := range found {
		m := f.mark(key)
		f.seen[m>>placeShift] |= 1 << (m >> bitShift & 63)
	}
}

// A sieve is a coarse filter, by the upper bits of hashes: a byte each, which takes fewer
// steps than a bit.
type sieve [1 << sieveBits]uint8

const sieveBits = 17

// at is 1 when the sieve may have a hash, and else 0.
func (s *sieve) at(hash uint64) uint8 { return s[hash>>(64-sieveBits)] }

func (s *sieve) add(hash uint64) { s[hash>>(64-sieveBits)] = 1 }

// A pairFilter is a filter of pairs of words. They are spread already: see byPair.
type pairFilter [1 << filterBits]uint64

func (f *pairFilter) fill(found map[uint64][]int32) {
	for pair := range found {
		f[pair>>placeShift] |= 1 << (pair >> bitShift & 63)
	}
}

// has reports whether the filter may have a pair.
func (f *pairFilter) has(pair uint64) bool { return f.bit(pair) != 0 }

// bit is 1 for a pair that has reports, and else 0.
func (f *pairFilter) bit(pair uint64) uint64 {
	return f[pair>>placeShift] >> (pair >> bitShift & 63) & 1
}

// An openFilter is the filter of phrases of one open word: by the hash of its
// first four letters, with a bit for the next two. A phrase that has not so many
// has the bits of all that may follow it.
type openFilter struct {
	seen [1 << openBits]uint64
	odd  uint64 // what a key is multiplied by
}

const openBits = 12

func (f *openFilter) fill(found map[uint64][]int32, all phrases) {
	begins := func(key uint64) bool { return found[uint64(uint32(key))] != nil }
	f.fillBy(leastWrong(func(odd uint64) { f.fillBy(odd, found, all) },
		func(key uint64) bool { return f.has(key) && !begins(key) }), found, all)
}

func (f *openFilter) fillBy(odd uint64, found map[uint64][]int32, all phrases) {
	*f = openFilter{odd: odd}
	for key, of := range found {
		for _, p := range of {
			f.seen[f.place(key)] |= nextBits(all[p].symbols)
		}
	}
}

// has reports whether a word with this key may go on from a phrase.
func (f *openFilter) has(key uint64) bool { return f.bit(key) != 0 }

// bit is 1 for a word that has reports, and else 0.
func (f *openFilter) bit(key uint64) uint64 { return f.seen[f.place(key)] >> nextBit(key>>32) & 1 }

func (f *openFilter) place(key uint64) uint64 { return uint64(uint32(key)) * f.odd >> (64 - openBits) }

// pairOfMarks mixes the marks of two words, of the second only what its first four letters
// say: the lower half of a product has to do with the lower half of what is multiplied.
func pairOfMarks(first, second uint64) uint64 { return first ^ second<<32 }

// nextBit gives the bit of the fifth and sixth letter, the fifth lowest; what
// stands above them has no part.
func nextBit(letters uint64) uint64 { return (letters ^ letters>>6) & 63 }

// nextBits gives the bits of an open phrase.
func nextBits(symbols string) (set uint64) {
	next := keyOf(symbols) >> (8 * openWidth)
	switch len(symbols) {
	case 1, 2, 3, openWidth:
		return ^uint64(0)
	case openWidth + 1:
		for c := range uint64(128) {
			set |= 1 << nextBit(next|c<<8)
		}
		return set
	}
	return 1 << nextBit(next)
}

// openWidth is how many letters of an open phrase its place in the table is by.
// A phrase that has fewer is under all that may follow it: one of a single letter
// has 46,656 places.
const openWidth = 4

// byOpen gives the phrases of one open word, such as dm* or threat*, by the
// first four letters of the words that may go on from them.
func (l phrases) byOpen() map[uint64][]int32 {
	found := map[uint64][]int32{}
	for i := range l {
		p := &l[i]
		p.key, p.counts = keyOf(p.symbols), uint8(min(len(p.symbols), keyLetters))
		for _, s := range longer(p.symbols[:min(len(p.symbols), openWidth)], openWidth) {
			found[keyOf(s)] = append(found[keyOf(s)], int32(i))
		}
	}
	return found
}
