package document

import (
	"encoding/xml"
	"strconv"
	"strings"

	"cyberflag/internal/safexml"
)

// sheetParser reads the XML of one sheet.
type sheetParser struct {
	*reading
	x     *safexml.Reader
	b     *sheetBuilder
	cells []xlsxCell
	row   int // the last row met
	col   int // the last column met in it
}

func (p *sheetParser) read() error {
	for {
		t, err := p.x.Next()
		if err != nil {
			return err
		}
		if e, ok := t.(xml.StartElement); ok {
			if err := p.start(e); err != nil {
				return err
			}
		}
	}
}

func (p *sheetParser) start(e xml.StartElement) error {
	switch e.Name.Local {
	case "col":
		p.columns(e)
	case "row":
		p.row++
		if n, err := strconv.Atoi(safexml.Attr(e, "r")); err == nil && n > 0 {
			p.row = n
		}
		p.col = 0
		if isOn(safexml.Attr(e, "hidden")) {
			p.b.rows[p.row] = true
		}
	case "c":
		if err := p.spendCell(); err != nil {
			return err
		}
		return p.cell(e)
	case "mergeCell":
		if m, ok := parseRange(safexml.Attr(e, "ref")); ok {
			p.b.merged = append(p.b.merged, m)
		}
	}
	return nil
}

// mostColumns is how many columns a sheet can have (Excel 2007 and later).
const mostColumns = 16384

func (p *sheetParser) columns(e xml.StartElement) {
	from, err1 := strconv.Atoi(safexml.Attr(e, "min"))
	to, err2 := strconv.Atoi(safexml.Attr(e, "max"))
	if err1 != nil || err2 != nil || !isOn(safexml.Attr(e, "hidden")) {
		return
	}
	for col := max(1, from); col <= min(to, mostColumns); col++ {
		p.b.cols[col] = true
	}
}

// cell reads one cell to its end.
func (p *sheetParser) cell(e xml.StartElement) error {
	p.col++
	c := xlsxCell{at: place{max(1, p.row), p.col}, kind: safexml.Attr(e, "t")}
	if at, ok := parseRef(safexml.Attr(e, "r")); ok {
		c.at, p.col = at, at.col
	}
	if c.kind == "" {
		c.kind = "n"
	}
	c.style, _ = strconv.Atoi(safexml.Attr(e, "s"))
	in := ""
	for depth := 1; depth > 0; {
		t, err := p.x.Next()
		if err != nil {
			return err
		}
		switch e := t.(type) {
		case xml.StartElement:
			if in = e.Name.Local; in == "is" {
				if c.inline, err = richText(p.x); err != nil {
					return err
				}
				in = ""
				continue
			}
			c.hasF = c.hasF || in == "f"
			depth++
		case xml.EndElement:
			in = ""
			depth--
		case xml.CharData:
			switch in {
			case "v":
				c.value += string(e)
				c.hasV = true
			case "f":
				c.formula += string(e)
			}
		}
	}
	p.cells = append(p.cells, c)
	return nil
}

// parseRef reads an address such as C7.
func parseRef(s string) (place, bool) {
	col, i := 0, 0
	for i < len(s) && s[i] >= 'A' && s[i] <= 'Z' && col <= mostColumns {
		col = col*26 + int(s[i]-'A') + 1
		i++
	}
	row, err := strconv.Atoi(s[i:])
	return place{row, col}, err == nil && row > 0 && row <= 1<<20 && col > 0 && col <= mostColumns
}

// parseRange reads a range such as B2:D5.
func parseRange(s string) (merge, bool) {
	a, b, ok := strings.Cut(s, ":")
	from, ok1 := parseRef(a)
	to, ok2 := parseRef(b)
	return merge{from, to}, ok && ok1 && ok2 && from.row <= to.row && from.col <= to.col
}
