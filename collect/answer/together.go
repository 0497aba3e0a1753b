package answer

import (
	"strings"

	"cyberflag/figure"
)

// Figures may each look sound and be impossible together. A head that was misread makes
// every figure of a table wrong in the same way, and what proves it stands in no cell: years
// that had not ended when the answer was written, more offences with the flag than there
// were, the words of a question for a label.

// implausible doubts the figures of tables and letters that cannot be so together.
func (r *reader) implausible(written string) {
	r.doubtWhere(unendedPeriod, func(p proposal) bool {
		return written != "" && p.Period.Months() >= monthsOfYear && p.Period.End.String() > written
	})
	r.doubtWhere(oneForAll, func(p proposal) bool { return p.Breakdown.Offence != "" && asksIt(p.Breakdown.Offence) })
	r.mixedYears()
	r.moreThanAll()
}

// doubtWhere doubts all figures of each table that has a figure of which is is so, and such
// a figure that stands in none.
func (r *reader) doubtWhere(d doubt, is func(proposal) bool) {
	grids := map[*grid]bool{}
	for _, p := range r.proposed() {
		if !is(*p) {
			continue
		}
		p.doubts = p.doubts.with(d)
		if p.grid != nil {
			grids[p.grid] = true
		}
	}
	for _, p := range r.proposed() {
		p.doubts = p.doubts.when(grids[p.grid], d)
	}
}

// asksIt reports words that ask for a count, or say by what it is broken down: they are
// those of a question and name no offence.
func asksIt(s string) bool {
	s = strings.ToLower(s)
	return strings.Contains(s, "how many") || strings.HasSuffix(s, "?") || topicOf(s) != noDim && crimeWords.MatchString(s) && !offenceWords.MatchString(s) || topicOf(s) == byPlatform || topicOf(s) == byOutcome || topicOf(s) == byAge
}

// mixedYears doubts bare years in a letter whose other figures are of years that cross
// them: 2018 beside 2017-18.
func (r *reader) mixedYears() {
	var others []figure.Period
	for _, p := range r.found {
		if !p.bare && p.Period.Months() == monthsOfYear {
			others = append(others, p.Period)
		}
	}
	crosses := func(p figure.Period) bool {
		for _, o := range others {
			if overlaps(p, o) && p != o {
				return true
			}
		}
		return false
	}
	r.doubtWhere(bareYear, func(p proposal) bool { return p.bare && crosses(p.Period) })
}

// moreThanAll doubts the first two questions where more offences have the flag than were
// recorded at all in the same period.
func (r *reader) moreThanAll() {
	type scope struct {
		force  string
		period figure.Period
		of     Breakdown
		unit   Unit
	}
	all := map[scope]int64{}
	for _, p := range r.found {
		if p.Question == "Q1" && p.Symbol == NoSymbol {
			all[scope{p.Force, p.Period, p.Breakdown, p.Unit}] = p.Value
		}
	}
	more := map[scope]bool{}
	parts := 0
	for _, p := range r.found {
		at := scope{p.Force, p.Period, p.Breakdown, p.Unit}
		n, ok := all[at]
		if !r.own || !ok || p.Question != "Q2" || p.Symbol != NoSymbol || p.Value <= n || more[at] {
			continue
		}
		more[at] = true
		if !p.Breakdown.IsNone() {
			parts++
			continue
		}
		r.problem("Q2 %s: %s have the flag, and Q1 has %s in all: a part cannot be more than its whole", p.Period, figure.Thousands(p.Value), figure.Thousands(n))
	}
	if parts > 0 {
		r.problem("Q2: %d parts have more with the flag than Q1 has in all: a part cannot be more than its whole", parts)
	}
	r.doubtWhere(moreFlagged, func(p proposal) bool {
		return (p.Question == "Q1" || p.Question == "Q2") && more[scope{p.Force, p.Period, p.Breakdown, p.Unit}]
	})
}
