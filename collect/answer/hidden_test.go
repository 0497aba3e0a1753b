package answer_test

import (
	"slices"
	"testing"
	"time"

	"cyberflag/collect/answer"
	"cyberflag/collect/document"
	"cyberflag/internal/pdftext"
	"cyberflag/internal/pdftext/pdftest"
)

// A number below a black box is no figure, and a person hears of it.
func TestHiddenWordsAreNoFigures(t *testing.T) {
	engine := &pdftext.Engine{TimeLimit: 2 * time.Minute}
	defer engine.Close()
	d, err := document.Read("a.pdf", pdftest.Write(pdftest.Say(50, 100, 10, "Question 2: in 2016/17 145 offences were cyber-flagged.")+
		pdftest.Say(50, 130, 10, "In 2015/16 it was 55.")+"0 g 40 660 200 20 re f"), document.Options{Pages: engine})
	if err != nil {
		t.Fatal(err)
	}
	got := answer.Read(d)
	if len(got.Figures) != 1 || got.Figures[0].Value != 145 {
		t.Errorf("figures are %+v, want 145 alone", got.Figures)
	}
	if want := "page 1: words are hidden (55): not part of the answer"; !slices.Contains(got.Problems, want) {
		t.Errorf("problems are %q, want %q", got.Problems, want)
	}
}
