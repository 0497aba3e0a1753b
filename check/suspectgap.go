package check

import (
	"fmt"
	"slices"

	"cyberflag/figure"
)

// gapTakenAsNil: 80 to 185 is 131%, but only if a place that gave no number for the earlier
// time is taken as nought in it.
func (s *suspect) gapTakenAsNil() (out []guess) {
	if s.percent == nil || s.change == nil || !s.book.hasGap() {
		return nil
	}
	tried := 0
	for _, group := range s.unlikeGroups() {
		for _, before := range s.book.setsOf(isForceOrLocal) {
			for _, after := range s.book.setsOf(isForceOrLocal) {
				if before[0].Measure != after[0].Measure || !before[0].Period.Start.Before(after[0].Period.Start) || before[0].Period.Months() != after[0].Period.Months() {
					continue
				}
				a, gap := s.partialTotal(group, before)
				b, full := totalOf(group, after)
				if gap == nil || !full {
					continue
				}
				tried++
				c := s.change(pair{side{a.value, nil, &a}, side{b.value, nil, &b}, 0, false})
				if !fits(c) {
					continue
				}
				c.Verdict, c.Kind, c.Basis = NotComparable, GapAsNil, []string{a.basis(), b.basis(), gap.basis()}
				c.Why = fmt.Sprintf("%s to %s gives it, but %s gave no number for %s (%s)", figure.Thousands(a.value), figure.Thousands(b.value), areaName(gap.Area), gap.Period, gap.Value)
				out = append(out, guess{c, 0})
			}
		}
	}
	return s.unlessChance(tried, func(r pair) bool { return fits(s.change(r)) }, out)
}

// hasGap reports whether some figure is no number.
func (b book) hasGap() bool { return slices.ContainsFunc(b, func(e entry) bool { return !e.known }) }

func isForceOrLocal(a figure.Area) bool { return isForce(a) || isLocal(a) }

// unlikeGroups gives the groups of places that the story names together, and the forces of
// the region that the claim is of.
func (s *suspect) unlikeGroups() [][]figure.Area {
	if s.groupings == nil {
		s.groupings = append([][]figure.Area{}, s.groups(isForceOrLocal)...)
	}
	out := slices.Clone(s.groupings)
	if s.area.ok && !isForce(s.area.area) {
		var of []figure.Area
		for _, e := range s.book {
			if isForce(e.Area) && relate(s.area.area, e.Area) == nested && !slices.ContainsFunc(of, func(a figure.Area) bool { return sameArea(a, e.Area) }) {
				of = append(of, e.Area)
			}
		}
		if len(of) > 1 {
			out = append(out, of)
		}
	}
	return out
}

// partialTotal adds up what set has for the places of a group, of which one or more gave no
// number then; gap is the first of these.
func (s *suspect) partialTotal(group []figure.Area, set []entry) (total entry, gap *entry) {
	var some []figure.Area
	for _, p := range group {
		if slices.ContainsFunc(set, func(e entry) bool { return sameArea(e.Area, p) }) {
			some = append(some, p)
			continue
		}
		i := slices.IndexFunc(s.book, func(e entry) bool {
			return !e.known && e.Measure == set[0].Measure && e.Period == set[0].Period && sameArea(e.Area, p)
		})
		if i < 0 {
			return entry{}, nil
		}
		gap = &s.book[i]
	}
	total, ok := totalOf(some, set)
	if !ok || len(some) == 0 {
		return entry{}, nil
	}
	return total, gap
}
