package answer

import (
	"cyberflag/internal/lazyre"
)

// A sentence may count offences by what victim and suspect have to do with one another: "the child
// victim is also the suspect in 4 offences", "in 6 cases both were under 18". No question asks for
// that: it is no breakdown by suspects, and no count of all.

const (
	anySuspect = `(?:` + suspectNouns + `|` + suspectNoun + `|accused)`
	bothAre    = `\bboth (?:(?:of them|parties|people|persons|children|victim and ` + anySuspect + `|` + anySuspect + ` and victim) )?(?:were|are|was|had been|being|aged?|under)\b`
)

var bothPeople = lazyre.New(`(?i)\b(?:victims?|child|children)\b[^.;]{0,40}\b(?:also|both|same|themselves|himself|herself)\b[^.;]{0,40}\b` + anySuspect + `\b` +
	`|\b` + anySuspect + `\b[^.;]{0,40}\b(?:also|both|same)\b[^.;]{0,40}\b(?:victims?|child|children)\b` +
	`|\b(?:victims?|child) and (?:the )?` + anySuspect + `\b[^.;]{0,30}\b(?:were|are|was|knew|known|lived|attended|related)\b|\b` + anySuspect + ` and (?:the )?(?:victims?|child)\b[^.;]{0,30}\b(?:were|are|was|knew|known|lived|attended|related)\b` +
	`|` + bothAre +
	`|\b(?:the|a|an|whose) (?:\w+ )?` + anySuspect + `(?: \w+)? (?:was|were|is|are|had been)(?: also| himself| herself)? (?:under|aged|over|a child|a juvenile|a minor|an adult|known|related|younger|older|another)\b` +
	`|\b(?:had|has|have|having|with|involv(?:ed|es|ing)) (?:a|an|the|one) (?:\w+ )?` + anySuspect + ` (?:(?:who|that) (?:was|were|is|are) )?(?:under|aged|over|known|related|younger|older)\b` +
	`|\b(?:victims?|child) (?:was|were|is|are) (?:known|related) to (?:the|their|a) ` + anySuspect + `\b`)

const besideBoth = "%s counts offences by victim and suspect, which no question asks for: not proposed: %q"

// bothAlike is what a label says of both, which leaves nothing for the figures of a table.
var bothAlike = lazyre.New(`(?i)` + bothAre)

// ofBothPeople parts such counts from the others of a sentence, and names them.
func (r *reader) ofBothPeople(s string, ns []said) []said {
	if !r.own || !bothPeople.MatchString(s) {
		return ns
	}
	var out []said
	for i, n := range ns {
		if !r.isOfBoth(s, ns, i) {
			out = append(out, n)
			continue
		}
		r.problem(besideBoth, s[n.Start:n.End], quoteWords(around(s, n.Span)))
		for _, p := range r.wholesIn(s, nil) { // what they are a part of is a count all the same
			if p.part.Overlaps(n.Span) && !p.behind {
				out = append([]said{p.whole}, out...)
			}
		}
	}
	return out
}

// isOfBoth reports that the words of its own clause say so of the i-th count.
func (r *reader) isOfBoth(s string, ns []said, i int) bool {
	from, to := 0, len(s)
	if i > 0 {
		from = ns[i-1].End
	}
	if i+1 < len(ns) {
		to = ns[i+1].Start
	}
	after := firstClause(s[ns[i].End:to])
	if !bothPeople.MatchString(joinText(lastClause(s[from:ns[i].Start]), after)) || namedPeople(after) != "" {
		return false
	}
	b := r.clause(s, ns, i).breakdown
	return b.Sex == "" && b.Platform == "" && b.Outcome == ""
}
