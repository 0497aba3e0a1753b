package disclose_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"cyberflag/disclose/intruder"
	"cyberflag/disclose/table"
	"cyberflag/internal/refcase"
)

// A refCase is a worked case of the shared reference set.
type refCase = refcase.Case

// refRuns are the cases of disclosure control, by name. A case of the set that
// is not here fails; elsewhere names the test that holds one.
var refRuns = map[string]func(*testing.T, refCase){
	"sdc_audit_tau_argus_2x2":                  refTauArgus,
	"sdc_fischetti_salazar_3x3":                refGrid,
	"sdc_sdctable_4x4_hidden_exact":            refGrid,
	"sdc_sdctable_linked":                      refLinked,
	"sdc_langsrud_intervals":                   refLangsrud,
	"sdc_two_stars_rule_aware":                 refTwoStars,
	"sdc_lp_not_enough_overlapping_groups":     elsewhere("intruder TestWholeNumbersMatter, witness TestTraps"),
	"sdc_instance_force10_age6":                refInstance,
	"sdc_instance_force8_quarter4_age2":        refInstance,
	"sdc_instance_force43_offence8":            refInstance,
	"sdc_instance_linked_force8_age4_offence3": refLinkedInstance,
	"ons_10_5_rule":                            refNoCellKey,
	"ons_pcv_wrap":                             refNoCellKey,
	"cell_key_sum":                             refNoCellKey,
	"ptable_max_entropy_D2_V1.08_js1":          refNoCellKey,
	"controlled_rounding_existence_interval":   refInterval,
	"controlled_rounding_k_step":               refInterval,
	"controlled_rounding_attack":               refRoundingAttack,
	"runtime_13608_cells":                      elsewhere("a figure to beat and no result: make bench-release measures another table"),
}

func elsewhere(where string) func(*testing.T, refCase) {
	return func(t *testing.T, _ refCase) { t.Log(where) }
}

func TestReferenceCases(t *testing.T) {
	for _, c := range refcase.Cases(t) {
		if c.Topic == "B" {
			t.Run(c.Name, func(t *testing.T) {
				run, ok := refRuns[c.Name]
				if !ok {
					t.Fatal("nothing runs this case")
				}
				run(t, c)
			})
		}
	}
}

// A file is what somebody published.
type file struct{ header, rows string }

// attackFiles gives the intervals of the hidden cells by their words.
func attackFiles(t *testing.T, know intruder.Knowledge, hierarchy string, files ...file) map[string][2]int64 {
	t.Helper()
	var p intruder.Publication
	for i, f := range files {
		read, err := intruder.ReadTable(fmt.Sprintf("%d.csv", i+1), strings.NewReader(f.header+"\n"+f.rows))
		if err != nil {
			t.Fatal(err)
		}
		p.Tables = append(p.Tables, read)
	}
	if hierarchy != "" {
		var err error
		if p.Hierarchy, err = intruder.ReadHierarchy("h.csv", strings.NewReader("dimension,child,parent\n"+hierarchy)); err != nil {
			t.Fatal(err)
		}
	}
	r, err := intruder.Attack(p, know)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][2]int64{}
	for _, i := range r.Hidden {
		out[intruder.Words(i.Cell)] = [2]int64{i.Low, i.High}
	}
	return out
}

