package answer

import (
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"strings"
)

// paragraph reads the lines of one paragraph up to the next list or mark, and
// gives how many they were.
func (r *reader) paragraph(ls []line) int {
	n := 1
	if len(ls) > 1 && ls[1].para == ls[0].para && r.beginsTitle(ls[0], ls[1]) {
		r.line(ls[0])
		return n
	}
	if len(ls) > 1 && ls[1].para == ls[0].para && isYearLine(ls[0].text) {
		r.line(ls[0])
		return n
	}
	for n < len(ls) && ls[n].para == ls[0].para && ls[n].where == ls[0].where {
		if n+1 < len(ls) && ls[n+1].para == ls[n].para && isYearLine(ls[n].text) && !leadsToYear.MatchString(ls[n-1].text) {
			break
		}
		if isCountLine(ls[n-1].text) && isCountLine(ls[n].text) || isLabelledLine(ls[n-1].text) && isLabelledLine(ls[n].text) {
			break
		}
		if r.nextMark(ls[n].text) && !wraps(ls[n-1].text, ls[n].text) || dashLabel.MatchString(ls[n].text) || beginsRecord(ls[0].text) && beginsRecord(ls[n].text) && !goesOn.MatchString(ls[n-1].text) || r.recordsOf(ls[n].text) != nil || itemLetter.MatchString(ls[n].text) || itemLetter.MatchString(ls[0].text) && !goesOnBelow.MatchString(ls[n].text) || (len(itemsOf(ls[n-1].text)) > 1 || beginsRecord(ls[n-1].text) && r.recordsOf(ls[n-1].text) != nil) && (len(itemsOf(ls[n].text)) > 1 || beginsSentence.MatchString(ls[n].text)) || !wraps(ls[n-1].text, ls[n].text) && r.tableBegins(ls[n:]) {
			break
		}
		n++
	}
	var words []string
	for _, l := range ls[:n] {
		words = append(words, l.text)
	}
	r.line(line{text: itemLetter.ReplaceAllString(strings.Join(words, " "), ""), where: ls[0].where, level: ls[0].level})
	return n
}

// isCountLine reports a line that begins with a count and says in a few words what it is of: "39 cyber flagged".
func isCountLine(s string) bool {
	return countLine.MatchString(s) && len(spans(prose.SpeltPeriods(s))) == 0
}

var countLine = lazyre.New(`(?i)^\s*(?:(?:of (?:which|whom|these|those|them)|including|incl?\.?|and|plus)\s+)?\d{1,3}(?:,?\d{3})*\s+[a-z][^.;:?\d]{2,60}$`)

// isLabelledLine reports a line that begins with the name of what it counts: "Charged: 2016/17 (9), 2017/18 (12)".
func isLabelledLine(s string) bool {
	m := labelledLine.FindStringSubmatch(s)
	if m == nil {
		return false
	}
	d := labelDim(m[1])
	return d == byPlatform || d == byOutcome || d == byOffence || d == bySex
}

var labelledLine = lazyre.New(`^([A-Z][A-Za-z/'’ -]{1,50})[,:]\s.*\d`)

// isYearLine reports a line that is a period and no day: a title of the lines below it.
func isYearLine(s string) bool {
	p, only := prose.LabelPeriod(s)
	return only && p.Dated() && !isDay(p) && !plainYear(s)
}

// leadsToYear ends a line that goes on with a period in the next.
var leadsToYear = lazyre.New(`(?i)(?:,|[-–—(/&]|\b(?:in|of|for|to|and|or|the|from|since|until|between|during|years?|with|than|by|on))$`)

// itemLetter begins an item of a list in a letter: "a) 12 resulted in a charge".
var itemLetter = lazyre.New(`^\(?(?:[a-h]|i{1,3}|iv|vi{0,3})[.)]\s+`)

// closesAnswers heads what a letter says behind its answers, which is of no one question.
var closesAnswers = lazyre.New(`(?i)^(?:the |harm and |explanation of |notes? on |annex [a-z]\W+)*(?:public interest(?: test)?|harm|legal annex|refusal notice|exemptions?(?: applied)?|explanat(?:ion|ory notes?)|notes? (?:on|about) the (?:data|figures)|(?:data )?caveats?|right of review|complaint rights|appeal rights|disclaimer|section \d\d?\s?(?:\(\w\))*)(?:[\s,:–-]+(?:of )?sections? .{1,40})?$`)

