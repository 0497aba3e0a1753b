package answer

import (
	"strings"

	"cyberflag/collect/document"
)

// Unfit gives the figures of a reading of d that stand where no figure may be
// read: in a hidden row, column or sheet, in the request, in an older message, or
// in a refusal. There must be none; it looks at the document anew, so that a slip
// of the reader shows.
func Unfit(d *document.Document, rd Reading) []Figure {
	var w unfitPlaces
	w.cells = map[string]bool{}
	w.walk(d)
	for _, l := range letters(d) {
		w.words(l)
	}
	var out []Figure
	for _, f := range rd.Figures {
		if w.cells[f.Where] || !w.within(w.fit, f.Quote) && w.within(w.unfit, f.Quote) {
			out = append(out, f)
		}
	}
	return out
}

// unfitPlaces are the places of a document that hold no figures.
type unfitPlaces struct {
	cells      map[string]bool // addresses of hidden cells
	fit, unfit []string        // running text that may hold figures, and that may not
}

func (w *unfitPlaces) walk(d *document.Document) {
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			if b.Table == nil {
				continue
			}
			for _, row := range b.Table.Rows {
				for _, c := range row.Cells {
					w.cells[c.Where] = w.cells[c.Where] || s.Hidden || row.Hidden || c.Hidden
				}
			}
		}
	}
	for _, p := range d.Parts {
		w.walk(p)
	}
}

// words sorts the sentences of a letter by whether they may hold figures.
func (w *unfitPlaces) words(l letter) {
	w.unfit = append(w.unfit, l.quoted...)
	for _, p := range l.parts {
		zs := zones(p.blocks)
		for i, b := range p.blocks {
			switch {
			case b.table != nil:
				w.fit = append(w.fit, b.table.text())
			case zs[i] == inRequest || zs[i] == inQuoted:
				w.unfit = append(w.unfit, b.text)
			default:
				for _, s := range sentencesOf(b.text) {
					if tellsOfRefusal(s) {
						w.unfit = append(w.unfit, s)
					} else {
						w.fit = append(w.fit, s)
					}
				}
			}
		}
	}
}

// within reports a quote, line breaks read as spaces, in one of the texts.
func (w *unfitPlaces) within(texts []string, quote string) bool {
	q := strings.Join(strings.Fields(quote), " ")
	for _, t := range texts {
		if q != "" && strings.Contains(strings.Join(strings.Fields(t), " "), q) {
			return true
		}
	}
	return false
}
