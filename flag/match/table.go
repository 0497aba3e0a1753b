package match

import "math/bits"

// A table gives phrases by a key: by the first eight letters of their first
// word, by a pair of words, or by their first four letters.
type table struct {
	slots   []slot   // by hash with open addressing
	phrases []choice // those of one key are neighbours
}

// A slot is a key and where its phrases are in table.phrases.
type slot struct {
	key    uint64 // 0 is free, and of no phrase
	lo, hi int32
}

// A choice is a phrase of a list, with what tells it from the others of its key:
// the key of its first word, or of the second of a pair, and how many bytes of it
// count. To have them here and not in the list saves a cache line for each of
// the 37 misspellings that begin with snap.
type choice struct {
	key    uint64
	phrase int32
	counts uint8
}

func newTable(all phrases, found map[uint64][]int32) table {
	n := 0
	for _, numbers := range found {
		n += len(numbers)
	}
	t := table{slots: make([]slot, 2<<bits.Len(uint(len(found)))), phrases: make([]choice, 0, n)}
	for key, numbers := range found {
		lo := int32(len(t.phrases))
		for _, n := range numbers {
			t.phrases = append(t.phrases, choice{all[n].key, n, all[n].counts})
		}
		*t.slot(key) = slot{key, lo, int32(len(t.phrases))}
	}
	return t
}

// slot gives the slot of a key, or the free one where it would be. The lower
// bits of a product have to do only with the first letters, so these are others.
func (t *table) slot(key uint64) *slot {
	i := int(key*golden>>20) & (len(t.slots) - 1)
	for t.slots[i].key != 0 && t.slots[i].key != key {
		i = (i + 1) & (len(t.slots) - 1)
	}
	return &t.slots[i]
}

// of gives the phrases of a key.
func (t *table) of(key uint64) []choice {
	s := t.slot(key)
	return t.phrases[s.lo:s.hi]
}

// golden is 2^64 divided by the golden ratio: a product with it spreads words
// that differ in few letters over the upper bits.
const golden = 0x9e3779b97f4a7c15
