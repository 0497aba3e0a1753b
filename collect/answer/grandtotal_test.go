package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A total below years that have their parts below them is of all the years.
func TestGrandTotalOfYears(t *testing.T) {
	want := []string{"Q2 2020-04-01 to 2022-03-31 offences 657", "Q2 2020-21 F offences 243", "Q2 2020-21 M offences 53", "Q2 2020-21 offences 296", "Q2 2021-22 F offences 315", "Q2 2021-22 M offences 46", "Q2 2021-22 offences 361"}
	for why, text := range map[string]string{
		"a pivot table":     "Q2. Offences with the cyber flag,\nRow Labels,Count of Crime Number\n2020/21,296\nFemale,243\nMale,53\n2021/22,361\nFemale,315\nMale,46\nGrand Total,657\n",
		"a joined field":    "Q2. Offences with the cyber flag,\nRow Labels,Count of OccurrenceNo\n2020/21,296\nFemale,243\nMale,53\n2021/22,361\nFemale,315\nMale,46\nGrand Total,657\n",
		"a short field":     "Q2. Offences with the cyber flag,\nRow Labels,Distinct Count of URN\n2020/21,296\nFemale,243\nMale,53\n2021/22,361\nFemale,315\nMale,46\nGrand Total,657\n",
		"a sum":             "Q2. Offences with the cyber flag,\nYear and sex,Offences\n2020/21,296\nFemale,243\nMale,53\n2021/22,361\nFemale,315\nMale,46\nTotal,657\n",
		"years in sections": "Q2. Offences with the cyber flag,\nSex,Offences\n2020/21,\nFemale,243\nMale,53\nTotal,296\n2021/22,\nFemale,315\nMale,46\nTotal,361\nGrand total,657\n",
		"years beside":      "Q2. Offences with the cyber flag,,\nYear,Sex,Offences\n2020/21,Female,243\n,Male,53\n2020/21 Total,,296\n2021/22,Female,315\n,Male,46\n2021/22 Total,,361\nGrand Total,,657\n",
	} {
		for name, r := range inFormats(t, text) {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %s\nwant %s\n%s", why, name, strings.Join(got, "\n     "), strings.Join(want, "\n     "), strings.Join(r.Problems, "\n"))
			}
		}
	}
	r := read(t, "a.csv", "Q2. Offences with the cyber flag,\nYear and sex,Offences\n2020/21,296\nFemale,243\nMale,53\n2021/22,361\nFemale,315\nMale,46\nTotal,361\n")
	if got := brief(r); slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, "2022-03-31") }) {
		t.Errorf("a total that is not the sum of the years is of all of them: %s", got)
	}
}

// A whole before a colon is a count, and its parts are of its period.
func TestWholeBeforeColon(t *testing.T) {
	for _, s := range []string{
		"In 2017-18 the number of offences was 671: 538 with a girl as victim, 126 with a boy and 7 with the sex not recorded.",
		"The total for 2017-18 was 671: 538 of girls, 126 of boys and 7 where the sex was not recorded.",
	} {
		r := read(t, "a.txt", "Kent Police\n\nQuestion 1\n\n"+s+"\n")
		want := []string{"Q1 2017-18 F offences 538", "Q1 2017-18 M offences 126", "Q1 2017-18 U offences 7", "Q1 2017-18 offences 671"}
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s\n got %s\n%s", s, got, r.Problems)
		}
	}
}
