package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// An answer is marked in Welsh and English as a question is, in whatever order, also in Welsh alone.
func TestAnswersMarkedInWelsh(t *testing.T) {
	want := []string{"Q1 2016-17 offences 622", "Q1 2017-18 offences 708", "Q2 2016-17 offences 63", "Q2 2017-18 offences 94"}
	for _, mark := range []string{"Ateb # / Response #", "Ymateb # / Response #", "Response # / Ymateb #", "Ateb #", "Ateb # - Answer #", "Ymateb # | Reply #", "Cwestiwn # / Question #"} {
		text := "There were 622 offences in 2016/17 and 708 in 2017/18.\n\n" + strings.ReplaceAll(mark, "#", "2") + "\n\nA cyber-flag had been put on 63 of the 2016/17\noffences and 94 of the 2017/18 offences.\n"
		r := read(t, "a.txt", "North Wales Police\n\n"+strings.ReplaceAll(mark, "#", "1")+"\n\n"+text)
		if got := offered(r); !slices.Equal(got, want) || len(r.Problems) > 0 {
			t.Errorf("%s:\n got %q, problems %q", mark, got, r.Problems)
		}
	}
}

// A label in Welsh and English may have each in a line of its own.
func TestWelshLabelInLines(t *testing.T) {
	page := "<html><body><h1>North Wales Police</h1><h2>Question 1</h2><table><tr><th>Blwyddyn<br>Year</th><th>Benyw<br>Female</th><th>Gwryw<br>Male</th></tr>" +
		"<tr><td>Ebrill 2016 - Mawrth 2017<br>April 2016 - March 2017</td><td>426</td><td>74</td></tr></table></body></html>"
	want := []string{"Q1 2016-17 F offences 426", "Q1 2016-17 M offences 74"}
	if got := brief(read(t, "a.html", page)); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}
