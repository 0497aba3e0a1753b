package disclose_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"

	"cyberflag/disclose"
	"cyberflag/disclose/casetest"
	"cyberflag/disclose/intruder"
	"cyberflag/disclose/table"
)

// TestCampaign protects made-up tables and hands what is published to the
// intruder, who shares no code with protection and is told of each mark
// whether it stands for a small count. CYBERFLAG_CAMPAIGN says how many.
func TestCampaign(t *testing.T) {
	n := 100
	if s := os.Getenv("CYBERFLAG_CAMPAIGN"); s != "" {
		n, _ = strconv.Atoi(s)
	}
	var done, refused, marks int
	for i := range n {
		c := made(uint64(i))
		for _, m := range []disclose.Method{disclose.Round, disclose.Suppress} {
			tables, err := c.protect(m)
			if errors.Is(err, disclose.ErrTooFine) {
				refused++
				continue
			}
			if err != nil {
				t.Errorf("case %d, %s: %v", i, m, err)
				continue
			}
			done++
			marks += c.attack(t, fmt.Sprintf("case %d, %s", i, m), tables)
		}
	}
	t.Logf("%d protected, %d refused as too fine, %d hidden or rounded cells attacked", done, refused, marks)
	if done < n {
		t.Errorf("only %d of %d tables could be protected", done, 2*n)
	}
}

// A sequence is tables that are published one after the other about the same
// people, and their hierarchy.
type sequence struct {
	tables []table.Counts
	tree   table.Hierarchy
}

// made makes the sequence of one seed: a table of one to three dimensions,
// with a hierarchy in one of three, and in one of two after a coarser table.
func made(seed uint64) sequence {
	r := rand.New(rand.NewPCG(seed, 7))
	sizes := make([]int, 1+r.IntN(3))
	for d := range sizes {
		sizes[d] = 2 + r.IntN(6-len(sizes))
	}
	c := sequence{tree: table.Hierarchy{}}
	fine := casetest.Made(seed, 0.5+6*r.Float64(), sizes...)
	if r.IntN(3) == 0 && sizes[0] > 3 {
		c.tree["d0"] = map[string]string{"v00": "north", "v01": "north", "v02": "south", "v03": "south"}
	}
	if len(sizes) > 1 && r.IntN(2) == 0 {
		c.tables = append(c.tables, without(fine, r.IntN(len(sizes))))
	}
	c.tables = append(c.tables, fine)
	return c
}

// without adds up over one dimension and leaves it out.
func without(c table.Counts, d int) table.Counts {
	out := table.Counts{Name: c.Name + " coarse", Dims: slices.Delete(slices.Clone(c.Dims), d, d+1)}
	at := map[string]int{}
	for _, r := range c.Rows {
		key := slices.Delete(slices.Clone(r.Key), d, d+1)
		i, ok := at[table.ID(key)]
		if !ok {
			i = len(out.Rows)
			at[table.ID(key)] = i
			out.Rows = append(out.Rows, table.Count{Key: key})
		}
		out.Rows[i].N += r.N
	}
	return out
}

// treeOf gives the hierarchy of those dimensions that c has.
func (s sequence) treeOf(c table.Counts) table.Hierarchy {
	h := table.Hierarchy{}
	for d, m := range s.tree {
		if slices.Contains(c.Dims, d) {
			h[d] = m
		}
	}
	return h
}

// protect publishes the tables one after the other.
func (s sequence) protect(m disclose.Method) (out []table.Published, err error) {
	for i, c := range s.tables {
		safe, err := disclose.Protect(c, disclose.Policy{Method: m, Hierarchy: s.treeOf(c), Before: out, Effort: 500})
		if err != nil {
			return nil, err
		}
		p := safe.Published()
		p.Name = fmt.Sprintf("table %d", i)
		out = append(out, p)
	}
	return out, nil
}

