package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Averages, targets and forecasts in rows, columns and lists are no counts, and told.
func TestNoCountsBesideCounts(t *testing.T) {
	flagged := []string{"Q2 2016-17 offences 70", "Q2 2017-18 offences 84"}
	platforms := []string{"Q3 2016-17 Facebook offences 20", "Q3 2016-17 Kik offences 4", "Q3 2017-18 Facebook offences 24", "Q3 2017-18 Kik offences 5"}
	for _, c := range []struct {
		text string
		want []string
		told []string
	}{
		{"Q2. Flagged offences\nYear,Actual,Expected,Aim,Baseline,Median\n2016/17,70,91,65,60,44\n2017/18,84,81,62,60,45\n", flagged, []string{"Expected (91, 81)", "Aim (65, 62)", "Median (44, 45)"}},
		{"Q2. Flagged offences\nYear,Number,Target,Average per month\n2016/17,70,80,6\n2017/18,84,90,7\n", flagged, []string{"Target (80, 90)", "Average per month (6, 7)"}},
		{"Q2. Flagged offences\nYear,Number,Mean per quarter,Highest month\n2016/17,70,18,12\n2017/18,84,21,13\n", flagged, []string{"Mean per quarter (18, 21)", "Highest month (12, 13)"}},
		{"Q2. Flagged offences\nYear,Number\n2016/17,70\n2017/18,84\nForecast 2020/21,100\n5-year average,77\n", flagged, []string{"Forecast 2020/21 (100)", "5-year average (77)"}},
		{"Q3. Flagged offences by platform\nPlatform,2016/17,2017/18\nFacebook,20,24\nKik,4,5\nSnapchat rate,12,14\n% with a platform,30,31\nShare of all (per cent),33,32\nRecording rate 2017/18,5,6\n", platforms, nil},
		{"Q3. Flagged offences by platform\nPlatform,2016/17,2017/18,Average\nFacebook,20,24,22\nKik,4,5,5\nMean,12,14,13\nMonthly average,2,3,2\nTarget for the year,30,31,32\n", platforms, []string{"Mean (12, 14", "Monthly average (2, 3", "Target for the year (30, 31", "Average (22, 5"}},
		{"Q2. Flagged offences\nYear,Number,Carried forward\n2016/17,70,12\n2017/18,84,13\nBrought forward,9\n", flagged, []string{"Carried forward (12, 13)", "Brought forward (9)"}},
		{"Q3. Flagged offences by platform\nPlatform,2016/17,2017/18\nFacebook,20,24\nKik,4,5\nOf which brought forward from earlier years,7,8\nC/F,9,11\n", platforms, []string{"earlier years (7, 8)", "C/F (9, 11)"}},
	} {
		for name, r := range inFormats(t, "Kent Police. 3 June 2019.\n\n"+c.text) {
			if got := offered(r); !slices.Equal(got, c.want) {
				t.Errorf("%s, %s:\n got %q, problems %q\nwant %q", c.text, name, got, r.Problems, c.want)
			}
			for _, told := range c.told {
				if !strings.Contains(strings.Join(r.Problems, "; "), told) {
					t.Errorf("%s, %s: %s is not told in %q", c.text, name, told, r.Problems)
				}
			}
		}
	}
	for _, text := range []string{"Q3. Platforms in 2018/19: Facebook 20, Kik 4, average 12.", "Q3. Platforms in 2018/19:\n- Facebook: 20\n- Kik: 4\n- Target: 12\n- Monthly average: 2"} {
		if got, want := offered(read(t, "a.txt", fromKent+text+"\n")), []string{"Q3 2018-19 Facebook offences 20", "Q3 2018-19 Kik offences 4"}; !slices.Equal(got, want) {
			t.Errorf("%s: %q", text, got)
		}
	}
}

