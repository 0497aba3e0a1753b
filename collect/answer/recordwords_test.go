package answer_test

import (
	"slices"
	"testing"
)

// A whole may be called in words that say nothing new before its parts in brackets, which sum to it.
func TestWordsBetweenWholeAndParts(t *testing.T) {
	want := []string{"Q1 2016-17 F offences 540", "Q1 2016-17 M offences 98", "Q1 2016-17 offences 638", "Q1 2017-18 F offences 602", "Q1 2017-18 M offences 111", "Q1 2017-18 offences 713"}
	for _, s := range []string{
		"In 2016/17 there were 638 such offences (female victim in 540, male victim in 98), and in 2017/18 there were 713 (female victim in 602, male victim in 111).",
		"In 2016/17 we recorded 638 similar crimes (540 girls, 98 boys); in 2017/18 we recorded 713 similar crimes (602 girls, 111 boys).",
		"In 2016/17 there were 638 offences of this kind (a girl in 540, a boy in 98), and in 2017/18 there were 713 (a girl in 602, a boy in 111).",
		"2016/17: 638 offences meeting your definition (female 540, male 98). 2017/18: 713 offences meeting your definition (female 602, male 111).",
	} {
		if got := brief(read(t, "a.txt", fromKent+"Q1. Recorded sexual offences, victim under 18\n\n"+s+"\n")); !slices.Equal(got, want) {
			t.Errorf("%s\n got %q", s, got)
		}
	}
	got := brief(read(t, "a.txt", fromKent+"Q1. Recorded sexual offences, victim under 18\n\nIn 2016/17 there were 638 grooming offences (female 540, male 98).\n"))
	if slices.Contains(got, "Q1 2016-17 offences 638") {
		t.Errorf("an offence before its sexes: got %q", got)
	}
}
