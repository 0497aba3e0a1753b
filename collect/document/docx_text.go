package document

import (
	"encoding/xml"
	"strconv"
	"strings"

	"cyberflag/internal/safexml"
)

// A wordParagraph is a paragraph that is being read.
type wordParagraph struct {
	text        textBuilder
	style       wordStyle
	list, level string
	boxes       []Block // text boxes that are anchored in it
	instruction int     // how many fields are in their instruction, which nobody sees
}

// runLook is how a run of words is shown.
type runLook struct{ struck, raised, hidden, white bool }

// paragraph reads one paragraph to its end, and the text boxes in it.
func (w *wordFile) paragraph(x *safexml.Reader, at wordAt) error {
	var p wordParagraph
	if err := w.inline(x, &p, runLook{}, false); err != nil {
		return err
	}
	b := Block{Kind: Paragraph, Role: at.role, Label: at.label, Text: p.text.text()}
	list, level := p.list, p.level
	if list == "" {
		list, level = p.style.list, p.style.level
	}
	switch {
	case p.style.heading > 0:
		b.Kind, b.Level = Heading, p.style.heading
		b.Label, _ = w.lists.next(list, level, b)
	case list != "" && list != "0" && at.label == "":
		b.Kind = Item
		b.Label, b.Level = w.lists.next(list, level, b)
	}
	w.add(b)
	w.blocks = append(w.blocks, p.boxes...)
	return nil
}

// inline reads runs and what holds them, up to the end of the element.
func (w *wordFile) inline(x *safexml.Reader, p *wordParagraph, look runLook, deleted bool) error {
	return x.Inside(func(e xml.StartElement) (bool, error) {
		switch e.Name.Local {
		case "pPr":
			return true, w.paragraphStyle(x, p)
		case "r":
			return true, w.run(x, p, look, deleted)
		case "del", "moveFrom":
			return true, w.inline(x, p, look, true)
		case "Fallback", "sdtPr", "oMath", "oMathPara":
			return true, x.Skip()
		}
		return false, nil
	})
}

// run reads one run of words of one look.
func (w *wordFile) run(x *safexml.Reader, p *wordParagraph, look runLook, deleted bool) error {
	look.struck, look.hidden = look.struck || p.style.struck, look.hidden || p.style.hidden
	return x.Inside(func(e xml.StartElement) (bool, error) { return true, w.inRun(x, e, p, &look, deleted) })
}

// inRun takes one thing inside a run.
func (w *wordFile) inRun(x *safexml.Reader, e xml.StartElement, p *wordParagraph, look *runLook, deleted bool) error {
	switch e.Name.Local {
	case "rPr":
		return w.runStyle(x, look)
	case "t", "delText":
		s, err := elementText(x)
		if p.instruction == 0 {
			p.say(s, *look, deleted || e.Name.Local == "delText")
		}
		return err
	case "tab", "ptab":
		p.say("\t", *look, deleted)
	case "br", "cr":
		if !deleted {
			p.text.breakLine()
		}
	case "noBreakHyphen":
		p.say("-", *look, deleted)
	case "fldChar":
		switch kind := safexml.Attr(e, "fldCharType"); {
		case kind == "begin":
			p.instruction++
		case p.instruction > 0:
			p.instruction--
		}
	case "footnoteReference", "endnoteReference":
		w.notes = append(w.notes, e.Name.Local[:1]+safexml.Attr(e, "id"))
		p.text.cut(NoteMark, strconv.Itoa(len(w.notes)))
	case "drawing", "pict", "object", "AlternateContent":
		return w.drawing(x, p)
	}
	return x.Skip()
}

// say adds words as their look asks.
func (p *wordParagraph) say(s string, look runLook, deleted bool) {
	switch {
	case deleted:
		p.text.cut(Deleted, s)
	case look.hidden || look.white:
		p.text.cut(Hidden, s)
	default:
		addRun(&p.text, s, look.struck, look.raised)
	}
}

// elementText gives the text of an element and reads it to its end.
func elementText(x *safexml.Reader) (string, error) {
	var b strings.Builder
	for depth := 1; depth > 0; {
		t, err := x.Next()
		if err != nil {
			return "", err
		}
		switch e := t.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		case xml.CharData:
			b.Write(e)
		}
	}
	return b.String(), nil
}

// drawing reads the text boxes in a drawing, and counts its pictures.
func (w *wordFile) drawing(x *safexml.Reader, p *wordParagraph) error {
	return x.Inside(func(e xml.StartElement) (bool, error) {
		switch e.Name.Local {
		case "Fallback":
			return true, x.Skip()
		case "txbxContent":
			box := &wordFile{flow: w.inner(), d: w.d, z: w.z, styles: w.styles, lists: w.lists}
			err := box.body(x, wordAt{role: TextBox})
			p.boxes = append(p.boxes, box.blocks...)
			w.pictures += box.pictures
			return true, err
		case "blip", "imagedata":
			w.pictures++
		}
		return false, nil
	})
}
