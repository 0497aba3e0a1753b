package answer_test

import (
	"os"
	"strings"
	"testing"

	"cyberflag/collect/answer"
)

// TestStatuses reads each line of testdata/statuses.txt as the answer to one question.
func TestStatuses(t *testing.T) {
	data, err := os.ReadFile("testdata/statuses.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.SplitSeq(string(data), "\n") {
		want, words, ok := strings.Cut(line, " | ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		n++
		r := read(t, "a.txt", "Kent Police\n\nQuestion 3\n"+words+"\n")
		got := strings.Join(outline(r), "; ")
		if got != "Q3 "+want {
			t.Errorf("%q: got %q, want %q", words, got, "Q3 "+want)
		}
	}
	if n < 60 {
		t.Errorf("%d statuses, want at least 60", n)
	}
}

// In a paragraph that says what became of several questions, each sentence is of the one
// that it names, wherever in it that stands.
func TestStatusesInARow(t *testing.T) {
	for _, s := range []string{"We do not hold what question 4 asks for.", "The information in question 4 is not held.", "No information is held for question 4.", "As to question 4, nothing is held."} {
		r := read(t, "a.txt", "Kent Police\n\nQuestion 3 is refused under section 12(1) of the Act. "+s+"\n")
		if len(r.Questions) != 2 || r.Questions[0].Status != answer.Refused || r.Questions[1].Question != "Q4" || r.Questions[1].Status != answer.NotHeld {
			t.Errorf("%s: %+v", s, r.Questions)
		}
	}
	r := read(t, "a.txt", "Kent Police\n\nQuestion 3 is refused under section 12(1) of the Act. We hold no list of the offences in question 2.\n")
	for _, q := range r.Questions {
		if q.Question == "Q2" {
			t.Errorf("what question 2 counts is not said: %+v", q)
		}
	}
}

// Each exemption has a subsection that excuses confirming or denying; its others do not.
func TestSectionsOfDenial(t *testing.T) {
	for section, want := range map[string]answer.Status{"30(3)": answer.NCND, "23(5)": answer.NCND, "26(3)": answer.NCND, "33(3)": answer.NCND, "40(5)": answer.NCND,
		"23(3)": answer.Refused, "27(2)": answer.Refused, "30(1)": answer.Refused, "40(2)": answer.Refused} {
		r := read(t, "a.txt", "Kent Police\n\nQuestion 3\n\nThis is exempt by section "+section+" of the Act.\n")
		if len(r.Questions) != 1 || r.Questions[0].Status != want {
			t.Errorf("%s: %+v", section, r.Questions)
		}
	}
}
