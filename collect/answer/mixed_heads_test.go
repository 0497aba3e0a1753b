package answer_test

import (
	"slices"
	"testing"
)

// Heads of a period and a sex or an age are read as both, whatever the words above say that the rows are.
func TestHeadsOfPeriodAndPerson(t *testing.T) {
	sexes := []string{"Q2 2018-19 Grooming F offences 22", "Q2 2018-19 Grooming M offences 6", "Q2 2018-19 Rape F offences 13", "Q2 2018-19 Rape M offences 9"}
	ages := []string{"Q2 2018-19 Grooming 0-12 offences 22", "Q2 2018-19 Grooming 13-17 offences 6", "Q2 2018-19 Rape 0-12 offences 13", "Q2 2018-19 Rape 13-17 offences 9"}
	for _, c := range []struct {
		title, heads string
		want         []string
	}{
		{"\"Q2 Those with the online crime flag, by offence and sex of the victim\"", "Offence,FY 2018-19 Female,FY 2018-19 Male", sexes},
		{"\"Q2. Cyber flagged crimes by offence type, girls and boys\"", "Crime,Girls 2018/19,Boys 2018/19", sexes},
		{"\"Question 2: flagged, by offence and age\"", "Offence type,2018/19 (0-12),2018/19 (13-17)", ages},
		{"\"Question 2: flagged, by crime\"", "Offence type,Aged 0 to 12: 2018/19,Aged 13 to 17: 2018/19", ages},
	} {
		if got := brief(read(t, "a.csv", c.title+",,\n"+c.heads+"\nRape,13,9\nGrooming,22,6\n")); !slices.Equal(got, c.want) {
			t.Errorf("%s: read %q", c.heads, got)
		}
	}
}
