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
		for row := heads; row < len(t.rows); row++ {
			r.cells.settle(t.at(row, c).where)
		}
		t = t.withoutColumn(c)
	}
	return t
}

// saysColumnOld reports a head of which the letter says that it no longer stands. It must be called a column, or be
// a name that is nothing else: "count" and "2018/19" are also words of a sentence about an earlier reply.
func (r *reader) saysColumnOld(head string) bool {
	lines := r.l.lines()
	if len(head) < 2 || !slices.ContainsFunc(lines, func(s string) bool { return strings.Contains(s, head) }) || labelDim(head) == byPeriod {
		return false
	}
	if !ownName.MatchString(head) {
		called, err := regexp.Compile(`(?i:\bcolumns?(?: (?:named|called|headed))?\W{1,3}` + regexp.QuoteMeta(head) + `\b|\b` + regexp.QuoteMeta(head) + `\W{1,3}column\b)`)
		if err != nil || !slices.ContainsFunc(lines, called.MatchString) {
			return false
		}
	}
	return anySaysOld(lines, head, false)
}
