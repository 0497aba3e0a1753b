package extract

import "math/bits"

// generation is how many references a table takes: 1.5 million, three quarters
// of its 2^21 places. Reading then keeps two tables of at most 16 MiB.
const generation = 3 << 19

// references is the crime references read last, each as a 64-bit hash: at
// least the last generation of them, and at most two. A double further apart
// is not found, so that memory stays bounded; the largest force records about
// a million crimes a year, so a generation is more than a year has. It may
// wrongly say that a new reference is old, once in about 800,000 files of ten
// million rows, which refuses a row with a message.
type references struct {
	most     int // a generation; tests have a smaller one
	now, old hashes
}

func newReferences(most int) *references { return &references{most: most} }

// add reports whether a reference is new, and keeps its mark.
func (s *references) add(m Mark) bool {
	h := uint64(m)
	if s.old.has(h) || !s.now.add(h) {
		return false
	}
	if s.now.n >= s.most {
		s.old, s.now = s.now, s.old
		s.now.clear()
	}
	return true
}

// hashes is a set of hashes with open addressing. The zero hashes is empty.
type hashes struct {
	places []uint64 // 0 is free; the length is a power of two
	n      int
}

// leastPlaces is the first length of a table: 8 KiB.
const leastPlaces = 1 << 10

func (s *hashes) has(h uint64) bool { return s.n > 0 && s.places[s.find(h)] == h }

// add reports whether h is new, and keeps it.
func (s *hashes) add(h uint64) bool {
	if 4*(s.n+1) > 3*len(s.places) {
		s.grow()
	}
	at := s.find(h)
	if s.places[at] == h {
		return false
	}
	s.places[at] = h
	s.n++
	return true
}

// find gives the place of h, or the free one where it belongs. There is
// always a free place, because a table is at most three quarters full.
func (s *hashes) find(h uint64) int {
	mask := uint64(len(s.places) - 1)
	at := (h ^ h>>32) & mask
	for s.places[at] != 0 && s.places[at] != h {
		at = (at + 1) & mask
	}
	return int(at)
}

func (s *hashes) grow() {
	smaller := s.places
	s.places = make([]uint64, max(2*len(smaller), leastPlaces))
	for _, h := range smaller {
		if h != 0 {
			s.places[s.find(h)] = h
		}
	}
}

func (s *hashes) clear() {
	clear(s.places)
	s.n = 0
}

// markOf is FNV-1a by eight bytes, the same on every run, so that the same file
// gives the same answer; it is never 0, which marks a free place.
func markOf[T string | []byte](ref T) Mark {
	h := uint64(14695981039346656037) ^ uint64(len(ref))
	i := 0
	for ; i+8 <= len(ref); i += 8 {
		h = mix(h, uint64(ref[i])|uint64(ref[i+1])<<8|uint64(ref[i+2])<<16|uint64(ref[i+3])<<24|
			uint64(ref[i+4])<<32|uint64(ref[i+5])<<40|uint64(ref[i+6])<<48|uint64(ref[i+7])<<56)
	}
	for ; i < len(ref); i++ {
		h = mix(h, uint64(ref[i]))
	}
	return Mark(max(h, 1))
}

// mix folds the 128 bits of a product, so that every bit of both has a part.
func mix(h, x uint64) uint64 {
	hi, lo := bits.Mul64(h^x, 0x9e3779b97f4a7c15)
	return hi ^ lo
}
