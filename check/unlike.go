package check

import (
	"fmt"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// unlike says why the two sides of a pair cannot be compared, or nothing.
func (d *desk) unlike(r pair) (Kind, string) {
	if kind, why := d.unlikeVersions(r); kind != "" {
		return kind, why
	}
	if kind, why := d.unlikeCounts(r); kind != "" {
		return kind, why
	}
	a, b := r.a.e, r.b.e
	if a == nil || b == nil {
		if kind, why := d.unlikePeriods(r); kind != "" {
			return kind, why
		}
		return d.unlikeForces(r)
	}
	switch {
	case a.Measure != b.Measure && !d.sharedMeasure(a, b):
		return Definition, unlikeMeasures(a, b)
	case a.Period.Months() != b.Period.Months():
		return PeriodLength, fmt.Sprintf("%s is for %d months and %s for %d", figure.Thousands(a.value), a.Period.Months(), figure.Thousands(b.value), b.Period.Months())
	case a.Area.Forces > 0 && b.Area.Forces > 0 && a.Area.Forces != b.Area.Forces:
		return Coverage, fmt.Sprintf("%s is from %d forces and %s from %d", figure.Thousands(a.value), a.Area.Forces, figure.Thousands(b.value), b.Area.Forces)
	case !sameArea(a.Area, b.Area) && a.Area.Kind == figure.Nation && b.Area.Kind == figure.Nation:
		return Coverage, fmt.Sprintf("%s is for %s and %s for %s", figure.Thousands(a.value), areaName(a.Area), figure.Thousands(b.value), areaName(b.Area))
	case isForce(a.Area) != isForce(b.Area) && relate(a.Area, b.Area) == nested:
		return d.missingSide(a, b), fmt.Sprintf("%s is for %s and %s for %s", figure.Thousands(a.value), areaName(a.Area), figure.Thousands(b.value), areaName(b.Area))
	case d.restated(a, b) != nil:
		later := d.restated(a, b)
		return OtherVintage, fmt.Sprintf("%s was restated as %s by the time of %s", figure.Thousands(a.value), figure.Thousands(later.value), figure.Thousands(b.value))
	case d.withdrawn(a, b) != nil:
		return OtherVintage, fmt.Sprintf("%s in %s was later said to be %s (%s)", figure.Thousands(a.value), a.Period, d.withdrawn(a, b).Value, d.withdrawn(a, b).Source.PublishedOn.Words())
	}
	return "", ""
}

func unlikeMeasures(a, b *entry) string {
	return fmt.Sprintf("%s is %s and %s is %s: the two count different things",
		figure.Thousands(a.value), a.Measure, figure.Thousands(b.value), b.Measure)
}

// unlikeCounts says that the story itself gives the two sides as coming from
// different numbers of forces.
func (d *desk) unlikeCounts(r pair) (Kind, string) {
	if r.a.c == nil || r.b.c == nil {
		return "", ""
	}
	m, n := d.forcesBeside(r.a.c), d.forcesBeside(r.b.c)
	if m == 0 || n == 0 || m == n {
		return "", ""
	}
	return Coverage, fmt.Sprintf("%s is from %d forces and %s from %d", figure.Thousands(r.a.value), m, figure.Thousands(r.b.value), n)
}

// newSubject stands before the forces that another number is of: "214, and the three
// forces that answered made 576".
var newSubject = lazyre.New(`(?i)[,;]\s+(?:and|while|but|whereas)\s+(?:the|all|those|these)?\s*$`)

// forcesBeside gives the number of forces that the story says c comes from: in
// its sentence, with no other count between.
func (d *desk) forcesBeside(c *count) int {
	for _, f := range d.forcesIn(c.sentence, c.sentence) {
		if d.linked(c.Number.Span, f.Span) || f.Start >= c.End && !d.hasNumber(c.End, f.Start) && !newSubject.MatchString(d.text[c.End:f.Start]) {
			return f.Value
		}
	}
	return 0
}

// unlikePeriods compares the lengths of the periods that the story itself
// gives, or that one side's figure has.
func (d *desk) unlikePeriods(r pair) (Kind, string) {
	m, okM := r.a.months()
	n, okN := r.b.months()
	if !okM || !okN || m == n {
		return "", ""
	}
	return PeriodLength, fmt.Sprintf("%s is for %d months and %s for %d", figure.Thousands(r.a.value), m, figure.Thousands(r.b.value), n)
}

// months gives the length of the period of a side.
func (s side) months() (int, bool) {
	if s.e != nil {
		return s.e.Period.Months(), true
	}
	if s.c == nil || !s.c.period.ok {
		return 0, false
	}
	switch s.c.period.Kind {
	case prose.Dated:
		n := s.c.period.Period.Period.Months()
		if n == 13 { // "April 2017 and April 2018"
			n = 12
		}
		return n, n > 0
	case prose.YearsBefore, prose.YearsAfter:
		return 0, false
	}
	return s.c.period.Months, s.c.period.Months > 0
}

// sharedMeasure reports whether the two values also stand in the book under
// one measure, for the same area.
func (d *desk) sharedMeasure(a, b *entry) bool {
	for _, x := range d.book {
		for _, y := range d.book {
			if x.known && y.known && x.value == a.value && y.value == b.value && x.Measure == y.Measure && sameArea(x.Area, y.Area) && sameArea(x.Area, a.Area) {
				return true
			}
		}
	}
	return false
}
