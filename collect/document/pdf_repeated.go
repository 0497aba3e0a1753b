package document

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A line that stands at the same place on several pages, or numbers the pages, is a page header or footer. One whose
// number is that of what stands below it, "Annex A - Question 2", is a heading, and no two of them are the same.

// margin is the part of a page's height at its top and bottom in which page
// headers and footers stand.
const margin = 0.12

var (
	numberInLine = lazyre.New(`\d+`)
	// countsParts is a number of the answer's parts, and not of its pages.
	countsParts = lazyre.New(`(?i)\b(?:q|questions?|requests?|answers?|parts?|tables?|annex|appendix|sections?|points?|items?|sheets?)\.?\s*(?:no\.?\s*|number\s*)?#`)
)

// A marginLine is a line at the top or the bottom of a page.
type marginLine struct {
	l       *pdfLine
	page    int
	at      int
	text    string // in small letters, every number as one sign
	numbers []string
	role    Role
}

// markRepeated marks the lines that several pages have, or that number them.
func markRepeated(pages []*pdfPage) {
	same := map[string][]*marginLine{}
	var all []*marginLine
	for n, p := range pages {
		for i := range p.lines {
			m := &marginLine{l: &p.lines[i], page: n, role: PageHeader}
			if m.l.base > p.page.Height*(1-margin) {
				m.role = PageFooter
			} else if m.l.base > p.page.Height*margin {
				continue
			}
			if len(m.l.pieces()) < 3 {
				words := strings.ToLower(m.l.text().Plain)
				m.at, m.text, m.numbers = int(m.l.base/6), numberInLine.ReplaceAllString(words, "#"), numberInLine.FindAllString(words, -1)
				same[m.text], all = append(same[m.text], m), append(all, m)
			}
		}
	}
	for _, m := range all {
		if slices.ContainsFunc(same[m.text], m.repeats) || m.role == PageFooter && strings.HasPrefix(m.text, "page #") {
			m.l.role = m.role
		}
	}
}

// repeats reports the same line on another page: each of its numbers is the same, or none is of a part and it may be
// that of the page.
func (m *marginLine) repeats(o *marginLine) bool {
	return m.page != o.page && m.at == o.at && (slices.Equal(m.numbers, o.numbers) || !countsParts.MatchString(m.text))
}
