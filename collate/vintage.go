package collate

import (
	"cmp"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/reference"
)

// The vintage rule, which decides what stands for one area, period and measure:
//
//  1. A figure is known at a date when it was surely published by then: one
//     dated only "2017-06" is known from 30 June 2017. Without a date, every
//     figure is known.
//  2. The newest vintage is every figure that no other was surely published
//     after. "2017-06" and "2017-06-01" are one vintage, because they may be
//     the same day; "2017-06-07" and "2017-06-08" are two. The vintage before
//     it is found in the same way among the rest, and so on.
//  3. The newest vintage stands, also when it says that there is no figure: a
//     force that takes its number back has none.
//  4. Where values differ within one vintage, one given by the collector itself
//     or by the force stands before one that a paper relays; then the value
//     that more publishers give; then the one with the latest full date; then a
//     count before a statement that there is none; then the one printed
//     earliest, by the publisher that comes first in the alphabet, so that the
//     order of a file decides nothing.
//     It is always a query.

// vintages groups the figures of one cell, oldest first.
func vintages(figs []figure.Figure) []Vintage {
	rest := slices.Clone(figs)
	slices.SortFunc(rest, compareFigures)
	var newestFirst []Vintage
	for len(rest) > 0 {
		var v, older []figure.Figure
		for _, f := range rest {
			if supersededIn(rest, f) {
				older = append(older, f)
			} else {
				v = append(v, f)
			}
		}
		newestFirst = append(newestFirst, Vintage{Chosen: choose(v), Figures: v})
		rest = older
	}
	slices.Reverse(newestFirst)
	return newestFirst
}

// supersededIn reports whether any of figs was surely published after f.
func supersededIn(figs []figure.Figure, f figure.Figure) bool {
	last := f.Source.PublishedOn.Last()
	return slices.ContainsFunc(figs, func(g figure.Figure) bool {
		return g.Source.PublishedOn.First().After(last)
	})
}

// knownBy keeps the figures that were surely published by date, and counts the
// others.
func knownBy(figs []figure.Figure, date civil.Date) (known []figure.Figure, left LeftOut) {
	if date.IsZero() {
		return figs, left
	}
	for _, f := range figs {
		switch p := f.Source.PublishedOn; {
		case p.IsZero():
			left.Undated++
		case p.First().After(date):
			left.Later++
		case p.Last().After(date):
			left.Unsure++
		default:
			known = append(known, f)
		}
	}
	return known, left
}

// LeftOut counts the figures that were not surely published by the date of a
// Question, by why not.
type LeftOut struct {
	Later   int // published after it
	Unsure  int // dated only to the month or the year that the date is in
	Undated int
}

// Sum is how many were left out.
func (l LeftOut) Sum() int { return l.Later + l.Unsure + l.Undated }

// choose gives the figure that stands among those of one vintage, which are in
// the order of compareFigures: of several that are equal, the first.
func choose(vintage []figure.Figure) figure.Figure {
	support := map[figure.Value]int{}
	for value, publishers := range publishersOf(vintage) {
		support[value] = len(publishers)
	}
	return slices.MaxFunc(vintage, func(a, b figure.Figure) int {
		return cmp.Or(
			cmp.Compare(boolRank(reference.FirstHand(a)), boolRank(reference.FirstHand(b))),
			cmp.Compare(support[a.Value], support[b.Value]),
			fullDate(a).Compare(fullDate(b)),
			cmp.Compare(boolRank(counted(a)), boolRank(counted(b))),
		)
	})
}

// publishersOf gives the different publishers of each value.
func publishersOf(figs []figure.Figure) map[figure.Value]map[string]bool {
	by := map[figure.Value]map[string]bool{}
	for _, f := range figs {
		if by[f.Value] == nil {
			by[f.Value] = map[string]bool{}
		}
		by[f.Value][f.Source.Publisher] = true
	}
	return by
}

// fullDate gives the day of publication, or the zero Date when only the month
// or the year is known.
func fullDate(f figure.Figure) civil.Date {
	if f.Source.PublishedOn.Day == 0 {
		return civil.Date{}
	}
	return f.Source.PublishedOn.First()
}

func counted(f figure.Figure) bool { return f.Value.State() == figure.Counted }

func boolRank(b bool) int {
	if b {
		return 1
	}
	return 0
}

// compareFigures is a total order on figures that differ in anything that is
// printed: by area, period, date of publication, publisher, value, place.
func compareFigures(a, b figure.Figure) int {
	return cmp.Or(
		cmp.Compare(areaKey(a.Area), areaKey(b.Area)),
		a.Period.Compare(b.Period),
		a.Source.PublishedOn.First().Compare(b.Source.PublishedOn.First()),
		a.Source.PublishedOn.Last().Compare(b.Source.PublishedOn.Last()),
		cmp.Compare(a.Source.Publisher, b.Source.Publisher),
		compareValues(a.Value, b.Value),
		cmp.Compare(a.Source.URL, b.Source.URL),
		cmp.Compare(a.Source.Where, b.Source.Where),
	)
}

func compareValues(a, b figure.Value) int {
	ra, _ := a.Range()
	rb, _ := b.Range()
	return cmp.Or(cmp.Compare(a.State(), b.State()), cmp.Compare(ra.Low, rb.Low), cmp.Compare(ra.High, rb.High))
}

// areaKey tells areas apart: forces by their code, wider areas as printed,
// because "Wales" and "Wales (4 forces)" need not be the same forces.
func areaKey(a figure.Area) string {
	if a.Kind == figure.Force || a.Kind == figure.OtherForce {
		return a.Kind.String() + "|" + a.Code + "|" + a.Name
	}
	return a.Kind.String() + "|" + strings.ToLower(a.Printed)
}
