package document

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"cyberflag/internal/lazyre"
)

func isTable(n *html.Node) bool {
	role := webAttr(n, "role")
	return n.DataAtom == atom.Table || role == "table" || role == "grid"
}

func isRow(n *html.Node) bool { return n.DataAtom == atom.Tr || webAttr(n, "role") == "row" }

func isCell(n *html.Node) bool {
	switch webAttr(n, "role") {
	case "cell", "gridcell", "columnheader", "rowheader":
		return true
	}
	return n.DataAtom == atom.Td || n.DataAtom == atom.Th
}

// readTable reads a table with what stands in its cells.
func (w *webPage) readTable(n *html.Node, at look) error {
	number := w.beginTable()
	var rows []spanRow
	var places [][]Block
	caption := Text{}
	var walk func(n *html.Node, at look, head bool) error
	walk = func(n *html.Node, at look, head bool) error {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode {
				continue
			}
			below := w.look(c, at)
			switch {
			case c.DataAtom == atom.Caption:
				cell, _, err := w.readCell(c, below) // a note's mark in it is none of its words
				if err != nil {
					return err
				}
				caption = cell.text
			case isRow(c):
				row, blocks, err := w.readRow(c, below, head)
				if err != nil {
					return err
				}
				rows, places = append(rows, row), append(places, blocks...)
			case isTable(c):
			default:
				if err := walk(c, below, head || c.DataAtom == atom.Thead); err != nil {
					return err
				}
			}
		}
		return nil
	}
	if err := walk(n, at, false); err != nil {
		return err
	}
	role := at.role
	if at.hidden {
		role = Concealed
	}
	return w.table(number, rows, places, Block{Role: role, Quote: at.quote, Text: caption})
}

// readRow reads a row; blocks is what each of its cells holds.
func (w *webPage) readRow(n *html.Node, at look, head bool) (row spanRow, blocks [][]Block, err error) {
	row.hidden, row.header = at.hidden, head
	var walk func(*html.Node, look) error
	walk = func(n *html.Node, at look) error {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode {
				continue
			}
			below := w.look(c, at)
			if !isCell(c) {
				if err := walk(c, below); err != nil {
					return err
				}
				continue
			}
			cell, inside, err := w.readCell(c, below)
			if err != nil {
				return err
			}
			row.cells, blocks = append(row.cells, cell), append(blocks, inside)
		}
		return nil
	}
	err = walk(n, at)
	return row, blocks, err
}

func (w *webPage) readCell(n *html.Node, at look) (spanCell, []Block, error) {
	role := webAttr(n, "role")
	c := spanCell{rows: number(n, "rowspan"), cols: number(n, "colspan"), header: n.DataAtom == atom.Th || strings.HasSuffix(role, "header"), hidden: at.hidden}
	in := &webPage{flow: w.inner(), css: w.css}
	shown := at
	shown.hidden = false // a hidden cell keeps its words and is marked itself
	err := in.children(n, shown)
	in.flush(shown)
	w.pictures += in.pictures
	c.hold(in.blocks)
	return c, in.blocks, err
}

// number gives a span; "0" is a span to the end of the table.
func number(n *html.Node, name string) int {
	v, err := strconv.Atoi(strings.TrimSpace(webAttr(n, name)))
	switch {
	case err != nil:
		return 1
	case v == 0 && name == "rowspan":
		return mostSpan
	}
	return span1(v)
}

var (
	markup    = lazyre.New(`(?i)<(table|p|div|ul|ol|h[1-6]|td)[\s>]`)
	jsonRune  = lazyre.New(`\\u[0-9a-fA-F]{4}`)
	jsonSigns = strings.NewReplacer(`\/`, "/", `\n`, "\n", `\r`, "", `\t`, " ", `\"`, `"`, `\\`, `\`)
)

// embeddedHTML gives the piece of a web page that a value holds. Exports put it in
// JSON strings, where the closing tags are escaped.
func embeddedHTML(value string) (string, bool) {
	at := markup.FindStringIndex(value)
	if at == nil || !strings.Contains(value, "</") && !strings.Contains(value, `<\/`) {
		return "", false
	}
	page := value[at[0]:]
	if strings.Contains(value, `<\/`) || strings.HasPrefix(strings.TrimSpace(value), "{") {
		page = jsonRune.ReplaceAllStringFunc(page, func(s string) string {
			n, err := strconv.ParseUint(s[2:], 16, 32)
			if err != nil {
				return s
			}
			return string(rune(n))
		})
		page = jsonSigns.Replace(page)
		page = strings.TrimRight(page, "\"}] \n")
	}
	return page, true
}
