package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// One count may be that of each of the years that its sentence names: "For 2015/16 and 2016/17 the number is fewer than
// 10 in each year", "in each of 2015/16 and 2016/17".

var (
	eachNamed = lazyre.New(`(?i),?\s*\b(?:in|for|during) (?:each|both)(?: of (?:the|these|those)(?: (?:two|three|four|five))?)?(?: (?:financial|calendar))? years?\b|\b(?:in|for|during) (?:each|both) of (?:the (?:(?:financial|calendar) )?years )?$`)
	onlyAnd   = lazyre.New(`(?i)^\s*(?:,|and|,\s*and|&)\s*(?:in |for |during )?$`)
)

// eachOfNamed gives such a sentence once for each of its years, or as it is.
func (r *reader) eachOfNamed(s string) []string {
	ps := spans(prose.SpeltPeriods(s))
	if len(ps) < 2 || !strings.Contains(strings.ToLower(s), "each") && !strings.Contains(strings.ToLower(s), "both") {
		return []string{s}
	}
	for i := 1; i < len(ps); i++ {
		if !onlyAnd.MatchString(s[ps[i-1].End:ps[i].Start]) {
			return []string{s}
		}
	}
	before, after := s[:ps[0].Start], s[ps[len(ps)-1].End:]
	switch at := eachNamed.FindStringIndex(after); {
	case at != nil:
		after = after[:at[0]] + after[at[1]:]
	case eachNamed.MatchString(before) && eachNamed.FindStringIndex(before)[1] == len(before):
		before = eachNamed.ReplaceAllString(before, "in ")
	default:
		return []string{s}
	}
	if len(r.numbersIn(s, ps)) != 1 {
		return []string{s}
	}
	var out []string
	for _, p := range ps {
		out = append(out, before+s[p.Start:p.End]+after)
	}
	return out
}
