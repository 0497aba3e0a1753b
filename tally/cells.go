package tally

import (
	"slices"
	"strings"

	"cyberflag/flag"
	"cyberflag/record"
)

// A Cell is the count of the records that share their labels.
type Cell struct {
	Labels   []string // one for each dimension asked for
	Offences int64
	// Victims counts distinct victim ids. It is the number of victims only
	// when VictimsKnown: otherwise some record has no id, and it is a lower
	// bound.
	Victims      int64
	VictimsKnown bool
	Youngest     record.Age // the youngest known age of a victim
}

// Cells gives the counts by dims in the order of their labels; no dims give
// one Cell, the total, also of an empty Table. Other cells without a record
// are absent. It panics on a dimension that ParseDimension does not know.
func (t *Table) Cells(dims ...Dimension) []Cell {
	places := make([]int, len(dims))
	for i, d := range dims {
		if places[i] = slices.Index(Dimensions(), d); places[i] < 0 {
			panic("BUG: unknown dimension " + string(d))
		}
	}
	parts := map[string][]*count{} // by their labels
	labels := map[string][]string{}
	if len(dims) == 0 {
		parts[""] = nil
	}
	for k, c := range t.counts {
		ls := pick(k, places)
		id := strings.Join(ls, "\x00")
		parts[id], labels[id] = append(parts[id], c), ls
	}
	var cells []Cell
	for id, counts := range parts {
		cells = append(cells, cellOf(labels[id], counts))
	}
	slices.SortFunc(cells, func(a, b Cell) int { return compareAll(dims, a.Labels, b.Labels) })
	return cells
}

// LabelsOf gives the labels by which a record with an answer is counted, one for
// each of Dimensions.
func LabelsOf(rec record.Record, a flag.Answer) []string {
	k := keyOf(rec, a)
	return slices.Clone(k[:])
}

// CompareLabels sorts the labels of LabelsOf as Cells sorts them.
func CompareLabels(a, b []string) int { return compareAll(Dimensions(), a, b) }

// Total gives the one Cell of all records.
func (t *Table) Total() Cell { return t.Cells()[0] }

func pick(k key, places []int) []string {
	ls := make([]string, len(places))
	for i, p := range places {
		ls[i] = k[p]
	}
	return ls
}

// cellOf sums up the counts of a cell. They stay as they are: to make one of them
// would hold every victim twice.
func cellOf(labels []string, counts []*count) Cell {
	cell := Cell{Labels: labels, VictimsKnown: true}
	var all []*victims
	for _, c := range counts {
		cell.Offences += c.offences
		cell.VictimsKnown = cell.VictimsKnown && c.anonymous == 0
		cell.Youngest = younger(cell.Youngest, c.youngest)
		all = append(all, &c.victims)
	}
	cell.Victims = countUnion(all)
	return cell
}

// compareAll compares labels by dims, the first first.
func compareAll(dims []Dimension, a, b []string) int {
	for i, d := range dims {
		if c := compareLabels(d, a[i], b[i]); c != 0 {
			return c
		}
	}
	return 0
}
