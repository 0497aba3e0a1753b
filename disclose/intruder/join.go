package intruder

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// latentLimit bounds the cells that no file prints and that the equations
// need: more would mean that the tables were not meant to be put together.
const latentLimit = 400_000

// A count is one unknown of the joined publication: a cell of any table, by
// the dimensions in which it is no total.
type count struct {
	key       string
	labels    map[string]string // without totals
	dims      []string          // of the first table that prints it
	kind      Kind              // of what says most about it
	shown     int64             // what a rounded cell prints: a place to begin
	low, high int64
	said      string // where the bounds come from, for errors
	printed   bool
	known     bool // a fact says the count itself
}

// A join is the publication as counts and equations.
type join struct {
	know      Knowledge
	stop      func() bool
	tables    []Table
	counts    []count
	byKey     map[string]int
	parents   map[string]map[string][]string // dimension -> child -> parents
	children  map[string]map[string][]string // dimension -> parent -> children
	equations []equation
	made      map[string]bool // equations by their parent, dimension and children
	slack     [][2]int64
	published int
	guessed   []Guess
}

// key names a count by its labels without totals.
func key(labels map[string]string) string {
	var b strings.Builder
	for _, dim := range slices.Sorted(maps.Keys(labels)) {
		b.WriteString(dim)
		b.WriteByte(0x1f)
		b.WriteString(labels[dim])
		b.WriteByte(0x1e)
	}
	return b.String()
}

// joined puts the publication together.
func joined(p Publication, know Knowledge) (*join, error) {
	j := &join{know: know, tables: slices.Clone(p.Tables), byKey: map[string]int{}, made: map[string]bool{}}
	if err := j.readHierarchy(p.Hierarchy); err != nil {
		return nil, err
	}
	for _, t := range p.Tables {
		j.guessed = append(j.guessed, j.guess(t)...)
	}
	if err := j.readParents(parentsOf(j.guessed)); err != nil {
		return nil, err
	}
	j.readExtents()
	for _, t := range j.tables {
		if err := j.printTable(t); err != nil {
			return nil, err
		}
	}
	for _, f := range p.Facts {
		if err := j.fact(f); err != nil {
			return nil, err
		}
	}
	for _, t := range j.tables {
		if err := j.addUp(t); err != nil {
			return nil, err
		}
		if err := j.ratios(t); err != nil {
			return nil, err
		}
	}
	return j, nil
}

// readHierarchy takes in the hierarchy. A label may stand below several
// parents, such as a county and a class of size; none may be above itself.
func (j *join) readHierarchy(h []Parent) error {
	j.parents, j.children = map[string]map[string][]string{}, map[string]map[string][]string{}
	return j.readParents(h)
}

func (j *join) readParents(h []Parent) error {
	for _, p := range h {
		if p.Parent == Total || slices.Contains(j.parents[p.Dim][p.Child], p.Parent) {
			continue
		}
		if j.parents[p.Dim] == nil {
			j.parents[p.Dim], j.children[p.Dim] = map[string][]string{}, map[string][]string{}
		}
		if p.Parent == p.Child || j.isBelow(p.Dim, p.Parent, p.Child) {
			return fmt.Errorf("hierarchy, row %d: %s %q is above itself", p.Row, p.Dim, p.Child)
		}
		j.parents[p.Dim][p.Child] = append(j.parents[p.Dim][p.Child], p.Parent)
		j.children[p.Dim][p.Parent] = append(j.children[p.Dim][p.Parent], p.Child)
	}
	return nil
}

// isBelow reports that label stands below other, at any depth.
func (j *join) isBelow(dim, label, other string) bool {
	for _, parent := range j.parents[dim][label] {
		if parent == other || j.isBelow(dim, parent, other) {
			return true
		}
	}
	return false
}

// leaves gives the labels below label that have none below them, or itself.
func (j *join) leaves(dim, label string) map[string]bool {
	out := map[string]bool{}
	for _, c := range j.children[dim][label] {
		maps.Copy(out, j.leaves(dim, c))
	}
	if len(out) == 0 {
		out[label] = true
	}
	return out
}

