package answer

import (
	"cmp"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A line is one line of running text, or one cell that stands alone.
type line struct {
	text  string
	where string // "" in running text, which is quoted
	para  int    // lines of one paragraph share it
	label string // the number that its list gave it
	level int    // of the heading that it is; 0 where it is none
	quote string // the words as they stand, where text says them otherwise
	asked string // the question that it answers, where that stands right above
}

// text reads paragraphs: lists and tables that are only lines, and sentences.
func (r *reader) text(blocks []block) {
	lines := r.yearDashes(linesOf(blocks))
	for i := 0; i < len(lines); {
		i += r.textAt(lines[i:])
	}
}

// textAt reads the lines that belong to the first, and gives how many they were.
func (r *reader) textAt(ls []line) int {
	l := ls[0]
	if l.asked != "" && (len(ls) == 1 || ls[1].para != l.para) {
		if r.bareReply(l.asked, l.text, r.place(l)) {
			return 1
		}
		if first, rest := firstReply(l.text); rest != "" && r.bareReply(l.asked, first, r.place(line{text: first, where: l.where})) {
			ls[0].text, ls[0].asked = rest, "" // and goes on
			return r.textAt(ls)
		}
		defer r.nameUnreadReply(l.asked, l.text, len(r.found), len(r.probs))
	}
	if n := r.lines(ls); n > 0 {
		return n
	}
	return r.paragraph(ls)
}

// partInBrackets is a part of a count in brackets behind it: "900 (of which 14 were rapes)".
var partInBrackets = lazyre.New(`(?i)^([^()]*\S)\s*\(((?:of|from) (?:which|whom|these|them|those)\b[^()]*)\)\.?$`)

// firstReply gives the first sentence of an answer, or the count before its part in brackets, and what stands behind it.
func firstReply(s string) (first, rest string) {
	if m := partInBrackets.FindStringSubmatch(s); m != nil {
		return m[1], m[2]
	}
	if all := sentencesOf(s); len(all) > 1 {
		return all[0], strings.TrimSpace(strings.TrimPrefix(s, all[0]))
	}
	return s, ""
}

// pageLine is the foot or head of a page: "167/23/0488 page 2 of 2", "Page 3", "- 3 -".
var pageLine = lazyre.New(`(?i)^\W*(?:\S+\s+){0,6}?page \d{1,3} (?:of|/) \d{1,3}(?:\s+\S+){0,3}\W*$|^\W*page \d{1,3}\W*$|^[-–—] ?\d{1,3} ?[-–—]$`)

// answerLetter begins an answer below its question: "A. Charged 8", "Response - 2018/19: 66".
var answerLetter = lazyre.New(`^(?:(?:A|Ans|Answer|Response|Reply)\s?[.:)]\s+([A-Za-z])|(?:Ans|Answer|Our answer|Our response|Response|Reply)(?:\s?[.:)]|\s+[–—-])\s+(\d))`)

// goesOnLabel are dots before a label that goes on from the one above: "… victim a girl".
var goesOnLabel = lazyre.New(`^(?:…|\.{2,3})\s*([A-Za-z])`)

func linesOf(blocks []block) []line {
	var out []line
	var first, second string // what a title says of two counts in one place
	for i, b := range blocks {
		if x, y, ok := twoMeanings(b.text); ok || b.heading {
			first, second = x, y
		}
		for k, s := range strings.Split(b.text, "\n") {
			if s = strings.TrimSpace(goesOnLabel.ReplaceAllString(answerLetter.ReplaceAllString(superscripts.ReplaceAllString(s, ""), "$1$2"), "$1")); s == "" || pageLine.MatchString(s) {
				continue
			}
			if last := len(out) - 1; k > 0 && last >= 0 && out[last].para == i && strings.HasSuffix(out[last].text, ",") && b.where == "" {
				out[last].text = joinText(out[last].text, s) // a list that was wrapped
				continue
			}
			s, _ = withoutAnswerWord(s)
			l := line{where: b.where, para: i}
			if b.heading {
				l.level = max(1, b.level)
			}
			l.text, l.quote = withoutLedWords(s)
			if said, ok := withPairSaid(s, first, second); ok {
				l.text, l.quote = said, s
			}
			if m := countWithShare.FindStringSubmatch(s); m != nil && !plainYear(m[1]) {
				l.text, l.quote = m[1], s
			}
			if k == 0 && b.asked != "" {
				l.asked, l.quote = b.asked, strings.TrimSpace(firstLine(b.text))
			}
			if k == 0 && b.label != "" {
				l.text, l.label = joinText(b.label, l.text), b.label
			}
			for _, own := range inlineMarks(l) {
				out = append(out, tuplesApart(own)...)
			}
		}
	}
	return out
}

// markedLine takes the mark of a question off the first line, and reads on behind it.
func (r *reader) markedLine(ls []line, m mark) int {
	if r.years.over.within {
		r.year = prose.SpeltPeriod{}
	}
	r.mark(m)
	r.markAbove = m.only()
	if m.rest == "" {
		return 1
	}
	ls[0].text = m.rest
	r.marked = true
	return r.afterMark(ls)
}

// lines reads a table or list that begins at the first line, and gives how many
// lines it took; 0 when none begins there.
func (r *reader) lines(ls []line) int {
	if r.overQuestions(ls[0]) || r.exampleLine(ls[0].text) {
		return 1
	}
	if _, ok := markOf(ls[0].text, false); ok {
		r.worded = true
	} else if r.worded && ls[0].label != "" { // where questions are marked in words, the numbers of a list are its own
		ls[0].text = strings.TrimSpace(strings.TrimPrefix(ls[0].text, ls[0].label))
		ls[0].label = ""
	}
	if m, ok := markOf(ls[0].text, true); ok {
		return r.markedLine(ls, m)
	}
	if rest, ok := r.letterLine(ls[0].text); ok {
		ls[0].text = rest
		return r.afterMark(ls)
	}
	if r.besideFlagged(ls[0].text, ls[0].where) {
		return 1
	}
	if r.recordsOf(ls[0].text) != nil {
		return 0
	}
	if r.countedYear(ls) {
		return 1
	}
	if n := r.tableOfLines(ls); n > 0 {
		return n
	}
	if r.bareCount(ls) {
		return 1
	}
	return 0
}

// tableOfLines reads the table that the next lines are, and gives how many they were.
func (r *reader) tableOfLines(ls []line) int {
	for _, form := range []func([]line) (*table, int){r.pairedLines, r.gluedTable, r.gluedColumn, r.spacedTable, r.stackedTable, r.seriesTable, r.crossTable, r.tupleTable, r.countFirst, r.listTable} {
		if t, n := form(ls); n > 0 {
			r.taken(t)
			return n
		}
	}
	return 0
}

// taken reads a table that was made of lines, and tells what became of their digits.
func (r *reader) taken(t *table) {
	for _, s := range t.settled {
		r.problem("%s", s)
	}
	if t.lost != "" {
		r.problem("%s", t.lost)
		r.said.add(r.which, lostTable)
	}
	r.cells.enterLines(t)
	r.piece(t)
	r.scope.settled()
}

// nextMark reports a line inside a paragraph that begins the next question: it
// says so, or its bare number goes on from the question before. Another number
// at the start of a line is where words happen to wrap.
func (r *reader) nextMark(s string) bool {
	if _, ok := markOf(s, false); ok || r.isLetterLine(s) {
		return true
	}
	m, ok := markOf(s, true)
	if !ok || len(m.question) != 2 || m.rest == "" {
		return false
	}
	last := byte('0')
	if len(r.which.question) == 2 {
		last = r.which.question[1]
	}
	return m.question[1] == last+1 || m.question[1] == last && m.letter > r.which.letter
}

// afterMark reads what follows a mark on its own line: a bare value, a heading,
// or words.
func (r *reader) afterMark(ls []line) int {
	s := ls[0].text
	if v, ok := readValue(strings.TrimRight(s, ".")); ok && !refusedWhole.MatchString(s) {
		r.propose(r.here, facets{}, v, r.place(ls[0]), joinText(r.which.question[1:]+r.which.letter+".", s), nil, 0, 0)
		return 1
	}
	if r.bareSeries(ls[0]) || r.besideFlagged(s, ls[0].where) {
		return 1
	}
	if n := r.tableOfLines(ls); n > 0 {
		return n
	}
	return r.paragraph(ls)
}

// refusedWhole says of a whole question what a cell says of one number: "Withheld under section 40(2)."
var refusedWhole = lazyre.New(`(?i)^(?:withheld|redacted|exempt|refused|suppressed)\b`)

// place gives where a line stands: its cell, or its own words.
func (r *reader) place(l line) string {
	if l.where != "" {
		return l.where
	}
	return quoteWords(cmp.Or(l.quote, l.text))
}

// quoteWords cuts a quote to twelve words.
func quoteWords(s string) string {
	words := strings.Fields(s)
	if len(words) > 12 {
		words = words[:12]
	}
	return strings.Join(words, " ")
}
