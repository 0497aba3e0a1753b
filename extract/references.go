package extract

import (
	"math/bits"
	"slices"
)

// generation is how many references come before those that were read longest ago are
// forgotten: 393,216, of which four fill three quarters of 2^21 places. Reading keeps
// one table of at most 16 MiB.
const generation = 3 << 17

// references is the crime references read last, each as a hash of 62 bits: at
// least the last three generations of them, and at most four. A double further
// apart is not found, so that memory stays bounded; the largest force records
// about a million crimes a year, and three generations are more than that. It
// may wrongly say that a new reference is old, once in about 300,000 files
// of ten million rows, which refuses a row with a message.
//
// It is one table, and not one for each generation, because what it costs is to wait for
// the memory of each table that is looked at: BenchmarkReferences, four generations, 2026-11-30,
// two shared cores: 63 ns a reference; with four tables 649.
type references struct {
	most   int      // a generation
	places []uint64 // marks, with the generation as their last two bits; 0 is free; the length is a power of two
	shift  int      // of a mark, to its place
	n      int      // marks
	now    uint64   // the generation of new ones
	young  int      // how many are of it
}

// generations are how many are told apart, by as many bits.
const (
	generations    = 4
	generationBits = 2
	ofGeneration   = generations - 1
)

// leastPlaces is the first length of the table: 8 KiB. It is soon made longer by so many times,
// because each time all marks are put into it anew.
const (
	leastPlaces = 1 << 10
	growth      = 8
)

func newReferences(most int) *references { return &references{most: most} }

// add reports whether a reference is new, and keeps its mark.
func (s *references) add(m Mark) bool {
	if 4*(s.n+1) > 3*len(s.places) {
		s.grow()
	}
	h := max(uint64(m)>>generationBits, 1) << generationBits // never 0
	at := s.find(h)
	if s.places[at] != 0 {
		return false
	}
	s.places[at] = h | s.now
	s.n++
	if s.young++; s.young >= s.most {
		s.now, s.young = (s.now+1)%generations, 0
		s.forget(s.now)
	}
	return true
}

// look reads the places of marks that are about to be added: the processor
// waits for many of them at once, where add waits for one after the other.
func (s *references) look(marks []Mark) (sum uint64) {
	if s.n > 0 {
		for _, m := range marks {
			sum += s.places[uint64(m)>>s.shift]
		}
	}
	return sum
}

// find gives the place of a mark, of whatever generation, or the free one where it belongs.
// There is always a free place, because the table is at most three quarters full.
func (s *references) find(h uint64) uint64 {
	at := h >> s.shift
	for s.places[at] != 0 && (s.places[at]^h)>>generationBits != 0 {
		at = (at + 1) & uint64(len(s.places)-1)
	}
	return at
}

// grow makes the table longer, but no longer than all generations fill to three quarters.
func (s *references) grow() {
	old := s.places
	length := leastPlaces
	for length < growth*len(old) && 3*length < 4*generations*s.most {
		length *= 2
	}
	s.places, s.shift = make([]uint64, length), 64-bits.Len(uint(length-1))
	for _, h := range old {
		if h != 0 {
			s.places[s.find(h)] = h
		}
	}
}

// forget takes a generation out. A mark behind a place that becomes free may have been put
// there for want of that place, so all are put in again, each no further on than before: it
// begins behind a free place, from where no mark can come past the end.
func (s *references) forget(generation uint64) {
	first := uint64(slices.Index(s.places, 0))
	for i := range uint64(len(s.places)) {
		at := (first + i) & uint64(len(s.places)-1)
		h := s.places[at]
		switch {
		case h == 0:
		case h&ofGeneration == generation:
			s.places[at] = 0
			s.n--
		case h>>s.shift != at:
			s.places[at] = 0
			s.places[s.find(h)] = h
		}
	}
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
