package intruder_test

import (
	"fmt"
	"slices"

	"cyberflag/disclose"
	"cyberflag/disclose/intruder"
	"cyberflag/disclose/table"
)

// publication is what the intruder gets, with the true kind of each mark.
func (w *world) publication() intruder.Publication {
	var pub intruder.Publication
	for _, p := range w.out {
		t := intruder.Table{Name: p.Name, Dims: p.Dims}
		for i, c := range p.Cells {
			t.Cells = append(t.Cells, p.cell(w, c, i+2))
		}
		pub.Tables = append(pub.Tables, t)
	}
	pub.Tables = append(pub.Tables, w.others...)
	for dim, parents := range w.hierarchy {
		for i := range w.sizes[dim] {
			child := label(dim, i)
			pub.Hierarchy = append(pub.Hierarchy, intruder.Parent{Dim: dim, Child: child, Parent: parents[child], Row: i + 2})
		}
	}
	return pub
}

// cell is one published cell as the intruder gets it.
func (r release) cell(w *world, c table.Cell, row int) intruder.Cell {
	out := intruder.Cell{Labels: c.Key, Low: c.Shown, High: c.Shown, Row: row, Kind: intruder.Exact}
	switch c.Status {
	case table.Rounded:
		out.Kind, out.Base = intruder.Rounded, table.Base
	case table.Wide:
		out.Kind, out.Base = intruder.Rounded, 2*table.Base
	case table.Hidden:
		out.Kind, out.Low, out.High = intruder.Company, 0, 0
		if w.sumOf(r.of, r.Dims, c.Key) < disclose.Threshold {
			out.Kind = intruder.Small
		}
	}
	return out
}

// attack attacks all that is out, and counts.
func (w *world) attack(n *tally) error {
	n.sets++
	if w.refused != nil {
		n.refused++ // what is not written leaks nothing; what was out already is attacked
	}
	res, err := intruder.Attack(w.publication(), intruder.Rule)
	if err != nil {
		return err
	}
	n.tables, n.unproven, n.hidden = n.tables+len(w.out), n.unproven+res.Effort.Unproven, n.hidden+len(res.Hidden)
	return w.judge(res, n)
}

// judge compares the intervals with the people themselves.
func (w *world) judge(res intruder.Result, n *tally) error {
	var wrong error
	for _, i := range res.Hidden {
		var dims, key []string
		for _, d := range dimensions {
			if l, ok := i.Cell[d]; ok {
				dims, key = append(dims, d), append(key, l)
			}
		}
		truth := w.sumOf(w.anybody, dims, key)
		small := truth > 0 && truth < disclose.Threshold
		if small {
			n.small++
		}
		switch {
		case truth < i.Low || truth > i.High:
			wrong = fmt.Errorf("%s: %d to %d misses the count %d", intruder.Words(i.Cell), i.Low, i.High, truth)
		case i.Revealed() && small:
			n.revealed++
			wrong = fmt.Errorf("%s: the small count %d is revealed", intruder.Words(i.Cell), truth)
		case i.Revealed():
			n.company++
		}
	}
	return wrong
}

// anybody says that somebody who was published is there.
func (w *world) anybody(at place) bool {
	return slices.ContainsFunc(w.out, func(r release) bool { return r.of(at) })
}
