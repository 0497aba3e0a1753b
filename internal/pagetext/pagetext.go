// Package pagetext takes the running text out of HTML and Markdown,
// and knows for each byte of it where it stood in the file. It has no words of the
// domain, runs no script and follows no link.
package pagetext

import (
	"bytes"
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A Page is the text of a file with the place of each of its bytes.
type Page struct {
	Text       string
	start, end []int // of each byte of Text, in the file
}

// Place gives the bytes of the file that text bytes start to end came from.
// They may hold markup that the text does not have.
func (p Page) Place(start, end int) (fileStart, fileEnd int) {
	if start >= end || end > len(p.start) {
		return 0, 0
	}
	return p.start[start], p.end[end-1]
}

// Plain makes a Page of text that is its own file.
func Plain(text string) Page {
	p := Page{Text: text, start: make([]int, len(text)), end: make([]int, len(text))}
	for i := range len(text) {
		p.start[i], p.end[i] = i, i+1
	}
	return p
}

// A builder gathers text with its places.
type builder struct {
	text       strings.Builder
	start, end []int
}

// add writes s, all of which came from bytes start to end of the file.
func (b *builder) add(s string, start, end int) {
	b.text.WriteString(s)
	for range len(s) {
		b.start, b.end = append(b.start, start), append(b.end, end)
	}
}

// same writes s byte for byte, found at byte start of the file.
func (b *builder) same(s string, start int) {
	b.text.WriteString(s)
	for i := range len(s) {
		b.start, b.end = append(b.start, start+i), append(b.end, start+i+1)
	}
}

func (b *builder) page() Page { return Page{b.text.String(), b.start, b.end} }

// silent elements hold text that no reader sees as a story.
var silent = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true,
	atom.Sup:    true, // the mark of a footnote, which would run into the number before it
	atom.Select: true, atom.Textarea: true, atom.Iframe: true, atom.Math: true, atom.Object: true,
}

// inline elements do not end a paragraph; every other element does.
var inline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Cite: true, atom.Code: true,
	atom.Data: true, atom.Del: true, atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Ins: true,
	atom.Kbd: true, atom.Mark: true, atom.Q: true, atom.S: true, atom.Samp: true, atom.Small: true, atom.Span: true,
	atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Time: true, atom.U: true, atom.Var: true, atom.Wbr: true,
	atom.Img: true,
}

// FromHTML takes the text of a page. Paragraphs, headings and table cells are
// set apart by a blank line. Broken markup never fails: it is read as a
// browser's tokenizer reads it.
func FromHTML(data []byte) Page {
	var b builder
	z := html.NewTokenizer(bytes.NewReader(data))
	at := 0
	var quiet hush
	for {
		kind := z.Next()
		raw := z.Raw()
		start := at
		at += len(raw)
		if kind == html.ErrorToken {
			if z.Err() != io.EOF {
				b.add("\n", start, at)
			}
			return b.page()
		}
		if kind == html.TextToken {
			if quiet.depth == 0 {
				b.entities(string(raw), start)
			}
			continue
		}
		name, _ := z.TagName()
		tag := atom.Lookup(name)
		quiet.take(kind, tag)
		switch {
		case tag == atom.Br:
			b.add("\n", start, at)
		case kind != html.CommentToken && kind != html.DoctypeToken && !inline[tag]:
			b.add("\n\n", start, at)
		}
	}
}

// A hush is the silent element that the text stands in, and how many of its kind
// inside one another; at depth 0 there is none.
type hush struct {
	by    atom.Atom
	depth int
}

func (h *hush) take(kind html.TokenType, tag atom.Atom) {
	switch {
	case kind == html.StartTagToken && silent[tag] && (h.depth == 0 || tag == h.by):
		h.by = tag
		h.depth++
	case kind == html.EndTagToken && h.depth > 0 && tag == h.by:
		h.depth--
	case h.by == atom.Sup && !inline[tag] && kind != html.CommentToken:
		h.depth = 0 // a footnote's mark whose end is missing does not hush what follows
	}
}

// entities writes raw text with its entities read, each at its own place.
func (b *builder) entities(raw string, at int) {
	for raw != "" {
		amp := strings.IndexByte(raw, '&')
		if amp < 0 {
			b.same(raw, at)
			return
		}
		b.same(raw[:amp], at)
		raw, at = raw[amp:], at+amp
		n := entityLen(raw)
		if s := html.UnescapeString(raw[:n]); s != raw[:n] {
			b.add(space(s), at, at+n)
		} else {
			b.same(raw[:n], at)
		}
		raw, at = raw[n:], at+n
	}
}

// entityLen gives the length of the entity at the start of raw, or 1 for an
// ampersand that begins none.
func entityLen(raw string) int {
	for i := 1; i < len(raw) && i < 34; i++ {
		c := raw[i]
		switch {
		case c == ';':
			return i + 1
		case c >= '0' && c <= '9', c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '#' && i == 1:
		default:
			return 1
		}
	}
	return 1
}

// space makes a no-break space of an entity an ordinary one.
func space(s string) string {
	if s == "\u00a0" || s == "\u2009" || s == "\u202f" {
		return " "
	}
	return s
}
