package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/prose"
)

// byPartner judges the earlier value of a change that has no figure, when its
// words say a whole year and the later value's figure is for another length.
func (d *desk) byPartner(c *count) (Claim, bool) {
	if !c.base || !c.relative(prose.YearBefore) {
		return Claim{}, false
	}
	for i := len(d.counts) - 1; i >= 0; i-- {
		o := d.counts[i]
		if o.Start >= c.Start || o.sentence != c.sentence || o.best == nil || o.base {
			continue
		}
		if n := o.best.Period.Months(); n != 12 && n > 0 && strings.Contains(strings.ToLower(plain(d.text[o.End:c.Start])), "from") {
			return Claim{Verdict: NotComparable, Kind: PeriodLength, Basis: []string{o.best.basis()},
				Why: fmt.Sprintf("%s is for %d months and is set beside a year", figure.Thousands(o.value), n)}, true
		}
		break
	}
	return Claim{}, false
}

var comparedBy = regexp.MustCompile(`(?i)\b(?:(?:up|down|risen|rising|rise|rose|increase[ds]?|grew|fall|fell|fallen)\s+(?:on|from)|compared\s+(?:with|to))\s+(?:the\s+|just\s+|only\s+)*$`)

// byComparison judges the earlier value of a comparison that nothing else in
// the sentence puts a number on ("up from 38 the year before"): it may be
// right by itself and still not be comparable with the later one.
func (d *desk) byComparison(c *count) (Claim, bool) {
	if c.best == nil || c.clash != "" || d.changed(c.sentence) || !comparedBy.MatchString(d.text[d.back(c.Phrase.Start, 40):c.Phrase.Start]) {
		return Claim{}, false
	}
	for i := len(d.counts) - 1; i >= 0; i-- {
		o := d.counts[i]
		if o.Start >= c.Start || o.sentence != c.sentence || o.base {
			continue
		}
		if o.best == nil || o.clash != "" {
			return Claim{}, false
		}
		kind, why := d.unlike(pair{a: side{c.value, c, c.best}, b: side{o.value, o, o.best}})
		return Claim{Verdict: NotComparable, Kind: kind, Value: whole(c.value), Basis: []string{c.best.basis(), o.best.basis()}, Why: why}, kind != ""
	}
	return Claim{}, false
}

// unlike says why the two sides of a pair cannot be compared, or nothing.
func (d *desk) unlike(r pair) (Kind, string) {
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
		return Definition, fmt.Sprintf("%s is %s and %s is %s: the two count different things",
			figure.Thousands(a.value), a.Measure, figure.Thousands(b.value), b.Measure)
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

// missingSide says whether the two sides differ because a force of the wider
// one gave no number at the time of the other.
func (d *desk) missingSide(a, b *entry) Kind {
	for _, e := range d.book {
		if !e.known && e.Period == a.Period && relate(e.Area, b.Area) != apart {
			return GapAsNil
		}
	}
	return Coverage
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

// forcesBeside gives the number of forces that the story says c comes from: in
// its sentence, with no other count between.
func (d *desk) forcesBeside(c *count) int {
	for _, f := range d.facts.Forces {
		if d.linked(c.Number.Span, f.Span) || f.Start >= c.End && d.facts.SentenceOf(f.Start) == c.sentence && !d.hasNumber(c.End, f.Start) {
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
	case prose.YearsBefore:
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

// restated gives the value that replaced a in the release that b comes from.
func (d *desk) restated(a, b *entry) *entry {
	if sameRelease(*a, *b) || a.Source.PublishedOn.IsZero() || b.Source.PublishedOn.IsZero() {
		return nil
	}
	var later *entry
	for i := range d.book {
		e := &d.book[i]
		if !e.sameThing(*a) || !e.known || e.slip || !sameRelease(*e, *b) {
			continue
		}
		if e.value == a.value {
			return nil
		}
		later = e
	}
	return later
}

// withdrawn gives the first later figure that says that there is no number where a
// had one, unless a was printed again after it or in the release that b comes
// from.
func (d *desk) withdrawn(a, b *entry) *entry {
	var gap *entry
	for i := range d.book {
		if e := &d.book[i]; !e.known && e.sameThing(*a) && e.laterThan(a) && !sameRelease(*a, *b) && (gap == nil || gap.laterThan(e)) {
			gap = e
		}
	}
	for i := range d.book {
		o := &d.book[i]
		if gap != nil && o.known && o.value == a.value && o.sameThing(*a) && (sameRelease(*o, *b) || o.laterThan(gap)) {
			return nil
		}
	}
	return gap
}

// laterThan reports whether e was surely printed after o.
func (e entry) laterThan(o *entry) bool {
	p, q := e.Source.PublishedOn, o.Source.PublishedOn
	return !p.IsZero() && !q.IsZero() && p.First().After(q.Last())
}

// mostForces is how many forces of one year are tried for a sum: every set of
// them is looked at, so twelve are 4,096 sums.
const mostForces = 12

// unlikeForces says why the sides of a change, of which one is a sum over
// forces, come from different forces.
func (d *desk) unlikeForces(r pair) (Kind, string) {
	a, b := d.forcesOf(r.a), d.forcesOf(r.b)
	if m, n := r.a.forces(len(a)), r.b.forces(len(b)); (len(a) == 0 || len(b) == 0) && m > 1 && n > 1 && m != n {
		return Coverage, fmt.Sprintf("%s is from %d forces and %s from %d", figure.Thousands(r.a.value), m, figure.Thousands(r.b.value), n)
	}
	if len(a) == 0 || len(b) == 0 || slices.Equal(a, b) {
		return "", ""
	}
	kind := Coverage
	for _, name := range b {
		if !slices.Contains(a, name) && slices.ContainsFunc(d.book, func(e entry) bool { return !e.known && areaName(e.Area) == name }) {
			kind = GapAsNil
		}
	}
	return kind, fmt.Sprintf("%s is %s, but %s is %s", figure.Thousands(r.a.value), strings.Join(a, " and "), figure.Thousands(r.b.value), strings.Join(b, " and "))
}

// forces gives the number of forces that a side comes from: its figure's, or
// those that are known to add up to it.
func (s side) forces(known int) int {
	if s.e != nil && s.e.Area.Forces > 0 {
		return s.e.Area.Forces
	}
	return known
}

// forcesOf gives the names of the forces that a side comes from: its figure's,
// or the only set of forces of one year whose figures add up to it.
func (d *desk) forcesOf(s side) []string {
	if s.e != nil {
		if s.e.Area.Kind != figure.Force {
			return nil
		}
		return []string{areaName(s.e.Area)}
	}
	var found [][]string
	for _, of := range d.book.sets() {
		if len(of) <= mostForces && s.c != nil && s.c.period.fits(of[0].Period, of[0].Period.Months()) >= 0 {
			found = append(found, setsOf(of, s.value)...)
		}
	}
	if len(found) != 1 {
		return nil
	}
	slices.Sort(found[0])
	return found[0]
}

// setsOf gives the names of each set of two or more figures that adds up to n.
func setsOf(of []entry, n int64) [][]string {
	var out [][]string
	for set := 1; set < 1<<len(of); set++ {
		var total int64
		var names []string
		for i, e := range of {
			if set&(1<<i) != 0 {
				total += e.value
				names = append(names, areaName(e.Area))
			}
		}
		if total == n && len(names) > 1 {
			out = append(out, names)
		}
	}
	return out
}
