package intruder

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Problem is one row of a published file that cannot be used, in the terms
// of who sent it.
type Problem struct {
	File   string
	Row    int // the header is row 1
	Column string
	Msg    string
	hint   string
}

func (p *Problem) Error() string {
	return fmt.Sprintf("%s, row %d, column %s: %s", p.File, p.Row, p.Column, p.Msg)
}

// Hint says what is wanted instead.
func (p *Problem) Hint() string { return p.hint }

// problemLimit is how many problems of a file are told at once.
const problemLimit = 20

// sheet is a CSV file by its columns.
type sheet struct {
	file    string
	columns []string
	rows    [][]string
	above   int   // rows of the file above the columns' names
	from    []int // for each of rows its place in the file, when they are not all
}

// readSheet reads a whole CSV file. Rows of another length are refused.
func readSheet(file string, in io.Reader) (sheet, error) {
	text, err := io.ReadAll(in)
	if err != nil {
		return sheet{}, fmt.Errorf("%s: %w", file, err)
	}
	lines := strings.Split(strings.TrimPrefix(string(text), "\xef\xbb\xbf"), "\n")
	if at := slices.IndexFunc(lines, func(l string) bool { return !utf8.ValidString(l) }); at >= 0 {
		return sheet{}, &Problem{file, at + 1, "(all)", "not UTF-8 text", "save the file as CSV UTF-8: a name in another encoding would be another cell"}
	}
	r := csv.NewReader(strings.NewReader(strings.Join(lines, "\n")))
	r.Comma = delimiter(lines[0])
	rows, err := r.ReadAll()
	if err != nil {
		return sheet{}, fmt.Errorf("%s: %w", file, err)
	}
	if len(rows) == 0 {
		return sheet{}, &Problem{file, 1, "(all)", "the file is empty", "want a header and a row for each cell"}
	}
	s := sheet{file: file, rows: rows[1:]}
	for i, name := range rows[0] {
		name = columnName(name)
		if slices.Contains(s.columns, name) || name == "" {
			return sheet{}, &Problem{file, 1, fmt.Sprintf("%d (%q)", i+1, name), "a column without a name of its own", "give each column one name"}
		}
		s.columns = append(s.columns, name)
	}
	return s, nil
}

// columnName gives the name of a column: those that are no dimensions in lower case.
func columnName(name string) string {
	name = strings.TrimSpace(name)
	if low := strings.ToLower(name); slices.Contains(notDimensions, low) {
		return low
	}
	return name
}

// delimiter is the one of , ; tab that the header has most of.
func delimiter(header string) rune {
	best := ','
	for _, d := range []rune{';', '\t'} {
		if strings.Count(header, string(d)) > strings.Count(header, string(best)) {
			best = d
		}
	}
	return best
}

// at gives a cell's text, or "" when the file has no such column.
func (s sheet) at(row int, column string) string {
	i := slices.Index(s.columns, column)
	if i < 0 {
		return ""
	}
	return strings.TrimSpace(s.rows[row][i])
}

func (s sheet) has(column string) bool { return slices.Contains(s.columns, column) }

// problem makes the Problem of a row, counted from 0 after the header.
func (s sheet) problem(row int, column, msg, hint string) *Problem {
	return &Problem{s.file, s.line(row), column, msg, hint}
}

// line gives the row of the file that a row is in.
func (s sheet) line(row int) int {
	if s.from != nil {
		row = s.from[row]
	}
	return row + 2 + s.above
}

// Columns of a published table that are no dimensions.
const (
	columnShown      = "shown"
	columnCount      = "count" // the same as shown: every count printed
	columnStatus     = "status"
	columnRate       = "rate"       // for each 100,000 of population
	columnPopulation = "population" // whole people
	columnPercent    = "percent"    // of the table's total
	columnPercentOf  = "percent_of" // dimensions whose label the whole keeps, with ;
	columnVictims    = "victims"
	columnWeight     = "weight"
)

var notDimensions = []string{columnShown, columnCount, columnStatus, columnRate,
	columnPopulation, columnPercent, columnPercentOf, columnVictims, columnWeight}

