package disclose_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cyberflag/disclose"
	"cyberflag/disclose/casetest"
	"cyberflag/disclose/intruder"
	"cyberflag/disclose/table"
)

// protectAndAttack gives the audit of a protected table that withstands every
// level of knowledge.
func protectAndAttack(t *testing.T, c table.Counts, m disclose.Method) disclose.Audit {
	t.Helper()
	safe, err := disclose.Protect(c, disclose.Policy{Method: m})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := safe.Published().Write(&b); err != nil {
		t.Fatal(err)
	}
	read, err := intruder.ReadTable("out.csv", strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	for _, know := range []intruder.Knowledge{intruder.None, intruder.Zeros, intruder.Rule} {
		r, err := intruder.Attack(intruder.Publication{Tables: []intruder.Table{read}}, know)
		if err != nil || r.Revealed() > 0 || r.Doubtful() > 0 {
			t.Errorf("%s, level %d: %d revealed, %d in doubt, %v", m, know, r.Revealed(), r.Doubtful(), err)
		}
	}
	return safe.Audit()
}

func refInstance(t *testing.T, c refCase) {
	for _, in := range casetest.Listed(t) {
		if in.Name == strings.TrimPrefix(c.Name, "sdc_instance_") {
			if a := protectAndAttack(t, in.Counts(), disclose.Suppress); float64(a.Loss) > 1.15*in.Loss("strict_value") {
				t.Errorf("loss %d, the least known is %v", a.Loss, in.Loss("strict_value"))
			}
			return
		}
	}
	t.Error("the set has no instance of that name")
}

func refLinkedInstance(t *testing.T, c refCase) {
	cells := expected[struct{ Cells map[string]int64 }](t, c.Inputs).Cells
	counts := table.Counts{Name: c.Name, Dims: []string{"force", "age", "offence"}}
	for name, n := range cells {
		key := strings.Split(name, "|")
		for i := range key {
			if key[i] == "T" {
				key[i] = table.Total
			}
		}
		counts.Rows = append(counts.Rows, table.Count{Key: key, N: n})
	}
	protectAndAttack(t, counts, disclose.Suppress)
	protectAndAttack(t, counts, disclose.Round)
}

// refNoCellKey: cell keys are a method that cyberflag has not got; asking for it
// is an error and no milder method.
func refNoCellKey(t *testing.T, _ refCase) {
	if m, err := disclose.ParseMethod("cell-key"); err == nil {
		t.Errorf("cell-key is taken for %q", m)
	}
}

func refInterval(t *testing.T, c refCase) {
	if strings.HasSuffix(c.Name, "k_step") {
		got := attackFiles(t, intruder.Rule, "", file{"force,shown,status", "A,15,rounded to 10\n"})
		want(t, got, "force A", expected[struct{ Interval [2]int64 }](t, c.Expected).Interval)
		return
	}
	in := expected[struct{ Published []int64 }](t, c.Inputs)
	e := expected[struct{ Interval [][2]int64 }](t, c.Expected)
	for i, n := range in.Published {
		got := attackFiles(t, intruder.Rule, "", file{"force,shown,status", fmt.Sprintf("A,%d,rounded\n", n)})
		want(t, got, "force A", e.Interval[i])
	}
}

// refRoundingAttack attacks the rounded instances that are at hand, and again
// by somebody who knows every total of one dimension that is not small.
func refRoundingAttack(t *testing.T, c refCase) {
	listed := expected[struct{ Instances []string }](t, c.Inputs).Instances
	for _, in := range casetest.Listed(t) {
		if !slices.Contains(listed, in.Name) {
			continue
		}
		safe, err := disclose.Protect(in.Counts(), disclose.Policy{Method: disclose.Round})
		if err != nil {
			t.Fatal(err)
		}
		p := intruder.Publication{Tables: []intruder.Table{{Name: in.Name, Dims: safe.Dims()}}}
		for i, cell := range safe.Published().Cells {
			p.Tables[0].Cells = append(p.Tables[0].Cells, intruder.Cell{Labels: cell.Key, Kind: intruder.Rounded, Low: cell.Shown, High: cell.Shown, Base: disclose.Base, Row: i + 2})
		}
		for _, margins := range []bool{false, true} {
			if margins {
				p.Facts = oneWayFacts(in.Counts())
			}
			r, err := intruder.Attack(p, intruder.Rule)
			if err != nil {
				t.Fatal(err)
			}
			least, few := int64(disclose.Base), smallWords(in.Counts())
			for _, i := range r.Hidden {
				if few[intruder.Words(i.Cell)] {
					least = min(least, i.Sure)
				}
			}
			if len(few) == 0 {
				t.Errorf("%s has no small count", in.Name)
			}
			if r.Doubtful() > 0 || least < disclose.Base {
				t.Errorf("%s, margins known %v: %d in doubt, %d counts left for one", in.Name, margins, r.Doubtful(), least)
			}
		}
	}
}

// smallWords gives the small counts by their words.
func smallWords(c table.Counts) map[string]bool {
	out := map[string]bool{}
	for _, row := range c.Rows {
		cell := map[string]string{}
		for d, v := range row.Key {
			cell[c.Dims[d]] = v
		}
		if row.N > 0 && row.N < disclose.Threshold {
			out[intruder.Words(cell)] = true
		}
	}
	return out
}

// oneWayFacts gives the counts of 5 or more that one dimension alone breaks down.
func oneWayFacts(c table.Counts) (out []intruder.Fact) {
	for i, row := range c.Rows {
		labels := map[string]string{}
		for d, v := range row.Key {
			if v != table.Total {
				labels[c.Dims[d]] = v
			}
		}
		if len(labels) == 1 && row.N >= disclose.Threshold {
			out = append(out, intruder.Fact{Labels: labels, Low: row.N, High: row.N, Row: i + 2})
		}
	}
	return out
}
