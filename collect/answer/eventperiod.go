package answer

import (
	"slices"

	"cyberflag/prose"
)

// askedSpans gives the periods of a sentence of which it may say something of counts: without the time at which
// something began or was done, where others are left: "The flag came in in April 2017, and for 2016/17 no number is available".
func askedSpans(s string) []prose.SpeltPeriod {
	all := spans(prose.SpeltPeriods(s))
	rest := slices.DeleteFunc(slices.Clone(all), func(p prose.SpeltPeriod) bool {
		before := lastClause(s[:p.Start])
		return happened.MatchString(before) && !countedThen.MatchString(before) || onward.MatchString(before) && inUse.MatchString(before)
	})
	if len(rest) == 0 {
		return all
	}
	return rest
}
