package match

import "math/bits"

// opens tells whether a word of text may go on from a phrase of one open word,
// such as dm* or threat*: by the first four bytes of the word, of which a
// shorter phrase has all that may follow it.
type opens struct {
	// seen has a word for the hash of each beginning, with a bit for the next two
	// letters; a phrase that has not so many has the bits of all that may follow it.
	seen  []uint64
	shift uint
	table table
}

// openWidth is how many bytes tell open phrases apart at first. Each letter
// less in a phrase makes 36 times the entries: a phrase of one letter has 46,656.
const openWidth = 4

func newOpens(phrases list) opens {
	found := map[uint64][]int32{}
	for i := range phrases {
		p := &phrases[i]
		p.key, p.counts = keyOf(p.symbols), firstBytes[min(len(p.symbols), 8)]
		for _, s := range longer(p.symbols[:min(len(p.symbols), openWidth)], openWidth) {
			found[keyOf(s)] = append(found[keyOf(s)], int32(i))
		}
	}
	size := bits.Len(uint(8*len(found) | 1<<6))
	o := opens{shift: 64 - uint(size), seen: make([]uint64, 1<<size), table: newTable(found)}
	for key, of := range found {
		for _, p := range of {
			o.seen[key*golden>>o.shift] |= nextBits(phrases[p].symbols)
		}
	}
	return o
}

// nextBits gives the bits of seen for an open phrase.
func nextBits(symbols string) (set uint64) {
	next := keyOf(symbols) >> (8 * openWidth)
	switch len(symbols) {
	case 1, 2, 3, openWidth:
		return ^uint64(0)
	case openWidth + 1:
		for c := range uint64(128) {
			set |= 1 << nextBit(next|c<<8)
		}
		return set
	}
	return 1 << nextBit(next)
}

// nextBit gives the bit of the fifth and sixth letter, the fifth lowest; what
// stands above them has no part. A word of four letters has bit 0, which two
// letters have once in 64 times.
func nextBit(letters uint64) uint64 { return uint64(uint16(letters)) * 0x9e37 >> 10 & 63 }

// may reports whether a word with this key may go on from an open phrase.
func (o *opens) may(key uint64) bool {
	return o.seen[uint64(uint32(key))*golden>>o.shift]>>nextBit(key>>32)&1 != 0
}
