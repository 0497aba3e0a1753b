package answer

import (
	"slices"
	"strings"
)

// A table may stand beside itself: folded, its heads repeated over the second half of its rows ("Platform | 2016/17 |
// 2017/18 | Platform | 2016/17 | 2017/18"), or each year with labels of its own, in an order of its own ("Outcome |
// 2016/17 | Outcome | 2017/18").

// labelsAgain gives the column in which a table begins again with labels, between counts, 0 where none does: what
// stands over it or in it stands over or in the first column.
func (t *table) labelsAgain() int {
	body := slices.IndexFunc(t.rows, func(row []cell) bool { return len(row) > 1 && isCount(row[1]) })
	if body < 0 {
		return 0
	}
	for c := 2; c+1 < t.width(); c++ {
		if t.countsFrom(body, c-1) && t.countsFrom(body, c+1) && (t.headAgain(body, c) || t.labelsMeet(body, c)) {
			return c
		}
	}
	return 0
}

// isCount reports a cell of a count, and no year.
func isCount(x cell) bool {
	_, ok := readValue(x.text)
	return ok && !plainYear(x.text)
}

// countsFrom reports a column that has counts and nothing else from row body on.
func (t *table) countsFrom(body, c int) bool {
	n := 0
	for r := body; r < len(t.rows); r++ {
		switch x := t.at(r, c); {
		case x.empty():
		case !isCount(x):
			return false
		default:
			n++
		}
	}
	return n*2 >= len(t.rows)-body
}

// headAgain reports a head of labels that stands over the first column and over column c, right above the counts.
func (t *table) headAgain(body, c int) bool {
	if body == 0 {
		return false
	}
	first, again := t.at(body-1, 0).text, t.at(body-1, c).text
	d := headDim(first)
	return sameText(first, again) && !isPeriodLabel(first) && (d != noDim && d != byMeasure || !t.countsFrom(body, c))
}

// labelsMeet reports labels in column c of which most are those of the first one.
func (t *table) labelsMeet(body, c int) bool {
	n, met := 0, 0
	for r := body; r < len(t.rows); r++ {
		x := t.at(r, c)
		if x.empty() {
			continue
		}
		if isCount(x) {
			return false
		}
		n++
		if slices.ContainsFunc(t.rows[body:], func(row []cell) bool { return sameText(row[0].text, x.text) }) {
			met++
		}
	}
	return n > 1 && met*2 > n
}

// sameText reports the same words, in whatever case.
func sameText(a, b string) bool { return a != "" && strings.EqualFold(clean(a), clean(b)) }

// unfolded gives the tables that stand beside one another from column c on, as one where their heads are the same.
func (t *table) unfolded(c int) []*table {
	left, right := &table{caption: t.caption}, &table{}
	for _, row := range t.rows {
		left.rows = append(left.rows, row[:min(c, len(row))])
		right.rows = append(right.rows, row[min(c, len(row)):])
	}
	body := slices.IndexFunc(left.rows, func(row []cell) bool { return len(row) > 1 && isCount(row[1]) })
	for r := range body {
		for k := range c {
			if !sameText(left.at(r, k).text, right.at(r, k).text) && !(left.at(r, k).empty() && right.at(r, k).empty()) {
				return append([]*table{left}, sideBySide(right)...)
			}
		}
	}
	if body == 0 {
		return append([]*table{left}, sideBySide(right)...)
	}
	for _, more := range sideBySide(right) {
		left.rows = append(left.rows, more.rows[min(body, len(more.rows)):]...)
	}
	left.rows = slices.DeleteFunc(left.rows, func(row []cell) bool {
		return !slices.ContainsFunc(row, func(x cell) bool { return !x.empty() })
	})
	return []*table{left}
}
