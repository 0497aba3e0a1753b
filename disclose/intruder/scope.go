package intruder

import (
	"maps"
	"slices"
	"strings"
)

// A total is of the labels that it stands beside. That of a table of two years is
// another count than the total of a table of three, and so is a region of which a table
// has not all forces. The largest keeps its name, and the others say what they are of.

// readExtents finds out what the totals and groups of each table are of.
func (j *join) readExtents() {
	largest := map[string]map[string]map[string]bool{} // dimension -> label -> lowest labels
	extents := make([][]map[string]map[string]bool, len(j.tables))
	for n, t := range j.tables {
		for i, dim := range t.Dims {
			own := j.extents(t, i)
			extents[n] = append(extents[n], own)
			if largest[dim] == nil {
				largest[dim] = map[string]map[string]bool{}
			}
			for label, of := range own {
				if len(of) > len(largest[dim][label]) {
					largest[dim][label] = of
				}
			}
		}
	}
	for n := range j.tables {
		t := &j.tables[n]
		t.called, t.some = make([]map[string]string, len(t.Dims)), make([]bool, len(t.Dims))
		for i, dim := range t.Dims {
			t.called[i] = j.called(*t, i, extents[n][i], largest[dim])
			t.some[i] = t.called[i] == nil
		}
	}
}

// extents gives the lowest labels that each group of dimension i of t, and its total, is
// of: those below the labels that the table prints. A total by itself is of nobody knows
// what.
func (j *join) extents(t Table, i int) map[string]map[string]bool {
	out, dim, printed := map[string]map[string]bool{}, t.Dims[i], map[string]bool{}
	for _, c := range t.Cells {
		printed[c.Labels[i]] = c.Labels[i] != Total
	}
	var up func(label string, of map[string]bool)
	up = func(label string, of map[string]bool) {
		for _, parent := range j.parents[dim][label] {
			if out[parent] == nil {
				out[parent] = map[string]bool{}
			}
			maps.Copy(out[parent], of)
			up(parent, of)
		}
	}
	all := map[string]bool{}
	for label, is := range printed {
		if is && !j.hasPrintedBelow(dim, label, printed) {
			of := j.leaves(dim, label)
			maps.Copy(all, of)
			up(label, of)
		}
	}
	if len(all) > 0 {
		out[Total] = all
	}
	return out
}

// called gives the names of the labels of dimension i of t that are of fewer labels than
// those of another table. It is nil when the total cannot be of the labels that the
// table prints: it prints some of the parts, and they make no total.
func (j *join) called(t Table, i int, own, largest map[string]map[string]bool) map[string]string {
	out := map[string]string{}
	for label, of := range own {
		if maps.Equal(of, largest[label]) {
			continue
		}
		if !j.mayBe(t, i, label, of) {
			if label == Total {
				return nil
			}
			continue
		}
		out[label] = label + " of " + strings.Join(slices.Sorted(maps.Keys(of)), ", ")
	}
	return out
}

// mayBe says that every cell of t with this label in dimension i may be the sum of its
// cells with the labels of instead, as far as it prints these.
func (j *join) mayBe(t Table, i int, label string, of map[string]bool) bool {
	at := j.printed(t)
	for _, c := range t.Cells {
		if c.Labels[i] != label {
			continue
		}
		part, all, low, high := slices.Clone(c.Labels), true, int64(0), int64(0)
		for part[i] = range of {
			ends, printed := at[strings.Join(part, "\x1f")]
			all, low, high = all && printed, low+ends[0], high+ends[1]
		}
		if ends := at[strings.Join(c.Labels, "\x1f")]; all && (ends[0] > high || low > ends[1]) {
			return false
		}
	}
	return true
}

// hasPrintedBelow reports that the table prints a label below this one.
func (j *join) hasPrintedBelow(dim, label string, printed map[string]bool) bool {
	for _, child := range j.children[dim][label] {
		if printed[child] || j.hasPrintedBelow(dim, child, printed) {
			return true
		}
	}
	return false
}

// labelsOf gives a cell's labels by dimension, as they are called when all tables are
// put together, without the totals of the largest.
func (t Table) labelsOf(labels []string) map[string]string {
	m := map[string]string{}
	for i, dim := range t.Dims {
		if name := t.call(i, labels[i]); name != Total {
			m[dim] = name
		}
	}
	return m
}

// call gives what a label of dimension i of t is called.
func (t Table) call(i int, label string) string {
	if name, ok := t.called[i][label]; ok {
		return name
	}
	return label
}

// uncalled gives the label of dimension i of t that is called name.
func (t Table) uncalled(i int, name string) string {
	for label, n := range t.called[i] {
		if n == name {
			return label
		}
	}
	return name
}
