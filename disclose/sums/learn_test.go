package sums

import (
	"strings"
	"testing"

	"cyberflag/disclose/table"
)

// TestLearn: the counts behind an earlier table take the place of what would be
// supposed of its marks; what that table cannot have been made from is refused.
func TestLearn(t *testing.T) {
	now := table.Counts{Name: "now.csv", Dims: []string{"force"}, Rows: []table.Count{{Key: []string{"Kent"}, N: 9}}}
	before := []table.Published{{Name: "before.csv", Dims: []string{"force", "age"}, Cells: []table.Cell{
		{Key: []string{"Kent", "0-9"}, Status: table.Hidden},
		{Key: []string{"Kent", "10-17"}, Shown: 5, Status: table.Rounded},
		{Key: []string{"Kent", table.Total}, Shown: 9, Status: table.Exact}}}}
	behind := func(young, old int64) table.Counts {
		return table.Counts{Name: "behind.csv", Dims: []string{"force", "age"}, Rows: []table.Count{
			{Key: []string{"Kent", "0-9"}, N: young}, {Key: []string{"Kent", "10-17"}, N: old}}}
	}
	for _, c := range []struct {
		name   string
		counts table.Counts
		want   string // of the error, or none
	}{
		{"those of the table", behind(3, 6), ""},
		{"others add up to another total", behind(3, 7), "Total, Total is 10, and 9 in the table"},
		{"a mark is no nought", behind(0, 9), "was published as [c]"},
		{"too far from the rounded one", table.Counts{Name: "behind.csv", Dims: now.Dims, Rows: []table.Count{{Key: []string{"Kent"}, N: 8}}}, "8, and 9 in the table"},
		{"another dimension", table.Counts{Name: "behind.csv", Dims: []string{"sex"}, Rows: []table.Count{{Key: []string{"F"}, N: 8}}}, `dimension "sex"`},
	} {
		s, err := New(now, nil, before)
		if err != nil {
			t.Fatal(err)
		}
		err = s.Learn(c.counts, nil)
		if c.want != "" {
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%s: error %v, want %q", c.name, err, c.want)
			}
			continue
		}
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if young := s.Cells[s.Find([]string{"Kent", "0-9"})]; !young.Known || young.N != 3 {
			t.Errorf("%s: %+v, want a known 3", c.name, young)
		}
	}
}

// TestMisspeltChild: a child that no row has is an error when it reads like a value
// that has no parent, and none when it is just not in this table.
func TestMisspeltChild(t *testing.T) {
	c := table.Counts{Name: "now.csv", Dims: []string{"force"}, Rows: []table.Count{
		{Key: []string{"Durham"}, N: 9}, {Key: []string{"Kent"}, N: 9}, {Key: []string{"E07000012"}, N: 9}}}
	for child, want := range map[string]string{"Durhan": `did you mean Durham?`, "Essex": "", "Durham": "", "E07000013": ""} {
		_, err := New(c, table.Hierarchy{"force": {child: "north", "Kent": "south"}}, nil)
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: error %v, want %q", child, err, want)
		}
	}
}

// TestRests: a total that its rows do not add up to is named, with the difference.
func TestRests(t *testing.T) {
	c := table.Counts{Name: "a.csv", Dims: []string{"age"}, Rows: []table.Count{
		{Key: []string{"0-9"}, N: 20}, {Key: []string{"10-17"}, N: 44}, {Key: []string{"Total"}, N: 67}}}
	s, err := Given(c, 5, false)
	if err != nil || len(s.Rests) != 1 || s.Rests[0].N != 3 {
		t.Errorf("rests %v, error %v; want one of 3", s.Rests, err)
	}
	c.Rows[2].N = 64
	if s, err = Given(c, 5, false); err != nil || len(s.Rests) != 0 {
		t.Errorf("rests %v, error %v; want none", s.Rests, err)
	}
}
