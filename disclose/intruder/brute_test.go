package intruder

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// FuzzAttack holds the intruder to an exhaustive one on small tables: at most
// 8 unknown cells inside, true counts of at most 4. The exhaustive one tries
// every table and keeps those that print as published.
func FuzzAttack(f *testing.F) { f.Fuzz(rapid.MakeFuzz(againstEnumeration)) }

func TestAgainstEnumeration(t *testing.T) { rapid.Check(t, againstEnumeration) }

// cube is a small table with its totals: cells by labels "0", "1", ... or
// Total in each dimension.
type cube struct {
	sizes []int
	cells [][]int // coordinates; -1 is a total
	truth map[string]int64
}

func id(at []int) string { return fmt.Sprint(at) }

// above gives the coordinates of every cell that counts the leaf at.
func above(at []int) [][]int {
	out := [][]int{{}}
	for _, v := range at {
		var next [][]int
		for _, o := range out {
			next = append(next, append(slices.Clone(o), v), append(slices.Clone(o), -1))
		}
		out = next
	}
	return out
}

func drawCube(t *rapid.T) cube {
	c := cube{truth: map[string]int64{}}
	c.sizes = rapid.SampledFrom([][]int{{2}, {4}, {2, 2}, {2, 3}, {3, 3}, {2, 4}, {2, 2, 2}, {2, 2, 3}}).Draw(t, "sizes")
	var leaves [][]int
	leaves = append(leaves, []int{})
	for _, n := range c.sizes {
		var next [][]int
		for _, l := range leaves {
			for v := range n {
				next = append(next, append(slices.Clone(l), v))
			}
		}
		leaves = next
	}
	for _, leaf := range leaves {
		n := rapid.Int64Range(0, 4).Draw(t, "n")
		for _, at := range above(leaf) {
			if _, ok := c.truth[id(at)]; !ok {
				c.cells = append(c.cells, at)
			}
			c.truth[id(at)] += n
		}
	}
	return c
}

// published is a cube with a kind for each cell, and the bounds that its print
// gives at one level of knowledge.
type published struct {
	cube
	kind      map[string]Kind
	low, high map[string]int64
}

func drawPublished(t *rapid.T, c cube, know Knowledge) published {
	p := published{c, map[string]Kind{}, map[string]int64{}, map[string]int64{}}
	hidden := 0
	for _, at := range c.cells {
		k, n := id(at), c.truth[id(at)]
		grand := !slices.ContainsFunc(at, func(v int) bool { return v >= 0 })
		leaf := !slices.Contains(at, -1)
		hide := !grand && n > 0 && (!leaf || hidden < 8) && rapid.IntRange(0, 2).Draw(t, "hide") > 0
		p.kind[k], p.low[k], p.high[k] = Exact, n, n
		if !hide {
			continue
		}
		if leaf {
			hidden++
		}
		p.kind[k] = Company
		if n < Threshold {
			p.kind[k] = Small
		}
		if rapid.IntRange(0, 9).Draw(t, "round") == 0 {
			p.kind[k] = Rounded
		}
		p.low[k], p.high[k] = expect(p.kind[k], know, n)
	}
	return p
}

// expect is what one print says on its own.
func expect(k Kind, know Knowledge, n int64) (low, high int64) {
	switch {
	case k == Rounded:
		return max(0, n/5*5-4), n/5*5 + 4
	case know == None:
		return 0, 99
	case know == Zeros:
		return 1, 99
	case k == Small:
		return 1, 4
	}
	return 5, 99
}

// table writes p as the intruder reads it.
func (p published) table() Table {
	t := Table{Name: "cube"}
	for d := range p.sizes {
		t.Dims = append(t.Dims, fmt.Sprintf("d%d", d))
	}
	for i, at := range p.cells {
		n := p.truth[id(at)]
		c := Cell{Kind: p.kind[id(at)], Row: i + 2}
		for _, v := range at {
			label := Total
			if v >= 0 {
				label = fmt.Sprint(v)
			}
			c.Labels = append(c.Labels, label)
		}
		switch c.Kind {
		case Exact:
			c.Low, c.High = n, n
		case Rounded:
			c.Low, c.High, c.Base = n/5*5, n/5*5, 5
		}
		t.Cells = append(t.Cells, c)
	}
	return t
}

// enumerate tries every table and gives the least and most of each cell.
func (p published) enumerate() (least, most map[string]int64, tables int) {
	place := map[string]int{}
	for i, at := range p.cells {
		place[id(at)] = i
	}
	low, high, sums := make([]int64, len(p.cells)), make([]int64, len(p.cells)), make([]int64, len(p.cells))
	var leaves, over [][]int
	for i, at := range p.cells {
		low[i], high[i] = p.low[id(at)], p.high[id(at)]
		if slices.Contains(at, -1) {
			continue
		}
		leaves = append(leaves, at)
		var cells []int
		for _, a := range above(at) {
			cells = append(cells, place[id(a)])
		}
		over = append(over, cells)
	}
	least, most = map[string]int64{}, map[string]int64{}
	keep := func() {
		for i := range p.cells {
			if sums[i] < low[i] {
				return
			}
		}
		tables++
		for i, at := range p.cells {
			if k := id(at); tables == 1 {
				least[k], most[k] = sums[i], sums[i]
			} else {
				least[k], most[k] = min(least[k], sums[i]), max(most[k], sums[i])
			}
		}
	}
	var try func(i int)
	try = func(i int) {
		if i == len(leaves) {
			keep()
			return
		}
		at := place[id(leaves[i])]
		for v := low[at]; v <= high[at]; v++ {
			fits := true
			for _, c := range over[i] {
				sums[c] += v
				fits = fits && sums[c] <= high[c]
			}
			if fits {
				try(i + 1)
			}
			for _, c := range over[i] {
				sums[c] -= v
			}
			if !fits {
				break
			}
		}
	}
	try(0)
	return least, most, tables
}

func againstEnumeration(t *rapid.T) {
	know := rapid.SampledFrom([]Knowledge{None, Zeros, Rule}).Draw(t, "knows")
	p := drawPublished(t, drawCube(t), know)
	res, err := Attack(Publication{Tables: []Table{p.table()}}, know)
	if err != nil {
		t.Fatalf("attack of a true table: %v", err)
	}
	least, most, tables := p.enumerate()
	if tables == 0 {
		t.Fatal("the exhaustive intruder found no table, not even the true one")
	}
	if res.Effort.Unproven > 0 {
		t.Fatalf("%d ends unproven on a small table", res.Effort.Unproven)
	}
	for _, i := range res.Hidden {
		at := make([]int, len(p.sizes))
		for d := range p.sizes {
			at[d] = -1
			if l := i.Cell[fmt.Sprintf("d%d", d)]; l != Total {
				at[d] = int(l[0] - '0')
			}
		}
		if i.Low != least[id(at)] || i.High != most[id(at)] {
			t.Fatalf("%s: attack says %d to %d, every table tried says %d to %d", Words(i.Cell), i.Low, i.High, least[id(at)], most[id(at)])
		}
	}
}

// intervals gives an attack's answers by the cell's labels in the order of
// dims, joined by |.
func intervals(res Result, dims ...string) map[string][2]int64 {
	out := map[string][2]int64{}
	for _, i := range res.Hidden {
		var labels []string
		for _, d := range dims {
			labels = append(labels, i.Cell[d])
		}
		out[strings.Join(labels, "|")] = [2]int64{i.Low, i.High}
	}
	return out
}
