package answer_test

import (
	"slices"
	"testing"
)

// A row of the flagged below each offence is of that offence, with its code before it or without; below the total it is of all.
func TestFlaggedRowBelowEach(t *testing.T) {
	for _, c := range []struct{ why, head, code1, code2, all string }{
		{"a code of its own column", "Class,Offence,", "22B,", "88A,", "All,"},
		{"no codes", "Offence,", "", "", ""},
	} {
		blank := c.code1
		if blank != "" {
			blank = ","
		}
		r := read(t, "a.csv", "Kent Police\nSexual offences recorded where the victim was under 18\n"+c.head+"2016/17,2017/18\n"+
			c.code1+"Sexual activity involving a child under 16,50,60\n"+blank+"- cyber flag set,5,6\n"+c.code2+"Sexual grooming,20,30\n"+blank+"- cyber flag set,12,13\n"+c.all+"Every class,70,90\n"+blank+"- cyber flag set,17,20\n")
		got := noForceIn(brief(r))
		for _, want := range []string{"Sexual activity involving a child under 16 offences 5", "Sexual grooming offences 13"} {
			if !slices.ContainsFunc(got, func(s string) bool { return s[:2] == "Q2" && len(s) > len(want) && s[len(s)-len(want):] == want }) {
				t.Errorf("%s: got %q, want %q", c.why, got, want)
			}
		}
		if !slices.Contains(got, "Q2 2016-17 offences 17") || !slices.Contains(got, "Q1 2016-17 offences 70") {
			t.Errorf("%s: got %q, %q", c.why, got, r.Problems)
		}
	}
}

// Columns of sexes and ages beside one of the flagged that is their sum are of the flagged.
func TestPartsOfFlaggedColumn(t *testing.T) {
	for _, c := range []struct {
		last string
		want []string
	}{
		{"15\n2017/18,5,11,16", []string{"Q2 2016-17 F offences 11", "Q2 2016-17 M offences 4", "Q2 2016-17 offences 15", "Q2 2017-18 F offences 5", "Q2 2017-18 M offences 11", "Q2 2017-18 offences 16"}},
		{"3\n2017/18,5,11,6", []string{"Q1 2016-17 F offences 11", "Q1 2016-17 M offences 4", "Q1 2017-18 F offences 5", "Q1 2017-18 M offences 11", "Q2 2016-17 offences 3", "Q2 2017-18 offences 6"}},
	} {
		r := read(t, "a.csv", "Kent Police\nYear,Girls,Boys,Flagged\n2016/17,11,4,"+c.last+"\n")
		if got := noForceIn(brief(r)); !slices.Equal(got, c.want) {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// Counts on both sides of a stroke are what the corner, or a sentence, says of them.
func TestStrokeInCells(t *testing.T) {
	for _, c := range []struct{ above, corner string }{
		{"Sexual offences against children", "Recorded / flagged"},
		{"In every box the offences recorded come before the stroke and the flagged offences after it.", "Year"},
	} {
		r := read(t, "a.html", "<p>Kent Police</p><p>"+c.above+"</p><table><tr><th>"+c.corner+"</th><th>2016/17</th><th>2017/18</th></tr><tr><td>All ages</td><td>418 / 49</td><td>502 / 61</td></tr><tr><td>0 to 12</td><td>118 / 9</td><td>102 / 11</td></tr></table>")
		got := noForceIn(brief(r))
		for _, want := range []string{"Q1 2016-17 offences 418", "Q2 2016-17 offences 49", "Q1 2017-18 0-12 offences 102", "Q2 2017-18 0-12 offences 11"} {
			if !slices.Contains(got, want) {
				t.Errorf("%q %q: got %q, want %q, %q", c.above, c.corner, got, want, r.Problems)
			}
		}
	}
}
