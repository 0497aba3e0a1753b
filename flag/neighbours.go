package flag

import (
	"cmp"
	"math/bits"
	"slices"

	"cyberflag/flag/weigh"
	"cyberflag/rules"
)

// A text is also a row of terms: its learnt words, with each mention in place of the
// words that it is of, by the name of its group. Two terms right after each other are
// neighbours, and say together what neither says alone, of any platform alike: "on"
// and one of platforms.social, "off" and one of platforms.marketplace.
type neighbours struct {
	seen  [1 << (seenBits - 6)]uint64 // by the upper bits of a key's hash: whether a pair may have it
	slots []int32                     // an open table of numbers of pairs plus 1: two terms are found without a map
	keys  []neighbourKey              // by pair
	shift int                         // of a key's hash, to the number of its slot
	pairs []wholeWord                 // the commonest first, so that those of most texts stand close together
}

// A neighbourKey is two terms: a term below the count of learnt words is one of them,
// the others are names of features.
type neighbourKey uint64

func keyOf(first, second int32) neighbourKey {
	return neighbourKey(uint64(uint32(first))<<32 | uint64(uint32(second)))
}

// terms gives the two terms of a key.
func (k neighbourKey) terms() (first, second int32) { return int32(k >> 32), int32(uint32(k)) }

// seenBits makes the filter 16 KiB, which stays at hand: of the shipped pairs it lets one in
// twenty of those through that were not learnt.
const seenBits = 17

// A termRow is a text as a row of terms, and the learnt neighbours in it.
type termRow struct {
	terms        []termAt
	likely       []int32 // of terms: those that may be learnt with the one before
	neighboursAt []neighbourAt
	neighbourMet []bool // by learnt neighbours, while they are noted
}

// A termAt is a term, and the words that it is of.
type termAt struct{ of, first, last int32 }

// A neighbourAt is two learnt neighbours: the first and the last of their words.
type neighbourAt struct{ of, first, last int32 }

func newNeighbours(pairs []rules.TextPair, f *features, words []learntWord) neighbours {
	n := neighbours{}
	number := map[string]int32{}
	for i, name := range f.names {
		number[name] = int32(len(words) + i)
	}
	for i, w := range words {
		number[w.name] = int32(i)
	}
	n.shift = 64 - bits.Len(uint(2*len(pairs))) // at most half of the slots is full
	n.slots = make([]int32, 1<<(64-n.shift))
	n.pairs, n.keys = make([]wholeWord, 0, len(pairs)), make([]neighbourKey, 0, len(pairs))
	sorted := slices.Clone(pairs)
	slices.SortStableFunc(sorted, func(a, b rules.TextPair) int { return cmp.Compare(a.Rarity, b.Rarity) })
	for _, p := range sorted {
		n.pairs = append(n.pairs, worthOf(p))
		n.keys = append(n.keys, keyOf(number[p.First], number[p.Second]))
		n.putLast()
	}
	return n
}

// worthOf gives what a pair adds.
func worthOf(p rules.TextPair) wholeWord {
	return wholeWord{weigh.Odds{Used: p.Used, Doubtful: p.Doubtful}.Times(p.Rarity), p.Rarity * p.Rarity}
}

func (k neighbourKey) hash() uint64 { return uint64(k) * 0x9e3779b97f4a7c15 }

// putLast puts the last pair into the first free slot from the one that the hash of its key says.
func (n *neighbours) putLast() {
	hash := n.keys[len(n.keys)-1].hash()
	i := hash >> n.shift
	for n.slots[i] != 0 {
		i = (i + 1) % uint64(len(n.slots))
	}
	n.slots[i] = int32(len(n.keys))
	n.seen[hash>>(64-seenBits)>>6] |= 1 << (hash >> (64 - seenBits) & 63)
}

// may is 1 for a pair that may have been learnt, and else 0.
func (n *neighbours) may(k neighbourKey) uint64 {
	place := k.hash() >> (64 - seenBits)
	return n.seen[place>>6] >> (place & 63) & 1
}

// find gives the number of two neighbours, or -1 when they were not learnt.
func (n *neighbours) find(k neighbourKey) int32 {
	for i := k.hash() >> n.shift; ; i++ {
		if of := n.slots[i&uint64(len(n.slots)-1)]; of == 0 || n.keys[of-1] == k {
			return of - 1
		}
	}
}

// layTerms lays the text out as a row of terms. Words that were not learnt leave a gap.
func (r *reading) layTerms(j *Judge) {
	r.terms = r.terms[:0]
	next, words := int32(0), int32(len(j.words)) // next: the first word that is of no mention so far
	w := 0
	for i := range r.others {
		m := &r.others[i]
		if m.first < next {
			continue // inside one that began before
		}
		for ; w < len(r.wordsAt) && r.wordsAt[w].at < m.first; w++ {
			r.takeTerm(r.wordsAt[w], next)
		}
		r.terms = append(r.terms, termAt{words + m.of, m.first, m.last})
		next = m.last + 1
	}
	for ; w < len(r.wordsAt); w++ {
		r.takeTerm(r.wordsAt[w], next)
	}
}

// takeTerm adds a learnt word, unless it is one of a mention.
func (r *reading) takeTerm(w wordAt, next int32) {
	if w.at >= next {
		r.terms = append(r.terms, termAt{w.of, w.at, w.at})
	}
}

// neighbour gives the term before i of the row, when it stands right before it.
func (r *reading) neighbour(i int) (before, at *termAt, ok bool) {
	before, at = &r.terms[i-1], &r.terms[i]
	return before, at, before.last+1 == at.first
}

// likelyNeighbours gives the terms that may be learnt with the one right before them. One in
// three is, which nobody could guess, so that it is no branch.
func (r *reading) likelyNeighbours(n *neighbours) []int32 {
	terms, count := r.terms, 0
	r.likely = slices.Grow(r.likely[:0], len(terms))[:len(terms)]
	for i := 1; i < len(terms); i++ {
		a, b := &terms[i-1], &terms[i]
		r.likely[count] = int32(i)
		beside := uint64(uint32(a.last+1^b.first)) - 1 // 0 - 1 has the highest bit
		count += int(n.may(keyOf(a.of, b.of)) & (beside >> 63))
	}
	return r.likely[:count]
}

// noteNeighbours notes the learnt neighbours of the text, each once.
func (r *reading) noteNeighbours(j *Judge) {
	r.neighboursAt = r.neighboursAt[:0]
	n := &j.whole.neighbours
	if len(n.pairs) == 0 {
		return
	}
	r.layTerms(j)
	r.neighbourMet = slices.Grow(r.neighbourMet, len(n.pairs))[:len(n.pairs)]
	for _, i := range r.likelyNeighbours(n) {
		a, b := &r.terms[i-1], &r.terms[i]
		if of := n.find(keyOf(a.of, b.of)); of >= 0 && !r.neighbourMet[of] {
			r.neighbourMet[of] = true
			r.neighboursAt = append(r.neighboursAt, neighbourAt{of, a.first, b.last})
		}
	}
	for _, at := range r.neighboursAt {
		r.neighbourMet[at.of] = false
	}
}
