package match

import (
	"math/bits"
	"slices"
	"strings"
)

// An anchor is the first bytes of a phrase as a uint64, first byte lowest: its
// letters and digits of ASCII up to the first other symbol, and no more than
// eight. The word of the text that the phrase stands at must begin with them,
// and where the anchor is shorter than eight, must end with them.

// anchors tells whether a word of text may begin a phrase, and which.
type anchors struct {
	seen   []uint64 // one bit a hash: 0 means that no phrase has this anchor
	shift  uint     // 64 less the bits of a place in seen
	places []place  // the anchors, by hash with open addressing
}

// masks gives, by which of eight bytes are letters or digits, the bytes that
// count for an anchor: those before the first that is neither.
var masks = func() (m [256]uint64) {
	for n := range m {
		m[n] = 1<<(8*bits.TrailingZeros8(^uint8(n))) - 1 // all bits for 8: shifting by 64 gives 0
	}
	return m
}()

// A place holds an anchor with the phrases that have it.
type place struct {
	anchor uint64 // 0 is free: an anchor has at least one letter
	group  group
	depth  int32 // the bytes that all phrases of the group have in common
	// next has bit nextBit(c, d) for each two letters with which the next word
	// may go on behind one space; all bits when a phrase does not go on so. It
	// tells "on" before "line" from all others, and may wrongly say yes.
	next uint64
	// before is the same of the last two letters of the word before, when each
	// phrase of the group has a head that ends with such a word and one space.
	before uint64
}

func newAnchors(phrases list) anchors {
	found := map[uint64]place{}
	for _, p := range phrases {
		s := prefix(p)
		if s == "" {
			continue
		}
		s = s[:min(len(s), 8)]
		if _, ok := found[keyOf(s)]; ok {
			continue
		}
		at := place{anchor: keyOf(s), group: under(phrases, s), depth: int32(len(s))}
		at.next = nextBits(phrases[at.group.lo:at.group.hi], len(s))
		at.before = beforeBits(phrases[at.group.lo:at.group.hi])
		found[at.anchor] = at
	}
	var a anchors
	a.build(found)
	return a
}

// keyOf gives the first eight bytes of s, the first one lowest.
func keyOf(s string) (key uint64) {
	for i := range min(len(s), 8) {
		key |= uint64(s[i]) << (8 * i)
	}
	return key
}

// nextBits gives the next of phrases that have depth bytes in common.
func nextBits(phrases []phrase, depth int) (next uint64) {
	for _, p := range phrases {
		rest := p.symbols[depth:]
		switch {
		case len(rest) > 2 && rest[0] == ' ' && letterOrDigit(rest[1]) && letterOrDigit(rest[2]):
			next |= 1 << nextBit(rest[1], rest[2])
		case rest == "" || !letterOrDigit(rest[0]) || depth == 8:
			return ^uint64(0)
		}
	}
	return next
}

// beforeBits gives the before of phrases.
func beforeBits(phrases []phrase) (before uint64) {
	for _, p := range phrases {
		n := len(p.head)
		if n < 3 || p.head[n-1] != ' ' || !letterOrDigit(p.head[n-2]) || !letterOrDigit(p.head[n-3]) {
			return ^uint64(0)
		}
		before |= 1 << nextBit(p.head[n-2], p.head[n-3])
	}
	return before
}

// mayFollow reports whether the word before start may be the last of a head
// of p. It may wrongly say yes, never wrongly no.
func (p *place) mayFollow(text string, start int) bool {
	if p.before == ^uint64(0) {
		return true
	}
	if start < 3 {
		return false // every head has a space and two letters
	}
	if text[start-1] != ' ' || !letterOrDigit(text[start-2]) || !letterOrDigit(text[start-3]) {
		return true
	}
	return p.before>>nextBit(text[start-2], text[start-3])&1 != 0
}

// mayGoOn reports whether a phrase of p may go on at i, behind the bytes that
// all have in common. It may wrongly say yes, never wrongly no.
func (p *place) mayGoOn(text string, i int) bool {
	return p.next == ^uint64(0) || i+2 >= len(text) || text[i] != ' ' || !letterOrDigit(text[i+1]) || !letterOrDigit(text[i+2]) ||
		p.next>>nextBit(text[i+1], text[i+2])&1 != 0
}

// nextBit gives the bit of two letters, in either case.
func nextBit(c, d byte) uint { return (uint(lower(c))*5 ^ uint(lower(d))) & 63 }

// prefix gives the letters and digits of ASCII that p begins with.
func prefix(p phrase) string {
	for i := range len(p.symbols) {
		if !letterOrDigit(p.symbols[i]) {
			return p.symbols[:i]
		}
	}
	return p.symbols
}

// under gives the phrases that begin with s.
func under(phrases []phrase, s string) group {
	lo, _ := slices.BinarySearchFunc(phrases, s, func(p phrase, s string) int { return strings.Compare(p.symbols, s) })
	hi := lo
	for hi < len(phrases) && strings.HasPrefix(phrases[hi].symbols, s) {
		hi++
	}
	return group{int32(lo), int32(hi)}
}

// bitsEach is how many bits of seen there are for each anchor: a word that is
// no anchor finds a set bit once in so many. With 16, seen has 32 KiB for
// 15,000 phrases.
const bitsEach = 64

func (a *anchors) build(found map[uint64]place) {
	size := bits.Len(uint(bitsEach*len(found) | 1<<10))
	a.shift = 64 - uint(size)
	a.seen = make([]uint64, 1<<size/64)
	a.places = make([]place, 1<<bits.Len(uint(2*len(found))))
	for key, p := range found {
		h := a.hash(key)
		a.seen[h/64] |= 1 << (h % 64)
		i := a.first(key)
		for a.places[i].anchor != 0 {
			i = (i + 1) & (len(a.places) - 1)
		}
		a.places[i] = p
	}
}

// hash multiplies by 2^64 divided by the golden ratio, which spreads words
// that differ in few letters over the upper bits.
func (a *anchors) hash(key uint64) uint64 { return key * golden >> a.shift }

const golden = 0x9e3779b97f4a7c15

// first gives the place where key belongs: the lower bits of its hash have to
// do only with its first letters, so these are others.
func (a *anchors) first(key uint64) int {
	return int(key*golden>>20) & (len(a.places) - 1)
}

// find gives the place of an anchor, or nil when no phrase has it.
func (a *anchors) find(key uint64) *place {
	for i := a.first(key); ; i = (i + 1) & (len(a.places) - 1) {
		switch p := &a.places[i]; p.anchor {
		case key:
			return p
		case 0:
			return nil
		}
	}
}
