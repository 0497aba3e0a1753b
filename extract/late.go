package extract

import (
	"bytes"
	"fmt"
	"slices"
	"unicode/utf8"
)

// mend decodes rows of a file whose first bytes are ASCII alone, and so may be
// UTF-8 or Windows-1252. The lines behind decide, each for itself, so that a part
// of the file is read as the whole is: a line is UTF-8 where it can be, and else
// Windows-1252, unless some of its characters are UTF-8 or some of its bytes
// are nothing in Windows-1252. Such a line stays as it is, and its row is refused.
func (r *Reader) mend(into, rows []byte) []byte {
	for line := range bytes.Lines(rows) {
		if utf8.Valid(line) || hasUTF8(line) || slices.ContainsFunc(line, noCharacter) {
			into = append(into, line...)
			continue
		}
		r.late++
		into = appendWindows1252(into, line)
	}
	return into
}

// Remarks says what of a file can be told only when all its rows are read.
func (r *Reader) Remarks() (all []string) {
	if r.late > 0 {
		all = append(all, fmt.Sprintf("%d lines are Windows-1252 and were read so: the file begins with ASCII alone, which does not say", r.late))
	}
	if rows, ok := r.scan.(interface{ Remarks() []string }); ok {
		all = append(all, rows.Remarks()...)
	}
	return all
}
