package answer

import "slices"

// The columns of a table in the order that a grid needs: names of rows first.

// labelsFirst puts the columns that name the rows before the counts, where a table
// begins with counts: "Count | Year | Sex". A column of comments goes last.
func labelsFirst(t *table) *table {
	if len(t.rows) < 3 || !t.isCounts(0) || t.numbersRows() {
		return t
	}
	var names, counts, comments []int
	for c := range t.width() {
		switch head := t.at(0, c).text; {
		case commentWords.MatchString(head):
			comments = append(comments, c)
		case t.isCounts(c) && (isPeriodLabel(head) || headDim(head) == noDim || headDim(head) == byMeasure):
			counts = append(counts, c)
		default:
			names = append(names, c)
		}
	}
	if len(names) == 0 {
		return t
	}
	out := *t
	out.rows = nil
	for r := range t.rows {
		var row []cell
		for _, c := range slices.Concat(names, counts, comments) {
			row = append(row, t.at(r, c))
		}
		out.rows = append(out.rows, row)
	}
	return &out
}

// numbersRows reports a first column that numbers the rows: 1, 2, 3, under "No." or "ID".
func (t *table) numbersRows() bool {
	if !commentWords.MatchString(t.at(0, 0).text) {
		return false
	}
	for r := 1; r < len(t.rows); r++ {
		if n, err := readNumber(t.at(r, 0).text); !t.at(r, 0).empty() && (err != nil || n != int64(r)) {
			return false
		}
	}
	return true
}

// isCounts reports a column that has a head of words or a period, and below it
// nothing but counts.
func (t *table) isCounts(c int) bool {
	if _, isValue := readValue(t.at(0, c).text); t.at(0, c).empty() || isValue && !isPeriodLabel(t.at(0, c).text) {
		return false
	}
	n := 0
	for r := 1; r < len(t.rows); r++ {
		x := t.at(r, c)
		if x.empty() {
			continue
		}
		if _, isValue := readValue(x.text); !isValue || plainYear(x.text) {
			return false
		}
		n++
	}
	return n*2 > len(t.rows)-1
}

// labelColumn gives a table whose first row is all periods, alone or with what is counted in them ("Recorded 2016/17"),
// with counts below from the first column on, the column of row labels that it lacks.
func labelColumn(t *table) *table {
	if len(t.rows) < 2 || len(t.rows[0]) < 2 || slices.ContainsFunc(t.rows[0], func(x cell) bool { return !isPeriodLabel(x.text) && !readMixed(x.text).period.Dated() }) {
		return t
	}
	for _, row := range t.rows[1:] {
		if _, ok := readValue(row[0].text); !ok || plainYear(row[0].text) {
			return t
		}
	}
	out := *t
	out.rows = nil
	for _, row := range t.rows {
		out.rows = append(out.rows, append([]cell{{}}, row...))
	}
	return &out
}

// unfold gives each pair of a label and its count, which some forces put beside
// one another in a row, a row of its own: "Q1 | all offences | 2018/19 | 402 |
// 2019/20 | 433", "Girls | 31 | Boys | 12". Every row must have the pattern, and one must have two pairs.
func unfold(t *table) *table {
	out, many := &table{caption: t.caption}, false
	isLabel := func(x cell) bool { return isPeriodLabel(x.text) }
	if len(t.rows) > 0 && !slices.ContainsFunc(t.rows[0], isLabel) {
		isLabel = func(x cell) bool { return !isCount(x) && !isPeriodLabel(x.text) && !decimal.MatchString(x.text) }
	}
	for _, row := range t.rows {
		first := slices.IndexFunc(row, isLabel)
		if first < 0 {
			return t
		}
		pairs := 0
		for c := first; c+1 < len(row) && !row[c].empty(); c += 2 {
			if !isCount(row[c+1]) || !isLabel(row[c]) {
				return t
			}
			out.rows = append(out.rows, append(slices.Clone(row[:first]), row[c], row[c+1]))
			pairs++
		}
		many = many || pairs > 1
	}
	if !many {
		return t
	}
	return out
}
