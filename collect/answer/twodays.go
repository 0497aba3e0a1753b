package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/civil"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// Tables made for machines say a period in two columns, of its first and its last day, and
// write the names of their columns as one word: "period_from", "victim_age".

var (
	fromHead = lazyre.New(`(?i)\b(?:from|start(?:s|ing|ed)?|begin(?:s|ning)?|first|since|opens?)\b`)
	toHead   = lazyre.New(`(?i)\b(?:to|till|until|end(?:s|ing|ed)?|finish(?:es|ed)?|last|through|closes?)\b`)
	// oneWord is a name of several words with strokes for blanks, or with capitals.
	oneWord   = lazyre.New(`^[A-Za-z]+\d?(?:_[A-Za-z\d]+)+$`)
	capitals  = lazyre.New(`([a-z])([A-Z])`)
	camelName = lazyre.New(`^[A-Z]?[a-z]+(?:[A-Z][a-z]+)+$`)
	// timeOfDay is what a machine writes behind a date.
	timeOfDay = lazyre.New(`[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$`)
)

// headWords gives the words of a name that was written as one.
func headWords(s string) string {
	switch {
	case platformWords.MatchString(s):
		return s
	case oneWord.MatchString(s):
		return strings.ReplaceAll(s, "_", " ")
	case camelName.MatchString(s):
		return capitals.ReplaceAllString(s, "$1 $2")
	}
	return s
}

// namedColumns parts the names of columns into words, where two or more of the first row
// are written as one word each and fewer as several, or one which says of which version it is. "WhatsApp" is a name as it stands.
func namedColumns(t *table) *table {
	n, several := 0, 0
	for _, x := range t.rows[0] {
		switch {
		case strings.ContainsRune(x.text, ' '):
			several++
		case headWords(x.text) == x.text:
		case versionOf(headWords(x.text)) != noVersion: // "OLD_COUNT" beside "COUNT"
			n += 2
		default:
			n++
		}
	}
	if n < 2 || several >= n || hasValues(t.rows[0]) {
		return t
	}
	out := *t
	out.rows = slices.Clone(t.rows)
	out.rows[0] = slices.Clone(t.rows[0])
	for c, x := range out.rows[0] {
		out.rows[0][c].text = headWords(x.text)
	}
	return &out
}

// spanColumn makes one column of periods of two neighbours of which one has where they begin
// and the other where they end, in every row.
func spanColumn(t *table) *table {
	for c := 0; c+1 < t.width(); c++ {
		if ps := t.spansAt(c); ps != nil {
			out := *t
			out.rows = nil
			for r, row := range t.rows {
				x := row[c]
				if r == 0 && ps[r] == "" {
					x.text = "Period"
				} else if ps[r] != "" {
					x.text, x.printed = ps[r], joinText(row[c].text, row[c+1].text)
				}
				out.rows = append(out.rows, slices.Concat(row[:c], []cell{x}, row[c+2:]))
			}
			return &out
		}
	}
	return t
}

// spansAt gives, for each row, the period that begins in column c and ends in the next; ""
// for the heads and for rows that have neither. nil where the columns are no such pair.
func (t *table) spansAt(c int) []string {
	out, n := make([]string, len(t.rows)), 0
	heads := fromHead.MatchString(t.at(0, c).text) && toHead.MatchString(t.at(0, c+1).text)
	for r := range t.rows {
		if c+1 >= len(t.rows[r]) {
			return nil
		}
		a, b := t.rows[r][c].text, t.rows[r][c+1].text
		from, okFrom := periodIn(a)
		to, okTo := periodIn(b)
		switch {
		case a == "" && b == "", r == 0 && !okFrom && !okTo:
			continue
		case !okFrom || !okTo || !from.Period.Start.Before(to.Period.Start):
			return nil
		case !heads && !(isDay(from) && isDay(to) && isFirst(from.Period.Start) && isFirst(to.Period.End.AddDays(1))):
			return nil
		}
		out[r] = from.Period.Start.String() + " to " + to.Period.End.String()
		n++
	}
	if n < 2 && !(n == 1 && heads) {
		return nil
	}
	return out
}

// periodIn gives the period that a cell is, without a time of day.
func periodIn(s string) (prose.SpeltPeriod, bool) {
	p, only := prose.LabelPeriod(timeOfDay.ReplaceAllString(s, ""))
	return p, only && p.Dated()
}

// isFirst reports the first day of a month.
func isFirst(d civil.Date) bool { return d.Day == 1 }

// daysBesidePeriods passes over a column of days where another has periods, or columns of counts stand below
// them: when something was published, answered or taken from a system.
func (g *grid) daysBesidePeriods() {
	days, periods := []int{}, 0
	for c := range g.labels {
		switch {
		case g.labelBy[c] != byPeriod:
		case g.areDays(c):
			days = append(days, c)
		default:
			periods++
		}
	}
	for c := g.labels; c < g.t.width() && g.head > 0; c++ {
		if isPeriodLabel(g.lastHead(c)) {
			periods++
		}
	}
	for _, c := range days {
		if periods > 0 {
			g.labelBy[c] = skipped
		}
	}
}

// areDays reports labels that are single days, and no ends of periods as their head says.
func (g *grid) areDays(c int) bool {
	for _, s := range g.columnLabels(c) {
		if p, ok := periodIn(g.endOf(c, s)); !ok || !isDay(p) {
			return false
		}
	}
	return true
}
