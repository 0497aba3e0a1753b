package intruder_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"cyberflag/disclose"
	"cyberflag/disclose/intruder"
	"cyberflag/disclose/table"
)

// planted are eight ways in which protection could go wrong, each done to the
// result of a sound one or to what the attack on it is given. The first four
// are those of the literature: an equation forgotten, a company cell shown, an
// answer given out that nobody told the protector of, an audit that only knows
// that counts are not negative.
var planted = []struct {
	name string
	make func(w *world) bool // false: this world does not have what it takes
}{
	{"a total that the protector forgot is published", func(w *world) bool {
		w.release(disclose.Suppress, "force", "age")
		return w.refused == nil && w.show(func(key []string) bool { return slices.Contains(key, table.Total) })
	}},
	{"a company cell is shown", func(w *world) bool {
		w.release(disclose.Suppress, "force", "age")
		return w.refused == nil && w.show(func(key []string) bool { return w.sum(w.out[0].Dims, key) >= disclose.Threshold })
	}},
	{"an answer given out is not in the ledger", func(w *world) bool {
		w.release(disclose.Suppress, "force", "age")
		return w.refused == nil && w.leak()
	}},
	{"marks are checked against counts of 0 and more", func(w *world) bool { return w.atLeastTwoInEveryLine("force", "age") }},
	{"only the small counts are hidden", func(w *world) bool { return w.onlySmall("force", "age") }},
	{"two tables are protected each alone", func(w *world) bool {
		w.alone(disclose.Suppress, "force", "age")
		w.alone(disclose.Suppress, "force", "sex")
		return w.refused == nil
	}},
	{"a rate is printed beside a rounded table", func(w *world) bool {
		w.release(disclose.Round, "force", "age")
		return w.refused == nil && w.rates()
	}},
	{"a second release shows exactly what the first one rounded", func(w *world) bool {
		w.release(disclose.Round, "force", "age")
		return w.refused == nil && w.exactAges()
	}},
}

// TestPlantedWeaknessesAreCaught asks of each weakness that the intruder works
// out a small count in some of many worlds, and that the sound result of the
// same worlds, attacked the same way, gives none: that is the campaign.
func TestPlantedWeaknessesAreCaught(t *testing.T) {
	for _, weakness := range planted {
		tried, caught := 0, 0
		for i := range 60 {
			w := newWorld(rand.New(rand.NewPCG(8, uint64(i))))
			if !weakness.make(w) {
				continue
			}
			tried++
			var n tally
			if w.attack(&n); n.revealed > 0 {
				caught++
			}
		}
		t.Logf("%-60s tried %d, caught %d", weakness.name, tried, caught)
		if caught == 0 {
			t.Errorf("%s: no small count was worked out in %d worlds", weakness.name, tried)
		}
	}
}

// show prints one hidden cell that which picks.
func (w *world) show(which func(key []string) bool) bool {
	p := &w.out[0].Published
	for i, c := range p.Cells {
		if c.Status == table.Hidden && which(c.Key) {
			p.Cells[i].Status, p.Cells[i].Shown = table.Exact, w.sum(p.Dims, c.Key)
			return true
		}
	}
	return false
}

// leak gives out one small count of one force, as an answer would.
func (w *world) leak() bool {
	p := w.out[0].Published
	for _, c := range p.Cells {
		if n := w.sum(p.Dims, c.Key); c.Status == table.Hidden && n < disclose.Threshold {
			w.publish(table.Published{Name: "answer", Dims: p.Dims,
				Cells: []table.Cell{{Key: c.Key, Shown: n, Status: table.Exact}}})
			return true
		}
	}
	return false
}

// cells gives every cell of the table by dims, totals too.
func (w *world) cells(dims ...string) table.Published {
	p := table.Published{Name: fmt.Sprint(dims), Dims: dims}
	keys := [][]string{{}}
	for _, d := range dims {
		var next [][]string
		for _, k := range keys {
			next = append(next, append(slices.Clone(k), table.Total))
			for i := range w.sizes[d] {
				next = append(next, append(slices.Clone(k), label(d, i)))
			}
		}
		keys = next
	}
	for _, k := range keys {
		p.Cells = append(p.Cells, table.Cell{Key: k, Shown: w.sum(dims, k), Status: table.Exact})
	}
	return p
}

// onlySmall hides the small counts and nothing else.
func (w *world) onlySmall(dims ...string) bool {
	p := w.cells(dims...)
	for i, c := range p.Cells {
		if c.Shown > 0 && c.Shown < disclose.Threshold {
			p.Cells[i].Status, p.Cells[i].Shown = table.Hidden, 0
		}
	}
	w.publish(p)
	return true
}

// atLeastTwoInEveryLine hides small counts and, in each row and column with a
// single mark, the next smallest: enough against who only knows that counts
// are not negative, which is checked.
func (w *world) atLeastTwoInEveryLine(dims ...string) bool {
	w.onlySmall(dims...)
	p := &w.out[0].Published
	for range 2 * len(p.Cells) {
		for d := range dims {
			w.addToLines(p, d)
		}
	}
	res, err := intruder.Attack(w.publication(), intruder.None)
	if err != nil {
		return false
	}
	var n tally
	return w.judge(res, &n) == nil
}

// addToLines hides one more cell in each line along dimension d that has one
// mark and no other.
func (w *world) addToLines(p *table.Published, d int) {
	lines := map[string][]int{}
	for i, c := range p.Cells {
		k := slices.Clone(c.Key)
		k[d] = ""
		lines[table.ID(k)] = append(lines[table.ID(k)], i)
	}
	for _, k := range slices.Sorted(maps.Keys(lines)) {
		line := lines[k]
		marks, next := 0, -1
		for _, i := range line {
			c := p.Cells[i]
			if c.Status == table.Hidden {
				marks++
			} else if c.Shown > 0 && (next < 0 || c.Shown < p.Cells[next].Shown) {
				next = i
			}
		}
		if marks == 1 && next >= 0 {
			p.Cells[next].Status, p.Cells[next].Shown = table.Hidden, 0
		}
	}
}

// alone protects one more table as if nothing were out.
func (w *world) alone(m disclose.Method, dims ...string) {
	before := w.out
	w.out = nil
	w.release(m, dims...)
	w.out = append(before, w.out...)
}

// rates prints for each force and age a rate with one decimal, for 200,000
// people each.
func (w *world) rates() bool {
	text := "force,age,rate,population\n"
	for _, c := range w.cells("force", "age").Cells {
		if !slices.Contains(c.Key, table.Total) {
			text += fmt.Sprintf("%s,%s,%.1f,200000\n", c.Key[0], c.Key[1], float64(c.Shown)/2)
		}
	}
	t, err := intruder.ReadTable("rates.csv", strings.NewReader(text))
	w.others = append(w.others, t)
	return err == nil
}

// exactAges prints, in a second table, all but one age of each force exactly.
func (w *world) exactAges() bool {
	p := w.cells("force", "age")
	p.Name = "second"
	p.Cells = slices.DeleteFunc(p.Cells, func(c table.Cell) bool { return c.Key[1] == label("age", 0) || slices.Contains(c.Key, table.Total) })
	w.publish(p)
	totals := w.cells("force")
	totals.Name = "third"
	w.publish(totals)
	return true
}
