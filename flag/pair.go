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
	of     []pairOf   // by two names, the lower first
	weight sparseOdds // by pair
	learnt []zones    // by name: where some pair with it has a weight
}

// A pairOf is the number of a pair and the zones in which it has a weight.
type pairOf struct {
	pair   int32
	learnt zones
}

// The zones that two cues share when both stand in them, and those that a cue
// shares with the mention's own group, which is wherever the mention is.
const (
	sharedZones = inSentence | before3 | after3 | under
	ownZones    = sharedZones | inText
)

// newPairing numbers the pairs of the names of f, by the order of their names.
func newPairing(set *rules.Set, f *features) pairing {
	p := pairing{names: len(f.names), isCue: make([]bool, len(f.names)), learnt: make([]zones, len(f.names)), of: make([]pairOf, len(f.names)*len(f.names))}
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
			p.at(a, b).pair = int32(len(p.pairs))
			p.pairs = append(p.pairs, [2]int32{a, b})
		}
	}
	p.learn(set, f)
	return p
}

func inOrder(a, b int32) (lower, higher int32) { return min(a, b), max(a, b) }

func (p *pairing) at(a, b int32) *pairOf {
	a, b = inOrder(a, b)
	return &p.of[int(a)*p.names+int(b)]
}

// learn takes the weights of pairs, such as "goods+steal".
func (p *pairing) learn(set *rules.Set, f *features) {
	all := make([][zoneCount]weigh.Odds, len(p.pairs))
	for _, w := range set.Learnt().Weights {
		a, b, pair := strings.Cut(w.Name, "+")
		if !pair {
			continue
		}
		at, zone := p.at(f.number[a], f.number[b]), slices.Index(rules.Zones(), w.Zone)
		at.learnt |= 1 << zone
		p.learnt[f.number[a]] |= 1 << zone
		p.learnt[f.number[b]] |= 1 << zone
		all[at.pair][zone] = weigh.Odds{Used: w.Used, Doubtful: w.Doubtful}
	}
	p.weight = newSparseOdds(all)
}

// each calls do with each pair around a mention of the group own, and the zones
// in which both stand.
func (p *pairing) each(own int32, stances []stance, do func(at *pairOf, z zones)) {
	for i, s := range stances {
		if !p.isCue[s.name] {
			continue
		}
		if z := s.zones & ownZones; z != 0 {
			do(p.at(own, s.name), z)
		}
		z := s.zones & sharedZones
		if z == 0 {
			continue
		}
		for _, t := range stances[i+1:] {
			if both := z & t.zones; both != 0 && p.isCue[t.name] {
				do(p.at(s.name, t.name), both)
			}
		}
	}
}

// odds gives what the pairs around a mention add to it. Most of what stands around one is
// in no pair with a weight, and is left out before pairs are made.
func (p *pairing) odds(own int32, stances []stance, room *[]stance) (sum weigh.Odds) {
	some := (*room)[:0]
	for _, s := range stances {
		if s.zones &= p.learnt[s.name]; s.zones != 0 {
			some = append(some, s)
		}
	}
	*room = some
	p.each(own, some, func(at *pairOf, z zones) {
		if z &= at.learnt; z != 0 {
			sum = sum.Add(p.weight.in(at.pair, z))
		}
	})
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
	p.each(own, stances, func(at *pairOf, z zones) {
		if z &= at.learnt; z != 0 {
			odds := p.weight.in(at.pair, z)
			parts = append(parts, Part{Name: p.name(f, at.pair), Zones: z.list(), Used: odds.Used, Doubtful: odds.Doubtful})
		}
	})
	slices.SortFunc(parts, func(a, b Part) int { return cmp.Compare(a.Name, b.Name) })
	return parts
}
