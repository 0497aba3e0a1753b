package main

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"
	"unicode"

	"cyberflag/check"
	"cyberflag/collect/document"
	"cyberflag/internal/pagetext"
)

// isPacked reports whether a file holds its text packed, so that places in it mean
// nothing to a reader: DOCX (and any other ZIP), PDF, and old Word files.
func isPacked(data []byte) bool {
	for _, head := range []string{"PK\x03\x04", "%PDF-", "\xd0\xcf\x11\xe0"} {
		if bytes.HasPrefix(data, []byte(head)) {
			return true
		}
	}
	return false
}

// readPacked takes the text of a DOCX or PDF file, read as an answer of a force is.
func readPacked(path string, data []byte) (storyFile, error) {
	doc, err := document.Read(filepath.Base(path), data, document.Options{Pages: pdfEngine})
	if err != nil {
		return storyFile{}, inFile(path, err)
	}
	if doc.Format != document.DOCX && doc.Format != document.PDF {
		return storyFile{}, &notText{path, "a file of " + string(doc.Format) + ", and no story"}
	}
	text := storyText(doc)
	if strings.TrimSpace(text) == "" {
		return storyFile{}, &notText{path, "no words that can be read; the pages may be pictures"}
	}
	return storyFile{id: filepath.Base(path), story: check.Story{Text: text}, page: pagetext.Plain(text)}, nil
}

// inFile names the file in err and keeps its hint.
func inFile(path string, err error) error {
	var hint interface{ Hint() string }
	named := errors.New(path + ": " + err.Error())
	if errors.As(err, &hint) {
		return hinted{named, hint.Hint()}
	}
	return named
}

// storyText joins what a reader of doc sees as its text: paragraphs, headings and
// cells, each set apart by a blank line. Letterheads, page numbers, notes and
// hidden words are left out, and a sentence that a page break cuts is joined.
func storyText(doc *document.Document) string {
	var b strings.Builder
	for _, s := range doc.Sections {
		first := true
		for _, block := range s.Blocks {
			if block.Role != document.Main && block.Role != document.TextBox {
				continue
			}
			for _, text := range blockTexts(block) {
				if text = strings.TrimSpace(text); text == "" {
					continue
				}
				if b.Len() > 0 {
					b.WriteString(gapBefore(b.String(), text, first && s.Kind == document.Page && block.Kind == document.Paragraph))
				}
				b.WriteString(text)
				first = false
			}
		}
	}
	return b.String()
}

// blockTexts gives the words of a block, those of a table by its cells.
func blockTexts(b document.Block) []string {
	if b.Table == nil {
		return []string{b.Text.Plain}
	}
	out := []string{b.Table.Caption.Plain}
	for _, row := range b.Table.Rows {
		for _, cell := range row.Cells {
			if !row.Hidden && !cell.Hidden && !cell.Covered {
				out = append(out, cell.Text.Plain)
			}
		}
	}
	return out
}

// gapBefore gives what parts text from what stands before it: a line break where
// a new page goes on with a sentence, and otherwise a blank line.
func gapBefore(before, text string, newPage bool) string {
	goesOn := unicode.IsLower([]rune(text)[0]) || unicode.IsDigit([]rune(text)[0])
	if newPage && goesOn && !strings.ContainsAny(before[len(before)-1:], ".!?:") {
		return "\n"
	}
	return "\n\n"
}
