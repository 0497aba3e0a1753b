// Package table holds the files that protection reads and writes: counts that
// nobody outside may see yet, tables as they are published, and the hierarchies
// of their dimensions. It only reads and writes. What can be worked out from a
// published table is for disclose and disclose/intruder to say, each with its
// own code.
//
// It refuses what it cannot understand: every problem of a file is reported at
// once, with its row and column.
package table

import (
	"slices"
	"strings"
)

const (
	// Total is the value of a dimension that stands for all its values together.
	Total = "Total"
	// Mark is what a published table shows in place of a hidden count. It is
	// the same for a small count and for a count that is hidden to protect it.
	Mark = "[c]"
	// Base is the multiple that rounded counts are shown as. A true count lies
	// less than Base away from what is shown. Source: doc/decisions/0003.
	Base = 5
)

// A Status says what a published number is worth.
type Status string

// The words of the column status.
const (
	Exact   Status = "exact"         // the true count
	Rounded Status = "rounded"       // one of the two multiples of Base next to the true count, or the count itself
	Wide    Status = "rounded to 10" // a multiple of Base less than twice Base from the true count: where no rounding of a table adds up otherwise
	Hidden  Status = "hidden"        // not shown: the count is at least 1
	// Unlisted is a cell that no row has, of an answer that leaves rows out. It is
	// in no file.
	Unlisted Status = "unlisted"
)

// A Cell is one published cell.
type Cell struct {
	Key    []string // one value for each dimension of its table
	Shown  int64    // 0 when hidden
	Status Status
}

// Text is what is printed for the cell.
func (c Cell) Text() string {
	if c.Status == Hidden {
		return Mark
	}
	return number(c.Shown)
}

// NoLimit is the upper end of a cell that has none.
const NoLimit = 1 << 60

// Ends gives the least and the greatest count that the cell may stand for by its
// status alone.
func (c Cell) Ends() (low, high int64) {
	switch c.Status {
	case Exact:
		return c.Shown, c.Shown
	case Hidden:
		return 1, NoLimit
	case Unlisted:
		return 0, NoLimit
	}
	off := int64(Base - 1)
	if c.Status == Wide {
		off = 2*Base - 1
	}
	return max(0, c.Shown-off), c.Shown + off
}

// A Published is a table as readers get it.
type Published struct {
	Name  string // of its file, for messages
	Dims  []string
	Cells []Cell // in the order of the file; no key twice
}

// A Count is one row of a table that is to be protected.
type Count struct {
	Key     []string
	N       int64 // >= 0
	Victims int64 // distinct victims; 0 in a table without that column
	Weight  int64 // what hiding it costs; 0 in a table without that column
}

// Counts is a table that is to be protected, with or without its totals.
type Counts struct {
	Name       string // of its file, for messages
	Dims       []string
	HasVictims bool
	HasWeight  bool
	Rows       []Count // in the order of the file; no key twice
	Notes      []int   // of an answer: rows below its table, which are left out
}

// A Hierarchy gives, for each dimension, the parent of each child value. What
// has no parent stands directly below Total.
type Hierarchy map[string]map[string]string

// Parent gives the value above v in dim: its parent, or Total.
func (h Hierarchy) Parent(dim, v string) string {
	if p, ok := h[dim][v]; ok {
		return p
	}
	return Total
}

// Order compares keys so that totals come first and values by name.
func Order(a, b []string) int {
	return slices.CompareFunc(a, b, func(x, y string) int {
		switch {
		case x == y:
			return 0
		case x == Total:
			return -1
		case y == Total:
			return 1
		}
		return strings.Compare(x, y)
	})
}

// ID joins a key into one string that no other key of the same length gives.
func ID(key []string) string { return strings.Join(key, "\x1f") }
