package answer

import "slices"

// The labels of a long table's rows, some of which are printed only where they change.

// printsOnce reports that a column of breakdowns has its labels only where they change: some
// cells are blank and no label stands twice in a row.
func (l longTable) printsOnce() bool {
	named := slices.DeleteFunc(slices.Clone(l.labels), func(c int) bool { return l.by[c] == skipped })
	for i, c := range named {
		if d := l.by[c]; d == byPart || l.holdsOn(d) || l.besideTitle(d) || i == len(named)-1 {
			continue
		}
		blanks, repeats := 0, 0
		for r := 2; r < len(l.t.rows); r++ {
			switch s := l.t.at(r, c).text; {
			case s == "" && l.isTotalRow(r):
			case s == "":
				blanks++
			case s == l.t.at(r-1, c).text:
				repeats++
			}
		}
		if blanks > 0 && repeats == 0 && !l.t.at(1, c).empty() {
			return true
		}
	}
	return false
}

// holdsOn reports a dim whose label holds for the rows below it that have none.
func (l longTable) holdsOn(d dim) bool { return d == byQuestion || d == byForce || d == byPeriod }

// besideTitle reports the dim of codes that stand beside the titles of their offences: a row without a
// code has none.
func (l longTable) besideTitle(d dim) bool { return d == byCode && slices.Contains(l.by, byOffence) }

// hasTitle reports a row that prints the title of its offence, or a word for all.
func (l longTable) hasTitle(r int) bool { return !l.t.at(r, slices.Index(l.by, byOffence)).empty() }

// words gives the labels of each row by column. A blank one is that of the row above in the
// columns that hold on, and in all where filled says so, unless a column to the left changed.
func (l longTable) words(filled bool) [][]string {
	out := make([][]string, len(l.t.rows))
	last := make([]string, l.t.width())
	for r := 1; r < len(l.t.rows); r++ {
		out[r] = make([]string, l.t.width())
		for c := range last {
			s := l.t.at(r, c).label()
			if l.by[c] == byCount || l.by[c] == skipped {
				continue
			}
			if s != "" && s != last[c] {
				for k := c + 1; k < len(last); k++ {
					last[k] = ""
				}
			}
			if s == "" && (filled && !(l.besideTitle(l.by[c]) && l.hasTitle(r)) || l.holdsOn(l.by[c])) && !l.ofAllPeriods(r, c) {
				s = last[c]
			}
			last[c], out[r][c] = s, s
		}
	}
	return out
}
