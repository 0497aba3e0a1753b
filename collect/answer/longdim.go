package answer

import (
	"slices"
)

// A long table may name in one column what the next breaks its row down by: "Victim sex" beside
// "Female", "None" beside "All crimes". The label is then of that kind, whatever others are.

// roleAt tells what column c holds, where those to its left are known.
func (l longTable) roleAt(c int) dim {
	head, names := l.t.at(0, c).text, l.t.namesIn(c)
	if c+1 < l.t.width() && !l.t.countsBelow(c+1, noDim) && (dimHead.MatchString(head) && namesDims(names) || namesSeveralDims(names)) {
		return byDim
	}
	d := l.t.roleOf(c)
	if c > 0 && l.by[c-1] == byDim && d != byCount {
		return byMixed
	}
	return d
}

// readDimName reads what a column of such names says itself: a share is no count, and "With cyber flag" among
// them is a measure.
func readDimName(s string) facets {
	if isSkipped(s) || dimNamed(s) != noDim || labelDim(s) != byMeasure {
		return facets{skip: isSkipped(s)}
	}
	return readMixed(s)
}

// namesSeveralDims reports labels that are nothing but names of dims, of two or more, and words for none,
// for a share or for what is counted: whatever stands over them, they say by what their rows are broken down.
func namesSeveralDims(labels []string) bool {
	var seen []dim
	for _, s := range labels {
		switch d := dimNamed(s); {
		case d == noDim && !isSkipped(s) && !allWords.MatchString(s) && !measureOnly.MatchString(s):
			return false
		case d != noDim && !slices.Contains(seen, d):
			seen = append(seen, d)
		}
	}
	return len(seen) > 1
}

// withWholePeriods gives the table with the days below a head that says how long the periods are of which they
// are the ends written as periods: "31/03/2018" below "Year ending".
func (t *table) withWholePeriods() *table {
	out := *t
	for c := range t.width() {
		head := t.at(0, c).text
		if !every(t.namesIn(c), func(s string) bool { return wholeBelow(head, s) != s }) {
			continue
		}
		out.rows = slices.Clone(out.rows)
		for r := 1; r < len(out.rows); r++ {
			if x := out.at(r, c); !x.empty() {
				out.rows[r] = slices.Clone(out.rows[r])
				out.rows[r][c].printed, out.rows[r][c].text = x.asPrinted(), wholeBelow(head, x.text)
			}
		}
	}
	return &out
}
