package flag

// A wordPairs tells the number of a learnt pair of words by those of its two
// words. It is a table with open places, because it is asked for every second
// word of a text that is read.
type wordPairs struct {
	roles  []wordRole // by single word
	places []wordPair
	n      int // places taken
}

// A wordRole is what a single word is to the weights: one bit each.
type wordRole uint8

const (
	isAlone   wordRole = 1 << iota // it has weights of its own
	beginsOne                      // some pair begins with it
	endsOne                        // some pair ends with it
)

type wordPair struct {
	first, second int32
	of            int32 // the number of the pair; 0 is a free place, because no pair is the first word
}

func newWordPairs(singles int) wordPairs {
	return wordPairs{roles: make([]wordRole, singles), places: make([]wordPair, 8)}
}

// add notes a pair, once or several times. Three places of four stay free.
func (p *wordPairs) add(first, second, of int32) {
	at := p.place(first, second)
	if at.of > 0 {
		return
	}
	p.roles[first] |= beginsOne
	p.roles[second] |= endsOne
	*at = wordPair{first, second, of}
	p.n++
	if 4*p.n < len(p.places) {
		return
	}
	old := p.taken()
	p.places = make([]wordPair, 2*len(p.places))
	for _, o := range old {
		*p.place(o.first, o.second) = o
	}
}

// taken gives what stands in the table.
func (p *wordPairs) taken() (all []wordPair) {
	for _, o := range p.places {
		if o.of > 0 {
			all = append(all, o)
		}
	}
	return all
}

// find gives the number of a pair, or -1.
func (p *wordPairs) find(first, second int32) int32 {
	if o := p.place(first, second); o.of > 0 {
		return o.of
	}
	return -1
}

// place gives the place of a pair, or the free one in which it would stand.
func (p *wordPairs) place(first, second int32) *wordPair {
	mask := uint32(len(p.places) - 1)
	for at := (uint32(first)*0x9E3779B1 ^ uint32(second)*0x85EBCA6B) >> 7 & mask; ; at = (at + 1) & mask {
		if o := &p.places[at]; o.of == 0 || o.first == first && o.second == second {
			return o
		}
	}
}
