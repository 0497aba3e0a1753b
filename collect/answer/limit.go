package answer

import (
	"fmt"
	"strings"

	"cyberflag/collect/document"
	"cyberflag/figure"
	"cyberflag/prose"
)

// How much of a file is read for figures. The aim is that none takes over 10 s: longshapes_test.go has the shapes
// that were tried, doc/reading.md what they take.
const (
	// maxText is how many bytes of words and cells an answer may have: some fifty pages. More is a
	// file of records, not an answer.
	maxText = 120_000
	// maxTexts is the same for all answers of an archive.
	maxTexts = 200_000
	// maxSentence is how many bytes a sentence may have, or what stands in it between semicolons. Its
	// numbers are judged by one another: each of a thousand by all others takes seconds. The
	// longest of 342 answers has under 500.
	maxSentence = 2_000
)

// size gives the bytes of a letter's words and cells.
func (l letter) size() int {
	n := 0
	for _, p := range l.parts {
		for _, b := range p.blocks {
			n += len(b.text)
			if b.table != nil {
				n += len(b.table.text())
			}
		}
	}
	return n
}

// tooLong says why a letter of so many bytes is not read for figures, or "". left is what the letters before it
// left for all of the file.
func (l letter) tooLong(size, left int) string {
	switch {
	case size > maxText:
		return fmt.Sprintf("the answer has %d bytes of text, more than %d: no figures are read; send the pages with the figures as a file of their own", size, maxText)
	case size > left:
		return fmt.Sprintf("%s: the answers before it in the archive have all but %d of the %d bytes of text that are read of a file: no figures are read of it; send it as a file of its own", l.name, left, maxTexts)
	}
	return ""
}

// endless reports words without an end that are longer than any sentence, and tells them where they have numbers.
func (r *reader) endless(s string) bool {
	for part := range strings.SplitSeq(s, ";") {
		if len(part) > maxSentence {
			if n := len(prose.Scan(s).Numbers); n > 0 {
				r.problem("a sentence of %s bytes is too long to be read: its %s numbers are not proposed: %q", figure.Thousands(int64(len(s))), figure.Thousands(int64(n)), quoteWords(s))
			}
			return true
		}
	}
	return false
}

// maxRaw is how many bytes of words a file may have, hidden ones, requests and older messages among them: more
// is not even sorted into what is the answer and what is not.
const maxRaw = 4 << 20

// rawText gives the bytes of all words of a document and its parts.
func rawText(d *document.Document) int {
	n := 0
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			n += len(b.Text.Plain)
			if b.Table == nil {
				continue
			}
			for _, r := range b.Table.Rows {
				for i := range r.Cells {
					n += len(r.Cells[i].Text.Plain)
				}
			}
		}
	}
	for _, p := range d.Parts {
		n += rawText(p)
	}
	return n
}
