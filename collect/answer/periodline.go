package answer

import (
	"slices"
	"strings"

	"cyberflag/prose"
)

// A print-out may have its periods in a line of their own, which an empty line parts from the counts below:
// "2014/15    2015/16", then "Facebook ..... 11 ..... 17". They are the heads of those.

// periodsOverTables gives tables and led lines right below such a line its periods for heads.
func (l *letter) periodsOverTables() {
	for i := range l.parts {
		var out []block
		for _, b := range l.parts[i].blocks {
			if n := len(out); n > 0 {
				if t := b.below(periodLine(out[n-1])); t != nil {
					b.table, b.text, out = t, "", out[:n-1]
				}
			}
			out = append(out, b)
		}
		l.parts[i].blocks = out
	}
}

// periodLine gives the periods of a line of running text that has two or more, and nothing else.
func periodLine(b block) []string {
	ps := spans(prose.SpeltPeriods(b.text))
	if b.table != nil || len(ps) < 2 || hasWords.MatchString(withoutPeriods(b.text)) || digit.MatchString(withoutPeriods(b.text)) {
		return nil
	}
	var out []string
	for _, p := range ps {
		out = append(out, b.text[p.Start:p.End])
	}
	return out
}

// below gives the table of a block with the periods of the line above it for heads, where it has none and a count for
// each; nil where it is no such block.
func (b block) below(periods []string) *table {
	if periods == nil {
		return nil
	}
	t := &table{}
	switch {
	case b.table != nil:
		*t = *b.table
	case b.heading:
		return nil
	default:
		for _, s := range strings.Split(b.text, "\n") {
			row := leaders.Split(strings.TrimSpace(s), -1)
			if len(row) < 2 {
				return nil
			}
			t.rows = append(t.rows, rowOf("", s, row))
		}
	}
	if len(t.rows) == 0 || t.width() != len(periods)+1 || slices.ContainsFunc(t.rows, func(row []cell) bool { return !countsAlone(row[1:]) }) {
		return nil
	}
	t.rows = append([][]cell{rowOf(t.rows[0][0].where, "", append([]string{""}, periods...))}, t.rows...)
	return t
}

// countsAlone reports cells that are all counts, signs or empty.
func countsAlone(row []cell) bool {
	return hasValues(row) && !slices.ContainsFunc(row, func(x cell) bool {
		_, ok := readValue(x.text)
		return !ok && !x.empty()
	})
}
