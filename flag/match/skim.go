package match

import "math/bits"

// What is done for every byte and for every word of a text stands here, as it is. Where the processor
// has the instructions, skim_amd64.s does the same (doc/decisions/0008-assembly.md): TestEitherWay holds the two equal,
// and FuzzFind cuts each text both ways.

// kinds is a view by its kinds of bytes: letters and digits of ASCII, and bytes outside ASCII.
type kinds struct{ words, high uint64 }

// cutViews notes the kinds of the views of bytes, of which each begins stride behind the one before, and
// the keys of the words that start in them, which it counts; and says whether a byte outside ASCII stands in them. inWord is 1 when a letter
// or digit stands before the first.
func cutViews(bytes []byte, of []kinds, inWord uint64, keys []uint64) (count int, outside bool) {
	if !byVectors {
		return cutPlainly(bytes, of, inWord, keys)
	}
	count, high := cutVectors(&bytes[0], of, inWord, &keys[0])
	return count, high != 0
}

func cutPlainly(bytes []byte, of []kinds, inWord uint64, keys []uint64) (count int, outside bool) {
	for i := range of {
		v := (*view)(bytes[i*stride:])
		words, high := classes(v)
		if high != 0 {
			words, high = mixed(v)
			outside = true
		}
		of[i] = kinds{words, high}
		for starts := startsIn(words, inWord); starts != 0; starts &= starts - 1 {
			keys[count] = keyIn(v, bits.TrailingZeros64(starts)&63, words)
			count++
		}
		inWord = wentOn(words)
	}
	return count, outside
}

// skim gives the numbers of the words of a text by which phrases may be looked for.
func (f *Finder) skim(t *Text) []uint16 {
	n, odd, likely := 0, f.single.odd, t.likely[:len(t.keys)]
	if f.open.len() > 0 {
		for i, key := range t.keys {
			likely[n] = uint16(i)
			n += int(f.lookedFor.at(key*odd) | f.lookedForOpen.at(key*odd<<32))
		}
		return likely[:n]
	}
	for i, key := range t.keys {
		likely[n] = uint16(i)
		n += int(f.lookedFor.at(key * odd))
	}
	return likely[:n]
}
