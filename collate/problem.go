package collate

import (
	"fmt"
	"strings"

	"cyberflag/figure"
)

// A Problem is one row of a figures file that was refused, with every fault
// that was found in it.
type Problem struct {
	File   string
	Row    int // as a spreadsheet counts: the header is row 1
	Faults []Fault
	// Of is as much of the row as could be read: what it would have been a figure
	// of. Its parts are zero where they could not be read.
	Of figure.Figure
}

// A Fault is one thing wrong in a row.
type Fault struct {
	Column string // "" when the whole row is at fault
	Msg    string // what is wrong and what was expected
	Hint   string // what to do; may be empty
}

// Error gives one line: file, row, and each column with what was expected.
func (p Problem) Error() string {
	parts := make([]string, len(p.Faults))
	for i, f := range p.Faults {
		parts[i] = f.Msg
		if f.Column != "" {
			parts[i] = "column " + f.Column + ": " + f.Msg
		}
	}
	return fmt.Sprintf("%s: row %d: %s", p.File, p.Row, strings.Join(parts, "; "))
}

// Hint gives what to do about the row, or "".
func (p Problem) Hint() string {
	var hints []string
	for _, f := range p.Faults {
		if f.Hint != "" {
			hints = append(hints, f.Hint)
		}
	}
	return strings.Join(hints, "; ")
}