// noticeOfAll begins a paragraph that explains exemptions behind all answers: "Section 17 notice: Section 40(2) is ...".
var noticeOfAll = lazyre.New(`(?i)^(?:section 17(?:\(\d\))? (?:refusal )?notice|refusal notice|legal annex|(?:public interest|harm) test)\s*[.:–—-]\s`)

// beginsSentence begins words of their own below a line of items: no number, and no item.
var beginsSentence = lazyre.New(`^[A-Z][a-z]*(?:,?\s+[\w'’-]+){4,}.*[.]$`)

// wraps reports a line that goes on in the middle of a sentence: it begins in lower case
// below one that does not end, and that is no item of a list.
func wraps(before, line string) bool {
	if label, _, ok := listItem(line); ok && isAge(label) { // "under 11 = 5"
		return false
	}
	return goesOnBelow.MatchString(line) && !endsLikeSentence.MatchString(before) && !strings.HasSuffix(before, ":") && len(strings.Fields(before)) > 6 && len(itemsOf(before)) == 0
}

// line reads a heading or a paragraph.
func (r *reader) line(l line) {
	l.text = r.measureOf(l.text)
	if m := tableTitle.FindString(l.text); m != "" {
		r.titled = m
	}
	if r.overQuestions(l) {
		return
	}
	var done bool
	if l.text, done = r.markLine(l.text); done || r.bareSeries(l) {
		return
	}
	r.entitle(l.text, l.level)
	if r.headAlone(l.text) {
		return
	}
	r.titleOfForce(l.text)
	r.markNamed(l.text)
	r.markTitled(l.text)
	r.keepSequence(l.text)
	r.ofQuestions = goesOnBelow.MatchString(l.text)
	from := len(r.found)
	r.endsOffence(l.text)
	r.sentence(l.text, l.where)
	r.ofQuestions = false
	said := r.withoutOutcomeRemark(l.text)
	r.above, r.oldAhead = leadSentence(said), oldAhead.MatchString(l.text) || voidTitled(l.text) || oldReplyTitle.MatchString(l.text) || r.oldAhead && keptOnly.MatchString(l.text)
	r.lead(leadOf(said))
	r.leadBehindCount(l.text, from)
	if units := unitsInTurn(l.text); units != nil {
		r.unitsAhead, r.here.unit = units, r.base.unit
	}
}

// markLine takes the mark of a question off the front of a line, unless the line above did; done is that there is
// nothing else in it.
func (r *reader) markLine(s string) (rest string, done bool) {
	again := r.marked
	if r.marked = false; !again {
		r.markAbove = ""
	}
	if m, ok := markOf(s, true); ok && s != m.rest && !again {
		r.mark(m)
		r.markAbove = m.only()
		return m.rest, m.rest == ""
	}
	return s, false
}

// headAlone takes a line that is only a head: of what is of no question, of a table that it was parted from, or of
// part of a question.
func (r *reader) headAlone(s string) bool {
	if ledNumber.MatchString(s) { // as no item of a list
		r.problem("what dots lead to was not understood: %q", quoteWords(s))
		return true
	}
	if closesAnswers.MatchString(s) && !endsLikeSentence.MatchString(s) {
		r.mark(mark{})
		return true
	}
	if noticeOfAll.MatchString(s) {
		r.mark(mark{})
	}
	r.narrowed(s)
	if sense, ok := senseOf(s); ok {
		r.senses.now = sense
		if len(strings.Fields(s)) < 9 && !r.hasCounts(s) {
			return true
		}
	}
	return r.recordsOf(s) == nil && !r.titlePart(s) && r.smallHeading(s)
}

// markTitled begins the question that a title names in words.
func (r *reader) markTitled(s string) {
	if r.titlesFlagged(s) {
		r.mark(mark{question: "Q2", all: []string{"Q2"}, rest: s})
	} else if m, ok := titleMark(s); ok && m.rest == s && len(s) < 120 {
		r.mark(m)
	} else if m, ok := peopleOfQuestion(s); ok && r.own {
		r.mark(m)
	}
}

var endsLikeSentence = lazyre.New(`[.;?!]$`)

// tableBegins reports whether lines that are a table or a list begin here.
func (r *reader) tableBegins(ls []line) bool {
	if gluedHead.MatchString(ls[0].text) || beginTuples(ls) || r.loneTuple(ls) {
		return true
	}
	for _, form := range []func([]line) (*table, int){r.gluedColumn, r.spacedTable, r.stackedTable, r.pairedLines, r.seriesTable, r.crossTable, r.countFirst, r.listTable} {
		if _, n := form(ls); n > 0 {
			return true
		}
	}
	return false
}
