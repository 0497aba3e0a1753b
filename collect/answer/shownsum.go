package answer

import "cyberflag/figure"

// A total may be called by what it counts and not as a total: "Offences with the flag", below the platforms. That
// it is their sum shows it.

// shownBySum makes totals of the numbers of the third and fourth question that break nothing down and are the sum
// of all parts in their table.
func (r *reader) shownBySum() {
	for i := range r.found {
		p := &r.found[i]
		if p.doubts.has(partAsWhole) && p.grid != nil && p.Symbol == NoSymbol && p.Value > 0 && r.sumsParts(p) {
			p.IsTotal, p.doubts = true, p.doubts.without(partAsWhole)
		}
	}
}

// sumsParts reports a number that is the sum of two parts or more of its question, of which none is hidden.
func (r *reader) sumsParts(p *proposal) bool {
	type of struct {
		question, force string
		period          figure.Period
		unit            Unit
	}
	own := of{p.Question, p.Force, p.Period, p.Unit}
	by := map[string]dim{"Q3": byPlatform, "Q4": byOutcome}[p.Question]
	sum, parts := int64(0), 0
	for _, o := range r.found {
		if o.grid != p.grid || (of{o.Question, o.Force, o.Period, o.Unit}) != own || o.Breakdown.only() != by {
			continue
		}
		if o.Symbol != NoSymbol || o.muddled {
			return false
		}
		sum, parts = sum+o.Value, parts+1
	}
	return parts > 1 && sum == p.Value
}
