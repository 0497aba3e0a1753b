package witness

// shortMoves tries the tables that differ from the true one by one offence
// more or less in a single leaf, or by one that is moved from a leaf to
// another, with all their totals. In a large rounded table they serve nearly
// every cell, and cost next to nothing.
func (a *attack) shortMoves() {
	above := a.above()
	for _, i := range a.moving.Cells {
		if !a.set.Cells[i].Leaf {
			continue
		}
		for _, d := range []int64{-1, 1} {
			if a.stillAsked(i, above[i], d) {
				a.single(i, above, d)
			}
		}
	}
}

// above gives, for each leaf, itself and every total that contains it.
func (a *attack) above() map[int][]int {
	up := make([][]int, len(a.set.Cells))
	for _, e := range a.set.Equations {
		for _, p := range e.Parts {
			up[p] = append(up[p], e.Total)
		}
	}
	out := map[int][]int{}
	for _, i := range a.moving.Cells {
		if !a.set.Cells[i].Leaf {
			continue
		}
		seen := map[int]bool{i: true}
		cells := []int{i}
		for k := 0; k < len(cells); k++ {
			for _, u := range up[cells[k]] {
				if !seen[u] {
					seen[u] = true
					cells = append(cells, u)
				}
			}
		}
		out[i] = cells
	}
	return out
}

// stillAsked says that a change of leaf i in direction d would tell something
// new of one of the cells above it.
func (a *attack) stillAsked(i int, cells []int, d int64) bool {
	for _, c := range cells {
		if s := a.seen[c]; s != nil && (d > 0 && s.High < a.set.Cells[c].N+1 || d < 0 && s.Low > a.set.Cells[c].N-1) {
			return true
		}
	}
	return false
}

// partners is how many other leaves are tried for a move.
const partners = 2000

// single changes leaf i by d alone, or else with another leaf by -d.
func (a *attack) single(i int, above map[int][]int, d int64) {
	if a.try(above[i], nil, d) {
		return
	}
	tried := 0
	for _, j := range a.moving.Cells {
		if j == i || !a.set.Cells[j].Leaf {
			continue
		}
		if tried++; tried > partners || a.try(above[i], above[j], d) {
			return
		}
	}
}

// try changes the cells of plus by d and those of minus by -d, if that keeps
// every bound, and then takes the table into account.
func (a *attack) try(plus, minus []int, d int64) bool {
	delta := make(map[int]int64, len(plus)+len(minus))
	for _, c := range plus {
		delta[c] += d
	}
	for _, c := range minus {
		delta[c] -= d
	}
	for c, x := range delta {
		if x != 0 && !a.may(c, x) {
			return false
		}
	}
	change := make([]int64, len(a.moving.Cells))
	for c, x := range delta {
		if at := a.moving.Place[c]; at >= 0 {
			change[at] = x
		}
	}
	return a.witness(change)
}
