package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A column may name what the next breaks its row down by, and a head of years the days below it
// as their ends.
func TestLongTableOfDims(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"none, and shares", "Ref,Year ending,Part of request,Breakdown,Group,Crimes\n7/19,31/03/2018,Part 1,None,All crimes,60\n7/19,31/03/2018,Part 1,Victim sex,Male,20\n7/19,31/03/2018,Part 1,Victim sex,Unknown,40\n7/19,31/03/2018,Part 2,Victim age,Unknown,4\n7/19,31/03/2018,Part 2,Percentage,All,10.1%\n7/19,31/03/2018,Part 3,Platform,Unknown,3\n",
			[]string{"Q1 2017-18 M offences 20", "Q1 2017-18 U offences 40", "Q1 2017-18 offences 60", "Q2 2017-18 unknown offences 4", "Q3 2017-18 Unknown offences 3"}},
		{"any head over names of dims", "Twelve months to,Question,Shown,Value,Number\n31 March 2018,Q2,Age,Not recorded,4\n31 March 2018,Q2,Gender,Not recorded,5\n31 March 2018,Q3,App,Not recorded,6\n31 March 2019,Q3,App,Kik,7\n",
			[]string{"Q2 2017-18 U offences 5", "Q2 2017-18 unknown offences 4", "Q3 2017-18 Not recorded offences 6", "Q3 2018-19 Kik offences 7"}},
		{"years in any place", "Question,Split by,Label,Year,Offences\nQ1,Offence,Rape,2017/18,9\nQ1,Sex,Female,2017/18,8\nQ4,Outcome,Unknown,2018/19,7\n",
			[]string{"Q1 2017-18 F offences 8", "Q1 2017-18 Rape offences 9", "Q4 2018-19 Unknown offences 7"}},
	} {
		for name, r := range inFormats(t, c.text) {
			if got := brief(r); !slices.Equal(got, c.want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", c.why, name, got, c.want, r.Problems)
			}
		}
	}
}

// A column tells all offences from the flagged ones by its labels, whatever stands over it, and "Total" beside the
// name of a dim is the total of its labels.
func TestFlaggedBelowAnyHead(t *testing.T) {
	want := []string{"Q1 2018-19 Grooming offences 30", "Q1 2018-19 Rape offences 10", "Q1 2018-19 offences 40", "Q2 2018-19 0-9 offences 3", "Q2 2018-19 10-17 offences 6", "Q2 2018-19 offences 9",
		"Q3 2018-19 Kik offences 4", "Q3 2018-19 Other or unknown offences 5", "Q4 2018-19 Charged offences 2", "Q4 2018-19 Still open offences 7", "Q4 2018-19 offences 11"}
	for _, c := range []struct{ population, by, value, none, all, flagged, every, total string }{
		{"Population", "Broken down by", "Value", "(not broken down)", "All", "Cyber-flagged", "All recorded", "Total of outcomes"},
		{"Population counted", "Split", "Category", "No split", "-", "With cyber flag", "All recorded offences", "All outcomes"},
		{"Cohort", "Dimension", "Label", "Headline", "All", "Flagged", "Recorded", "Total"},
		{"Population", "Breakdown", "Detail", "none", "none", "Of which cyber-flagged", "Recorded offences", "All"},
	} {
		text := "Kent Police,,,,\nYear," + c.population + "," + c.by + "," + c.value + ",Count\n"
		for _, row := range []string{c.every + "," + c.none + "," + c.all + ",40", c.every + ",Offence group,Rape,10", c.every + ",Offence group,Grooming,30",
			c.flagged + "," + c.none + "," + c.all + ",9", c.flagged + ",Age of victim,Under 10,3", c.flagged + ",Age of victim,10-17,6", c.flagged + ",Platform,Kik,4", c.flagged + ",Platform,Other or unknown,5",
			c.flagged + ",Outcome,Charged,2", c.flagged + ",Outcome,Still open,7", c.flagged + ",Outcome," + c.total + ",11"} {
			text += "2018/19," + row + "\n"
		}
		r := read(t, "a.csv", text)
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s, %s:\n got %q\nwant %q\n%q", c.population, c.total, got, want, r.Problems)
		}
		if !slices.ContainsFunc(r.Problems, func(s string) bool { return strings.Contains(s, "11") && strings.Contains(s, "9") }) {
			t.Errorf("%s: the wrong sum is not named: %q", c.total, r.Problems)
		}
	}
}
