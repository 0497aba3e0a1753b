// Package store keeps a workspace: each file that was imported, by its hash,
// and what was read from it: figures, counts, and the rows that were refused.
// An import goes in whole or not at all, and the same content only once.
//
// It refuses what must not be kept: there is no column for the text or the
// reference of a crime record, so neither can reach the database; the extract
// itself stays in the inbox. A record is known again by a keyed hash, whose key
// is the workspace's own, and a corrected one is a new version beside the old.
// It holds no clock either: the same imports in the same order give the same
// content, but for that key.
package store

import (
	"errors"

	"cyberflag/figure"
	"cyberflag/internal/sqldb"
)

// A Kind is what an imported file holds.
type Kind string

// The kinds of import.
const (
	FiguresFile Kind = "figures" // published figures
	ExtractFile Kind = "extract" // crime records
)

// An Import is one file that was taken in. Received = Read + Refused, in rows.
type Import struct {
	SHA256                  string // of the file's bytes, in hex; names it in the inbox
	Kind                    Kind
	Name                    string // the file's name without its folder
	Bytes                   int64
	Received, Read, Refused int
	// Seed is the seed of a made-up extract, as the importer said; "" for a
	// file that nobody called made up.
	Seed string
}

// A Refusal is one thing wrong with a row of an import. A row may have more
// than one.
type Refusal struct {
	Row     int // as a spreadsheet counts: the header is row 1
	Column  string
	Problem string
	Hint    string
}

// A Run is one counting of an extract by one version of the rules.
type Run struct {
	Extract    string // the SHA256 of its import
	Rules      string // version and hash of the rules
	Definition string // which wording of 'online' applied; "" is the one in force on the day
	Counts     []Count
}

// A Count is the number of offences in one cell of a run's table. Labels stand
// in the order of Dimensions.
type Count struct {
	Dimensions string // names joined by ",", such as "force,year,flag"
	Labels     []string
	Offences   int64
}

// A Delivery is an import with everything that was read from it.
type Delivery struct {
	Import   Import
	Refusals []Refusal
	Figures  []figure.Figure // of a figures file
	Run      *Run            // of an extract
	Records  []RecordVersion // of an extract: what is new or corrected, or decided anew
	Cells    []Count         // that Records refer to; Offences is not used
}

// Totals says how much a workspace holds. Nothing in one is ever edited, so the
// same totals are the same content.
type Totals struct {
	Imports, Received, Read, Refused int
	Figures, Runs                    int
	Readings, Confirmations          int
}

// Errors that callers tell apart.
var (
	// ErrChanged: the content is not what its hash says.
	ErrChanged = errors.New("the file changed while it was read")
	// ErrNewer: a later cyberflag made this database.
	ErrNewer = sqldb.ErrNewer
)
