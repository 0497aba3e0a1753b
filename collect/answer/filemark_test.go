package answer_test

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
)

// withAttached is a message with one file of counts by outcome.
func withAttached(name, table string) string {
	return strings.Join([]string{"From: foi@gwent.police.uk", "To: a@example.org", "Date: Thu, 23 Aug 2018 10:00:00 +0000", "Subject: reply", "MIME-Version: 1.0",
		`Content-Type: multipart/mixed; boundary="b"`, "", "--b", "Content-Type: text/plain", "",
		"Gwent Police\n\nQ2. The cyber flag is on 71 offences of 2015/16 and on 88 of 2016/17.\n", "--b", "Content-Type: text/csv",
		`Content-Disposition: attachment; filename="` + name + `"`, "", table, "--b--", ""}, "\n")
}

// The name of an attached file may say which question it answers, but not a quarter, nor one of several.
func TestQuestionInTheNameOfAFile(t *testing.T) {
	const table = "Gwent Police reply 412/18,,\n,,\n,2015/16,2016/17\nFemale,301,322\nMale,102,110\n"
	for name, want := range map[string]string{"Q1 offences.csv": "", "412_18_question_1.csv": "", "Annex A (Q1).csv": "", "Q1-Q4.csv": "no word", "Q1 and 2.csv": "no word", "Q1 2016-17.csv": "no word", "annex.csv": "no word"} {
		r := read(t, "a.eml", withAttached(name, table))
		doubted := slices.ContainsFunc(r.Figures, func(f answer.Figure) bool { return strings.Contains(strings.Join(f.Doubts, " "), "no word") })
		if len(r.Figures) != 6 || doubted != (want != "") {
			t.Errorf("%s: %q, in doubt %v", name, brief(r), doubted)
		}
	}
}
