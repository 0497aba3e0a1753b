package disclose

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cyberflag/figure"
)

func oneWay(ns ...int64) Counts {
	c := Counts{Dims: []string{"force"}}
	for i, n := range ns {
		c.Cells = append(c.Cells, Count{[]string{fmt.Sprintf("F%02d", i)}, n})
	}
	return c
}

func protect(t testing.TB, c Counts) Table {
	t.Helper()
	table, err := Protect(c, Policy{Round})
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func shown(t Table) (ns []int64) {
	for _, r := range t.Rows() {
		ns = append(ns, r.Shown)
	}
	return ns
}

func TestRoundByHand(t *testing.T) {
	for _, c := range []struct {
		why  string
		in   []int64
		want []int64
	}{
		{"exact multiples stay", []int64{0, 5, 20}, []int64{0, 5, 20}},
		// Remainders 3, 1, 4 add up to 8: 2 cells go up (8/5 is nearest to 2),
		// those with 4 and 3; the true total 23 is shown as 25.
		{"the largest remainders go up", []int64{3, 11, 9}, []int64{5, 10, 10}},
		// Remainders 1, 1, 1 add up to 3: one goes up, the first by name.
		{"equals go by name", []int64{1, 1, 1}, []int64{5, 0, 0}},
		{"a single small count", []int64{2}, []int64{0}},
	} {
		if diff := cmp.Diff(c.want, shown(protect(t, oneWay(c.in...)))); diff != "" {
			t.Errorf("%s: Protect(%v) (-want +got):\n%s", c.why, c.in, diff)
		}
	}
}

func TestRefuses(t *testing.T) {
	two := Counts{Dims: []string{"force", "year"}, Cells: []Count{{[]string{"A", "B"}, 7}}}
	twice := oneWay(1, 2)
	twice.Cells[1].Labels = twice.Cells[0].Labels
	total := oneWay(1, 2)
	total.Cells[1].Labels = []string{TotalLabel}
	for _, c := range []struct {
		why    string
		counts Counts
		policy Policy
		want   string
	}{
		{"no method", oneWay(1), Policy{}, "unknown disclosure method"},
		{"a method not built", oneWay(1), Policy{"suppress"}, "until the audit"},
		{"a misspelt method", oneWay(1), Policy{"rond"}, "unknown disclosure method"},
		{"two dimensions", two, Policy{Round}, "2 dimensions"},
		{"no cells", oneWay(), Policy{Round}, "without cells"},
		{"a negative count", oneWay(-1), Policy{Round}, "negative"},
		{"a label twice", twice, Policy{Round}, "twice"},
		{"a total among the cells", total, Policy{Round}, "total is added"},
	} {
		table, err := Protect(c.counts, c.policy)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.why, err, c.want)
		}
		if len(table.Rows()) > 0 {
			t.Errorf("%s: refused, and still shows %v", c.why, shown(table))
		}
	}
}

func TestRoundProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ns := rapid.SliceOfN(rapid.Int64Range(0, 60), 1, 50).Draw(t, "counts")
		table, err := Protect(oneWay(ns...), Policy{Round})
		if err != nil {
			t.Fatal(err)
		}
		var sum, truth int64
		for i, r := range table.Rows() {
			near(t, ns[i], r)
			sum, truth = sum+r.Shown, truth+ns[i]
		}
		near(t, truth, table.Total())
		if table.Total().Shown != sum {
			t.Fatalf("cells of %v add up to %d, and the total shows %d", ns, sum, table.Total().Shown)
		}
	})
}

// near holds r to one of the two nearest multiples of n, exact ones unchanged.
func near(t *rapid.T, n int64, r Row) {
	low := n / Base * Base
	if r.Shown != low && (n%Base == 0 || r.Shown != low+Base) {
		t.Fatalf("%d is shown as %d", n, r.Shown)
	}
	if n < r.Range.Low || n > r.Range.High {
		t.Fatalf("%d is outside the range %v of its row", n, r.Range)
	}
}

// The order of the rows does not change what any of them shows.
func TestOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := oneWay(rapid.SliceOfN(rapid.Int64Range(0, 9), 1, 12).Draw(t, "counts")...)
		byLabel := func(table Table) map[string]int64 {
			m := map[string]int64{}
			for _, r := range table.Rows() {
				m[r.Labels[0]] = r.Shown
			}
			return m
		}
		a, _ := Protect(c, Policy{Round})
		shuffled := Counts{c.Dims, rapid.Permutation(c.Cells).Draw(t, "order")}
		b, _ := Protect(shuffled, Policy{Round})
		if diff := cmp.Diff(byLabel(a), byLabel(b)); diff != "" {
			t.Fatalf("another order shows other numbers:\n%s", diff)
		}
	})
}

// The zero Table shows nothing.
func TestZeroTable(t *testing.T) {
	var zero Table
	if len(zero.Rows()) != 0 || zero.Total().Shown != 0 || zero.Total().Range != (figure.Range{}) {
		t.Error("the zero Table shows something")
	}
}
