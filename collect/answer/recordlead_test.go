package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// What stands around the period of a record is none of its parts, and its pattern may be repeated.
func TestRecordsLedBySomething(t *testing.T) {
	want := []string{"Q4 2018-19 charged offences 21", "Q4 2018-19 no further action offences 64"}
	both := append([]string{"Q4 2017-18 charged offences 17", "Q4 2017-18 no further action offences 52"}, want...)
	for text, want := range map[string][]string{
		"Question 4 (2018/19 only): charged 21, no further action 64.":                                             want,
		"Question 4 [2018/19]: charged 21, no further action 64.":                                                  want,
		"Q4. Outcome: for 2017/18 charged 17, no further action 52; for 2018/19 charged 21, no further action 64.": both,
		"Q4. Outcomes - in 2017/18 charged 17, no further action 52; in 2018/19 charged 21, no further action 64.": both,
		"4. In 2017/18, 17 were charged and 52 had no further action. In 2018/19, 21 and 64 respectively.":         both,
		"Q3. 2017/18: Facebook 20, Kik 11, not known 30. 2018/19: Facebook 22, Kik 30, not recorded 20.":           {"Q3 2017-18 Facebook offences 20", "Q3 2017-18 Kik offences 11", "Q3 2017-18 not known offences 30", "Q3 2018-19 Facebook offences 22", "Q3 2018-19 Kik offences 30", "Q3 2018-19 not recorded offences 20"},
	} {
		r := read(t, "a.txt", "Kent Police\n\n"+text+"\n")
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q\n%s", text, got, want, strings.Join(r.Problems, "\n"))
		}
		for _, f := range r.Figures {
			if f.Confidence < 0.9 {
				t.Errorf("%s: %s has confidence %.2f, %q", text, f.Where, f.Confidence, f.Doubts)
			}
		}
	}
}
