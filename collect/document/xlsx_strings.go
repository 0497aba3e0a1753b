package document

import (
	"encoding/xml"
	"strconv"
	"strings"
	"unicode"

	"cyberflag/internal/safexml"
)

// xlsxStyle is what a cell's style means for its reader.
type xlsxStyle struct {
	struck, raised bool
	white          bool // white words on no fill
	date           bool // a number shown as a date
	format         string
}

// readStrings reads the table of shared words.
func (b *xlsxBook) readStrings(part string) error {
	return b.part(part, func(x *safexml.Reader) error {
		for {
			t, err := x.Next()
			if err != nil {
				return err
			}
			if e, ok := t.(xml.StartElement); ok && e.Name.Local == "si" {
				s, err := richText(x)
				if err != nil {
					return err
				}
				b.strings = append(b.strings, s)
			}
		}
	})
}

// richText reads words with their marks up to the end of the element that holds
// them. Raised words are note marks, struck ones are cut.
func richText(x *safexml.Reader) (Text, error) {
	var text textBuilder
	struck, raised, phonetic, in := false, false, 0, false
	for depth := 1; depth > 0; {
		t, err := x.Next()
		if err != nil {
			return text.text(), err
		}
		switch e := t.(type) {
		case xml.StartElement:
			depth++
			switch e.Name.Local {
			case "r":
				struck, raised = false, false
			case "strike":
				struck = safexml.Attr(e, "val") == "" || isOn(safexml.Attr(e, "val"))
			case "vertAlign":
				raised = safexml.Attr(e, "val") == "superscript"
			case "rPh":
				phonetic++
			case "t":
				in = true
			}
		case xml.EndElement:
			depth--
			switch e.Name.Local {
			case "rPh":
				phonetic--
			case "t":
				in = false
			}
		case xml.CharData:
			if in && phonetic == 0 {
				addRun(&text, string(e), struck, raised)
			}
		}
	}
	return text.text(), nil
}

// addRun adds words with their marks, line by line.
func addRun(t *textBuilder, s string, struck, raised bool) {
	switch {
	case struck:
		t.cut(Struck, s)
	case raised && isNoteMark(s):
		t.cut(NoteMark, s)
	default:
		for i, line := range strings.Split(s, "\n") {
			if i > 0 {
				t.breakLine()
			}
			t.add(line)
		}
	}
}

// isNoteMark reports whether raised words can point at a note: a few digits, one
// letter or signs, in brackets or not. The raised end of "25th" cannot.
func isNoteMark(s string) bool {
	letters, n := 0, 0
	for _, r := range strings.TrimSpace(s) {
		n++
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return n > 0 && n <= 8 && letters <= 1
}

// readStyles reads fonts, fills, number formats and the styles made of them.
func (b *xlsxBook) readStyles(part string) error {
	p := stylesParser{formats: map[int]string{}}
	err := b.part(part, func(x *safexml.Reader) error {
		for {
			t, err := x.Next()
			if err != nil {
				return err
			}
			switch e := t.(type) {
			case xml.StartElement:
				p.start(e)
			case xml.EndElement:
				p.end(e)
			}
		}
	})
	b.styles = p.styles
	return err
}

// stylesParser gathers what xlsxStyle needs.
type stylesParser struct {
	in      string // fonts, fills, numFmts or cellXfs
	fonts   []xlsxStyle
	fills   []bool // filled at all
	formats map[int]string
	styles  []xlsxStyle
}

func (p *stylesParser) start(e xml.StartElement) {
	switch name := e.Name.Local; name {
	case "fonts", "fills", "cellXfs", "cellStyleXfs", "dxfs":
		p.in = name
	case "numFmt":
		if id, err := strconv.Atoi(safexml.Attr(e, "numFmtId")); err == nil {
			p.formats[id] = safexml.Attr(e, "formatCode")
		}
	case "font":
		if p.in == "fonts" {
			p.fonts = append(p.fonts, xlsxStyle{})
		}
	case "fill":
		if p.in == "fills" {
			p.fills = append(p.fills, false)
		}
	case "patternFill", "gradientFill":
		if kind := safexml.Attr(e, "patternType"); p.in == "fills" && len(p.fills) > 0 && kind != "none" {
			p.fills[len(p.fills)-1] = true
		}
	case "xf":
		if p.in == "cellXfs" {
			p.styles = append(p.styles, p.style(e))
		}
	default:
		p.font(e)
	}
}

// font takes one property of the last font.
func (p *stylesParser) font(e xml.StartElement) {
	if p.in != "fonts" || len(p.fonts) == 0 {
		return
	}
	f := &p.fonts[len(p.fonts)-1]
	switch e.Name.Local {
	case "strike":
		f.struck = safexml.Attr(e, "val") == "" || isOn(safexml.Attr(e, "val"))
	case "vertAlign":
		f.raised = safexml.Attr(e, "val") == "superscript"
	case "color":
		f.white = strings.EqualFold(safexml.Attr(e, "rgb"), "FFFFFFFF") || safexml.Attr(e, "theme") == "0" && safexml.Attr(e, "tint") == ""
	}
}

func (p *stylesParser) end(e xml.EndElement) {
	if e.Name.Local == p.in {
		p.in = ""
	}
}

// style puts a cell's style together.
func (p *stylesParser) style(e xml.StartElement) xlsxStyle {
	var s xlsxStyle
	if i, err := strconv.Atoi(safexml.Attr(e, "fontId")); err == nil && i >= 0 && i < len(p.fonts) {
		s = p.fonts[i]
	}
	if i, err := strconv.Atoi(safexml.Attr(e, "fillId")); err == nil && i >= 0 && i < len(p.fills) && p.fills[i] {
		s.white = false
	}
	id, _ := strconv.Atoi(safexml.Attr(e, "numFmtId"))
	s.format = p.formats[id]
	s.date = id >= 14 && id <= 22 || id >= 45 && id <= 47 || isDateFormat(s.format)
	return s
}

// isDateFormat reports whether a number format shows days, months or years: its
// letters d, m or y stand outside quotes and brackets.
func isDateFormat(format string) bool {
	quoted, bracket := false, false
	for i := 0; i < len(format); i++ {
		switch c := format[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '\\':
			i++
		case c == '[':
			bracket = true
		case c == ']':
			bracket = false
		case !bracket && strings.IndexByte("dmyDMY", c) >= 0:
			return true
		}
	}
	return false
}
