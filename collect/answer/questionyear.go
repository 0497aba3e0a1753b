package answer

import (
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"slices"
)

var questionYear = lazyre.New(`^Q([1-9])\s+(.+)$`)

// questionRows settles what "Q2 2016/17" means in a column of labels: a quarter
// when every year has all four and nothing else is a Q, otherwise a question.
func questionRows(t *table) {
	seen := map[string]string{}
	for r := range t.rows {
		if m := questionYear.FindStringSubmatch(t.at(r, 0).text); m != nil {
			if prose.QuarterOfMonths(t.at(r, 0).text) {
				continue
			}
			if _, only := prose.LabelPeriod(m[2]); !only {
				seen[""] = "a question"
				continue
			}
			seen[m[2]] += m[1]
		}
	}
	if len(seen) > 0 && !fourQuarters(seen) {
		asQuestions(t, 0, len(t.rows), 0, 1)
	}
	for r := range min(3, len(t.rows)) {
		heads := map[string]string{}
		for c := range t.rows[r] {
			if m := questionYear.FindStringSubmatch(t.at(r, c).text); m != nil && c > 0 && !prose.QuarterOfMonths(t.at(r, c).text) {
				heads[m[2]] += m[1]
			}
		}
		if len(heads) > 0 && !fourQuarters(heads) {
			asQuestions(t, r, r+1, 1, t.width())
		}
	}
}

func fourQuarters(seen map[string]string) bool {
	for _, all := range seen {
		if all != "1234" {
			return false
		}
	}
	return true
}

// asQuestions writes "Q2 2016/17" as a question and its year in some rows and columns.
func asQuestions(t *table, fromRow, toRow, fromCol, toCol int) {
	for r := fromRow; r < toRow; r++ {
		row := slices.Clone(t.rows[r])
		for c := fromCol; c < min(toCol, len(row)); c++ {
			if m := questionYear.FindStringSubmatch(row[c].text); m != nil {
				row[c].printed, row[c].text = row[c].text, "Question "+m[1]+" "+m[2]
			}
		}
		t.rows[r] = row
	}
}
