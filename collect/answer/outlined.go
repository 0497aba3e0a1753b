package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// A table may number its rows like an outline, "1", "1.1", "1.2", "2", in a column of
// their own. Where rows of words name the questions, the numbers say nothing; where none
// does, the first number is that of the question.

var (
	outlineCell = lazyre.New(`^\(?(\d{1,2})(?:\.\d{1,2}|\.?\(?[a-z]\)?)*\.?\)?$`)
	outlinePart = lazyre.New(`^\(?\d{1,2}\.\d{1,2}\b`)
)

// outlined gives a table without such a column, or with the questions that it numbers.
func outlined(t *table) *table {
	parts, from, named := 0, -1, false
	for r := range t.rows {
		s := t.at(r, 0).text
		switch {
		case outlineCell.MatchString(s):
			if from < 0 {
				from = r
			}
			if outlinePart.MatchString(s) {
				parts++
			}
			_, marked := markOf(t.at(r, 1).text, false)
			named = named || marked
		case from >= 0 && s != "":
			return t
		}
	}
	if parts < 2 || from > 2 || t.width() < 3 {
		return t
	}
	out := &table{caption: t.caption, headers: t.headers, place: t.place, goesOn: t.goesOn, judged: t.judged}
	for r, row := range t.rows {
		if named {
			out.rows = append(out.rows, row[min(1, len(row)):])
			continue
		}
		cells := append([]cell{}, row...)
		if len(cells) > 0 && r >= from {
			cells[0].printed, cells[0].text = cells[0].text, outlineCell.ReplaceAllString(cells[0].text, "Q$1")
		} else if len(cells) > 0 && !strings.EqualFold(cells[0].text, "question") {
			cells[0].printed, cells[0].text = cells[0].text, "Question"
		}
		out.rows = append(out.rows, cells)
	}
	return out
}
