package answer

import (
	"slices"

	"cyberflag/figure"
)

// spansYears reports a total below rows of several periods, each with its parts below it,
// that is of all of them: it says so ("Grand Total"), or it is their sum.
func (g *grid) spansYears(row, col int) bool {
	if !g.rows[row].total || g.cols[col].period.Dated() || g.nest.parent[row] != partOfNone {
		return false
	}
	seen := map[figure.Period]bool{}
	sum, wholes := int64(0), 0
	for r := g.head; r < len(g.rows); r++ {
		f := g.rows[r]
		if r == row || !g.body[r] || !f.period.Dated() {
			continue
		}
		seen[f.period.Period] = true
		if v, ok := readValue(g.t.at(r, col).text); ok && v.symbol == NoSymbol && f.breakdown.IsNone() {
			sum, wholes = sum+v.n, wholes+1
		}
	}
	if len(seen) < 2 {
		return false
	}
	v, ok := readValue(g.t.at(row, col).text)
	return grandWords(g.rowLabel(row)) || ok && wholes == len(seen) && v.n == sum
}

// rowsAbove are the rows above a total that has no period of its own where others print theirs: they say
// whether it is of the last period or of all.
type rowsAbove struct {
	from, total, end int
	period           func(r int) string  // as it is printed, "" where the row has that of the one above
	isPart           func(r int) bool    // it has counts and is no total
	sums             func(rs []int) bool // the total is the sum of these rows
	grand            bool                // the total says that it is of all: "Grand total"
}

// ofAllPeriods reports that the total is of all periods above it: it is no sum of the last one's rows, and
// says that it is of all, is their sum, or every other row prints its period.
func (a rowsAbove) ofAllPeriods() bool {
	last, k := "", a.total-1
	var group []int
	for ; k >= a.from && (last == "" || a.period(k) == last); k-- {
		if s := a.period(k); s != "" {
			last = s
		}
		if a.isPart(k) {
			group = append(group, k)
		}
	}
	if len(group) == 0 || a.sums(group) {
		return false
	}
	for r := a.total + 1; r < a.end; r++ {
		if a.isPart(r) { // a total of all stands at the end
			return false
		}
	}
	all, each := group, true
	for ; k >= a.from; k-- {
		if a.isPart(k) {
			all = append(all, k)
		}
	}
	for _, r := range all {
		each = each && a.period(r) != ""
	}
	return len(all) > len(group) && (a.grand || each || a.sums(all))
}

// ofAllPeriods reports a total without a period in column c that is of all above it.
func (g *grid) ofAllPeriods(r, c int) bool {
	return g.labelBy[c] == byPeriod && rowsAbove{g.head, r, len(g.t.rows),
		func(k int) string { return g.t.at(k, c).text },
		func(k int) bool {
			return k < r && g.body[k] && !g.rows[k].total || k > r && g.hasCount(k) && !isTotal(g.rowLabel(k))
		},
		func(rs []int) bool { return g.sumsTo(r, rs) },
		grandWords(g.rowLabel(r))}.ofAllPeriods()
}

// ofAllPeriods reports the same of a long table.
func (l longTable) ofAllPeriods(r, c int) bool {
	return l.by[c] == byPeriod && l.isTotalRow(r) && rowsAbove{1, r, len(l.t.rows),
		func(k int) string { return l.t.at(k, c).text },
		func(k int) bool { return !l.isTotalRow(k) && !l.t.at(k, l.count).empty() },
		func(rs []int) bool { return l.sumsTo(r, rs) },
		slices.ContainsFunc(l.labels, func(k int) bool { return grandWords(l.t.at(r, k).text) && isTotal(l.t.at(r, k).text) })}.ofAllPeriods()
}

// isTotalRow reports a row with a label that is a word for a total.
func (l longTable) isTotalRow(r int) bool {
	return slices.ContainsFunc(l.labels, func(c int) bool { return !l.t.at(r, c).empty() && isTotal(l.t.at(r, c).text) })
}

// sumsTo reports that the counts of parts sum to that of row whole.
func (l longTable) sumsTo(whole int, parts []int) bool {
	return isSum(parts, whole, func(r, _ int) cell { return l.t.at(r, l.count) }, 1)
}
