package answer

import (
	"fmt"
	"slices"
)

// A long table has a row for each count, and a column for each thing that is said of it:
// force, question, year, quarter, outcome. "All" in one of them breaks nothing down. Each
// column is taken for what its cells are, in whatever order they stand.

// A longTable is one whose columns are understood.
type longTable struct {
	t      *table
	by     []dim // of each column
	labels []int // the columns of labels, those that hold for others first
	count  int   // the column of counts
	aside  []int // other columns of numbers, which their heads say are no counts
}

// longGrid gives the grid of a long table, or nil where t is none.
func (r *reader) longGrid(t *table) *grid {
	l, ok := longOf(t)
	if !ok {
		return nil
	}
	dated := r.here.with(r.sub).period.Dated()
	if words := l.words(true); l.printsOnce() && l.labelsDiffer(words, dated) {
		return l.grid(words, r.own)
	}
	if words := l.words(false); l.labelsDiffer(words, dated) {
		return l.grid(words, r.own)
	}
	return nil
}

// longOf understands the columns of t, where each has a head and one of them has the counts.
func longOf(t *table) (longTable, bool) {
	l := longTable{t: t.withoutLoneEnd().withWholePeriods(), count: -1}
	t = l.t
	if len(t.rows) < 3 || t.width() < 3 || hasValues(t.rows[0]) {
		return l, false
	}
	heads := 0
	for c := range t.width() {
		head := t.at(0, c)
		if isLabelOfCounts(head.text) && t.countsBelow(c, noDim) {
			return l, false
		}
		if !head.empty() && !head.covered {
			heads++
		}
		l.by = append(l.by, l.roleAt(c))
		switch l.by[c] {
		case noDim:
			return l, false
		case byCount:
			if l.count >= 0 {
				return l, false
			}
			l.count = c
		}
	}
	said := slices.DeleteFunc(slices.Clone(l.by), func(d dim) bool { return d == skipped || d == byCount || d == byForce || d == byUnit })
	return l.inOrder(), l.count >= 0 && heads >= t.width()-1 && len(said) > 0 && !twice(said)
}

// isLabelOfCounts reports a head that is one label of many, with the counts of it below: a
// table that has it is no long one.
func isLabelOfCounts(head string) bool {
	if headDim(head) != noDim {
		return false
	}
	switch labelDim(head) {
	case byPeriod, byAge, bySex, byOffence, byPlatform, byOutcome:
		return true
	}
	return false
}

// inOrder parts the columns of labels from others, those that hold for others first.
func (l longTable) inOrder() longTable {
	for _, group := range [][]dim{{byQuestion}, {byForce}, {byPeriod}, {byPart}, {byDim}, {byMeasure, byMixed, byUnit, byFlag, byOffence, byCode, byAge, bySex, byPlatform, byOutcome}, {skipped}} {
		for c, d := range l.by {
			switch {
			case !slices.Contains(group, d):
			case d == skipped && !besideCounts.MatchString(l.t.at(0, c).text) && slices.ContainsFunc(l.t.namesIn(c), digit.MatchString):
				l.aside = append(l.aside, c)
			default:
				l.labels = append(l.labels, c)
			}
		}
	}
	return l
}

// twice reports a dim, other than that of measures, that two columns have.
func twice(by []dim) bool {
	for i, d := range by {
		if d != byMeasure && slices.Contains(by[i+1:], d) {
			return true
		}
	}
	return false
}

// withoutLoneEnd gives the table without the rows of one cell at its end, which are notes.
func (t *table) withoutLoneEnd() *table {
	out := *t
	for len(out.rows) > 0 && loneRow(&out, len(out.rows)-1) {
		out.rows = out.rows[:len(out.rows)-1]
	}
	return &out
}

// labelsDiffer reports that every row with a count has a period, and that no two are labelled
// alike.
func (l longTable) labelsDiffer(words [][]string, dated bool) bool {
	period := slices.Index(l.by, byPeriod)
	seen := map[string]bool{}
	for r := 1; r < len(l.t.rows); r++ {
		if _, ok := readValue(l.t.at(r, l.count).text); !ok || isOld(l.t.rows[r]) != "" {
			continue
		}
		key := ""
		for c, s := range words[r] {
			if l.by[c] != skipped && l.by[c] != byCount && !breaksNothing(s) && !(l.by[c] == byPart && wholeYear.MatchString(s)) {
				key += fmt.Sprint(c, "=", s, "|")
			}
		}
		if seen[key] || !dated && (period < 0 || words[r][period] == "" && !l.isTotalRow(r)) {
			return false
		}
		seen[key] = true
	}
	return len(seen) > 1
}
