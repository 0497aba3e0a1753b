package disclose

import (
	"slices"

	"cyberflag/disclose/sums"
	"cyberflag/disclose/witness"
)

// A possible asks of cells whether they can be worked out, when the counts of some
// cells of earlier tables are not known: unsure ones. Nothing may be worked out
// whichever of their counts are the true ones, and the attacker may know on which
// side of the threshold each lies. What the earlier tables alone gave away is out.
//
// It looks for counts of the unsure cells that are possible and meet every demand.
// With these the table is attacked. Where a move changes the cell, the next counts
// must be such that it cannot be made: with others the cell is safe. Where none does,
// the cell is known; or it was before, and the next counts must be such that what held
// it then does not. When no counts are left the cell is safe.
type possible struct {
	s         *sums.Set
	threshold int64
	bounds    []witness.Bound // what the attacker knows, but for unsure cells
	before    []witness.Bound // what he knew from the earlier tables
	box       []witness.Bound // what we know: one count, but for unsure cells
	sums      []sums.Equation // those that an unsure cell is in
	counts    *counts
	moves     []witness.Move
	steps     int  // that are left
	free      bool // the table tells nothing of unsure cells: see unbinding
}

// attackAll attacks the cells that ask names: with moves that can be made whatever
// the counts of unsure cells, and where none is found, with each of those counts.
// still is bounds, narrowed so that unsure cells go only so far.
func attackAll(s *sums.Set, bounds, still []witness.Bound, threshold int64, owner []int, ask func(int) bool) witness.Result {
	p := newPossible(s, bounds, threshold)
	r := witness.RunOwned(s, still, owner, func(i int) bool { return ask(i) || p.small(i) })
	if p == nil { // whatever we do not know has the count that was supposed, if only one is left
		r.Revealed = slices.DeleteFunc(r.Revealed, func(i int) bool { return unknown(s.Cells[i]) && !isSmall(s.Cells[i].N, threshold) })
		return r
	}
	p.free = len(r.Revealed) > 0 && p.unbinding()
	for k := range r.Spans {
		span := &r.Spans[k]
		if span.Low < span.High {
			continue
		}
		if !p.safe(span.Cell) {
			break // the table is refused: the others are not asked about
		}
		span.High++ // two counts at least
		r.Revealed = slices.DeleteFunc(r.Revealed, func(i int) bool { return i == span.Cell })
	}
	return r
}

func isSmall(n, threshold int64) bool { return n > 0 && n < threshold }

// mostSteps is how much work the search for counts may take for one table: a choice
// is one step, and an attack some more, by the cells of the table. It is work and no
// time, so that the same table is always refused.
const (
	mostSteps   = 50_000
	attackSteps = 10
)

// newPossible is nil when it does not matter which counts are true: see undecided.
func newPossible(s *sums.Set, bounds []witness.Bound, threshold int64) *possible {
	p := &possible{s: s, threshold: threshold, bounds: bounds, before: earlier(s), box: deduced(s), steps: mostSteps}
	if !undecided(s, p.box, threshold) {
		return nil
	}
	for i, c := range s.Cells {
		p.before[i] = overlap(p.before[i], side(c, threshold))
	}
	for _, e := range s.Equations {
		if slices.ContainsFunc(append(slices.Clone(e.Parts), e.Total), p.unsure) {
			p.sums = append(p.sums, e)
		}
	}
	p.counts = newCounts(s)
	return p
}

func (p *possible) unsure(i int) bool {
	return p.box[i].Low < p.box[i].High && !p.s.Cells[i].Unlisted()
}

// small says that cell i may be a small count.
func (p *possible) small(i int) bool {
	return p != nil && p.unsure(i) && p.box[i].Low < p.threshold && p.box[i].High > 0
}

// with is the table with counts n.
func (p *possible) with(n []int64) *sums.Set {
	s := *p.s
	s.Cells = slices.Clone(s.Cells)
	for i := range s.Cells {
		s.Cells[i].N = n[i]
	}
	return &s
}

// told narrows bounds by the side of each unsure cell, were n the counts.
func (p *possible) told(bounds []witness.Bound, n []int64) []witness.Bound {
	b := slices.Clone(bounds)
	for i := range b {
		if !p.unsure(i) {
			continue
		}
		for _, side := range sides(p.s.Cells[i], p.threshold) {
			if n[i] >= side.Low && n[i] <= side.High {
				b[i] = side
			}
		}
	}
	return b
}

// narrow brings box together by the sums, and reports whether any counts may be left.
func (p *possible) narrow(box []witness.Bound) bool {
	for changed := true; changed; {
		changed = false
		for _, e := range p.sums {
			changed = narrow(box, e) || changed
			if empty(box[e.Total]) || slices.ContainsFunc(e.Parts, func(i int) bool { return empty(box[i]) }) {
				return false
			}
		}
	}
	return true
}

func empty(b witness.Bound) bool { return b.Low > b.High }

func overlap(a, b witness.Bound) witness.Bound {
	return witness.Bound{Low: max(a.Low, b.Low), High: min(a.High, b.High)}
}
