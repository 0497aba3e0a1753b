package confirm

import (
	"slices"

	"cyberflag/figure"
)

// A total over years, or of a year over its quarters, is a sum too: its parts differ from it
// in nothing but their period.

// byPeriods gives the sums of a total by each length of periods that together are its own,
// with neither a gap nor an overlap; none where of is neither the total nor a part.
func byPeriods(all []said, total said, of Item) (out []Sum) {
	if _, number := total.Value.Range(); !number {
		return nil
	}
	shorter := map[int][]said{} // by months
	for _, p := range all {
		if alike := total.Statement; p.Period != total.Period && total.Period.Contains(p.Period) && p.item.Question == total.item.Question {
			alike.Period, alike.Value = p.Period, p.Value
			if p.Statement == alike {
				shorter[p.Period.Months()] = append(shorter[p.Period.Months()], p)
			}
		}
	}
	for _, months := range []int{12, 6, 3, 1} {
		parts := shorter[months]
		slices.SortStableFunc(parts, func(a, b said) int { return a.Period.Compare(b.Period) })
		if sum, ok := sumOfPeriods(parts, total); ok && (total.item.ID == of.ID || slices.ContainsFunc(parts, func(p said) bool { return p.item.ID == of.ID })) {
			out = append(out, sum)
		}
	}
	return out
}

// sumOfPeriods adds up parts, in the order of their periods, where they follow one another
// from the first day of the total to its last.
func sumOfPeriods(parts []said, total said) (Sum, bool) {
	sum, next := Sum{By: "period", Printed: total.Value, Where: total.item.Where}, total.Period.Start
	var adds figure.Range
	for _, p := range parts {
		r, number := p.Value.Range()
		if !number || p.Period.Start != next {
			return Sum{}, false
		}
		adds, next = adds.Add(r), p.Period.End.AddDays(1)
		sum.Parts++
	}
	sum.Adds = adds
	return sum, sum.Parts > 1 && next == total.Period.End.AddDays(1)
}
