package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var headingsOnly = lazyre.New(`(?i)\b(?:total|offences?|outcomes?|platforms?)\b`)

// noFigures remembers a table of heads without numbers.
func (r *reader) noFigures(t *table) {
	if words := t.text(); headingsOnly.MatchString(words) || len(prose.SpeltPeriods(words)) > 0 {
		r.said.add(r.which, lostTable)
	}
	r.nameHedged(t)
	for i := range t.rows {
		var words []string
		for _, x := range t.rows[i] {
			if !x.empty() && !x.covered {
				words = append(words, x.text)
			}
		}
		s := strings.Join(words, " ")
		if len(words) > 1 && r.markedCell(t, i) {
			continue
		}
		if m, ok := markOf(s, true); ok && len(words) > 1 {
			r.mark(m)
			r.sentence(m.rest, firstPlace(&table{rows: t.rows[i : i+1]}, 0))
			continue
		}
		r.said.note(r.which, s)
	}
}

// markedCell reads the cell of a row that begins with the mark of a question, behind others
// that do not: a log of what was done, with the answers among it.
func (r *reader) markedCell(t *table, row int) bool {
	for c, x := range t.rows[row] {
		if m, ok := markOf(x.text, false); ok && c > 0 && !x.covered && len(strings.Fields(m.rest)) > 1 {
			r.mark(m)
			r.sentence(m.rest, x.where)
			return true
		}
	}
	return false
}

// cellOfTwo reads a cell with several counts, each with the name of its system
// behind or before it: "52 (Niche), 68 (Qlikview)".
func (r *reader) cellOfTwo(g *grid, row, col int, ctx facets) bool {
	x := g.t.at(row, col)
	all := twoCounts.FindAllStringSubmatch(x.text, -1)
	if len(all) < 1 || strings.TrimSpace(twoCounts.ReplaceAllString(x.text, "")) != "" {
		return false
	}
	var names []string
	for _, m := range all {
		v, ok := readValue(m[1])
		if !ok {
			return false
		}
		names = append(names, m[1])
		if n := digit.FindString(m[2]); n != "" && len(prose.SpeltPeriods(m[2])) == 0 { // "97 (last week: 102)"
			r.problem("%s: a number in brackets was not read, %q", x.where, m[0])
		}
		r.propose(ctx, g.cols[col].with(g.rows[row]), v, x.where, g.quote(row, col), nil, row, col)
	}
	if len(all) > 1 {
		r.problem("%s has %d counts, %s, which may overlap: no total of them", x.where, len(names), strings.Join(names, " and "))
	}
	return true
}

var twoCounts = lazyre.New(`(\d[\d,]*)\s*[(\[]([A-Za-z][^)\]]*)[)\]]\s*[;,/+&]?(?:\s*and)?\s*`)

var rowHead = lazyre.New(`(?i)^(?:Q\s?\d{1,2}[a-z]?|question \d{1,2}[a-z]?|question|notes?|ref(?:erence)?(?: no\.?| number)?|force|date|title|subject|caveats?)\s*[.:]?$`)

// wordRows reads the rows that hold a word and what is said under it ("Note",
// "Q3"), and gives the table without them.
func (r *reader) wordRows(t *table) (rest *table, later func()) {
	var answers []func()
	out := &table{caption: t.caption, counts: t.counts}
	for i, row := range t.rows {
		words, value := r.pairOf(t, i)
		if q := r.subjectOfRow(words, value.text); q != "" {
			r.said.add(markOfQuestion(q), value.text)
			continue
		}
		if !rowHead.MatchString(words) || value.text == "" {
			out.rows = append(out.rows, row)
			continue
		}
		if m, ok := markOf(words, false); ok {
			answers = append(answers, func() {
				r.mark(m)
				r.sentence(value.text, value.where)
			})
			continue
		}
		r.lead(value.text)
		if m := markBehind.FindStringSubmatch(value.text); m != nil {
			r.mark(mark{question: "Q" + m[1], all: []string{"Q" + m[1]}})
			r.lead(value.text)
		}
		r.noteRow(value.text)
	}
	return out, func() {
		for _, read := range answers {
			read()
		}
	}
}

// noteRow keeps what a note in a row says: of the questions that its sentences say what became of, else of the whole.
func (r *reader) noteRow(text string) {
	for _, s := range sentencesOf(text) {
		if m, ok := markOf(s, false); ok && saysStatus(m.rest) {
			r.said.add(m, m.rest)
			continue
		}
		r.said.note(r.which, s)
	}
}

// subjectOfRow gives the third or fourth question where a row has its subject and, beside it, what
// became of it: "Platform | Not held". An answer that has its own place says more.
func (r *reader) subjectOfRow(subject, words string) string {
	if !r.own || words == "" || !saysStatus(words) || len(strings.Fields(subject)) > 4 {
		return ""
	}
	for q, d := range map[string]dim{"Q3": byPlatform, "Q4": byOutcome} {
		if headDim(subject) == d && (!r.said.has(q) || r.which.question == q) {
			return q
		}
	}
	return ""
}

// pairOf gives a row of two filled cells whose second is words.
func (r *reader) pairOf(t *table, i int) (string, cell) {
	var filled []cell
	for _, x := range t.rows[i] {
		if !x.empty() && !x.covered {
			filled = append(filled, x)
		}
	}
	if len(filled) != 2 {
		return "", cell{}
	}
	if _, ok := readValue(filled[1].text); ok || len(strings.Fields(filled[1].text)) < 2 {
		return "", cell{}
	}
	return filled[0].text, filled[1]
}

// isCountCell reports a cell of counts with the names of their systems.
func isCountCell(s string) bool {
	return twoCounts.MatchString(s) && strings.TrimSpace(twoCounts.ReplaceAllString(s, "")) == ""
}
