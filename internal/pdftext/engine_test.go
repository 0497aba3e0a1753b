package pdftext_test

import (
	"errors"
	"fmt"
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

func TestTooManyPages(t *testing.T) {
	e := &pdftext.Engine{TimeLimit: 2 * time.Minute}
	defer e.Close()
	_, err := e.Pages(pdftest.Write(make([]string, 301)...))
	if !errors.Is(err, pdftext.ErrTooMany) || !strings.Contains(err.Error(), "it has 301 pages; 300,") {
		t.Errorf("a PDF of 301 pages: %v", err)
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

// A page's words are seen or not: each case has one word that is, and one that is not.
func TestHiddenGlyphs(t *testing.T) {
	const seen, unseen = "s", "h"
	say := func(x, y int, word string) string {
		return fmt.Sprintf("BT /F 10 Tf %d %d Td (%s) Tj ET\n", x, y, word)
	}
	for name, content := range map[string]string{
		"white on paper, and white on a dark box": "1 g " + say(100, 700, unseen) + "0 0 0.5 rg 90 590 50 30 re f 1 g " + say(100, 600, seen),
		"almost white, and grey":                  "0.98 g " + say(100, 700, unseen) + "0.7 g " + say(100, 600, seen),
		"a box over words, and one below":         say(100, 700, unseen) + "0 g 90 690 50 30 re f 0.9 g 90 590 50 30 re f 0 g " + say(100, 600, seen),
		"a white box over words, and a frame":     say(100, 700, unseen) + "1 g 90 690 50 30 re f 90 590 50 30 re S 0 g " + say(100, 600, seen),
		"two boxes in one path hide nothing":      say(100, 700, seen) + "0 g 90 590 50 30 re 90 790 50 5 re f 1 g " + say(300, 700, unseen),
		"the ground of the page painted late":     say(100, 700, seen) + "1 g 0 0 600 800 re f " + say(100, 600, unseen),
		"a dark box over half of the page":        say(100, 700, unseen) + "0 g 0 300 600 500 re f 0 g " + say(100, 200, seen),
		"drawn invisibly among others":            say(100, 700, seen) + say(120, 700, seen) + "3 Tr " + say(100, 600, unseen),
		"beyond the edge":                         say(100, 700, seen) + say(-50, 600, unseen) + say(700, 600, unseen) + say(100, 900, unseen),
		"invisible over a picture":                say(100, 700, seen) + say(300, 700, seen) + "q 50 0 0 30 90 590 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q 3 Tr " + say(100, 600, seen) + "0 Tr 1 g " + say(300, 600, unseen),
	} {
		t.Run(name, func(t *testing.T) {
			e := &pdftext.Engine{TimeLimit: 2 * time.Minute}
			defer e.Close()
			pages, err := e.Pages(pdftest.Write(content))
			if err != nil {
				t.Fatal(err)
			}
			hidden := 0
			for _, g := range pages[0].Glyphs {
				if word := string(g.Rune); (word == seen || word == unseen) && g.Hidden != (word == unseen) {
					t.Errorf("%q at %+v: hidden is %t", word, g.Box, g.Hidden)
				}
				if g.Hidden {
					hidden++
				}
			}
			if hidden == 0 {
				t.Error("nothing is hidden: the page has a word that nobody sees")
			}
		})
	}
}

func TestFieldsOfForms(t *testing.T) {
	e := &pdftext.Engine{TimeLimit: 2 * time.Minute}
	defer e.Close()
	words := func(flags int) string {
		pages, err := e.Pages(pdftest.WriteField("BT /F 10 Tf 100 700 Td (Ab) Tj ET", "BT /F 10 Tf 2 5 Td (145) Tj ET", 300, 500, flags))
		if err != nil || len(pages) != 1 {
			t.Fatalf("%d pages, %v; want 1", len(pages), err)
		}
		var b strings.Builder
		for _, g := range pages[0].Glyphs {
			if g.Rune != '\r' && g.Rune != '\n' && g.Rune != ' ' {
				b.WriteRune(g.Rune)
			}
		}
		return b.String()
	}
	if got := words(4); got != "Ab145" {
		t.Errorf("a page with a field that says 145 has the words %q", got)
	}
	if got := words(2); got != "Ab" {
		t.Errorf("a page with a hidden field has the words %q", got)
	}
}
