package flag

import (
	"cmp"
	"slices"

	"cyberflag/rules"
)

// prune drops the mentions inside a false friend or a longer mention, those
// without the companion that they need, and doubles: two phrases of one rule
// for the same words are one mention.
func (r *reading) prune(j *Judge) {
	kept, lone := r.mentions[:0], false
	for _, m := range r.mentions {
		if r.isFriend(m.span) {
			continue
		}
		m.place = r.place(m.span)
		if !r.hasCompany(j, m) {
			if m.form == rules.Weak && r.isNamed(m.place) {
				m.form = rules.Named
			} else {
				m.lone, lone = true, true
			}
		}
		kept = append(kept, m)
	}
	if lone {
		kept = r.listed(j, kept)
	}
	r.mentions = kept
	for _, m := range r.offline {
		if !r.isFriend(m.span) {
			m.place = r.placeOf(int(m.first), int(m.last))
			r.mentions = append(r.mentions, m)
		}
	}
	if len(r.mentions) > len(kept) {
		slices.SortStableFunc(r.mentions, compareSpans)
	}
	all := longest(r.mentions)
	r.mentions, r.offline = all[:0], r.offline[:0]
	for _, m := range all {
		if !j.offline[m.rule] {
			r.mentions = append(r.mentions, m)
			continue
		}
		r.offline = append(r.offline, m)
		for n := len(r.mentions) - 1; n >= 0 && j.rules[r.mentions[n].rule].Channel == rules.Unsaid && r.saysHow(&r.mentions[n], &m); n-- {
			r.mentions = r.mentions[:n]
		}
	}
}

// saysHow reports whether m, of a channel that is not said, is told by what follows
// it to have gone by another than the internet: "sending her abusive text messages",
// and not "messaged her, and rang her from a withheld number".
func (r *reading) saysHow(m, how *mention) bool {
	const most = 5 // words from one to the other
	if m.sentence != how.sentence || m.clause != how.clause || how.first-m.last > most {
		return false
	}
	for i := m.last + 1; i < how.first; i++ {
		if w := r.text[r.words[i].Start:r.words[i].End]; r.parts[i].comma || isListWord(w) {
			return false
		}
	}
	return !r.parts[how.first].comma
}

// compareSpans puts mentions in order of their start, then their end.
func compareSpans(a, b mention) int {
	return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end))
}

// hasCompany reports whether m needs no companion or has one of those it needs
// among the signs that stand nearest.
func (r *reading) hasCompany(j *Judge, m mention) bool {
	if len(m.near) == 0 {
		return true
	}
	for _, c := range nearestSigns(r.company, &m) {
		for _, need := range m.near {
			if c.of == need && reaches(j.companions[need], c, m) {
				return true
			}
		}
	}
	return false
}

// reaches reports whether the companion c stands near enough to m.
func reaches(r rules.Reach, c sign, m mention) bool {
	if c.overlaps(m.span) {
		return false
	}
	if r.Side == rules.Text {
		return true
	}
	if c.sentence != m.sentence {
		return false
	}
	isBefore := c.end <= m.start
	switch {
	case r.Side == rules.Sentence:
		return true
	case r.Side == rules.Before && !isBefore, r.Side == rules.After && isBefore:
		return false
	case isBefore:
		return int(m.first-c.last) <= r.Words
	}
	return int(c.first-m.last) <= r.Words
}

// longest drops each mention inside a longer one ("Facebook" in "Facebook
// Marketplace"), and doubles. The mentions are in order of their start, then
// their end.
func longest(ms []mention) []mention {
	kept := ms[:0]
	reached, reaching := int32(0), int32(0) // the farthest end of those that start before m; the same with its own start
	for i := 0; i < len(ms); i++ {
		m := ms[i]
		if i == 0 || m.start != ms[i-1].start {
			reached = max(reached, reaching)
		}
		reaching = max(reaching, m.end)
		inLonger := m.end <= reached || i+1 < len(ms) && ms[i+1].start == m.start && ms[i+1].end > m.end
		if !inLonger && !doubled(kept, m) {
			kept = append(kept, m)
		}
	}
	return kept
}

// doubled reports whether kept ends with a mention of m's words by its rule.
func doubled(kept []mention, m mention) bool {
	for i := len(kept) - 1; i >= 0 && kept[i].span == m.span; i-- {
		if kept[i].rule == m.rule {
			return true
		}
	}
	return false
}
