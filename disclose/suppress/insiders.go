package suppress

import "math"

// insiders gives, for each Small cell and each owner of other cells, one step
// that the cell must be able to take while the owner's cells stand still, and
// the cells that cannot take one whatever is hidden.
func (p *Problem) insiders(all []bool) (out []need, lost []int) {
	most := 0
	for _, c := range p.cells {
		most = max(most, c.Owner)
	}
	f := finder{p: p, all: all, most: most, step: map[[2]int]float64{}}
	for v, c := range p.cells {
		for owner := 1; owner <= most && c.Role == Small && !p.spent(); owner++ {
			if owner == c.Owner {
				continue
			}
			if step := f.find(v, owner); step != 0 {
				out = append(out, need{v, step, owner})
			} else if !c.Given {
				lost = append(lost, v)
				break
			}
		}
	}
	return out, lost
}

// A finder remembers, of each table it meets, which cells move without which
// owners.
type finder struct {
	p    *Problem
	all  []bool // what may move at all
	most int    // the last owner
	step map[[2]int]float64
}

// find gives a step of cell v without owner, or 0.
func (f *finder) find(v, owner int) float64 {
	c := f.p.cells[v]
	for _, move := range []float64{1, -1} {
		if f.step[[2]int{v, owner}] != 0 {
			break
		}
		if c.N+move < c.Low || c.N+move > c.High {
			continue
		}
		n := need{v, move, owner}
		f.p.bound(n, f.all)
		if w, ok := f.p.run(n); ok {
			f.note(w)
		}
	}
	return f.step[[2]int{v, owner}]
}

// note takes the present table into account.
func (f *finder) note(w way) {
	owners := f.p.owners(w)
	for _, v := range w {
		at := f.p.tab.Value(f.p.moving.Place[v])
		if f.p.cells[v].Role != Small || math.Abs(at) < 1-reached {
			continue
		}
		for owner := 1; owner <= f.most; owner++ {
			if !owners[owner] {
				f.step[[2]int{v, owner}] = math.Copysign(1, at)
			}
		}
	}
}

// owners gives those whose cells move.
func (p *Problem) owners(w way) map[int]bool {
	out := map[int]bool{}
	for _, v := range w {
		out[p.cells[v].Owner] = true
	}
	return out
}
