package answer_test

import (
	"testing"

	"cyberflag/collect/answer"
	"cyberflag/collect/document"
)

// An archive of one force's answer is one answer, however many of its members name the force:
// the force holds for all, and each question has one status. Two answers stay two.
func TestArchiveOfOneForce(t *testing.T) {
	const letter = "Kent Police\n\nFOI reference 1234/19\n\nQuestion 1. The figures are attached.\n\nQuestion 2. The figures are attached.\n\nQuestion 3. The information is not held.\n"
	const first, second = "Kent Police,\nQ1 Recorded offences,\nYear,Offences\n2018/19,310\n", "Q2 Flagged offences,\nYear,Offences\n2018/19,31\n"
	for _, c := range []struct {
		why       string
		files     [][2]string
		force     string
		questions int
	}{
		{"the letter and one table name it", [][2]string{{"letter.txt", letter}, {"q1.csv", first}, {"q2.csv", second}}, "Kent", 3},
		{"the same reference in two", [][2]string{{"letter.txt", letter}, {"q1.csv", "FOI reference 1234/19,\n" + first}, {"q2.csv", second}}, "Kent", 3},
		{"beside the request", [][2]string{{"your request.txt", "Please tell me:\n\nQ1. The number of offences.\nQ2. How many had a flag? A newspaper printed 455.\n"}, {"letter.txt", letter}, {"q2.csv", second}}, "Kent", 3},
		{"beside a word on the files", [][2]string{{"letter.txt", letter}, {"open these.txt", "Two files: a letter and a list. If neither opens, ring 01234 567890.\n"}, {"q2.csv", second}}, "Kent", 3},
		{"two answers", [][2]string{{"letter.txt", letter}, {"other.txt", "Kent Police\n\nFOI reference 5678/20\n\nQuestion 1. The information is not held.\n"}}, "", 4},
		{"two forces", [][2]string{{"letter.txt", letter}, {"q1.csv", "Essex Police,\nQ1 Recorded offences,\nYear,Offences\n2018/19,310\n"}}, "", 4},
	} {
		d, err := document.Read("a.zip", zipped(t, c.files), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r := answer.Read(d)
		if r.Force != c.force || len(r.Questions) != c.questions {
			t.Errorf("%s: force %q, questions %+v; want %q and %d", c.why, r.Force, r.Questions, c.force, c.questions)
		}
	}
}

// The words of a member of an archive are quoted with its name, as its cells are named.
func TestPlaceOfWordsInArchive(t *testing.T) {
	const letter = "Kent Police\n\nQuestion 2. In 2018/19 there were 31 flagged offences.\n"
	d, err := document.Read("a.zip", zipped(t, [][2]string{{"letter.txt", letter}, {"q1.csv", "Q1 Recorded offences,\nYear,Offences\n2018/19,310\n"}}), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	got := map[int64]string{}
	for _, f := range answer.Read(d).Figures {
		got[f.Value] = f.Where
	}
	if got[31] != "letter.txt, In 2018/19 there were 31 flagged offences." || got[310] != "q1.csv, row 3, column 2" {
		t.Errorf("%v", got)
	}
}

// What is no crime is not counted, and nothing of the answer is held back by that.
func TestNeverCounted(t *testing.T) {
	r := read(t, "a.csv", "Kent Police,\nQ2 Flagged offences,\nYear,Offences\n2018/19,31\n,\nCancelled crimes are not included.,\n")
	if len(r.Questions) != 1 || r.Questions[0].Status != answer.Answered {
		t.Errorf("%+v", r.Questions)
	}
}
