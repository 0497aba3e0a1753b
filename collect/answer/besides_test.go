package answer_test

import (
	"slices"
	"testing"
)

// The title of a table of people says nothing of the table before it, and may name the question whose people they are.
func TestTitleOfNextTable(t *testing.T) {
	outcomes := []string{"Q4 2018-19 Cautioned offences 9", "Q4 2018-19 Charged offences 20"}
	ages := []string{"Q2 2018-19 0-17 suspects 13", "Q2 2018-19 18+ suspects 15"}
	for _, c := range []struct {
		title string
		want  []string
	}{
		{"Also held: suspects for the offences in question 2, by age (each suspect counted once)", slices.Concat(ages, outcomes)},
		{"Further: perpetrators of the crimes in Q2 by age, each offender counted once a year", slices.Concat(ages, outcomes)},
		{"The following table counts suspects, each suspect counted once.", nil},
	} {
		got := brief(read(t, "a.html", "<p>Kent Police</p><p>Q2. In 2018/19 there were 29 offences with the cyber-flag.</p><h2>Q4. Flagged offences by outcome</h2>"+
			"<table><tr><td>Outcome</td><td>2018/19</td></tr><tr><td>Charged</td><td>20</td></tr><tr><td>Cautioned</td><td>9</td></tr></table><p>"+c.title+
			"</p><table><tr><td>Suspects</td><td>2018/19</td></tr><tr><td>Under 18</td><td>13</td></tr><tr><td>18 and over</td><td>15</td></tr><tr><td>Age unknown</td><td>2</td></tr></table>"))
		for _, w := range append(slices.Clone(c.want), outcomes...) {
			if !slices.Contains(got, w) {
				t.Errorf("%s: %q is not among %q", c.title, w, got)
			}
		}
	}
}

// A remark below a table is of that table although another follows.
func TestRemarkBetweenTables(t *testing.T) {
	got := brief(read(t, "a.csv", "Kent Police,\nQ4. Outcomes,\nOutcome,2018/19\nCharged,20\nCautioned,9\n\nThe counts above are of suspects.,\n\nQ2. Flagged offences,\nYear,Offences\n2018/19,29\n"))
	want := []string{"Q2 2018-19 offences 29", "Q4 2018-19 Cautioned suspects 9", "Q4 2018-19 Charged suspects 20"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// The head of a column may say what an outcome or a platform is a part of.
func TestHeadWithItsWhole(t *testing.T) {
	for head, want := range map[string]string{
		"Of the flagged, charged or summonsed (question 4)":  "Q4 2018-19 charged or summonsed offences 7",
		"Of these, no further action":                        "Q4 2018-19 no further action offences 7",
		"Of those with a flag: cautioned":                    "Q4 2018-19 cautioned offences 7",
		"those charged":                                      "Q4 2018-19 charged offences 7",
		"Number of these that were charged":                  "Q4 2018-19 charged offences 7",
		"Cautioned, of column C":                             "Q4 2018-19 Cautioned offences 7",
		"No suspect identified (out of those in question 2)": "Q4 2018-19 No suspect identified offences 7",
		"Charged - of the flagged offences":                  "Q4 2018-19 Charged offences 7",
	} {
		got := brief(read(t, "a.csv", "Kent Police,,,\nYear,Sexual offences (question 1),Of these with the cyber-flag (question 2),\""+head+"\"\n2018/19,131,22,7\n2019/20,140,25,9\n"))
		if !slices.Contains(got, want) {
			t.Errorf("%s: %q is not among %q", head, want, got)
		}
	}
}

// The note of a mark that says when something was done says nothing of the period that is counted.
func TestNotesOfWhenSomethingWasDone(t *testing.T) {
	want := []string{"Q2 2016-17 offences 137", "Q2 2017-18 offences 147"}
	for _, note := range []string{
		"(a) Extracted on 5 February 2018 and may change.", "(a) These may still rise.", "(a) Extracted in February 2018.",
		"(a) The flag came into use in October 2017.", "(a) Figures correct as of March 2018.", "(a) Revised in June 2017 after the march past.",
	} {
		if got := brief(read(t, "a.csv", "Kent Police,\nQ2. Flagged offences,\nYear,Offences\n2016/17,137\n2017/18 (a),147\n\n"+note+",\n")); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", note, got, want)
		}
	}
}
