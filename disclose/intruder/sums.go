package intruder

import (
	"maps"
	"slices"
	"strings"
)

// addUp makes the equations of one table: in each dimension that has a total
// or a hierarchy, each cell is a part of the cells above it. Cells that the
// table does not print are unknowns of their own: nobody said that they are 0.
func (j *join) addUp(t Table) error {
	w := walk{j: j, t: t, seen: map[string]bool{}, ways: make([][][]string, len(t.Dims))}
	for i := range t.Dims {
		if !t.some[i] {
			w.ways[i] = j.ways(t, i)
		}
	}
	for _, c := range t.Cells {
		w.visit(t.labelsOf(c.Labels))
	}
	for len(w.queue) > 0 {
		labels := w.queue[0]
		w.queue = w.queue[1:]
		for i := range t.Dims {
			if err := w.upwards(labels, i); err != nil {
				return err
			}
		}
	}
	return nil
}

// A walk goes from each cell of a table to the cells that it is part of.
type walk struct {
	j     *join
	t     Table
	queue []map[string]string
	seen  map[string]bool
	ways  [][][]string // for each dimension each set of labels that makes its total
}

// visit puts a cell in the queue, once.
func (w *walk) visit(labels map[string]string) {
	if k := key(labels); !w.seen[k] {
		w.seen[k] = true
		w.queue = append(w.queue, labels)
	}
}

// upwards makes the equations in which the cell is a part in dimension i.
func (w *walk) upwards(labels map[string]string, i int) error {
	dim := w.t.Dims[i]
	name, ok := labels[dim]
	if !ok {
		return nil
	}
	label := w.t.uncalled(i, name)
	for _, parent := range w.j.parents[dim][label] {
		if err := w.equate(w.with(labels, i, parent), dim, w.parts(i, parent)); err != nil {
			return err
		}
	}
	for _, way := range w.ways[i] {
		if !slices.Contains(way, name) {
			continue
		}
		if err := w.equate(w.with(labels, i, Total), dim, way); err != nil {
			return err
		}
	}
	return nil
}

// with gives labels with another one in dimension i.
func (w *walk) with(labels map[string]string, i int, label string) map[string]string {
	out := maps.Clone(labels)
	if out[w.t.Dims[i]] = w.t.call(i, label); out[w.t.Dims[i]] == Total {
		delete(out, w.t.Dims[i])
	}
	return out
}

// parts gives the labels directly below a group of dimension i: of one that is of fewer
// labels than elsewhere those that the table has.
func (w *walk) parts(i int, parent string) (out []string) {
	dim := w.t.Dims[i]
	if w.t.call(i, parent) == parent {
		return w.j.children[dim][parent]
	}
	mine := w.j.extents(w.t, i)[parent]
	for _, child := range w.j.children[dim][parent] {
		if overlap(w.j.leaves(dim, child), mine) {
			out = append(out, w.t.call(i, child))
		}
	}
	return out
}

// equate says that the cell above is the sum of the cells that have one of the
// labels in dimension dim instead, unless that was said.
func (w *walk) equate(above map[string]string, dim string, labels []string) error {
	name := key(above) + "\x1d" + dim + "\x1d" + strings.Join(labels, "\x1d")
	w.visit(above)
	if w.j.made[name] {
		return nil
	}
	w.j.made[name] = true
	i, err := w.j.count(above)
	if err != nil {
		return err
	}
	e := equation{terms: []term{{i, -1}}}
	for _, label := range labels {
		below := maps.Clone(above)
		below[dim] = label
		if i, err = w.j.count(below); err != nil {
			return err
		}
		w.visit(below)
		e.terms = append(e.terms, term{i, 1})
	}
	w.j.equations = append(w.j.equations, e)
	return nil
}

// ways gives each set of printed labels of dimension i that adds up to its
// total: one, unless the hierarchy groups them in more ways than one. Without
// a printed total there is none.
func (j *join) ways(t Table, i int) (ways [][]string) {
	printed, dim := map[string]bool{}, t.Dims[i]
	for _, c := range t.Cells {
		printed[c.Labels[i]] = true
	}
	if !printed[Total] {
		return nil
	}
	delete(printed, Total)
	all, tops := map[string]bool{}, []string{}
	for _, label := range slices.Sorted(maps.Keys(printed)) {
		maps.Copy(all, j.leaves(dim, label))
		if !j.hasPrintedAbove(dim, label, printed) {
			tops = append(tops, label)
		}
	}
	for len(tops) > 0 {
		way, covered, rest := []string{}, map[string]bool{}, []string{}
		for _, label := range tops {
			under := j.leaves(dim, label)
			if overlap(under, covered) {
				rest = append(rest, label)
				continue
			}
			way = append(way, t.call(i, label))
			maps.Copy(covered, under)
		}
		if len(covered) == len(all) {
			ways = append(ways, way)
		}
		tops = rest
	}
	return ways
}

// hasPrintedAbove reports that the table prints a label above this one.
func (j *join) hasPrintedAbove(dim, label string, printed map[string]bool) bool {
	for _, parent := range j.parents[dim][label] {
		if printed[parent] || j.hasPrintedAbove(dim, parent, printed) {
			return true
		}
	}
	return false
}

func overlap(a, b map[string]bool) bool {
	for k := range a {
		if b[k] {
			return true
		}
	}
	return false
}

// ratios makes two equations with a slack for each percentage:
// Low.Over*part >= Low.Num*whole and High.Over*part <= High.Num*whole.
func (j *join) ratios(t Table) error {
	for _, r := range t.Sums {
		part, err := j.count(t.labelsOf(r.Part))
		if err != nil {
			return err
		}
		whole, err := j.count(t.labelsOf(r.Whole))
		if err != nil {
			return err
		}
		if part == whole {
			continue
		}
		j.atLeast(part, whole, r.Low, 1)
		j.atLeast(part, whole, r.High, -1)
	}
	return nil
}

// atLeast makes sign*(f.Over*part - f.Num*whole) - slack = 0, slack >= 0.
func (j *join) atLeast(part, whole int, f Fraction, sign int64) {
	slack := -1 - len(j.slack) // numbered after the counts once these are known
	j.slack = append(j.slack, [2]int64{0, boundless})
	e := equation{terms: []term{{part, sign * f.Over}, {slack, -1}}}
	if f.Num != 0 {
		e.terms = append(e.terms, term{whole, -sign * f.Num})
	}
	j.equations = append(j.equations, e)
}

// system gives the join as a system: counts first, then slacks.
func (j *join) system() *system {
	s := &system{}
	for _, c := range j.counts {
		s.add(c.low, c.high)
	}
	for _, bounds := range j.slack {
		s.add(bounds[0], bounds[1])
	}
	for _, e := range j.equations {
		terms := slices.Clone(e.terms)
		for i := range terms {
			if terms[i].unknown < 0 {
				terms[i].unknown = len(j.counts) - 1 - terms[i].unknown
			}
		}
		s.equations = append(s.equations, equation{terms, e.sum})
	}
	return s
}

// cellOf names count i as its table does, totals and all.
func (j *join) cellOf(i int) map[string]string {
	c := j.counts[i]
	cell := maps.Clone(c.labels)
	for _, dim := range c.dims {
		if _, ok := cell[dim]; !ok {
			cell[dim] = Total
		}
	}
	return cell
}
