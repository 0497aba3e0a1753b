package ods

import (
	"encoding/xml"
	"io"
	"strings"

	"cyberflag/internal/safexml"
)

// readRow reads a row to its end.
func (r *Reader) readRow(e xml.StartElement) (Row, error) {
	row := Row{Number: r.row + 1, Repeat: repeat(e, "number-rows-repeated"), Hidden: hiddenHere(e), Header: r.header > 0}
	for _, folded := range r.groups {
		row.Hidden = row.Hidden || folded
	}
	r.row += row.Repeat
	r.words = 0
	col := 1
	for {
		t, err := r.next()
		if err != nil {
			return Row{}, err
		}
		switch e := t.(type) {
		case xml.EndElement:
			row.Cells = withoutEmptyEnd(row.Cells)
			return row, nil
		case xml.StartElement:
			if e.Name.Local != "table-cell" && e.Name.Local != "covered-table-cell" {
				if err := r.x.Skip(); err != nil {
					return Row{}, err
				}
				continue
			}
			c, err := r.readCell(e)
			if err != nil {
				return Row{}, err
			}
			c.Col = col
			col += c.Repeat
			if row.Cells = append(row.Cells, c); len(row.Cells) > mostCells {
				return Row{}, &safexml.Problem{Why: safexml.TooMany}
			}
		}
	}
}

// mostCells is the most that a row may have: no sheet has more columns.
const mostCells = 1 << 14

// mostWords is how many bytes of words and values a row may have: 8 MiB.
const mostWords = 8 << 20

// next is the reader's next piece; the end of the file is a problem here, and so is a
// row that is too long.
func (r *Reader) next() (xml.Token, error) {
	if r.words > mostWords {
		return nil, &safexml.Problem{Why: safexml.TooMany}
	}
	t, err := r.x.Next()
	if err == io.EOF {
		err = &safexml.Problem{Why: safexml.Broken}
	}
	return t, err
}

func withoutEmptyEnd(cells []Cell) []Cell {
	n := len(cells)
	for n > 0 && cells[n-1].Empty() {
		n--
	}
	return cells[:n]
}

// readCell reads a cell to its end.
func (r *Reader) readCell(e xml.StartElement) (Cell, error) {
	c := Cell{
		Repeat: repeat(e, "number-columns-repeated"), Covered: e.Name.Local == "covered-table-cell",
		RowSpan: repeat(e, "number-rows-spanned"), ColSpan: repeat(e, "number-columns-spanned"),
		Formula: safexml.Attr(e, "formula"), Style: r.styles[safexml.Attr(e, "style-name")].look,
	}
	c.Kind, c.Value = stored(e)
	r.words += len(c.Value) + len(c.Formula)
	p := cellParser{Reader: r}
	err := p.read(c.Style)
	p.endRun()
	c.Runs = p.runs
	if len(c.Runs) == 0 && c.Kind == "string" {
		if s := safexml.Attr(e, "string-value"); s != "" {
			c.Runs = []Run{{Text: s, Style: c.Style}}
		}
	}
	return c, err
}

// stored gives the stored type and value of a cell.
func stored(e xml.StartElement) (kind, value string) {
	for _, a := range e.Attr {
		if strings.Contains(a.Name.Space, "calcext") { // a second, newer spelling of the same
			continue
		}
		switch a.Name.Local {
		case "value-type":
			kind = a.Value
		case "value", "date-value", "time-value", "boolean-value":
			value = a.Value
		}
	}
	return kind, value
}

// cellParser gathers the displayed words of a cell.
type cellParser struct {
	*Reader
	runs       []Run
	look       Style // of the run that is being read
	paragraphs int
}

// read reads up to the end of the cell.
func (p *cellParser) read(look Style) error {
	looks := []Style{look}
	inWords := 0
	for {
		t, err := p.next()
		if err != nil {
			return err
		}
		switch e := t.(type) {
		case xml.StartElement:
			skip := p.open(e, looks[len(looks)-1])
			if skip {
				if err := p.x.Skip(); err != nil {
					return err
				}
				continue
			}
			if e.Name.Local == "p" || e.Name.Local == "h" {
				inWords++
			}
			looks = append(looks, p.lookIn(e, looks[len(looks)-1]))
		case xml.EndElement:
			if e.Name.Local == "p" || e.Name.Local == "h" {
				inWords--
			}
			if looks = looks[:len(looks)-1]; len(looks) == 0 {
				return nil
			}
		case xml.CharData:
			if inWords > 0 {
				p.add(string(e), looks[len(looks)-1])
			}
		}
	}
}

// open takes a start inside a cell; skip is true for what is not its text.
func (p *cellParser) open(e xml.StartElement, look Style) (skip bool) {
	switch e.Name.Local {
	case "p", "h":
		if p.paragraphs++; p.paragraphs > 1 {
			p.add("\n", look)
		}
	case "s":
		p.add(strings.Repeat(" ", min(repeat(e, "c"), 100)), look)
	case "tab":
		p.add("\t", look)
	case "line-break":
		p.add("\n", look)
	case "annotation", "annotation-end", "frame", "custom-shape", "g", "detective", "table", "cell-range-source", "note":
		return true
	}
	return false
}

// lookIn gives the style of words inside an element.
func (p *cellParser) lookIn(e xml.StartElement, around Style) Style {
	if e.Name.Local != "span" {
		return around
	}
	own := p.styles[safexml.Attr(e, "style-name")].look
	return Style{Struck: own.Struck || around.Struck, Raised: own.Raised || around.Raised, White: own.White || around.White}
}

func (p *cellParser) add(s string, look Style) {
	if look != p.look {
		p.endRun()
	}
	p.run, p.look = append(p.run, s...), look
	p.words += len(s)
}

// endRun ends the run that is being read. Its pieces are put together once, or a
// cell of a million spaces, each an element, would be copied for each.
func (p *cellParser) endRun() {
	if len(p.run) > 0 {
		p.runs = append(p.runs, Run{Text: string(p.run), Style: p.look})
		p.run = p.run[:0]
	}
}
