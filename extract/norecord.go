package extract

import (
	"bytes"
	"fmt"
	"strings"
)

// A row of a table need not be a record: exports end in a total, repeat their
// header on each page, and hold rows of delimiters alone. Such a row would be
// counted as a crime, or be refused for each of its columns; it is refused once,
// for what it is.
const notRecordHint = "it is no record: leave it out of the export, or delete it"

// noRecord gives what the row is when it is no record; nil when it may be one.
func (c *rowCheck) noRecord() *fault {
	at := c.reader.at[crimeRef]
	if at < 0 {
		return nil
	}
	ref := strings.TrimSpace(c.strings[at])
	switch {
	case ref == "" && c.blank():
		return &fault{message: "the row has no value", hint: notRecordHint, rule: RowNoRecord}
	case fold(ref) == fold(c.reader.columns[at]):
		return &fault{message: "the row is the header again", hint: notRecordHint, rule: RowNoRecord}
	case strings.Contains(ref, " ") && c.alone(at):
		return &fault{message: "the row has some words where the reference stands, and nothing else", hint: notRecordHint, rule: RowNoRecord}
	case isTotal(ref):
		return &fault{message: "the row is a total: its reference begins with a word such as total", hint: notRecordHint, rule: RowNoRecord}
	case isRounded(ref):
		return &fault{column: crimeRef.String(), message: fmt.Sprintf("the reference %s is a long number that a spreadsheet has rounded", quote(ref)),
			hint: "its other digits are lost: export again with the references as text", rule: ReferenceRounded}
	}
	return nil
}

// blank reports whether no field of the row has a value.
func (c *rowCheck) blank() bool { return c.alone(-1) }

// alone reports whether no field of the row but that one has a value, where there are
// several.
func (c *rowCheck) alone(at int) bool {
	for i, value := range c.strings {
		if i != at && strings.TrimSpace(value) != "" {
			return false
		}
	}
	return len(c.strings) > 2 || at < 0
}

// totals begin the rows below a table, in small letters.
var totals = []string{"total", "totals", "subtotal", "subtotals", "sub total", "sub totals", "grand total", "overall total", "report total",
	"record count", "row count", "records", "end of report", "end of file", "end of extract"}

// isTotal reports whether a reference begins with the words of a total.
func isTotal(ref string) bool {
	if ref == "" || '0' <= ref[0] && ref[0] <= '9' {
		return false
	}
	words := strings.FieldsFunc(strings.ToLower(ref), func(r rune) bool { return r < 'a' || 'z' < r })
	for n := 1; n <= min(3, len(words)); n++ {
		for _, total := range totals {
			if strings.Join(words[:n], " ") == total {
				return true
			}
		}
	}
	return false
}

// isRounded reports whether a reference is a number such as 1.2E+11, as
// spreadsheets show one of more than eleven digits.
func isRounded(ref string) bool {
	number, exponent, ok := strings.Cut(ref, "E+")
	whole, part, _ := strings.Cut(number, ".")
	isDigits := func(s string) bool { return strings.Trim(s, "0123456789") == "" }
	return ok && len(whole) == 1 && isDigits(whole) && isDigits(part) && exponent != "" && isDigits(exponent)
}

// plainReference reports whether a reference needs none of these looks: it has a
// digit and no sign of a rounded number.
func plainReference(ref []byte) bool {
	for i := range ref { // most begin with one
		if ref[i]-'0' < 10 {
			return bytes.IndexByte(ref, '+') < 0
		}
	}
	return false
}
