package disclose

import (
	"slices"

	"cyberflag/disclose/witness"
)

// mostExchanges is how many exchanges are tried before the cells are looked at one
// by one.
const mostExchanges = 5_000

// unbinding says that the table tells nothing of the unsure cells that the earlier
// tables did not tell: each move that was possible of these still is. It may wrongly
// say no.
//
// The earlier tables are taken for a graph: their sums are nodes, and the cells edges
// between the two sums that they are in. Then every move is made of cycles that pass
// each node once and change their cells by one (the matrix of a graph is totally
// unimodular: Heller and Tompkins 1956). Where the cells that this table shares with
// the earlier ones all meet in one node, a cycle changes one or two of them. So it is
// enough that this table allows each such exchange.
func (p *possible) unbinding() bool {
	g, ok := p.graph()
	if !ok {
		return false
	}
	node, shared, ok := p.meeting(g)
	if !ok {
		return false
	}
	own, at := p.s.Own()
	bounds, place := make([]witness.Bound, len(at)), make([]int, len(p.s.Cells))
	for j, i := range at {
		bounds[j], place[i] = p.bounds[i], j
		if slices.Contains(shared, i) {
			bounds[j] = witness.Bound{Low: own.Cells[j].N, High: own.Cells[j].N}
		}
	}
	var changes []map[int]int64
	for _, x := range p.exchanges(g, node, shared) {
		c := map[int]int64{}
		for i, d := range x {
			if !holds(p.bounds[i], p.s.Cells[i].N+d) {
				return false
			}
			c[place[i]] = d
		}
		changes = append(changes, c)
	}
	return len(changes) <= mostExchanges && witness.Allows(own, bounds, changes)
}

func holds(b witness.Bound, n int64) bool { return n >= b.Low && n <= b.High }

// An end is a sum that a cell is in, and how: 1 as a part, -1 as the total.
type end struct {
	node int
	sign int64
}

// graph gives the ends of each cell that may move in the earlier tables, at most two,
// or says that these are no graph, whichever way each sum is written.
func (p *possible) graph() (ends [][]end, ok bool) {
	ends = make([][]end, len(p.s.Cells))
	for node, e := range p.s.Equations {
		if !e.Out {
			continue
		}
		p.reach(ends, e.Total, end{node, -1})
		for _, i := range e.Parts {
			p.reach(ends, i, end{node, 1})
		}
	}
	around := map[int][][2]end{} // node -> its cells' two ends, its own first
	for _, e := range ends {
		if len(e) > 2 {
			return nil, false
		}
		if len(e) == 2 {
			around[e[0].node] = append(around[e[0].node], [2]end{e[0], e[1]})
			around[e[1].node] = append(around[e[1].node], [2]end{e[1], e[0]})
		}
	}
	return ends, oriented(around)
}

func (p *possible) reach(ends [][]end, i int, e end) {
	if p.before[i].Low < p.before[i].High {
		ends[i] = append(ends[i], e)
	}
}

// oriented says that the sums can be written, each as it is or with its signs turned,
// so that every cell is once added and once taken away.
func oriented(around map[int][][2]end) bool {
	turn := map[int]int64{}
	for from := range around {
		if turn[from] != 0 {
			continue
		}
		turn[from] = 1
		for queue := []int{from}; len(queue) > 0; queue = queue[1:] {
			n := queue[0]
			for _, e := range around[n] {
				want := -turn[n] * e[0].sign * e[1].sign
				switch turn[e[1].node] {
				case 0:
					turn[e[1].node] = want
					queue = append(queue, e[1].node)
				case -want:
					return false
				}
			}
		}
	}
	return true
}

// meeting gives the cells that are shared with the earlier tables and may move in
// them, and a node that all of them are in.
func (p *possible) meeting(ends [][]end) (node int, shared []int, ok bool) {
	in := map[int]int{}
	for i, e := range ends {
		c := p.s.Cells[i]
		if c.Foreign || c.Before == nil || p.before[i].Low == p.before[i].High {
			continue
		}
		shared = append(shared, i)
		for _, at := range e {
			in[at.node]++
		}
	}
	for n := range p.s.Equations {
		if in[n] == len(shared) {
			return n, shared, true
		}
	}
	return 0, nil, len(shared) == 0
}

// exchanges lists what a cycle through node may do to the shared cells, as far as
// the earlier tables let it.
func (p *possible) exchanges(ends [][]end, node int, shared []int) (out []map[int]int64) {
	others := false
	for i, e := range ends {
		here := slices.ContainsFunc(e, func(at end) bool { return at.node == node })
		others = others || here && !slices.Contains(shared, i)
	}
	for a, i := range shared {
		for _, d := range []int64{1, -1} {
			if !holds(p.before[i], p.s.Cells[i].N+d) {
				continue
			}
			if others {
				out = append(out, map[int]int64{i: d})
			}
			for _, j := range shared[a+1:] {
				back := -d * p.sign(ends[i], node) * p.sign(ends[j], node)
				if holds(p.before[j], p.s.Cells[j].N+back) {
					out = append(out, map[int]int64{i: d, j: back})
				}
			}
		}
	}
	return out
}

func (p *possible) sign(ends []end, node int) int64 {
	return ends[slices.IndexFunc(ends, func(e end) bool { return e.node == node })].sign
}
