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
	weights []weigh.Odds                  // by feature; 0 for one that was never learnt
	around  [][len(usualZones)]weigh.Odds // by name: what odds gives for the usual zones
	pairing pairing
	given   struct{ record, short, middling, long, first, last int32 } // of the record, a text, and a mention's sentence
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
	g.record = f.number[rules.TheRecord]
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
	f.around = make([][len(usualZones)]weigh.Odds, len(f.names))
	for name := range f.around {
		for i, z := range usualZones {
			f.around[name][i] = f.odds(int32(name), z)
		}
	}
	return f
}

// usualZones are the zones in which nearly all names stand around a mention: those of one sign,
// or of none in its sentence.
var usualZones = [...]zones{
	0, itself, inText, inText | inSentence,
	inText | zonesBefore[farAway], inText | zonesBefore[2], inText | zonesBefore[0],
	inText | zonesAfter[farAway], inText | zonesAfter[2], inText | zonesAfter[0],
}

// unusual is none of the places in usualZones.
const unusual = uint8(len(usualZones))

// placeOfZones gives for each zones its place in usualZones, or unusual.
var placeOfZones = func() (places [1 << zoneCount]uint8) {
	for z := range places {
		places[z] = unusual
	}
	for i, z := range usualZones {
		places[z] = uint8(i)
	}
	return places
}()

// usual is odds for any zones, and quick about the usual ones.
func (f *features) usual(name int32, z zones) weigh.Odds {
	if place := placeOfZones[z%(1<<zoneCount)]; place < unusual {
		return f.around[name][place]
	}
	return f.odds(name, z)
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
