package intruder_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"cyberflag/disclose"
	"cyberflag/disclose/intruder"
	"cyberflag/disclose/table"
)

// TestWhicheverCountsAreTrue tries every count that a first table's marks may stand
// for as far as the publisher of a second one can tell. Whichever are true, an
// intruder who knows of each mark whether it is small learns no small count from the
// second table that the first did not give him.
func TestWhicheverCountsAreTrue(t *testing.T) {
	truths, attacked, refused := 0, 0, 0
	for _, second := range []disclose.Method{disclose.Round, disclose.Suppress} {
		for i := range setting(t, "CYBERFLAG_TRUTHS", 10) {
			w := fewWorld(rand.New(rand.NewPCG(30, uint64(i))))
			w.release(disclose.Suppress, "force", "age")
			w.release(second, "force", "sex")
			if w.refused != nil {
				refused++
				continue
			}
			for _, counts := range w.possible() {
				truths++
				attacked += w.learns(t, i, counts)
			}
		}
	}
	t.Logf("%d pairs refused; %d possible tables, %d cells attacked", refused, truths, attacked)
	if truths < 50 {
		t.Error("too few tables to tell")
	}
}

// fewWorld is a world of few people, so that all tables can be gone through.
func fewWorld(chance *rand.Rand) *world {
	w := newWorld(chance)
	w.sizes["force"], w.sizes["age"] = 2+chance.IntN(2), 2+chance.IntN(2)
	w.leaves = map[place]int64{}
	for _, at := range w.places() {
		w.leaves[at] = chance.Int64N(6)
	}
	return w
}

// possible gives every table by force and age that has what the first release shows,
// and the forces' totals that the publisher of the second knows.
func (w *world) possible() (out []map[string]int64) {
	shown := w.out[0].Published
	x := make([][]int64, w.sizes["force"])
	var fill func(f, a int, left int64)
	next := func(f int) {
		if f < len(x) {
			x[f] = make([]int64, w.sizes["age"])
			fill(f, 0, w.sum([]string{"force"}, []string{label("force", f)}))
			return
		}
		if counts := added(x); agrees(shown, counts) {
			out = append(out, counts)
		}
	}
	fill = func(f, a int, left int64) {
		if a == w.sizes["age"]-1 {
			x[f][a] = left
			next(f + 1)
			return
		}
		for n := range left + 1 {
			x[f][a] = n
			fill(f, a+1, left-n)
		}
	}
	next(0)
	return out
}

// added gives the counts of a table by force and age, totals too.
func added(x [][]int64) map[string]int64 {
	out := map[string]int64{}
	for f := range x {
		for a, n := range x[f] {
			for _, force := range []string{label("force", f), table.Total} {
				for _, age := range []string{label("age", a), table.Total} {
					out[table.ID([]string{force, age})] += n
				}
			}
		}
	}
	return out
}

func agrees(p table.Published, counts map[string]int64) bool {
	return !slices.ContainsFunc(p.Cells, func(c table.Cell) bool {
		n := counts[table.ID(c.Key)]
		return c.Status == table.Hidden && n == 0 || c.Status == table.Exact && n != c.Shown
	})
}

// learns attacks both tables, were counts those of the first, and gives how many cells
// were attacked.
func (w *world) learns(t *testing.T, set int, counts map[string]int64) int {
	both := w.publication()
	for i, c := range both.Tables[0].Cells {
		if w.out[0].Cells[i].Status == table.Hidden {
			both.Tables[0].Cells[i].Kind = intruder.Company
			if counts[table.ID(c.Labels)] < disclose.Threshold {
				both.Tables[0].Cells[i].Kind = intruder.Small
			}
		}
	}
	alone, err := intruder.Attack(intruder.Publication{Tables: both.Tables[:1]}, intruder.Rule)
	if err != nil {
		t.Fatal(err)
	}
	res, err := intruder.Attack(both, intruder.Rule)
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range res.Hidden {
		if h.Revealed() && h.High < disclose.Threshold && !slices.ContainsFunc(alone.Hidden, func(o intruder.Interval) bool {
			return o.Revealed() && intruder.Words(o.Cell) == intruder.Words(h.Cell)
		}) {
			t.Errorf("set %d: %s is known to be %d, were the counts %v", set, intruder.Words(h.Cell), h.High, counts)
		}
	}
	return len(res.Hidden)
}