// What is carried over to or from another year is no count of a person, a platform or an outcome, and leaves the total of
// those as it is. A total that says that it is with it, or without, is one.
func TestCarriedOverBesideParts(t *testing.T) {
	for _, parts := range []string{"Sex of victim\nFemale\nMale", "Age of victim\nUnder 13\n13 to 17", "Platform\nFacebook\nKik", "Outcome\nCharged\nFiled"} {
		l := strings.Split(parts, "\n")
		for _, label := range []string{"Carried forward from the year before", "Reports brought forward", "Of which carried over from last year", "Cases rolled over", "b/f"} {
			r := read(t, "a.csv", "Kent Police\n\nQ2. Flagged offences\n"+l[0]+",2016/17,2017/18\n"+l[1]+",20,24\n"+l[2]+",4,5\nTotal,24,29\n"+label+",n/a,18\n")
			if got := offered(r); len(got) != 6 || !strings.Contains(strings.Join(r.Problems, "\n"), label+" (18)") {
				t.Errorf("%s by %s: %q, problems %q", label, l[0], got, r.Problems)
			}
		}
	}
	r := read(t, "a.csv", "Kent Police\n\nQ2. Flagged offences\nPlatform,2016/17,2017/18\nFacebook,20,24\nKik,4,5\nTotal (not counting those carried forward),24,29\n")
	if got := offered(r); len(got) != 6 {
		t.Errorf("a total: %q", got)
	}
}

// What is carried over is a part where its total is the sum with it, and what goes on in a later year an outcome of its own.
func TestCarriedOverAsPart(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Outcome,2016/17\nCharged,20\nCaution,4\nHeld over,3\nTotal,27\n", []string{"Q4 2016-17 Caution offences 4", "Q4 2016-17 Charged offences 20", "Q4 2016-17 Held over offences 3", "Q4 2016-17 offences 27"}},
		{"Outcome,2016/17\nCharged,20\nCaution,4\nInvestigation carried over to next year,3\nTotal,27\n",
			[]string{"Q4 2016-17 Caution offences 4", "Q4 2016-17 Charged offences 20", "Q4 2016-17 Investigation carried over to next year offences 3", "Q4 2016-17 offences 27"}},
		{"Outcome,2016/17\nCharged,20\nCaution,4\nCases rolled over into the following year,3\n",
			[]string{"Q4 2016-17 Cases rolled over into the following year offences 3", "Q4 2016-17 Caution offences 4", "Q4 2016-17 Charged offences 20"}},
		{"Year,Charged,Caution,Held over,Total\n2016/17,20,4,3,27\n", []string{"Q4 2016-17 Caution offences 4", "Q4 2016-17 Charged offences 20", "Q4 2016-17 Held over offences 3", "Q4 2016-17 offences 27"}},
		{"Outcome,2016/17\nCharged,20\nCaution,4\nTotal,24\nCarried over to next year,3\n", []string{"Q4 2016-17 Caution offences 4", "Q4 2016-17 Charged offences 20", "Q4 2016-17 offences 24"}},
		{"Outcome,2016/17\nCharged,20\nCaution,4\nBrought forward,3\nTotal,24\n", []string{"Q4 2016-17 Caution offences 4", "Q4 2016-17 Charged offences 20", "Q4 2016-17 offences 24"}},
	} {
		for name, r := range inFormats(t, "Kent Police. 3 June 2019.\n\nQ4. Outcome of flagged offences\n"+c.text) {
			if got := offered(r); !slices.Equal(got, c.want) || slices.ContainsFunc(r.Problems, func(s string) bool { return strings.Contains(s, "sum to") }) {
				t.Errorf("%s, %s:\n got %q, problems %q\nwant %q", c.text, name, got, r.Problems, c.want)
			}
		}
	}
}

// What a page of offences brings forward from the one before is no offence, and the total is of the rows of both.
func TestBroughtForwardFromAPage(t *testing.T) {
	want := []string{"Q1 2016-17 Exposure offences 4", "Q1 2016-17 Rape offences 20", "Q1 2016-17 Voyeurism offences 6", "Q1 2016-17 offences 30", "Q1 2017-18 Exposure offences 5", "Q1 2017-18 Rape offences 24", "Q1 2017-18 Voyeurism offences 7", "Q1 2017-18 offences 36"}
	for _, label := range [][2]string{{"Carried forward", "Brought forward"}, {"C/F to page 2", "B/F from page 1"}, {"Carried over", "Total brought over"}} {
		for name, r := range inFormats(t, "Kent Police,,\nQ1. Recorded offences,,\nOffence,2016/17,2017/18\nRape,20,24\nExposure,4,5\n"+label[0]+",24,29\n\nOffence,2016/17,2017/18\n"+label[1]+",24,29\nVoyeurism,6,7\nTotal,30,36\n") {
			if got := offered(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q, problems %q\nwant %q", label[1], name, got, r.Problems, want)
			}
		}
	}
}
