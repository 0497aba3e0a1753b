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
	w := walk{j: j, seen: map[string]bool{}, ways: map[string][][]string{}}
	for i, dim := range t.Dims {
		if !j.partial(t, i) {
			w.ways[dim] = j.ways(t, i)
		}
	}
	for _, c := range t.Cells {
		w.visit(labelsOf(t.Dims, c.Labels))
	}
	for len(w.queue) > 0 {
		labels := w.queue[0]
		w.queue = w.queue[1:]
		for _, dim := range t.Dims {
			if err := w.upwards(labels, dim); err != nil {
				return err
			}
		}
	}
	return nil
}

// A walk goes from each cell of a table to the cells that it is part of.
type walk struct {
	j     *join
	queue []map[string]string
	seen  map[string]bool
	ways  map[string][][]string // dimension -> each set of labels that makes its total
}

// visit puts a cell in the queue, once.
func (w *walk) visit(labels map[string]string) {
	if k := key(labels); !w.seen[k] {
		w.seen[k] = true
		w.queue = append(w.queue, labels)
	}
}

// upwards makes the equations in which the cell is a part in dimension dim.
func (w *walk) upwards(labels map[string]string, dim string) error {
	label, ok := labels[dim]
	if !ok {
		return nil
	}
	for _, parent := range w.j.parents[dim][label] {
		above := maps.Clone(labels)
		above[dim] = parent
		if err := w.equate(above, dim, w.j.children[dim][parent]); err != nil {
			return err
		}
	}
	for _, way := range w.ways[dim] {
		if !slices.Contains(way, label) {
			continue
		}
		above := maps.Clone(labels)
		delete(above, dim)
		if err := w.equate(above, dim, way); err != nil {
			return err
		}
	}
	return nil
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
			way = append(way, label)
			maps.Copy(covered, under)
		}
		if len(covered) == len(all) {
			ways = append(ways, way)
		}
		tops = rest
	}
	return ways
}

// partial reports that another table has all labels of dimension i of this one
// and more: this one prints some of the parts, and they make no total.
func (j *join) partial(t Table, i int) bool {
	mine := j.reach(t, i)
	for _, other := range j.tables {
		k := slices.Index(other.Dims, t.Dims[i])
		if k < 0 {
			continue
		}
		theirs := j.reach(other, k)
		if len(theirs) > len(mine) && within(mine, theirs) {
			return true
		}
	}
	return false
}

// reach gives the lowest labels that a table's dimension covers.
func (j *join) reach(t Table, i int) map[string]bool {
	out := map[string]bool{}
	seen := map[string]bool{Total: true}
	for _, c := range t.Cells {
		if label := c.Labels[i]; !seen[label] {
			seen[label] = true
			maps.Copy(out, j.leaves(t.Dims[i], label))
		}
	}
	return out
}

func within(a, b map[string]bool) bool {
	for k := range a {
		if !b[k] {
			return false
		}
	}
	return true
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
		part, err := j.count(labelsOf(t.Dims, r.Part))
		if err != nil {
			return err
		}
		whole, err := j.count(labelsOf(t.Dims, r.Whole))
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
