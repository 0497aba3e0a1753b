package answer_test

import (
	"slices"
	"testing"
)

// A title in several cells is no row of heads: what stands over a column by chance says
// nothing of that column alone.
func TestTitleInCells(t *testing.T) {
	sexes := []string{"Q2 2016-17 F offences 8", "Q2 2016-17 M offences 4", "Q2 2017-18 F offences 9", "Q2 2017-18 M offences 5"}
	years := []string{"Q3 2016-17 Facebook offences 8", "Q3 2016-17 Kik offences 9", "Q3 2017-18 Facebook offences 4", "Q3 2017-18 Kik offences 5"}
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"what is counted over one column", "Kent Police,Cyber flagged offences,\nYear,Girls,Boys\n2016/17,8,4\n2017/18,9,5\n", sexes},
		{"a question over one column", "Kent Police,,Question 2: cyber flag\nYear,Girls,Boys\n2016/17,8,4\n2017/18,9,5\n", sexes},
		{"a day over one column", "Kent Police,Response of 12 March 2018,Cyber flagged offences\nYear,Girls,Boys\n2016/17,8,4\n2017/18,9,5\n", sexes},
		{"an office of requests", "Kent Police,Requests team,\nQ2. Cyber flagged offences,,\nYear,Girls,Boys\n2016/17,8,4\n2017/18,9,5\n", sexes},
		{"a letterhead with its words", "Our ref:,FOI/20-417,Date:,12/03/2018\nCyber flagged offences,,,\nYear,Girls,Boys,All\n2016/17,8,4,12\n2017/18,9,5,14\n", []string{"Q2 2016-17 F offences 8", "Q2 2016-17 M offences 4", "Q2 2016-17 offences 12", "Q2 2017-18 F offences 9", "Q2 2017-18 M offences 5", "Q2 2017-18 offences 14"}},
		{"words of a rate over one column", "Kent Police,Cyber flagged offences and no rates,\nPlatform,2016/17,2017/18\nFacebook,8,4\nKik,9,5\n", years},
		{"groups of columns stay heads", "Kent Police,,,,\n,All offences,,Cyber flagged,\nYear,Girls,Boys,Girls,Boys\n2016/17,80,40,8,4\n",
			[]string{"Q1 2016-17 F offences 80", "Q1 2016-17 M offences 40", "Q2 2016-17 F offences 8", "Q2 2016-17 M offences 4"}},
		{"a letterhead over groups of columns", "Kent Police,,FOI 5521/19,,12 March 2018\nThe years are financial years.,,,,\n,All offences,,Cyber flagged,\nYear,Girls,Boys,Girls,Boys\n2016/17,80,40,8,4\n",
			[]string{"Q1 2016-17 F offences 80", "Q1 2016-17 M offences 40", "Q2 2016-17 F offences 8", "Q2 2016-17 M offences 4"}},
		{"a day and a reference over groups of columns", "12 March 2018,,,,Ref 5521/19\nKent Police,,,,\nYear,All offences,,Cyber flagged,\n,Girls,Boys,Girls,Boys\n2016/17,80,40,8,4\n",
			[]string{"Q1 2016-17 F offences 80", "Q1 2016-17 M offences 40", "Q2 2016-17 F offences 8", "Q2 2016-17 M offences 4"}},
		{"years over measures stay heads", "Cyber flagged offences,2016/17,,2017/18,\nOffence,Girls,Boys,Girls,Boys\nRape,8,4,9,5\n",
			[]string{"Q2 2016-17 Rape F offences 8", "Q2 2016-17 Rape M offences 4", "Q2 2017-18 Rape F offences 9", "Q2 2017-18 Rape M offences 5"}},
	} {
		for name, r := range inFormats(t, c.text) {
			if got := brief(r); !slices.Equal(got, c.want) {
				t.Errorf("%s, %s: got %q, want %q, problems %q", c.why, name, got, c.want, r.Problems)
			}
		}
	}
}