// attack gives the tables to the intruder and asks that no mark is known.
func (s sequence) attack(t *testing.T, what string, tables []table.Published) int {
	p := intruder.Publication{}
	for d, m := range s.tree {
		for child, parent := range m {
			p.Hierarchy = append(p.Hierarchy, intruder.Parent{Dim: d, Child: child, Parent: parent})
		}
	}
	truth := s.truth()
	for _, pub := range tables {
		p.Tables = append(p.Tables, told(pub, truth))
	}
	r, err := intruder.Attack(p, intruder.Rule)
	if err != nil {
		t.Errorf("%s: the intruder: %v", what, err)
	}
	for _, c := range r.Hidden {
		switch n := truth[name(c.Cell)]; {
		case n < c.Low || n > c.High:
			t.Errorf("%s: %v is %d, and the intruder says %d to %d", what, c.Cell, n, c.Low, c.High)
		case c.Revealed():
			t.Errorf("%s: %v is known to be %d", what, c.Cell, c.Low)
		}
	}
	return len(r.Hidden)
}

// truth gives the count of every cell by its labels.
func (s sequence) truth() map[string]int64 {
	out := map[string]int64{}
	c := s.tables[len(s.tables)-1]
	for _, r := range c.Rows {
		s.upward(c, r, 0, map[string]string{}, out)
	}
	return out
}

func (s sequence) upward(c table.Counts, r table.Count, d int, labels map[string]string, out map[string]int64) {
	if d == len(c.Dims) {
		out[name(labels)] += r.N
		return
	}
	for v := r.Key[d]; ; v = table.Hierarchy(s.tree).Parent(c.Dims[d], v) {
		labels[c.Dims[d]] = v
		s.upward(c, r, d+1, labels, out)
		if v == table.Total {
			return
		}
	}
}

// name joins labels in a fixed order, without totals.
func name(labels map[string]string) (n string) {
	for _, d := range []string{"d0", "d1", "d2"} {
		if v, ok := labels[d]; ok && v != table.Total {
			n += d + "=" + v + ";"
		}
	}
	return n
}

// told gives a published table to the intruder, with what each mark stands for.
func told(p table.Published, truth map[string]int64) intruder.Table {
	out := intruder.Table{Name: p.Name, Dims: p.Dims}
	for i, c := range p.Cells {
		cell := intruder.Cell{Labels: c.Key, Low: c.Shown, High: c.Shown, Row: i + 2}
		switch c.Status {
		case table.Exact:
			cell.Kind = intruder.Exact
		case table.Rounded:
			cell.Kind, cell.Base = intruder.Rounded, table.Base
		case table.Wide:
			cell.Kind, cell.Base = intruder.Rounded, 2*table.Base
		case table.Hidden:
			cell.Kind = intruder.Company
			labels := map[string]string{}
			for d, v := range c.Key {
				labels[p.Dims[d]] = v
			}
			if truth[name(labels)] < disclose.Threshold {
				cell.Kind = intruder.Small
			}
		}
		out.Cells = append(out.Cells, cell)
	}
	return out
}

// A table that needs more work than is allowed is refused as too large, or hides more
// than it would have with more, and never shows a count that can be worked out.
func TestLittleWork(t *testing.T) {
	c := sequence{tables: []table.Counts{casetest.Made(15, 20, 10, 6, 3)}}
	var hidden []int
	for _, work := range []int{1_000, 1_000_000, 30_000_000, 0} {
		safe, err := disclose.Protect(c.tables[0], disclose.Policy{Method: disclose.Suppress, Work: work})
		if errors.Is(err, disclose.ErrTooLarge) && work != 0 {
			continue
		}
		if err != nil {
			t.Fatalf("work %d: %v", work, err)
		}
		c.attack(t, fmt.Sprintf("work %d", work), []table.Published{safe.Published()})
		hidden = append(hidden, safe.Audit().Hidden)
	}
	t.Logf("hidden: %d", hidden)
	if len(hidden) != 2 || hidden[0] < hidden[1] {
		t.Errorf("hidden cells are %d, want those of the greatest allowances alone, and fewer with more", hidden)
	}
}
