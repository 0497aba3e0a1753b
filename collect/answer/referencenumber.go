package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// isReference reports a number that is, or is a whole number within, the answer's own reference.
func (r *reader) isReference(s string) bool {
	return len(s) > 2 && numberWithin(r.ref, s) || len(s) > 3 && (numberWithin(r.l.name, s) || r.l.mail != nil && numberWithin(r.l.mail.Subject, s))
}

// numberWithin reports a number among those of a reference, where it may stand behind noughts. A piece of one is
// none: 202 is not in F-2022-01945.
func numberWithin(ref, s string) bool {
	bare := strings.TrimLeft(s, "0")
	return slices.ContainsFunc(digitRuns.FindAllString(ref, -1), func(n string) bool { return strings.TrimLeft(n, "0") == bare })
}

var digitRuns = lazyre.New(`\d+`)
