package document

import "cyberflag/internal/pdftext"

// A PageReader is what reads a PDF: it gives each page's characters with places.
// A *pdftext.Engine is one.
type PageReader interface {
	Pages(pdf []byte) ([]pdftext.Page, error)
}
