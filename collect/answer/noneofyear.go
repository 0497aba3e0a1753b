package answer

import (
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// eachOfNone gives the periods but the first of a sentence whose only count is none, of each of them:
// "None in 2017/18 or 2016/17".
func eachOfNone(s string, ns []said, periods []prose.SpeltPeriod) []prose.SpeltPeriod {
	if len(ns) != 1 || len(periods) < 2 || !noneWords.MatchString(s[ns[0].Start:ns[0].End]) {
		return nil
	}
	for i, p := range periods[1:] {
		if !p.Dated() || p.Start < periods[i].End || !orNext.MatchString(s[periods[i].End:p.Start]) {
			return nil
		}
	}
	return periods[1:]
}

var orNext = lazyre.New(`(?i)^\s*(?:,|,?\s*(?:or|and|nor))\s+(?:in |for |during )?$`)
