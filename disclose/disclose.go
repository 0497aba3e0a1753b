// Package disclose protects counts before anyone outside the team sees them.
// Only this package can make a [Table], and publish accepts nothing else.
//
// It protects one table at a time. It does not protect people who are counted
// in several tables: two tables that share people, or two releases of one
// table, can be set against each other, and a reader who knows a cell exactly
// from elsewhere learns more of the others. Tables of more than one dimension,
// hierarchies and suppression are refused until the audit by an intruder is
// built.
package disclose

import (
	"errors"
	"fmt"

	"cyberflag/figure"
	"cyberflag/tally"
)

// Base is the multiple that counts are rounded to. A count of 1 to 4, which
// would point at people, is shown as 0 or 5. Source: doc/decisions/0003.
const Base = 5

// TotalLabel is the label of a table's total, which no cell may have.
const TotalLabel = "Total"

// Counts is a table to be protected: cells by dimension, without totals.
type Counts struct {
	Dims  []string // "force"
	Cells []Count
}

// A Count is one unprotected cell.
type Count struct {
	Labels []string // one for each of Dims
	N      int64    // >= 0
}

// Of gives the counts of t by one dimension.
func Of(t *tally.Table, by tally.Dimension) Counts {
	c := Counts{Dims: []string{string(by)}}
	for _, cell := range t.Cells(by) {
		c.Cells = append(c.Cells, Count{cell.Labels, cell.Offences})
	}
	return c
}

// A Policy says how to protect. The zero Policy is refused.
type Policy struct {
	Method Method
}

// A Method is a way of protecting.
type Method string

// Round is controlled rounding to base 5: see Protect.
const Round Method = "round"

// ParseMethod reads the name of a method. An unknown one is an error, never a
// milder default.
func ParseMethod(s string) (Method, error) {
	switch m := Method(s); m {
	case Round:
		return m, nil
	case "suppress":
		return "", errors.New("method suppress is refused until the audit by an intruder is built: use round")
	}
	return "", fmt.Errorf("unknown disclosure method %q: want round", s)
}

// A Table is counts that are safe to show. The zero Table shows nothing.
type Table struct {
	dims  []string
	rows  []Row
	total Row
}

// A Row is one protected cell.
type Row struct {
	Labels []string
	Shown  int64        // what may be printed: a multiple of Base
	Range  figure.Range // what a reader who knows the method can say of the count
}

// Dims gives the names of the dimensions. The caller must not change it.
func (t Table) Dims() []string { return t.dims }

// Rows gives the cells in the order of the counts. The caller must not change it.
func (t Table) Rows() []Row { return t.rows }

// Total gives the shown total, which is the sum of the shown cells.
func (t Table) Total() Row { return t.total }

// Protect is the only way to make a Table that shows anything. Under Round
// every cell and the total go to one of their two nearest multiples of Base,
// exact multiples stay, and the cells add up to the shown total. Which cells
// go up is settled by the counts and the labels alone, so that the same counts
// are shown the same way every time.
func Protect(c Counts, p Policy) (Table, error) {
	if _, err := ParseMethod(string(p.Method)); err != nil {
		return Table{}, fmt.Errorf("protect a table: %w", err)
	}
	if err := check(c); err != nil {
		return Table{}, fmt.Errorf("protect a table: %w", err)
	}
	return round(c), nil
}

// check refuses what one-way rounding cannot protect.
func check(c Counts) error {
	if len(c.Dims) != 1 {
		return fmt.Errorf("a table of %d dimensions is refused: only one-way tables can be protected yet", len(c.Dims))
	}
	if len(c.Cells) == 0 {
		return errors.New("a table without cells")
	}
	seen := map[string]bool{}
	for i, cell := range c.Cells {
		switch {
		case len(cell.Labels) != 1:
			return fmt.Errorf("cell %d has %d labels for one dimension", i+1, len(cell.Labels))
		case cell.Labels[0] == TotalLabel:
			return fmt.Errorf("cell %d is called %s: give cells only, the total is added", i+1, TotalLabel)
		case seen[cell.Labels[0]]:
			return fmt.Errorf("cell %d: %s %q comes twice", i+1, c.Dims[0], cell.Labels[0])
		case cell.N < 0:
			return fmt.Errorf("cell %d: a negative count", i+1)
		}
		seen[cell.Labels[0]] = true
	}
	return nil
}
