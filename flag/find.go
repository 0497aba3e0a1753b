package flag

import (
	"slices"

	"cyberflag/flag/match"
	"cyberflag/rules"
)

// A found is the phrases of one text, by what they mean to the rules.
type found struct {
	*layout
	judge      *Judge
	rules      []candidate
	cues       []cueHit
	unless     []cueHit
	companions []cueHit
	breaks     []span
}

// A candidate is a phrase of a rule that nothing has cancelled yet.
type candidate struct {
	span
	rule int
	near []int
}

// A cueHit is a phrase that calls up something: a cue, a companion.
type cueHit struct {
	span
	of, cue int
}

// find gives what the rules see in text, or nil when no rule has a phrase in it.
func (j *Judge) find(text string) *found {
	hits := j.finder.Find(nil, text)
	if !slices.ContainsFunc(hits, j.isRule) {
		return nil
	}
	f := &found{judge: j}
	friends := j.falseFriends(hits)
	for _, h := range hits {
		s := span{h.Start, h.End}
		if slices.ContainsFunc(friends, s.within) {
			continue
		}
		for _, u := range j.uses[h.Phrase] {
			f.note(s, u)
		}
	}
	if len(f.rules) == 0 {
		return nil
	}
	f.layout = newLayout(text)
	f.rules = slices.DeleteFunc(f.rules, func(c candidate) bool { return !f.hasCompanion(c) })
	f.rules = longest(f.rules)
	return f
}

func (j *Judge) isRule(h match.Hit) bool {
	return slices.ContainsFunc(j.uses[h.Phrase], func(u use) bool { return u.kind == useRule })
}

// falseFriends gives the places where nothing inside is seen.
func (j *Judge) falseFriends(hits []match.Hit) []span {
	var ss []span
	for _, h := range hits {
		for _, u := range j.uses[h.Phrase] {
			if u.kind == useFalseFriend {
				ss = append(ss, span{h.Start, h.End})
			}
		}
	}
	return ss
}

func (f *found) note(s span, u use) {
	switch u.kind {
	case useRule:
		f.rules = append(f.rules, candidate{s, u.of, u.near})
	case useCue:
		f.cues = append(f.cues, cueHit{s, u.of, u.cue})
	case useUnless:
		f.unless = append(f.unless, cueHit{s, u.of, 0})
	case useCompanion:
		f.companions = append(f.companions, cueHit{s, u.of, 0})
	case useBreak:
		f.breaks = append(f.breaks, s)
	}
}

// hasCompanion reports whether c needs no companion or has one of those it needs.
func (f *found) hasCompanion(c candidate) bool {
	if len(c.near) == 0 {
		return true
	}
	return slices.ContainsFunc(f.companions, func(h cueHit) bool {
		return slices.Contains(c.near, h.of) && f.reaches(f.judge.companions[h.of], h.span, c.span)
	})
}

// longest drops each candidate inside a longer one: "Facebook" in "Facebook
// Marketplace", "message" in "text message". Two phrases of one rule for the
// same words, such as a spelling and an open end, are one candidate.
func longest(cs []candidate) []candidate {
	var kept []candidate
	for _, c := range cs {
		inLonger := func(o candidate) bool { return c.within(o.span) && c.span != o.span }
		same := func(o candidate) bool { return c.span == o.span && c.rule == o.rule }
		if !slices.ContainsFunc(cs, inLonger) && !slices.ContainsFunc(kept, same) {
			kept = append(kept, c)
		}
	}
	return kept
}

// cancelled gives the context that cancels c and its cue, or else the first
// that throws doubt on it, or nil.
func (f *found) cancelled(c candidate) (by *Reason, effect rules.Effect) {
	for _, id := range f.judge.rules[c.rule].CancelledBy {
		i := f.judge.byID[id]
		cue, ok := f.context(i, c.span)
		if !ok {
			continue
		}
		reason := &Reason{id, cue.start, cue.end}
		if f.judge.contexts[i].Effect == rules.Cancel {
			return reason, rules.Cancel
		}
		if by == nil {
			by, effect = reason, rules.Doubt
		}
	}
	return by, effect
}

// context gives the cue or label by which context i applies to s.
func (f *found) context(i int, s span) (cue span, ok bool) {
	exempt := func(h cueHit) bool { return h.of == i && f.sentence(h.span) == f.sentence(s) }
	if slices.ContainsFunc(f.unless, exempt) {
		return span{}, false
	}
	for _, h := range f.cues {
		if h.of == i && f.applies(f.judge.contexts[i].Cues[h.cue].Reach, h.span, s) {
			return h.span, true
		}
	}
	if sec := f.under(s); sec != nil && slices.Contains(f.judge.sections[sec.label], i) {
		return sec.name, true
	}
	return span{}, false
}

// applies reports whether a cue at from reaches s.
func (f *found) applies(r rules.Reach, from, s span) bool {
	if !f.reaches(r, from, s) {
		return false
	}
	return r.Side == rules.Sentence || r.Side == rules.Text || f.joined(from, s, f.breaks)
}
