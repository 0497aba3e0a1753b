package extract

import (
	"bytes"
	"slices"
	"strings"

	"cyberflag/internal/csvscan"
)

// MayBeTable reports whether the first bytes of a file may be those of a table:
// of delimited text, one of the first rows has a name of a column, or is no
// sentence and has as many fields as the next, and more than one. whole says that the file has no more
// bytes. Of what is no text of one byte a character it says yes: NewReader looks
// at that.
func MayBeTable(head []byte, whole bool, opts ...Option) bool {
	if len(head) == 0 || foreign(head) != nil || binary(head) != nil || bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff")) {
		return true
	}
	r := newReader("", opts)
	for _, c := range []byte(delimiters) {
		rows := csvscan.Lead(head, c, whole, lead)
		for i, row := range rows {
			names := row.Fields
			alike := i == 0 && len(rows) == 1 || i+1 < len(rows) && len(rows[i+1].Fields) == len(names)
			if r.namesIn(names) > 0 || len(names) > 1 && alike && !isSentence(names) {
				return true
			}
		}
	}
	return false
}

// isSentence reports whether the fields of a line are parts of a sentence: the
// last ends in a full stop, or one has more words than the name of a column.
func isSentence(fields []string) bool {
	const mostWords = 6
	return strings.HasSuffix(strings.TrimSpace(fields[len(fields)-1]), ".") ||
		slices.ContainsFunc(fields, func(f string) bool { return len(strings.Fields(f)) > mostWords })
}
