package intruder

import (
	"cmp"
	"math"
	"slices"
)

func coefOf(row []entry, col int) float64 {
	i, ok := slices.BinarySearchFunc(row, col, func(e entry, col int) int { return cmp.Compare(e.col, col) })
	if !ok {
		return 0
	}
	return row[i].coef
}

func drop(row []entry, col int) []entry {
	i, ok := slices.BinarySearchFunc(row, col, func(e entry, col int) int { return cmp.Compare(e.col, col) })
	if !ok {
		return row
	}
	return slices.Delete(row, i, i+1)
}

// combine appends a + f*b to out.
func (t *tableau) combine(out, a, b []entry, f float64) []entry {
	t.work += int64(len(a) + len(b))
	out = slices.Grow(out, len(a)+len(b))
	for len(a) > 0 || len(b) > 0 {
		switch {
		case len(b) == 0 || len(a) > 0 && a[0].col < b[0].col:
			out, a = append(out, a[0]), a[1:]
		case len(a) == 0 || b[0].col < a[0].col:
			out, b = append(out, entry{b[0].col, f * b[0].coef}), b[1:]
		default:
			if c := tidy(a[0].coef + f*b[0].coef); math.Abs(c) > tiny {
				out = append(out, entry{a[0].col, c})
			}
			a, b = a[1:], b[1:]
		}
	}
	return out
}

// pivot makes unknown in basic in row r, whose basic unknown leaves.
func (t *tableau) pivot(r, in int) {
	t.pivots, t.since = t.pivots+1, t.since+1
	out, c := t.basic[r], coefOf(t.rows[r], in)
	row := drop(t.rows[r], in)
	for i := range row {
		row[i].coef /= c
	}
	at, _ := slices.BinarySearchFunc(row, out, func(e entry, col int) int { return cmp.Compare(e.col, col) })
	t.rows[r] = slices.Insert(row, at, entry{out, 1 / c})
	t.rhs[r] /= c
	t.basic[r], t.rowOf[in], t.rowOf[out] = in, r, -1
	t.rowsWith[out] = []int{r}
	t.clear(in, r)
}

// settle gives the basic unknowns their values from the others.
func (t *tableau) settle() {
	for r, row := range t.rows {
		v := t.rhs[r]
		for _, e := range row {
			v -= e.coef * t.x[e.col]
		}
		t.x[t.basic[r]] = tidy(v)
		t.work += int64(len(row))
	}
}

// tidy gives the integer that v is meant to be, or v.
func tidy(v float64) float64 {
	if r := math.Round(v); math.Abs(v-r) < tiny*10 {
		return r
	}
	return v
}
