// Package pdftest makes small PDFs for tests: nothing but pages with words and
// lines, written out in the open.
package pdftest

import (
	"fmt"
	"strings"
)

// Write makes a PDF whose pages have the given content streams. F is Helvetica, and
// a page is 600 by 800 points.
func Write(contents ...string) []byte { return write("", nil, contents) }

// WriteField makes a PDF of one page with a form's field on it, whose look is given
// as content; the field is 200 by 20 points, its bottom left corner at (x, y) from the
// page's. flags are those of an annotation: 4 is one that prints, 2 a hidden one.
func WriteField(content, look string, x, y, flags int) []byte {
	annots := "/Annots[6 0 R]"
	return write(annots, []string{
		fmt.Sprintf("<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/F %d/Rect[%d %d %d %d]/AP<</N 7 0 R>>>>", flags, x, y, x+200, y+20),
		fmt.Sprintf("<</Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F 3 0 R>>>>/Length %d>>\nstream\n%s\nendstream", len(look), look),
	}, []string{content})
}

// write makes a PDF: keys go to each page, and more are the objects after the pages.
func write(keys string, more, contents []string) []byte {
	var b strings.Builder
	var offsets []int
	object := func(s string) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(offsets), s)
	}
	b.WriteString("%PDF-1.4\n")
	object("<</Type/Catalog/Pages 2 0 R>>")
	kids := ""
	for i := range contents {
		kids += fmt.Sprintf("%d 0 R ", 4+2*i)
	}
	object(fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", kids, len(contents)))
	object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
	for i, c := range contents {
		object(fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R%s>>", 5+2*i, keys))
		object(fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(c), c))
	}
	for _, m := range more {
		object(m)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF", len(offsets)+1, xref)
	return []byte(b.String())
}

// Say gives the content that says words at a place, in points from the top left.
func Say(x, y, size float64, words string) string {
	words = strings.NewReplacer("\\", `\\`, "(", `\(`, ")", `\)`).Replace(words)
	return fmt.Sprintf("BT /F %g Tf %g %g Td (%s) Tj ET\n", size, x, 800-y, words)
}

// Line gives the content that draws a line between two places.
func Line(x1, y1, x2, y2 float64) string {
	return fmt.Sprintf("%g %g m %g %g l S\n", x1, 800-y1, x2, 800-y2)
}
