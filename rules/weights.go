package rules

import (
	"maps"
	"slices"
	"strings"
)

// A Weight is what one feature of a mention adds to the log odds that the
// mention tells how the offence was done, and to those that it leaves it in
// doubt, both against that it tells nothing of it.
type Weight struct {
	Name string // a cue, a group of rules, a form, or two cues, or a cue and a group, joined by +
	Zone Zone
	Used float64
	// Doubtful speaks for a mention that only a person can judge: an earlier
	// time, a guess, a channel that is not said.
	Doubtful float64
}

// IsPair reports whether w is of two names together.
func (w Weight) IsPair() bool { return strings.Contains(w.Name, "+") }

// The names of what is known of a mention beside cues, rules and offences: how
// long the text is, and whether the mention stands in its first or last
// sentence.
const (
	ShortText     = "text.short"  // at most 15 words
	MiddlingText  = "text.middle" // at most 40
	LongText      = "text.long"
	FirstSentence = "sentence.first"
	LastSentence  = "sentence.last"
)

// Given gives the names of features that no file has to define.
func Given() []string {
	return []string{TheRecord, UnknownOffence, string(Weak), string(Short), string(Named), ShortText, MiddlingText, LongText, FirstSentence, LastSentence}
}

// A Zone is where a cue or another mention stands, seen from the mention. A
// nearer zone counts on top of the wider ones that hold it.
type Zone string

// The zones.
const (
	Itself     Zone = "itself"   // the mention's own rule or form
	InText     Zone = "text"     // anywhere
	InSentence Zone = "sentence" // in the same sentence
	ZoneBefore Zone = "before"   // in the same clause, before the mention
	Before3    Zone = "before-3" // at most 3 words before
	Before1    Zone = "before-1" // right before
	ZoneAfter  Zone = "after"
	After3     Zone = "after-3"
	After1     Zone = "after-1"
	Under      Zone = "under" // the mention stands under a label of the cue
)

// Zones gives every zone, in order.
func Zones() []Zone {
	return []Zone{Itself, InText, InSentence, ZoneBefore, Before3, Before1, ZoneAfter, After3, After1, Under}
}

// weights reads lines such as "negation before-3 -2.310 -0.120".
func (p *parser) weights(s statement) {
	p.set.learnt.Weights = slices.Grow(p.set.learnt.Weights, len(s.body))
	for _, l := range s.body {
		words := p.words(l)
		if len(words) != 4 {
			p.failf(l.at, "write: negation before-3 -2.3 -0.1", "want a name, a zone and two numbers")
			continue
		}
		zone := Zone(words[1].text)
		if !slices.Contains(Zones(), zone) {
			p.failf(words[1].at, nearestHint(words[1].text, names(Zones())), "unknown zone %q", words[1].text)
		}
		w := Weight{words[0].text, zone, p.number(words[2]), p.number(words[3])}
		key := weighedIn{w.Name, w.Zone}
		if at, ok := p.weighed[key]; ok {
			p.failf(l.at, "the first stands at "+at.String(), "%s has two weights", key)
		}
		p.weighed[key] = words[0].at
		p.set.learnt.Weights = append(p.set.learnt.Weights, w)
	}
}

// WordZones gives the zones that learnt words have, in the order of Zones.
func WordZones() []Zone {
	return []Zone{InText, InSentence, ZoneBefore, Before3, Before1, ZoneAfter, After3, After1}
}

// group notes a group of rules. like says that a rule names it without being
// the one that makes it.
func (p *parser) group(name string, at Place, like bool) {
	if like {
		p.likes = append(p.likes, line{at, name})
		return
	}
	if _, ok := p.groups[name]; !ok {
		p.groups[name] = at
	}
}

// checkWeights holds the weights to the rules: each is of something that
// exists, and every group of rules has some.
func (p *parser) checkWeights() {
	for _, l := range p.likes {
		if _, ok := p.groups[l.text]; !ok {
			p.failf(l.at, nearestHint(l.text, slices.Collect(maps.Keys(p.groups))), "no rule or table %q to be like", l.text)
		}
	}
	known := p.weighable()
	slices.Sort(known)
	for key, at := range p.weighed {
		name := key.name
		switch a, b, pair := strings.Cut(name, "+"); {
		case pair && !p.isPair(a, b):
			p.failf(at, "write two names in order, of which one is a cue: goods+steal", "weight of %q, which are no two cues, and no cue and a rule or table, in order", name)
		case !pair && !within(known, name):
			p.failf(at, nearestHint(name, known), "weight of %q, which is no cue, rule, table or form", name)
		}
	}
	if p.untrained {
		return
	}
	for name, at := range p.groups {
		if p.offline[name] {
			continue
		}
		if _, ok := p.weighed[weighedIn{name, Itself}]; !ok {
			p.failf(at, "say which rule it is like (like web.site), or train: cyberflag rules train", "%s has no weight of its own", name)
		}
	}
}

// isPair reports whether a and b are two cues, or a cue and a group, in order.
func (p *parser) isPair(a, b string) bool {
	cue := func(name string) bool {
		return slices.ContainsFunc(p.set.cues, func(c Cue) bool { return c.ID == name })
	}
	group := func(name string) bool { _, ok := p.groups[name]; return ok }
	return a < b && (cue(a) && (cue(b) || group(b)) || group(a) && cue(b))
}

func (p *parser) weighable() []string {
	names := Given()
	for _, k := range p.set.offences {
		names = append(names, k.ID)
	}
	for name := range p.groups {
		names = append(names, name)
	}
	for _, c := range p.set.cues {
		names = append(names, c.ID)
	}
	return names
}
