// Package intruder works out hidden counts from what has been published, as a
// motivated reader would: from the published tables alone, from the footnotes,
// and from what he knows from elsewhere. It gives for every hidden count the
// least and the greatest value that some table of whole numbers allows.
//
// It is the other side of package disclose and shares no code with it: neither
// its rules nor its solver. It refuses to guess: publications that contradict
// each other are an error that names both places, never a milder reading.
//
// A count is said to be safe only when two tables with different values for it
// were found and checked in integers. That it is exact rests on floating point
// bounds. A slip of arithmetic can therefore refuse a release, and never let
// one through.
package intruder

import "fmt"

// Total is the label of a dimension's total.
const Total = "Total"

// Threshold is the least count that the rule lets be shown. A count below it
// and above 0 is small. Source: doc/decisions/0003-small-counts.md.
const Threshold = 5

// Base is the multiple that rounded counts are rounded to when their status
// does not say another. Source: doc/decisions/0003-small-counts.md.
const Base = 5

// Knowledge is what the intruder knows of the rule behind the marks.
type Knowledge int

const (
	// Unsaid is the zero value; an attack refuses it.
	Unsaid Knowledge = iota
	// None: counts are not negative.
	None
	// Zeros: noughts are printed, so a mark stands for 1 or more.
	Zeros
	// Rule: which marks can only be small counts, and which only larger ones
	// that keep them company. A mark whose status does not say is taken for a
	// small count wherever a table allows that.
	Rule
)

// ParseKnowledge reads the name of a level.
func ParseKnowledge(s string) (Knowledge, error) {
	switch s {
	case "none":
		return None, nil
	case "zeros":
		return Zeros, nil
	case "rule":
		return Rule, nil
	}
	return Unsaid, fmt.Errorf("unknown knowledge %q: want none, zeros or rule", s)
}

// A Kind is how a cell was published.
type Kind int

const (
	// Exact: the count itself.
	Exact Kind = iota + 1
	// Small: hidden because it is below the threshold and not 0.
	Small
	// Company: hidden to protect small ones; at or above the threshold.
	Company
	// Either: hidden, and the file says that it may be small or company.
	Either
	// Mark: hidden, and the file does not say why.
	Mark
	// Rounded: one of the two multiples of the base around the count; an exact
	// multiple is itself.
	Rounded
	// Range: a count between two values, such as a rate stands for.
	Range
)

// hidden reports that the count itself is not printed.
func (k Kind) hidden() bool { return k != Exact }

// A Cell is one published cell.
type Cell struct {
	Labels    []string // one for each dimension of its table; Total for a total
	Kind      Kind
	Low, High int64 // Exact: both the count; Range: the ends; Rounded: both the printed number
	Base      int64 // Rounded: of the rounding
	Row       int   // in its file, the header being row 1
}

// A Table is one published table.
type Table struct {
	Name  string // of its file, for errors
	Dims  []string
	Cells []Cell
	Sums  []Ratio // what percentages say

	called []map[string]string // for each of Dims: see readExtents
	some   []bool              // for each of Dims: it prints some of the labels that its total is of
}

// A Ratio says that 10000 times cell Part lies between Low and High times
// cell Whole: what a printed percentage gives away.
type Ratio struct {
	Part, Whole []string // labels, as in Cell
	Low, High   Fraction
	Row         int
}

// A Fraction is a ratio of whole numbers, Over being positive.
type Fraction struct{ Num, Over int64 }

// A Fact is a value known from elsewhere, such as an answer under freedom of
// information. Labels are by dimension; a dimension not named is its Total.
type Fact struct {
	Labels    map[string]string
	Low, High int64
	Row       int
}

// A Parent says that a label is part of another one, in one dimension.
type Parent struct {
	Dim, Child, Parent string
	Row                int
}

// A Publication is all that the intruder has.
type Publication struct {
	Tables    []Table // all about the same people
	Hierarchy []Parent
	Facts     []Fact
}

// An Interval is what the intruder can say of one hidden cell.
type Interval struct {
	Cell      map[string]string // dimension -> label
	Low, High int64             // High is Boundless when nothing limits it
	Sure      int64             // from the least to the greatest value that a table was found for; High - Low + 1 when both ends are proved
	Kind      Kind
	Known     bool // a fact from elsewhere says the count itself
}

// Boundless stands in an Interval for "no upper bound is known".
const Boundless = boundless

// Revealed reports that one value is left, and that it is somebody: that a
// rounded nought is nought is printed already.
func (i Interval) Revealed() bool { return i.Low == i.High && i.High > 0 }

// Effort is what an attack took.
type Effort struct {
	LPs, IPs int   // linear programs, integer searches
	Unproven int   // ends that ran out of nodes or work: as far as was proved, perhaps too wide
	Pivots   int   // changes of basis
	Work     int64 // multiply-adds, which are the same on every machine
}

// A Result is an attack's outcome.
type Result struct {
	Cells   int // published
	Hidden  []Interval
	Effort  Effort
	Guessed []Guess // sums that nobody named
	Loosely int     // parts whose marks cannot all be small counts: some are company
}

// Doubtful reports that the search was cut short before it was known whether
// one value is left.
func (i Interval) Doubtful() bool { return i.Low < i.High && i.Sure < 2 }

// Doubtful counts the hidden cells of which it is not known whether one value
// is left. They are not revealed: nobody could say so.
func (r Result) Doubtful() int { return r.count(Interval.Doubtful) }

func (r Result) count(which func(Interval) bool) (n int) {
	for _, i := range r.Hidden {
		if which(i) {
			n++
		}
	}
	return n
}

// Sure gives the smallest number of values that are proved to be left for a
// hidden cell: no more than Narrowest, and the same when no end is unproven.
func (r Result) Sure() (n int64) {
	for k, i := range r.Hidden {
		if k == 0 || i.Sure < n {
			n = i.Sure
		}
	}
	return n
}

// Revealed counts the hidden cells of which one value is left.
func (r Result) Revealed() int { return r.count(Interval.Revealed) }

// Narrowest gives the smallest number of values left for a hidden cell, or 0
// when none is hidden, or nothing limits any.
func (r Result) Narrowest() (n int64) {
	for _, i := range r.Hidden {
		if w := i.High - i.Low + 1; i.High < Boundless && (n == 0 || w < n) {
			n = w
		}
	}
	return n
}
