package disclose_test

import (
	"fmt"
	"slices"
	"syscall"
	"testing"

	"cyberflag/disclose"
	"cyberflag/disclose/casetest"
	"cyberflag/disclose/intruder"
	"cyberflag/disclose/table"
	"cyberflag/internal/refcase"
)

// A listed is a table to be protected, with the least loss known to a reader who knows
// the rule, or 0.
type listed struct {
	name    string
	counts  table.Counts
	tree    table.Hierarchy
	strict  float64
	nearest int64 // the distance of the nearest rounding known, or 0
}

// instances are the tables of the shared set, where it is at hand, and made-up
// ones of the sizes of those that it keeps back.
func instances(t *testing.T) (out []listed) {
	if shared, found := refcase.Find(); found {
		all, err := casetest.Instances(shared)
		if err != nil {
			t.Fatal(err)
		}
		for _, in := range all {
			out = append(out, listed{in.Name, in.Counts(), nil, in.Loss("strict_value"), in.Distance()})
		}
	}
	if out == nil {
		t.Log("the shared reference cases are not beside the project: made-up tables only")
	}
	tree := table.Hierarchy{"d0": {}, "d1": {"v00": "under 13", "v01": "under 13", "v02": "13 to 17", "v03": "13 to 17"}}
	for i := range 10 {
		tree["d0"][fmt.Sprintf("v%02d", i)] = fmt.Sprintf("region %d", i%3)
	}
	return append(out,
		listed{name: "made 6x4x2", counts: casetest.Made(11, 12, 6, 4, 2)},
		listed{name: "made 8x4x2", counts: casetest.Made(12, 5, 8, 4, 2)},
		listed{name: "made 10x4x2 hierarchy", counts: casetest.Made(13, 12, 10, 4, 2), tree: tree},
		listed{name: "made 43x8", counts: casetest.Made(14, 6, 43, 8)},
		listed{name: "made 20x6x2", counts: casetest.Made(15, 20, 20, 6, 2)})
}

// TestInstances protects every listed table by both methods, hands it to the
// intruder at every level, and prints a line for each: make bench-disclose. L0 to L2
// are what readers know (none, zeros, rule); at L3 each value of the first dimension
// in turn knows all its own counts too. L3+ is L3 when protection was asked to
// withstand that (--insiders), where it can be, and the loss of it.
func TestInstances(t *testing.T) {
	t.Logf("%-28s %-8s %5s %5s %6s %6s %6s | %-22s %4s | %7s %13s", "table", "method", "cells", "small", "hidden", "loss", "listed",
		"small counts revealed", "", "CPU s", "audit ms/cell")
	t.Logf("%-28s %-8s %5s %5s %6s %6s %6s | %4s %4s %4s %4s %12s | %7s", "", "", "", "", "", "", "", "L0", "L1", "L2", "L3", "L3+", "")
	for _, in := range instances(t) {
		for _, m := range []disclose.Method{disclose.Suppress, disclose.Round} {
			t.Run(in.name+"/"+string(m), func(t *testing.T) { in.line(t, m) })
		}
	}
}

// line protects a table and prints what came of it.
func (in listed) line(t *testing.T, m disclose.Method) {
	before := cpu()
	safe, err := disclose.Protect(in.counts, disclose.Policy{Method: m, Hierarchy: in.tree})
	took := cpu() - before
	if err != nil {
		t.Fatal(err)
	}
	a, level := safe.Audit(), in.levels(t, safe)
	loss, listed := fmt.Sprint(a.Loss), fmt.Sprintf("%.0f", in.strict)
	if m == disclose.Round {
		loss, listed = fmt.Sprint(in.distance(safe)), fmt.Sprint(in.nearest)
	}
	withstood := "-"
	if safe, err := disclose.Protect(in.counts, disclose.Policy{Method: m, Hierarchy: in.tree, Insiders: in.counts.Dims[0], Withstand: true}); err == nil {
		withstood = fmt.Sprintf("%d for %d", in.levels(t, safe).inside, safe.Audit().Loss)
	}
	t.Logf("%-28s %-8s %5d %5d %6d %6s %6s | %4d %4d %4d %4d %12s | %7.2f %13.2f", in.name, m, a.Cells, a.Small, a.Hidden, loss, listed,
		level.revealed[0], level.revealed[1], level.revealed[2], level.inside, withstood, took, level.ms)
	if m == disclose.Suppress && in.strict > 0 && float64(a.Loss) > 1.15*in.strict {
		t.Errorf("loss %d, the least known is %v", a.Loss, in.strict)
	}
	if level.revealed != [3]int{} {
		t.Errorf("small counts can be worked out: %d", level.revealed)
	}
}

