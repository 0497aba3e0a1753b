package train

import (
	"cmp"
	"slices"

	"cyberflag/flag/weigh"
	"cyberflag/rules"
)

// leastForIsotonic is how many records labelled yes an isotonic calibration
// needs; with fewer the weights' own probabilities stand, which are likelihoods
// already .
const leastForIsotonic = 200

// A block is records of neighbouring probabilities, of which a share was online.
type block struct{ n, online, said float64 }

func (b block) was() float64 { return b.online / b.n }

// calibrate gives the isotonic calibration (pool adjacent violators) of what
// was said of the rows labelled yes or no. A block of n records of which k were
// online stands for (k + 1/2) / (n + 1), so that nothing is ever certain.
func calibrate(said []float64, rows []Row) []rules.Knot {
	blocks, yes := blocksOf(said, rows)
	if yes < leastForIsotonic {
		return nil
	}
	var knots []rules.Knot
	for _, b := range pool(blocks) {
		k := rules.Knot{Said: thousandths(b.said / b.n), Was: thousandths((b.online + 0.5) / (b.n + 1))}
		if n := len(knots); n > 0 && k.Said <= knots[n-1].Said {
			continue
		} else if n > 0 {
			k.Was = max(k.Was, knots[n-1].Was)
		}
		knots = append(knots, k)
	}
	return knots
}

// pool joins neighbouring blocks until the share that was online grows from
// each to the next.
func pool(blocks []block) []block {
	var pooled []block
	for _, b := range blocks {
		pooled = append(pooled, b)
		for n := len(pooled); n > 1 && pooled[n-2].was() >= pooled[n-1].was(); n = len(pooled) {
			a, b := pooled[n-2], pooled[n-1]
			pooled = append(pooled[:n-2], block{a.n + b.n, a.online + b.online, a.said + b.said})
		}
	}
	return pooled
}

// blocksOf gives the rows labelled yes or no, one block for each probability
// that was said, in order; and how many are yes.
func blocksOf(said []float64, rows []Row) (blocks []block, yes int) {
	for i, row := range rows {
		switch row.Label {
		case weigh.Yes:
			yes++
			blocks = append(blocks, block{1, 1, said[i]})
		case weigh.No:
			blocks = append(blocks, block{1, 0, said[i]})
		}
	}
	slices.SortStableFunc(blocks, func(a, b block) int { return cmp.Compare(a.said, b.said) })
	var joined []block
	for i, b := range blocks {
		if n := len(joined); i > 0 && blocks[i-1].said == b.said {
			joined[n-1] = block{joined[n-1].n + 1, joined[n-1].online + b.online, joined[n-1].said + b.said}
			continue
		}
		joined = append(joined, b)
	}
	return joined, yes
}
