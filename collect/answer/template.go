package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

var exampleWords = lazyre.New(`(?i)^(?:(?:example|for example|sample|dummy|template)\b|e\.g\.)`)

// exampleCell says of its row that it is an example: a word alone, or with what to do about it. "e.g. Instagram" is a remark.
var exampleCell = lazyre.New(`(?i)^(?:an? )?(?:example|sample|dummy)(?: (?:line|row|only|data|entry|answer|figures?))?\W*(?:$|(?:-|–|—|:|please|type|over|delete|replace)\b?.*)$`)

// asExample leads to a table that only shows how an answer could be laid out.
var asExample = lazyre.New(`(?i)\b(?:table|form(?:at)?|layout|style|template)\s+(?:such as|like|similar to|along the lines of|resembling)\s+(?:this|that|these|the (?:one|following|example)|below)\b|\b(?:numbers?|figures?|counts?|values?|data)\s+(?:(?:are|is|were|all|here|below|purely)\s+)*(?:invented|made[ -]up|imaginary|fictitious|illustrative|for illustration|dummy)\b`)

// template reports a table that the requester proposed: an example line, or
// heads with nothing filled in; or one of what an answer would cost. It is no data.
func (r *reader) template(t *table) bool {
	values, blanks, example := t.filled()
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

// saidExample is a line that shows how a form is filled in: "Example of how this form is filled in: 2014/15: Facebook 12".
var saidExample = lazyre.New(`(?i)^\W*(?:an? |the |worked )?example\b[^:]{0,90}:|^[^:.]{0,90}\bnot part of (?:the|our|this) (?:answer|reply|response)\b`)

// exampleLine names the numbers of such a line, which are no data.
func (r *reader) exampleLine(s string) bool {
	if !saidExample.MatchString(s) {
		return false
	}
	if hasNumbers(s) {
		r.problem("an example is no data: %q", quoteWords(s))
	}
	return true
}

// filled counts the numbers below the heads of a table and the empty cells beside them, in the columns that have numbers
// at all: one of remarks may be empty. example is that a line or a cell is given as an example.
func (t *table) filled() (values, blanks int, example bool) {
	for c := range t.width() {
		here, empty := 0, 0
		for i := range t.rows {
			x := t.at(i, c)
			_, ok := readValue(x.text)
			switch {
			case c == 0 && exampleWords.MatchString(x.text), exampleCell.MatchString(x.text):
				example = true
			case ok && c > 0:
				here++
			case x.empty() && c > 0 && i > 0:
				empty++
			}
		}
		if here > 0 {
			values, blanks = values+here, blanks+empty
		}
	}
	return values, blanks, example
}

// withoutExample gives a table that a force has filled in without the line that its requester gave as an example, which
// a problem names: "Q2 | 2018/19 | 25 | EXAMPLE - PLEASE TYPE OVER".
func (r *reader) withoutExample(t *table) *table {
	isExample := func(row []cell) bool {
		return hasValues(row) && (exampleWords.MatchString(row[0].text) || slices.ContainsFunc(row, func(x cell) bool { return exampleCell.MatchString(x.text) }))
	}
	if len(t.rows) < 2 || !slices.ContainsFunc(t.rows[1:], isExample) {
		return t
	}
	out := *t
	out.rows = t.rows[:1:1]
	for _, row := range t.rows[1:] {
		if !isExample(row) {
			out.rows = append(out.rows, row)
			continue
		}
		old := &table{rows: [][]cell{row}}
		numbers := slices.DeleteFunc(old.numbers(), func(n string) bool { return !digit.MatchString(n) }) // "none" says of what it is
		r.problem("a line that is given as an example is not proposed: %s", strings.Join(numbers, ", "))
		r.cells.settleTable(old)
	}
	return &out
}

// nameOfTemplate is a sheet that a requester sends to be filled in, as one of a request or of examples is not.
var nameOfTemplate = lazyre.New(`(?i)\btemplate\b`)

// ofRequester reports a sheet that its name says is of the requester, unless it is a template that the force has filled in:
// most of its lines have numbers, and nothing else of the answer has any.
func (l letter) ofRequester(p *part) bool {
	if !sheetOfRequest.MatchString(p.name) {
		return false
	}
	return !nameOfTemplate.MatchString(p.name) || !p.filledIn() || slices.ContainsFunc(l.parts, func(o part) bool {
		return o.name != p.name && slices.ContainsFunc(o.blocks, func(b block) bool {
			return b.table == nil && countGiven.MatchString(b.text) || b.table != nil && slices.ContainsFunc(b.table.rows, hasValues)
		})
	})
}

// filledIn reports a part with a table of which most lines have a number, without those of an example.
func (p *part) filledIn() bool {
	return slices.ContainsFunc(p.blocks, func(b block) bool {
		if b.table == nil {
			return false
		}
		values, blanks, _ := b.table.filled()
		return len(b.table.rows) > 3 && values > 2 && values > blanks
	})
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