// distance is how far a rounded table is from the true one.
func (in listed) distance(safe disclose.Table) (d int64) {
	truth, p := in.truth(), safe.Published()
	for _, c := range p.Cells {
		n := truth[name(labels(p.Dims, c.Key))]
		d += max(n-c.Shown, c.Shown-n)
	}
	return d
}

// What the intruder works out of a table.
type levelled struct {
	revealed [3]int // small counts, at each level of the rule
	inside   int    // by one value of the first dimension that knows its own counts, of others
	ms       float64
}

// levels attacks what is published at each level.
func (in listed) levels(t *testing.T, safe disclose.Table) (out levelled) {
	p, truth := safe.Published(), in.truth()
	pub := intruder.Publication{Tables: []intruder.Table{told(p, truth)}, Hierarchy: parents(in.tree)}
	before, attacked := cpu(), 0
	for k, know := range []intruder.Knowledge{intruder.None, intruder.Zeros, intruder.Rule} {
		r, err := intruder.Attack(pub, know)
		if err != nil {
			t.Fatal(err)
		}
		out.revealed[k] = len(smallRevealed(r, truth))
		attacked += len(r.Hidden)
	}
	out.ms = 1000 * (cpu() - before) / float64(attacked)
	out.inside = in.inside(t, pub, truth)
	return out
}

// inside counts the small counts that some value of the first dimension can work out,
// which no reader can.
func (in listed) inside(t *testing.T, pub intruder.Publication, truth map[string]int64) int {
	known, dims := map[string]bool{}, pub.Tables[0].Dims
	for _, own := range values(pub.Tables[0], 0) {
		with := pub
		for _, c := range pub.Tables[0].Cells {
			if l := labels(dims, c.Labels); c.Labels[0] == own {
				with.Facts = append(with.Facts, intruder.Fact{Labels: l, Low: truth[name(l)], High: truth[name(l)]})
			}
		}
		r, err := intruder.Attack(with, intruder.Rule)
		if err != nil {
			t.Fatal(err)
		}
		for _, cell := range smallRevealed(r, truth) {
			known[cell] = true
		}
	}
	return len(known)
}

// smallRevealed names the small counts that r works out and that nobody told.
func smallRevealed(r intruder.Result, truth map[string]int64) (cells []string) {
	for _, i := range r.Hidden {
		if n := truth[name(i.Cell)]; i.Revealed() && !i.Known && n > 0 && n < disclose.Threshold {
			cells = append(cells, name(i.Cell))
		}
	}
	return cells
}

// values gives those of dimension d, without its total.
func values(p intruder.Table, d int) (out []string) {
	for _, c := range p.Cells {
		if v := c.Labels[d]; v != table.Total && !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}

func labels(dims, key []string) map[string]string {
	out := map[string]string{}
	for d, v := range key {
		out[dims[d]] = v
	}
	return out
}

// truth gives the count of every cell: as listed, or added up from the leaves.
func (in listed) truth() map[string]int64 {
	if in.counts.Rows[0].Key[0] != table.Total { // made up: leaves only
		return sequence{[]table.Counts{in.counts}, in.tree}.truth()
	}
	out := map[string]int64{}
	for _, r := range in.counts.Rows {
		out[name(labels(in.counts.Dims, r.Key))] = r.N
	}
	return out
}

func parents(h table.Hierarchy) (out []intruder.Parent) {
	for d, m := range h {
		for c, p := range m {
			out = append(out, intruder.Parent{Dim: d, Child: c, Parent: p})
		}
	}
	return out
}

// cpu is the processor time used so far, in seconds.
func cpu() float64 {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return float64(u.Utime.Sec) + float64(u.Utime.Usec)/1e6
}
