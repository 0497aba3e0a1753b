package answer

import (
	"slices"

	"cyberflag/figure"
)

// Counts without a period may stand in runs, each as long as the years that were told before.

// inRuns gives the periods of the last counts again and again, where each name has as many counts as those were
// of periods: "Instagram was named in 18 and 22, and Facebook in 14 and 9".
func (r *reader) inRuns(own []facets) []figure.Period {
	last := r.last
	if len(last) == 1 { // each had its own sentence or clause
		last = r.severalBefore()
	}
	n := len(last)
	if n < 2 || len(own) < 2*n || len(own)%n != 0 {
		return nil
	}
	var out []figure.Period
	var seen []Breakdown
	for i := 0; i < len(own); i += n {
		b := own[i].breakdown
		if b.IsNone() || !alike(own[i:i+n]) || slices.Contains(seen, b) {
			return nil
		}
		seen, out = append(seen, b), append(out, last...)
	}
	return out
}

// alike reports counts that are broken down alike, so that only their periods part them.
func alike(own []facets) bool {
	return !slices.ContainsFunc(own, func(f facets) bool { return f.breakdown != own[0].breakdown })
}

// ofOneThing reports counts of which nothing says that they are of different things.
func ofOneThing(own []facets) bool {
	return alike(own) && !slices.ContainsFunc(own, func(f facets) bool {
		return f.skip || f.flagged != own[0].flagged || f.unit != own[0].unit || f.question != own[0].question || f.doubts.has(countedApart)
	})
}
