package answer

import (
	"cyberflag/internal/lazyre"
)

var (
	tableTitle = lazyre.New(`(?i)^\W*(?:table|tab|annex|appendix|sheet)\s+([A-Z]|\d{1,2})\b`)
	tableNamed = lazyre.New(`(?i)\b(?:see|refer to|in|given in|shown in|at|provided in|set out in)\s+(?:the )?(?:attached |enclosed |below )?(?:table|tab|annex|appendix|sheet)\s+([A-Z]|\d{1,2})\b`)
)

// tablesNamed notes which table the answer to each question points at: "Question 2:
// see table 1". A table that two questions point at is no one's.
func (r *reader) tablesNamed(lines []string) {
	q := ""
	for _, line := range lines {
		if tableTitle.MatchString(line) {
			continue
		}
		for _, s := range sentencesOf(line) {
			if m, ok := markOf(s, false); ok && len(m.all) == 1 {
				q = m.question
			} else if ok {
				q = ""
			}
			m := tableNamed.FindStringSubmatch(s)
			switch {
			case m == nil || q == "":
			case r.tables[m[1]] == "":
				r.tables[m[1]] = q
			case r.tables[m[1]] != q:
				r.tables[m[1]] = "-"
			}
		}
	}
	for t, q := range r.tables {
		if q == "-" {
			delete(r.tables, t)
		}
	}
}
