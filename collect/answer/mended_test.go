package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// doubtsOf gives the doubts of the figures with a value, or fails where there is none.
func doubtsOf(t *testing.T, why, name, text string, value int64) []string {
	t.Helper()
	var out []string
	found := false
	r := read(t, name, text)
	for _, f := range r.Figures {
		if f.Value == value {
			found = true
			out = append(out, f.Doubts...)
		}
	}
	if !found {
		t.Errorf("%s: no figure of %d among %q, problems %q", why, value, brief(r), r.Problems)
	}
	return out
}

// A digit behind a count is the mark of a note only where the letter has a note of that
// number, which a numbered question is not; and the count is doubted.
func TestMarksOfNotesBehindCounts(t *testing.T) {
	table := "Kent Police,,\nQ2. Cyber flagged,,\nAge of victim,2016/17\n0-9,20\n10-13,301\n14-17,40\nTotal,90\n"
	const taken = "a digit beside it was taken for the mark of a note"
	if got := doubtsOf(t, "a note", "a.csv", table+"1 Provisional.,\n", 30); !slices.Contains(got, taken) {
		t.Errorf("a note: the count has the doubts %q", got)
	}
	if got := doubtsOf(t, "a question", "a.csv", "1. The number of offences,,\n"+table, 301); slices.Contains(got, taken) {
		t.Errorf("a question: the count has the doubts %q", got)
	}
}

// A sentence of the flagged offences that names another crime is read, with a doubt; one of
// that crime alone is not.
func TestOtherCrimesAmongOurs(t *testing.T) {
	const beside = "its sentence names another crime"
	q2 := "Kent Police\n\nQ2. Cyber flag: 61 in 2016/17.\n\n"
	if got := doubtsOf(t, "ours", "a.txt", q2+"Of the flagged offences in 2016/17, 12 involved blackmail.\n", 12); !slices.Contains(got, beside) {
		t.Errorf("ours: the count has the doubts %q", got)
	}
	r := read(t, "a.txt", q2+"Fraud reports with an online flag: 1,902 in 2016/17.\n")
	if got := strings.Join(brief(r), "; "); strings.Contains(got, "1902") || strings.Contains(got, "1,902") {
		t.Errorf("reports of fraud are read: %s", got)
	}
}

// A printed total of a long table is tested against the rows of its question and period.
func TestTotalsOfLongTables(t *testing.T) {
	const wrong = "it is not the sum of what it stands for"
	table := "Force,Question,Year,Crime type,Number\nKent Police,Q1,2018/19,All,99\nKent Police,Q1,2018/19,Rape,4\nKent Police,Q1,2018/19,Sexual assault,5\n"
	if got := doubtsOf(t, "wrong", "a.csv", table, 99); !slices.Contains(got, wrong) {
		t.Errorf("a wrong total has the doubts %q", got)
	}
	if got := doubtsOf(t, "right", "a.csv", strings.ReplaceAll(table, "99", "9"), 9); slices.Contains(got, wrong) {
		t.Errorf("a right total has the doubts %q", got)
	}
}
