package answer

import (
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

// yearsOver gives the titles of a part that stand over questions: a question is marked below
// two of them, which are of different periods.
func yearsOver(p *part) map[string]bool {
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
	if !found {
		return nil
	}
	return titles
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

// overQuestions takes a line that is such a title, and reports whether it is one.
func (r *reader) overQuestions(s string) bool {
	if !r.years.over[clean(s)] {
		return false
	}
	r.year, _ = yearTitle(s)
	r.mark(mark{})
	return true
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
