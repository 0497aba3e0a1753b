package disclose_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"cyberflag/disclose"
	"cyberflag/disclose/intruder"
	"cyberflag/disclose/table"
)

// An oddAnswer is ages by years with sums among its rows and columns whose names say
// nothing, somewhere; a row may be left out.
type oddAnswer struct {
	n        map[[2]int]int64 // age, year
	ages     []string
	years    int
	rows     []string
	sumYears bool
}

const (
	younger, older = "Sub-total", "Others"
	allAges        = "Number recorded"
	allYears       = "Both together"
)

func newOddAnswer(chance *rand.Rand) oddAnswer {
	a := oddAnswer{n: map[[2]int]int64{}, ages: []string{"Infant", "Junior", "Middle", "Senior", "Leaver"}[:3+chance.IntN(3)], years: 1 + chance.IntN(3)}
	for g := range a.ages {
		for y := range a.years {
			a.n[[2]int{g, y}] = []int64{0, 1 + chance.Int64N(4), 1 + chance.Int64N(4), chance.Int64N(30)}[chance.IntN(4)]
		}
	}
	a.rows = slices.Clone(a.ages)
	if at := []int{-1, 0, 2}[chance.IntN(3)]; at >= 0 {
		a.rows = slices.Insert(a.rows, at, younger)
	}
	if len(a.ages) > 4 && chance.IntN(2) == 0 {
		a.rows = append(a.rows, older)
	}
	a.rows = slices.Insert(a.rows, chance.IntN(2)*len(a.rows), allAges)
	if out := chance.IntN(4 * len(a.rows)); out < len(a.rows) && slices.Contains(a.ages, a.rows[out]) {
		a.rows = slices.Delete(a.rows, out, out+1)
	}
	a.sumYears = a.years > 1 && chance.IntN(2) == 0
	return a
}

// sum gives the true count of a row and a column; year -1 is all of them.
func (a oddAnswer) sum(row string, year int) (n int64) {
	for at, k := range a.n {
		age := a.ages[at[0]]
		if (row == age || row == allAges || row == younger && at[0] < 2 || row == older && at[0] >= 2) && (year < 0 || year == at[1]) {
			n += k
		}
	}
	return n
}

func (a oddAnswer) counts() table.Counts {
	c := table.Counts{Name: "answer.csv", Dims: []string{"age", "year"}}
	for _, row := range a.rows {
		for y := range a.years {
			c.Rows = append(c.Rows, table.Count{Key: []string{row, fmt.Sprint("y", y)}, N: a.sum(row, y)})
		}
		if a.sumYears {
			c.Rows = append(c.Rows, table.Count{Key: []string{row, allYears}, N: a.sum(row, -1)})
		}
	}
	return c
}

// told gives the answer to somebody who knows what each row is, and of each mark whether
// it is small.
func (a oddAnswer) told(p table.Published) intruder.Publication {
	t := intruder.Table{Name: "answer", Dims: p.Dims}
	for i, c := range p.Cells {
		year := -1
		fmt.Sscanf(c.Key[1], "y%d", &year)
		n := a.sum(c.Key[0], year)
		cell := intruder.Cell{Labels: slices.Clone(c.Key), Low: c.Shown, High: c.Shown, Row: i + 2, Kind: intruder.Exact}
		if c.Status == table.Hidden {
			cell.Kind = intruder.Company
			if n < disclose.Threshold {
				cell.Kind = intruder.Small
			}
		}
		for d, sum := range []string{allAges, allYears} {
			if cell.Labels[d] == sum {
				cell.Labels[d] = intruder.Total
			}
		}
		t.Cells = append(t.Cells, cell)
	}
	for _, age := range a.ages { // he knows that there is a row that was left out
		for y := range a.years {
			if !slices.Contains(a.rows, age) {
				t.Cells = append(t.Cells, intruder.Cell{Labels: []string{age, fmt.Sprint("y", y)}, Kind: intruder.Range, High: intruder.Boundless, Row: len(t.Cells) + 2})
			}
		}
	}
	pub := intruder.Publication{Tables: []intruder.Table{t}}
	for g, age := range a.ages {
		pub.Hierarchy = append(pub.Hierarchy, intruder.Parent{Dim: "age", Child: age, Parent: []string{younger, older}[min(1, g/2)], Row: g + 2})
	}
	return pub
}

// TestOddTotals: of answers whose sums have names that say nothing, and of which rows are
// left out, somebody who knows what each row is works out no small count.
func TestOddTotals(t *testing.T) {
	chance := rand.New(rand.NewPCG(11, 12))
	sets, refused, small := 300, 0, 0
	for range sets {
		a := newOddAnswer(chance)
		safe, err := disclose.Protect(a.counts(), disclose.Policy{Method: disclose.Suppress, AsGiven: true, Effort: 100})
		if err != nil {
			refused++
			continue
		}
		res, err := intruder.Attack(a.told(safe.Published()), intruder.Rule)
		if err != nil {
			t.Fatalf("%v: %v", a, err)
		}
		for _, h := range res.Hidden {
			if h.High < disclose.Threshold {
				small++
			}
			if h.Revealed() && h.High < disclose.Threshold {
				t.Errorf("%v: %s is known to be %d", a, intruder.Words(h.Cell), h.High)
			}
		}
	}
	t.Logf("%d answers, %d refused, %d small counts attacked", sets, refused, small)
	if 10*refused > sets {
		t.Errorf("%d of %d answers refused", refused, sets)
	}
}
