package answer_test

import (
	"slices"
	"testing"
)

// A total at the foot of a table in sections is of all of them where it is their sum, and of its own where it is the sum of that.
func TestFootTotal(t *testing.T) {
	table := "Outcome,2018/19,2019/20\nFormal or informal action,,\nCharged or summonsed,28,28\nCautioned,10,12\nNo action taken or not yet known,,\nVictim does not support,35,42\nNo suspect identified,34,41\n"
	for total, want := range map[string]string{"Total,107,123\n": "Q4 2018-19 offences 107", "Total,69,83\n": "Q4 2018-19 No action taken or not yet known offences 69"} {
		for name, r := range inFormats(t, "Kent Police,,\nQuestion 4,,\n"+table+total) {
			if got := brief(r); len(got) != 10 || !slices.Contains(got, want) {
				t.Errorf("%s, %s: got %q, want %s among 10", total, name, got, want)
			}
		}
	}
}

// The corner of a table may end with its question.
func TestQuestionBehindACorner(t *testing.T) {
	want := []string{"Q2 2018-19 F offences 81", "Q2 2018-19 M offences 13"}
	for _, corner := range []string{"Sex of victim (Q2)", "Sex of victim (question 2)", "Sex - Q2"} {
		for name, r := range inFormats(t, "Kent Police,\nQ1. Recorded offences,\n,2018/19\nAll,291\n,\n"+corner+",2018/19\nFemale,81\nMale,13\n") {
			got := slices.DeleteFunc(brief(r), func(s string) bool { return s[:2] == "Q1" })
			if !slices.Equal(got, want) {
				t.Errorf("%s, %s: got %q, problems %q", corner, name, got, r.Problems)
			}
		}
	}
}

// What is called cyber enabled is what has the flag, beside all that was recorded.
func TestPairsOfCyberEnabled(t *testing.T) {
	want := []string{"Q1 2019-20 offences 391", "Q2 2019-20 offences 82"}
	for _, s := range []string{"2019/20: 391 recorded, 82 cyber enabled", "2019/20: 391 recorded, of which 82 internet-related", "391 recorded in 2019/20, 82 cyber related"} {
		if r := read(t, "a.txt", "Kent Police\n\n3 June 2021\n\n"+s+"\n"); !slices.Equal(offered(r), want) {
			t.Errorf("%s: got %q, problems %q", s, offered(r), r.Problems)
		}
	}
}
