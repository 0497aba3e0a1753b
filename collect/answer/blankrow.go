package answer

import "slices"

// Where a letter says that an empty cell is nought, a row may have labels and nothing else: "2019/20 | 17B |
// Female | | ". It is no heading, for what heads counts stands over them, and its counts are noughts.

// blankRows writes the noughts into the rows of labels whose counts were all left blank.
func (l legend) blankRows(t *table) {
	if l[""] != "0" {
		return
	}
	labels, counts := t.labelled()
	const fewest = 2 // labels: one alone is the title of a section
	if len(labels) < fewest || len(counts) == 0 {
		return
	}
	filled := func(row []cell) func(int) bool {
		return func(c int) bool { return c < len(row) && !row[c].empty() && !row[c].covered }
	}
	for i, row := range t.rows {
		if slices.ContainsFunc(counts, filled(row)) || !allOf(labels, filled(row)) || namesSum(row) {
			continue
		}
		row = slices.Clone(row)
		for _, c := range counts {
			if c < len(row) {
				row[c].text = l[""]
			}
		}
		t.rows[i] = row
	}
}

// labelled gives the columns of counts, and those that hold words in every row of counts but the totals.
func (t *table) labelled() (labels, counts []int) {
	for c := range t.width() {
		if c > 0 && t.holdsCounts(c) {
			counts = append(counts, c)
		}
	}
	for c := range t.width() {
		blank := func(row []cell) bool {
			isCount := func(k int) bool { return k < len(row) && isValueCell(row[k]) }
			return slices.ContainsFunc(counts, isCount) && !namesSum(row) && (c >= len(row) || row[c].empty())
		}
		if !slices.Contains(counts, c) && !slices.ContainsFunc(t.rows, blank) {
			labels = append(labels, c)
		}
	}
	return labels, counts
}

// holdsCounts reports a column with more counts than words, and no codes.
func (t *table) holdsCounts(c int) bool {
	counts, words := 0, 0
	for _, row := range t.rows {
		if c >= len(row) || row[c].empty() {
			continue
		}
		if isValueCell(row[c]) && !plainYear(row[c].text) {
			counts++
			continue
		}
		if words++; words == 1 && headDim(row[c].text) == byCode {
			return false
		}
	}
	return counts > words
}

func allOf(all []int, is func(int) bool) bool {
	return !slices.ContainsFunc(all, func(c int) bool { return !is(c) })
}

func isValueCell(x cell) bool {
	_, ok := readValue(x.text)
	return ok
}

// namesSum reports a row of a total.
func namesSum(row []cell) bool {
	return slices.ContainsFunc(row, func(x cell) bool { return isTotal(x.text) })
}
