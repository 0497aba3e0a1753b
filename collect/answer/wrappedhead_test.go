package answer_test

import (
	"slices"
	"testing"
)

// Heads of a text or a page may be broken over lines, wherever the short ones stand.
func TestHeadsOverLines(t *testing.T) {
	want := []string{"Q4 2017-18 Charged/summonsed offences 12", "Q4 2017-18 Community resolution offences 3", "Q4 2017-18 Not yet finalised offences 9", "Q4 2017-18 Penalty offences 5",
		"Q4 2018-19 Charged/summonsed offences 14", "Q4 2018-19 Community resolution offences 2", "Q4 2018-19 Not yet finalised offences 8", "Q4 2018-19 Penalty offences 6"}
	for _, c := range []struct{ why, heads string }{
		{"short ones above", "Year      Charged/    Penalty   Community    Not yet\n          summonsed             resolution   finalised\n"},
		{"short ones below", "          Charged/              Community    Not yet\nYear      summonsed   Penalty   resolution   finalised\n"},
	} {
		text := "Kent Police\n\nQ4. Outcomes of the offences with the cyber flag\n\n" + c.heads + "2017/18   12          5         3            9\n2018/19   14          6         2            8\n"
		r := read(t, "a.txt", text)
		got := brief(r)
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q\n%q", c.why, got, want, r.Problems)
		}
	}
	for name, r := range inFormats(t, "Q1. Recorded,,,\nYear,Offences,Offences,Offences\n,all,with flag,no flag\n2017/18,12,5,7\n2018/19,14,6,8\n") {
		if got, want := brief(r), []string{"Q1 2017-18 offences 12", "Q1 2018-19 offences 14", "Q2 2017-18 offences 5", "Q2 2018-19 offences 6"}; !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q\n%q", name, got, want, r.Problems)
		}
	}
}

// So may the heads below what stands over several of them, or below the marks of questions.
func TestHeadsOverLinesBelowAnother(t *testing.T) {
	want := []string{"Q1 2017-18 offences 420", "Q1 2018-19 offences 431", "Q2 2017-18 offences 45", "Q2 2018-19 offences 51", "Q4 2017-18 Charged/summonsed offences 14", "Q4 2017-18 Nobody identified offences 26",
		"Q4 2017-18 Penalty offences 5", "Q4 2018-19 Charged/summonsed offences 16", "Q4 2018-19 Nobody identified offences 28", "Q4 2018-19 Penalty offences 7"}
	rows := "Financial,\"Sexual offences,\",With the,Charged/,Penalty,Nobody\nyear,victim under 18,cyber flag,summonsed,,identified\n2017/18,420,45,14,5,26\n2018/19,431,51,16,7,28\n"
	for _, over := range []string{",Question 1,Question 2,Question 4: outcome of those in question 2,,\n", ",Question 1,Question 2,Question 4 (outcomes),Question 4 (outcomes),Question 4 (outcomes)\n"} {
		for name, r := range inFormats(t, "Kent Police,,,,,\n"+over+rows) {
			if got := brief(r); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", over, name, got, want, r.Problems)
			}
		}
	}
}
