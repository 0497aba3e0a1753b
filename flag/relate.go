package flag

import (
	"cmp"
	"slices"

	"cyberflag/flag/weigh"
	"cyberflag/rules"
)

// farthest is how many words away a cue of the same sentence still counts as
// near. It keeps the work for a text proportional to its length, whatever
// stands in it.
const farthest = 60

// A stance is a name that stands around a mention, and in which zones.
type stance struct {
	name  int32
	zones zones
}

// count notes which names stand anywhere in the text, and how often.
func (r *reading) count(j *Judge) {
	r.often = slices.Grow(r.often[:0], len(j.features.names))[:len(j.features.names)]
	r.zones = slices.Grow(r.zones[:0], len(j.features.names))[:len(j.features.names)]
	clear(r.often)
	clear(r.zones)
	r.present = r.present[:0]
	r.signMentions(j)
	for _, signs := range [][]sign{r.cues, r.others} {
		for _, s := range signs {
			if r.often[s.of]++; r.often[s.of] == 1 {
				r.present = append(r.present, s.of)
			}
		}
	}
}

// signMentions makes all mentions signs, in order of their first word.
func (r *reading) signMentions(j *Judge) {
	r.others = r.others[:0]
	for _, ms := range [][]mention{r.mentions, r.offline} {
		for _, m := range ms {
			r.others = append(r.others, sign{m.span, m.place, j.group[m.rule]})
		}
	}
	slices.SortStableFunc(r.others, func(a, b sign) int { return cmp.Compare(a.first, b.first) })
}

// around gives the names around m with their zones: its own group and form,
// the kinds of offence, the labels it stands under, what stands in its
// sentence, and what stands elsewhere in the text. It is good until the next call.
func (r *reading) around(j *Judge, m *mention, kinds []int32) []stance {
	const given = 8 // at most: those of the mention itself and its label, besides kinds
	most := len(r.cues) + len(r.others) + len(kinds) + given
	var labels []int32
	if section := r.under(m.span); section != nil {
		labels = j.labels[section.label]
		most += len(labels)
	}
	r.stances = slices.Grow(r.stances[:0], most)[:most]
	r.own = r.own[:0]
	n := r.near(m, r.others, r.near(m, r.cues, 0))
	for _, name := range r.present {
		if r.often[name] > 0 {
			n = r.add(n, name, inText)
		}
	}
	for _, name := range r.own { // what stands in m itself is back for the next mention
		r.often[name]++
	}
	for _, name := range labels {
		n = r.add(n, name, under)
	}
	n = r.add(n, j.group[m.rule], itself)
	if m.form != rules.Plain {
		n = r.add(n, j.features.number[string(m.form)], itself)
	}
	for _, kind := range kinds {
		n = r.add(n, kind, itself)
	}
	n = r.add(n, j.features.lengthOf(len(r.words)), itself)
	if m.sentence == 0 {
		n = r.add(n, j.features.given.first, itself)
	}
	if m.sentence == r.parts[len(r.parts)-1].sentence {
		n = r.add(n, j.features.given.last, itself)
	}
	r.stances = r.stances[:n]
	for i := range r.stances {
		s := &r.stances[i]
		s.zones, r.zones[s.name] = r.zones[s.name], 0
	}
	return r.stances
}

// add notes that a name stands in z, as one more stance when n do not have it yet. There is room for it.
func (r *reading) add(n int, name int32, z zones) int {
	r.stances[n].name = name
	if r.zones[name] == 0 {
		n++
	}
	r.zones[name] |= z
	return n
}

// near notes the signs in the sentence of m, and takes those that overlap m
// out of the count, because they do not stand around it. It gives how many stances there are then.
func (r *reading) near(m *mention, signs []sign, n int) int {
	from, to := 0, len(signs)
	for from < to && signs[from].first < m.first-farthest {
		if middle := (from + to) / 2; signs[middle].first < m.first-farthest {
			from = middle + 1
		} else {
			to = middle
		}
	}
	met, stances := r.zones, r.stances
	for i := from; i < len(signs) && signs[i].first <= m.last+farthest; i++ {
		switch s := &signs[i]; {
		case s.overlaps(m.span):
			r.often[s.of]--
			r.own = append(r.own, s.of)
		case s.sentence == m.sentence:
			z := zonesOf(s, m)
			stances[n].name = s.of
			if met[s.of] == 0 {
				n++
			}
			met[s.of] |= z
		}
	}
	return n
}

// zonesOf gives the zones in which s stands, seen from m in the same sentence.
func zonesOf(s *sign, m *mention) zones {
	switch {
	case s.clause != m.clause:
		return inSentence
	case s.end <= m.start:
		return zonesBefore[min(max(m.first-s.last, 0), farAway)]
	}
	return zonesAfter[min(max(s.first-m.last, 0), farAway)]
}

// The zones of what stands in the clause of a mention, by the words from one to the
// other; what is farther away is as far away as can be.
const farAway = 4

var (
	zonesBefore = [farAway + 1]zones{
		inSentence | before | before3 | before1, inSentence | before | before3 | before1,
		inSentence | before | before3, inSentence | before | before3, inSentence | before}
	zonesAfter = [farAway + 1]zones{
		inSentence | after | after3 | after1, inSentence | after | after3 | after1,
		inSentence | after | after3, inSentence | after | after3, inSentence | after}
)

// oddsOf gives the sum of the weights of stances, and the name that speaks most against
// the mention around which they stand, or -1.
func (f *features) oddsOf(stances []stance) (sum weigh.Odds, worst int32) {
	worst, least := int32(-1), -0.1
	for _, s := range stances {
		odds := f.usual(s.name, s.zones&^itself)
		if odds.Used < least {
			worst, least = s.name, odds.Used
		}
		if s.zones&itself != 0 {
			odds = odds.Add(f.usual(s.name, itself))
		}
		sum = sum.Add(odds)
	}
	return sum, worst
}

// lengthOf gives the name of a length in words.
func (f *features) lengthOf(words int) int32 {
	switch {
	case words <= 15:
		return f.given.short
	case words <= 40:
		return f.given.middling
	}
	return f.given.long
}
