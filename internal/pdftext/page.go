package pdftext

import (
	"bytes"
	"fmt"
	"image/png"
	"strings"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// boldWeight is the weight from which a font is bold; 400 is an ordinary one.
const boldWeight = 600

// readPage reads one page. A page that PDFium cannot open is an error of the file.
func readPage(instance pdfium.Pdfium, d references.FPDF_DOCUMENT, i int) (Page, error) {
	flatten(instance, d, i)
	page := byIndex(d, i)
	size, err := instance.GetPageSize(&requests.GetPageSize{Page: page})
	if err != nil {
		return Page{}, fmt.Errorf("page %d: %w", i+1, err)
	}
	p := Page{Width: size.Width, Height: size.Height}
	turn := 0
	if r, err := instance.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: page}); err == nil {
		turn = int(r.PageRotation)
	}
	at := placer{width: p.Width, height: p.Height, turn: turn}
	text, err := instance.GetPageTextStructured(&requests.GetPageTextStructured{
		Page: page, Mode: requests.GetPageTextStructuredModeChars, CollectFontInformation: true,
	})
	if err != nil {
		return Page{}, fmt.Errorf("page %d: %w", i+1, err)
	}
	for _, c := range text.Chars {
		r, _ := utf8.DecodeRuneInString(c.Text)
		g := Glyph{Rune: r, Box: at.box(c.PointPosition.Left, c.PointPosition.Bottom, c.PointPosition.Right, c.PointPosition.Top)}
		if c.FontInformation != nil {
			g.Size = c.FontInformation.RenderedSize
			g.Bold = c.FontInformation.Weight >= boldWeight || strings.Contains(c.FontInformation.Name, "Bold")
		}
		p.Glyphs = append(p.Glyphs, g)
	}
	return p, readObjects(instance, page, &p, at)
}

// A placer turns a place in PDF's own measure (from the bottom left, before the
// page is turned) into one from the top left of the page as it is shown.
type placer struct {
	width, height float64 // as shown
	turn          int     // quarter turns, clockwise
}

func (at placer) box(left, bottom, right, top float64) Box {
	x1, y1 := at.point(left, bottom)
	x2, y2 := at.point(right, top)
	return Box{Left: min(x1, x2), Top: min(y1, y2), Right: max(x1, x2), Bottom: max(y1, y2)}
}

func (at placer) point(x, y float64) (float64, float64) {
	switch at.turn {
	case 1:
		return y, x
	case 2:
		return at.width - x, y
	case 3:
		return at.width - y, at.height - x
	}
	return x, at.height - y
}

// readObjects looks at what is drawn on a page besides its words.
func readObjects(instance pdfium.Pdfium, page requests.Page, p *Page, at placer) error {
	count, err := instance.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: page})
	if err != nil {
		return err
	}
	var seen sight
	for i := range min(count.Count, maxParts) {
		object, err := instance.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: page, Index: i})
		if err != nil {
			continue
		}
		kind, err := instance.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: object.PageObject})
		if err != nil {
			continue
		}
		switch kind.Type {
		case enums.FPDF_PAGEOBJ_TEXT:
			seen.addText(instance, object.PageObject, at)
		case enums.FPDF_PAGEOBJ_IMAGE:
			if b, ok := bounds(instance, object.PageObject, at); ok {
				p.Images = append(p.Images, b)
				seen.addGround(b)
			}
		case enums.FPDF_PAGEOBJ_PATH:
			addPath(instance, object.PageObject, p, at)
			seen.addFill(instance, object.PageObject, at)
		case enums.FPDF_PAGEOBJ_SHADING, enums.FPDF_PAGEOBJ_FORM:
			p.Shapes++
		}
	}
	p.Invisible = seen.mostlyInvisible()
	if !p.Invisible {
		seen.hide(p)
	}
	return nil
}

