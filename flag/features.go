package flag

import (
	"math/bits"
	"slices"

	"cyberflag/flag/weigh"
	"cyberflag/rules"
)

// A feature is a name (a cue, a group of rules, a form) in a zone. Its number
// is that of the name times the number of zones, plus that of the zone.
type features struct {
	names   []string
	number  map[string]int32
	weights []weigh.Odds // by feature; 0 for one that was never learnt
	pairing pairing
	given   struct{ short, middling, long, first, last int32 } // of a text, and of a mention's sentence
}

// zoneCount is how many zones there are. TestZones holds it to rules.Zones.
const zoneCount = 10

// A zones is a set of zones, one bit each, in the order of rules.Zones.
type zones uint16

const (
	itself zones = 1 << iota
	inText
	inSentence
	before
	before3
	before1
	after
	after3
	after1
	under
)

func newFeatures(set *rules.Set) *features {
	f := &features{number: map[string]int32{}}
	for _, name := range rules.Given() {
		f.name(name)
	}
	for _, k := range set.OffenceKinds() {
		f.name(k.ID)
	}
	for _, c := range set.Cues() {
		f.name(c.ID)
	}
	for _, r := range set.Rules() {
		f.name(r.Group)
	}
	g := &f.given
	g.short, g.middling, g.long = f.number[rules.ShortText], f.number[rules.MiddlingText], f.number[rules.LongText]
	g.first, g.last = f.number[rules.FirstSentence], f.number[rules.LastSentence]
	f.weights = make([]weigh.Odds, len(f.names)*zoneCount)
	f.pairing = newPairing(set, f)
	for _, w := range set.Learnt().Weights {
		if w.IsPair() {
			continue // newPairing has it
		}
		zone := slices.Index(rules.Zones(), w.Zone)
		f.weights[int(f.number[w.Name])*zoneCount+zone] = weigh.Odds{Used: w.Used, Doubtful: w.Doubtful}
	}
	return f
}

func (f *features) name(s string) {
	if _, ok := f.number[s]; !ok {
		f.number[s] = int32(len(f.names))
		f.names = append(f.names, s)
	}
}

// weighs reports whether a name has a weight, alone or in a pair.
func (f *features) weighs(name int32) bool {
	own := f.weights[int(name)*zoneCount:][:zoneCount]
	return f.pairing.learnt[name] != 0 || slices.ContainsFunc(own, func(o weigh.Odds) bool { return o != (weigh.Odds{}) })
}

// each calls do with the number of each feature of a name in zones z.
func (z zones) each(name int32, do func(feature int)) {
	for ; z != 0; z &= z - 1 {
		do(int(name)*zoneCount + bits.TrailingZeros16(uint16(z)))
	}
}

// odds gives the sum of the weights of a name in zones z.
func (f *features) odds(name int32, z zones) (sum weigh.Odds) {
	for z != 0 {
		highest := bits.Len16(uint16(z)) - 1
		sum = sum.Add(f.weights[int(name)*zoneCount+highest])
		z &^= 1 << highest
	}
	return sum
}
