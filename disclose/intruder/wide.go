package intruder

import (
	"fmt"
	"slices"
	"strings"
)

// columnHead is the dimension that stands for the heads of several columns of counts.
const columnHead = "breakdown"

// ReadRows reads a table as it stands on a sheet: rows above its head, such as a title,
// and below its last count, such as notes, are passed over. Without a column shown or
// count, each column of counts and marks is one, and their heads are one more dimension.
func ReadRows(name string, rows [][]string) (Table, error) {
	s := sheet{file: name}
	top := headRow(rows)
	if top < 0 {
		return Table{}, &Problem{name, 1, "(all)", "no row of column names with counts or marks below it", "want a table with one row of column names"}
	}
	for c, head := range rows[top] {
		head = strings.TrimSpace(head)
		if head == "" && slices.ContainsFunc(rows[top+1:], func(r []string) bool { return cellAt(r, c) != "" }) {
			return Table{}, &Problem{name, top + 1, fmt.Sprint(c + 1), "a column without a name", "give each column one name"}
		}
		s.columns = append(s.columns, columnName(head))
	}
	for _, row := range rows[top+1:] {
		full := make([]string, len(s.columns))
		copy(full, row)
		s.rows = append(s.rows, full)
	}
	s.above = top
	return tableOf(s.long())
}

// headRow finds the first row of at least two names with a count or a mark below one
// that is not the first.
func headRow(rows [][]string) int {
	for i := range rows {
		names := 0
		for c := range rows[i] {
			if cellAt(rows[i], c) != "" {
				names++
			}
		}
		if names < 2 || i+1 == len(rows) {
			continue
		}
		for c := 1; c < len(rows[i+1]); c++ {
			if isPrinted(cellAt(rows[i+1], c)) {
				return i
			}
		}
	}
	return -1
}

func cellAt(row []string, c int) string {
	if c >= len(row) {
		return ""
	}
	return strings.TrimSpace(row[c])
}

// isPrinted says that a cell shows a count or a mark.
func isPrinted(text string) bool {
	_, ok := parseShown(text, "")
	return text != "" && ok
}

// long gives s with one column of what is printed: as it is, when it says which that is.
func (s sheet) long() sheet {
	if slices.ContainsFunc([]string{columnShown, columnCount, columnRate, columnPercent}, s.has) {
		return s
	}
	counts, last := s.countColumns()
	if len(counts) == 0 {
		return s
	}
	out := sheet{file: s.file, above: s.above}
	for c, name := range s.columns {
		if !slices.Contains(counts, c) {
			out.columns = append(out.columns, name)
		}
	}
	out.columns = append(out.columns, columnHead, columnShown)
	for i, row := range s.rows[:last+1] {
		if !slices.ContainsFunc(counts, func(c int) bool { return cellAt(row, c) != "" }) {
			continue // a heading between rows
		}
		for _, c := range counts {
			var one []string
			for d := range s.columns {
				if !slices.Contains(counts, d) {
					one = append(one, cellAt(row, d))
				}
			}
			out.rows = append(out.rows, append(one, s.columns[c], cellAt(row, c)))
			out.from = append(out.from, i)
		}
	}
	return out
}

// countColumns gives the columns, but for the first, in which every cell that is not
// empty shows a count or a mark, down to the last row that has one.
func (s sheet) countColumns() (counts []int, last int) {
	last = -1
	for c := 1; c < len(s.columns); c++ {
		printed, end := true, -1
		for i, row := range s.rows {
			if text := cellAt(row, c); text != "" {
				printed, end = printed && isPrinted(text), i
			}
		}
		if printed && end >= 0 && !s.isYears(c) {
			counts, last = append(counts, c), max(last, end)
		}
	}
	return counts, last
}

// isYears says that all of a column are years, which tell rows apart.
func (s sheet) isYears(c int) bool {
	return !slices.ContainsFunc(s.rows, func(row []string) bool {
		n, ok := whole(cellAt(row, c))
		return cellAt(row, c) != "" && (!ok || n < 1900 || n > 2100)
	})
}
