package answer

import (
	"slices"
	"strings"
)

// stackedTable makes a table of lines that hold one cell each: heads, then a
// label and its counts, over and over. The width is proved by the pattern: each
// label is followed by the same number of counts, and as many heads stand before.
func (r *reader) stackedTable(ls []line) (*table, int) {
	first := r.firstStacked(ls)
	if first < 2 {
		return nil, 0
	}
	k := 0
	for first+k < len(ls) && isStackedValue(ls[first+k].text) {
		k++
	}
	if t := r.onlyPeriodsAbove(ls[:first+k], k); t != nil {
		return t, first + k
	}
	label := first - 1
	heads := joinedHeads(ls[:label])
	if k == 0 || len(heads) != k && len(heads) != k+1 || isLongHead(ls[label].text) || (k == 1 || len(heads) > k) && isLongHead(heads[0].text) {
		return nil, 0
	}
	t := &table{}
	head := []cell{}
	if len(heads) == k {
		head = append(head, cell{})
	}
	for _, l := range heads {
		head = append(head, cell{text: l.text})
	}
	t.rows = append(t.rows, head)
	n := label
	for row := r.stackedRow(ls, n, k); row != nil; row = r.stackedRow(ls, n, k) {
		t.rows = append(t.rows, row)
		n += k + 1
		if on := r.betweenRows(ls[n:], heads); r.stackedRow(ls, n+on, k) != nil {
			n += on
		}
	}
	if len(t.rows) < 3 && (len(t.rows) < 2 || k < 2 || !allPeriods(head[1:])) {
		return nil, 0
	}
	return t, n
}

// joinedHeads joins heads that were broken over lines: one that goes on below begins in lower case.
func joinedHeads(ls []line) []line {
	var out []line
	for _, l := range ls {
		if last := len(out) - 1; last >= 0 && goesOnBelow.MatchString(l.text) {
			out[last].text = joinText(out[last].text, l.text)
			continue
		}
		out = append(out, l)
	}
	return out
}

// stackedRow makes a row of the label in line n and the k counts below it; none where other things stand there.
func (r *reader) stackedRow(ls []line, n, k int) []cell {
	if n+k >= len(ls) || isStackedValue(ls[n].text) || len(ls[n].text) >= 90 {
		return nil
	}
	row := []cell{{text: ls[n].text}}
	for _, l := range ls[n+1 : n+1+k] {
		if !isStackedValue(l.text) {
			return nil
		}
		row = append(row, cell{text: l.text, where: r.place(l)})
	}
	return row
}

// betweenRows gives how many lines a new page sets above the next row: words that say that the table goes on, its
// heads, and what stands at the head of every page.
func (r *reader) betweenRows(ls []line, heads []line) int {
	n := 0
	for n < len(ls) && n <= len(heads)+2 {
		s := ls[n].text
		switch {
		case continued.FindString(s) == s:
		case slices.ContainsFunc(heads, func(h line) bool { return h.text == s }):
		case r.headsPages(s):
		default:
			return n
		}
		n++
	}
	return n
}

// headsPages reports words that stand more than once in the letter and name nothing that is counted: its reference, its title.
func (r *reader) headsPages(s string) bool {
	if len(strings.Fields(s)) < 3 || isStackedValue(s) || headDim(s) != noDim || labelDim(s) != noDim {
		return false
	}
	n := 0
	for _, w := range r.words {
		if w == s {
			n++
		}
	}
	return n > 1
}

// firstStacked gives the line of the first count, when everything before it in
// the paragraph is words of heads or periods.
func (r *reader) firstStacked(ls []line) int {
	const longest = 14 // words of a head, which tell more than one of four words and end in no stop
	for i, l := range ls {
		if isStackedValue(l.text) {
			return i
		}
		if i > 9 || r.years.over.titles[clean(l.text)] || len(strings.Fields(l.text)) > longest || strings.HasSuffix(l.text, ".") || isLongHead(l.text) && strings.HasSuffix(l.text, ":") {
			return -1
		}
	}
	return -1
}

// isLongHead reports words that would be a sentence or a title, did not others above them show that they are a head.
func isLongHead(s string) bool { return len(strings.Fields(s)) > 5 }

func isStackedValue(s string) bool {
	_, ok := readValue(s)
	return ok && !plainYear(s)
}
