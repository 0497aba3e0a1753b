package check

import (
	"fmt"
	"slices"

	"cyberflag/figure"
)

// otherDistance: 2015-16 to 2018-19 is three years, and not two. The years are those of
// the two numbers that a change in its sentence is between.
func (s *suspect) otherDistance() (out []guess) {
	if s.years == 0 || s.was.Verdict != CannotTell {
		return nil
	}
	for _, c := range s.claimsIn(s.sentence) {
		if c.sides == nil || c.Verdict == CannotTell {
			continue
		}
		p, okP := c.sides.a.really()
		q, okQ := c.sides.b.really()
		if !okP || !okQ || p.Months() != q.Months() {
			continue
		}
		if n := distance(p.Start.Year, q.Start.Year); n > 0 && n != s.years && n+1 != s.years {
			out = append(out, guess{distanceOf(p, q, s.years), 0})
		}
	}
	return append(out, s.otherLength()...)
}

// otherLength: 1,335 is what seven years come to, and not nine.
func (s *suspect) otherLength() (out []guess) {
	for _, c := range s.countsOf(s.sentence) {
		if !c.exactly() || c.best != nil || c.value < leastAlone {
			continue
		}
		for i := range s.book {
			run, total := s.runOfYears(&s.book[i]), int64(0)
			for n, e := range run {
				if total += e.value; total != c.value || n == 0 || n+1 == s.years {
					continue
				}
				why := fmt.Sprintf("%s to %s come to %s, which is %d years", run[0].Period, e.Period, figure.Thousands(total), n+1)
				out = append(out, guess{Claim{Verdict: Contradicted, Kind: WrongYearCount, Value: whole(int64(n + 1)), Basis: []string{run[0].basis(), e.basis()}, Why: why}, 0})
			}
		}
	}
	return out
}

// runOfYears gives a figure of a year and those for the same thing of the years that follow
// without a gap.
func (d *desk) runOfYears(first *entry) (run []*entry) {
	if !first.known || first.slip || first.Period.Months() != 12 {
		return nil
	}
	for e := first; e != nil; {
		run = append(run, e)
		i := slices.IndexFunc(d.book, func(o entry) bool {
			return o.known && !o.slip && o.Measure == first.Measure && sameArea(o.Area, first.Area) && o.Area.Forces == first.Area.Forces && o.Period.Start == e.Period.End.AddDays(1) && o.Period.Months() == 12
		})
		e = nil
		if i >= 0 {
			e = &d.book[i]
		}
	}
	return run
}
