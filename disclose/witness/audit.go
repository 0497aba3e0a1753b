// Package witness asks of a table that is about to be published whether a small
// count can be worked out from it. For each it looks for two whole-number
// tables that agree with everything published and give the cell different
// counts. What it finds it checks in whole numbers against every sum and every
// bound, so that no rounding error of the search can make a table look safe.
// A cell for which it finds no such pair counts as known: the audit may wrongly
// refuse, and never wrongly pass.
package witness

import (
	"math"
	"slices"

	"cyberflag/disclose/simplex"
	"cyberflag/disclose/sums"
)

// A Bound is what the attacker knows of one cell, apart from the sums. High
// may be Unknown.
type Bound struct{ Low, High int64 }

// Unknown is a High of a cell that may be as large as it likes.
const Unknown = math.MaxInt64

// A Span is the counts that the attacker cannot tell apart, as far as found:
// for both ends there is a whole-number table that agrees with all he knows.
type Span struct {
	Cell      int
	Low, High int64
}

// A Result is what the attacker can say of the cells that were asked about.
type Result struct {
	Spans    []Span
	Revealed []int // the cells of which only one count was found
	Searches int   // runs of the simplex
	Cut      bool  // the search had its work: of Revealed there may be counts that it did not find
	// Needs gives, of each cell that was asked about and has an owner or none, the
	// other owners one of whose cells differs in every table that was found to
	// change it: to one who knows his own, the cell may be known.
	Needs map[int][]int
}

// Narrowest is the smallest number of counts that remain for any cell, 0 when
// none was asked about.
func (r Result) Narrowest() int64 {
	var n int64
	for i, s := range r.Spans {
		if w := s.High - s.Low + 1; i == 0 || w < n {
			n = w
		}
	}
	return n
}

// denseSize is the largest tableau, in coefficients, that the simplex is used
// on; beyond it only short moves are tried.
const denseSize = 12_000_000

// wide is how many counts above or below the true one are enough: the search
// for wider spans ends there.
const wide = 4

// Run attacks the cells that ask names. bounds holds one for each cell of s.
func Run(s *sums.Set, bounds []Bound, ask func(cell int) bool) Result {
	return RunOwned(s, bounds, nil, ask)
}

// RunOwned is Run that also says whose own counts could give a cell away. owner
// holds a number for each cell, 0 where nobody owns it.
func RunOwned(s *sums.Set, bounds []Bound, owner []int, ask func(cell int) bool) Result {
	m := s.Moving(func(i int) bool { return bounds[i].Low < bounds[i].High })
	a := &attack{set: s, bounds: bounds, moving: m, seen: map[int]*Span{}, owner: owner, needs: map[int][]int{}}
	a.run(ask)
	var r Result
	for i := range s.Cells {
		if span := a.seen[i]; span != nil {
			r.Spans = append(r.Spans, *span)
			if span.Low == span.High {
				r.Revealed = append(r.Revealed, i)
			}
		}
	}
	r.Searches, r.Needs = a.searches, a.needs
	r.Cut = a.tab == nil && len(m.Cells) > 0 || a.tab != nil && a.tab.Touched() > needWork
	return r
}

// A Move is what a whole-number table that agrees with all that is published
// changes: each of Cells by what stands at its place in By, which is not 0.
type Move struct {
	Cells []int
	By    []int64
}

// Moves gives the tables that an attack on one cell finds.
func Moves(s *sums.Set, bounds []Bound, cell int) []Move {
	a := &attack{set: s, bounds: bounds, seen: map[int]*Span{}, keep: true}
	a.moving = s.Moving(func(i int) bool { return bounds[i].Low < bounds[i].High })
	a.run(func(i int) bool { return i == cell })
	return a.moves
}

// An attack is one run.
type attack struct {
	set      *sums.Set
	bounds   []Bound
	moving   sums.Moving
	seen     map[int]*Span
	tab      *simplex.Tableau
	searches int
	owner    []int
	needs    map[int][]int
	left     int // branches of the present search
	keep     bool
	moves    []Move // when they are to be kept
}

// run looks for tables that change the cells that ask names.
func (a *attack) run(ask func(cell int) bool) {
	for i, c := range a.set.Cells {
		if ask(i) {
			a.seen[i] = &Span{i, c.N, c.N}
		}
	}
	a.shortMoves()
	if len(a.moving.Cells) > 0 && a.size() <= denseSize {
		a.tab = simplex.New(len(a.moving.Cells), a.moving.Sums)
		a.long()
	}
}

// size estimates the coefficients of the tableau: leaves times totals.
func (a *attack) size() int {
	leaves := 0
	for _, i := range a.moving.Cells {
		if a.set.Cells[i].Leaf {
			leaves++
		}
	}
	return leaves * (len(a.moving.Cells) - leaves)
}

// may says that cell i can change by d as far as its own bounds go.
func (a *attack) may(i int, d int64) bool {
	n, b := a.set.Cells[i].N+d, a.bounds[i]
	return n >= b.Low && (b.High == Unknown || n <= b.High)
}

// witness takes a table into account, as changes of the moving cells, after
// checking every bound and every sum. It reports whether the table holds.
func (a *attack) witness(change []int64) bool {
	for v, d := range change {
		if !a.may(a.moving.Cells[v], d) {
			return false
		}
	}
	if !a.moving.Keeps(change) {
		return false
	}
	if a.keep {
		a.remember(change)
	}
	movers := a.movers(change)
	for v, d := range change {
		if span := a.seen[a.moving.Cells[v]]; span != nil && d != 0 {
			a.without(span.Cell, movers)
			n := a.set.Cells[span.Cell].N + d
			span.Low, span.High = min(span.Low, n), max(span.High, n)
		}
	}
	return true
}

// remember keeps the table that change makes.
func (a *attack) remember(change []int64) {
	var m Move
	for v, d := range change {
		if d != 0 {
			m.Cells, m.By = append(m.Cells, a.moving.Cells[v]), append(m.By, d)
		}
	}
	a.moves = append(a.moves, m)
}

// movers gives the owners of the cells that change, in order.
func (a *attack) movers(change []int64) (owners []int) {
	if a.owner == nil {
		return nil
	}
	for v, d := range change {
		if o := a.owner[a.moving.Cells[v]]; d != 0 && o != 0 && !slices.Contains(owners, o) {
			owners = append(owners, o)
		}
	}
	slices.Sort(owners)
	return owners
}

// without notes that the cell changes in a table in which only the cells of
// movers, and of nobody, do.
func (a *attack) without(cell int, movers []int) {
	if a.owner == nil {
		return
	}
	others := slices.DeleteFunc(slices.Clone(movers), func(o int) bool { return o == a.owner[cell] })
	if had, met := a.needs[cell]; met {
		others = slices.DeleteFunc(others, func(o int) bool { return !slices.Contains(had, o) })
	}
	a.needs[cell] = others
}