// count gives the unknown of these labels, made when it is new.
func (j *join) count(labels map[string]string) (int, error) {
	k := key(labels)
	if i, ok := j.byKey[k]; ok {
		return i, nil
	}
	if len(j.counts) > latentLimit {
		return 0, fmt.Errorf("the tables together have more than %d cells", latentLimit)
	}
	j.byKey[k] = len(j.counts)
	j.counts = append(j.counts, count{key: k, labels: labels, high: boundless})
	return len(j.counts) - 1, nil
}

// printTable takes in what the cells of t say.
func (j *join) printTable(t Table) error {
	for _, c := range t.Cells {
		i, err := j.count(t.labelsOf(c.Labels))
		if err != nil {
			return err
		}
		at := &j.counts[i]
		if !at.printed {
			at.printed, at.dims = true, t.Dims
			j.published++
		}
		low, high := j.says(c)
		if err := at.learn(low, high, fmt.Sprintf("%s, row %d", t.Name, c.Row)); err != nil {
			var conflict *Conflict
			if errors.As(err, &conflict) {
				conflict.Table, conflict.Row = t.Name, c.Row
			}
			return err
		}
		if at.kind == 0 || c.Kind < at.kind {
			at.kind = c.Kind
		}
		if c.Kind == Rounded {
			at.shown = c.Low
		}
	}
	return nil
}

// learn narrows a count to what one more source says.
func (c *count) learn(low, high int64, source string) error {
	if low > c.high || high < c.low {
		return &Conflict{Cell: c.labels, A: c.said, B: source}
	}
	if low > c.low || high < c.high {
		c.low, c.high, c.said = max(low, c.low), min(high, c.high), source
	}
	return nil
}

// says gives the bounds that a cell's own print gives it.
func (j *join) says(c Cell) (low, high int64) {
	switch c.Kind {
	case Exact, Range:
		return c.Low, c.High
	case Rounded:
		return max(0, c.Low-c.Base+1), c.Low + c.Base - 1
	}
	switch {
	case j.know == None:
		return 0, boundless
	case j.know == Rule && c.Kind == Small:
		return 1, Threshold - 1
	case j.know == Rule && c.Kind == Company:
		return Threshold, boundless
	}
	return 1, boundless
}

// fact takes in one value known from elsewhere.
func (j *join) fact(f Fact) error {
	labels := map[string]string{}
	for dim, label := range f.Labels {
		if label != Total {
			labels[dim] = label
		}
	}
	if _, ok := j.byKey[key(labels)]; !ok && j.unknownLabel(labels) != "" {
		return fmt.Errorf("facts, row %d: no table has %s", f.Row, j.unknownLabel(labels))
	}
	i, err := j.count(labels)
	if err != nil {
		return err
	}
	c := &j.counts[i]
	c.known = c.known || f.Low == f.High
	return c.learn(f.Low, f.High, fmt.Sprintf("facts, row %d", f.Row))
}

// unknownLabel gives a label that no count has, which is likely misspelt.
func (j *join) unknownLabel(labels map[string]string) string {
	for _, dim := range slices.Sorted(maps.Keys(labels)) {
		known := false
		for _, c := range j.counts {
			known = known || c.labels[dim] == labels[dim]
		}
		if _, inTree := j.parents[dim][labels[dim]]; !known && !inTree && j.children[dim][labels[dim]] == nil {
			return fmt.Sprintf("%s %q", dim, labels[dim])
		}
	}
	return ""
}

// A Conflict is two publications that cannot both be true of the same people.
type Conflict struct {
	Cell  map[string]string
	A, B  string
	Table string // of B, the later one; "" when that is a fact
	Row   int    // in its Table
}

func (c *Conflict) Error() string {
	a := c.A
	if a == "" {
		a = "the rule"
	}
	return fmt.Sprintf("%s: %s contradicts %s", Words(c.Cell), c.B, a)
}

// Hint says what to do about it.
func (c *Conflict) Hint() string {
	return "tables about the same people agree; for revised figures attack each vintage alone"
}

// Words names a cell: its labels by dimension.
func Words(cell map[string]string) string {
	var parts []string
	for _, dim := range slices.Sorted(maps.Keys(cell)) {
		parts = append(parts, dim+" "+cell[dim])
	}
	if len(parts) == 0 {
		return "the total of everything"
	}
	return strings.Join(parts, ", ")
}
