package document

// Options is what Read may use and spend.
type Options struct {
	// Pages gives the characters of a PDF with their places; without it a PDF is
	// refused with [NoReader].
	Pages PageReader
	// Recognise reads the words in a picture of a page; without it such a page is
	// reported as unread.
	Recognise func(picture []byte) (text string, confidence float64, err error)
}

// A PageReader is what reads a PDF: it gives each page's characters with places.
type PageReader interface {
	Pages(pdf []byte) ([]PageText, error)
}

// PageText is one page as a PageReader gives it.
type PageText struct {
	Width, Height float64 // in points
	Glyphs        []Glyph // in the order of the file
	Images        int     // pictures on the page
}

// A Glyph is one character on a page.
type Glyph struct {
	Rune rune
	Box  Box
	Size float64 // of the font, in points
}

// Read reads a file by its content. The name is used for addresses and for a
// warning when it says another format. The error is a *Refusal.
func Read(name string, data []byte, o Options) (*Document, error) {
	return nil, refuse(Unknown, "", "the format is not one that is read")
}
