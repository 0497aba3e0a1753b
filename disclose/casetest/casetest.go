// Package casetest gives the tests of disclosure control their tables: those of
// the shared reference set, where it is at hand, and made-up ones. It refuses
// nothing; it is for tests.
package casetest

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"cyberflag/disclose/sums"
	"cyberflag/disclose/table"
	"cyberflag/internal/refcase"
)

// InstancesFile is where the shared set keeps its tables, from its root.
const InstancesFile = "refcases/disclosure_instances.json"

// An Instance is a table of the shared set, with the best results known.
type Instance struct {
	Name  string
	Cells []struct {
		Cell   string
		Value  int64
		Status string // "locked" cells stay shown
	}
	Equations []struct {
		Total string
		Parts []string
	}
	Results map[string]json.RawMessage
}

// Instances reads the tables of the shared set.
func Instances(shared fs.FS) (out []Instance, err error) {
	data, err := fs.ReadFile(shared, InstancesFile)
	if err != nil {
		return nil, err
	}
	return out, json.Unmarshal(data, &out)
}

// Listed gives the tables of the shared set, or skips the test.
func Listed(t testing.TB) []Instance {
	t.Helper()
	all, err := Instances(refcase.Shared(t))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Loss is the least loss known under one kind of protection, or 0.
func (in Instance) Loss(kind string) float64 { return in.number(kind, "loss") }

// Distance is that of the nearest rounding to base 5, or 0.
func (in Instance) Distance() int64 {
	return int64(in.number("controlled_rounding_base5", "min_total_abs_distance"))
}

func (in Instance) number(kind, field string) float64 {
	var r map[string]json.RawMessage
	var n float64
	if json.Unmarshal(in.Results[kind], &r) == nil && r[field] != nil {
		json.Unmarshal(r[field], &n) // 0 where it is no number
	}
	return n
}

// Set gives the instance with just its equations, and which cells are locked.
func (in Instance) Set() (s *sums.Set, locked []bool) {
	s = &sums.Set{}
	at, total := map[string]int{}, map[int]bool{}
	for i, c := range in.Cells {
		at[c.Cell] = i
		s.Cells = append(s.Cells, sums.Cell{Key: key(c.Cell), N: c.Value, Weight: c.Value})
		locked = append(locked, c.Status == "locked")
	}
	for _, e := range in.Equations {
		eq := sums.Equation{Total: at[e.Total]}
		total[eq.Total] = true
		for _, p := range e.Parts {
			eq.Parts = append(eq.Parts, at[p])
		}
		s.Equations = append(s.Equations, eq)
	}
	for i := range s.Cells {
		s.Cells[i].Leaf = !total[i]
	}
	return s, locked
}

// Counts gives the instance as a table that is to be protected.
func (in Instance) Counts() table.Counts {
	c := table.Counts{Name: in.Name}
	for i := range key(in.Cells[0].Cell) {
		c.Dims = append(c.Dims, fmt.Sprintf("d%d", i))
	}
	for _, cell := range in.Cells {
		c.Rows = append(c.Rows, table.Count{Key: key(cell.Cell), N: cell.Value})
	}
	return c
}

// key splits a cell's name, in which T is a total.
func key(cell string) []string {
	k := strings.Split(cell, "|")
	for i := range k {
		if k[i] == "T" {
			k[i] = table.Total
		}
	}
	return k
}

// Made makes a table of made-up counts of these sizes: most small, some
// nothing, a few large, as forces' counts are. mean is about their median.
func Made(seed uint64, mean float64, sizes ...int) table.Counts {
	r := rand.New(rand.NewPCG(seed, 1))
	c := table.Counts{Name: fmt.Sprintf("made up %d", seed)}
	keys := [][]string{nil}
	for d, n := range sizes {
		c.Dims = append(c.Dims, fmt.Sprintf("d%d", d))
		var next [][]string
		for _, k := range keys {
			for v := range n {
				next = append(next, append(append([]string{}, k...), fmt.Sprintf("v%02d", v)))
			}
		}
		keys = next
	}
	for _, k := range keys {
		n := int64(mean * math.Exp(r.NormFloat64()*1.3))
		if r.IntN(5) == 0 {
			n = 0
		}
		c.Rows = append(c.Rows, table.Count{Key: k, N: n})
	}
	return c
}
