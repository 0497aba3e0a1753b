// Package extract reads a force's extract of crime records: a text file with
// one crime a row and the columns of the contract. It gives each row as a
// record and as the bytes it was read from, and tells every problem with its
// row and column.
//
// It refuses what it cannot read exactly: a row with any problem gives no
// record, a header that nearly names a column is an error, and a file that is
// not text in a known encoding is not guessed at. It corrects nothing. No
// message of this package holds free text of a record.
//
// Sources in another shape have folders of their own: [extract/nibrs] reads
// the FBI's files, [extract/sample] makes up an extract.
package extract

import (
	"fmt"
	"strings"

	"cyberflag/record"
)

// A Row is one row of an extract that could be read. It shares no memory with
// the Reader and may be kept.
type Row struct {
	// Number is the row as a spreadsheet numbers it: the header is row 1, and
	// a row whose text runs over several lines is one row.
	Number int
	Record record.Record
	// Raw is the row as it stood in the file, without its line end, in UTF-8.
	// It is the file's own bytes unless Reader.Encoding says otherwise.
	Raw []byte
}

// A Problem is one refused row with everything that is wrong with it, or a
// file that cannot be read: then Row is 0, or the row of the header.
type Problem struct {
	File    string  // as the caller named it
	Row     int     // as Row.Number; 0 when the whole file is meant
	Column  string  // canonical names joined by "; ", or "" when the whole row is meant
	Message string  // what is wrong and what was expected; never free text
	Hint    string  // what to do about it, or ""
	Faults  []Fault // each thing that is wrong; empty where the caller made the problem
	// PassedOn says that only what counts refuses the row: it can be decided, and
	// a Reader with the option Unlisted reads it.
	PassedOn bool
}

// A Fault is one thing that is wrong with a row or a file.
type Fault struct {
	Column  string // canonical name, or "" when the whole row is meant
	Message string // as Problem.Message
	Hint    string
	Rule    Rule // what it breaks
}

// Error gives file, row, column and what is wrong.
func (p *Problem) Error() string {
	var b strings.Builder
	b.WriteString(p.File)
	if p.Row > 0 {
		fmt.Fprintf(&b, ", row %d", p.Row)
	}
	if p.Column != "" && !strings.Contains(p.Column, "; ") {
		b.WriteString(", " + p.Column)
	}
	return b.String() + ": " + p.Message
}

// Tally says how the rows of an extract were received: every row is either
// read or refused. The header and blank lines are no rows.
type Tally struct {
	Read, Refused int
}

// Received is the number of rows that came in.
func (t Tally) Received() int { return t.Read + t.Refused }

// String gives "received 12, read 10, refused 2".
func (t Tally) String() string {
	return fmt.Sprintf("received %d, read %d, refused %d", t.Received(), t.Read, t.Refused)
}

// unreadable is a Problem as the error that ends the reading of a file.
type unreadable struct{ problem *Problem }

func (e unreadable) Error() string { return e.problem.Error() }

// Hint says what to do about it.
func (e unreadable) Hint() string { return e.problem.Hint }

func (e unreadable) Unwrap() error { return e.problem }
