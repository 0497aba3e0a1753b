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
	r.stances, r.own = r.stances[:0], r.own[:0]
	r.near(m, r.cues)
	r.near(m, r.others)
	for _, name := range r.present {
		if r.often[name] > 0 {
			r.add(name, inText)
		}
	}
	for _, name := range r.own { // what stands in m itself is back for the next mention
		r.often[name]++
	}
	if section := r.under(m.span); section != nil {
		for _, name := range j.labels[section.label] {
			r.add(name, under)
		}
	}
	r.add(j.group[m.rule], itself)
	if m.form != rules.Plain {
		r.add(j.features.number[string(m.form)], itself)
	}
	for _, kind := range kinds {
		r.add(kind, itself)
	}
	r.add(j.features.number[lengthName(len(r.words))], itself)
	if m.sentence == 0 {
		r.add(j.features.number[rules.FirstSentence], itself)
	}
	if m.sentence == r.parts[len(r.parts)-1].sentence {
		r.add(j.features.number[rules.LastSentence], itself)
	}
	for i := range r.stances {
		s := &r.stances[i]
		s.zones, r.zones[s.name] = r.zones[s.name], 0
	}
	return r.stances
}

// add notes that a name stands in z.
func (r *reading) add(name int32, z zones) {
	if r.zones[name] == 0 {
		r.stances = append(r.stances, stance{name: name})
	}
	r.zones[name] |= z
}

// near notes the signs in the sentence of m, and takes those that overlap m
// out of the count, because they do not stand around it.
func (r *reading) near(m *mention, signs []sign) {
	from, to := 0, len(signs)
	for from < to {
		if middle := (from + to) / 2; signs[middle].first < m.first-farthest {
			from = middle + 1
		} else {
			to = middle
		}
	}
	for i := from; i < len(signs) && signs[i].first <= m.last+farthest; i++ {
		switch s := &signs[i]; {
		case s.overlaps(m.span):
			r.often[s.of]--
			r.own = append(r.own, s.of)
		case s.sentence == m.sentence:
			r.add(s.of, zonesOf(s, m))
		}
	}
}

// zonesOf gives the zones in which s stands, seen from m in the same sentence.
func zonesOf(s *sign, m *mention) zones {
	z := inSentence
	if s.clause != m.clause {
		return z
	}
	wide, middle, narrow, distance := after, after3, after1, s.first-m.last
	if s.end <= m.start {
		wide, middle, narrow, distance = before, before3, before1, m.first-s.last
	}
	z |= wide
	if distance <= 3 {
		z |= middle
	}
	if distance <= 1 {
		z |= narrow
	}
	return z
}

// odds gives the sum of the weights of stances.
func (f *features) oddsOf(stances []stance) weigh.Odds {
	var sum weigh.Odds
	for _, s := range stances {
		sum = sum.Add(f.odds(s.name, s.zones))
	}
	return sum
}

// lengthName gives the name of a length in words.
func lengthName(words int) string {
	switch {
	case words <= 15:
		return rules.ShortText
	case words <= 40:
		return rules.MiddlingText
	}
	return rules.LongText
}
