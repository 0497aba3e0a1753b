package disclose

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"cyberflag/disclose/sums"
	"cyberflag/disclose/suppress"
	"cyberflag/disclose/table"
	"cyberflag/disclose/witness"
)

const (
	// effort is the work that the search for a cheap choice may take, in exchanges
	// of the simplex: about half a second for a table of some hundred cells.
	effort = 15_000
	// work is how many coefficients the search for any choice may touch, and half as many
	// more while that is made cheaper: some twenty seconds for a table of thousands of
	// cells, of 43 forces, 8 offences and 6 ages (2026-11-29).
	work = 10_000_000_000
)

// suppressed hides the small counts of s, and others to protect them.
func suppressed(s *sums.Set, p Policy) (Table, error) {
	if p.Effort == 0 {
		p.Effort = effort
	}
	if p.Work == 0 {
		p.Work = work
	}
	t, err := hideMore(s, p, s.Top())
	if errors.Is(err, suppress.ErrTooMuch) {
		return t, ErrTooLarge
	}
	if err != nil { // then not even the headline can be shown
		t, err = hideMore(s, p, make([]bool, len(s.Cells)))
	}
	return t, err
}

// hideMore hides, and as long as what is shown betrays how sums were found, more.
func hideMore(s *sums.Set, p Policy, keep []bool) (t Table, err error) {
	more := make([]bool, len(s.Cells))
	for range s.Cells {
		t, err = hide(s, p, keep, more)
		var b betrayal
		if !errors.As(err, &b) || more[b.by] {
			break
		}
		more[b.by] = true
	}
	return t, err
}

// hide is one attempt, which shows the totals that keep names, and hides what more names.
func hide(s *sums.Set, p Policy, keep, more []bool) (Table, error) {
	cells := roles(s, p, keep, more)
	owner, err := owners(s, p)
	if err != nil {
		return Table{}, err
	}
	for i, o := range owner {
		if p.Withstand {
			cells[i].Owner = o
		}
	}
	hidden, err := suppress.NewProblem(s, cells).Hide(suppress.Allowance{First: p.Work, All: p.Work + p.Work/2, Exchange: p.Effort})
	if err != nil {
		return Table{}, unprotectable(s, err)
	}
	out, a := chosen(s, cells, hidden)
	r, known := attacked(s, cells, hidden, p, owner)
	a.count(r)
	if err := a.inside(s, p, known, func(i int) bool { return cells[i].Role == suppress.Small && !cells[i].Given }); err != nil {
		return Table{}, err
	}
	if !s.Repeats() && newlyKnown(s, r.Revealed) > 0 {
		switch {
		case len(p.Before) > 0 && anyUnknown(s):
			return Table{}, ErrUnsure
		case r.Cut:
			return Table{}, suppress.ErrTooMuch
		}
		return Table{}, unprotectable(s, suppress.Unprotectable{Cells: r.Revealed})
	}
	if err := betrayed(s, hidden, r, p.Threshold); err != nil {
		return Table{}, err
	}
	return result(s, out, a), nil
}

// chosen is the table in which some cells are hidden, and what that costs.
func chosen(s *sums.Set, cells []suppress.Cell, hidden []bool) (out []table.Cell, a Audit) {
	for i, c := range s.Cells {
		out = append(out, table.Cell{Key: c.Key, Shown: c.N, Status: table.Exact})
		if c.Foreign {
			continue
		}
		a.Cells++
		if cells[i].Role == suppress.Small {
			a.Small++
		}
		if hidden[i] {
			out[i].Shown, out[i].Status = 0, table.Hidden
			a.Hidden++
		}
		if hidden[i] && cells[i].Role != suppress.Small {
			a.Loss += c.N
		}
	}
	return out, a
}

