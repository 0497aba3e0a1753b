package answer_test

import (
	"slices"
	"testing"
)

// A file may write a sex or an age as a code, and say in a key what its codes mean.
func TestCodesOfPeopleByTheirKey(t *testing.T) {
	rows := "2018/19,2,21\n2018/19,1,9\n2018/19,9,1\n2018/19,ALL,31\n2019/20,2,30\n2019/20,1,11\n2019/20,9,0\n2019/20,ALL,41\n"
	sexes := []string{"Q2 2018-19 F offences 21", "Q2 2018-19 M offences 9", "Q2 2018-19 U offences 1", "Q2 2018-19 offences 31", "Q2 2019-20 F offences 30", "Q2 2019-20 M offences 11", "Q2 2019-20 U offences 0", "Q2 2019-20 offences 41"}
	const head = "Kent Police. Offences with the cyber flag,,\n"
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"a line below the rows", head + ",,\nYear,Victim sex,Offences\n" + rows + ",,\nVictim sex 1 = male; 2 = female; 9 = not stated,,\n", sexes},
		{"a line above them, in other words", head + "Codes for sex: 1 is male and 2 is female; 9 means not recorded,,\n,,\nYear,Gender,Offences\n" + rows, sexes},
		{"codes behind strokes, with a sign before the line", head + ",,\nYear,SEX,Offences\n" + rows + ",,\n\"# SEX: 1 - Male, 2 - Female, 9 - Unknown\",,\n", sexes},
		{"a key in rows", head + ",,\nCode,Meaning,\n1,Male,\n2,Female,\n9,Not known,\n,,\nYear,Victim sex,Offences\n" + rows, sexes},
		{"ages", head + ",,\nYear,Age band,Offences\n2018/19,A,21\n2018/19,B,9\n2018/19,All,30\n2019/20,A,30\n2019/20,B,11\n2019/20,All,41\n,,\n\"Age band A = under 13, B = 13 to 17.\",,\n",
			[]string{"Q2 2018-19 0-12 offences 21", "Q2 2018-19 13-17 offences 9", "Q2 2018-19 offences 30", "Q2 2019-20 0-12 offences 30", "Q2 2019-20 13-17 offences 11", "Q2 2019-20 offences 41"}},
	} {
		for name, r := range inFormats(t, c.text) {
			if got := brief(r); !slices.Equal(got, c.want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", c.why, name, got, c.want, r.Problems)
			}
		}
	}
	for _, text := range []string{
		head + ",,\nYear,Victim sex,Offences\n" + rows + ",,\n", // nothing says what the codes mean
		head + ",,\nYear,Victim sex,Offences\n" + rows + ",,\nSex 1 = male; 2 = female,,\nSex 1 = female; 2 = male,,\n",
	} {
		r := read(t, "a.csv", text)
		for _, f := range r.Figures {
			if f.Breakdown.Sex != "" && f.Confidence >= 0.5 {
				t.Errorf("%s: %+v", text, f)
			}
		}
	}
}
