package table

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// countNames are what forces call the column of counts, the likeliest first.
var countNames = []string{countColumn, "number", "offences", "crimes", "records", "number of offences", "number of crimes"}

// breakdown is the dimension that stands for the heads of several columns of counts.
const breakdown = "breakdown"

// ReadAnswer reads a force's own answer from a CSV file: see AnswerOf.
func ReadAnswer(name string, r io.Reader, countName string) (Counts, error) {
	rows, lines, err := readRows(name, r)
	if err != nil {
		return Counts{}, err
	}
	return answerOf(name, rows, lines, countName)
}

// AnswerOf reads a force's own answer from the rows of a spreadsheet: a head, columns
// of words, and one column of counts or several, the heads of which are then one more
// dimension. The column is called count or as countName says, or is the only one of
// whole numbers. Rows above the head, such as a title, are passed over, and rows below
// the last count, such as notes; Notes says which. name is for messages.
func AnswerOf(name string, rows [][]string, countName string) (Counts, error) {
	lines := make([]int, len(rows))
	for i := range lines {
		lines[i] = i + 1
	}
	return answerOf(name, rows, lines, countName)
}

func answerOf(name string, rows [][]string, lines []int, countName string) (Counts, error) {
	top := head(rows, countName)
	if top < 0 {
		return Counts{}, fmt.Errorf("%s: no row has a column of counts; name it, or call it one of %q", name, countNames)
	}
	at := countColumns(rows[top:], countName)
	last := len(rows) - 1
	for last > top && !slices.ContainsFunc(at, func(c int) bool { return field(rows[last], c) != "" }) {
		last--
	}
	s := &sheet{name: name}
	width := len(rows[top])
	for i := top; i <= last; i++ {
		row := slices.Clone(rows[i])
		for len(row) < width { // a spreadsheet leaves off the empty cells at the end
			row = append(row, "")
		}
		s.add(row, lines[i])
	}
	if err := s.checkHeader(); err != nil {
		return Counts{}, err
	}
	if len(at) > 1 {
		s.spread(at)
		at = []int{s.column(countColumn)}
	}
	s.header[at[0]] = countColumn
	c, err := s.counts()
	for i := last + 1; i < len(rows); i++ {
		if filled(rows[i]) > 0 {
			c.Notes = append(c.Notes, lines[i])
		}
	}
	return c, err
}

// head finds the head of the table: the first row that names the column of counts, or
// stands directly above a whole number that is not in the first column. It is -1 when
// there is none.
func head(rows [][]string, countName string) int {
	for i, row := range rows {
		if filled(row) < 2 {
			continue
		}
		if named(row, countName) >= 0 || countName == "" && i+1 < len(rows) && slices.ContainsFunc(rows[i+1][min(1, len(rows[i+1])):], isWhole) {
			return i
		}
	}
	return -1
}

// countColumns gives the columns of counts of a table that begins with its head.
func countColumns(rows [][]string, countName string) []int {
	if at := named(rows[0], countName); at >= 0 {
		return []int{at}
	}
	var out []int
	for c := 1; c < len(rows[0]); c++ {
		numbers, years, words := 0, 0, 0
		for _, row := range rows[1:] {
			switch v := field(row, c); {
			case v == "":
			case isYear(v):
				years++
			case isWhole(v) || isMark(v):
				numbers++
			default:
				words++
			}
		}
		if numbers > 0 && words == 0 {
			out = append(out, c)
		}
	}
	return out
}

// spread makes of each row one for each of the columns of counts.
func (s *sheet) spread(at []int) {
	keep := []int{}
	for c := range s.header {
		if !slices.Contains(at, c) {
			keep = append(keep, c)
		}
	}
	pick := func(row []string) (out []string) {
		for _, c := range keep {
			out = append(out, field(row, c))
		}
		return out
	}
	long := &sheet{name: s.name, header: append(pick(s.header), breakdown, countColumn)}
	for i, row := range s.rows {
		for _, c := range at {
			long.rows = append(long.rows, append(pick(row), s.header[c], field(row, c)))
			long.lines = append(long.lines, s.lines[i])
		}
	}
	*s = *long
}

func field(row []string, c int) string {
	if c >= len(row) {
		return ""
	}
	return strings.TrimSpace(row[c])
}

// filled counts the cells of a row that hold something.
func filled(row []string) (n int) {
	for c := range row {
		if field(row, c) != "" {
			n++
		}
	}
	return n
}

// named finds the column of counts by the names in a head, or -1.
func named(header []string, countName string) int {
	names := countNames
	if countName != "" {
		names = []string{countName}
	}
	for _, n := range names {
		at := slices.IndexFunc(header, func(h string) bool { return strings.EqualFold(strings.TrimSpace(h), n) })
		if at >= 0 {
			return at
		}
	}
	return -1
}
