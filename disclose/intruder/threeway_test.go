package intruder_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"cyberflag/disclose/casetest"
	"cyberflag/disclose/intruder"
)

// Three-way tables with hundreds of marks take thousands of changes of basis.
// Rounding that adds up over them once made intervals of one value out of
// others, and kept the searches from ending: every interval is settled and
// holds the true count.
func TestManyMarksInThreeWays(t *testing.T) {
	for seed := range uint64(2) {
		published, truth := halfHidden(seed, 14, 6, 3)
		res, err := intruder.Attack(intruder.Publication{Tables: []intruder.Table{published}}, intruder.Zeros)
		if err != nil {
			t.Fatal(err)
		}
		if len(res.Hidden) < 150 || res.Effort.Unproven > 0 {
			t.Errorf("seed %d: of %d hidden cells %d ends unproven", seed, len(res.Hidden), res.Effort.Unproven)
		}
		for _, i := range res.Hidden {
			if n := truth[intruder.Words(i.Cell)]; n < i.Low || n > i.High {
				t.Errorf("seed %d: %s: %d to %d misses the count %d", seed, intruder.Words(i.Cell), i.Low, i.High, n)
			}
		}
	}
}

// halfHidden makes a table with its totals and hides every second count that is
// not 0, but for the totals of single dimensions.
func halfHidden(seed uint64, sizes ...int) (intruder.Table, map[string]int64) {
	c := casetest.Made(seed, 4, sizes...)
	sums, chance := map[string]int64{}, rand.New(rand.NewPCG(seed, 3))
	keys := map[string][]string{}
	for _, row := range c.Rows {
		for subset := range 1 << len(c.Dims) {
			key := slices.Clone(row.Key)
			for d := range key {
				if subset>>d&1 == 1 {
					key[d] = intruder.Total
				}
			}
			sums[fmt.Sprint(key)] += row.N
			keys[fmt.Sprint(key)] = key
		}
	}
	out, truth := intruder.Table{Name: c.Name, Dims: c.Dims}, map[string]int64{}
	for i, name := range slices.Sorted(maps.Keys(keys)) {
		cell := intruder.Cell{Labels: keys[name], Kind: intruder.Exact, Low: sums[name], High: sums[name], Row: i + 2}
		words, totals := map[string]string{}, 0
		for d, label := range cell.Labels {
			words[c.Dims[d]] = label
			if label == intruder.Total {
				totals++
			}
		}
		truth[intruder.Words(words)] = sums[name]
		if sums[name] > 0 && totals < len(sizes)-1 && chance.IntN(2) == 0 {
			cell.Kind, cell.Low, cell.High = intruder.Either, 0, 0
		}
		out.Cells = append(out.Cells, cell)
	}
	return out, truth
}
