package answer_test

import (
	"slices"
	"testing"
)

// The girls and boys, or the ages, of a sentence without a year are of the count before it where they are
// as many together.
func TestPeopleOfTheCountBefore(t *testing.T) {
	all := []string{"Q1 2017-18 F offences 81", "Q1 2017-18 M offences 18", "Q1 2017-18 U offences 2", "Q1 2017-18 offences 101", "Q1 2018-19 F offences 89", "Q1 2018-19 M offences 20", "Q1 2018-19 U offences 1", "Q1 2018-19 offences 110"}
	const head = "Kent Police\n\nYou asked about 2017/18 and 2018/19.\n\nQuestion 1\n\n"
	for _, c := range []struct {
		text string
		want []string
		sure bool
	}{
		{"In 2017/18 Kent Police recorded 101 sexual offences against children. The victim was female in 81, male in 18, and of unrecorded sex in 2.\n\nIn 2018/19 Kent Police recorded 110 such offences. The victim was female in 89, male in 20, and of unrecorded sex in 1.", all, true},
		{"In 2017/18 there were 101 offences. Girls were the victims in 81, boys in 18, and the sex was not recorded in 2.\n\nIn 2018/19 there were 110 offences. Girls were the victims in 89, boys in 20, and the sex was not recorded in 1.", all, true},
		{"In 2017/18 there were 101 offences. The victim was under 13 in 60 and 13 to 17 in 41.", []string{"Q1 2017-18 0-12 offences 60", "Q1 2017-18 13-17 offences 41", "Q1 2017-18 offences 101"}, true},
		{"In 2017/18 there were 101 offences. Victims were female in 81 and male in 18.", append(slices.Clone(all[:2]), all[3]), false},
	} {
		r := read(t, "a.txt", head+c.text+"\n")
		if got := brief(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q\n%q", c.text, got, c.want, r.Problems)
		}
		for _, f := range r.Figures {
			if sure := f.Confidence >= 0.9; sure != (c.sure || f.Breakdown.Sex == "") {
				t.Errorf("%s: %d has %.2f: %q", c.text, f.Value, f.Confidence, f.Doubts)
			}
		}
	}
}

// Forces in Scotland call outcomes detected and undetected, in sentences as in tables.
func TestDetectedInSentences(t *testing.T) {
	for _, s := range []string{
		"231 crimes with the marker were detected and 80 undetected in 2018/19.",
		"In 2018/19, of the crimes with the marker, 231 were detected and 80 were undetected.",
	} {
		r := read(t, "a.txt", "Police Scotland\n\nQuestion 2\n\nThe cyber marker was on 311 crimes in 2018/19.\n\nQuestion 4\n\n"+s+"\n")
		want := []string{"Q2 2018-19 offences 311", "Q4 2018-19 detected offences 231", "Q4 2018-19 undetected offences 80"}
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q\n%q", s, got, want, r.Problems)
		}
	}
}
