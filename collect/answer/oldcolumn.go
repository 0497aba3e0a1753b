package answer

import (
	"regexp"
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// The letter may say of a column, by its name, that it no longer stands: "N1 was sent in May and is
// superseded". It is then none of the answer, whatever the words of its head.

// ownName is a head that nobody would write for anything but its column.
var ownName = lazyre.New(`^[A-Za-z]+(?:[_ -]?\d+|_\w+)$`)

// numberedThing is a name that sentences have for the thing itself: "Q1 was sent in error in our May letter" tells of an
// earlier reply, and "Outcome 1 was replaced in 2017" of a rule.
var numberedThing = lazyre.New(`(?i)^(?:q|qs|qn|question|part|point|item|request|outcome|disposal|result|type|table|sheet|annex|appendix|section|page|letter|reply|year|fy|fye|quarter|month|offence|crime|class|code|group|band|age|ages|under|over|u|tier|category|stage|phase|platform|force|area|district)[_ -]?\d`)

// withoutColumnsSaidOld gives the table without the columns of counts of which a line of the letter says by name that
// they are superseded, where another column of counts is left.
func (r *reader) withoutColumnsSaidOld(t *table) *table {
	heads := t.rowsOfHeads()
	if heads == 0 || t.width() < 3 {
		return t
	}
	drop, left := map[int]bool{}, 0
	for c := 1; c < t.width(); c++ {
		switch {
		case !t.countsBelow(c, noDim):
		case r.saysColumnOld(t.at(heads-1, c).text):
			drop[c] = true
		default:
			left++
		}
	}
	if len(drop) == 0 || left == 0 {
		return t
	}
	for c := t.width() - 1; c > 0; c-- {
		if !drop[c] {
			continue
		}
		r.dropColumn(t, heads, c)
		t = t.withoutColumn(c)
	}
	return t
}

// dropColumn names the counts of a column that no longer stands as no part of the answer.
func (r *reader) dropColumn(t *table, heads, c int) {
	var numbers []string
	for row := heads; row < len(t.rows); row++ {
		if s := numberOnly(t.at(row, c).text); s != "" {
			numbers = append(numbers, s)
		}
		r.cells.settle(t.at(row, c).where)
	}
	r.probs = append(r.probs, notPart("", "the column "+t.at(heads-1, c).text+" is said to stand no longer", numbers)...)
}

// saysColumnOld reports a head of which the letter says that it no longer stands. It must be called a column, or be
// a name that is nothing else: "count" and "2018/19" are also words of a sentence about an earlier reply.
func (r *reader) saysColumnOld(head string) bool {
	lines := r.l.lines()
	if len(head) < 2 || !slices.ContainsFunc(lines, func(s string) bool { return strings.Contains(s, head) }) || labelDim(head) == byPeriod {
		return false
	}
	if !ownName.MatchString(head) || numberedThing.MatchString(head) || labelDim(head) != noDim {
		called, err := regexp.Compile(`(?i:\bcolumns?(?: (?:named|called|headed))?\W{1,3}` + regexp.QuoteMeta(head) + `\b|\b` + regexp.QuoteMeta(head) + `\W{1,3}column\b)`)
		if err != nil || !slices.ContainsFunc(lines, called.MatchString) {
			return false
		}
	}
	return anySaysOld(lines, head, false)
}
