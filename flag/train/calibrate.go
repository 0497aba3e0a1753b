package train

import (
	"cmp"
	"slices"

	"cyberflag/flag/weigh"
	isotone "cyberflag/internal/calibrate"
	"cyberflag/rules"
)

// leastForIsotonic is how many records labelled yes an isotonic calibration
// needs; with fewer the weights' own probabilities stand, which are likelihoods
// already .
const leastForIsotonic = 200

// calibrate gives the isotonic calibration (pool adjacent violators) of what
// was said of the rows labelled yes or no. A block of n records of which k were
// online stands for (k + 1/2) / (n + 1), so that nothing is ever certain.
func calibrate(said []float64, rows []Row) []rules.Knot {
	blocks, yes := blocksOf(said, rows)
	if yes < leastForIsotonic {
		return nil
	}
	var knots []rules.Knot
	for _, b := range isotone.Pool(blocks) {
		k := rules.Knot{Said: thousandths(b.Sum / b.N), Was: thousandths((b.Ones + 0.5) / (b.N + 1))}
		if n := len(knots); n > 0 && k.Said <= knots[n-1].Said {
			continue
		} else if n > 0 {
			k.Was = max(k.Was, knots[n-1].Was)
		}
		knots = append(knots, k)
	}
	return knots
}

// blocksOf gives the rows labelled yes or no, one block for each probability
// that was said, in order; and how many are yes.
func blocksOf(said []float64, rows []Row) (blocks []isotone.Block, yes int) {
	for i, row := range rows {
		switch row.Label {
		case weigh.Yes:
			yes++
			blocks = append(blocks, isotone.Block{N: 1, Ones: 1, Sum: said[i]})
		case weigh.No:
			blocks = append(blocks, isotone.Block{N: 1, Sum: said[i]})
		}
	}
	slices.SortStableFunc(blocks, func(a, b isotone.Block) int { return cmp.Compare(a.Sum, b.Sum) })
	var joined []isotone.Block
	for i, b := range blocks {
		if n := len(joined); i > 0 && blocks[i-1].Sum == b.Sum {
			joined[n-1] = isotone.Block{N: joined[n-1].N + 1, Ones: joined[n-1].Ones + b.Ones, Sum: joined[n-1].Sum + b.Sum}
			continue
		}
		joined = append(joined, b)
	}
	return joined, yes
}
