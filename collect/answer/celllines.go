package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A cell may hold several counts in lines: "All: 210" above "Flagged: 31". Where every cell of its
// column has the same labels the column is as many columns, one for each. Otherwise the lines are kept
// apart, so that no number is made of two and none is read as that of the other's label.

// lineOfCell is a line with its own label.
var lineOfCell = lazyre.New(`^([A-Za-z][^:=]{0,60}?|(?:Q|question )\d[^:=]{0,40}?)\s*(?:[:=–—]|\s-\s)\s*(\S+)$`)

// A lined cell is the counts of its lines, with their labels where they have any.
type lined struct{ labels, values []string }

// linedOf reads the lines of a cell, where each is a count or a label with one.
func linedOf(x cell) (out lined, ok bool) {
	if x.covered || x.lines == "" || isPeriodLabel(x.text) {
		return out, false
	}
	for _, s := range textLines(x) {
		label, val := "", s
		if m := lineOfCell.FindStringSubmatch(s); m != nil {
			label, val = m[1], m[2]
		}
		if _, isValue := readValue(val); !isValue || plainYear(val) {
			return out, false
		}
		out.labels, out.values = append(out.labels, label), append(out.values, val)
	}
	return out, len(out.values) > 1
}

// linesApart gives a table of which the cells hold one count each.
func (t *table) linesApart() *table {
	if !slices.ContainsFunc(t.rows, func(row []cell) bool {
		return slices.ContainsFunc(row, func(x cell) bool { _, ok := linedOf(x); return ok })
	}) {
		return t
	}
	t = t.rowsApart()
	out := *t
	out.rows = make([][]cell, len(t.rows))
	for c := range t.width() {
		labels := t.lineLabels(c)
		for r := range t.rows {
			x := t.at(r, c)
			l, ok := linedOf(x)
			switch {
			case labels == nil && ok: // what no label tells apart is not read
				x.text = strings.Join(l.values, " / ")
				out.rows[r] = append(out.rows[r], x)
			case labels == nil:
				out.rows[r] = append(out.rows[r], x)
			default:
				out.rows[r] = append(out.rows[r], x.inColumns(labels, l.values, r == 0)...)
			}
		}
	}
	return &out
}

// rowsApart gives a row of which the labels and all counts have as many lines a row for each.
func (t *table) rowsApart() *table {
	out := *t
	out.rows = nil
	for _, row := range t.rows {
		n := linesOfRow(row)
		for i := range max(n, 1) {
			cells := slices.Clone(row)
			for c := range cells {
				if n > 1 && !cells[c].empty() {
					cells[c].text, cells[c].lines, cells[c].printed = textLines(cells[c])[i], "", ""
				}
			}
			out.rows = append(out.rows, cells)
		}
	}
	return &out
}

// linesOfRow gives how many lines each filled cell of a row has, or 0 where they differ, or where the
// first has none or is a count.
func linesOfRow(row []cell) int {
	n := 0
	for c, x := range row {
		if x.empty() || x.covered {
			continue
		}
		k := len(textLines(x))
		l, counts := linedOf(x)
		if k < 2 || n > 0 && k != n || c == 0 == counts || counts && slices.ContainsFunc(l.labels, func(s string) bool { return s != "" }) {
			return 0
		}
		n = k
	}
	if len(row) < 2 || row[0].empty() {
		return 0
	}
	return n
}

func textLines(x cell) []string {
	var out []string
	for s := range strings.SplitSeq(x.lines, "\n") {
		if s = clean(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// lineLabels gives the labels that all filled cells of a column have in their lines, below its head.
func (t *table) lineLabels(c int) []string {
	var labels []string
	for r := 1; r < len(t.rows) && c > 0; r++ {
		x := t.at(r, c)
		if x.empty() {
			continue
		}
		l, ok := linedOf(x)
		if !ok || slices.Contains(l.labels, "") || labels != nil && !slices.Equal(labels, l.labels) {
			return nil
		}
		labels = l.labels
	}
	return labels
}

// inColumns gives a cell as one of each label: the head of the column names the label too where it is a
// period.
func (x cell) inColumns(labels, values []string, head bool) []cell {
	var out []cell
	for i, label := range labels {
		y := x
		y.lines, y.printed, y.text = "", "", ""
		switch {
		case head && isPeriodLabel(x.text):
			y.text = joinText(x.text, label)
		case head:
			y.text = label
		case i < len(values):
			y.text = values[i]
		}
		out = append(out, y)
	}
	return out
}
