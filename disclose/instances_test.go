package disclose_test

import (
	"fmt"
	"os"
	"syscall"
	"testing"

	"cyberflag/disclose"
	"cyberflag/disclose/casetest"
	"cyberflag/disclose/intruder"
	"cyberflag/disclose/table"
)

// A listed is a table to be protected, with the least loss known or 0.
type listed struct {
	name   string
	counts table.Counts
	tree   table.Hierarchy
	strict float64
}

// instances are the tables of the shared set, where it is at hand, and made-up
// ones of the sizes of those that it keeps back.
func instances(t *testing.T) (out []listed) {
	for _, dir := range []string{"../../shared", "../../../shared"} {
		if all, err := casetest.Instances(os.DirFS(dir)); err == nil {
			for _, in := range all {
				out = append(out, listed{in.Name, in.Counts(), nil, in.Loss("strict_value")})
			}
			break
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
// intruder at every level, and prints a line for each: make bench-disclose.
func TestInstances(t *testing.T) {
	t.Logf("%-28s %-8s %5s %5s %6s %6s %6s  %s  %s", "table", "method", "cells", "small", "hidden", "loss", "least", "revealed at none/zeros/rule", "CPU s")
	for _, in := range instances(t) {
		for _, m := range []disclose.Method{disclose.Suppress, disclose.Round} {
			t.Run(in.name+"/"+string(m), func(t *testing.T) {
				before := cpu()
				safe, err := disclose.Protect(in.counts, disclose.Policy{Method: m, Hierarchy: in.tree})
				took := cpu() - before
				if err != nil {
					t.Fatal(err)
				}
				a := safe.Audit()
				t.Logf("%-28s %-8s %5d %5d %6d %6d %6.0f  %s  %.2f", in.name, m, a.Cells, a.Small, a.Hidden, a.Loss, in.strict, levels(t, in, safe), took)
				if m == disclose.Suppress && in.strict > 0 && float64(a.Loss) > 1.15*in.strict {
					t.Errorf("loss %d, the least known is %v", a.Loss, in.strict)
				}
			})
		}
	}
}

// levels gives how many cells the intruder works out at each level.
func levels(t *testing.T, in listed, safe disclose.Table) (s string) {
	p := safe.Published()
	truth := in.truth()
	for _, know := range []intruder.Knowledge{intruder.None, intruder.Zeros, intruder.Rule} {
		r, err := intruder.Attack(intruder.Publication{Tables: []intruder.Table{told(p, truth)}, Hierarchy: parents(in.tree)}, know)
		if err != nil {
			t.Fatal(err)
		}
		n := r.Revealed()
		if rounded := p.Cells[0].Status != table.Exact && p.Cells[0].Status != table.Hidden; n > 0 && !rounded {
			t.Errorf("%d hidden cells can be worked out", n)
		}
		s += fmt.Sprintf("%d ", n)
	}
	return s
}

// truth gives the count of every cell: as listed, or added up from the leaves.
func (in listed) truth() map[string]int64 {
	if in.counts.Rows[0].Key[0] != table.Total { // made up: leaves only
		return sequence{[]table.Counts{in.counts}, in.tree}.truth()
	}
	out := map[string]int64{}
	for _, r := range in.counts.Rows {
		labels := map[string]string{}
		for d, v := range r.Key {
			labels[in.counts.Dims[d]] = v
		}
		out[name(labels)] = r.N
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
