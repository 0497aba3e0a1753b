package extract

import "math/bits"

// generation is how many references are forgotten at once: those that were read longest ago.
// wholeGenerations of them are always remembered, besides the one that is being read.
const (
	generation       = 3 << 16
	wholeGenerations = 6
)

// references is the crime references read last, at least 1,179,648 of them and at most a
// generation more, in 9 MiB. A double further apart is not found, so that memory stays
// bounded; the largest force records about a million crimes a year.
//
// Of each the bucket is known, and 45 more bits of its Mark: 32 in the bucket, which is one line
// of the processor's memory, and 13 beside it, which are looked at where the 32 agree. So it
// may wrongly say that a new reference is old, which refuses a row with a message: once in
// some 200,000 files of ten million rows, because each new one is held against the 14 of a bucket, or two.
type references struct {
	most    int               // a generation
	early   map[Mark]struct{} // the first of a file, until there are mostEarly
	buckets []bucket
	rest    []rests
	passed  []uint8 // by bucket: the last generation of which one found it full and went on to the next
	now     uint8   // the generation of new ones, 1 to numbers
	young   int     // how many are of it
}

// A bucket has the lower bits of marks, the taken places first; 0 is free.
type bucket [bucketSize]uint32

// A rests has for each place of a bucket restBits more of the mark, above the generation.
type rests [bucketSize]uint16

const (
	bucketSize     = 16
	generationBits = 3
	numbers        = wholeGenerations + 1 // of generations, from 1, in generationBits
	restBits       = 16 - generationBits

	// mostEarly is how many are kept without a table, so that a small file makes none: a map of
	// so many takes some 0.2 MiB.
	mostEarly = 4096
)

func newReferences(most int) *references {
	return &references{most: most, early: map[Mark]struct{}{}, now: 1}
}

// add reports whether a reference is new, and keeps its mark.
func (s *references) add(m Mark) bool {
	if s.buckets == nil {
		if _, old := s.early[m]; old {
			return false
		}
		if s.early[m] = struct{}{}; len(s.early) == min(mostEarly, s.most) {
			s.settle()
		}
		return true
	}
	if !s.put(m) {
		return false
	}
	if s.young++; s.young >= s.most {
		s.now, s.young = s.now%numbers+1, 0
		s.forget(s.now)
	}
	return true
}

// settle makes the buckets, so many that those remembered fill seven eighths at most, and
// puts the early ones into them.
func (s *references) settle() {
	n := (wholeGenerations+1)*s.most*8/7/bucketSize + 1
	s.buckets, s.rest, s.passed = make([]bucket, n), make([]rests, n), make([]uint8, n)
	early := s.early
	s.early = nil
	for m := range early {
		s.add(m)
	}
}

// put keeps a mark, unless it is there.
func (s *references) put(m Mark) (isNew bool) {
	low := max(uint32(m), 1) // never 0
	rest := uint16(m>>32) << generationBits
	free, place := -1, 0
	at := s.home(m)
	for range s.buckets { // once round at most, where all were passed
		b := &s.buckets[at]
		i := 0
		for ; i < bucketSize && b[i] != 0; i++ {
			if b[i] == low && (s.rest[at][i]^rest)>>generationBits == 0 {
				return false
			}
		}
		if free < 0 && i < bucketSize {
			free, place = at, i
		}
		if free >= 0 && s.passed[at] == 0 {
			break
		}
		at = (at + 1) % len(s.buckets)
	}
	for at = s.home(m); at != free; at = (at + 1) % len(s.buckets) {
		s.passed[at] = s.now
	}
	s.buckets[free][place], s.rest[free][place] = low, rest|uint16(s.now)
	return true
}

// home gives the bucket where a mark belongs, by its upper bits.
func (s *references) home(m Mark) int {
	at, _ := bits.Mul64(uint64(m), uint64(len(s.buckets)))
	return int(at)
}

// look reads the buckets of marks that are about to be added: the processor
// waits for many of them at once, where add waits for one after the other.
func (s *references) look(marks []Mark) (sum uint32) {
	if s.buckets != nil {
		for _, m := range marks {
			at := s.home(m)
			sum += s.buckets[at][0] + uint32(s.rest[at][0]) + uint32(s.passed[at])
		}
	}
	return sum
}

// forget takes a generation out. What went past a bucket is of no later generation than
// passed says, so that nobody has to go past it when that is forgotten.
func (s *references) forget(generation uint8) {
	const numberBits = 1<<generationBits - 1
	for at := range s.buckets {
		b, rest := &s.buckets[at], &s.rest[at]
		kept := 0
		for i, low := range b {
			if low == 0 || uint8(rest[i]&numberBits) == generation {
				continue
			}
			b[kept], rest[kept] = low, rest[i]
			kept++
		}
		clear(b[kept:])
		if s.passed[at] == generation {
			s.passed[at] = 0
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
