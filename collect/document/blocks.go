package document

import (
	"slices"
	"strings"
	"unicode"

	"cyberflag/internal/lazyre"
)

// cutGrid cuts a sheet into what a reader sees as separate: at empty rows, and
// between tables that stand side by side. A row above or below a table in which
// one cell speaks is a paragraph, as is every row of a sheet of one column.
func cutGrid(t *Table) []Block {
	var blocks []Block
	for _, run := range headRuns(rowRuns(t.Rows)) {
		top, bottom := loneEnds(run)
		blocks = append(blocks, loneBlocks(run[:top])...)
		for _, part := range sideBySide(run[top:bottom]) {
			blocks = append(blocks, gridBlock(part))
		}
		blocks = append(blocks, loneBlocks(run[bottom:])...)
	}
	return blocks
}

// rowRuns parts rows where a row number is missing: nothing stands there.
func rowRuns(rows []Row) [][]Row {
	var runs [][]Row
	from := 0
	for i := 1; i <= len(rows); i++ {
		if i == len(rows) || rows[i].Number > rows[i-1].Number+1 {
			runs = append(runs, rows[from:i])
			from = i
		}
	}
	return runs
}

// loneEnds gives the rows of a run between its lone rows at the top and bottom.
func loneEnds(run []Row) (top, bottom int) {
	for top < len(run) && isLone(run[top]) && !headsOne(run[top:]) {
		top++
	}
	bottom = len(run)
	for bottom > top && isLone(run[bottom-1]) {
		bottom--
	}
	return top, bottom
}

// headsOne reports a first row whose one cell stands over the only number of the first row
// that has one, with its label to the left: the head of a column, and no title.
func headsOne(rows []Row) bool {
	if len(rows) < 2 {
		return false
	}
	spoken := slices.IndexFunc(rows[0].Cells, func(c Cell) bool { return !c.Empty() })
	if spoken < 1 || rows[0].Cells[spoken].ColSpan > 1 {
		return false
	}
	first := 1
	for first+1 < len(rows) && isTitle(rows[first]) { // of sections
		first++
	}
	labels, numbers := 0, 0
	for i, c := range rows[first].Cells {
		switch {
		case c.Empty():
		case isMarkedNumeral(c.Text.Plain):
			numbers++
		case i < spoken:
			labels++
		}
	}
	return labels > 0 && numbers == 1 && isMarkedNumeral(rows[first].Cells[spoken].Text.Plain)
}

// markedNumeral is the mark of a note behind a number: "99 [1]".
var markedNumeral = lazyre.New(`\s?\[\w{1,2}\]$`)

// isMarkedNumeral reports a number, or a sign in its place, that may have the mark of a note.
func isMarkedNumeral(s string) bool { return isNumeral(markedNumeral.ReplaceAllString(s, "")) }

// isTitle reports a row of which only the first cell speaks, in words or as a year.
func isTitle(r Row) bool {
	return !r.Cells[0].Empty() && (year.MatchString(r.Cells[0].Text.Plain) || isLone(r)) && !slices.ContainsFunc(r.Cells[1:], func(c Cell) bool { return !c.Empty() && !c.Covered })
}

// isLone reports whether one cell of the row speaks, and in words.
func isLone(r Row) bool {
	spoken := -1
	for i, c := range r.Cells {
		if c.Covered && spoken >= 0 && c.Text.Plain == r.Cells[spoken].Text.Plain || c.Empty() && len(c.Text.Cuts) == 0 && !c.Formula {
			continue
		}
		if spoken >= 0 {
			return false
		}
		spoken = i
	}
	return spoken >= 0 && (!isNumeral(r.Cells[spoken].Text.Plain) || yearPair.MatchString(r.Cells[spoken].Text.Plain)) && !r.Cells[spoken].NoValue
}

func loneBlock(r Row) Block {
	for _, c := range r.Cells {
		if c.Empty() && len(c.Text.Cuts) == 0 {
			continue
		}
		b := Block{Kind: Paragraph, Where: c.Where, Text: c.Text, Line: r.Number}
		if c.Hidden {
			b.Role = Concealed
		}
		return b
	}
	return Block{Kind: Paragraph, Line: r.Number}
}

// gridBlock makes a table of rows, without the columns at its sides in which
// nothing stands.
func gridBlock(rows []Row) Block {
	from, to := usedColumns(rows)
	t := &Table{Rows: make([]Row, len(rows))}
	for i, r := range rows {
		t.Rows[i] = Row{Number: r.Number, Hidden: r.Hidden, Cells: r.Cells[from:to:to]}
	}
	t.Where = span(t)
	judgeHeaders(t)
	return Block{Kind: Grid, Table: t, Where: t.Where, Line: rows[0].Number}
}

func usedColumns(rows []Row) (from, to int) {
	from, to = len(rows[0].Cells), 0
	for _, r := range rows {
		for i, c := range r.Cells {
			if !c.Empty() || len(c.Text.Cuts) > 0 || c.Formula {
				from, to = min(from, i), max(to, i+1)
			}
		}
	}
	return min(from, to), to
}

// sideBySide parts rows at an empty column when what stands right of it has
// labels of its own: its first column is words. An empty column before bare
// numbers is only a gap in one table.
func sideBySide(rows []Row) [][]Row {
	if len(rows) == 0 {
		return nil
	}
	for col := 1; col < len(rows[0].Cells)-1; col++ {
		if emptyColumn(rows, col) && labelColumn(rows, col+1) && !emptyBefore(rows, col) || jump(rows[0], col) && labelColumn(rows, col) && !emptyBefore(rows, col) {
			left, right := columns(rows, 0, col), columns(rows, col, len(rows[0].Cells))
			return append([][]Row{left}, sideBySide(right)...)
		}
	}
	return [][]Row{rows}
}

// jump reports whether a whole column of the sheet is left out before col.
func jump(r Row, col int) bool { return r.Cells[col].Col > r.Cells[col-1].Col+1 }

func emptyColumn(rows []Row, col int) bool {
	for _, r := range rows {
		if !r.Cells[col].Empty() {
			return false
		}
	}
	return true
}

func emptyBefore(rows []Row, col int) bool {
	for c := range col {
		if !emptyColumn(rows, c) {
			return false
		}
	}
	return true
}

// labelColumn reports whether a column, below its head, is words for the most part.
func labelColumn(rows []Row, col int) bool {
	words, filled := 0, 0
	for _, r := range rows[min(1, len(rows)):] {
		if s := r.Cells[col].Text.Plain; s != "" {
			filled++
			if !isNumeral(s) && len([]rune(s)) > 2 {
				words++
			}
		}
	}
	return filled > 0 && words*2 > filled
}

func columns(rows []Row, from, to int) []Row {
	out := make([]Row, len(rows))
	for i, r := range rows {
		out[i] = Row{Number: r.Number, Hidden: r.Hidden, Cells: r.Cells[from:to:to]}
	}
	return out
}

// isNumeral reports whether the words are one number or a sign in its place:
// digits with separators, a percentage, a sum of money, or stars or dashes alone.
func isNumeral(s string) bool {
	s = strings.TrimSpace(s)
	if s == "" {
		return false
	}
	digits := 0
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case strings.ContainsRune(",. %£€$()-+\u2212<*", r):
		default:
			return false
		}
	}
	return digits > 0 || strings.Trim(s, "*-\u2212") == ""
}
