package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxProblems is how many problems of a file are listed.
const maxProblems = 20

// The columns that are no dimension.
const (
	countColumn   = "count"
	victimsColumn = "victims"
	weightColumn  = "weight"
	shownColumn   = "shown"
	statusColumn  = "status"
)

// A sheet is a file as rows of text under one header.
type sheet struct {
	name     string
	header   []string
	rows     [][]string
	lines    []int // where each row stands in the file
	problems []error
}

// bad notes a problem of row i.
func (s *sheet) bad(i int, column, format string, args ...any) {
	place := fmt.Sprintf("%s, row %d, column %s: ", s.name, s.lines[i], column)
	s.problems = append(s.problems, errors.New(place+fmt.Sprintf(format, args...)))
}

// err gives the problems noted so far as one error.
func (s *sheet) err() error {
	if n := len(s.problems); n > maxProblems {
		more := fmt.Errorf("%s: and %d more problems", s.name, n-maxProblems)
		return errors.Join(append(slices.Clone(s.problems[:maxProblems]), more)...)
	}
	return errors.Join(s.problems...)
}

// column gives the place of a column by its lower-case name, or -1.
func (s *sheet) column(name string) int {
	return slices.IndexFunc(s.header, func(h string) bool { return strings.EqualFold(h, name) })
}

// readSheet reads a CSV whose first row is its header.
func readSheet(name string, r io.Reader) (*sheet, error) {
	rows, lines, err := readRows(name, r)
	if err != nil {
		return nil, err
	}
	s := &sheet{name: name}
	for i, row := range rows {
		s.add(row, lines[i])
	}
	if s.header == nil {
		return nil, fmt.Errorf("%s: no header row", name)
	}
	return s, s.checkHeader()
}

// readRows reads a CSV of any of , ; tab with or without a byte order mark, and says
// in which line each row begins.
func readRows(name string, r io.Reader) (rows [][]string, lines []int, err error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", name, err)
	}
	if at := invalid(text); at > 0 {
		return nil, nil, fmt.Errorf("%s, row %d: not UTF-8 text: save the file as CSV UTF-8", name, at)
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	c := csv.NewReader(bytes.NewReader(text))
	c.Comma = delimiter(text)
	c.FieldsPerRecord = -1
	for {
		row, err := c.Read()
		if err == io.EOF {
			return rows, lines, nil
		}
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", name, err)
		}
		line, _ := c.FieldPos(0)
		rows, lines = append(rows, row), append(lines, line)
	}
}

// invalid gives the first line that is not UTF-8, or 0.
func invalid(text []byte) int {
	for i, line := range bytes.Split(text, []byte("\n")) {
		if !utf8.Valid(line) {
			return i + 1
		}
	}
	return 0
}

// add takes one line of the file: the first is the header, blank ones pass.
func (s *sheet) add(row []string, line int) {
	blank := true
	for i := range row {
		row[i] = strings.TrimSpace(row[i])
		blank = blank && row[i] == ""
	}
	switch {
	case blank:
	case s.header == nil:
		s.header = row
	default:
		s.rows = append(s.rows, row)
		s.lines = append(s.lines, line)
	}
}

func (s *sheet) checkHeader() error {
	seen := map[string]bool{}
	for i, h := range s.header {
		if h == "" {
			return fmt.Errorf("%s: column %d has no name", s.name, i+1)
		}
		if low := strings.ToLower(h); seen[low] {
			return fmt.Errorf("%s: two columns are called %s", s.name, h)
		} else {
			seen[low] = true
		}
	}
	return nil
}

// delimiter is the one of , ; tab that the first line has most of.
func delimiter(text []byte) rune {
	first, _, _ := bytes.Cut(text, []byte("\n"))
	best, most := ',', 0
	for _, d := range []rune{',', ';', '\t'} {
		if n := bytes.Count(first, []byte(string(d))); n > most {
			best, most = d, n
		}
	}
	return best
}

// dims gives the places of the columns that are none of others.
func (s *sheet) dims(others ...string) (at []int, names []string) {
	for i, h := range s.header {
		if !slices.ContainsFunc(others, func(o string) bool { return strings.EqualFold(o, h) }) {
			at = append(at, i)
			names = append(names, h)
		}
	}
	return at, names
}

// key reads the values of the dimensions in row i and notes what is wrong.
func (s *sheet) key(i int, at []int, seen map[string]int) []string {
	row := s.rows[i]
	if len(row) != len(s.header) {
		s.bad(i, s.header[0], "%d fields where the header has %d", len(row), len(s.header))
		return nil
	}
	key := make([]string, len(at))
	for j, a := range at {
		key[j] = row[a]
		if strings.EqualFold(key[j], Total) {
			key[j] = Total
		}
		if key[j] == "" && i > 0 && len(s.rows[i-1]) > a && s.rows[i-1][a] != "" {
			s.bad(i, s.header[a], "no value; write %s again if it is as in the row above, or %s for all of them together", s.rows[i-1][a], Total)
			return nil
		}
		if key[j] == "" {
			s.bad(i, s.header[a], "no value; write %s for all of them together", Total)
			return nil
		}
		if isFormula(key[j]) {
			s.bad(i, s.header[a], "%q would be run as a formula by a spreadsheet that opens what is published; write it without %q in front", key[j], key[j][:1])
			return nil
		}
	}
	if first, twice := seen[ID(key)]; twice {
		s.bad(i, s.header[at[0]], "%s comes twice, first in row %d", strings.Join(key, ", "), first)
		return nil
	}
	seen[ID(key)] = s.lines[i]
	return key
}

// isFormula says that a spreadsheet may take a label for a formula: "=1+1", "@SUM(A1)",
// "+A1", and no "-" or "- of which".
func isFormula(label string) bool {
	switch label[0] {
	case '=', '@':
		return true
	case '+', '-':
		return strings.ContainsAny(label[1:], "(=!*/") || len(label) > 1 && label[0] == '+' && (label[1] < '0' || label[1] > '9') && label[1] != '/'
	}
	return false
}

// whole reads a whole number of at least 0, which may have thousands commas.
func (s *sheet) whole(i, column int) int64 {
	text := s.rows[i][column]
	if isMark(text) {
		s.bad(i, s.header[column], "%q is a mark and no count: protect needs the counts; attack tells what a table with marks gives away", text)
		return 0
	}
	if text == "" {
		s.bad(i, s.header[column], "no count; write 0 for none; a formula has a count once its workbook was saved")
		return 0
	}
	n, err := strconv.ParseInt(strings.ReplaceAll(text, ",", ""), 10, 64)
	if err != nil || n < 0 || n > largest {
		s.bad(i, s.header[column], "%q is not a whole number from 0 to %d", text, int64(largest))
		return 0
	}
	return n
}

// largest is the largest count that a table may hold, far above any number of
// crimes and far below where sums could overflow.
const largest = 1_000_000_000_000

func number(n int64) string { return strconv.FormatInt(n, 10) }
