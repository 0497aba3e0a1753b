package answer_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"cyberflag/internal/lazyre"
)

// A sentence longer than any is told with its first words and how many numbers it has, and the others are read.
// Semicolons part it.
func TestEndlessSentences(t *testing.T) {
	items := strings.Repeat("9 were on a platform of its own, ", 70)
	r := read(t, "a.txt", "Q2. In 2016/17 there were 31 offences with the flag. Of these "+items+"and 4 on Kik. In 2017/18 there were 44 offences with the flag.\n")
	if len(r.Figures) != 2 || !slices.ContainsFunc(r.Problems, func(p string) bool {
		return strings.Contains(p, "its 71 numbers are not proposed") && strings.Contains(p, "Of these 9 were")
	}) {
		t.Errorf("%d figures, problems %q", len(r.Figures), r.Problems)
	}
	r = read(t, "a.txt", "Q2. In 2016/17 there were 31 offences with the flag: "+strings.ReplaceAll(items, ", ", "; ")+"4 were on Kik.\n")
	if slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "too long") }) {
		t.Errorf("problems %q", r.Problems)
	}
}

// Of more sentences with numbers than an answer has, the last are told by their numbers; the table below them is read.
func TestSentencesWithoutEnd(t *testing.T) {
	var said strings.Builder
	for i := range 800 {
		fmt.Fprintf(&said, "On page %d of the log a note of %d words stands beside the entry of that day.\n\n", i+1, i+1_000)
	}
	r := read(t, "a.txt", said.String()+"Question 2: offences with the flag\nYear      Offences\n2016/17   57\n2017/18   61\n\nIn 2018/19 there were 31 offences with the flag.\n")
	if len(r.Figures) != 2 || r.Figures[0].Value != 57 || r.Figures[1].Value != 61 {
		t.Errorf("figures %+v", r.Figures)
	}
	if !slices.ContainsFunc(r.Problems, func(p string) bool {
		return strings.Contains(p, "more than 50,000 bytes of sentences with numbers") && strings.Contains(p, "are not proposed")
	}) {
		t.Errorf("problems %q", r.Problems)
	}
}

// A paragraph that is longer than any is cut between sentences, and all of them are read.
func TestParagraphWithoutEnd(t *testing.T) {
	pad := strings.Repeat("There is nothing else to say of the way in which this is kept. ", 130)
	r := read(t, "a.txt", "Q2. In 2016/17 there were 31 offences with the flag. "+pad+"In 2017/18 there were 44 offences with the flag.\n")
	if got := brief(r); len(got) != 2 || !strings.Contains(got[0], "31") || !strings.Contains(got[1], "44") {
		t.Errorf("figures %q", got)
	}
}

// An archive of more text than is read of a file has its first answers read and names the others.
func TestLongArchive(t *testing.T) {
	var file bytes.Buffer
	w := zip.NewWriter(&file)
	for i, force := range []string{"Kent", "Essex", "Surrey"} {
		f, err := w.Create(fmt.Sprintf("%d.txt", i+1))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(f, "%s Police\n\nQ2. In 2016/17 there were %d offences with the flag.\n\n%s", force, 31+i, strings.Repeat("There is nothing else to say of it here.\n\n", 2_000))
	}
	w.Close()
	r := read(t, "a.zip", file.String())
	if len(r.Figures) != 2 || r.Figures[0].Force != "Kent" || r.Figures[1].Force != "Essex" {
		t.Errorf("figures %+v", r.Figures)
	}
	if !slices.ContainsFunc(r.Problems, func(p string) bool {
		return strings.Contains(p, "3.txt") && strings.Contains(p, "as a file of its own")
	}) {
		t.Errorf("problems %q", r.Problems)
	}
}

// A cell of megabytes is told to be too much before anything is looked for in it.
func TestLongCell(t *testing.T) {
	text := "Offence,2016/17\nRape,7\nOther," + strings.Repeat("9", 5<<20) + "\n"
	searched := lazyre.Searched(func() {
		r := read(t, "a.csv", text)
		if len(r.Figures) > 0 || len(r.Problems) != 1 || !strings.Contains(r.Problems[0], "send the pages") {
			t.Errorf("%d figures, problems %q", len(r.Figures), r.Problems)
		}
	})
	if searched > 2*int64(len(text)) { // once by the reader of the file
		t.Errorf("%d bytes were searched", searched)
	}
}