// expected decodes what a case expects.
func expected[T any](t *testing.T, from json.RawMessage) (out T) {
	t.Helper()
	if err := json.Unmarshal(from, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func want(t *testing.T, got map[string][2]int64, cell string, interval [2]int64) {
	t.Helper()
	if got[cell] != interval {
		t.Errorf("%s is %v, want %v", cell, got[cell], interval)
	}
}

func refTauArgus(t *testing.T, c refCase) {
	got := attackFiles(t, intruder.None, "", file{"row,col,shown", "1,1,[c]\n1,2,[c]\n2,1,[c]\n2,2,[c]\n3,1,3\n3,2,3\n" +
		"1,Total,7\n2,Total,3\n3,Total,6\nTotal,1,9\nTotal,2,7\nTotal,Total,16\n"})
	for cell, interval := range expected[map[string][2]int64](t, c.Expected) {
		want(t, got, fmt.Sprintf("col %s, row %s", cell[1:], cell[:1]), interval)
	}
}

// grid is a two-way case with a pattern of marks.
type grid struct {
	Rows, Cols []string
	Values     [][]int64
	Suppressed []string
}

// file gives the grid with its totals as published, hidden marked.
func (g grid) file(hidden []string) file {
	marked := map[string]bool{}
	for _, h := range hidden {
		marked[h] = true
	}
	f, cols, all := file{header: "r,c,shown"}, make([]int64, len(g.Cols)), int64(0)
	for i, r := range g.Rows {
		sum := int64(0)
		for j, c := range g.Cols {
			shown := fmt.Sprint(g.Values[i][j])
			if marked[r+","+c] {
				shown = table.Mark
			}
			f.rows += fmt.Sprintf("%s,%s,%s\n", r, c, shown)
			sum, cols[j], all = sum+g.Values[i][j], cols[j]+g.Values[i][j], all+g.Values[i][j]
		}
		f.rows += fmt.Sprintf("%s,Total,%d\n", r, sum)
	}
	for j, c := range g.Cols {
		f.rows += fmt.Sprintf("Total,%s,%d\n", c, cols[j])
	}
	f.rows += fmt.Sprintf("Total,Total,%d\n", all)
	return f
}

func cellWords(rc string) string {
	r, c, _ := strings.Cut(rc, ",")
	return "c " + c + ", r " + r
}

// refGrid attacks the two patterns of marks that the literature prints.
func refGrid(t *testing.T, c refCase) {
	g := expected[grid](t, c.Inputs)
	e := expected[struct {
		Pattern  []string `json:"optimal_pattern"`
		Interval [2]int64
		WB       [2]int64 `json:"interval_w_b"`
		Other    map[string][2]int64
		Extra    string   `json:"cheapest_extra_suppression"`
		After    [2]int64 `json:"interval_after"`
	}](t, c.Expected)
	if e.Pattern != nil {
		want(t, attackFiles(t, intruder.None, "", g.file(e.Pattern)), cellWords("II,C"), e.Interval)
		return
	}
	got := attackFiles(t, intruder.None, "", g.file(g.Suppressed))
	want(t, got, cellWords("w,b"), e.WB)
	for cell, interval := range e.Other {
		want(t, got, cellWords(cell), interval)
	}
	want(t, attackFiles(t, intruder.None, "", g.file(append(g.Suppressed, e.Extra))), cellWords("w,b"), e.After)
}

func refLinked(t *testing.T, c refCase) {
	counties := "area,A,county-1\narea,B,county-1\narea,I,county-1\narea,J,county-1\narea,K,county-2\narea,L,county-2\narea,M,county-2\narea,N,county-2\n"
	sizes := "area,L,big\narea,M,big\narea,A,small\narea,B,small\narea,I,small\narea,J,small\narea,K,small\narea,N,small\n"
	places := "A,[c]\nB,[c]\nI,8\nJ,8\nK,[c]\nL,[c]\nM,[c]\n"
	one := file{"area,shown", places + "N,7\ncounty-1,20\ncounty-2,16\n"}
	two := file{"area,shown", places + "N,7\nbig,6\nsmall,30\n"}
	e := expected[struct {
		One     map[string][2]int64 `json:"table1_alone"`
		Two     map[string][2]int64 `json:"table2_alone"`
		Jointly map[string][2]int64
		After   map[string][2]int64 `json:"after_fix"`
	}](t, c.Expected)
	fixed := func(f file) file { return file{f.header, strings.Replace(f.rows, "N,7", "N,[c]", 1)} }
	for _, attack := range []struct {
		want map[string][2]int64
		got  map[string][2]int64
	}{
		{e.One, attackFiles(t, intruder.None, counties, one)}, {e.Two, attackFiles(t, intruder.None, sizes, two)},
		{e.Jointly, attackFiles(t, intruder.None, counties+sizes, one, two)},
		{e.After, attackFiles(t, intruder.None, counties+sizes, fixed(one), fixed(two))},
	} {
		for cell, interval := range attack.want {
			want(t, attack.got, "area "+cell, interval)
		}
	}
}

func refLangsrud(t *testing.T, c refCase) {
	got := attackFiles(t, intruder.None, "place,Denmark,Europe\nplace,France,Europe\nplace,USA,America\n",
		file{"place,shown", "Denmark,[c]\nFrance,[c]\nUSA,22310\nEurope,31300\nAmerica,22310\nTotal,53610\n"},
		file{"place,age,shown", "America,old,[c]\nAmerica,young,[c]\nEurope,old,[c]\nEurope,young,[c]\nAmerica,Total,22310\nEurope,Total,31300\n" +
			"Total,old,42390\nTotal,young,11220\nTotal,Total,53610\n"})
	for cell, interval := range expected[map[string][2]int64](t, c.Expected) {
		place, age, cross := strings.Cut(cell, " ")
		if cross {
			want(t, got, "age "+age+", place "+place, interval)
		} else {
			want(t, got, "place "+place, interval)
		}
	}
}

func refTwoStars(t *testing.T, c refCase) {
	e := expected[struct {
		None [][2]int64 `json:"nonnegative_attacker"`
		Rule [][2]int64 `json:"rule_aware"`
	}](t, c.Expected)
	left := expected[struct {
		Totals []int64 `json:"published_total_minus_shown"`
	}](t, c.Inputs).Totals
	for i, total := range left {
		f := file{"force,shown", fmt.Sprintf("A,[c]\nB,[c]\nTotal,%d\n", total)}
		want(t, attackFiles(t, intruder.None, "", f), "force A", e.None[i])
		want(t, attackFiles(t, intruder.Rule, "", f), "force A", e.Rule[i])
	}
}
