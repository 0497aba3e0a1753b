package answer

import "strings"

// correctedSections drops the sections of a table whose title says that they are old, where
// that of another says that it is right and both are otherwise the same words.
func (r *reader) correctedSections(t *table) *table {
	right := map[string][]int{}
	for row := range t.rows {
		if s := rowWords(t, row); loneRow(t, row) && versionOf(s) == newOne {
			right[strings.ToLower(withoutVersion(s))] = t.sectionBelow(row)
		}
	}
	out, skip := *t, 0
	out.rows = nil
	for row := range t.rows {
		s := rowWords(t, row)
		if fresh := right[strings.ToLower(withoutVersion(s))]; row > 0 && fresh != nil && loneRow(t, row) && versionOf(s) == oldOne {
			old := t.sectionBelow(row)
			r.problem("%s: superseded, %s replace %s", quoteWords(s), strings.Join(t.someRows(fresh).numbers(), ", "), strings.Join(t.someRows(old).numbers(), ", "))
			r.cells.settleTable(t.someRows(old))
			skip = len(old) + 1
		}
		if skip > 0 {
			skip--
			continue
		}
		out.rows = append(out.rows, t.rows[row])
	}
	return &out
}

// sectionBelow gives the rows below a title of rows, up to the next.
func (t *table) sectionBelow(title int) []int {
	var out []int
	for row := title + 1; row < len(t.rows) && !loneRow(t, row); row++ {
		out = append(out, row)
	}
	return out
}

func (t *table) someRows(rows []int) *table {
	out := &table{}
	for _, row := range rows {
		out.rows = append(out.rows, t.rows[row])
	}
	return out
}
