package extract

import "math/bits"

// generation is how many references a table takes: 393,216, three quarters of
// its 2^19 places. Reading then keeps four tables of at most 4 MiB.
const generation = 3 << 17

// references is the crime references read last, each as a 64-bit hash: at
// least the last three generations of them, and at most four. A double further
// apart is not found, so that memory stays bounded; the largest force records
// about a million crimes a year, and three generations are more than that. It
// may wrongly say that a new reference is old, once in about a million files
// of ten million rows, which refuses a row with a message.
type references struct {
	most   int // a generation; tests have a smaller one
	tables [4]hashes
	now    int // the table that takes new ones
}

func newReferences(most int) *references { return &references{most: most} }

// add reports whether a reference is new, and keeps its mark.
func (s *references) add(m Mark) bool {
	for i := range s.tables {
		if i != s.now && s.tables[i].has(uint64(m)) {
			return false
		}
	}
	now := &s.tables[s.now]
	if !now.add(uint64(m)) {
		return false
	}
	if now.n >= s.most {
		s.now = (s.now + 1) % len(s.tables)
		s.tables[s.now].clear(len(now.places))
	}
	return true
}

// look reads the places of marks that are about to be added: the processor
// waits for many of them at once, where add waits for one after the other.
func (s *references) look(marks []Mark) (sum uint64) {
	for i := range s.tables {
		if t := &s.tables[i]; t.n > 0 {
			for _, m := range marks {
				sum += t.places[t.place(uint64(m))]
			}
		}
	}
	return sum
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
	at := s.place(h)
	for s.places[at] != 0 && s.places[at] != h {
		at = (at + 1) & (len(s.places) - 1)
	}
	return at
}

// place is where h is looked for first.
func (s *hashes) place(h uint64) int { return int(h^h>>32) & (len(s.places) - 1) }

func (s *hashes) grow() {
	smaller := s.places
	s.places = make([]uint64, max(2*len(smaller), leastPlaces))
	for _, h := range smaller {
		if h != 0 {
			s.places[s.find(h)] = h
		}
	}
}

// clear empties the table and gives it so many places at once: growing would
// for a moment take half as much again.
func (s *hashes) clear(places int) {
	if clear(s.places); len(s.places) < places {
		s.places = make([]uint64, places)
	}
	s.n = 0
}

// markOf mixes the length and eight bytes after eight, the last of which may overlap; it
// is the same on every run, so that the same file gives the same answer, and never 0,
// which marks a free place.
func markOf[T string | []byte](ref T) Mark {
	h := uint64(14695981039346656037) ^ uint64(len(ref))
	i := 0
	for ; i+8 <= len(ref); i += 8 {
		h = mix(h, eight(ref, i))
	}
	switch {
	case i == len(ref):
	case len(ref) >= 8:
		h = mix(h, eight(ref, len(ref)-8))
	default:
		x := uint64(0)
		for ; i < len(ref); i++ {
			x = x<<8 | uint64(ref[i])
		}
		h = mix(h, x)
	}
	return Mark(max(h, 1))
}

// mix folds the 128 bits of a product, so that every bit of both has a part.
func mix(h, x uint64) uint64 {
	hi, lo := bits.Mul64(h^x, 0x9e3779b97f4a7c15)
	return hi ^ lo
}
