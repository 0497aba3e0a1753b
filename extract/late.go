package extract

import (
	"bytes"
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
