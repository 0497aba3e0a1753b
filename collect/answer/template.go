package answer

import (
	"cyberflag/internal/lazyre"
	"strings"
)

var exampleWords = lazyre.New(`(?i)^(?:example|e\.g\.|for example|sample|dummy|template)\b`)

// asExample leads to a table that only shows how an answer could be laid out.
var asExample = lazyre.New(`(?i)\b(?:table|form(?:at)?|layout|style|template)\s+(?:such as|like|similar to|along the lines of|resembling)\s+(?:this|that|these|the (?:one|following|example)|below)\b|\b(?:numbers?|figures?|counts?|values?|data)\s+(?:(?:are|is|were|all|here|below|purely)\s+)*(?:invented|made[ -]up|imaginary|fictitious|illustrative|for illustration|dummy)\b`)

// template reports a table that the requester proposed: an example line, or
// heads with nothing filled in; or one of what an answer would cost. It is no data.
func (r *reader) template(t *table) bool {
	values, blanks, example := 0, 0, false
	for i, row := range t.rows {
		for c, x := range row {
			_, ok := readValue(x.text)
			switch {
			case exampleWords.MatchString(x.text):
				example = true
			case ok && c > 0:
				values++
			case x.empty() && c > 0 && i > 0:
				blanks++
			}
		}
	}
	if t.ofCosts() {
		r.problem("a table of hours or minutes is an estimate of the cost: not data")
		return true
	}
	if asExample.MatchString(r.above) {
		r.problem("a table that shows what an answer could look like (%q) is no data", quoteWords(r.above))
		return true
	}
	if example && (blanks > values || len(t.rows) < 4) {
		r.problem("a table with an example line is the template of the requester: not data")
		return true
	}
	return false
}

var timeHead = lazyre.New(`(?i)\b(?:hours?|minutes?|mins|cost|time)\b|£`)

// ofCosts reports a table with heads or labels of time or money: what it would take
// to answer.
func (t *table) ofCosts() bool {
	n := 0
	for _, x := range t.rows[0] {
		if timeHead.MatchString(x.text) && len(strings.Fields(x.text)) < 5 && !x.covered && !isPeriodLabel(x.text) && headDim(x.text) == noDim {
			n++
		}
	}
	return n > 1
}