// ReadTable reads a published table: dimension columns, then what it prints of
// each cell: shown and status, a rate with its population, or a percent. Without any
// of these, columns of counts and marks are what is printed, as ReadRows says. All
// problems of the file, up to 20, are one error.
func ReadTable(file string, in io.Reader) (Table, error) {
	s, err := readSheet(file, in)
	if err != nil {
		return Table{}, err
	}
	return tableOf(s.long())
}

// tableOf reads the table that is on s.
func tableOf(s sheet) (Table, error) {
	file := s.file
	t := Table{Name: file}
	for _, c := range s.columns {
		if !slices.Contains(notDimensions, c) {
			t.Dims = append(t.Dims, c)
		}
	}
	if !s.has(columnShown) && !s.has(columnCount) && !s.has(columnRate) && !s.has(columnPercent) {
		return Table{}, &Problem{file, 1, "(none)", "no column says what is printed", "want one of shown, count, rate (with population) or percent"}
	}
	if len(t.Dims) == 0 {
		return Table{}, &Problem{file, 1, "(none)", "no dimension", "want at least one column such as force"}
	}
	return t, t.readRows(s)
}

// readRows reads every row of s.
func (t *Table) readRows(s sheet) error {
	var problems []error
	first := map[string]int{}
	for row := range s.rows {
		labels, err := t.labels(s, row, first)
		if err == nil {
			err = t.readRow(s, row, labels)
		}
		if err != nil && len(problems) < problemLimit {
			problems = append(problems, err)
		}
	}
	if len(problems) == 0 {
		t.wholes()
	}
	return errors.Join(problems...)
}

// isTotal reports whether a label says that it stands for everything, in the
// words that forces use: he reads them as anybody would.
func isTotal(label string) bool {
	switch strings.ToLower(label) {
	case "total", "all", "grand total", "overall", "both", "both sexes", "persons", "sum":
		return true
	}
	what, isAll := strings.CutPrefix(strings.ToLower(label), "all ")
	if !isAll {
		what, isAll = strings.CutPrefix(strings.ToLower(label), "total ")
	}
	return isAll && !strings.HasPrefix(what, "other")
}

// labels reads a row's labels, each combination once.
func (t *Table) labels(s sheet, row int, first map[string]int) ([]string, error) {
	var labels []string
	for _, dim := range t.Dims {
		label := s.at(row, dim)
		if label == "" && s.from != nil && slices.ContainsFunc(t.Dims, func(d string) bool { return isTotal(s.at(row, d)) }) {
			label = Total // as answers leave the code of a total empty
		}
		if label == "" {
			return nil, s.problem(row, dim, "no label", "want a label, the one above again where it is the same, or Total for a total")
		}
		if isTotal(label) {
			label = Total
		}
		labels = append(labels, label)
	}
	k := strings.Join(labels, "\x1f")
	if had, ok := first[k]; ok {
		return nil, s.problem(row, t.Dims[0], fmt.Sprintf("the same cell as row %d", s.line(had)), "print each cell once")
	}
	first[k] = row
	return labels, nil
}

// readRow reads what one row says of its cell, in each of its columns.
func (t *Table) readRow(s sheet, row int, labels []string) error {
	shown, column := s.at(row, columnShown), columnShown
	if !s.has(columnShown) {
		shown, column = s.at(row, columnCount), columnCount
	}
	if shown != "" {
		cells, ok := parseShown(shown, s.at(row, columnStatus))
		if !ok {
			return s.problem(row, column, fmt.Sprintf("%q is no count and no mark", shown), "want a whole number, [c], *, a range such as 1-4, or <5")
		}
		for _, c := range cells {
			t.say(c, labels, s.line(row))
		}
	}
	if err := t.readRate(s, row, labels); err != nil {
		return err
	}
	return t.readPercent(s, row, labels)
}

func (t *Table) say(c Cell, labels []string, row int) {
	c.Labels, c.Row = labels, row
	t.Cells = append(t.Cells, c)
}
