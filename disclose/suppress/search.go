package suppress

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
)

// A choice is a set of hidden cells and, for each need, a way to meet it.
type choice struct {
	hidden []bool
	ways   []way
	loss   float64
}

func (c *choice) clone() *choice {
	return &choice{slices.Clone(c.hidden), slices.Clone(c.ways), c.loss}
}

// A search improves a choice within an amount of work.
type search struct {
	p      *Problem
	needs  []need
	barred []bool
	rand   *rand.Rand // seeded: the same table is hidden the same way every time
	end    int        // of the work
}

// An Unprotectable error names small cells that are known whatever is hidden.
type Unprotectable struct{ Cells []int }

func (e Unprotectable) Error() string {
	return fmt.Sprintf("%d small counts can be worked out whatever else is hidden", len(e.Cells))
}

// ErrTooMuch means that no choice was found within the work that is allowed, which
// says nothing of whether there is one.
var ErrTooMuch = errors.New("no choice of hidden cells was found in the work that is allowed")

// An Allowance is the work that a search may take. It is counted and no time, so that
// the same table is always hidden, or refused, the same way.
type Allowance struct {
	First    int // coefficients touched until a choice is found; beyond it there is none
	All      int // and until cells are left hidden that might have been shown
	Exchange int // exchanges of the simplex for making the choice cheaper, within All
}

// spent says that the search for a first choice has had its work.
func (p *Problem) spent() bool { return p.tab.Touched() > p.allowed.First }

// Hide gives the cells to hide.
func (p *Problem) Hide(allowed Allowance) ([]bool, error) {
	p.allowed = allowed
	p.tab.Allow(allowed.First)
	needs, err := p.needs()
	if p.spent() {
		return nil, ErrTooMuch
	}
	if err != nil {
		return nil, err
	}
	s := &search{p: p, needs: needs, barred: make([]bool, len(p.cells)), rand: rand.New(rand.NewPCG(1, 2))}
	c := &choice{hidden: p.alwaysHidden(), ways: make([]way, len(needs))}
	switch ok := s.repair(c); {
	case p.spent():
		return nil, ErrTooMuch
	case !ok:
		return nil, fmt.Errorf("no choice of cells found that protects all small counts")
	}
	p.tab.Allow(allowed.All)
	s.end = p.Exchanges() + allowed.Exchange
	s.tidy(c)
	return s.improve(c).hidden, nil
}

// alwaysHidden are the cells that no choice shows.
func (p *Problem) alwaysHidden() []bool {
	hidden := make([]bool, len(p.cells))
	for v, c := range p.cells {
		hidden[v] = c.Role == Small || c.Role == Stays
	}
	return hidden
}

// needs gives how far each small cell must be able to go: as far as it could
// if every Free cell were hidden, and no further than asked.
func (p *Problem) needs() ([]need, error) {
	all := p.alwaysHidden()
	for v, c := range p.cells {
		all[v] = all[v] || c.Role == Free
	}
	var out []need
	var lost []int
	for v, c := range p.cells {
		if c.Role != Small {
			continue
		}
		if p.spent() {
			break
		}
		down := p.extent(need{cell: v, move: -min(c.Down, c.N-c.Low)}, all)
		up := p.extent(need{cell: v, move: min(c.Up, c.High-c.N)}, all)
		if up.move-down.move < 1 && !c.Given {
			lost = append(lost, v)
		}
		for _, n := range []need{down, up} {
			if n.move != 0 {
				out = append(out, n)
			}
		}
	}
	inside, known := p.insiders(all)
	out, lost = append(out, inside...), append(lost, known...)
	if lost != nil {
		return nil, Unprotectable{lost}
	}
	slices.SortStableFunc(out, func(a, b need) int { return cmp.Compare(math.Abs(b.move), math.Abs(a.move)) })
	return out, nil
}

// extent gives n with the whole number nearest to its target that the cell can
// reach when these cells are hidden.
func (p *Problem) extent(n need, hidden []bool) need {
	if n.move == 0 {
		return n
	}
	p.bound(n, hidden)
	p.run(n)
	got := p.tab.Value(p.moving.Place[n.cell])
	if n.move > 0 {
		n.move = min(n.move, math.Floor(got+reached))
	} else {
		n.move = max(n.move, math.Ceil(got-reached))
	}
	return n
}

// repair hides more until every need without a way has one.
func (s *search) repair(c *choice) bool {
	for i, n := range s.needs {
		if c.ways[i] != nil {
			continue
		}
		if s.p.spent() {
			return false
		}
		w, ok := s.p.cheapest(n, c.hidden, s.barred)
		if !ok {
			return false
		}
		s.share(c, w)
		for _, v := range w {
			if !c.hidden[v] {
				c.hidden[v] = true
				c.loss += s.p.cells[v].Weight
			}
		}
	}
	return true
}

// share gives the way just found to every need that it meets, and may: one that
// moves supposed counts too far protects no true one.
func (s *search) share(c *choice, w way) {
	supposes := s.p.supposes(w)
	owners := s.p.owners(w)
	for i, n := range s.needs {
		if c.ways[i] == nil && n.met(s.p) && (n.without == 0 || !owners[n.without]) && (!supposes || s.p.cells[n.cell].Supposed) {
			c.ways[i] = w
		}
	}
}

// tidy shows again what need not be hidden, the dearest first.
func (s *search) tidy(c *choice) {
	for _, v := range s.extra(c) {
		if s.over() {
			return
		}
		s.unhide(c, v)
	}
}

// over says that the work is done.
func (s *search) over() bool { return s.p.tab.Touched() > s.p.allowed.All }

// extra lists the cells that are hidden to protect others, the dearest first.
func (s *search) extra(c *choice) (out []int) {
	for v, cell := range s.p.cells {
		if cell.Role == Free && c.hidden[v] {
			out = append(out, v)
		}
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(s.p.cells[b].Weight, s.p.cells[a].Weight) })
	return out
}

// unhide shows v when every need can still be met. It changes nothing else.
func (s *search) unhide(c *choice, v int) bool {
	ways := slices.Clone(c.ways)
	c.hidden[v] = false
	s.drop(c, v)
	for i, n := range s.needs {
		if c.ways[i] != nil {
			continue
		}
		w, ok := s.p.reach(n, c.hidden)
		if !ok {
			c.hidden[v], c.ways = true, ways
			return false
		}
		s.share(c, w)
	}
	c.loss -= s.p.cells[v].Weight
	return true
}

// drop forgets the ways that move v.
func (s *search) drop(c *choice, v int) {
	for i, w := range c.ways {
		if w != nil && slices.Contains(w, v) {
			c.ways[i] = nil
		}
	}
}

// improve tries to do without some of the extra cells, until the work is done.
func (s *search) improve(best *choice) *choice {
	for s.p.Exchanges() < s.end && !s.over() {
		extra := s.extra(best)
		if len(extra) == 0 {
			return best
		}
		c := best.clone()
		work := s.p.Exchanges()
		for range 1 + s.rand.IntN(3) {
			v := extra[s.rand.IntN(len(extra))]
			if c.hidden[v] {
				c.hidden[v], s.barred[v] = false, true
				c.loss -= s.p.cells[v].Weight
				s.drop(c, v)
			}
		}
		ok := s.repair(c)
		clear(s.barred)
		if ok {
			s.tidy(c)
			if c.loss <= best.loss {
				best = c
			}
		}
		if s.p.Exchanges() == work {
			s.end -= 10 // an attempt that took no work must not go on for ever
		}
	}
	return best
}
