package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// Lines of a label with as many counts as there are periods, which stand elsewhere: in the
// words above ("2018/19 first and then 2019/20"), or as the heads of the table before.

// A sequence is the periods that words name one after the other.
type sequence struct {
	periods []string
	ordered bool // the words say that this is their order
}

// inOrder says that counts stand in the order in which their periods are named.
var inOrder = lazyre.New(`(?i)\bfirst\b|\bthen\b|\border\b|\brespectively\b|\bin turn\b|\bfollowed by\b|\bleft\b|\bcolumns?\b|\bbefore\b|\bagainst\b|\bcompared\b|\bthe (?:second|other|latter)\b|\d\s*(?:/|\||;|v(?:s|ersus)?\.?)\s+\d`)

// sequenceOf gives the periods that a text names, where they are two or more of one length.
func sequenceOf(s string) sequence {
	var out sequence
	months := 0
	for _, p := range spans(prose.SpeltPeriods(s)) {
		if !p.Dated() || isDay(p) || months > 0 && p.Period.Months() != months || slices.Contains(out.periods, s[p.Start:p.End]) {
			return sequence{}
		}
		months = p.Period.Months()
		out.periods = append(out.periods, s[p.Start:p.End])
	}
	if len(out.periods) < 2 {
		return sequence{}
	}
	out.ordered = inOrder.MatchString(s)
	return out
}

// keepSequence takes the periods that a text names for lines of counts below it; those that
// the letter names before its questions, and says to be in order, hold for all of them.
func (r *reader) keepSequence(s string) {
	switch of := sequenceOf(s); {
	case of.periods == nil:
	case r.which.question == "" && of.ordered:
		r.order, r.orderOfAll = of, of
	default:
		r.order = of
	}
}

// tupleValue is a count in a line, or a sign for one.
const tupleValue = `(?:\d{1,3}(?:,\d{3})+|\d+|nil|none|zero|\*|\[[cxz]\]|<\s?\d+)`

var (
	// tupleLine is a label with two counts or more behind it, parted by one sign or word.
	tupleLine = lazyre.New(`(?i)^([^\d\s].*?[^\s:=–—-])(?:\s*[:=]\s*|\s+[–—-]+\s+|\s+)(` + tupleValue + `(?:(?:\s*[/|;]\s*|,\s+|\s+(?:and|then|v|vs|to|against|->|→|[–—-])\s+|\s+)` + tupleValue + `)+)\.?$`)
	// leaderLine is one whose label, which may hold numbers, is led to its counts by dots.
	leaderLine = lazyre.New(`(?i)^(\S.*?)\s*[._·…](?:\s?[._·…]){3,}\s*(` + tupleValue + `(?:(?:\s*[/|;]\s*|,\s+|\s+)` + tupleValue + `)+)\.?$`)
	tupleMark  = lazyre.New(`(?i)\s*[/|;]\s*|,\s+|\s+(?:and|then|v|vs|to|against|->|→|[–—-])\s+|\s+`)
)

// notThere is the sign for no number.
var notThere = lazyre.New(`(?i)(^|\s)n/a\b`)

// countInside is a name that holds a count, so that it is two names: "Charged - 8 and 9; NFA".
var countInside = lazyre.New(`[:=–—-]\s*\d|\d\s*;`)

// tupleOf reads such a line.
func tupleOf(s string) (label string, values []string, ok bool) {
	s = notThere.ReplaceAllString(dashLabel.ReplaceAllString(clean2(s), ""), "${1}[x]") // whose stroke parts no counts
	if m := leaderLine.FindStringSubmatch(s); m != nil && !wholeNumber.MatchString(m[1]) {
		return m[1], tupleMark.Split(strings.ReplaceAll(m[2], "< ", "<"), -1), true
	}
	m := tupleLine.FindStringSubmatch(s)
	if m == nil || !isName(m[1]) || countInside.MatchString(m[1]) || len(prose.SpeltPeriods(s)) > 0 || isAge(m[1]+" "+m[2]) {
		return "", nil, false
	}
	return m[1], tupleMark.Split(strings.ReplaceAll(m[2], "< ", "<"), -1), true
}

// tupleTable makes a table of such lines; a line alone must be about something that is
// known.
func (r *reader) tupleTable(ls []line) (*table, int) {
	t := &table{rows: [][]cell{{{}}}}
	n, k := 0, 0
	var ps []string
	var doubts doubtSet
	for ; n < len(ls) && !(n > 0 && r.nextMark(ls[n].text)); n++ {
		label, values, ok := tupleOf(ls[n].text)
		if !ok || n > 0 && len(values) != k {
			break
		}
		if costWords.MatchString(label) || isSkipped(label) {
			return nil, 0 // what an answer would cost
		}
		if k = len(values); n == 0 {
			if ps, doubts = r.sequenceFor(k); ps == nil { // before all lines are read, for each of them
				return nil, 0
			}
		}
		t.rows = append(t.rows, rowOf(ls[n].where, ls[n].text, append([]string{label}, values...)))
	}
	if n == 0 || n == 1 && (!r.provesItem(t.rows[1][0].text) || r.isStroked(ls[0].text, t.rows[1])) {
		return nil, 0
	}
	for _, p := range ps {
		t.rows[0] = append(t.rows[0], cell{text: p})
	}
	t.doubts = doubts
	return t, n
}

// sequenceFor gives the k periods of lines of k counts: those of the words above, of the
// words before all questions, or of the heads of the table before. Only words that say the
// order prove it.
func (r *reader) sequenceFor(k int) ([]string, doubtSet) {
	switch {
	case len(r.order.periods) == k:
		return r.order.periods, doubtSet(0).when(!r.order.ordered, earlierPeriod)
	case len(r.orderOfAll.periods) == k:
		return r.orderOfAll.periods, 0
	}
	if ps := headPeriods(r.lastHeads); len(ps) == k {
		return ps, doubtSet(0).with(earlierPeriod)
	}
	if ps := r.periodsBefore(); len(ps) == k {
		return ps, doubtSet(0).with(earlierPeriod)
	}
	return nil, 0
}

// periodsBefore gives the periods of the whole counts of the last question that has any, in
// their order: "Q1: 2016/17 = 398; 2017/18 = 455" above lines of two counts.
func (r *reader) periodsBefore() []string {
	var ps []string
	last := ""
	for i := len(r.found) - 1; i >= 0; i-- {
		p := r.found[i]
		if !p.Breakdown.IsNone() || last != "" && p.Question != last {
			continue
		}
		last = p.Question
		if s := p.Period.String(); !slices.Contains(ps, s) {
			ps = append(ps, s)
		}
	}
	slices.Reverse(ps)
	return ps
}

// headPeriods gives the periods of the lowest row of heads that has two or more, each once.
func headPeriods(heads [][]cell) []string {
	for row := len(heads) - 1; row >= 0; row-- {
		var ps []string
		for _, x := range heads[row] {
			if isPeriodLabel(x.text) && !slices.Contains(ps, x.text) {
				ps = append(ps, x.text)
			}
		}
		if len(ps) > 1 {
			return ps
		}
	}
	return nil
}

// beginTuples reports that two lines or more have a label and as many counts each.
func beginTuples(ls []line) bool {
	if len(ls) < 2 {
		return false
	}
	_, a, ok := tupleOf(ls[0].text)
	_, b, also := tupleOf(ls[1].text)
	return ok && also && len(a) == len(b)
}
