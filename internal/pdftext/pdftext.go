// Package pdftext gives the characters of a PDF with their places, and the lines
// that are drawn around them. The reading is done by PDFium, compiled to
// WebAssembly, in a sandbox without files, network or clock, with a limit of
// memory and of time: a PDF is a program as much as a text, and comes from
// strangers. It runs no script, opens no attachment and fetches nothing.
package pdftext

import "errors"

// Box is a place on a page in points (1/72 inch) from the top left corner of the
// page as it is shown.
type Box struct{ Left, Top, Right, Bottom float64 }

// A Page is one page of a PDF.
type Page struct {
	Width, Height float64
	Glyphs        []Glyph // in the order of the file; white space is among them
	Rules         []Box   // drawn lines, and the edges of drawn boxes
	Images        []Box
	Shapes        int // drawn things that are no straight lines
	// Invisible is true when the words are drawn invisibly, as those that a scanner
	// recognised lie under the picture of the page.
	Invisible bool
	// Picture draws the page as PNG. It works until the next call of Pages.
	Picture func() ([]byte, error)
}

// A Glyph is one character.
type Glyph struct {
	Rune rune
	Box  Box
	Size float64 // of the font as drawn, in points
	Bold bool
	// Hidden is true when nobody who looks at the page sees it: white on white,
	// drawn invisibly with no picture under it, below a box that was drawn over it,
	// or outside the page.
	Hidden bool
}

// What can be wrong with a PDF.
var (
	ErrPassword = errors.New("it needs a password")
	ErrDamaged  = errors.New("it is damaged or cut short")
	ErrTooLong  = errors.New("reading it takes too long or too much memory")
	ErrTooMany  = errors.New("it has too many pages or characters")
)

// The limits of one PDF.
const (
	maxPages  = 300
	maxGlyphs = 400_000 // of all pages
	maxParts  = 20_000  // drawn things on a page that are looked at
)
