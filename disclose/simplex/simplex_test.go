package simplex

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize/convex/lp"
	"pgregory.net/rapid"
)

// twoWay makes a tableau of a rows x columns table with its margins: cell
// (i, j) is variable i*(columns+1)+j, the last row and column are totals.
func twoWay(rows, columns int) (n int, sums []Sum) {
	at := func(i, j int) int { return i*(columns+1) + j }
	for i := 0; i <= rows; i++ {
		var p []int
		for j := range columns {
			p = append(p, at(i, j))
		}
		sums = append(sums, Sum{at(i, columns), p})
	}
	for j := 0; j <= columns; j++ {
		var p []int
		for i := range rows {
			p = append(p, at(i, j))
		}
		sums = append(sums, Sum{at(rows, j), p})
	}
	return (rows + 1) * (columns + 1), sums
}

// fill gives the values of all cells from those of the leaves.
func fill(rows, columns int, leaf func(i, j int) float64) []float64 {
	n, sums := twoWay(rows, columns)
	y := make([]float64, n)
	for i := range rows {
		for j := range columns {
			y[i*(columns+1)+j] = leaf(i, j)
		}
	}
	for range 2 {
		for _, s := range sums {
			y[s.Total] = 0
			for _, p := range s.Parts {
				y[s.Total] += y[p]
			}
		}
	}
	return y
}

// The cheapest table under random bounds and pulls is as cheap as the one that
// gonum's simplex finds.
func TestAgainstGonum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, columns := rapid.IntRange(2, 4).Draw(t, "rows"), rapid.IntRange(2, 4).Draw(t, "columns")
		y := fill(rows, columns, func(i, j int) float64 { return float64(rapid.IntRange(0, 9).Draw(t, "leaf")) })
		n, sums := twoWay(rows, columns)
		tab := New(n, sums)
		for range 3 { // the tableau is used again and again
			tab.Set(y)
			low, high, pull := make([]float64, n), make([]float64, n), make([]float64, n)
			for v := range n {
				low[v], high[v] = y[v], y[v]
				if rapid.Bool().Draw(t, "hidden") {
					low[v], high[v] = 0, y[v]+float64(rapid.IntRange(0, 5).Draw(t, "room"))
				}
				pull[v] = float64(rapid.IntRange(-3, 3).Draw(t, "pull"))
				tab.Bound(v, low[v], high[v])
				tab.Pull(v, pull[v])
			}
			if !tab.Minimise(5000, nil) {
				t.Fatal("gave up")
			}
			got := 0.0
			for v := range n {
				if tab.Value(v) < low[v]-1e-6 || tab.Value(v) > high[v]+1e-6 {
					t.Fatalf("variable %d is %v, beyond %v to %v", v, tab.Value(v), low[v], high[v])
				}
				got += pull[v] * tab.Value(v)
			}
			if want := byGonum(t, n, sums, low, high, pull); math.Abs(want-got) > 1e-4 {
				t.Fatalf("cost %v, gonum finds %v", got, want)
			}
		}
	})
}

// byGonum solves the same with z = y - low >= 0 and a slack for each bound.
// The last sum follows from the others and is left out.
func byGonum(t *rapid.T, n int, all []Sum, low, high, pull []float64) float64 {
	sums := len(all) - 1
	a := mat.NewDense(sums+n, 2*n, nil)
	b := make([]float64, sums+n)
	c := make([]float64, 2*n)
	fixed := 0.0
	for e := range sums {
		a.Set(e, all[e].Total, -1)
		b[e] = low[all[e].Total]
		for _, p := range all[e].Parts {
			a.Set(e, p, 1)
			b[e] -= low[p]
		}
	}
	for v := range n {
		a.Set(sums+v, v, 1)
		a.Set(sums+v, n+v, 1)
		b[sums+v] = high[v] - low[v]
		c[v] = pull[v]
		fixed += pull[v] * low[v]
	}
	got, _, err := lp.Simplex(c, a, b, 1e-9, nil)
	if err != nil {
		t.Skip(err)
	}
	return got + fixed
}
