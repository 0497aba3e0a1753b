package disclose_test

import (
	"testing"

	"cyberflag/disclose"
	"cyberflag/disclose/table"
)

// TestLateYear: a total is of the years that stand beside it. A second release that is a
// year longer is no contradiction of the first one; what the first one showed stays, and
// is protected with the second: two totals that differ by one small count are not both
// shown.
func TestLateYear(t *testing.T) {
	row := func(force, year string, n int64) table.Count { return table.Count{Key: []string{force, year}, N: n} }
	first := table.Counts{Name: "first.csv", Dims: []string{"force", "year"}, Rows: []table.Count{
		row("Kent", "2015-16", 10), row("Kent", "2016-17", 11), row("Essex", "2015-16", 12), row("Essex", "2016-17", 12)}}
	second := first
	second.Rows = append(first.Rows[:4:4], row("Kent", "2017-18", 3), row("Essex", "2017-18", 43))
	for _, m := range []disclose.Method{disclose.Suppress, disclose.Round} {
		one, err := disclose.Protect(first, disclose.Policy{Method: m})
		if err != nil {
			t.Fatal(err)
		}
		out := one.Published()
		two, err := disclose.Protect(second, disclose.Policy{Method: m, Before: []table.Published{out}})
		if err != nil {
			t.Errorf("%s: a release that is a year longer is refused: %v", m, err)
			continue
		}
		shown := map[string]string{}
		for _, c := range two.Published().Cells {
			shown[table.ID(c.Key)] = c.Text()
		}
		kent, his := shown[table.ID([]string{"Kent", "Total"})], shown[table.ID([]string{"Kent", "2017-18"})]
		if m == disclose.Suppress && (his != table.Mark || kent != table.Mark) {
			t.Errorf("Kent's 3 shows as %s and its total as %s: the first release gave 21 for the years before", his, kent)
		}
	}
}

// TestPartOfATable: a table that was published with some of the labels, and the total of
// all, is not taken for one whose total is of those labels.
func TestPartOfATable(t *testing.T) {
	before := table.Published{Name: "before.csv", Dims: []string{"force"}, Cells: []table.Cell{
		{Key: []string{"Total"}, Shown: 58, Status: table.Exact}, {Key: []string{"Kent"}, Shown: 20, Status: table.Exact}}}
	now := table.Counts{Name: "now.csv", Dims: []string{"force"}, Rows: []table.Count{
		{Key: []string{"Kent"}, N: 20}, {Key: []string{"Surrey"}, N: 35}, {Key: []string{"Essex"}, N: 3}}}
	got, err := disclose.Protect(now, disclose.Policy{Method: disclose.Suppress, Before: []table.Published{before}})
	if err != nil || got.Audit().Hidden != 2 {
		t.Errorf("error %v, %d hidden; want 2 hidden, since the total and Kent are out", err, got.Audit().Hidden)
	}
}

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
			if err != nil || got.Audit().Revealed > 0 {
				t.Errorf("Essex %d, %v: error %v, %d small counts known exactly", essex, m, err, got.Audit().Revealed)
			}
		}
	}
}

// TestSpelling: an earlier table whose columns and values are written with other capitals
// is about the same cells: what it showed stays shown, and another count is a contradiction.
func TestSpelling(t *testing.T) {
	now := table.Counts{Name: "now.csv", Dims: []string{"force"}, Rows: []table.Count{
		{Key: []string{"Kent"}, N: 9}, {Key: []string{"Surrey"}, N: 12}, {Key: []string{"Essex"}, N: 3}, {Key: []string{"Sussex"}, N: 30}}}
	for kent, want := range map[int64]bool{9: true, 8: false} {
		before := table.Published{Name: "before.csv", Dims: []string{"Force"}, Cells: []table.Cell{{Key: []string{" KENT"}, Shown: kent, Status: table.Exact}}}
		got, err := disclose.Protect(now, disclose.Policy{Method: disclose.Suppress, Before: []table.Published{before}})
		if (err == nil) != want {
			t.Errorf("Kent %d: error %v, want none: %v", kent, err, want)
		}
		for _, c := range got.Published().Cells {
			if c.Key[0] == "Kent" && c.Status != table.Exact {
				t.Error("Kent's 9 was published and is hidden")
			}
		}
	}
}
