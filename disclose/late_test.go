package disclose_test

import (
	"testing"

	"cyberflag/disclose"
	"cyberflag/disclose/table"
)

// TestLateLabel: a label that the earlier table has not got is not known to be nought by
// its total, which is of the labels that it had; no small count of it is given away.
func TestLateLabel(t *testing.T) {
	before := table.Published{Name: "before.csv", Dims: []string{"force"}, Cells: []table.Cell{
		{Key: []string{"Total"}, Shown: 30, Status: table.Rounded},
		{Key: []string{"Kent"}, Shown: 20, Status: table.Rounded},
		{Key: []string{"Surrey"}, Shown: 10, Status: table.Rounded},
	}}
	for _, essex := range []int64{1, 2, 4} {
		now := table.Counts{Name: "now.csv", Dims: []string{"force"}, Rows: []table.Count{
			{Key: []string{"Kent"}, N: 19}, {Key: []string{"Surrey"}, N: 8}, {Key: []string{"Essex"}, N: essex}}}
		for _, m := range []disclose.Method{disclose.Suppress, disclose.Round} {
			got, err := disclose.Protect(now, disclose.Policy{Method: m, Before: []table.Published{before}})
			if err == nil && got.Audit().Revealed > 0 {
				t.Errorf("Essex %d, %v: written with %d small counts known exactly", essex, m, got.Audit().Revealed)
			}
		}
	}
}