func bounds(instance pdfium.Pdfium, object references.FPDF_PAGEOBJECT, at placer) (Box, bool) {
	b, err := instance.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: object})
	if err != nil {
		return Box{}, false
	}
	return at.box(float64(b.Left), float64(b.Bottom), float64(b.Right), float64(b.Top)), true
}

// thin is the most that a drawn line is wide, in points.
const thin = 2.5

// mostSegments is how many pieces of one path are looked at.
const mostSegments = 400

// addPath adds the straight lines of a path as rules.
func addPath(instance pdfium.Pdfium, object references.FPDF_PAGEOBJECT, p *Page, at placer) {
	b, ok := bounds(instance, object, at)
	if !ok {
		return
	}
	if b.Right-b.Left <= thin || b.Bottom-b.Top <= thin {
		p.Rules = append(p.Rules, b)
		return
	}
	segments, err := instance.FPDFPath_CountSegments(&requests.FPDFPath_CountSegments{PageObject: object})
	if err != nil || segments.Count > mostSegments {
		p.Shapes++
		return
	}
	lines := straightLines(instance, object, segments.Count, at)
	if len(lines) == 0 {
		p.Shapes++
	}
	p.Rules = append(p.Rules, lines...)
}

// straightLines gives the level and upright lines of a path.
func straightLines(instance pdfium.Pdfium, object references.FPDF_PAGEOBJECT, count int, at placer) []Box {
	m, err := instance.FPDFPageObj_GetMatrix(&requests.FPDFPageObj_GetMatrix{PageObject: object})
	if err != nil {
		return nil
	}
	var lines []Box
	var startX, startY, x, y float64
	join := func(toX, toY float64) {
		if b := at.box(x, y, toX, toY); b.Right-b.Left <= thin != (b.Bottom-b.Top <= thin) {
			lines = append(lines, b)
		}
	}
	for i := range count {
		segment, err := instance.FPDFPath_GetPathSegment(&requests.FPDFPath_GetPathSegment{PageObject: object, Index: i})
		if err != nil {
			return lines
		}
		point, err1 := instance.FPDFPathSegment_GetPoint(&requests.FPDFPathSegment_GetPoint{PathSegment: segment.PathSegment})
		kind, err2 := instance.FPDFPathSegment_GetType(&requests.FPDFPathSegment_GetType{PathSegment: segment.PathSegment})
		if err1 != nil || err2 != nil {
			return lines
		}
		px, py := float64(point.X), float64(point.Y)
		toX := float64(m.Matrix.A)*px + float64(m.Matrix.C)*py + float64(m.Matrix.E)
		toY := float64(m.Matrix.B)*px + float64(m.Matrix.D)*py + float64(m.Matrix.F)
		switch kind.Type {
		case enums.FPDF_SEGMENT_MOVETO:
			startX, startY = toX, toY
		case enums.FPDF_SEGMENT_LINETO:
			join(toX, toY)
		}
		x, y = toX, toY
		if end, err := instance.FPDFPathSegment_GetClose(&requests.FPDFPathSegment_GetClose{PathSegment: segment.PathSegment}); err == nil && end.IsClose {
			join(startX, startY)
			x, y = startX, startY
		}
	}
	return lines
}

// pictureDPI is how fine a page is drawn for recognising its words.
const pictureDPI = 200

// picture gives the function that draws a page.
func (e *Engine) picture(instance pdfium.Pdfium, d references.FPDF_DOCUMENT, i int) func() ([]byte, error) {
	return func() ([]byte, error) {
		e.mu.Lock()
		defer e.mu.Unlock()
		if e.open != instance {
			return nil, fmt.Errorf("page %d: the PDF is closed", i+1)
		}
		drawn, err := instance.RenderPageInDPI(&requests.RenderPageInDPI{Page: byIndex(d, i), DPI: pictureDPI})
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
		defer drawn.Cleanup()
		var b bytes.Buffer
		err = png.Encode(&b, drawn.Result.RenderedImage)
		return b.Bytes(), err
	}
}
