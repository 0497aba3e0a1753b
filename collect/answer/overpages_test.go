package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// The total of a table that goes on below its heads again is of all rows.
func TestTotalsOverTwoTables(t *testing.T) {
	heads := "Age of victim,2019/20,2020/21\n"
	for _, c := range []struct {
		why, between, total string
		problems            []string
	}{
		{"right", "", "Total,100,130", nil},
		{"one of them wrong", "Continued overleaf,,\n,,\n", "Total,100,143", []string{"2020/21 Total: rows sum to 130, printed 143"}},
		{"of the second only", "", "Total,60,80", nil},
	} {
		text := "Question 2: offences with the cyber flag by age,,\n,,\n" + heads + "11,15,20\n12,25,30\n,,\n" + c.between + heads + "13,20,30\n14,40,50\n" + c.total + "\n"
		if got := read(t, "a.csv", text).Problems; !slices.Equal(got, c.problems) {
			t.Errorf("%s: problems %q", c.why, got)
		}
	}
}

// What stands over the heads of the second is of its page.
func TestTotalsBelowTheHeadOfAPage(t *testing.T) {
	const heads = "CODE   OFFENCE                              2017/18   2018/19   CHG %\n"
	text := "KENT POLICE\n\nQUESTION 1 OFFENCES RECORDED, VICTIM UNDER 18\n\n" + heads +
		"17A    Sexual assault on a male aged 13          15        20   +33.3\n19C    Rape of a female aged 16 and over         25        30   +20.0\n\nCONTINUED\n\n" +
		"KENT POLICE     CRIME REPORTING                        PAGE 2 OF 2\nFOI 12/19       3 JUNE 2019\n" + heads +
		"19D    Rape of a female child under 16           20        30   +50.0\n88A    Sexual grooming                           40        50   +25.0\n       TOTAL                                    100       143   +43.0\n"
	got := slices.DeleteFunc(read(t, "a.txt", text).Problems, func(s string) bool { return !strings.Contains(s, "sum to") })
	if !slices.Equal(got, []string{"2018/19: rows sum to 130, printed 143"}) {
		t.Errorf("%q", got)
	}
}

// So it is where a code stands before each label.
func TestTotalsOfCodesOverTwoTables(t *testing.T) {
	heads := "Code,Offence,2019/20,2020/21\n"
	for total, problems := range map[string][]string{
		",Total,100,130":          nil,
		",All offences,100,143":   {"2020/21: rows sum to 130, printed 143"},
		"Total,,110,130":          {"2019/20: rows sum to 100, printed 110"},
		",All of this page,60,80": nil,
	} {
		text := "Kent Police,,,\nReference 1/21,,,\n3 June 2021,,,\nQuestion 1: recorded offences,,,\n,,,\n" + heads + "17A,Sexual assault on a male aged 13 and over,15,20\n19C,Rape of a female aged 16 and over,25,30\n,,,\nQuestion 1 (continued),,,\n,,,\n" + heads + "19D,Rape of a female child under 16,20,30\n88A,Sexual grooming,40,50\n" + total + "\n"
		got := slices.DeleteFunc(read(t, "a.csv", text).Problems, func(s string) bool { return !strings.Contains(s, "sum to") })
		for i := range got {
			got[i] = strings.Replace(got[i], " Total:", ":", 1)
		}
		if !slices.Equal(got, problems) {
			t.Errorf("%s: problems %q, want %q", total, got, problems)
		}
	}
}
