package document

// A PageReader is what reads a PDF: it gives each page's characters with places.
type PageReader interface {
	Pages(pdf []byte) ([]PageText, error)
}

// PageText is one page as a PageReader gives it. Places are in points from the top
// left corner of the page as it is shown.
type PageText struct {
	Width, Height float64
	Glyphs        []Glyph // in the order of the file
	Rules         []Box   // drawn lines and the edges of drawn boxes
	Images        int     // pictures on the page
	// Picture draws the page as PNG, for recognising; nil when it cannot.
	Picture func() ([]byte, error)
}

// A Glyph is one character on a page.
type Glyph struct {
	Rune   rune
	Box    Box
	Size   float64 // of the font, in points
	Hidden bool    // drawn invisibly, or in the colour of the paper
}
