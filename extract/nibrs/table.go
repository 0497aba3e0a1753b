package nibrs

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"cyberflag/internal/csvscan"
)

// A table is one CSV file of the FBI's set, read once from top to bottom.
type table struct {
	file    string
	scan    *csvscan.Scanner
	columns map[string]int // by name in capitals
	width   int
	fields  []string
}

// A wants names the columns that a table must have; "A|B" wants one of them.
type wants []string

// openTable begins to read a table; f is closed by the caller.
func openTable(f fs.File, name string, columns wants) (*table, error) {
	t := &table{file: path.Base(name), scan: csvscan.New(f, ',', 0), columns: map[string]int{}}
	row, err := t.scan.Scan()
	if err != nil {
		if err == io.EOF {
			err = errors.New("the table is empty")
		}
		return nil, fmt.Errorf("%s: %w", t.file, err)
	}
	t.width = len(row.Fields)
	for i, name := range row.Fields {
		name = strings.ToUpper(strings.TrimSpace(strings.TrimPrefix(name, "\ufeff")))
		if _, double := t.columns[name]; !double {
			t.columns[name] = i
		}
	}
	for _, want := range columns {
		if _, ok := t.find(want); !ok {
			return nil, fmt.Errorf("%s: no column %s", t.file, strings.ReplaceAll(want, "|", " or "))
		}
	}
	return t, nil
}

// find gives the place of a column, or of the first that is there of "A|B".
func (t *table) find(names string) (int, bool) {
	for name := range strings.SplitSeq(names, "|") {
		if i, ok := t.columns[name]; ok {
			return i, true
		}
	}
	return 0, false
}

// get gives a field of the current row, trimmed, or "" when there is no such
// column.
func (t *table) get(names string) string {
	i, ok := t.find(names)
	if !ok {
		return ""
	}
	return strings.TrimSpace(t.fields[i])
}

// each calls read for every row. A row that cannot be read, or that read
// refuses with an error, becomes a problem.
func (t *table) each(s *Set, read func(*table) error) error {
	for {
		row, err := t.scan.Scan()
		var broken *csvscan.RowError
		number := row.Number
		switch {
		case errors.As(err, &broken):
			number, err = broken.Row, errors.New(broken.Message)
		case err == io.EOF:
			return nil
		case err != nil:
			return fmt.Errorf("%s: %w", t.file, err)
		case len(row.Fields) != t.width:
			err = fmt.Errorf("the row has %d fields: want %d, as many as the header", len(row.Fields), t.width)
		default:
			t.fields = row.Fields
			err = read(t)
		}
		if err := s.count(t.file, number, err); err != nil {
			return err
		}
	}
}
