package disclose

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cyberflag/disclose/table"
	"cyberflag/figure"
)

func oneWay(ns ...int64) table.Counts {
	c := table.Counts{Name: "made up", Dims: []string{"force"}}
	for i, n := range ns {
		c.Rows = append(c.Rows, table.Count{Key: []string{fmt.Sprintf("F%02d", i)}, N: n})
	}
	return c
}

func rounded(t testing.TB, c table.Counts) Table {
	t.Helper()
	table, err := Protect(c, Policy{Method: Round})
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
		// 2, 1 and 1 away in the cells, and 2 in the total, 23 shown as 25.
		{"the largest remainders go up", []int64{3, 11, 9}, []int64{5, 10, 10}},
		// All down is 3 away in the cells and 3 in the total; one up is 6 and 2.
		{"the nearest table, totals counted", []int64{1, 1, 1}, []int64{0, 0, 0}},
		{"a single small count", []int64{2}, []int64{0}},
	} {
		if diff := cmp.Diff(c.want, shown(rounded(t, oneWay(c.in...)))); diff != "" {
			t.Errorf("%s: Protect(%v) (-want +got):\n%s", c.why, c.in, diff)
		}
	}
}

func TestRefuses(t *testing.T) {
	twice := oneWay(1, 2)
	twice.Rows[1].Key = twice.Rows[0].Key
	total := oneWay(1, 2)
	total.Rows = append(total.Rows, table.Count{Key: []string{TotalLabel}, N: 4})
	for _, c := range []struct {
		why    string
		counts table.Counts
		policy Policy
		want   string
	}{
		{"no method", oneWay(1), Policy{}, "unknown disclosure method"},
		{"a misspelt method", oneWay(1), Policy{Method: "rond"}, "unknown disclosure method"},
		{"a low threshold", oneWay(1), Policy{Method: Suppress, Threshold: 2}, "want 3 or more"},
		{"no cells", oneWay(), Policy{Method: Round}, "without cells"},
		{"a negative count", oneWay(-1), Policy{Method: Round}, "negative"},
		{"a label twice", twice, Policy{Method: Round}, "twice"},
		{"a total that is not the sum", total, Policy{Method: Round}, "Total is 4, and its parts add up to 3"},
		{"a count that no hiding protects", oneWay(1, 1, 1, 1), Policy{Method: Suppress}, "too fine"},
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
		table, err := Protect(oneWay(ns...), Policy{Method: Round})
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
		a, _ := Protect(c, Policy{Method: Round})
		shuffled := c
		shuffled.Rows = rapid.Permutation(c.Rows).Draw(t, "order")
		b, _ := Protect(shuffled, Policy{Method: Round})
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

// Six offences against one child are one child: the count is hidden.
func TestVictims(t *testing.T) {
	c := oneWay(6, 30, 9, 40)
	c.HasVictims = true
	for i, v := range []int64{1, 20, 9, 35} {
		c.Rows[i].Victims = v
	}
	safe, err := Protect(c, Policy{Method: Suppress})
	if err != nil {
		t.Fatal(err)
	}
	if r := safe.Rows()[0]; r.Status != table.Hidden {
		t.Errorf("6 offences against 1 victim are shown as %s", r.Text())
	}
	if a := safe.Audit(); a.Small != 1 || a.Hidden < 2 || a.Revealed != 0 {
		t.Errorf("audit %+v", a)
	}
}
