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

// Upper heads may only name what the heads below them are, platforms beside outcomes, and bands of ages below one of
// them are no years though the corner is over years.
func TestHeadsThatNameThoseBelow(t *testing.T) {
	both := []string{"Q3 2017-18 Kik offences 3", "Q3 2017-18 Other offences 9", "Q3 2017-18 Facebook offences 13", "Q4 2017-18 Charged offences 6", "Q4 2017-18 Pending offences 19"}
	ages := []string{"Q1 2017-18 0-9 F offences 46", "Q1 2017-18 10-13 F offences 89", "Q1 2017-18 14-15 F offences 81", "Q1 2017-18 16-17 F offences 94", "Q1 2017-18 F offences 310"}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Cyber flag by platform and by outcome\n,Platform,,,Outcome,\n,Facebook,Kik,Other,Charged,Pending\n2017/18,13,3,9,6,19\n", both},
		{"Question 3 and question 4 for the flagged crimes\nYear,By site,By site,By site,By disposal,By disposal\nYear,Facebook,Kik,Other,Charged,Pending\n2017/18,13,3,9,6,19\n", both},
		{"Flagged crimes\n,Outcome,,Platform,,\n,Charged,Pending,Facebook,Kik,Other\n2017/18,6,19,13,3,9\n", both},
		{"Recorded sexual offences against under 18s\nYear,Sex of victim,Age of victim,,,,Together\nYear,Sex of victim,0-9,10-13,14-15,16-17,Together\n2017/18,Female,46,89,81,94,310\n", ages},
		{"Recorded sexual offences against under 18s\nFinancial year,Sex,0-9,10-13,14-15,16-17,Together\n17-18,Female,46,89,81,94,310\n", ages},
	} {
		got := brief(read(t, "a.csv", "Kent Police FOI 12/19\n\n"+c.text))
		slices.Sort(got)
		slices.Sort(c.want)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
