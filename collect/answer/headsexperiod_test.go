package answer_test

import (
	"slices"
	"testing"
)

// The period may stand behind the sex of a head, and then "Not recorded" is a sex as those beside it are.
func TestSexBeforePeriodInHead(t *testing.T) {
	for _, h := range []string{
		"Girls 2018/19,Boys 2018/19,Unknown 2018/19,Girls 2019/20,Boys 2019/20,Unknown 2019/20",
		"F (2018/19),M (2018/19),N/K (2018/19),F (2019/20),M (2019/20),N/K (2019/20)",
		"Male - Apr 18 to Mar 19,Female - Apr 18 to Mar 19,Not stated - Apr 18 to Mar 19,Male - Apr 19 to Mar 20,Female - Apr 19 to Mar 20,Not stated - Apr 19 to Mar 20",
		"Female in 2018/19,Male in 2018/19,Blank in 2018/19,Female in 2019/20,Male in 2019/20,Blank in 2019/20",
		"FY 2018/19: Female,FY 2018/19: Male,FY 2018/19: Not recorded,FY 2019/20: Female,FY 2019/20: Male,FY 2019/20: Not recorded",
	} {
		rows := "Grooming,50,9,1,60,12,2\nExposure,30,5,2,33,10,4\n"
		if h[:4] == "Male" {
			rows = "Grooming,9,50,1,12,60,2\nExposure,5,30,2,10,33,4\n"
		}
		got := brief(read(t, "a.csv", "Kent Police\nReference 1/19\n3 June 2020\n\nQ2 Offences with the cyber flag by sex of victim\nOffence,"+h+"\n"+rows))
		if len(got) != 12 || !slices.Contains(got, "Q2 2018-19 Grooming U offences 1") || !slices.Contains(got, "Q2 2019-20 Exposure F offences 33") || !slices.Contains(got, "Q2 2019-20 Exposure U offences 4") {
			t.Errorf("%s:\n got %q", h, got)
		}
	}
}
