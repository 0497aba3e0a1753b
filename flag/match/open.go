package match

import "math/bits"

// opens tells whether a word of text may go on from a phrase of one open word,
// such as dm* or threat*: by the first four bytes of the word, of which a
// shorter phrase has all that may follow it.
type opens struct {
	seen   []uint64 // one bit a hash, as in anchors
	shift  uint
	places []openPlace // those of one beginning are neighbours
	slots  []openSlot  // by the same hash, with open addressing
}

// An openPlace is a phrase of the list of open ones, with its first eight bytes.
type openPlace struct {
	phrase int32
	key    uint64
}

// An openSlot is a beginning with the places that it has.
type openSlot struct {
	key    uint32 // 0 is free
	lo, hi int32
}

// openWidth is how many bytes tell open phrases apart at first. Each letter
// less in a phrase makes 36 times the entries: a phrase of one letter has 46,656.
const openWidth = 4

func newOpens(phrases list) opens {
	found := map[uint32][]openPlace{}
	for i, p := range phrases {
		enter(found, p.symbols[:min(len(p.symbols), openWidth)], openPlace{int32(i), keyOf(p.symbols)})
	}
	size := bits.Len(uint(bitsEach*len(found) | 1<<10))
	o := opens{shift: 64 - uint(size), seen: make([]uint64, 1<<size/64), slots: make([]openSlot, 2<<bits.Len(uint(len(found))))}
	for key, places := range found {
		h := uint64(key) * golden >> o.shift
		o.seen[h/64] |= 1 << (h % 64)
		lo := int32(len(o.places))
		o.places = append(o.places, places...)
		*o.slot(key) = openSlot{key, lo, int32(len(o.places))}
	}
	return o
}

// enter puts p under s, and under all longer beginnings.
func enter(found map[uint32][]openPlace, s string, p openPlace) {
	key := uint32(keyOf(s))
	found[key] = append(found[key], p)
	if len(s) < openWidth {
		for _, c := range "0123456789abcdefghijklmnopqrstuvwxyz" {
			enter(found, s+string(c), p)
		}
	}
}

// slot gives the slot of a beginning, or the free one where it would be.
func (o *opens) slot(key uint32) *openSlot {
	i := int(uint64(key)*golden>>32) & (len(o.slots) - 1)
	for o.slots[i].key != 0 && o.slots[i].key != key {
		i = (i + 1) & (len(o.slots) - 1)
	}
	return &o.slots[i]
}

// opened reports the open phrases at a word of ASCII that begins with key.
func (f *Finder) opened(dst []Hit, text string, start int, key uint64) []Hit {
	if h := uint64(uint32(key)) * golden >> f.opens.shift; f.opens.seen[h>>6]>>(h&63)&1 == 0 {
		return dst
	}
	slot := f.opens.slot(uint32(key))
	for _, o := range f.opens.places[slot.lo:slot.hi] {
		p := &f.open[o.phrase]
		n := len(p.symbols)
		if key&firstBytes[min(n, 8)] != o.key || n > 8 && !isFolded(text[start+8:], p.symbols[8:]) {
			continue
		}
		dst = ended(dst, text, start, start+n, *p)
	}
	return dst
}
