package answer_test

import (
	"slices"
	"testing"
)

// A long table whose column says which rows are of the flagged offences says of each row which
// question it answers.
func TestLongTableByFlag(t *testing.T) {
	want := []string{"Q1 2019-20 F offences 61", "Q1 2019-20 M offences 29", "Q1 2019-20 offences 90", "Q2 2019-20 F offences 8", "Q2 2019-20 M offences 5", "Q2 2019-20 offences 13", "Q4 2019-20 Charged offences 4", "Q4 2019-20 Not charged offences 9"}
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"flag before the breakdowns", "Kent Police\n\nYear,Cyber flag,Sex of victim,Outcome,Offences\n2019/20,All,All,All,90\n2019/20,All,Female,All,61\n2019/20,All,Male,All,29\n2019/20,Y,All,All,13\n2019/20,Y,Female,All,8\n2019/20,Y,Male,All,5\n2019/20,Y,All,Charged,4\n2019/20,Y,All,Not charged,9\n", want},
		{"below words on another question, those without the flag between", "Kent Police\n\nQuestion 3,Not held: we do not record the platform.\n\nOUTCOME,COUNT,ONLINE MARKER,GENDER,FIN YEAR\nAll,90,Any,All,FY19/20\nAll,61,Any,Female,FY19/20\nAll,29,Any,Male,FY19/20\nAll,77,No,All,FY19/20\nAll,53,No,Female,FY19/20\nAll,24,No,Male,FY19/20\nAll,13,Yes,All,FY19/20\nAll,8,Yes,Female,FY19/20\nAll,5,Yes,Male,FY19/20\nCharged,4,Yes,All,FY19/20\nNot charged,9,Yes,All,FY19/20\n", want},
		{"codes below a head that nobody knows", "Kent Police\n\nPeriod,HOC,Offence,Internet flag,Count\n2019/20,All,All sexual offences,Total,40\n2019/20,19D,Rape of a female child under 16,Total,30\n2019/20,88A,Sexual grooming,Total,10\n2019/20,All,All sexual offences,True,7\n2019/20,19D,Rape of a female child under 16,True,3\n2019/20,88A,Sexual grooming,True,4\n",
			[]string{"Q1 2019-20 19D Rape of a female child under 16 offences 30", "Q1 2019-20 88A Sexual grooming offences 10", "Q1 2019-20 offences 40", "Q2 2019-20 19D Rape of a female child under 16 offences 3", "Q2 2019-20 88A Sexual grooming offences 4", "Q2 2019-20 offences 7"}},
		{"outcomes of all and of the flagged", "Kent Police\n\nYear,Flag,Outcome,Count\n2019/20,All,All,30\n2019/20,Yes,All,12\n2019/20,Yes,Charged,5\n2019/20,Yes,Not charged,7\n2019/20,All,Charged,11\n2019/20,All,Not charged,19\n",
			[]string{"Q1 2019-20 Charged offences 11", "Q1 2019-20 Not charged offences 19", "Q1 2019-20 offences 30", "Q2 2019-20 offences 12", "Q4 2019-20 Charged offences 5", "Q4 2019-20 Not charged offences 7"}},
		{"platforms", "Kent Police\n\nQuarter,Flagged,Platform,Number\nApr-Jun 2019,All,All,50\nApr-Jun 2019,Flagged,All,6\nApr-Jun 2019,Flagged,Facebook,4\nApr-Jun 2019,Flagged,Other,2\n",
			[]string{"Q1 2019-04-01 to 2019-06-30 offences 50", "Q2 2019-04-01 to 2019-06-30 offences 6", "Q3 2019-04-01 to 2019-06-30 Facebook offences 4", "Q3 2019-04-01 to 2019-06-30 Other offences 2"}},
	} {
		for name, r := range inFormats(t, c.text) {
			got := brief(r)
			if !slices.Equal(got, c.want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", c.why, name, got, c.want, r.Problems)
			}
		}
	}
}
