package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// A table may number its rows like an outline, "1", "1.1", "1.2", "2", in a column of
// their own. Where rows of words name the questions, the numbers say nothing; where none
// does, the first number is that of the question. So it is of numbers that several rows
// share, "1", "1", "1", "2", which no count of rows does.

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
			named = named || t.namedBeside(r)
		case from >= 0 && s != "":
			return t
		}
	}
	if parts < 2 && !t.sharedNumbers(from) || from > 2 || t.width() < 3 {
		return t
	}
	out := &table{caption: t.caption, place: t.place, goesOn: t.goesOn, judged: t.judged}
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
		if len(cells) > 1 && r < from && questionHead.MatchString(cells[1].text) {
			cells[1].printed, cells[1].text = cells[1].text, "" // the numbers are the questions
		}
		out.rows = append(out.rows, cells)
	}
	return out
}

// namedBeside reports the mark of a question beside the number of row r: of a row of words alone, or the same as the
// number. "2 | Line 1 crimes with the flag | 204" points at the row above and names nothing.
func (t *table) namedBeside(r int) bool {
	m, marked := markOf(t.at(r, 1).text, false)
	return marked && (!hasValues(t.rows[r][min(2, len(t.rows[r])):]) || m.question == outlineCell.ReplaceAllString(t.at(r, 0).text, "Q$1"))
}

// sharedNumbers reports numbers in the first column, from row on, that several rows share:
// a number again, or an empty cell below it, beside words.
func (t *table) sharedNumbers(row int) bool {
	last, shared, numbers := 0, false, 0
	for r := max(row, 0); row >= 0 && r < len(t.rows); r++ {
		s, words := t.at(r, 0).text, t.at(r, 1).text
		if _, isValue := readValue(words); isValue || words == "" || plainYear(words) {
			return false
		}
		n, err := readNumber(outlineCell.ReplaceAllString(s, "$1"))
		switch {
		case s == "":
			shared = true
		case err != nil || int(n) < last || int(n) > last+mostLeftOut:
			return false
		default:
			if n != int64(last) {
				numbers++
			}
			shared = shared || int(n) == last
			last = int(n)
		}
	}
	return shared && numbers > 0 && last < 10
}

// mostLeftOut is by how much the number of a question may be above the one before.
const mostLeftOut = 3
