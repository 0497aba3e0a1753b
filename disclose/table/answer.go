package table

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// countNames are what forces call the column of counts, the likeliest first.
var countNames = []string{countColumn, "number", "offences", "crimes", "records", "number of offences", "number of crimes", "total"}

// ReadAnswer reads a force's own answer: a CSV with a header, columns of words
// and one of counts, called count or as countName says. name is for messages.
func ReadAnswer(name string, r io.Reader, countName string) (Counts, error) {
	s, err := readSheet(name, r)
	if err != nil {
		return Counts{}, err
	}
	return s.answer(countName)
}

// AnswerOf makes the same of the rows of a spreadsheet. Rows above the header,
// such as a title, are passed over.
func AnswerOf(name string, rows [][]string, countName string) (Counts, error) {
	top := slices.IndexFunc(rows, func(row []string) bool { return countAt(row, countName) >= 0 && filled(row) > 1 })
	if top < 0 {
		return Counts{}, fmt.Errorf("%s: no row has a column of counts; name it, or call it one of %q", name, countNames)
	}
	s := &sheet{name: name}
	width := 0
	for i, row := range rows[top:] {
		row = slices.Clone(row)
		if i == 0 {
			width = len(row)
		}
		for len(row) < width { // a spreadsheet leaves off the empty cells at the end
			row = append(row, "")
		}
		s.add(row, top+i+1)
	}
	if err := s.checkHeader(); err != nil {
		return Counts{}, err
	}
	return s.answer(countName)
}

// filled counts the cells of a row that hold something.
func filled(row []string) (n int) {
	for _, v := range row {
		if strings.TrimSpace(v) != "" {
			n++
		}
	}
	return n
}

// countAt finds the column of counts in a header, or -1.
func countAt(header []string, countName string) int {
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

// answer reads the counts of the column that holds them.
func (s *sheet) answer(countName string) (Counts, error) {
	at := countAt(s.header, countName)
	if at < 0 {
		return Counts{}, fmt.Errorf("%s: no column of counts; name one of its columns %q, or call it one of %q", s.name, s.header, countNames)
	}
	s.header[at] = countColumn
	return s.counts()
}
