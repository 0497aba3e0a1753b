package answer

import (
	"slices"
	"strings"
)

// fewestBeside is how many rows with numbers a table must have beside such a box.
const fewestBeside = 2

// sideBox takes a count out of the last column that has its own words above it and nothing else in that column, the mark of
// a question among them: a box that was set beside the table, and no column of its rows.
func (t *table) sideBox() (box cell) {
	c := t.width() - 1
	if c < 2 {
		return cell{}
	}
	var words []string
	at := -1
	for row := range t.rows {
		x := t.at(row, c)
		_, isValue := readValue(x.text)
		switch {
		case x.empty():
			continue
		case x.covered || at >= 0 || isValue && len(words) < 2:
			return cell{} // a column with several counts, or one below a head alone
		case isValue:
			at = row
		default:
			words = append(words, x.text)
		}
	}
	if at < 0 || t.numbersOutside(c) < fewestBeside {
		return cell{}
	}
	if _, ok := markOf(words[0], false); !ok {
		return cell{}
	}
	box = t.rows[at][c]
	box.text = strings.Join(words, " ") + ": " + box.text
	for row := range t.rows {
		if c < len(t.rows[row]) {
			t.rows[row][c].text = ""
		}
	}
	return box
}

// numbersOutside counts the rows with a number in another column than this.
func (t *table) numbersOutside(c int) (n int) {
	for _, row := range t.rows {
		if slices.ContainsFunc(row[1:min(c, len(row))], func(x cell) bool { _, ok := readValue(x.text); return ok && !x.empty() }) {
			n++
		}
	}
	return n
}
