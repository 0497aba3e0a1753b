package suppress

import (
	"os"
	"slices"
	"strconv"
	"testing"

	"cyberflag/disclose/casetest"
	"cyberflag/disclose/sums"
	"cyberflag/disclose/table"
)

// TestAgainstEveryChoice compares the loss with the least there is, by trying every
// choice of cells that costs less, on made-up tables small enough for that: two- and
// three-way, with hierarchies of one and two levels, against both readers.
// CYBERFLAG_CHOICES says how many of each kind.
func TestAgainstEveryChoice(t *testing.T) {
	tables := 6
	if s := os.Getenv("CYBERFLAG_CHOICES"); s != "" {
		tables, _ = strconv.Atoi(s)
	}
	pairs := map[string]string{"v00": "a", "v01": "a", "v02": "b", "v03": "b"}
	deep := map[string]string{"v00": "a", "v01": "a", "v02": "b", "v03": "b", "a": "c", "b": "c"}
	for _, kind := range []struct {
		name  string
		sizes []int
		tree  map[string]string
	}{
		{"two-way", []int{4, 3}, nil},
		{"three-way", []int{3, 2, 2}, nil},
		{"hierarchy", []int{4, 2}, pairs},
		{"two levels", []int{5, 2}, deep},
	} {
		for _, strict := range []bool{false, true} {
			worst, least, done := 1.0, 0, 0
			for seed := range uint64(tables) {
				h := table.Hierarchy{}
				if kind.tree != nil {
					h["d0"] = kind.tree
				}
				s, err := sums.New(casetest.Made(seed, 8, kind.sizes...), h, nil)
				if err != nil {
					t.Fatal(err)
				}
				loss, best, ok := bothLosses(t, s, strict)
				if !ok {
					continue
				}
				done++
				if loss == best {
					least++
				} else {
					worst = max(worst, loss/best)
				}
			}
			t.Logf("%-10s strict %-5v %d tables: the loss is the least of %d, and %.3f times it at worst", kind.name, strict, done, least, worst)
			if worst > 1.15 {
				t.Errorf("%s: a loss of %.2f times the least", kind.name, worst)
			}
		}
	}
}

// bothLosses gives the loss that was found and the least, unless the table is too fine.
func bothLosses(t *testing.T, s *sums.Set, strict bool) (loss, least float64, ok bool) {
	t.Helper()
	p := problem(s, s.Top(), strict)
	hidden, err := p.Hide(Allowance{1 << 40, 1 << 40, 2_000})
	if err != nil {
		return 0, 0, false
	}
	var free []int
	for v, c := range p.cells {
		if c.Role == Free {
			free = append(free, v)
			if hidden[v] {
				loss += c.Weight
			}
		}
	}
	slices.SortFunc(free, func(a, b int) int { return int(p.cells[b].Weight - p.cells[a].Weight) })
	needs, err := p.needs()
	if err != nil {
		t.Fatal(err)
	}
	e := every{p, needs, free, loss}
	e.try(p.alwaysHidden(), 0, 0)
	return loss, e.least, true
}

// every tries each choice that costs less than the least known.
type every struct {
	p     *Problem
	needs []need
	free  []int
	least float64
}

// try decides on the free cells from place k on.
func (e *every) try(hidden []bool, k int, loss float64) {
	if loss >= e.least {
		return
	}
	if k == len(e.free) {
		if e.meets(hidden) {
			e.least = loss
		}
		return
	}
	v := e.free[k]
	if all := slices.Clone(hidden); !e.meets(e.rest(all, k)) {
		return // not even with all that are left
	}
	e.try(hidden, k+1, loss)
	with := slices.Clone(hidden)
	with[v] = true
	e.try(with, k+1, loss+e.p.cells[v].Weight)
}

// rest hides the free cells from place k on, too.
func (e *every) rest(hidden []bool, k int) []bool {
	for _, v := range e.free[k:] {
		hidden[v] = true
	}
	return hidden
}

func (e *every) meets(hidden []bool) bool {
	return !slices.ContainsFunc(e.needs, func(n need) bool {
		_, ok := e.p.reach(n, hidden)
		return !ok
	})
}
