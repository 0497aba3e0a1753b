package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// countFirstLine is a line of a list with the count before its name: "- 20 Facebook".
var countFirstLine = lazyre.New(`(?i)^[-•·*‣◦–]?\s*(\d[\d,]*|<\s?\d|nil|none|\*|fewer than \w+|less than \w+)\s*(?:[:=x×]|[-–—])?\s+([A-Za-z][^:]*?)[;,.]?$`)

// countThenPeriod is such a line with a period for its name: "548 2018/19".
var countThenPeriod = lazyre.New(`(?i)^[-•·*‣◦–]?\s*(\d[\d,]*|<\s?\d|nil|none|\*)\s*(?:[:=]|[-–—])?\s+\(?((?:FY\s?|year )?(?:[A-Z]{3}|\d)[^()]*)\)?[;,.]?$`)

// countsThenPeriods makes a table of lines of a count before its period: least or more.
func countsThenPeriods(ls []line, least int) (*table, int) {
	t := &table{}
	for _, l := range ls {
		m := countThenPeriod.FindStringSubmatch(l.text)
		if m == nil || !isPeriodLabel(m[2]) || isPeriodLabel(l.text) || plainYear(m[1]) {
			break
		}
		t.rows = append(t.rows, rowOf(l.where, l.text, []string{m[2], m[1]}))
	}
	if len(t.rows) < least {
		return nil, 0
	}
	return t, len(t.rows)
}

// countFirst makes a table of such lines: two or more, of which half are known to be of one
// kind. A sentence is no name.
func (r *reader) countFirst(ls []line) (*table, int) {
	least := 2
	if r.marked { // right behind the mark of a question one will do
		least = 1
	}
	if t, n := countsThenPeriods(ls, least); t != nil {
		return t, n
	}
	const longest = 6 // words of a name
	t := &table{}
	var labels []string
	n := 0
	for ; n < len(ls); n++ {
		m := countFirstLine.FindStringSubmatch(ls[n].text)
		if m == nil || len(strings.Fields(m[2])) > longest || r.nextMark(ls[n].text) || hasDigits(m[2]) || goesOn.MatchString(m[2]) && !remainder.MatchString(m[2]) {
			break
		}
		if _, ok := readValue(m[1]); !ok || plainYear(m[1]) {
			break
		}
		name := enumLead.ReplaceAllString(m[2], "")
		labels = append(labels, name)
		t.rows = append(t.rows, rowOf(ls[n].where, ls[n].text, []string{name, m[1]}))
	}
	known := map[dim]int{}
	for _, s := range labels {
		known[labelDim(s)]++
	}
	if len(labels) < 2 || max(known[byPlatform], known[byOutcome], known[bySex])*2 < len(labels) {
		return nil, 0
	}
	return t, n
}
