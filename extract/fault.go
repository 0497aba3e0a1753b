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

// references is the set of crime references read so far, each as a 64-bit
// hash, so that memory grows by 10 to 40 bytes a row (a Go map of 8-byte keys). It may wrongly say
// that a new reference is old, once in about 40,000 files of 30 million rows,
// which refuses a row with a message; it never wrongly says the opposite.
type references map[uint64]struct{}

// add reports whether ref is new, and keeps it.
func (s references) add(ref string) bool {
	h := hash(ref)
	if _, old := s[h]; old {
		return false
	}
	s[h] = struct{}{}
	return true
}

// hash is FNV-1a, the same on every run, so that the same file gives the same
// answer.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}
