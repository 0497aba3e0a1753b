package document

import (
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"cyberflag/internal/safexml"
	"cyberflag/internal/ziplimit"
)

// maxWordPart is the most bytes that may come out of one part of a letter.
const maxWordPart = 24 << 20

// A wordFile is a letter with what its body refers to.
type wordFile struct {
	*flow
	d        *Document
	z        *ziplimit.Reader
	rels     []relation
	styles   map[string]wordStyle
	lists    wordLists
	notes    []string // ids of the notes in the order they are referred to
	pictures int
}

// readDOCX reads a letter: page headers, body, page footers, notes.
func (r *reading) readDOCX(d *Document, z *ziplimit.Reader) error {
	w := &wordFile{flow: newFlow(r, d.Path), d: d, z: z, styles: map[string]wordStyle{}, lists: wordLists{counts: map[string][]int{}}}
	main, err := w.open()
	if err != nil {
		return err
	}
	if err := w.part("/header", PageHeader); err != nil {
		return err
	}
	if err := xmlPart(z, main, maxWordPart, func(x *safexml.Reader) error { return w.body(x, wordAt{}) }); err != nil {
		return err
	}
	if err := w.part("/footer", PageFooter); err != nil {
		return err
	}
	if err := w.readNotes(); err != nil {
		return err
	}
	w.warn()
	s := Section{Kind: Body, Number: 1, Blocks: w.blocks}
	if w.pictures > 0 && !slices.ContainsFunc(w.blocks, func(b Block) bool { return b.Role == Main || b.Role == TextBox }) {
		s.Unread = "it is only a picture"
	}
	d.Sections = append(d.Sections, s)
	return nil
}

// open finds the body and reads the styles and lists.
func (w *wordFile) open() (main string, err error) {
	main = "word/document.xml"
	root, err := relations(w.z, "")
	if err != nil {
		return "", err
	}
	for _, rel := range root {
		if strings.HasSuffix(rel.kind, "/officeDocument") && w.z.Find(rel.target) != nil {
			main = rel.target
		}
	}
	if w.rels, err = relations(w.z, main); err != nil {
		return "", err
	}
	for _, rel := range w.rels {
		switch {
		case strings.HasSuffix(rel.kind, "/styles"):
			err = w.optional(rel.target, w.readStyles)
		case strings.HasSuffix(rel.kind, "/numbering"):
			err = w.optional(rel.target, w.lists.read)
		}
		if err != nil {
			return "", err
		}
	}
	return main, nil
}

// optional reads a part that may be missing.
func (w *wordFile) optional(name string, read func(*safexml.Reader) error) error {
	if w.z.Find(name) == nil {
		return nil
	}
	return xmlPart(w.z, name, maxWordPart, read)
}

// part reads the page headers or footers, the same words only once.
func (w *wordFile) part(kind string, role Role) error {
	said := map[string]bool{}
	for _, rel := range w.rels {
		if !strings.HasSuffix(rel.kind, kind) {
			continue
		}
		own := &wordFile{flow: w.inner(), d: w.d, z: w.z, styles: w.styles, lists: wordLists{counts: map[string][]int{}}}
		if err := w.optional(rel.target, func(x *safexml.Reader) error { return own.body(x, wordAt{role: role}) }); err != nil {
			return err
		}
		for _, b := range own.blocks {
			if b.Table != nil || !said[b.Text.Plain] {
				said[b.Text.Plain] = true
				w.blocks = append(w.blocks, b)
			}
		}
	}
	return nil
}

// readNotes reads the footnotes and endnotes that the body refers to.
func (w *wordFile) readNotes() error {
	for _, rel := range w.rels {
		kind, ok := map[bool]string{true: "f", false: "e"}[strings.HasSuffix(rel.kind, "/footnotes")], strings.HasSuffix(rel.kind, "/footnotes") || strings.HasSuffix(rel.kind, "/endnotes")
		if !ok {
			continue
		}
		err := w.optional(rel.target, func(x *safexml.Reader) error {
			for {
				t, err := x.Next()
				if err != nil {
					return err
				}
				e, ok := t.(xml.StartElement)
				if !ok || e.Name.Local != "footnote" && e.Name.Local != "endnote" {
					continue
				}
				number := slices.Index(w.notes, kind+safexml.Attr(e, "id")) + 1
				if number == 0 {
					if err := x.Skip(); err != nil {
						return err
					}
					continue
				}
				if err := w.body(x, wordAt{role: Note, label: strconv.Itoa(number)}); err != nil {
					return err
				}
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// warn tells of what the letter carries and this does not read.
func (w *wordFile) warn() {
	if w.pictures > 0 {
		w.d.warn(Picture, "", fmt.Sprintf("the letter has %d pictures: nothing in them is read", w.pictures))
	}
	for _, rel := range w.rels {
		switch {
		case strings.HasSuffix(rel.kind, "/oleObject"), strings.HasSuffix(rel.kind, "/package"), strings.HasSuffix(rel.kind, "/aFChunk"):
			w.d.warn(Skipped, "", "the letter has another file inside, which is not read")
		case rel.outside && !strings.HasSuffix(rel.kind, "/hyperlink"):
			w.d.warn(Outside, "", "the letter takes a part of itself from another place: it was not fetched")
		}
	}
}

// wordAt is where in a letter we are.
type wordAt struct {
	role  Role
	label string // of a note
}

// body reads paragraphs and tables up to the end of the element that holds them,
// or of the part.
func (w *wordFile) body(x *safexml.Reader, at wordAt) error {
	err := x.Inside(func(e xml.StartElement) (bool, error) {
		switch e.Name.Local {
		case "p":
			return true, w.paragraph(x, at)
		case "tbl":
			return true, w.readTable(x, at)
		case "Fallback", "sectPr", "del", "moveFrom", "sdtPr":
			return true, x.Skip()
		}
		return false, nil
	})
	if err == io.EOF { // the end of the part: inside an element it would be a fault
		return nil
	}
	return err
}
