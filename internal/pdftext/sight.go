package pdftext

import (
	"slices"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// A sight is what is needed to tell which words of a page are seen. Things are
// painted in the order of the file: what comes later lies above.
type sight struct {
	next   int // the order of the next thing
	texts  []painted
	covers []painted // boxes that let nothing through
	ground []painted // what white words can be seen on: dark boxes, and pictures
}

// painted is a thing that is drawn on a page.
type painted struct {
	order     int
	box       Box
	pale      bool // white, or of words as good as transparent
	invisible bool // of words: drawn in no way
}

const (
	// paleFrom is the least that red, green and blue have in a colour that is not
	// told from white paper.
	paleFrom = 0xf4
	// clearUpTo and opaqueFrom are how much of what lies below is let through: of
	// 255, at most, at least.
	clearUpTo  = 0x10
	opaqueFrom = 0xfa
	// groundFrom is the share of the page from which a white box is its ground, which some programs paint
	// late. A dark box, or a smaller white one, hides at any size: to read what was blacked out is worse
	// than to leave out what can be seen.
	groundFrom = 0.9
)

func (s *sight) addText(instance pdfium.Pdfium, object references.FPDF_PAGEOBJECT, at placer) {
	s.next++
	t := painted{order: s.next}
	mode, err := instance.FPDFTextObj_GetTextRenderMode(&requests.FPDFTextObj_GetTextRenderMode{PageObject: object})
	t.invisible = err == nil && mode.TextRenderMode == enums.FPDF_TEXTRENDERMODE_INVISIBLE
	if err == nil && mode.TextRenderMode == enums.FPDF_TEXTRENDERMODE_FILL {
		white, alpha, ok := colour(instance, object)
		t.pale = ok && (white || alpha <= clearUpTo)
	}
	t.box, _ = bounds(instance, object, at)
	s.texts = append(s.texts, t)
}

// colour tells whether the colour of a thing is white on paper, and how opaque it is (0-255).
func colour(instance pdfium.Pdfium, object references.FPDF_PAGEOBJECT) (white bool, alpha uint, ok bool) {
	c, err := instance.FPDFPageObj_GetFillColor(&requests.FPDFPageObj_GetFillColor{PageObject: object})
	if err != nil {
		return false, 0, false
	}
	return min(c.FillColor.R, c.FillColor.G, c.FillColor.B) >= paleFrom, c.FillColor.A, true
}

// addGround takes a picture: white words on it may be seen.
func (s *sight) addGround(b Box) {
	s.next++
	s.ground = append(s.ground, painted{order: s.next, box: b})
}

// addFill takes what a path fills.
func (s *sight) addFill(instance pdfium.Pdfium, object references.FPDF_PAGEOBJECT, at placer) {
	s.next++
	mode, err := instance.FPDFPath_GetDrawMode(&requests.FPDFPath_GetDrawMode{PageObject: object})
	if err != nil || mode.FillMode == enums.FPDF_FILLMODE_NONE {
		return
	}
	b, ok := bounds(instance, object, at)
	white, alpha, known := colour(instance, object)
	if !ok || b.Right-b.Left <= thin || b.Bottom-b.Top <= thin {
		return
	}
	fill := painted{order: s.next, box: b}
	if !known || !white && alpha > clearUpTo {
		s.ground = append(s.ground, fill)
	}
	fill.pale = known && white
	if known && alpha >= opaqueFrom && isBox(instance, object) {
		s.covers = append(s.covers, fill)
	}
}

// isBox reports that a path is one upright box, and hides all that lies below it: of
// several, the bounds say too much, and a mixture of colours lets words through.
func isBox(instance pdfium.Pdfium, object references.FPDF_PAGEOBJECT) bool {
	mixed, err := instance.FPDFPageObj_HasTransparency(&requests.FPDFPageObj_HasTransparency{PageObject: object})
	if err != nil || mixed.HasTransparency {
		return false
	}
	count, err := instance.FPDFPath_CountSegments(&requests.FPDFPath_CountSegments{PageObject: object})
	if err != nil || count.Count < 4 || count.Count > 5 {
		return false
	}
	var x, y float32
	for i := range count.Count {
		segment, err := instance.FPDFPath_GetPathSegment(&requests.FPDFPath_GetPathSegment{PageObject: object, Index: i})
		if err != nil {
			return false
		}
		point, err1 := instance.FPDFPathSegment_GetPoint(&requests.FPDFPathSegment_GetPoint{PathSegment: segment.PathSegment})
		kind, err2 := instance.FPDFPathSegment_GetType(&requests.FPDFPathSegment_GetType{PathSegment: segment.PathSegment})
		moved := i == 0
		if err1 != nil || err2 != nil || (kind.Type == enums.FPDF_SEGMENT_MOVETO) != moved || kind.Type == enums.FPDF_SEGMENT_BEZIERTO {
			return false
		}
		if !moved && point.X != x && point.Y != y {
			return false
		}
		x, y = point.X, point.Y
	}
	return true
}

// mostlyInvisible reports that most words are drawn invisibly, as a scanner does that
// recognised them.
func (s *sight) mostlyInvisible() bool {
	invisible := 0
	for _, t := range s.texts {
		if t.invisible {
			invisible++
		}
	}
	return 2*invisible > len(s.texts)
}

// hide marks the glyphs of a page that nobody sees.
func (s *sight) hide(p *Page) {
	s.covers = slices.DeleteFunc(s.covers, func(c painted) bool {
		return c.pale && (c.box.Right-c.box.Left)*(c.box.Bottom-c.box.Top) > groundFrom*p.Width*p.Height
	})
	suspect := s.suspects()
	for i := range p.Glyphs {
		g := &p.Glyphs[i]
		x, y := (g.Box.Left+g.Box.Right)/2, (g.Box.Top+g.Box.Bottom)/2
		g.Hidden = x < 0 || y < 0 || x > p.Width || y > p.Height || suspect && s.hides(x, y)
	}
}

// suspects reports words that may not be seen; most pages have none, and their glyphs are not looked
// at one by one.
func (s *sight) suspects() bool {
	return slices.ContainsFunc(s.texts, func(t painted) bool {
		return t.pale || t.invisible || slices.ContainsFunc(s.covers, func(c painted) bool { return c.order > t.order && meet(c.box, t.box) })
	})
}

// hides reports that all words at a point are hidden.
func (s *sight) hides(x, y float64) bool {
	found := false
	for _, t := range s.texts {
		if !holds(t.box, x, y) {
			continue
		}
		if found = true; !s.unseen(t, x, y) {
			return false
		}
	}
	return found
}

// unseen reports that words are not seen at a point.
func (s *sight) unseen(t painted, x, y float64) bool {
	over := func(c painted) bool { return c.order > t.order && holds(c.box, x, y) }
	if slices.ContainsFunc(s.covers, over) {
		return true
	}
	if !t.pale && !t.invisible {
		return false
	}
	return !slices.ContainsFunc(s.ground, func(g painted) bool { return (g.order < t.order || t.invisible) && holds(g.box, x, y) })
}

func holds(b Box, x, y float64) bool {
	return x >= b.Left && x <= b.Right && y >= b.Top && y <= b.Bottom
}

func meet(a, b Box) bool {
	return a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom
}
