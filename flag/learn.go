package flag

import (
	"slices"
	"strings"

	"cyberflag/flag/weigh"
	"cyberflag/record"
	"cyberflag/rules"
)

// What training asks of a Judge: the same features that Decide adds up, by
// number, before anyone knows what they weigh.

// Mentions gives a record as weigh learns from it: the features around each of
// its mentions, with the rules they are of, and at the end the record as a
// whole, which is of no rule. Mentions of channels that are not of the internet
// are left out.
func (j *Judge) Mentions(rec record.Record) (ms []weigh.Mention, of []rules.Rule) {
	kinds := j.offenceKinds(rec)
	if r := j.read(rec.Text, j.inForce(rec.RecordedOn), false); r != nil {
		defer j.done(r)
		for i := range r.mentions {
			rule := j.rules[r.mentions[i].rule]
			var m weigh.Mention
			stances := r.around(j, &r.mentions[i], kinds)
			for _, s := range stances {
				s.zones.each(s.name, func(feature int) { m.Features = append(m.Features, feature) })
			}
			j.features.pairing.each(j.group[r.mentions[i].rule], stances, func(a, b int32, z zones) {
				z.each(*j.features.pairing.at(a, b), func(feature int) { m.Features = append(m.Features, j.FirstPair()+feature) })
			})
			r.wordFeatures(&r.mentions[i], func(feature int) { m.Features = append(m.Features, len(j.features.weights)+feature) })
			ms, of = append(ms, m), append(of, rule)
		}
	}
	whole := weigh.Mention{}
	itself.each(j.features.number[rules.TheRecord], func(f int) { whole.Features = append(whole.Features, f) })
	for _, k := range kinds {
		inText.each(k, func(f int) { whole.Features = append(whole.Features, f) })
	}
	return append(ms, whole), append(of, rules.Rule{})
}

// wordFeatures calls do with the number of each learnt word around m in each
// of its zones.
func (r *reading) wordFeatures(m *mention, do func(feature int)) {
	for _, w := range r.wordsAt {
		if !w.again {
			inText.each(w.of, do)
		}
	}
	for _, s := range r.wordsNear(m) {
		s.zones.each(s.name, do)
	}
}

// Features counts the features: names in zones, then learnt words in zones, and
// then pairs of names in zones.
func (j *Judge) Features() int { return j.FirstPair() + len(j.features.pairing.pairs)*zoneCount }

// FirstWord gives the number of the first feature that is a learnt word.
func (j *Judge) FirstWord() int { return len(j.features.weights) }

// FirstPair gives the number of the first feature that is a pair of names.
func (j *Judge) FirstPair() int { return len(j.features.weights) + len(j.words)*zoneCount }

// Feature gives the name and the zone of a feature, and whether it is a learnt
// word.
func (j *Judge) Feature(n int) (name string, zone rules.Zone, word bool) {
	zone = rules.Zones()[n%zoneCount]
	if p := n - j.FirstPair(); p >= 0 {
		return j.features.pairing.name(j.features, int32(p/zoneCount)), zone, false
	}
	if w := n - len(j.features.weights); w >= 0 {
		return strings.Trim(j.words[w/zoneCount].name, `"`), zone, true
	}
	return j.features.names[n/zoneCount], zone, false
}

// ChannelCase gives a record as the channel is learnt from it, or false when no
// mention tells how the offence was done.
func (j *Judge) ChannelCase(rec record.Record) (weigh.ClassCase, bool) {
	kinds := j.offenceKinds(rec)
	d := j.inForce(rec.RecordedOn)
	r := j.read(rec.Text, d, j.reads(kinds))
	if r == nil {
		return weigh.ClassCase{}, false
	}
	defer j.done(r)
	hits := j.hits(r, d, kinds)
	c := j.channelCase(r, hits, kinds)
	class := weigh.ClassCase{Offset: slices.Clone(c.own), Values: slices.Clone(c.values)}
	for _, f := range c.features {
		class.Features = append(class.Features, int(f))
	}
	return class, tells(hits) > 0
}

// ChannelFeatures gives the names of the features that ChannelCase has.
func (j *Judge) ChannelFeatures() []string { return j.channels.names }

// Channels gives the names of the channels, in the order of the classes of
// ChannelCase.
func Channels() []string { return slices.Clone(channelNames) }

// LearntFrom gives the labelled files that the weights were learnt from.
func (j *Judge) LearntFrom() []rules.Labelled { return slices.Clone(j.learnt.From) }

// LearntWords gives the learnt words, in the order of their numbers.
func (j *Judge) LearntWords() []string {
	var words []string
	for i := range j.words {
		words = append(words, strings.Trim(j.words[i].name, `"`))
	}
	return words
}

// A WholeText is a record as the whole text is learnt from it.
type WholeText struct {
	Names []string // what counts beside its words
	Words []int    // numbers of the learnt words in it, each once
	Pairs []Pair   // its neighbours, learnt or not, each once
	Kinds []Pair   // its learnt words, each beside the kinds of the offence
}

// A Pair is two neighbours, or a kind of offence and a word, as a line of whole-text has
// them: words in quotes, mentions by the name of their rule's group.
type Pair struct{ First, Second string }

// WholeText gives a record as the whole text is learnt from it, be anything
// mentioned in it or not.
func (j *Judge) WholeText(rec record.Record) (w WholeText) {
	r := j.read(rec.Text, j.inForce(rec.RecordedOn), true)
	if r == nil { // too long
		return w
	}
	defer j.done(r)
	kinds := j.offenceKinds(rec)
	for _, name := range j.beside(r, kinds) {
		w.Names = append(w.Names, j.features.names[name])
	}
	for _, at := range r.wordsAt {
		if !at.again {
			w.Words = append(w.Words, int(at.of))
		}
	}
	r.layTerms(j)
	met := map[Pair]bool{}
	for i := 1; i < len(r.terms); i++ {
		a, b, ok := r.neighbour(i)
		if pair := (Pair{j.term(a.of), j.term(b.of)}); ok && !met[pair] {
			met[pair] = true
			w.Pairs = append(w.Pairs, pair)
		}
	}
	w.Kinds = j.kindPairs(r, kinds)
	return w
}

// term gives a term as a line of whole-text has it.
func (j *Judge) term(of int32) string {
	if int(of) < len(j.words) {
		return j.words[of].name
	}
	return j.features.names[int(of)-len(j.words)]
}
