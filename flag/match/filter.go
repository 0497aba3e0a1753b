package match

import (
	"math"
	"math/bits"
)

// A filter is a set of hashes, one bit each: it may wrongly say that it has
// one, and never wrongly that it has not.
type filter struct {
	seen  []uint64
	shift uint   // 64 less the bits of a place in seen
	odd   uint64 // what a key is multiplied by
}

// bitsEach is how many bits of a filter there are for each hash: one that it
// has not finds a set bit once in so many.
const bitsEach = 64

// newFilter makes the filter of some keys. Of a few multipliers it takes the
// one by which the fewest of the commonest words find a set bit: by the first
// that comes, "on" did, which is in every text.
func newFilter(found map[uint64][]int32) (best filter) {
	least := math.Inf(1)
	for i := range uint64(8) {
		f := filterBy(golden+i<<32, found)
		wrong := 0.0
		for w, rank := range commonest {
			if key := keyOf(w); f.has(key) && found[key] == nil {
				wrong += 1 / float64(rank)
			}
		}
		if wrong < least {
			best, least = f, wrong
		}
	}
	return best
}

func filterBy(odd uint64, found map[uint64][]int32) filter {
	size := bits.Len(uint(bitsEach*len(found) | 1<<10))
	f := filter{seen: make([]uint64, 1<<size/64), shift: 64 - uint(size), odd: odd}
	for key := range found {
		at := key * odd >> f.shift
		f.seen[at>>6] |= 1 << (at & 63)
	}
	return f
}

// has reports whether the filter may have key.
func (f *filter) has(key uint64) bool {
	at := key * f.odd >> f.shift
	return f.seen[at>>6]>>(at&63)&1 != 0
}
