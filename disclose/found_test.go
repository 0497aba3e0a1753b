package disclose_test

import (
	"testing"

	"cyberflag/disclose"
	"cyberflag/disclose/table"
)

// TestSumsByAnyName: an answer whose sums have names that say nothing is protected
// against its readers, who know from the words which rows are sums. A row that is no sum
// of those before it and makes the rows more than their total is refused.
func TestSumsByAnyName(t *testing.T) {
	type row struct {
		label string
		n     int64
	}
	for _, c := range []struct {
		why  string
		rows []row
		sums [][]int // the total, then its parts
	}{
		{"a mark behind it", []row{{"0-9", 3}, {"10-12", 8}, {"13-17", 14}, {"TOTAL:", 25}}, [][]int{{3, 0, 1, 2}}},
		{"a band", []row{{"0-17", 25}, {"0-9", 3}, {"10-12", 8}, {"13-17", 14}}, [][]int{{0, 1, 2, 3}}},
		{"between its parts", []row{{"Kent", 3}, {"Both shires", 20}, {"Essex", 17}}, nil},
		{"subtotals", []row{{"A", 3}, {"B", 9}, {"Contact", 12}, {"C", 11}, {"D", 20}, {"Not contact", 31}, {"Everything", 43}},
			[][]int{{2, 0, 1}, {5, 3, 4}, {6, 2, 5}}},
		{"one subtotal, and a total", []row{{"A", 3}, {"B", 9}, {"Contact", 12}, {"C", 11}, {"D", 20}, {"Grand total", 43}}, [][]int{{2, 0, 1}, {5, 2, 3, 4}}},
		{"of which, and a total", []row{{"Under 13", 3}, {"of which girls", 1}, {"13 to 17", 20}, {"Total", 23}}, [][]int{{3, 0, 2}}},
		{"a slip in one of many", []row{{"0-9", 3}, {"10-12", 9}, {"Under 13", 13}, {"13-17", 20}, {"Under 18", 33}}, [][]int{{4, 2, 3}}},
		{"of which, without a total", []row{{"Under 13", 7}, {"of which girls", 3}, {"of which boys", 4}, {"13 to 17", 20}}, [][]int{{0, 1, 2}}},
	} {
		counts := table.Counts{Name: "answer.csv", Dims: []string{"row"}}
		for _, r := range c.rows {
			counts.Rows = append(counts.Rows, table.Count{Key: []string{r.label}, N: r.n})
		}
		safe, err := disclose.Protect(counts, disclose.Policy{Method: disclose.Suppress, AsGiven: true})
		if err != nil {
			t.Errorf("%s: %v", c.why, err)
			continue
		}
		shown := make([]int64, len(c.rows)) // -1 is hidden
		for i, cell := range safe.Published().Cells {
			if shown[i] = cell.Shown; cell.Status == table.Hidden {
				shown[i] = -1
			}
		}
		for i, r := range c.rows {
			if r.n < 5 && len(possible(shown, c.sums, i)) < 2 {
				t.Errorf("%s: %s is known to be %d from %v", c.why, r.label, r.n, shown)
			}
		}
	}
	counts := table.Counts{Name: "answer.csv", Dims: []string{"row"}, Rows: []table.Count{
		{Key: []string{"Contact"}, N: 4}, {Key: []string{"Not contact"}, N: 2}, {Key: []string{"Unclear"}, N: 20}, {Key: []string{"Total"}, N: 21}}}
	if _, err := disclose.Protect(counts, disclose.Policy{Method: disclose.Suppress, AsGiven: true}); err == nil {
		t.Error("rows that make more than their total, none of them a sum, are not refused")
	}
}

// possible gives the values of row i with which some values of 0 to 40 of the other
// hidden rows make every sum right.
func possible(shown []int64, sums [][]int, i int) map[int64]bool {
	out := map[int64]bool{}
	var try func(v []int64, at int)
	try = func(v []int64, at int) {
		if at == len(shown) {
			for _, s := range sums {
				sum := int64(0)
				for _, p := range s[1:] {
					sum += v[p]
				}
				if sum != v[s[0]] {
					return
				}
			}
			out[v[i]] = true
			return
		}
		if shown[at] >= 0 {
			try(append(v, shown[at]), at+1)
			return
		}
		for n := int64(0); n <= 40; n++ {
			try(append(v, n), at+1)
		}
	}
	try(nil, 0)
	return out
}

// TestDifferences: a row or column that says by how much two others differ is refused.
func TestDifferences(t *testing.T) {
	for label, refused := range map[string]bool{"Change": true, "% change": true, "Difference (2024)": true, "Increase": true, "Exchange": false, "Online": false} {
		c := table.Counts{Name: "answer.csv", Dims: []string{"row"}, Rows: []table.Count{{Key: []string{"2023"}, N: 30}, {Key: []string{label}, N: 10}, {Key: []string{"2024"}, N: 40}}}
		_, err := disclose.Protect(c, disclose.Policy{Method: disclose.Suppress, AsGiven: true})
		if (err != nil) != refused {
			t.Errorf("%q: error %v, want refused %v", label, err, refused)
		}
	}
}
