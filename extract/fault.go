package extract

import (
	"slices"
	"strings"
)

// A fault is one thing that is wrong with a row or a file.
type fault struct{ column, message, hint string }

// problem joins the faults of one row; with several, each names its column.
func (r *Reader) problem(row int, faults ...fault) *Problem {
	var columns, messages, hints []string
	for _, f := range faults {
		message := f.message
		if f.column != "" {
			columns = append(columns, f.column)
			if len(faults) > 1 {
				message = f.column + ": " + message
			}
		}
		messages = append(messages, message)
		if f.hint != "" && !slices.Contains(hints, f.hint) {
			hints = append(hints, f.hint)
		}
	}
	if len(columns) < len(faults) {
		columns = nil
	}
	return &Problem{File: r.file, Row: row, Column: strings.Join(columns, "; "),
		Message: strings.Join(messages, "; "), Hint: strings.Join(hints, "; ")}
}
