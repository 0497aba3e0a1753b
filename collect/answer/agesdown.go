package answer

import "slices"

// Below each year of a pivot table may stand single ages: "2016/17", "Under 10", 10, 11, 12 in one column. They are
// labels there, though they look like counts.

// spelledAges gives the table with such ages in words.
func spelledAges(t *table) *table {
	if !slices.ContainsFunc(t.rows, func(row []cell) bool { return len(row) > 1 && isPeriodLabel(row[0].text) }) {
		return t
	}
	out := t
	for from := 0; from < len(t.rows); {
		to := t.ageRun(from)
		if n := to - from; n >= 3 || n == 2 && from > 0 && underFirst([]cell{t.at(from-1, 0), t.at(from, 0)}) {
			out = out.withAges(from, to)
		}
		from = max(to, from+1)
	}
	return out
}

// ageRun gives the row behind the single ages that run up one by one in the first column from row from on.
func (t *table) ageRun(from int) int {
	to := from
	for to < len(t.rows) && isSingleAge(t.at(to, 0).text) && (to == from || age(t.at(to, 0).text) == age(t.at(to-1, 0).text)+1) {
		to++
	}
	return to
}

// withAges gives the table with the labels of some rows as ages.
func (t *table) withAges(from, to int) *table {
	out := *t
	out.rows = slices.Clone(t.rows)
	for r := from; r < to; r++ {
		out.rows[r] = slices.Clone(t.rows[r])
		x := &out.rows[r][0]
		x.printed, x.text = x.asPrinted(), "aged "+x.text
	}
	return &out
}
