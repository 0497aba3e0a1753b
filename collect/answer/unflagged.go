package answer

import (
	"cyberflag/internal/lazyre"
)

// unflaggedNext says of the count before it that the flag is not on it: "441 offences were not flagged".
var unflaggedNext = lazyre.New(`(?i)^[^.;,:\d]{0,80}?\b(?:(?:were|was|are|is|have been|had been) (?:not|never) (?:cyber[- ]|online[- ])?(?:flagged|marked|tagged)\b|(?:did|do|does) not (?:have|carry|bear|show)\b[^.;,:\d]{0,25}\b(?:flag|marker|tag)s?\b|(?:had|have|has|having) (?:not (?:had )?(?:the|a|any|this)|neither|no) (?:\w+[- ]){0,2}(?:flag|marker|tag)s?\b|without (?:the|a|any|this) (?:\w+[- ]){0,2}(?:flag|marker|tag)s?\b)`)

// ofFlagOnly parts the counts of a sentence from those that it says have no flag, and names these.
func (r *reader) ofFlagOnly(s string, ns []said) []said {
	var out []said
	for i, n := range ns {
		to := len(s)
		if i+1 < len(ns) {
			to = ns[i+1].Start
		}
		if !unflaggedNext.MatchString(s[n.End:to]) {
			out = append(out, n)
			continue
		}
		r.problem("%s is %s: not proposed: %q", s[n.Start:n.End], scopeWhy[notOfFlag], quoteWords(around(s, n.Span)))
	}
	return out
}
