package flag

import (
	"slices"

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
	if r := j.read(rec.Text, j.inForce(rec.RecordedOn)); r != nil {
		defer j.done(r)
		for i := range r.mentions {
			rule := j.rules[r.mentions[i].rule]
			var m weigh.Mention
			for _, s := range r.around(j, &r.mentions[i], kinds) {
				s.zones.each(s.name, func(feature int) { m.Features = append(m.Features, feature) })
			}
			for _, w := range r.wordsAt {
				m.Features = append(m.Features, len(j.features.weights)+int(w.word))
			}
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

// Features counts the features: names in zones, and learnt words.
func (j *Judge) Features() int { return len(j.features.weights) + len(j.words) }

// Feature gives the name and the zone of a feature. Learnt words are the last,
// in the text as a whole.
func (j *Judge) Feature(n int) (name string, zone rules.Zone) {
	if word := n - len(j.features.weights); word >= 0 {
		return j.words[word].name, rules.InText
	}
	return j.features.names[n/zoneCount], rules.Zones()[n%zoneCount]
}

// ChannelCase gives a record as the channel is learnt from it, or false when no
// mention tells how the offence was done.
func (j *Judge) ChannelCase(rec record.Record) (weigh.ClassCase, bool) {
	kinds := j.offenceKinds(rec)
	d := j.inForce(rec.RecordedOn)
	r := j.read(rec.Text, d)
	if r == nil {
		return weigh.ClassCase{}, false
	}
	defer j.done(r)
	hits := j.hits(r, d, kinds)
	c := j.channelCase(r, hits)
	class := weigh.ClassCase{Offset: slices.Clone(c.own)}
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