// roles says what may happen to each cell and what an attacker knows of it
// who has read the rule: a small count is 1 to 4, another hidden one 5 or more.
func roles(s *sums.Set, p Policy, keep, more []bool) []suppress.Cell {
	cells := make([]suppress.Cell, len(s.Cells))
	before := marks(s, p.Threshold)
	for i, c := range s.Cells {
		n, least := float64(c.N), float64(p.Threshold)
		cell := suppress.Cell{Role: suppress.Free, N: n, Weight: max(1, float64(c.Weight)), Low: least, High: math.Inf(1)}
		switch few := s.HasVictims && c.Victims < p.Threshold; {
		case c.Unlisted() && !c.Told:
			cell.Role, cell.Low = suppress.Stays, 0
		case c.N == 0 || c.Before != nil && c.Before.Status == table.Exact:
			cell.Role = suppress.Fixed
		case c.Told && c.N > 0 && c.N < p.Threshold:
			cell.Role, cell.Low, cell.Down, cell.Up = suppress.Small, 0, 1, 1
		case c.Unlisted():
			cell.Role, cell.Low = suppress.Stays, 0
		case c.Foreign:
			cell = before[i]
		case c.N < p.Threshold:
			cell.Role, cell.Low, cell.High = suppress.Small, 1, least-1
			cell.Down, cell.Up = least-2, least-2
		case few:
			cell.Role = suppress.Small
			cell.Down, cell.Up = least-1, least-1
		case c.Before != nil && c.Before.Status == table.Hidden:
			cell.Role = suppress.Stays
		case more[i]:
			cell.Role, cell.Down, cell.Up = suppress.Small, 1, 1
		case keep[i]:
			cell.Role = suppress.Fixed
		}
		cell.Given = cell.Given || len(p.Before) > 0
		cells[i] = published(c, cell)
	}
	return cells
}

// published narrows what an attacker knows of a cell by what an earlier table
// showed of it, when that was rounded.
func published(c sums.Cell, cell suppress.Cell) suppress.Cell {
	if b := c.Before; b != nil && (b.Status == table.Rounded || b.Status == table.Wide) {
		k := known(b.Status, b.Shown)
		cell.Low, cell.High = max(cell.Low, float64(k.Low)), min(cell.High, float64(k.High))
	}
	return cell
}

// attacked attacks the hidden cells. known are the cells that an owner of others can
// work out.
func attacked(s *sums.Set, cells []suppress.Cell, hidden []bool, p Policy, owner []int) (r witness.Result, known []int) {
	bounds, marks := hiddenBounds(cells, hidden), map[int]suppress.Cell{}
	for i, c := range cells {
		if c.Supposed {
			marks[i] = c
		}
	}
	still := still(bounds, marks)
	r = attackAll(s, bounds, still, p.Threshold, owner, func(i int) bool {
		return hidden[i] && !cells[i].Supposed && (!s.Cells[i].Unlisted() || cells[i].Role == suppress.Small)
	})
	if owner != nil {
		known = knownInside(s, still, owner, r)
	}
	return r, known
}

// hiddenBounds is what the reader of the rule knows of each cell.
func hiddenBounds(cells []suppress.Cell, hidden []bool) []witness.Bound {
	b := make([]witness.Bound, len(cells))
	for i, c := range cells {
		b[i] = boundOf(c.N, c.N)
		if hidden[i] {
			b[i] = boundOf(c.Low, c.High)
		}
	}
	return b
}

// ErrTooFine means that no choice of hidden cells protects the small counts.
var ErrTooFine = errors.New("the table is too fine to be protected by hiding counts: merge bands, or round it")

// ErrTooLarge means that the search for cells to hide was given up.
var ErrTooLarge = errors.New("the table is too large to be protected by hiding counts: round it, merge bands, or protect parts of it one after the other, each with those before")

// ErrUnsure means that an earlier table hides counts which nobody here knows, and that
// with some of these a small count might be worked out.
var ErrUnsure = errors.New("with some of the counts that the tables published before may hide, a small count could be worked out")

// maxNamed is how many cells a message names.
const maxNamed = 5

// unprotectable says which cells can be worked out whatever is hidden.
func unprotectable(s *sums.Set, err error) error {
	var u suppress.Unprotectable
	if !errors.As(err, &u) {
		return err
	}
	var names []string
	for _, i := range u.Cells[:min(maxNamed, len(u.Cells))] {
		names = append(names, strings.Join(s.Cells[i].Key, ", "))
	}
	return fmt.Errorf("%d counts can be worked out whatever else is hidden (%s): %w", len(u.Cells), strings.Join(names, "; "), ErrTooFine)
}
