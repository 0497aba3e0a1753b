package answer

import (
	"slices"

	"cyberflag/internal/civil"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A year may be named by its first or last month or day only: "April 2016" below "Year beginning", "31 Mar 2019" under a
// title that ends in "year ending". As they stand they would be months, or days on which nothing was counted.

const aYear = `(?:\b(?:years?|(?:12|twelve) months|f/?y)\b[^.;:]{0,30}?|\by/?)`

var (
	yearStartsAt = lazyre.New(`(?i)` + aYear + `\b(?:begin(?:s|ning)?|start(?:s|ing)?|commenc(?:es?|ing))\b|\byears? from\W*$`)
	yearEndsAt   = lazyre.New(`(?i)` + aYear + `\b(?:end(?:s|ing|ed)?|clos(?:es?|ing))\b|\byears? to\W*$|\by/?e\b`)
)

// A yearMark says whether a year is named by its first or its last month.
type yearMark int

const (
	noMark yearMark = iota
	firstMonth
	lastMonth
	bothMonths // words speak of both
)

// yearMarkIn reads it from words.
func yearMarkIn(words []string) yearMark {
	from, until := slices.ContainsFunc(words, yearStartsAt.MatchString), slices.ContainsFunc(words, yearEndsAt.MatchString)
	switch {
	case from && until:
		return bothMonths
	case from:
		return firstMonth
	case until:
		return lastMonth
	}
	return noMark
}

// monthMarks gives the table with years in the place of the months or days that name them, as its own heads, the words above
// it or the letter say; and what is in doubt where months are a year apart and nobody says that they are not years.
func (r *reader) monthMarks(t *table) (*table, doubtSet) {
	const most = 4 // lines in which heads and labels stand
	out, doubts := t, doubtSet(0)
	for _, across := range []bool{true, false} {
		n := t.width()
		if across {
			n = len(t.rows)
		}
		for i := range min(most, n) {
			at, ps := out.yearlyMarks(across, i)
			if len(at) == 0 {
				continue
			}
			words, ok := r.markOfYears(out, at[0], ps)
			switch {
			case ok:
				out = out.rewritten(at, words)
			case !isDay(ps[0]):
				doubts = doubts.with(monthOrYear)
				r.problem("%s has months that are a year apart, such as %q: nothing says whether they are years", t.placeOf(), out.at(at[0].row, at[0].col).text)
			}
		}
	}
	return out, doubts
}

// yearlyMarks gives the places of a row or column whose periods are all months, or all days, of which each is a year after
// another.
func (t *table) yearlyMarks(across bool, i int) ([]place, []prose.SpeltPeriod) {
	var at []place
	var ps []prose.SpeltPeriod
	n := len(t.rows)
	if across {
		n = t.width()
	}
	starts := map[civil.Date]bool{}
	for k := range n {
		x := place{k, i}
		if across {
			x = place{i, k}
		}
		p, only := prose.LabelPeriod(t.at(x.row, x.col).text)
		if !only || !p.Dated() {
			continue
		}
		first := p
		if len(ps) > 0 {
			first = ps[0]
		}
		if !isDay(p) && p.Period.Months() != 1 || isDay(p) != isDay(first) || p.Period.Start.Month != first.Period.Start.Month || isDay(p) && p.Period.Start.Day != first.Period.Start.Day {
			return nil, nil
		}
		starts[p.Period.Start] = true
		at, ps = append(at, x), append(ps, p)
	}
	for d := range starts {
		if len(starts) < 2 || !starts[movedBy(d, 1)] && !starts[movedBy(d, -1)] {
			return nil, nil
		}
	}
	return at, ps
}

// markOfYears gives what must stand before such a mark for it to be read as a year: what the heads above the first of them say,
// else the words above the table, else the letter where it says one thing only.
func (r *reader) markOfYears(t *table, first place, ps []prose.SpeltPeriod) (string, bool) {
	var heads []string
	for row := range first.row + 1 {
		heads = append(heads, t.at(row, 0).text, t.at(row, first.col).text)
	}
	for _, words := range [][]string{heads, {r.above, t.caption}, r.words} {
		switch yearMarkIn(words) {
		case firstMonth:
			return "year beginning ", isFirstOfYear(ps[0])
		case lastMonth:
			return "year ending ", !isFirstOfYear(ps[0])
		case bothMonths:
			return "", false
		}
	}
	return "", false
}

// isFirstOfYear reports a month that a year may begin with, and none ends.
func isFirstOfYear(p prose.SpeltPeriod) bool {
	return p.Period.Start.Month%3 == 1 && (!isDay(p) || p.Period.Start.Day == 1)
}

// rewritten gives the table with words before the text of some cells.
func (t *table) rewritten(at []place, before string) *table {
	out := *t
	out.rows = slices.Clone(t.rows)
	for _, x := range at {
		row := slices.Clone(out.rows[x.row])
		row[x.col].printed, row[x.col].text, row[x.col].lines = row[x.col].asPrinted(), before+row[x.col].text, ""
		out.rows[x.row] = row
	}
	return &out
}
