package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A table that is parted by the flag counts the flagged where the answer is yes, all offences in its
// total, and neither where it is no or not known, whatever stands over it.
func TestAnswersToTheFlag(t *testing.T) {
	yes := []string{"Q2 2017-18 offences 44", "Q2 2018-19 offences 52"}
	all := append([]string{"Q1 2017-18 offences 444", "Q1 2018-19 offences 482"}, yes...)
	const lead = "Kent Police. 3 June 2019.,,\n,,\n"
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"labels that name it", "Flagged offences,,\n,2017/18,2018/19\nMarker applied: yes,44,52\nMarker applied: no,400,430\nTotal,444,482\n", all},
		{"without a total", "Flagged offences,,\n,2017/18,2018/19\nMarker applied - yes,44,52\nMarker applied - no,400,430\n", yes},
		{"in brackets", "Flagged offences,,\n,2017/18,2018/19\nFlag set (Y),44,52\nFlag set (N),400,430\nAll,444,482\n", all},
		{"across", "Online flagged offences by year,,,\nYear,Marker applied: yes,Marker applied: no,Total\n2017/18,44,400,444\n2018/19,52,430,482\n", all},
		{"across, yes and no alone", "Q2. Offences with the cyber flag,,,\nYear,Yes,No,Total\n2017/18,44,400,444\n2018/19,52,430,482\n", all},
		{"a head", "Offences with the cyber flag,,\nMarker applied,2017/18,2018/19\nYes,44,52\nNo,400,430\nTotal,444,482\n", all},
		{"a head that asks", "Offences with the cyber flag,,\nWas the flag used?,2017/18,2018/19\nYes,44,52\nNo,400,430\nTotal,444,482\n", all},
		{"no head", "Flagged offences,,\n,2017/18,2018/19\nYes,44,52\nNo,400,430\nTotal,444,482\n", all},
		{"not completed", "Flagged offences,,\nMarker,2017/18,2018/19\nYes,44,52\nNo,390,425\nNot completed,10,5\nTotal,444,482\n", all},
		{"a wrong total", "Flagged offences,,\nMarker,2017/18,2018/19\nYes,44,52\nNo,400,430\nTotal,445,482\n",
			[]string{"Q1 2017-18 offences 445", "Q1 2018-19 offences 482", "Q2 2017-18 offences 44", "Q2 2018-19 offences 52"}},
		{"blank", "Offences by cyber flag,,\nFlag,2017/18,2018/19\nYes,44,52\nNo,390,425\n(blank),10,5\nGrand Total,444,482\n", all},
		{"not recorded, across", "Sexual offences by online flag,,,,\nYear,Yes,No,Not recorded,Total\n2017/18,44,390,10,444\n2018/19,52,425,5,482\n", all},
		{"unknown, without a total", "Cyber flag,2017/18,2018/19\nY,44,52\nN,390,425\nUnknown,10,5\n", yes},
		{"a column of yes and blank", "Year,Cyber flag,Count\n2017/18,Y,44\n2017/18,,400\n2018/19,Y,52\n2018/19,,430\n", yes},
		{"a column of yes and dashes", "Year,Cyber flag,Count\n2017/18,Y,44\n2017/18,-,400\n2018/19,Y,52\n2018/19,-,430\n", yes},
		{"over years, the second cell of each left empty", "Sexual offences against children,,,,\nCyber flag,Yes,,No,\nYear,2017/18,2018/19,2017/18,2018/19\nAll ages,44,52,400,430\n", yes},
		{"over years, with a total", "Sexual offences against children,,,,,,\n,Marker: no,,Marker: yes,,Total,\n,2017/18,2018/19,2017/18,2018/19,2017/18,2018/19\nAll ages,400,430,44,52,444,482\n", all},
		{"below the names of a pivot table", "Sexual offences by cyber flag,,,\nCount of crimes,Column Labels,,\nRow Labels,N,Y,Grand Total\n2017/18,400,44,444\n2018/19,430,52,482\n", all},
		{"with the total of each year", "Year,Cyber flag,Count\n2017/18,Y,44\n2017/18,N,400\n2017/18,Total,444\n2018/19,Y,52\n2018/19,N,430\n2018/19,Total,482\n", all},
		{"with a grand total", "Year,Cyber flag,Count\n2017/18,Y,44\n2017/18,N,400\n2018/19,Y,52\n2018/19,N,430\nGrand total,,926\n", append([]string{"Q1 2017-04-01 to 2019-03-31 offences 926"}, yes...)},
		{"with a grand total of yes", "Year,Cyber flag,Count\n2017/18,Y,44\n2017/18,N,400\n2018/19,Y,52\n2018/19,N,430\nTotal,Y,96\n", append([]string{"Q2 2017-04-01 to 2019-03-31 offences 96"}, yes...)},
	} {
		for name, r := range inFormats(t, lead+c.text) {
			slices.Sort(c.want)
			if got := offered(r); !slices.Equal(got, c.want) {
				t.Errorf("%s, %s:\n got %q, problems %q\nwant %q", c.why, name, got, r.Problems, c.want)
			}
			if strings.Contains(c.text, ",10,5") || strings.Contains(c.text, "390,10,") {
				if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "10") }) {
					t.Errorf("%s, %s: those of which nobody knows are not told: %q", c.why, name, r.Problems)
				}
			}
		}
	}
}

// A total beside yes and no that is not their sum is named, down and across.
func TestWrongTotalsOfFlagAnswers(t *testing.T) {
	for _, text := range []string{
		"Flagged offences,,\nMarker,2017/18,2018/19\nYes,44,52\nNo,400,430\nTotal,444,483\n",
		"Flagged offences,,,\nYear,Yes,No,Total\n2017/18,44,400,444\n2018/19,52,430,483\n",
		"Flagged offences,,,,\nYear,Yes,No,Blank,Total\n2017/18,44,390,10,444\n2018/19,52,420,10,483\n",
	} {
		r := read(t, "a.csv", "Kent Police. 3 June 2019.\n\n"+text)
		if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "sum to 482, printed 483") }) || slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "444") }) {
			t.Errorf("%s: problems %q", text, r.Problems)
		}
	}
}
