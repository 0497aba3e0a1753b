package match

import "math/bits"

// opens tells whether a word of text may go on from a phrase of one open word,
// such as dm* or threat*: by the first four bytes of the word, of which a
// shorter phrase has all that may follow it.
type opens struct {
	seen   []uint64 // one bit a hash, as in anchors
	shift  uint
	places map[uint32][]openPlace
}

// An openPlace is a phrase of the list of open ones, with its first eight bytes.
type openPlace struct {
	phrase int32
	key    uint64
}

// openWidth is how many bytes tell open phrases apart at first. Each letter
// less in a phrase makes 36 times the entries: a phrase of one letter has 46,656.
const openWidth = 4

func newOpens(phrases list) opens {
	o := opens{places: map[uint32][]openPlace{}}
	for i, p := range phrases {
		o.enter(p.symbols[:min(len(p.symbols), openWidth)], openPlace{int32(i), keyOf(p.symbols)})
	}
	size := bits.Len(uint(bitsEach*len(o.places) | 1<<10))
	o.shift = 64 - uint(size)
	o.seen = make([]uint64, 1<<size/64)
	for key := range o.places {
		h := uint64(key) * golden >> o.shift
		o.seen[h/64] |= 1 << (h % 64)
	}
	return o
}

// enter puts p under s, and under all longer beginnings.
func (o *opens) enter(s string, p openPlace) {
	key := uint32(keyOf(s))
	o.places[key] = append(o.places[key], p)
	if len(s) < openWidth {
		for _, c := range "0123456789abcdefghijklmnopqrstuvwxyz" {
			o.enter(s+string(c), p)
		}
	}
}

// opened reports the open phrases at a word of ASCII that begins with key.
func (f *Finder) opened(dst []Hit, text string, start int, key uint64) []Hit {
	if h := uint64(uint32(key)) * golden >> f.opens.shift; f.opens.seen[h>>6]>>(h&63)&1 == 0 {
		return dst
	}
	for _, o := range f.opens.places[uint32(key)] {
		p := f.open[o.phrase]
		n := len(p.symbols)
		if key&firstBytes[min(n, 8)] != o.key || n > 8 && !isFolded(text[start+8:], p.symbols[8:]) {
			continue
		}
		dst = ended(dst, text, start, start+n, p)
	}
	return dst
}
