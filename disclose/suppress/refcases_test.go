package suppress

import (
	"math"
	"testing"

	"cyberflag/disclose/casetest"
	"cyberflag/disclose/sums"
)

// problem asks for protection against who knows that counts are not negative,
// or (strict) against who reads the footnotes.
func problem(s *sums.Set, locked []bool, strict bool) *Problem {
	var cells []Cell
	for i, c := range s.Cells {
		n := float64(c.N)
		cell := Cell{Role: Free, N: n, Weight: n, High: math.Inf(1), Down: 1, Up: 1}
		if strict {
			cell.Low = 5
		}
		switch {
		case c.N == 0, locked != nil && locked[i]:
			cell.Role = Fixed
		case c.N < 5 && strict:
			cell.Role, cell.Low, cell.High, cell.Down, cell.Up = Small, 1, 4, 3, 3
		case c.N < 5:
			cell.Role = Small
		}
		cells = append(cells, cell)
	}
	return NewProblem(s, cells)
}

// The losses stay near the least ones known: within 15 % and never below,
// which would mean that something else was asked.
func TestInstances(t *testing.T) {
	for _, in := range casetest.Listed(t) {
		s, locked := in.Set()
		for _, kind := range []struct {
			name   string
			locked []bool
			strict bool
		}{{"plusminus1_value", nil, false}, {"strict_value", locked, true}} {
			t.Run(in.Name+"/"+kind.name, func(t *testing.T) {
				p := problem(s, kind.locked, kind.strict)
				hidden, err := p.Hide(Allowance{1 << 40, 1 << 40, 15_000})
				if err != nil {
					t.Fatal(err)
				}
				loss, least := 0.0, in.Loss(kind.name)
				for v, h := range hidden {
					if h && p.cells[v].Role == Free {
						loss += p.cells[v].Weight
					}
				}
				t.Logf("loss %v, least known %v, %d exchanges", loss, least, p.Exchanges())
				if least > 0 && (loss < least || loss > least*1.15) {
					t.Errorf("loss %v, the least known is %v", loss, least)
				}
			})
		}
	}
}
