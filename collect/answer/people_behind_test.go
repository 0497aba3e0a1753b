package answer_test

import (
	"slices"
	"testing"

	"cyberflag/collect/answer"
)

// A table of suspects behind the answer on outcomes is of the question whose offences it names.
func TestSuspectsOfAnotherQuestion(t *testing.T) {
	const outcomes = "Kent Police,,\n\nQuestion 1 recorded offences,2017/18,2018/19\nAll,80,90\n\nQuestion 2 with a cyber flag,2017/18,2018/19\nAll,20,30\n\nQuestion 4 outcomes of the offences in Q2,2017/18,2018/19\nCharged,5,8\nNot charged,15,22\n\n"
	for _, c := range []struct{ table, q string }{
		{"Suspects by age,2017/18,2018/19\n10 to 17,4,6\n18 and over,9,7\nSuspects linked to the offences in question 2,13,13\n", "Q2"},
		{"The suspects for the offences in Q2 by their sex:\n\nSuspects,2017/18,2018/19\nMale,4,6\nFemale,9,7\n", "Q2"},
		{"People suspected of the offences in Q2 by sex:\n\nSex,2017/18,2018/19\nMale,4,6\nFemale,9,7\n", "Q2"},
		{"The suspects of crimes in question 1 by their age:\n\nAge of suspect,2017/18,2018/19\n10-17,4,6\n18+,9,7\n", "Q1"},
	} {
		for name, r := range inFormats(t, outcomes+c.table) {
			var got []string
			for _, f := range r.Figures {
				if f.Unit == answer.Suspects && !slices.Contains(got, f.Question) {
					got = append(got, f.Question)
				}
			}
			if !slices.Equal(got, []string{c.q}) {
				t.Errorf("%q, %s: suspects of %q, want %s\n%q", c.table, name, got, c.q, brief(r))
			}
		}
	}
}

// Sexes of victims that sum to the offences in front of them part the offences.
func TestVictimsPartOffences(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"2017/18: 38 (female victims 28, male victims 10)\n2018/19: 45 (female victims 35, male victims 10)\n",
			[]string{"Q2 2017-18 F offences 28", "Q2 2017-18 M offences 10", "Q2 2017-18 offences 38", "Q2 2018-19 F offences 35", "Q2 2018-19 M offences 10", "Q2 2018-19 offences 45"}},
		{"2017/18 - 38 offences, of which 28 girl victims and 10 boy victims\n",
			[]string{"Q2 2017-18 F offences 28", "Q2 2017-18 M offences 10", "Q2 2017-18 offences 38"}},
		{"2017/18: 38 (female victims 25, male victims 10)\n",
			[]string{"Q2 2017-18 F victims 25", "Q2 2017-18 M victims 10", "Q2 2017-18 offences 38"}},
	} {
		if got := brief(read(t, "a.txt", "Kent Police\n\nQUESTION 2 - with an online flag\n\n"+c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%q:\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
