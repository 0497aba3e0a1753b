package match

import (
	"math/bits"
	"slices"
	"unsafe"
)

// A Text is a text cut into words, once for all Finders that look in it. Its memory is used again for
// the next text. It is not safe for concurrent use.
type Text struct {
	text   string
	plain  bool
	apart  bool     // it is not cut: each Finder goes through it by itself
	keys   []uint64 // of its words
	starts []int32  // of these
	room   struct { // what keys and starts are of
		keys   []uint64
		starts []int32
	}
	likely []uint16 // of the words, those by which the phrases of a Finder may be looked for
}

// longestCut is how many bytes a text has at most that is cut: a longer one is no summary, and the
// words of a row of a megabyte would be held in memory.
const longestCut = 32 << 10

// Cut cuts text into words, unless it is very long or a letter outside ASCII stands in it, or a mark on one.
func (t *Text) Cut(text string) {
	t.text, t.keys, t.starts = text, nil, nil
	if t.apart = len(text) > longestCut; !t.apart {
		t.cut(text)
	}
	if t.apart {
		t.plain = isAllPlain(text)
	}
}

// cut cuts the text, up to a view with a letter outside ASCII.
func (t *Text) cut(text string) {
	if most := len(text)/2 + mostStarts; len(t.room.keys) < most {
		t.room.keys, t.room.starts = make([]uint64, most+most/4), make([]int32, most+most/4)
	}
	bytes := unsafe.Slice(unsafe.StringData(text), len(text)) // only read
	var end view
	n, inWord, plain := 0, uint64(0), true
	for at := 0; at < len(text); at += stride {
		v := &end
		if rest := bytes[at:]; len(rest) >= len(view{}) {
			v = (*view)(rest)
		} else {
			end = view{}
			copy(end[:], rest)
		}
		words, outside := classes(v)
		if outside != 0 {
			var high uint64
			if words, high = mixed(v); wideLetters(text, at, high) {
				t.apart = true
				return
			}
			plain = plain && isPlain(v, high)
		}
		starts := words &^ (words<<1 | inWord) & (1<<stride - 1)
		inWord = words >> (stride - 1) & 1
		n += keysIn(v, starts, words, at, (*[mostStarts]uint64)(t.room.keys[n:]), (*[mostStarts]int32)(t.room.starts[n:]))
	}
	t.keys, t.starts, t.plain = t.room.keys[:n], t.room.starts[:n], plain
}

// keysIn notes the keys of the words that start in a view, and where they do, and counts them. It is called and not copied
// into cut, where what it works with would not stay in registers.
//
//go:noinline
func keysIn(v *view, starts, words uint64, at int, keys *[mostStarts]uint64, places *[mostStarts]int32) (n int) {
	_, keys[0], places[0] = v[0], 0, 0 // none is nil, which would be asked for each word
	for ; starts != 0; starts &= starts - 1 {
		from := bits.TrailingZeros64(starts) & 63
		keys[n&(mostStarts-1)] = keyIn(v, from, words)
		places[n&(mostStarts-1)] = int32(at + from)
		n++
	}
	return n
}

// isAllPlain reports whether text is plain, whatever its letters.
func isAllPlain(text string) bool {
	s := viewsOf(text)
	for v := s.next(); v != nil; v = s.next() {
		if !isPlain(v, s.high) {
			return false
		}
	}
	return true
}

// Plain reports whether the text is plain: whether it has nothing but ASCII and the letters and signs of
// Latin-1, such as the pound's, and no soft hyphen, which nobody sees.
func (t *Text) Plain() bool { return t.plain }

// Words gives the words as Cut of a Reader cuts them, without looking them up, in the memory of words. Not ok where the text is
// not cut, which is left to Cut. TestWordsAgainstCut holds the two equal.
func (t *Text) Words(words []Word) (all []Word, ok bool) {
	words = slices.Grow(words[:0], len(t.keys))
	for i, start := range t.starts {
		end := int(start) + (bits.Len64(t.keys[i])+7)/8
		if end-int(start) == keyLetters {
			end = wordEnd(t.text, end)
		}
		words = append(words, Word{Start: start, End: int32(end)})
	}
	return words, !t.apart
}
