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
