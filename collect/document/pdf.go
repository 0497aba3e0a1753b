package document

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"cyberflag/internal/pdftext"
)

// readPDF reads the words of each page by their places.
func (r *reading) readPDF(d *Document, data []byte) error {
	if r.o.Pages == nil {
		return refuse(NoReader, "convert it to text or to docx", "there is nothing here that reads PDF")
	}
	pages, err := r.o.Pages.Pages(data)
	if err != nil {
		return pdfRefusal(err)
	}
	if len(pages) == 0 {
		return refuse(Damaged, "ask for the file again", "the PDF has no pages")
	}
	pdfWarnings(d, data)
	laid := make([]*pdfPage, len(pages))
	for i, p := range pages {
		laid[i] = newPDFPage(p)
	}
	markRepeated(laid)
	for i, p := range laid {
		s, err := r.pdfSection(d, i+1, p)
		if err != nil {
			return err
		}
		d.Sections = append(d.Sections, s)
	}
	joinTables(d.Sections)
	return nil
}

func pdfRefusal(err error) error {
	switch {
	case errors.Is(err, pdftext.ErrPassword):
		return refuse(Encrypted, "take the password off, or ask for the answer without one", "the PDF needs a password")
	case errors.Is(err, pdftext.ErrTooLong), errors.Is(err, pdftext.ErrTooMany):
		return refuse(TooMuch, "print only the pages of the answer to a new PDF", "the PDF: %s", err)
	case errors.Is(err, pdftext.ErrDamaged):
		return refuse(Damaged, "ask for the file again: it may have been cut short", "the PDF: %s", err)
	}
	return refuse(Damaged, "print it to a new PDF", "the PDF cannot be read")
}

// pdfWarnings tells of what a PDF can carry besides pages. Names inside compressed
// parts are not seen; nothing of the kind is run or opened either way.
func pdfWarnings(d *Document, data []byte) {
	if bytes.Contains(data, []byte("/JavaScript")) || bytes.Contains(data, []byte("/Launch")) {
		d.warn(Macro, "", "the PDF carries a program or a command: it was not run")
	}
	if bytes.Contains(data, []byte("/EmbeddedFile")) {
		d.warn(Skipped, "", "the PDF has another file inside, which is not read")
	}
}

// pdfSection makes the section of a page.
func (r *reading) pdfSection(d *Document, number int, p *pdfPage) (Section, error) {
	where := fmt.Sprintf("%spage %d", d.Path, number)
	s := Section{Kind: Page, Number: number}
	if len(p.words) == 0 {
		s.Blocks = p.concealed(d, where)
		return s, r.unreadPage(d, &s, where, p)
	}
	if p.page.Invisible {
		s.Recognised = scannerConfidence
		d.warn(Doubtful, where, "the words of the page were recognised from a picture by whoever scanned it: numbers may be wrong")
	}
	if covered := p.pictureShare(); covered > 0.5 && !p.page.Invisible {
		d.warn(Picture, where, "a picture covers most of the page: nothing in it is read")
	}
	blocks, err := r.pdfBlocks(where, p)
	s.Blocks = append(blocks, p.concealed(d, where)...)
	return s, err
}

// concealed gives the words that the page hides, a block for each line, and tells of
// them: what somebody meant to take out of an answer may still stand below a box.
func (p *pdfPage) concealed(d *Document, where string) []Block {
	var out []Block
	for _, l := range linesOf(p.unseen) {
		out = append(out, Block{Kind: Paragraph, Where: where, Role: Concealed, Text: l.text(), Box: l.box})
	}
	if len(out) > 0 {
		d.warn(Unseen, where, "the page has words that nobody sees on it (white, below a box, or beyond its edge): they are not read")
	}
	return out
}

// scannerConfidence is what is believed of words that a scanner put under its
// picture: nothing says how good it was.
const scannerConfidence = 0.5

// unreadPage reports a page without words: unread, unless nothing is drawn on it
// at all, or its words can be recognised.
func (r *reading) unreadPage(d *Document, s *Section, where string, p *pdfPage) error {
	switch {
	case len(p.page.Images) > 0:
		s.Unread = "a page that is only a picture"
	case p.page.Shapes > 0:
		s.Unread = "a page that is drawn, without words"
	default:
		return nil
	}
	if r.o.Recognise != nil && p.page.Picture != nil {
		if picture, err := p.page.Picture(); err == nil {
			text, confidence, err := r.o.Recognise(picture)
			if err == nil && strings.TrimSpace(text) != "" {
				return r.recognised(d, s, where, text, confidence)
			}
		}
	}
	d.warn(Picture, where, "the page is a picture and was not read: ask for the figures as text, or install tesseract")
	return nil
}

// recognised takes the words that were recognised on a page.
func (r *reading) recognised(d *Document, s *Section, where, text string, confidence float64) error {
	blocks, err := r.textBlocks(d, strings.Split(text, "\n"))
	n := 0
	for _, b := range blocks {
		if b.Table != nil {
			n++
			b.Table.number(n, fmt.Sprintf("%s, table %d", where, n))
		}
	}
	s.Unread, s.Recognised, s.Blocks = "", confidence, blocks
	d.warn(Doubtful, where, "the words of the page were recognised from a picture: numbers may be wrong")
	return err
}

// pictureShare gives the share of the page that its pictures cover.
func (p *pdfPage) pictureShare() float64 {
	area := 0.0
	for _, b := range p.page.Images {
		area = max(area, (b.Right-b.Left)*(b.Bottom-b.Top))
	}
	return area / max(1, p.page.Width*p.page.Height)
}

// joinTables tells of tables that carry on from the page before: the last thing on
// one page and the first on the next, with as many columns at the same places.
func joinTables(pages []Section) {
	for i := 1; i < len(pages); i++ {
		before, here := lastTable(pages[i-1].Blocks), firstTable(pages[i].Blocks)
		if before == nil || here == nil || !sameColumns(before, here) {
			continue
		}
		here.ContinuesFrom = before.Where
		if !sameWords(before.Rows[0], here.Rows[0]) {
			here.HeaderRows = 0
		}
		here.HeaderCols = before.HeaderCols
	}
}

func firstTable(blocks []Block) *Table {
	for _, b := range blocks {
		if b.Role == Main {
			return b.Table
		}
	}
	return nil
}

func lastTable(blocks []Block) *Table {
	for i := len(blocks) - 1; i >= 0; i-- {
		if blocks[i].Role == Main {
			return blocks[i].Table
		}
	}
	return nil
}

// sameColumns reports whether two tables have as many columns, and their values
// stand at about the same places.
func sameColumns(a, b *Table) bool {
	if len(a.Rows[0].Cells) != len(b.Rows[0].Cells) {
		return false
	}
	for col := range a.Rows[0].Cells {
		left1, right1, ok1 := columnExtent(a, col)
		left2, right2, ok2 := columnExtent(b, col)
		if ok1 && ok2 && (left1 > right2 || left2 > right1) {
			return false
		}
	}
	return true
}

func columnExtent(t *Table, col int) (left, right float64, ok bool) {
	for _, row := range t.Rows {
		c := row.Cells[col]
		if c.Covered || c.ColSpan > 1 || c.Box == (Box{}) {
			continue
		}
		if !ok {
			left, right, ok = c.Box.Left, c.Box.Right, true
		}
		left, right = min(left, c.Box.Left), max(right, c.Box.Right)
	}
	return left, right, ok
}

func sameWords(a, b Row) bool {
	for i := range a.Cells {
		if a.Cells[i].Text.Plain != b.Cells[i].Text.Plain {
			return false
		}
	}
	return true
}
