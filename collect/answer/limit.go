package answer

import (
	"cmp"
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
	// maxSaid is how many bytes of sentences with numbers a letter may have: 50 take about 4 ms. The most that a
	// development answer has is 12,192.
	maxSaid = 50_000
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

// maxParagraph is how many bytes of sentences are read together. Rules look at a paragraph as a whole, and some at each
// of its sentences and all around it; the longest of the development answers has under 4,000.
const maxParagraph = 8_000

// paragraphsOf cuts a text that is longer where sentences end. One that is longer by itself stays whole.
func paragraphsOf(text string) []string {
	if len(text) <= maxParagraph {
		return []string{text}
	}
	var out []string
	from := 0
	for _, sp := range prose.Sentences(text) {
		if sp.End-from > maxParagraph && sp.Start > from {
			out = append(out, strings.TrimSpace(text[from:sp.Start]))
			from = sp.Start
		}
	}
	return append(out, text[from:])
}

// endless reports words without an end that are longer than any sentence, and sentences behind more of them with
// numbers than an answer has, and tells them where they have numbers.
func (r *reader) endless(s string) bool {
	if digit.MatchString(s) {
		r.bytesSaid += len(s)
	}
	if r.bytesSaid > maxSaid {
		r.beyond.add(s)
		return true
	}
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

// unreadSentences are those behind maxSaid.
type unreadSentences struct {
	first   string
	numbers int
}

func (u *unreadSentences) add(s string) {
	if n := len(prose.Scan(s).Numbers); n > 0 {
		u.first, u.numbers = cmp.Or(u.first, s), u.numbers+n
	}
}

// tellBeyond tells the sentences that were not read because there were too many before them.
func (r *reader) tellBeyond() {
	if r.beyond.numbers > 0 {
		r.problem("the answer has more than %s bytes of sentences with numbers: the %s numbers from %q on are not proposed; send the pages with the figures as a file of their own",
			figure.Thousands(maxSaid), figure.Thousands(int64(r.beyond.numbers)), quoteWords(r.beyond.first))
	}
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
