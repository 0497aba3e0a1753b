package answer

import (
	"cmp"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A year may stand over the answers to all questions: "2018/19", then questions 1 to 4, then
// "2019/20" and questions 1 to 4 again. It holds for each of them.

// yearLead is what a title says before such a year.
var yearLead = lazyre.New(`(?i)^\W*(?:(?:the|our|your|figures?|answers?|data|results?|responses?|reply|information|numbers?|counts?|offences|(?:financial |calendar |reporting )?year|fy|period|section \w|part \w)\b\s*(?:for|of|in|to|:|–|-)?\s*)+`)

// yearTitle gives the period that a line is the title of.
func yearTitle(s string) (prose.SpeltPeriod, bool) {
	s = strings.TrimRight(clean(s), " :")
	for _, words := range []string{s, yearLead.ReplaceAllString(s, "")} {
		if p, only := prose.LabelPeriod(words); only && p.Dated() && !isDay(p) {
			return p, true
		}
	}
	return prose.SpeltPeriod{}, false
}

// years are the titles of a part that are years which hold for more than one thing below them.
type years struct {
	titles map[string]bool
	within bool // no question is marked below them: they stand within one, or all questions are told in words
}

// yearsOver gives the titles of a part that stand over questions, marked or not: a question is marked below two of
// them, which are of different periods, or two paragraphs or tables that name no year of their own.
func yearsOver(p *part) years {
	titles, over := map[string]bool{}, map[string]figure.Period{}
	now, found := prose.SpeltPeriod{}, false
	zs := zones(p.blocks)
	for i, b := range p.blocks {
		if zs[i] != inAnswer {
			continue
		}
		for _, s := range b.titleLines() {
			if p, ok := yearTitle(s); ok {
				now, titles[clean(s)] = p, true
				continue
			}
			m, ok := markOf(s, true)
			if !ok || !now.Dated() || ageLine.MatchString(s) && len(m.question) > len("Q9") { // "12: 34" is an age and its count
				continue
			}
			was, again := over[m.question]
			found = found || again && was != now.Period
			over[m.question] = now.Period
		}
	}
	if found {
		return years{titles: titles}
	}
	titles = yearsOverParagraphs(p.blocks, zs)
	return years{titles: titles, within: titles != nil}
}

// fewestBelow is how many paragraphs and tables with counts stand below a year that is over them. One alone may be
// a line of a list, of which the year is the label.
const fewestBelow = 2

// yearsOverParagraphs gives the titles, each a paragraph of its own, of two years or more below each of which there are
// several paragraphs or tables with counts that name no year.
func yearsOverParagraphs(blocks []block, zs []zone) map[string]bool {
	titles, periods := map[string]bool{}, map[figure.Period]bool{}
	var below []int // of each title
	level, ended := 0, true
	for i, b := range blocks {
		p, ok := prose.SpeltPeriod{}, false
		if b.table == nil && b.label == "" {
			p, ok = yearTitle(b.text)
		}
		switch {
		case zs[i] != inAnswer:
		case ok:
			titles[clean(b.text)], periods[p.Period] = true, true
			below, level, ended = append(below, 0), b.level, false
		case b.table == nil && isMark(b.text), b.heading && b.level <= level:
			ended = true
		case !ended && b.countsOfNoYear():
			below[len(below)-1]++
		}
	}
	if len(periods) < 2 || slices.Min(below) < fewestBelow {
		return nil
	}
	return titles
}

// countsOfNoYear reports a table, or words with a number among them, that name no year.
func (b block) countsOfNoYear() bool {
	text := b.text
	if b.table != nil {
		text = b.table.text()
	}
	return len(spans(prose.SpeltPeriods(text))) == 0 && hasDigits(text) && (b.table != nil || hasWords.MatchString(text))
}

// titleLines gives the lines of a paragraph, or the first cells of a table's rows.
func (b block) titleLines() []string {
	if b.table == nil {
		return strings.Split(labelled(b), "\n")
	}
	var out []string
	quarters := false // "Q1" is one below a head that says so
	for r := range b.table.rows {
		x := b.table.at(r, 0)
		quarters = quarters || quarterHead.MatchString(x.text)
		if quarters && quarterOf(x.text, false) > 0 {
			continue
		}
		if loneRow(b.table, r) || !isPeriodLabel(x.text) {
			out = append(out, x.text)
		}
	}
	return out
}

// overQuestions takes a line that is such a title, and reports whether it is one. Years within a question leave it
// as it was above the first of them.
func (r *reader) overQuestions(l line) bool {
	if !r.years.over.titles[clean(l.text)] {
		r.endYear(l)
		return false
	}
	if !r.year.Dated() {
		r.aboveYears, r.unitAboveYears = mark{}, ""
		if r.years.over.within {
			r.aboveYears, r.unitAboveYears = r.which, r.here.unit
		}
	}
	r.year, _ = yearTitle(l.text)
	r.yearLevel = l.level
	r.mark(r.aboveYears)
	r.here.unit = cmp.Or(r.unitAboveYears, r.here.unit) // "Question 1: victims by age" over the years
	return true
}

// saidOfAllAbove tells of all that was counted before: "Of all the offences above, 138 had the flag".
var saidOfAllAbove = lazyre.New(`(?i)\b(?:all|both|every one) (?:of )?(?:the |these |those )?(?:\w+ ){0,2}above\b|\b(?:all|both|the \w+) years (?:together|taken together|combined)\b`)

// endYear ends the year over what is read now at a heading of its level that is no year, and at what is told of all
// before it.
func (r *reader) endYear(l line) {
	if r.year.Dated() && (l.level > 0 && l.level <= r.yearLevel || r.years.over.within && saidOfAllAbove.MatchString(l.text)) {
		r.year = prose.SpeltPeriod{}
		r.mark(r.aboveYears)
	}
}

// bareCount reads a number that is all of a paragraph below the mark of a question, where a
// year stands over it.
func (r *reader) bareCount(ls []line) bool {
	v, ok := readValue(ls[0].text)
	alone := len(ls) == 1 || ls[1].para != ls[0].para
	if !ok || !alone || plainYear(ls[0].text) || !r.year.Dated() || len(r.which.all) != 1 {
		return false
	}
	r.propose(r.here.with(r.sub), facets{}, v, r.place(ls[0]), joinText(r.which.question, ls[0].text), nil, 0, 0)
	return true
}

// countedYear reads a heading that is a year with its count, and holds for the parts below it: "2017/18: 164" over
// "Rape", "5", "Grooming", "28".
func (r *reader) countedYear(ls []line) bool {
	items := itemsOf(ls[0].text)
	if len(items) != 1 || len(ls) < 3 || ls[1].para == ls[0].para || isStackedValue(ls[1].text) || !isStackedValue(ls[2].text) {
		return false
	}
	p, only := prose.LabelPeriod(items[0].label)
	v, ok := readValue(items[0].value)
	if !only || !ok || !p.Dated() || isDay(p) || plainYear(items[0].value) {
		return false
	}
	r.sub, r.heads, r.lastHeads = facets{force: r.sub.force, period: p}, nil, nil
	r.propose(r.here.with(r.sub), facets{}, v, r.place(ls[0]), ls[0].text, nil, 0, 0)
	return true
}
