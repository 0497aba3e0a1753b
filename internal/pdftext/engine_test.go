package pdftext_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"cyberflag/internal/pdftext"
	"cyberflag/internal/pdftext/pdftest"
)

func TestPages(t *testing.T) {
	e := &pdftext.Engine{TimeLimit: 2 * time.Minute}
	defer e.Close()
	pages, err := e.Pages(pdftest.Write("BT /F 10 Tf 100 700 Td (Ab) Tj ET 50 600 m 300 600 l S 50 500 100 80 re S", "BT 3 Tr /F 10 Tf 100 700 Td (x) Tj ET"))
	if err != nil || len(pages) != 2 {
		t.Fatalf("Pages: %d pages, %v; want 2", len(pages), err)
	}
	p := pages[0]
	if len(p.Glyphs) != 2 || p.Glyphs[0].Rune != 'A' || p.Glyphs[0].Size != 10 {
		t.Errorf("glyphs are %+v, want Ab at 10 points", p.Glyphs)
	}
	if g := p.Glyphs[0].Box; g.Left < 99 || g.Left > 102 || g.Bottom < 99 || g.Bottom > 101 {
		t.Errorf("A stands at %+v, want its foot 100 points from the left and from the top", g)
	}
	if len(p.Rules) != 5 {
		t.Errorf("rules are %v, want a line and the four edges of a box", p.Rules)
	}
	if p.Invisible || !pages[1].Invisible {
		t.Error("the second page's words are drawn invisibly, the first's are not")
	}
	if picture, err := p.Picture(); err != nil || !strings.HasPrefix(string(picture), "\x89PNG") {
		t.Errorf("the picture of a page is not PNG: %v", err)
	}
}

func TestDamaged(t *testing.T) {
	e := &pdftext.Engine{TimeLimit: 2 * time.Minute}
	defer e.Close()
	if _, err := e.Pages([]byte("%PDF-1.4\nnothing")); !errors.Is(err, pdftext.ErrDamaged) {
		t.Errorf("error is %v, want %v", err, pdftext.ErrDamaged)
	}
	if pages, err := e.Pages(pdftest.Write("BT /F 10 Tf 1 1 Td (a) Tj ET")); err != nil || len(pages) != 1 {
		t.Errorf("after a damaged PDF a sound one gives %d pages, %v", len(pages), err)
	}
}

func TestManyPagesAreReadBySomethingFaster(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: compiling takes seconds")
	}
	e := &pdftext.Engine{TimeLimit: 2 * time.Minute}
	defer e.Close()
	contents := make([]string, 25)
	for i := range contents {
		contents[i] = "BT /F 10 Tf 9 9 Td (page) Tj ET"
	}
	if pages, err := e.Pages(pdftest.Write(contents...)); err != nil || len(pages) != 25 {
		t.Errorf("a PDF of 25 pages gives %d, %v", len(pages), err)
	}
}
