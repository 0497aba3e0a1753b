package flag

import (
	"cmp"
	"slices"
	"strings"

	"cyberflag/flag/weigh"
	"cyberflag/rules"
)

// Two cues that stand around one mention, or a cue and the mention's own group,
// may say together what neither says alone: a platform beside the words of a
// theft is goods, one beside those of a sale is where it was done. A pairing
// holds the weights of such pairs.
type pairing struct {
	names  int        // of features
	isCue  []bool     // by name
	pairs  [][2]int32 // by pair: its two names
	of     []int32    // by two names, the lower first: the number of their pair
	weight sparseOdds // by two names, in either order
	with   []zones    // the same: where their pair has a weight
	learnt []zones    // by name of a cue: where some pair with it has a weight
}

// The zones that two cues share when both stand in them, and those that a cue
// shares with the mention's own group, which is wherever the mention is.
const (
	sharedZones = inSentence | before3 | after3 | under
	ownZones    = sharedZones | inText
)

// newPairing numbers the pairs of the names of f, by the order of their names.
func newPairing(set *rules.Set, f *features) pairing {
	n := len(f.names)
	p := pairing{names: n, isCue: make([]bool, n), of: make([]int32, n*n), with: make([]zones, n*n), learnt: make([]zones, n)}
	var all []string
	for _, c := range set.Cues() {
		p.isCue[f.number[c.ID]] = true
		all = append(all, c.ID)
	}
	cues := len(all)
	for _, r := range set.Rules() {
		if !slices.Contains(all[cues:], r.Group) {
			all = append(all, r.Group)
		}
	}
	for i, cue := range all[:cues] {
		for _, other := range all[i+1:] {
			a, b := inOrder(f.number[cue], f.number[other])
			*p.at(a, b) = int32(len(p.pairs))
			p.pairs = append(p.pairs, [2]int32{a, b})
		}
	}
	p.learn(set, f)
	return p
}

func inOrder(a, b int32) (lower, higher int32) { return min(a, b), max(a, b) }

func (p *pairing) at(a, b int32) *int32 {
	a, b = inOrder(a, b)
	return &p.of[int(a)*p.names+int(b)]
}

// withName gives, by name, the zones in which its pair with a has a weight.
func (p *pairing) withName(a int32) []zones { return p.with[int(a)*p.names:][:p.names] }

// learn takes the weights of pairs, such as "goods+steal".
func (p *pairing) learn(set *rules.Set, f *features) {
	all := make([][zoneCount]weigh.Odds, len(p.pairs))
	for _, w := range set.Learnt().Weights {
		a, b, pair := strings.Cut(w.Name, "+")
		if !pair {
			continue
		}
		names, zone := [2]int32{f.number[a], f.number[b]}, slices.Index(rules.Zones(), w.Zone)
		for i, name := range names {
			p.withName(name)[names[1-i]] |= 1 << zone
			if p.isCue[name] {
				p.learnt[name] |= 1 << zone
			}
		}
		all[*p.at(names[0], names[1])][zone] = weigh.Odds{Used: w.Used, Doubtful: w.Doubtful}
	}
	byPair := newSparseOdds(all)
	p.weight = sparseOdds{of: make([]sparseName, len(p.with)), odds: byPair.odds}
	for i, pair := range p.pairs {
		a, b := int(pair[0]), int(pair[1])
		p.weight.of[a*p.names+b], p.weight.of[b*p.names+a] = byPair.of[i], byPair.of[i]
	}
}

// in gives the sum of the weights of a pair in zones z.
func (p *pairing) in(a, b int32, z zones) weigh.Odds {
	return p.weight.in(a*int32(p.names)+b, z)
}

// each calls do with each pair around a mention of the group own, and the zones
// in which both stand.
func (p *pairing) each(own int32, stances []stance, do func(a, b int32, z zones)) {
	for i, s := range stances {
		if !p.isCue[s.name] {
			continue
		}
		if z := s.zones & ownZones; z != 0 {
			do(own, s.name, z)
		}
		z := s.zones & sharedZones
		if z == 0 {
			continue
		}
		for _, t := range stances[i+1:] {
			if both := z & t.zones; both != 0 && p.isCue[t.name] {
				do(s.name, t.name, both)
			}
		}
	}
}

// A pairRoom is the memory of pairing.odds.
type pairRoom struct {
	cues []stance
	met  []pairMet
}

// A pairMet is a pair, as weight has it, and zones in which both stand and it has a weight.
type pairMet struct {
	pair  int32
	zones zones
}

// odds gives what the pairs around a mention add to it: the weights of those that each
// gives, in that order. What is no cue, or in no pair with a weight, is left out before
// pairs are made. Which pairs have a weight is no branch, because nobody could guess it.
func (p *pairing) odds(own int32, stances []stance, room *pairRoom) (sum weigh.Odds) {
	cues := room.cues[:0]
	for _, s := range stances {
		if s.zones &= p.learnt[s.name]; s.zones != 0 {
			cues = append(cues, s)
		}
	}
	met, n := slices.Grow(room.met[:0], len(cues)*(len(cues)+1)/2+1), 0
	met = met[:cap(met)]
	for i, s := range cues {
		row, with := s.name*int32(p.names), p.withName(s.name)
		z := s.zones & ownZones & with[own]
		if met[n] = (pairMet{row + own, z}); z != 0 {
			n++
		}
		shared := s.zones & sharedZones
		for _, t := range cues[i+1:] {
			z := shared & t.zones & with[t.name]
			if met[n] = (pairMet{row + t.name, z}); z != 0 {
				n++
			}
		}
	}
	room.cues, room.met = cues, met
	for _, m := range met[:n] {
		sum = sum.Add(p.weight.in(m.pair, m.zones))
	}
	return sum
}

// name gives the two names of a pair in the order of letters.
func (p *pairing) name(f *features, pair int32) string {
	a, b := f.names[p.pairs[pair][0]], f.names[p.pairs[pair][1]]
	return min(a, b) + "+" + max(a, b)
}

// parts gives what the pairs around a mention add to it, in the order of their
// names.
func (p *pairing) parts(f *features, own int32, stances []stance) []Part {
	var parts []Part
	p.each(own, stances, func(a, b int32, z zones) {
		if z &= p.withName(a)[b]; z != 0 {
			odds := p.in(a, b, z)
			parts = append(parts, Part{Name: p.name(f, *p.at(a, b)), Zones: z.list(), Used: odds.Used, Doubtful: odds.Doubtful})
		}
	})
	slices.SortFunc(parts, func(a, b Part) int { return cmp.Compare(a.Name, b.Name) })
	return parts
}
