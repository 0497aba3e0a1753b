package document

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

// maxHTML is the most bytes of a page: an answer has some thousands.
const maxHTML = 8 << 20

// readHTML reads a web page, or a piece of one.
func (r *reading) readHTML(d *Document, data []byte) error {
	if len(data) > maxHTML {
		return refuse(TooMuch, "save only the answer", "the page has %d bytes, and %d are allowed", len(data), maxHTML)
	}
	blocks, err := r.htmlBlocks(d, data, "")
	d.Sections = append(d.Sections, Section{Kind: Body, Number: 1, Blocks: blocks})
	return err
}

// htmlBlocks reads a page into blocks. The label is the character set that a mail
// or a server names, "" when none does.
func (r *reading) htmlBlocks(d *Document, data []byte, label string) ([]Block, error) {
	root, err := html.Parse(strings.NewReader(htmlText(data, label)))
	if err != nil {
		return nil, refuse(TooMuch, "save only the answer", "the page is nested deeper than a browser shows it")
	}
	w := &webPage{flow: newFlow(r, d.Path), css: readCSS(root)}
	if err := w.walk(root, look{}); err != nil {
		return nil, err
	}
	w.flush(look{})
	if w.pictures > 0 && !slices.ContainsFunc(w.blocks, func(b Block) bool { return b.Role == Main }) {
		d.warn(Picture, "", "the page has pictures and no words: nothing in them is read")
	}
	return w.blocks, nil
}

// htmlText turns a page into UTF-8: by its mark, by what names its character set,
// or by its bytes.
func htmlText(data []byte, label string) string {
	if e, name, sure := charset.DetermineEncoding(data, "text/html; charset="+label); (sure || label != "") && name != "utf-8" {
		if out, err := e.NewDecoder().Bytes(data); err == nil {
			return string(out)
		}
	}
	if bytes.IndexByte(data, 0) >= 0 || !bytes.HasPrefix(data, []byte("\xef\xbb\xbf")) {
		if text, ok := decodeText(data); ok {
			return text
		}
	}
	return string(bytes.ToValidUTF8(data, []byte("\ufffd")))
}

// look is how the words at one place are shown.
type look struct {
	struck, raised, hidden bool
	role                   Role
	quote                  int
	list                   int // how deep in lists
}

// A webPage walks the tree of a page.
type webPage struct {
	*flow
	css      cssRules
	text     textBuilder
	block    Block // what the words gathered now will be
	pictures int
}

// flush ends the block whose words were gathered.
func (w *webPage) flush(at look) {
	b := w.block
	if b.Kind == "" {
		b.Kind = Paragraph
	}
	if b.Role == Main {
		b.Role = at.role
	}
	b.Quote = at.quote
	b.Text = w.text.text()
	w.add(b)
	w.text, w.block = textBuilder{}, Block{}
}

// walk reads a node and all below it.
func (w *webPage) walk(n *html.Node, at look) error {
	switch n.Type {
	case html.TextNode:
		w.words(n.Data, at)
		return nil
	case html.ElementNode:
		return w.element(n, at)
	}
	return w.children(n, at)
}

func (w *webPage) words(s string, at look) {
	switch {
	case at.hidden:
		w.text.cut(Hidden, s)
	case at.struck || at.raised:
		addRun(&w.text, s, at.struck, at.raised)
	default:
		w.text.add(s)
	}
}

func (w *webPage) children(n *html.Node, at look) error {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if err := w.walk(c, at); err != nil {
			return err
		}
	}
	return nil
}

// unspoken are elements whose text nobody reads.
var unspoken = []atom.Atom{atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Object, atom.Svg, atom.Math, atom.Select, atom.Textarea, atom.Meta, atom.Link}

func (w *webPage) element(n *html.Node, at look) error {
	if n.DataAtom == atom.Meta && webAttr(n, "property") == "og:site_name" {
		w.siteName(n, at)
		return nil
	}
	if slices.Contains(unspoken, n.DataAtom) {
		return nil
	}
	before := at
	at = w.look(n, at)
	switch {
	case n.DataAtom == atom.Br:
		w.text.breakLine()
		return nil
	case n.DataAtom == atom.Img:
		w.pictures++
		return nil
	case at.hidden && !before.hidden && isBlock(n):
		return w.concealed(n, before)
	case isTable(n):
		w.flush(before)
		return w.readTable(n, at)
	case n.DataAtom == atom.Pre:
		w.flush(before)
		return w.preformatted(n, at)
	case isBlock(n):
		w.flush(before)
		w.block = blockOf(n, at)
		err := w.children(n, at)
		w.flush(at)
		return err
	}
	return w.children(n, at)
}

// siteName keeps the name of the site that a page says it is of, as what stands around its text.
func (w *webPage) siteName(n *html.Node, at look) {
	w.flush(at)
	for _, a := range n.Attr {
		if a.Key == "content" {
			w.text.add(a.Val)
		}
	}
	w.block = Block{Kind: Paragraph, Role: Furniture}
	w.flush(at)
}

// concealed keeps what a hidden element says as one block that is not shown.
func (w *webPage) concealed(n *html.Node, at look) error {
	w.flush(at)
	w.text.add(innerText(n))
	w.block = Block{Kind: Paragraph, Role: Concealed}
	w.flush(at)
	return nil
}

// preformatted reads lines whose spaces count.
func (w *webPage) preformatted(n *html.Node, at look) error {
	d := &Document{Path: w.path}
	blocks, err := w.r.textBlocks(d, strings.Split(innerText(n), "\n"))
	for _, b := range blocks {
		b.Role, b.Quote, b.Line = at.role, at.quote, 0
		if b.Table != nil {
			k := w.beginTable()
			b.Table.number(k, w.path+"table "+strconv.Itoa(k))
		}
		w.blocks = append(w.blocks, b)
	}
	return err
}

// innerText gives all words below a node, with the breaks that blocks make.
func innerText(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
		case n.DataAtom == atom.Br, n.Type == html.ElementNode && isBlock(n):
			b.WriteByte('\n')
		case n.DataAtom == atom.Td || n.DataAtom == atom.Th:
			b.WriteByte(' ')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(n)
	return b.String()
}
