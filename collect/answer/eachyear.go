package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// eachOfYears says of one count that it is that of each year that the counts before were of.
var eachOfYears = lazyre.New(`(?i)\b(?:in|for|during) (?:(?:each|either|all|both)(?: one)? of (?:the|these|those) (?:(` + prose.UpToTwelve + `|[2-9]) )?(?:(?:financial|calendar|same) )?years|(?:each|every|either)(?: (?:financial|calendar))? year|both(?: (?:financial|calendar))? years)\b`)

// yearsOfEach gives the years of a sentence whose only count is that of each: "Omegle: fewer than five in each of the two
// years". They are those of the last counts of several; none where the sentence says of how many, and there are others.
func (r *reader) yearsOfEach(s string, ns []said, periods []prose.SpeltPeriod) []prose.SpeltPeriod {
	m := eachOfYears.FindStringSubmatch(s)
	if m == nil || len(ns) != 1 || len(spans(periods)) > 0 || len(r.several) < 2 {
		return nil
	}
	many := int(smallNumber(m[1]))
	if strings.Contains(strings.ToLower(m[0]), "both") || strings.Contains(strings.ToLower(m[0]), "either") {
		many = 2
	}
	if many > 0 && many != len(r.several) {
		return nil
	}
	var out []prose.SpeltPeriod
	for _, p := range r.several {
		out = append(out, prose.SpeltPeriod{Period: p})
	}
	return out
}
