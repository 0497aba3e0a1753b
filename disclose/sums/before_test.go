package sums

import (
	"testing"

	"cyberflag/disclose/table"
)

// TestRepeats: a table is nothing new when an earlier one has its cells and its
// sums; a sum that stands in no earlier table gives away a hidden part.
func TestRepeats(t *testing.T) {
	total := table.Cell{Key: []string{"Total"}, Shown: 58, Status: table.Exact}
	kent := table.Cell{Key: []string{"Kent"}, Shown: 49, Status: table.Exact}
	durham := table.Cell{Key: []string{"Durham"}, Status: table.Hidden}
	surrey := table.Cell{Key: []string{"Surrey"}, Status: table.Hidden}
	rounded := table.Cell{Key: []string{"Surrey"}, Shown: 5, Status: table.Rounded}
	none := table.Cell{Key: []string{"Essex"}, Shown: 0, Status: table.Rounded}
	three := []table.Count{{Key: []string{"Kent"}, N: 49}, {Key: []string{"Durham"}, N: 4}, {Key: []string{"Surrey"}, N: 5}}
	for _, c := range []struct {
		name   string
		rows   []table.Count
		before [][]table.Cell
		want   bool
	}{
		{"the same", three, [][]table.Cell{{total, kent, durham, surrey}}, true},
		{"and a value that is 0", append(three, table.Count{Key: []string{"Essex"}}), [][]table.Cell{{total, kent, durham, surrey}}, true},
		{"a 0 that was rounded", append(three, table.Count{Key: []string{"Essex"}}), [][]table.Cell{{total, kent, durham, surrey, none}}, false},
		{"a count that was rounded", three, [][]table.Cell{{total, kent, durham, rounded}}, false},
		{"a count that is new", three, [][]table.Cell{{total, kent, durham}}, false},
		{"cells from two tables", three, [][]table.Cell{{total, kent}, {durham, surrey}}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			counts := table.Counts{Name: "now.csv", Dims: []string{"force"}, Rows: c.rows}
			var before []table.Published
			for _, cells := range c.before {
				before = append(before, table.Published{Name: "before.csv", Dims: counts.Dims, Cells: cells})
			}
			s, err := New(counts, nil, before)
			if err != nil {
				t.Fatal(err)
			}
			if got := s.Repeats(); got != c.want {
				t.Errorf("Repeats() = %v, want %v", got, c.want)
			}
		})
	}
}
