package answer

import (
	"slices"
	"strings"
)

// listTable makes a table of the lines that are labels with values.
func (r *reader) listTable(ls []line) (*table, int) {
	t := &table{}
	n := 0
	var ends []int // the rows that each line ends with
	for n < len(ls) {
		if n > 0 && r.nextMark(ls[n].text) || leadsList(ls[n].text) || r.recordsOf(ls[n].text) != nil {
			break
		}
		items := itemsOf(ls[n].text)
		if len(items) == 1 && plainYear(items[0].value) && isPeriodLabel(ls[n].text) { // "2017 - 2018" is no count of 2017
			items = nil
		}
		if len(items) == 0 || n > 0 && otherKind(t, items) {
			break
		}
		for _, it := range items {
			w := ls[n].where
			if w == "" {
				w = quoteWords(it.quote)
			}
			t.rows = append(t.rows, []cell{{text: it.label, where: w}, {text: it.value, where: w}})
		}
		n++
		ends = append(ends, len(t.rows))
	}
	if k := slices.Index(ends, secondKind(t)); k >= 0 {
		t.rows, n = t.rows[:ends[k]], k+1
	}
	if n == 0 || n == 1 && len(t.rows) == 1 && !r.provesItem(t.rows[0][0].text) {
		return nil, 0
	}
	return t, n
}

// otherKind reports a line of several items that are all of another kind than those above it:
// outcomes below platforms.
func otherKind(t *table, items []item) bool {
	if len(items) < 2 {
		return false
	}
	var above, own []string
	for _, row := range t.rows {
		above = append(above, row[0].text)
	}
	for _, it := range items {
		own = append(own, it.label)
	}
	a, b := commonDim(above, noDim), commonDim(own, noDim)
	return a != b && (a == byPlatform || a == byOutcome) && (b == byPlatform || b == byOutcome)
}

// secondKind gives the row from which on a list is of another kind, ages below sexes, where the rows above
// are two or more of one kind and all below of the other; 0 where there is none.
func secondKind(t *table) int {
	kinds := []dim{bySex, byAge, byPlatform, byOutcome}
	at := 0
	for i, row := range t.rows {
		d := labelDim(row[0].text)
		switch {
		case isTotal(row[0].text) && i > 0:
		case !slices.Contains(kinds, d):
			return 0
		case d == labelDim(t.rows[at][0].text):
		case at > 0 || i < 2:
			return 0
		default:
			at = i
		}
	}
	return at
}

// provesItem reports a label that makes even a single line an item of a list.
func (r *reader) provesItem(label string) bool {
	switch labelDim(label) {
	case noDim:
		return isTotal(label) || r.topicHere() != noDim
	case byMeasure:
		return len(strings.Fields(label)) < 7
	}
	return true
}
