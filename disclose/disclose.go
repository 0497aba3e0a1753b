// Package disclose protects counts before anyone outside the team sees them.
// Only this package can make a [Table], and publish accepts nothing else.
//
// It protects one table at a time. It does not protect people who are counted
// in several tables: two tables that share people, or two releases of one
// table, can be set against each other, and a reader who knows a cell exactly
// learns more of the others. Tables of more than one dimension, hierarchies
// and suppression are refused until the audit by an intruder is built.
package disclose

import "cyberflag/figure"

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

// A Policy says how to protect.
type Policy struct {
	Method Method
}

// A Method is a way of protecting.
type Method string

// Round is controlled rounding to base 5: see Protect.
const Round Method = "round"

// A Table is counts that are safe to show. The zero Table shows nothing.
type Table struct {
	dims  []string
	rows  []Row
	total Row
}

// A Row is one protected cell.
type Row struct {
	Labels []string
	Shown  int64        // what may be printed
	Range  figure.Range // what a reader who knows the method can say of the count
}

// Dims gives the names of the dimensions.
func (t Table) Dims() []string { return t.dims }

// Rows gives the cells in the order of the counts. The caller must not change it.
func (t Table) Rows() []Row { return t.rows }

// Total gives the shown total: the sum of the shown cells.
func (t Table) Total() Row { return t.total }

// Protect is the only way to make a Table that shows anything.
func Protect(c Counts, p Policy) (Table, error) { return Table{}, nil }
