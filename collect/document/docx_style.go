package document

import (
	"encoding/xml"
	"strconv"
	"strings"

	"cyberflag/internal/safexml"
)

// wordStyle is what a style says that changes what its words mean.
type wordStyle struct {
	heading        int // 1-6, 0 for none
	struck, hidden bool
	list, level    string
}

// inElement calls f for each start below the element whose start was given last,
// and reads to its end.
func inElement(x *safexml.Reader, f func(xml.StartElement)) error {
	return x.Inside(func(e xml.StartElement) (bool, error) { f(e); return false, nil })
}

// switchOn reports whether an element such as w:strike is on.
func switchOn(e xml.StartElement) bool {
	v := safexml.Attr(e, "val")
	return v == "" || isOn(v)
}

// readStyles reads the styles. A style takes over from the one it is based on.
func (w *wordFile) readStyles(x *safexml.Reader) error {
	for {
		t, err := x.Next()
		if err != nil {
			return err
		}
		e, ok := t.(xml.StartElement)
		if !ok || e.Name.Local != "style" {
			continue
		}
		var s wordStyle
		err = inElement(x, func(p xml.StartElement) {
			switch p.Name.Local {
			case "basedOn":
				s = w.styles[safexml.Attr(p, "val")]
			case "name":
				if n, ok := strings.CutPrefix(strings.ToLower(safexml.Attr(p, "val")), "heading "); ok {
					s.heading, _ = strconv.Atoi(n)
				}
			default:
				s.take(p)
			}
		})
		if err != nil {
			return err
		}
		w.styles[safexml.Attr(e, "styleId")] = s
	}
}

// take takes one property of a paragraph or a style.
func (s *wordStyle) take(p xml.StartElement) {
	switch p.Name.Local {
	case "outlineLvl":
		if n, err := strconv.Atoi(safexml.Attr(p, "val")); err == nil && n >= 0 && n < 6 {
			s.heading = n + 1
		}
	case "strike", "dstrike":
		s.struck = switchOn(p)
	case "vanish":
		s.hidden = switchOn(p)
	case "numId":
		s.list = safexml.Attr(p, "val")
	case "ilvl":
		s.level = safexml.Attr(p, "val")
	}
}

// paragraphStyle reads the properties of a paragraph. Those of its mark (rPr) say
// nothing of its words.
func (w *wordFile) paragraphStyle(x *safexml.Reader, p *wordParagraph) error {
	return x.Inside(func(e xml.StartElement) (bool, error) {
		switch e.Name.Local {
		case "pStyle":
			p.style = w.styles[safexml.Attr(e, "val")]
		case "outlineLvl":
			p.style.take(e)
		case "numPr":
			return true, inElement(x, func(e xml.StartElement) {
				switch e.Name.Local {
				case "numId":
					p.list = safexml.Attr(e, "val")
				case "ilvl":
					p.level = safexml.Attr(e, "val")
				}
			})
		}
		return true, x.Skip()
	})
}

// runStyle reads the properties of a run.
func (w *wordFile) runStyle(x *safexml.Reader, look *runLook) error {
	shaded := false
	err := inElement(x, func(e xml.StartElement) {
		switch v := safexml.Attr(e, "val"); e.Name.Local {
		case "rStyle":
			s := w.styles[v]
			look.struck, look.hidden = look.struck || s.struck, look.hidden || s.hidden
		case "strike", "dstrike":
			look.struck = switchOn(e)
		case "vanish", "webHidden":
			look.hidden = switchOn(e)
		case "vertAlign":
			look.raised = v == "superscript"
		case "color":
			look.white = strings.EqualFold(v, "FFFFFF")
		case "shd", "highlight":
			shaded = true
		}
	})
	look.white = look.white && !shaded
	return err
}
