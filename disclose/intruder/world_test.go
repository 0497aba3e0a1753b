package intruder_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"cyberflag/disclose"
	"cyberflag/disclose/intruder"
	"cyberflag/disclose/table"
)

// A world is people with a force, an age, a sex and a year, and what is published of
// them, in order.
type world struct {
	chance    *rand.Rand
	sizes     map[string]int
	leaves    map[place]int64
	from      map[string]int // dimension -> the first of the labels that the next release is of
	without   map[string]int // dimension -> how many labels it has not got yet
	hierarchy table.Hierarchy
	out       []release
	truth     []table.Counts
	others    []intruder.Table // published in other shapes
	behind    []table.Counts   // the counts behind out, where the next release knows them
	refused   error
	insiders  string // the dimension whose values know their own counts and are withstood
}

// A place is one label of each dimension.
type place [4]int

var dimensions = []string{"force", "age", "sex", "year"}

// A release is what was published, and which people it is of.
type release struct {
	table.Published
	of func(place) bool
}

func newWorld(chance *rand.Rand) *world {
	w := &world{chance: chance, leaves: map[place]int64{}, from: map[string]int{}, without: map[string]int{},
		sizes: map[string]int{"force": 2 + chance.IntN(4), "age": 2 + chance.IntN(3), "sex": 2, "year": 1}}
	for _, at := range w.places() {
		w.leaves[at] = w.count()
	}
	return w
}

// places gives every place there is, in order.
func (w *world) places() []place {
	out := []place{{}}
	for d, dim := range dimensions {
		var next []place
		for _, at := range out {
			for at[d] = range w.sizes[dim] {
				next = append(next, at)
			}
		}
		out = next
	}
	return out
}

// count draws a count as small offence groups have them: often 0 to 4.
func (w *world) count() int64 {
	switch w.chance.IntN(4) {
	case 0:
		return 0
	case 1, 2:
		return 1 + w.chance.Int64N(4)
	}
	return w.chance.Int64N(40)
}

// years spreads the people over two to four years.
func (w *world) years() { w.sizes["year"] = 2 + w.chance.IntN(3) }

// late publishes a table without the last label of a dimension, and then one with it.
// The people differ in nothing else than what it tells apart, so that many counts are
// small.
func (w *world) late(dim string, first, second disclose.Method, dims ...string) {
	for _, d := range dimensions {
		if !slices.Contains(dims, d) {
			w.sizes[d] = 1
		}
	}
	w.leaves = map[place]int64{}
	for _, at := range w.places() {
		w.leaves[at] = w.count()
	}
	w.without[dim] = 1
	w.release(first, dims...)
	w.without[dim] = 0
	w.release(second, dims...)
}

// regions puts the forces into two regions.
func (w *world) regions() {
	w.hierarchy = table.Hierarchy{"force": {}}
	for f := range w.sizes["force"] {
		w.hierarchy["force"][label("force", f)] = fmt.Sprintf("region-%d", f%2)
	}
}

func label(dim string, i int) string { return fmt.Sprintf("%s-%d", dim, i) }

// counts adds the people that the next release is of up by some dimensions.
func (w *world) counts(dims ...string) table.Counts {
	c := table.Counts{Name: fmt.Sprint(dims), Dims: dims}
	at := map[string]int{}
	of := w.of()
	for _, leaf := range w.places() {
		if !of(leaf) {
			continue
		}
		var key []string
		for _, d := range dims {
			key = append(key, label(d, leaf[indexOf(d)]))
		}
		i, ok := at[table.ID(key)]
		if !ok {
			i = len(c.Rows)
			at[table.ID(key)] = i
			c.Rows = append(c.Rows, table.Count{Key: key})
		}
		c.Rows[i].N += w.leaves[leaf]
	}
	return c
}

// of says which people the next release is of.
func (w *world) of() func(place) bool {
	var from, to place
	for d, dim := range dimensions {
		from[d], to[d] = w.from[dim], w.sizes[dim]-w.without[dim]
	}
	return func(at place) bool {
		for d := range at {
			if at[d] < from[d] || at[d] >= to[d] {
				return false
			}
		}
		return true
	}
}

// release protects one more table, jointly with what is out already.
func (w *world) release(m disclose.Method, dims ...string) {
	if w.refused != nil {
		return
	}
	w.protect(m, w.counts(dims...))
}

// linked is two tables in one file.
func (w *world) linked() table.Counts {
	c := table.Counts{Name: "linked", Dims: []string{"force", "age", "sex"}}
	for _, r := range w.counts("force", "age").Rows {
		c.Rows = append(c.Rows, table.Count{Key: []string{r.Key[0], r.Key[1], table.Total}, N: r.N})
	}
	for _, r := range w.counts("force", "sex").Rows {
		c.Rows = append(c.Rows, table.Count{Key: []string{r.Key[0], table.Total, r.Key[1]}, N: r.N})
	}
	return c
}

// protect protects c, jointly with what is out already.
func (w *world) protect(m disclose.Method, c table.Counts) {
	var before []table.Published
	for _, r := range w.out {
		before = append(before, r.Published)
	}
	safe, err := disclose.Protect(c, disclose.Policy{Method: m, Hierarchy: w.hierarchyOf(c), Before: before, Behind: w.behind,
		Effort: 300, Insiders: w.insiders, Withstand: w.insiders != ""})
	if err != nil {
		w.refused = err
		return
	}
	p := safe.Published()
	p.Name = fmt.Sprintf("table %d", len(w.out)+1)
	w.publish(p)
	w.truth = append(w.truth, c)
}

// publish puts p out as it is.
func (w *world) publish(p table.Published) { w.out = append(w.out, release{p, w.of()}) }

// hierarchyOf gives the hierarchy of those dimensions that c has.
func (w *world) hierarchyOf(c table.Counts) table.Hierarchy {
	if !slices.Contains(c.Dims, "force") {
		return nil
	}
	return w.hierarchy
}

// answer gives out one cell exactly, as a force does that answers a request.
func (w *world) answer() {
	c := w.counts("force", "age")
	r := c.Rows[w.chance.IntN(len(c.Rows))]
	w.publish(table.Published{Name: "answer", Dims: c.Dims,
		Cells: []table.Cell{{Key: r.Key, Shown: r.N, Status: table.Exact}}})
	w.truth = append(w.truth, c)
}

// sum gives the true count of a cell of everybody.
func (w *world) sum(dims, key []string) int64 {
	return w.sumOf(func(place) bool { return true }, dims, key)
}

// sumOf gives the true count of a cell of some people.
func (w *world) sumOf(of func(place) bool, dims, key []string) (n int64) {
	for at, count := range w.leaves {
		in := of(at)
		for i, d := range dims {
			in = in && w.has(d, key[i], label(d, at[indexOf(d)]))
		}
		if in {
			n += count
		}
	}
	return n
}

// has says that have is the label, or one of those that it stands for: all, its
// region's, or those that it names ("Total of year-0, year-1").
func (w *world) has(dim, label, have string) bool {
	group, names, some := strings.Cut(label, " of ")
	if some && !slices.Contains(strings.Split(names, ", "), have) {
		return false
	}
	return group == table.Total || group == have || w.hierarchy.Parent(dim, have) == group
}

func indexOf(dim string) int {
	for i, d := range dimensions {
		if d == dim {
			return i
		}
	}
	panic("BUG: no dimension " + dim)
}
