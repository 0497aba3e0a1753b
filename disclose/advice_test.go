package disclose

import (
	"testing"

	"cyberflag/disclose/table"
)

// TestAdviceByHand: the merge that keeps most counts above the threshold comes
// first, and what is said of it is what the merged table has.
func TestAdviceByHand(t *testing.T) {
	ages := []string{"0-4", "5-9", "10-12", "13-17"}
	for _, c := range []struct {
		name   string
		counts [2][4]int64
		merged [2]string // none: no advice
		cells  int
		hidden int
	}{
		{"the young are few", [2][4]int64{{2, 3, 20, 30}, {1, 4, 25, 40}}, [2]string{"0-4", "5-9"}, 12, 0},
		{"the old are few", [2][4]int64{{20, 30, 4, 1}, {25, 40, 1, 4}}, [2]string{"10-12", "13-17"}, 12, 0},
		{"the middle is few", [2][4]int64{{20, 2, 3, 30}, {25, 3, 3, 40}}, [2]string{"5-9", "10-12"}, 12, 0},
		{"nobody is few", [2][4]int64{{20, 30, 20, 30}, {25, 40, 25, 40}}, [2]string{}, 0, 0},
	} {
		counts := table.Counts{Name: c.name, Dims: []string{"force", "age"}}
		for f, row := range c.counts {
			for a, n := range row {
				counts.Rows = append(counts.Rows, table.Count{Key: []string{[]string{"Kent", "Surrey"}[f], ages[a]}, N: n})
			}
		}
		safe, err := Protect(counts, Policy{Method: Suppress})
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		steps := Advise(counts, Policy{Method: Suppress}, safe.Audit())
		if c.cells == 0 {
			if len(steps) > 0 {
				t.Errorf("%s: advice %+v, want none", c.name, steps)
			}
			continue
		}
		if len(steps) != 1 || steps[0].Merged != c.merged || steps[0].Cells != c.cells || steps[0].Hidden != c.hidden {
			t.Errorf("%s: %+v, want %v merged, %d of %d cells hidden", c.name, steps, c.merged, c.hidden, c.cells)
		}
	}
}

// TestAdviceMergesNoForces: those who know their own counts are no bands.
func TestAdviceMergesNoForces(t *testing.T) {
	counts := table.Counts{Name: "forces", Dims: []string{"force"}}
	for f, n := range []int64{3, 9, 2, 20} {
		counts.Rows = append(counts.Rows, table.Count{Key: []string{[]string{"Essex", "Kent", "Surrey", "Durham"}[f]}, N: n})
	}
	p := Policy{Method: Suppress}
	if steps := Advise(counts, p, Audit{}); len(steps) == 0 {
		t.Error("no advice for bands of any name")
	}
	p.Insiders = "force"
	if steps := Advise(counts, p, Audit{}); len(steps) > 0 {
		t.Errorf("advice %+v, want none", steps)
	}
}
