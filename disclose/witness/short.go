package witness

import "math/rand/v2"

// shortMoves tries tables that differ from the true one by one offence more or
// less in a leaf, with its totals, and in as few other leaves as bring every
// cell back into its bounds. In a large rounded table they serve nearly every
// cell, and cost next to nothing. Where they do, larger differences are tried, once.
func (a *attack) shortMoves() {
	m := &mover{attack: a, rand: rand.New(rand.NewPCG(3, 3))}
	m.relate()
	m.round(1, tries)
	for d := int64(wide); d > 1; d-- {
		m.round(d, 1)
	}
}

// round tries to change each leaf by d and by -d, so often.
func (m *mover) round(d int64, times int) {
	for _, i := range m.moving.Cells {
		if !m.set.Cells[i].Leaf {
			continue
		}
		for _, by := range []int64{-d, d} {
			if asked := m.stillAsked(i, by); asked != nil {
				m.find(i, by, asked, times)
			}
		}
	}
}

// A mover looks for short moves.
type mover struct {
	*attack
	above [][]int // of each leaf: itself and every total that contains it
	below [][]int // of each cell: the leaves in it that may move
	rand  *rand.Rand
	delta map[int]int64 // the present move
	out   []int         // cells that it takes out of their bounds
	place map[int]int   // of these, their place in out
}

// relate works out which leaves lie in which totals.
func (m *mover) relate() {
	n := len(m.set.Cells)
	up := make([][]int, n)
	for _, e := range m.set.Equations {
		for _, p := range e.Parts {
			up[p] = append(up[p], e.Total)
		}
	}
	m.above, m.below = make([][]int, n), make([][]int, n)
	for _, i := range m.moving.Cells {
		if !m.set.Cells[i].Leaf {
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
		m.above[i] = cells
		for _, c := range cells {
			m.below[c] = append(m.below[c], i)
		}
	}
}

// stillAsked gives the cells of which a change of leaf i by d would tell
// something new. A large change is asked of those alone that a small one serves.
func (m *mover) stillAsked(i int, d int64) (asked []int) {
	for _, c := range m.above[i] {
		n, s := m.set.Cells[c].N, m.seen[c]
		if s == nil || !m.may(c, d) || d >= s.Low-n && d <= s.High-n {
			continue
		}
		if d == 1 || d == -1 || d > 0 && s.High > n || d < 0 && s.Low < n {
			asked = append(asked, c)
		}
	}
	return asked
}

const (
	tries   = 6  // moves that are begun for each leaf and direction
	repairs = 60 // leaves that a move may change before it is given up
	sample  = 40 // leaves that are compared for each repair
)

// find looks for a move of leaf i by d that changes every cell of asked.
func (m *mover) find(i int, d int64, asked []int, times int) {
	if !m.may(i, d) {
		return
	}
	keep := map[int]int64{i: d}
	for _, c := range asked {
		keep[c] = d
	}
	for try := range times {
		if try == (times+1)/2 {
			keep = map[int]int64{i: d, asked[0]: d} // all at once may be too much
		}
		m.delta, m.place, m.out = map[int]int64{}, map[int]int{}, m.out[:0]
		m.shift(i, d)
		if m.repair(keep) {
			return
		}
	}
}

// shift changes leaf i by d, with its totals.
func (m *mover) shift(i int, d int64) {
	for _, c := range m.above[i] {
		m.delta[c] += d
		m.note(c)
	}
}

// note keeps the list of cells that are out of bounds.
func (m *mover) note(c int) {
	at, listed := m.place[c]
	bad := m.excess(c, m.delta[c]) > 0
	switch {
	case bad && !listed:
		m.place[c] = len(m.out)
		m.out = append(m.out, c)
	case !bad && listed:
		last := m.out[len(m.out)-1]
		m.out[at], m.place[last] = last, at
		m.out = m.out[:len(m.out)-1]
		delete(m.place, c)
	}
}

// excess is how far cell c lies out of its bounds when it changes by d.
func (m *mover) excess(c int, d int64) int64 {
	n, b := m.set.Cells[c].N+d, m.bounds[c]
	if n < b.Low {
		return b.Low - n
	}
	if b.High != Unknown && n > b.High {
		return n - b.High
	}
	return 0
}

// repair changes leaves until every cell is within its bounds, without
// touching what keep holds, and takes the table into account.
func (m *mover) repair(keep map[int]int64) bool {
	for range repairs {
		if len(m.out) == 0 {
			return m.done()
		}
		bad := m.out[m.rand.IntN(len(m.out))]
		d := int64(1)
		if b := m.bounds[bad]; b.High != Unknown && m.set.Cells[bad].N+m.delta[bad] > b.High {
			d = -1
		}
		j := m.cheapest(bad, d, keep)
		if j < 0 {
			return false
		}
		m.shift(j, d)
	}
	return false
}

// cheapest gives the leaf in bad whose change by d leaves the least excess, of
// a sample of them, or -1.
func (m *mover) cheapest(bad int, d int64, keep map[int]int64) int {
	leaves := m.below[bad]
	if len(leaves) == 0 {
		return -1
	}
	start := m.rand.IntN(len(leaves))
	best, least := -1, int64(0)
	for k := range min(len(leaves), sample) {
		j := leaves[(start+k)%len(leaves)]
		cost, kept := int64(0), true
		for _, c := range m.above[j] {
			now := m.delta[c]
			if want, held := keep[c]; held && now == want {
				kept = false
				break
			}
			cost += m.excess(c, now+d) - m.excess(c, now)
		}
		if kept && m.may(j, m.delta[j]+d) && (best < 0 || cost < least) {
			best, least = j, cost
		}
	}
	return best
}

// done takes the present move into account.
func (m *mover) done() bool {
	change := make([]int64, len(m.moving.Cells))
	for c, x := range m.delta {
		if at := m.moving.Place[c]; at >= 0 {
			change[at] = x
		}
	}
	return m.witness(change)
}
