package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// isReference reports a number that is, or is a whole number within, the answer's own reference.
func (r *reader) isReference(s string) bool {
	return len(s) > 2 && numberWithin(r.ref, s) || len(s) > 3 && (numberWithin(r.l.name, s) || r.l.mail != nil && numberWithin(r.l.mail.Subject, s))
}

// standsForReference reports a number that is that of the answer's reference and counts nothing: neither offences or people
// nor a year stand beside it.
func (r *reader) standsForReference(s string, n prose.Number) bool {
	if !r.isReference(s[n.Start:n.End]) {
		return false
	}
	if numberAhead.MatchString(s[:n.Start]) && !endsInPeriod(s, n.Start) { // "1208 18531 Sexual offences", the subject of a mail
		return true
	}
	if n.Unit != prose.Unsaid || hasYearBeside(s, n.Span) {
		return false
	}
	in := periodHere.FindString(justBehind(s, n.End)) // "202 in 2016/17"
	return in == "" || !beginsPeriod(s, n.End+len(in))
}

// numberAhead is a number right before another.
var numberAhead = lazyre.New(`\d\s+$`)

// numberWithin reports a number among those of a reference, where it may stand behind noughts. A piece of one is
// none: 202 is not in F-2022-01945.
func numberWithin(ref, s string) bool {
	bare := strings.TrimLeft(s, "0")
	return slices.ContainsFunc(digitRuns.FindAllString(ref, -1), func(n string) bool { return strings.TrimLeft(n, "0") == bare })
}

var digitRuns = lazyre.New(`\d+`)
