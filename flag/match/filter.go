package match

import "math/bits"

// A filter is a set of hashes, one bit each: it may wrongly say that it has
// one, and never wrongly that it has not.
type filter struct {
	seen  []uint64
	shift uint // 64 less the bits of a place in seen
}

// bitsEach is how many bits of a filter there are for each hash: one that it
// has not finds a set bit once in so many.
const bitsEach = 64

// newFilter makes the filter of the hashes of some keys.
func newFilter(found map[uint64][]int32) filter {
	size := bits.Len(uint(bitsEach*len(found) | 1<<10))
	f := filter{seen: make([]uint64, 1<<size/64), shift: 64 - uint(size)}
	for key := range found {
		at := key * golden >> f.shift
		f.seen[at>>6] |= 1 << (at & 63)
	}
	return f
}

// has reports whether the filter may have the hash of key.
func (f *filter) has(key uint64) bool {
	at := key * golden >> f.shift
	return f.seen[at>>6]>>(at&63)&1 != 0
}
