package pagetext

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"cyberflag/internal/ziplimit"
)

// docxDepth is how deep its elements may be nested. Word writes some 30 levels.
const docxDepth = 256

// FromDOCX takes the running text of a Word file: its paragraphs and the cells
// of its tables, set apart by a blank line. What a reader would not see is left
// out: deleted and hidden words, fields' instructions, notes, headers. Places
// are those of the text taken out, because the file holds it packed.
func FromDOCX(data []byte) (Page, error) {
	archive, err := ziplimit.Open(bytes.NewReader(data), int64(len(data)), ziplimit.Document())
	if err != nil {
		return Page{}, fmt.Errorf("not a Word file that can be read: %w", err)
	}
	entry := archive.Find("word/document.xml")
	if entry == nil {
		return Page{}, errors.New("not a Word file: it has no word/document.xml")
	}
	body, err := entry.Open()
	if err != nil {
		return Page{}, fmt.Errorf("word/document.xml: %w", err)
	}
	defer body.Close()
	text, err := docxText(body)
	if err != nil {
		return Page{}, fmt.Errorf("word/document.xml: %w", err)
	}
	return Plain(text), nil
}

// unseen elements hold text that the page does not show.
var unseen = map[string]bool{
	"del": true, "moveFrom": true, "delText": true, "instrText": true, "Fallback": true, "rPr": true, "pPr": true,
	"sectPr": true, "tblPr": true, "tcPr": true, "trPr": true,
}

func docxText(r io.Reader) (string, error) {
	d := xml.NewDecoder(r)
	var w docxWriter
	for {
		t, err := d.Token()
		if err == io.EOF {
			return w.out.String(), nil
		}
		if err != nil {
			return "", err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if w.start(t); len(w.open) > docxDepth {
				return "", fmt.Errorf("elements nested more than %d deep", docxDepth)
			}
		case xml.EndElement:
			w.end(t.Name.Local)
		case xml.CharData:
			if w.quiet == 0 && len(w.open) > 0 && w.open[len(w.open)-1] == "t" {
				w.run.Write(t)
			}
		}
	}
}

// A docxWriter gathers text run by run: whether a run is hidden is said inside
// it.
type docxWriter struct {
	out, run strings.Builder
	open     []string // elements, by their local names
	quiet    int      // how many of them are unseen
	hidden   bool     // the run
}

func (w *docxWriter) start(e xml.StartElement) {
	name := e.Name.Local
	w.open = append(w.open, name)
	switch {
	case name == "vanish" && switchedOn(e):
		w.hidden = true
	case name == "r":
		w.run.Reset()
		w.hidden = false
	case name == "tab" && w.quiet == 0:
		w.run.WriteByte('\t')
	case name == "br", name == "cr":
		w.run.WriteByte('\n')
	case name == "noBreakHyphen":
		w.run.WriteByte('-')
	}
	if unseen[name] {
		w.quiet++
	}
}

func (w *docxWriter) end(name string) {
	w.open = w.open[:len(w.open)-1]
	if unseen[name] {
		w.quiet--
	}
	switch {
	case w.quiet > 0:
	case name == "r" && !w.hidden:
		w.out.WriteString(w.run.String())
		w.run.Reset()
	case name == "p":
		w.out.WriteString("\n\n")
	}
}

// switchedOn reads an on-off element: it is on without a value.
func switchedOn(e xml.StartElement) bool {
	for _, a := range e.Attr {
		if a.Name.Local == "val" {
			return a.Value != "0" && a.Value != "false" && a.Value != "off"
		}
	}
	return true
}
