package match

// A phrase of several words is looked for by two of them that stand right behind one
// another, the least common two that it has: by "his name", where it is "in his name". The
// words of a text are numbers when phrases are looked for, and so are two of them; one bit of a
// small filter tells that nearly all are in no phrase.
//
// A phrase of two words of which the second is open, "knew where*", has no such pair; it is
// looked for by the first, like a phrase of one word.

// A wordPair is the numbers of two words.
type wordPair uint64

func pairOf(first, second int32) wordPair {
	return wordPair(uint64(uint32(first))<<32 | uint64(uint32(second)))
}

// A pairSet is the phrases that are looked for by pairs.
type pairSet struct {
	seen   [1 << (pairBits - 6)]uint64
	slots  []pairSlot
	places []pairPlace
}

// pairBits makes the filter 16 KiB: of 9,000 pairs, one in fifteen of all others passes.
const pairBits = 17

// A pairSlot is a pair, and which of the places are its.
type pairSlot struct {
	pair wordPair // 0 is free: no word of a phrase has the number 0
	extent
}

// A pairPlace is a phrase and which of its words begins its pair.
type pairPlace struct{ phrase, at int32 }

func newPairSet(places map[wordPair][]pairPlace) *pairSet {
	s := &pairSet{slots: make([]pairSlot, roomFor(len(places)))}
	for pair, of := range places {
		slot := pairSlot{pair: pair}
		s.places, slot.extent = behind(s.places, of)
		*s.slot(pair) = slot
		place := pair.place()
		s.seen[place>>6] |= 1 << (place & 63)
	}
	return s
}

// roomFor gives how many slots are for n: a power of two, of which at most a half is used.
func roomFor(n int) int {
	room := 4
	for room < 2*n {
		room *= 2
	}
	return room
}

// place says which bit of the filter is that of a pair.
func (p wordPair) place() uint64 { return uint64(p) * golden >> (64 - pairBits) }

// bit is 1 for a pair that some phrase may have, and else 0.
func (s *pairSet) bit(p wordPair) uint64 {
	place := p.place()
	return s.seen[place>>6] >> (place & 63) & 1
}

// slot gives the slot of a pair, or the free one where it would be.
func (s *pairSet) slot(p wordPair) *pairSlot {
	i := uint64(p) * golden >> 20
	for ; ; i++ {
		if slot := &s.slots[i&uint64(len(s.slots)-1)]; slot.pair == p || slot.pair == 0 {
			return slot
		}
	}
}

// of gives the phrases that are looked for by a pair.
func (s *pairSet) of(p wordPair) []pairPlace {
	slot := s.slot(p)
	return s.places[slot.lo:slot.hi]
}
