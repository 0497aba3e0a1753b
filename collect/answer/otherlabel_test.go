package answer_test

import (
	"slices"
	"testing"
)

// Rows and columns of other crimes or people beside what was asked for are no figures, nor are the totals over all.
func TestOthersBesideWhatWasAskedFor(t *testing.T) {
	want := []string{"Q2 2017-18 offences 71", "Q2 2018-19 offences 88"}
	for _, other := range []string{"Fraud offences", "Malicious communications", "Offences against adults", "Non-crime incidents", "All crime", "Stalking and harassment"} {
		for layout, text := range map[string]string{
			"rows":    "Offence,2017/18,2018/19\nSexual offences against children,71,88\n" + other + ",1240,1301\nTotal,1311,1389\n",
			"columns": "Year,Sexual offences against children," + other + ",Total\n2017/18,71,1240,1311\n2018/19,88,1301,1389\n",
		} {
			for name, r := range inFormats(t, "\"Kent Police, 5 June 2019\"\n\nQ2. Offences with the cyber flag\n"+text) {
				if got := offered(r); !slices.Equal(got, want) || !toldNumbers(r, "1240", "1301") {
					t.Errorf("%s in %s, %s: got %q, problems %q", other, layout, name, got, r.Problems)
				}
			}
		}
	}
	// A row of one offence among others is a part, whatever it is.
	for name, r := range inFormats(t, "\"Kent Police, 5 June 2019\"\n\nQ2. Child sexual offences with the cyber flag\nOffence,2017/18\nRape,20\nBlackmail,5\nTotal,25\n") {
		if got, want := offered(r), []string{"Q2 2017-18 Blackmail offences 5", "Q2 2017-18 Rape offences 20", "Q2 2017-18 offences 25"}; !slices.Equal(got, want) {
			t.Errorf("parts, %s: got %q, problems %q", name, got, r.Problems)
		}
	}
}

// A title of all offences ends what the title of a table above it said of the flag.
func TestTitleOfAllBelowFlagged(t *testing.T) {
	want := []string{"Q1 2016-17 F offences 455", "Q1 2016-17 M offences 97", "Q1 2016-17 offences 552", "Q2 2016-17 offences 100"}
	for _, title := range []string{"Table 2: all recorded sexual offences where the victim was under 18", "Table 2. Recorded child sexual offences by sex of victim", "All sexual offences against children", "Total recorded sexual offences with a child victim"} {
		r := read(t, "a.txt", fromKent+"Table 1: child sexual offences with an online flag\n\nOffence   2016/17\nGrooming  19\nRape  81\nTotal  100\n\n"+title+"\n\nSex of victim  2016/17\nFemale  455\nMale  97\nTotal  552\n")
		got := slices.DeleteFunc(offered(r), func(s string) bool {
			return slices.Contains([]string{"Q2 2016-17 Grooming offences 19", "Q2 2016-17 Rape offences 81"}, s)
		})
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, problems %q", title, got, r.Problems)
		}
	}
	r := read(t, "a.txt", fromKent+"Table 1: child sexual offences with an online flag\n\nOffence   2016/17\nGrooming  19\nRape  81\nTotal  100\n\nTable 2: by sex of victim\n\nSex of victim  2016/17\nFemale  80\nMale  20\nTotal  100\n")
	if got := offered(r); !slices.Contains(got, "Q2 2016-17 F offences 80") {
		t.Errorf("parts of the flagged: got %q", got)
	}
}

// Of two tables of which one is titled as given before and one as corrected, the corrected one stands.
func TestFiguresBeforeAndAfterCorrection(t *testing.T) {
	want := []string{"Q2 2016-17 offences 100"}
	for _, titles := range [][2]string{{"Previously disclosed figures", "Corrected figures"}, {"Figures as originally supplied", "Revised figures"}, {"Old table", "New table"}, {"As first published", "As corrected"}, {"Original response", "Amended response"}} {
		for _, order := range [][2]int{{0, 1}, {1, 0}} {
			tables := [2]string{titles[0] + "\n,2016/17\nTotal,172\n\n", titles[1] + "\n,2016/17\nTotal,100\n\n"}
			for name, r := range inFormats(t, "\"Kent Police, 5 June 2019\"\n\nQ2. Child sexual offences with the online flag\n\n"+tables[order[0]]+tables[order[1]]) {
				if got := offered(r); !slices.Equal(got, want) || !toldNumbers(r, "172") {
					t.Errorf("%s, %s: got %q, problems %q", titles, name, got, r.Problems)
				}
			}
		}
	}
	r := read(t, "a.csv", "\"Kent Police, 5 June 2019\"\n\nQ2. Child sexual offences with the online flag\n\nPreviously disclosed figures\n,2016/17\nTotal,172\n")
	if got := brief(r); !slices.Equal(got, []string{"Q2 2016-17 offences 172"}) {
		t.Errorf("without a correction: got %q", got)
	}
}
