package lazyre

import "math/bits"

// A byte is of one of 64 classes: a letter in either case, a digit, white space, a sign, or
// any byte of a letter outside ASCII.
const (
	classSpace = 36
	classSigns = 37 // and the next ones: signs, in their order
	classOther = 61 // other bytes of ASCII
	classFold  = 62 // part of ſ or of the sign for kelvin, which are an s and a k in any case
	classWide  = 63
)

const signs = "-/.,:;()[]'\"%<>=|*&+?!#_"

var classOf, chanceOf = classes()

// classes gives the class of each byte, and about how often each class stands in English text
// with some figures.
func classes() (of [256]uint8, chance [64]float64) {
	const letters = "etaoinshrdlcumwfgypbvkjxqz"
	often := [...]float64{.10, .07, .065, .06, .057, .057, .05, .048, .048, .034, .032, .022, .022, .019, .018, .018, .016, .016, .015, .012, .008, .006, .002, .002, .001, .001}
	for c := range of {
		of[c] = classOther
		if c >= 0x80 {
			of[c] = classWide
		}
	}
	for i, c := range letters {
		k := uint8(c - 'a')
		of[c], of[c-'a'+'A'], chance[k] = k, k, often[i]
	}
	for c := '0'; c <= '9'; c++ {
		of[c], chance[26+c-'0'] = uint8(26+c-'0'), .01
	}
	for _, c := range " \t\n\v\f\r" {
		of[c] = classSpace
	}
	for i, c := range signs {
		of[c], chance[classSigns+i] = uint8(classSigns+i), .004
	}
	of[0xC5], of[0x84] = classFold, classFold
	chance[classSpace], chance[classOther], chance[classFold], chance[classWide] = .17, .002, .001, .004
	return of, chance
}

// A need is what a text must have one of to match: a byte, two or three bytes in a row,
// by their classes.
type need struct {
	ones   uint64
	twos   *[64]uint64 // by the first class, the second
	threes *[64]uint64 // bits by hash3: another three may have the same one
	chance float64     // of a place in a text to have one
}

// hash3 gives the bit for three classes, of 6 bits each.
func hash3(three uint32) uint32 { return three * 0x9E3779B1 >> 20 }

// add makes n met by a string of classes too: by its rarest three in a row, or by all of it
// where it is shorter. No text can lack the empty string.
func (n *need) add(classes string) bool {
	switch len(classes) {
	case 0:
		return false
	case 1:
		n.addPairs(1<<classes[0], 0)
	case 2:
		n.addPairs(1<<classes[0], 1<<classes[1])
	default:
		at, least := 0, 1.0
		for i := range len(classes) - 2 {
			if p := chanceOf[classes[i]] * chanceOf[classes[i+1]] * chanceOf[classes[i+2]]; p < least {
				at, least = i, p
			}
		}
		if n.threes == nil {
			n.threes = new([64]uint64)
		}
		h := hash3(uint32(classes[at])<<12 | uint32(classes[at+1])<<6 | uint32(classes[at+2]))
		n.threes[h>>6] |= 1 << (h & 63)
		n.chance += least
	}
	return true
}

// addPairs makes n met by one of first with one of second behind it, or by one of first
// alone where second is none.
func (n *need) addPairs(first, second uint64) {
	if second == 0 {
		n.ones |= first
		n.chance += chanceIn(first)
		return
	}
	if n.twos == nil {
		n.twos = new([64]uint64)
	}
	for rest := first; rest != 0; rest &= rest - 1 {
		n.twos[bits.TrailingZeros64(rest)] |= second
	}
	n.chance += chanceIn(first) * chanceIn(second)
}

func chanceIn(mask uint64) (sum float64) {
	for ; mask != 0; mask &= mask - 1 {
		sum += chanceOf[bits.TrailingZeros64(mask)]
	}
	return sum
}

// join makes n met by what m is met by too.
func (n *need) join(m need) {
	n.ones |= m.ones
	n.twos, n.threes = either(n.twos, m.twos), either(n.threes, m.threes)
	n.chance += m.chance
}

func either(a, b *[64]uint64) *[64]uint64 {
	if a == nil || b == nil {
		if a == nil {
			a = b
		}
		return a
	}
	out := *a
	for i := range out {
		out[i] |= b[i]
	}
	return &out
}

// metBy reports whether text has one of what n is met by. It may wrongly say yes, never
// wrongly no.
func (n *need) metBy(text string) bool {
	twos, threes := n.twos, n.threes
	if twos == nil {
		twos = &none
	}
	if threes == nil {
		threes = &none
	}
	last, three, seen := uint8(classFold), uint32(classFold<<6|classFold), uint64(0)
	for i := range len(text) {
		c := classOf[text[i]] & 63
		three = (three<<6 | uint32(c)) & (1<<18 - 1)
		h := hash3(three)
		if twos[last&63]>>c&1 != 0 || threes[h>>6&63]>>(h&63)&1 != 0 {
			return true
		}
		seen |= 1 << c
		last = c
	}
	return seen&(n.ones|1<<classFold) != 0
}

var none [64]uint64
