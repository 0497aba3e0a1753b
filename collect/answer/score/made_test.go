package score_test

import (
	"os"
	"path/filepath"
	"testing"

	"cyberflag/collect/answer"
	"cyberflag/collect/answer/score"
	"cyberflag/collect/document"
)

// madeFloors says how many figures, headlines and states of questions are at least read right of each author's
// answers (the PDFs left out), and how many figures are at most wrong with a confidence of 0.9 or more. Raise a floor when the reader gets better.
var madeFloors = []struct {
	author                           string
	figures, headlines, status, sure int
}{
	{"author40", 1065, 55, 77, 0},
	{"author41", 1277, 52, 79, 0},
	{"author42", 919, 57, 74, 2},
	{"author43", 991, 73, 80, 0},
	{"author44", 1129, 61, 75, 3},
	{"author45", 935, 65, 68, 1},
	{"author46", 1024, 67, 76, 0},
	{"author47", 921, 66, 76, 3},
	{"author48", 860, 72, 67, 0},
}

// What is read of the answers of testdata does not get worse.
func TestMadeAnswers(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 180 answers")
	}
	for _, floor := range madeFloors {
		t.Run(floor.author, func(t *testing.T) {
			m := marksOf(t, filepath.Join("testdata", floor.author))
			sure := m.Confident.Of - m.Confident.Right
			if m.Recall.Right < floor.figures || m.Headline.Right < floor.headlines || m.Status.Right < floor.status || sure > floor.sure || m.Unfit > 0 {
				t.Errorf("figures %v, headlines %v, status %v, %d wrong at 0.9 or more, %d from hidden places; want at least %d, %d, %d, at most %d, 0",
					m.Recall, m.Headline, m.Status, sure, m.Unfit, floor.figures, floor.headlines, floor.status, floor.sure)
			}
		})
	}
}

// marksOf scores all files of a folder but its PDFs: PDFium stops by the clock, so that on a busy machine some are not read.
func marksOf(t *testing.T, folder string) (all score.Marks) {
	t.Helper()
	expected, err := score.Folder(os.DirFS(folder))
	if err != nil || len(expected) == 0 {
		t.Fatalf("%s: %d readings, %v", folder, len(expected), err)
	}
	for _, e := range expected {
		if filepath.Ext(e.File) == ".pdf" {
			continue
		}
		data, err := os.ReadFile(filepath.Join(folder, e.File))
		if err != nil {
			t.Fatal(err)
		}
		d, err := document.Read(e.File, data, document.Options{})
		if err != nil {
			t.Fatalf("%s: %v", e.File, err)
		}
		got := answer.Read(d)
		m := score.Compare(e.File, "", got, e.Want).Marks
		m.Unfit = len(answer.Unfit(d, got))
		all.Add(m)
	}
	return all
}
