// Package collate turns figures of all forces, in all their vintages, into one
// set for two periods: what each force is taken to have recorded, what it was
// said to have recorded before, who is missing, and what must be queried.
//
// It never overwrites a vintage, never adds a region or a nation to forces,
// never takes a missing value for nought, and makes no percentage: that is
// measure's work, on the matched sums that are made here.
package collate

import (
	"math/big"

	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// A Question is what a Set answers.
type Question struct {
	Measure figure.Measure
	Base    figure.Period // the earlier of the two periods
	Current figure.Period
	AsOf    civil.Date // only what was published by then; zero: everything
	// Refused are rows that could not be read. Nothing is taken from them, but a
	// force that one is of is not one that nobody spoke of.
	Refused []Problem
}

// A Set is the answer: for each of the 43 forces what stands for both periods,
// with every vintage kept. Everything in it is in a fixed order.
type Set struct {
	Question  Question
	LeftOut   LeftOut  // figures of the measure that AsOf leaves out
	Returns   []Return // the 43 forces, as reference lists them
	Base      Total
	Current   Total
	Matched   Matched
	Wider     []Wider    // regions, nations and other forces: shown, never added
	Revisions []Revision // published values that changed later
	Missing   []Missing
	Queries   []Query
	Matrix    Matrix // every force and every year, for the same measure
}

// Return gives the return of the force of that ONS code.
func (s Set) Return(code string) (Return, bool) {
	for _, r := range s.Returns {
		if r.Force.Code == code {
			return r, true
		}
	}
	return Return{}, false
}

// A Return is what one force is taken to have recorded in both periods.
type Return struct {
	Force   figure.Area // Kind Force; Code and Name as reference has them
	Region  string
	Base    Cell
	Current Cell
}

// A Cell is one force (or wider area) in one period.
type Cell struct {
	Period   figure.Period
	Chosen   figure.Figure // its Value is NoFigure when nobody said anything
	Vintages []Vintage     // oldest first; empty when nobody said anything
	Unread   []Problem     // refused rows that would have been of it
}

// Unreadable reports whether somebody said something of the cell, and none of it
// could be read.
func (c Cell) Unreadable() bool { return len(c.Vintages) == 0 && len(c.Unread) > 0 }

// Value is the value that stands, or NoFigure.
func (c Cell) Value() figure.Value { return c.Chosen.Value }

// A Vintage is all figures for one cell that may have been published at the
// same time, and the one of them that is taken.
type Vintage struct {
	Chosen  figure.Figure
	Figures []figure.Figure // all of it, Chosen among them
}

// A Total is the sum over forces for one period, with its coverage.
type Total struct {
	Period figure.Period
	// Counted is the sum of the exact counts, and Forces how many gave one.
	Counted int64
	Forces  int
	// Hidden is how many forces gave a suppressed count.
	Hidden int
	// Of is the number of forces that could have answered: 43.
	Of int
	// Observed is Counted with the bounds of the suppressed counts added.
	Observed figure.Range
	// Bounds runs from the least the 43 can have recorded to the most. It has
	// an upper end only where every force without a count has a cap: what it
	// recorded of all child sexual offences in the same period.
	Bounds figure.Range
	// ChildrenShare is the share, 0 to 1, of the 43 forces' children under 18
	// who live in the areas of the forces counted, by the mid-year population
	// at the start of the period. Nil when that population is not known.
	ChildrenShare *big.Rat
	// ChildrenEstimated says that some of those populations are estimates.
	ChildrenEstimated bool
}

// Matched is the like-for-like set: forces with an exact count in both periods.
// Only from it may a national percentage be made.
type Matched struct {
	Pairs         []Pair
	Base, Current int64
	// BaseSpan and CurrentSpan are the sums with every contested count at its
	// least and at its most; exact where none is contested.
	BaseSpan, CurrentSpan figure.Range
	// ChildrenShare is as in Total, for the current period.
	ChildrenShare     *big.Rat
	ChildrenEstimated bool
	// SameRelease is how many pairs have both values from one publication.
	SameRelease int
}

// A Pair is one force of the matched set.
type Pair struct {
	Force         figure.Area   // or the wider area, in WiderPairs
	Base, Current figure.Figure // both Counted
	// SameRelease: one publisher gave both values on the same date.
	SameRelease bool
	// BaseRivals and CurrentRivals are the counts that contradict each other, see
	// Cell.Rivals; nil where none does.
	BaseRivals, CurrentRivals []figure.Figure
}

// Contested reports whether either count of the pair has a rival.
func (p Pair) Contested() bool { return len(p.BaseRivals) > 0 || len(p.CurrentRivals) > 0 }

// Spans gives the least and the most of either count.
func (p Pair) Spans() (base, current figure.Range) {
	return spanOf(p.Base, p.BaseRivals), spanOf(p.Current, p.CurrentRivals)
}

// A Revision is a cell whose published value changed from one vintage to a
// later one.
type Revision struct {
	Area   figure.Area
	Period figure.Period
	Values []figure.Figure // oldest first; each differs from the one before it
}

// Missing is a force without an exact count for a period, and why.
type Missing struct {
	Force  figure.Area
	Period figure.Period
	Status figure.State
	// Unreadable: a row of it was refused, and no other is of it.
	Unreadable bool
}

// A Query is something that a person should ask about before publishing.
type Query struct {
	Kind    QueryKind
	Area    figure.Area
	Period  figure.Period
	Text    string          // one sentence
	Figures []figure.Figure // what it is about
}

// A QueryKind names a sort of doubt, as JSON has it.
type QueryKind string

// The kinds of query.
const (
	Conflict        QueryKind = "conflict"        // different values in one vintage
	QuickChange     QueryKind = "quick_change"    // a value that changed within a month
	OtherPeriodOnly QueryKind = "other_period"    // only a longer or overlapping period was printed
	Jump            QueryKind = "jump"            // more than fourfold, or to less than a quarter
	SameValue       QueryKind = "same_value"      // two years have one value
	AboveWider      QueryKind = "above_wider"     // a force above the region or nation it is in
	AboveAll        QueryKind = "above_all"       // more flagged than all child sexual offences
	TooEarly        QueryKind = "published_early" // published before its period had ended
	SumDiffers      QueryKind = "sum_differs"     // a wider area that its forces contradict
	CalendarYear    QueryKind = "calendar_year"   // a calendar year among financial years
)

// QueryKinds are all kinds of query.
var QueryKinds = []QueryKind{Conflict, QuickChange, OtherPeriodOnly, Jump, SameValue, AboveWider, AboveAll, TooEarly, SumDiffers, CalendarYear}
