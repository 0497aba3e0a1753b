package disclose

import (
	"cmp"
	"slices"

	"cyberflag/figure"
)

// round is zero-restricted controlled rounding of a one-way table. Each cell
// goes down to its multiple of Base, and as many of those with a remainder go
// up as bring their sum to the multiple nearest to the true total: those with
// the largest remainder first, equals by label. The remainders of m cells add
// up to at most 4m, so there are always enough of them to go up.
func round(c Counts) Table {
	t := Table{dims: slices.Clone(c.Dims)}
	var remainders, shown int64
	for _, cell := range c.Cells {
		remainders += cell.N % Base
	}
	up := upward(c.Cells, (remainders+Base/2)/Base)
	for i, cell := range c.Cells {
		n := cell.N - cell.N%Base
		if up[i] {
			n += Base
		}
		shown += n
		t.rows = append(t.rows, Row{slices.Clone(cell.Labels), n, known(n)})
	}
	t.total = Row{[]string{TotalLabel}, shown, known(shown)}
	return t
}

// upward says which cells go up, n of them.
func upward(cells []Count, n int64) []bool {
	order := make([]int, len(cells))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(
			cmp.Compare(cells[b].N%Base, cells[a].N%Base),
			cmp.Compare(cells[a].Labels[0], cells[b].Labels[0]))
	})
	up := make([]bool, len(cells))
	for _, i := range order[:n] {
		up[i] = true
	}
	return up
}

// known gives the counts that may be shown as n.
func known(n int64) figure.Range {
	return figure.Range{Low: max(0, n-Base+1), High: n + Base - 1}
}
