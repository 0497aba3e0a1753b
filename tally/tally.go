// Package tally counts decided records by force, financial year, offence, age
// band, sex and flag. Its counts are a commutative sum, so that parts of an
// extract can be counted apart and merged in any order. It protects nobody:
// what leaves the team goes through disclose first.
package tally

import (
	"cyberflag/flag"
	"cyberflag/record"
)

// A Dimension is something that records are counted by.
type Dimension string

// The dimensions, in the order of a full key.
const (
	ByForce   Dimension = "force"
	ByYear    Dimension = "year" // financial year of recorded_on: "2016-17", or "unknown"
	ByOffence Dimension = "offence"
	ByAgeBand Dimension = "age_band"
	BySex     Dimension = "sex"
	ByFlag    Dimension = "flag"
)

// Dimensions gives every dimension in the order of a full key.
func Dimensions() []Dimension {
	return []Dimension{ByForce, ByYear, ByOffence, ByAgeBand, BySex, ByFlag}
}

// A Table is counts of records by all dimensions. The zero Table is empty and
// ready for use. It is not safe for concurrent use: give each worker its own
// and Merge them.
type Table struct {
}

// Add counts one record with its answer.
func (t *Table) Add(rec record.Record, a flag.Answer) {}

// Merge adds the counts of u to t. The order of merges does not matter.
func (t *Table) Merge(u *Table) {}

// A Cell is the count of the records that share their labels.
type Cell struct {
	Labels   []string // one for each dimension asked for
	Offences int64
	// Victims counts distinct victim ids; VictimsKnown is false when some
	// record of the cell has none, and Victims is then a lower bound.
	Victims      int64
	VictimsKnown bool
	Youngest     record.Age // the youngest known age of a victim
}

// Cells gives the counts by dims, sorted by label; no dims give one Cell, the
// total. Cells without a record are absent.
func (t *Table) Cells(dims ...Dimension) []Cell { return nil }
