package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A table may repeat the words of each question in a column of its own, beside what is
// counted: "1. Recorded offences | victim under 13 | 744". They name the question of the
// rows below them and are no label.

var (
	// askedWords are those of a question, and of no row of a table.
	askedWords = lazyre.New(`(?i)\bhow many\b|\bnumber of\b|\bby (?:the )?(?:\w+ )?(?:offence|platform|outcome|age|sex|gender)\b|\?$|\bwhat\b|^(?:please|provide|the total)\b|\bbroken down\b`)
	markedOnly = lazyre.New(`(?i)^(?:q(?:uestion)?|part|item)?\.?\s?\(?(\d{1,2})\)?(?:[.):]|\s|$)\s*`)
)

// askedColumn gives such a table with the questions' numbers in place of their words.
func (r *reader) askedColumn(t *table) *table {
	for c := range min(2, t.width()-2) {
		if marks := r.marksDown(t, c); marks != nil {
			out := *t
			out.rows = slices.Clone(t.rows)
			for row, q := range marks {
				cells := slices.Clone(out.rows[row])
				cells[c].printed, cells[c].text = cells[c].text, q
				out.rows[row] = cells
				if row > 0 && q != "Question" {
					r.said.begin(markOfQuestion(q))
				}
			}
			return &out
		}
	}
	return t
}

// marksDown gives what each filled cell of column c is to say, where the cells are
// questions in order and the column beside them has the labels.
func (r *reader) marksDown(t *table, c int) map[int]string {
	headed := questionHead.MatchString(t.at(0, c).text)
	out := map[int]string{}
	last, asks, beside := "", 0, 0
	for row := range t.rows {
		x := t.at(row, c)
		if _, isValue := readValue(t.at(row, c+1).text); !isValue && !t.at(row, c+1).empty() && row > 0 {
			beside++
		}
		if x.empty() || row == 0 && markedNumber(x.text) == "" {
			continue
		}
		q := r.askedBy(x.text, headed && len(out) == 0)
		if q == "" || q < last {
			return nil
		}
		if x.text != q && askedWords.MatchString(x.text) {
			asks++
		}
		out[row], last = q, q
	}
	if len(out) < 2 || asks*2 < len(out) || beside*2 < len(t.rows)-1 || !distinct(out) {
		return nil
	}
	if out[0] == "" && !t.at(0, c).empty() {
		out[0] = "Question"
	}
	return out
}

// distinct reports that more than one question is named.
func distinct(marks map[int]string) bool {
	seen := map[string]bool{}
	for _, q := range marks {
		seen[q] = true
	}
	return len(seen) > 1
}

// askedBy gives the question that a cell asks: by its number or, of the standard four, by
// its words; first tells that no question stands above it.
func (r *reader) askedBy(s string, first bool) string {
	if n := markedNumber(s); n != "" {
		return "Q" + n
	}
	if !r.own || !askedWords.MatchString(s) && !crimeWords.MatchString(s) {
		return ""
	}
	switch d := topicOf(s); {
	case d == byPlatform:
		return "Q3"
	case d == byOutcome:
		return "Q4"
	case flagWords.MatchString(s):
		return "Q2"
	case first || crimeWords.MatchString(s):
		return "Q1"
	}
	return ""
}

// markedNumber gives the number that a question begins with.
func markedNumber(s string) string {
	if m := markedOnly.FindStringSubmatch(strings.TrimSpace(s)); m != nil && len(m[1]) == 1 {
		return m[1]
	}
	return ""
}
