package answer_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cyberflag/figure"
	"cyberflag/reference"
)

// The sum row of a table of forces has the name of what they are together, however it is called.
func TestSumOfForces(t *testing.T) {
	for _, c := range []struct{ title, row, first, second, force string }{
		{"Joint reply of the Welsh forces", "Wales", "Gwent", "North Wales", "Wales"},
		{"Reply WF/031/20", "Welsh forces", "Gwent", "North Wales", "Wales"},
		{"Reply WF/031/20", "Total for Wales", "Gwent", "North Wales", "Wales"},
		{"Joint reply of the Welsh forces", "Total", "Gwent", "North Wales", "Wales"},
		{"Joint reply of the Welsh forces", "All four forces", "Gwent", "North Wales", "Wales"},
		{"Joint reply of the Welsh forces", "Regional total", "Gwent", "North Wales", "Wales"},
		{"Reply EM/12/20", "EAST MIDLANDS", "Derbyshire", "Leicestershire", "East Midlands"},
		{"Reply EM/12/20", "Total for the east midlands", "Derbyshire", "Leicestershire", "East Midlands"},
		{"Reply EM/12/20", "EAST MIDLANDS (2 forces)", "Derbyshire", "Leicestershire", "East Midlands"},
		{"Reply EF/12/20", "EASTERN REGION", "Kent", "Essex", "East"},
		{"Reply EF/12/20", "ENGLAND TOTAL", "Kent", "Essex", "England"},
		{"Joint reply of the English forces", "Total", "Kent", "Essex", "England"},
		{"Joint reply of the forces of England and Wales", "All forces", "Kent", "Gwent", "England and Wales"},
	} {
		text := fmt.Sprintf("%s,,\n,,\nQuestion 2 offences with a cyber flag,,\nForce,2016/17,2017/18\n%s,72,83\n%s,93,118\n%s,165,211\n", c.title, c.first, c.second, c.row)
		want := []string{c.first + " Q2 2016-17 offences 72", c.first + " Q2 2017-18 offences 83", c.second + " Q2 2016-17 offences 93", c.second + " Q2 2017-18 offences 118",
			c.force + " (2 forces) Q2 2016-17 offences 165", c.force + " (2 forces) Q2 2017-18 offences 211"}
		slices.Sort(want)
		for name, r := range inFormats(t, text) {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", c.row, name, got, want, r.Problems)
			}
			if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "201") && strings.Contains(p, "211") }) {
				t.Errorf("%s, %s: no problem names the wrong sum: %q", c.row, name, r.Problems)
			}
		}
	}
}

// A region that has the name of a force says that it is the region, whatever else stands in its brackets.
func TestRegionNamedAsAForce(t *testing.T) {
	text := "Joint reply of the forces of the West Midlands region,,\n,,\nQuestion 2 offences with a cyber flag,,\nForce,2016/17,2017/18\nStaffordshire,72,83\nWarwickshire,93,118\nTotal,165,201\n"
	var got []string
	for _, f := range read(t, "a.csv", text).Figures {
		if area, err := reference.LookupArea(f.Force); err == nil && area.Kind == figure.Region {
			got = append(got, area.Name)
		}
	}
	if want := "West Midlands (region)"; !slices.Equal(got, []string{want, want}) {
		t.Errorf("sums of %q", got)
	}
}

// The row of an area sums the rows of its forces that count the same, where each force has a row for each question and
// part.
func TestAreaSumsEachMeasure(t *testing.T) {
	for _, c := range []struct {
		area, flagged, charged, other string
		problems                      []string
	}{
		{"Wales", "165,211", "20,25", "145,186", nil},
		{"Wales (2 forces)", "165,201", "20,25", "145,186", []string{"sum to 211, printed 201"}},
		{"Welsh forces", "165,211", "20,25", "154,186", []string{"sum to 145, printed 154"}},
		{"All forces", "165,211", "21,25", "145,186", []string{"sum to 20, printed 21"}},
	} {
		text := "Joint reply of the Welsh forces\nReference W/31/18\n3 June 2018\n\nForce,Question,Measure,2016/17,2017/18\n" +
			"Gwent,1,Sexual offences recorded,500,540\nGwent,2,Offences with cyber flag,72,93\nGwent,4,Charged,9,12\nGwent,4,All other outcomes,63,81\n" +
			"North Wales,1,Sexual offences recorded,610,640\nNorth Wales,2,Offences with cyber flag,93,118\nNorth Wales,4,Charged,11,13\nNorth Wales,4,All other outcomes,82,105\n" +
			"*,1,Sexual offences recorded,1110,1180\n*,2,Offences with cyber flag," + c.flagged + "\n*,4,Charged," + c.charged + "\n*,4,All other outcomes," + c.other + "\n"
		got := slices.DeleteFunc(read(t, "a.csv", strings.ReplaceAll(text, "*", c.area)).Problems, func(s string) bool { return !strings.Contains(s, "rows sum to") })
		if len(got) != len(c.problems) || len(got) > 0 && !strings.Contains(got[0], c.problems[0]) {
			t.Errorf("%s: problems %q, want %q", c.area, got, c.problems)
		}
	}
}
