package flag

import (
	"slices"
	"strings"

	"cyberflag/rules"
)

// A platform whose name is a common word or an abbreviation is meant all the same where it
// is named in one breath with another: "Yubo and snap", "on POF and later WA", "FB/TT". How
// the two are joined says so, and no list of names has to.

// mostBetween is how many words stand at most between two that are named in one breath.
const mostBetween = 2

// listed drops from ms, in order of their start, the lone ones that are not named in one
// breath with a platform that is kept: first those behind it, then those before it.
func (r *reading) listed(j *Judge, ms []mention) []mention {
	for i := range ms {
		m := &ms[i]
		for k := i - 1; m.lone && k >= 0 && m.first-ms[k].last <= mostBetween+1; k-- {
			m.lone = ms[k].lone || !r.isListed(j, &ms[k], m)
		}
	}
	for i := len(ms) - 1; i >= 0; i-- {
		m := &ms[i]
		for k := i + 1; m.lone && k < len(ms) && ms[k].first-m.last <= mostBetween+1; k++ {
			m.lone = ms[k].lone || !r.isListed(j, m, &ms[k])
		}
	}
	return slices.DeleteFunc(ms, func(m mention) bool { return m.lone })
}

// isListed reports whether b is named in one breath with a, which stands before it, and is
// a platform that one may list with it.
func (r *reading) isListed(j *Judge, a, b *mention) bool {
	x, y := &j.rules[a.rule], &j.rules[b.rule]
	if x.Platform == "" || y.Platform == "" || x.Platform == y.Platform || !isListable(x, y) {
		return false
	}
	if a.sentence != b.sentence || b.first <= a.last {
		return false
	}
	for i := a.last + 1; i < b.first; i++ {
		if !joins(r.text[r.words[i].Start:r.words[i].End]) {
			return false
		}
	}
	return b.first > a.last+1 || strings.ContainsAny(r.text[a.end:b.start], "/&+")
}

// isListable reports whether two platforms are of one kind, or both where people meet:
// "on Instagram and ring", and "Hive and Ring".
func isListable(x, y *rules.Rule) bool {
	return x.Group == y.Group || isMeeting(x.Channel) && isMeeting(y.Channel)
}

func isMeeting(c rules.Channel) bool {
	switch c {
	case rules.Social, rules.Messaging, rules.Dating, rules.Gaming, rules.Videocall:
		return true
	}
	return false
}

// joins reports whether a word stands between two that are named in one breath.
func joins(w string) bool {
	for _, word := range []string{"and", "then", "or", "later", "also", "plus", "n", "the", "both", "on", "via"} {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}
