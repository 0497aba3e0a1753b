package reference

import (
	"embed"
	"encoding/csv"
	"fmt"
	"strconv"

	"cyberflag/internal/civil"
)

//go:embed data/*.csv
var data embed.FS

// A row is one line of a data file, by column name. A fault in a data file is
// a bug in the program, which the tests find; so reading one panics.
type row struct {
	file string
	line int
	cell map[string]string
}

// readTable reads one data file, whose first line names its columns.
func readTable(file string) []row {
	f, err := data.Open("data/" + file)
	if err != nil {
		panic("BUG: " + err.Error())
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		panic("BUG: " + file + ": " + err.Error())
	}
	rows := make([]row, 0, len(lines)-1)
	for i, line := range lines[1:] {
		r := row{file: file, line: i + 2, cell: map[string]string{}}
		for j, column := range lines[0] {
			r.cell[column] = line[j]
		}
		rows = append(rows, r)
	}
	return rows
}

func (r row) bug(column, want string) {
	panic(fmt.Sprintf("BUG: %s, line %d, %s: %q is not %s", r.file, r.line, column, r.cell[column], want))
}

// text gives a cell; a column that is not there is a bug.
func (r row) text(column string) string {
	v, ok := r.cell[column]
	if !ok {
		r.bug(column, "a column")
	}
	return v
}

// number gives a cell as a count, or 0 when it is blank.
func (r row) number(column string) int64 {
	s := r.text(column)
	if s == "" {
		return 0
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < 0 {
		r.bug(column, "a count")
	}
	return n
}

func (r row) yes(column string) bool {
	switch r.text(column) {
	case "yes":
		return true
	case "no":
		return false
	}
	r.bug(column, "yes or no")
	return false
}

// date gives a cell as a day, or the zero Date when it is blank.
func (r row) date(column string) civil.Date {
	s := r.text(column)
	if s == "" {
		return civil.Date{}
	}
	d, err := civil.Parse(s)
	if err != nil {
		r.bug(column, "a date")
	}
	return d
}

func (r row) source() Source {
	asOf, err := civil.ParsePartial(r.text("as_of"))
	if err != nil {
		r.bug("as_of", "a date")
	}
	if r.text("source") == "" {
		r.bug("source", "a source")
	}
	return Source{Name: r.text("source"), AsOf: asOf}
}
