package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// In a long table each row may say "all" in every column but one: the row that says so in all of them is what was counted,
// and not the total of the platforms or outcomes that other rows are of.
func TestAllInEveryColumn(t *testing.T) {
	want := []string{
		"Q1 2019-20 Exposure offences 300", "Q1 2019-20 Rape offences 200", "Q1 2019-20 offences 500",
		"Q2 2019-20 F offences 50", "Q2 2019-20 M offences 10", "Q2 2019-20 offences 60", "Q3 2019-20 Other offences 20", "Q3 2019-20 Snapchat offences 40",
	}
	for _, words := range [][3]string{{"recorded", "flagged", "ALL"}, {"all crimes", "cyber flag", "All"}, {"Recorded offences", "of which online marker", "Total"}} {
		all := words[2]
		rows := "year,measure,offence,sex,platform,n\n"
		for _, row := range []string{words[0] + ",ALL,ALL,ALL,500", words[0] + ",Rape,ALL,ALL,200", words[0] + ",Exposure,ALL,ALL,300",
			words[1] + ",ALL,ALL,ALL,60", words[1] + ",ALL,F,ALL,50", words[1] + ",ALL,M,ALL,10", words[1] + ",ALL,ALL,Snapchat,40", words[1] + ",ALL,ALL,Other,20"} {
			rows += "2019/20," + strings.ReplaceAll(row, "ALL", all) + "\n"
		}
		for name, r := range inFormats(t, "Kent Police,,,,,\n"+rows) {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%q, %s:\n got %q\nwant %q\n%q", words, name, got, want, r.Problems)
			}
		}
	}
}
