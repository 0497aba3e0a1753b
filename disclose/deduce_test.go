package disclose

import (
	"testing"

	"cyberflag/disclose/sums"
	"cyberflag/disclose/table"
	"cyberflag/disclose/witness"
)

// TestDeduced: two marks of an earlier table that add up to a count of ours are
// each at most one less; a mark that stands alone is told.
func TestDeduced(t *testing.T) {
	counts := table.Counts{Name: "now.csv", Dims: []string{"force"}, Rows: []table.Count{{Key: []string{"A"}, N: 4}, {Key: []string{"B"}, N: 9}}}
	hidden := func(key ...string) table.Cell { return table.Cell{Key: key, Status: table.Hidden} }
	before := table.Published{Name: "before.csv", Dims: []string{"force", "age"}, Cells: []table.Cell{
		hidden("A", table.Total), hidden("A", "0-9"), hidden("A", "10-17"),
		hidden("B", table.Total), hidden("B", "0-9"), {Key: []string{"B", "10-17"}, Shown: 2, Status: table.Exact}}}
	s, err := sums.New(counts, nil, []table.Published{before})
	if err != nil {
		t.Fatal(err)
	}
	got := deduced(s)
	for _, c := range []struct {
		key       []string
		low, high int64
	}{{[]string{"A", "0-9"}, 1, 3}, {[]string{"A", "10-17"}, 1, 3}, {[]string{"B", "0-9"}, 7, 7}} {
		if b := got[s.Find(c.key)]; b != (witness.Bound{Low: c.low, High: c.high}) {
			t.Errorf("%v is %v, want %d to %d", c.key, b, c.low, c.high)
		}
	}
}
