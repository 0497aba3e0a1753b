package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// The labels of a table may be the words of the questions: "How many of these were cyber flagged?" before its counts.

var (
	// asksCount is such a label.
	asksCount = lazyre.New(`(?i)^(?:(?:q(?:uestion)?\s?)?\(?\d{1,2}[.):]*\s+)?(?:(?:and|also|of (?:these|those|them)),?\s+)?(?:how many|(?:what|please (?:give|provide|state)|provide) (?:is |was |were )?(?:the )?(?:total )?numbers?|(?:the )?(?:total )?number of)\b`)
	// asksParts is what more than the count a question may ask for, so that a count beside it is of no whole.
	asksParts = lazyre.New(`(?i)\b(?:girls?|boys?|fe?males?|aged?|ages|years? old|under 1[0-7]|rapes?|assaults?|grooming|each|per|by)\b`)
)

// withAskedRows gives the rows of a table that are labelled so the mark of their question, and what it names of a breakdown. Two rows
// or more must be of different questions, in order.
func (r *reader) withAskedRows(t *table) *table {
	labels := map[int]string{}
	last := ""
	for row := range t.rows {
		s := t.at(row, 0).text
		if !asksCount.MatchString(s) {
			continue
		}
		q := r.questionAsked(s, len(labels) == 0)
		part, ok := r.namedInQuestion(q, s)
		if !ok || q < last {
			return t
		}
		labels[row], last = "Q"+q[1:]+" "+part, q
	}
	if len(labels) < 2 || !distinct(marksOf(labels)) {
		return t
	}
	out := *t
	out.rows = slices.Clone(t.rows)
	for row, s := range labels {
		cells := slices.Clone(out.rows[row])
		cells[0].printed, cells[0].text = cells[0].asPrinted(), s
		out.rows[row] = cells
		r.said.begin(markOfQuestion(s[:2]))
	}
	return &out
}

// questionAsked gives the question that a label asks, by its number, by a platform or an outcome that it names, or by its subject.
func (r *reader) questionAsked(s string, first bool) string {
	switch {
	case markedNumber(s) != "" || !r.own:
	case platformName.MatchString(s):
		return "Q3"
	case outcomeIn("", s) != "":
		return "Q4"
	}
	return r.askedBy(s, first)
}

// namedInQuestion gives what a question of a number names of it, and reports that a label can say it.
func (r *reader) namedInQuestion(q, s string) (string, bool) {
	switch q {
	case "Q1":
		return "recorded", !asksParts.MatchString(s)
	case "Q2":
		return "flagged", !asksParts.MatchString(s)
	case "Q3":
		name := platformName.FindString(s)
		return name, name != ""
	case "Q4":
		name := outcomeIn("", s)
		return name, name != ""
	}
	return "", false
}

// marksOf gives the questions that labels begin with.
func marksOf(labels map[int]string) map[int]string {
	out := map[int]string{}
	for row, s := range labels {
		out[row] = s[:2]
	}
	return out
}
