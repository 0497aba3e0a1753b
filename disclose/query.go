package disclose

import (
	"slices"

	"cyberflag/disclose/witness"
)

// A query is the search for counts with which one cell is known.
type query struct {
	*possible
	cell    int
	demands []demand
}

// A demand is met where one of its cells has one of the counts that go with it.
type demand []either

type either struct {
	cell   int
	counts witness.Bound
}

// safe says that cell i, and as a small count when it is unsure, can be worked out
// from none of the tables that are possible. It may wrongly say no.
func (p *possible) safe(i int) bool {
	if p.free && p.unsure(i) {
		return true
	}
	box := slices.Clone(p.box)
	if p.unsure(i) {
		box[i] = witness.Bound{Low: max(1, box[i].Low), High: min(p.threshold-1, box[i].High)}
	}
	q := query{possible: p, cell: i}
	for _, m := range p.moves {
		q.demandOf(m)
	}
	return q.search(box) == noCounts
}

// demandOf takes in a move, when it changes the cell.
func (q *query) demandOf(m witness.Move) {
	if slices.Contains(m.Cells, q.cell) {
		q.demands = append(q.demands, q.stops(m))
	}
}

// search looks in box for counts with which the cell is known, and was not before.
func (q *query) search(box []witness.Bound) finding {
	if q.steps--; q.steps < 0 {
		return unfinished
	}
	if !q.narrow(box) {
		return noCounts
	}
	for {
		next, possible := q.next(box)
		if !possible {
			return noCounts
		}
		for _, e := range next {
			with := slices.Clone(box)
			with[e.cell] = e.counts
			if found := q.search(with); found != noCounts {
				return found
			}
		}
		if next != nil {
			return noCounts
		}
		q.steps -= attackSteps + len(q.s.Cells)/5
		n, found := q.counts.within(box)
		if found != someCounts || q.known(n) {
			return found
		}
	}
}

// next gives the demand that fewest cells of box can meet, none when all are met, or
// says that one cannot be.
func (q *query) next(box []witness.Bound) (fewest demand, possible bool) {
	for _, d := range q.demands {
		left, met := d.left(box)
		switch {
		case met:
		case len(left) == 0:
			return nil, false
		case fewest == nil || len(left) < len(fewest):
			fewest = left
		}
	}
	return fewest, true
}

// known attacks the table with counts n. It reports that the cell is known, and was
// not before; otherwise it demands other counts.
func (q *query) known(n []int64) bool {
	at, any := q.with(n), len(q.demands)
	for _, m := range witness.Moves(at, q.told(q.bounds, n), q.cell) {
		q.moves = append(q.moves, m)
		q.demandOf(m)
	}
	if len(q.demands) > any {
		return false
	}
	held, out := witness.Held(at, q.told(q.before, n), q.cell)
	if out {
		q.demands = append(q.demands, q.other(held, n))
	}
	return !out
}

// left gives what of d can still be met in box, or says that all of box meets it.
func (d demand) left(box []witness.Bound) (left demand, met bool) {
	for _, e := range d {
		e.counts = overlap(e.counts, box[e.cell])
		if e.counts == box[e.cell] {
			return nil, true
		}
		if !empty(e.counts) {
			left = append(left, e)
		}
	}
	return left, false
}

// stops demands counts from which m cannot be made.
func (p *possible) stops(m witness.Move) (d demand) {
	for k, i := range m.Cells {
		if !p.unsure(i) {
			continue
		}
		for _, side := range sides(p.s.Cells[i], p.threshold) {
			if stuck := ends(side, m.By[k]); !empty(stuck) {
				d = append(d, either{i, stuck})
			}
		}
	}
	return d
}

// ends gives the counts that a change by d takes out of side.
func ends(side witness.Bound, d int64) witness.Bound {
	switch {
	case d < 0:
		return witness.Bound{Low: side.Low, High: min(side.High, side.Low-d-1)}
	case side.High == witness.Unknown:
		return witness.Bound{Low: 1, High: 0}
	}
	return witness.Bound{Low: max(side.Low, side.High-d+1), High: side.High}
}

// other demands that one of cells has not the count that it has in n.
func (p *possible) other(cells []int, n []int64) (d demand) {
	for _, i := range cells {
		if p.unsure(i) {
			d = append(d, either{i, witness.Bound{Low: 0, High: n[i] - 1}}, either{i, witness.Bound{Low: n[i] + 1, High: witness.Unknown}})
		}
	}
	return d
}
