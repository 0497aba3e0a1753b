package document_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"cyberflag/collect/document"
	"cyberflag/internal/pdftext"
	"cyberflag/internal/pdftext/pdftest"
)

// engine is started once for all tests: starting it is most of the work.
var engine = &pdftext.Engine{TimeLimit: 2 * time.Minute}

func readPDF(t *testing.T, pages ...string) string {
	t.Helper()
	return show(t, "a.pdf", pdftest.Write(pages...), document.Options{Pages: engine})
}

// rows says rows of words at the given columns, one row below the other.
func rows(y, leading float64, columns []float64, lines ...[]string) string {
	var b strings.Builder
	for i, line := range lines {
		for j, words := range line {
			if words != "" {
				b.WriteString(pdftest.Say(columns[j], y+float64(i)*leading, 10, words))
			}
		}
	}
	return b.String()
}

func TestPDFByAlignment(t *testing.T) {
	columns := []float64{50, 300, 400}
	got := readPDF(t,
		pdftest.Say(50, 30, 10, "Some Police, FOI 12/17")+pdftest.Say(50, 100, 10, "We recorded the")+pdftest.Say(50, 112, 10, "offences below.")+
			rows(150, 14, columns, []string{"Platform", "2015/16", "2016/17"}, []string{"Facebook", "21", "47"})+
			pdftest.Say(50, 178, 10, "Another platform")+pdftest.Say(50, 187, 10, "that was named")+rows(187, 14, columns[1:], []string{"1,031", "*"}),
		pdftest.Say(50, 30, 10, "Some Police, FOI 12/17")+rows(150, 14, columns, []string{"Kik", "3", "5"}, []string{"Total", "1,055", "52"})+pdftest.Say(50, 780, 10, "Page 2 of 2"))
	want := `a.pdf: pdf
  page 1
    [paragraph, page header, page 1] Some Police, FOI 12/17
    [paragraph, page 1] We recorded the
        offences below.
    [table, page 1, table 1] header rows 1, header columns 1, by alignment
      1 | Platform | 2015/16 | 2016/17
      2 | Facebook | 21 | 47
      3 | Another platform that was named | 1,031 | *
  page 2
    [paragraph, page header, page 2] Some Police, FOI 12/17
    [table, page 2, table 1] header rows 0, header columns 1, by alignment, continues page 1, table 1
      1 | Kik | 3 | 5
      2 | Total | 1,055 | 52
    [paragraph, page footer, page 2] Page 2 of 2
`
	if got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// A number at the top of a page that is of a part of the answer makes it no page header; one of the page does.
func TestPDFRepeated(t *testing.T) {
	for first, header := range map[string]bool{"FOI 12/17, leaf #": true, "Some Police, FOI 12/17": true, "Question #": false, "Annex B - question no. #": false, "Table #: offences": false} {
		page := func(n string) string {
			return pdftest.Say(50, 30, 10, strings.ReplaceAll(first, "#", n)) + pdftest.Say(50, 300, 10, "We recorded the offences below.")
		}
		got := readPDF(t, page("1"), page("2"))
		if strings.Contains(got, "page header") != header {
			t.Errorf("%s: got %s", first, got)
		}
	}
}

func TestPDFRuled(t *testing.T) {
	var b strings.Builder
	for _, y := range []float64{100, 120, 140, 170} {
		from := 50.0
		if y == 120 {
			from = 200 // Age covers two rows
		}
		b.WriteString(pdftest.Line(from, y, 400, y))
	}
	b.WriteString(pdftest.Line(50, 100, 50, 170) + pdftest.Line(200, 100, 200, 170) + pdftest.Line(300, 120, 300, 170) + pdftest.Line(400, 100, 400, 170))
	b.WriteString(pdftest.Say(55, 123, 10, "Age") + pdftest.Say(250, 115, 10, "Victims") + pdftest.Say(205, 135, 10, "Female") + pdftest.Say(305, 135, 10, "Male"))
	b.WriteString(pdftest.Say(55, 152, 10, "Under 13, or") + pdftest.Say(55, 164, 10, "not recorded") + pdftest.Say(205, 158, 10, "12") + pdftest.Say(216.5, 154, 6, "1") + pdftest.Say(305, 158, 10, "7") + pdftest.Line(303, 154.5, 313, 154.5))
	want := `a.pdf: pdf
  page 1
    [table, page 1, table 1] header rows 2, header columns 1
      1 | Age {2 x 1} | Victims {1 x 2} | {covered} Victims
      2 | {covered} Age | Female | Male
      3 | Under 13, or not recorded | 12{note mark: 1} | {struck: 7}
`
	if got := readPDF(t, b.String()); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

const onlyPicture = "q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q"

func TestPDFPictureIsUnread(t *testing.T) {
	want := "a.pdf: pdf\n  warning (picture): page 1: the page is a picture and was not read: ask for the figures as text, or install tesseract\n  page 1 {unread: a page that is only a picture}\n"
	if got := readPDF(t, onlyPicture); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	recognise := func([]byte) (string, float64, error) { return "55 offences", 0.4, nil }
	got := show(t, "a.pdf", pdftest.Write(onlyPicture), document.Options{Pages: engine, Recognise: recognise})
	if !strings.Contains(got, "page 1 {recognised from a picture, confidence 0.40}\n    [paragraph] 55 offences\n") {
		t.Errorf("with words recognised, got %s", got)
	}
}

func TestPDFRefusals(t *testing.T) {
	for _, c := range []struct {
		name string
		data []byte
		o    document.Options
		want document.Trouble
	}{
		{"no reader", pdftest.Write("x"), document.Options{}, document.NoReader},
		{"cut short", []byte("%PDF-1.4\n1 0 obj"), document.Options{Pages: engine}, document.Damaged},
	} {
		_, err := document.Read("a.pdf", c.data, c.o)
		var refusal *document.Refusal
		if !errors.As(err, &refusal) || refusal.Kind != c.want {
			t.Errorf("%s: error is %v, want a refusal of kind %q", c.name, err, c.want)
		}
	}
}

func TestPDFHiddenWords(t *testing.T) {
	got := readPDF(t, pdftest.Say(50, 100, 10, "We recorded 145 offences.")+"1 g "+pdftest.Say(50, 130, 10, "Before checks it was 999."))
	want := `a.pdf: pdf
  warning (hidden): page 1: the page has words that nobody sees on it (white, below a box, or beyond its edge): they are not read
  page 1
    [paragraph, page 1] We recorded 145 offences.
    [paragraph, hidden, page 1] Before checks it was 999.
`
	if got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}
