package document

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"cyberflag/internal/lazyre"
)

// webAttr gives an attribute of a node in small letters, "" when absent.
func webAttr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return strings.ToLower(a.Val)
		}
	}
	return ""
}

func hasAttr(n *html.Node, name string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == name })
}

// look gives how words below a node are shown.
func (w *webPage) look(n *html.Node, at look) look {
	style := webAttr(n, "style") + ";" + w.css.of(n)
	switch n.DataAtom {
	case atom.Del, atom.S, atom.Strike:
		at.struck = true
	case atom.Sup:
		at.raised = true
	case atom.Ul, atom.Ol:
		at.list++
	case atom.Blockquote:
		if webAttr(n, "type") == "cite" || w.r.inMail {
			at.quote++
		}
	}
	if strings.Contains(webAttr(n, "class"), "gmail_quote") && n.DataAtom == atom.Div {
		at.quote++
	}
	at.struck = at.struck || strings.Contains(style, "line-through")
	at.hidden = at.hidden || hasAttr(n, "hidden") || conceals(style)
	if at.role == Main && isFurniture(n) {
		at.role = Furniture
	}
	return at
}

// hiding are the declarations by which a page does not show something.
var hiding = lazyre.New(`display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|font-size\s*:\s*0(px|pt|em|%)?\s*(;|$)|mso-hide\s*:\s*all|opacity\s*:\s*0\s*(;|$)`)

func conceals(style string) bool { return hiding.MatchString(style) }

// furniture are elements that stand around the text of a page.
var furniture = []atom.Atom{atom.Nav, atom.Footer, atom.Dialog, atom.Button, atom.Form, atom.Title, atom.Aside}

// furnitureRoles are the roles that say the same.
var furnitureRoles = []string{"navigation", "banner", "contentinfo", "dialog", "alertdialog", "search", "complementary"}

func isFurniture(n *html.Node) bool {
	names := webAttr(n, "id") + " " + webAttr(n, "class")
	return slices.Contains(furniture, n.DataAtom) || slices.Contains(furnitureRoles, webAttr(n, "role")) ||
		n.DataAtom == atom.Header && !within(n, atom.Main, atom.Article, atom.Section) || strings.Contains(names, "cookie") || strings.Contains(names, "breadcrumb")
}

func within(n *html.Node, of ...atom.Atom) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if slices.Contains(of, p.DataAtom) {
			return true
		}
	}
	return false
}

// blocks are the elements that begin and end a block.
var blocks = []atom.Atom{
	atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Button, atom.Caption, atom.Dd, atom.Details, atom.Dialog, atom.Div, atom.Dl, atom.Dt,
	atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hr,
	atom.Legend, atom.Li, atom.Main, atom.Nav, atom.Ol, atom.P, atom.Section, atom.Summary, atom.Title, atom.Ul, atom.Table, atom.Tr, atom.Pre,
}

func isBlock(n *html.Node) bool { return slices.Contains(blocks, n.DataAtom) }

// blockOf begins the block of an element.
func blockOf(n *html.Node, at look) Block {
	switch name := n.Data; {
	case len(name) == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6':
		return Block{Kind: Heading, Level: int(name[1] - '0')}
	case n.DataAtom == atom.Li:
		return Block{Kind: Item, Level: max(1, at.list), Label: itemLabel(n)}
	}
	return Block{}
}

// itemLabel gives the number or letter of an item of an ordered list.
func itemLabel(n *html.Node) string {
	list := n.Parent
	if list == nil || list.DataAtom != atom.Ol {
		return ""
	}
	number := 1
	if start, err := strconv.Atoi(webAttr(list, "start")); err == nil {
		number = start
	}
	for s := list.FirstChild; s != nil; s = s.NextSibling {
		if s.DataAtom != atom.Li {
			continue
		}
		if v, err := strconv.Atoi(webAttr(s, "value")); err == nil {
			number = v
		}
		if s == n {
			break
		}
		number++
	}
	kind := ""
	for _, a := range list.Attr {
		if a.Key == "type" {
			kind = a.Val
		}
	}
	return numeral(number, kind) + "."
}

// numeral writes a number as a list does: 1, a, A, i or I.
func numeral(n int, kind string) string {
	switch {
	case n < 1 || n > 3999:
	case kind == "a":
		return strings.ToLower(columnName(n))
	case kind == "A":
		return columnName(n)
	case kind == "i":
		return strings.ToLower(roman(n))
	case kind == "I":
		return roman(n)
	}
	return strconv.Itoa(n)
}

func roman(n int) string {
	values := []int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1}
	signs := []string{"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"}
	var b strings.Builder
	for i, v := range values {
		for n >= v {
			b.WriteString(signs[i])
			n -= v
		}
	}
	return b.String()
}

// cssRules are what the page's own style sheets say of one class, id or element,
// as far as it hides or strikes. Anything that needs more of a selector is passed
// over: it may wrongly show, but never wrongly hide.
type cssRules map[string]string

var (
	cssRule    = lazyre.New(`([^{}]+)\{([^{}]*)\}`)
	cssComment = lazyre.New(`(?s)/\*.*?\*/`)
	cssSimple  = lazyre.New(`^[.#]?[a-z_][\w-]*$`)
)

func readCSS(n *html.Node) cssRules {
	rules := cssRules{}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.DataAtom == atom.Style && n.FirstChild != nil {
			rules.read(n.FirstChild.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(n)
	return rules
}

func (c cssRules) read(sheet string) {
	sheet = strings.ToLower(cssComment.ReplaceAllString(sheet, ""))
	if strings.Contains(sheet, "@media") {
		return // what holds for paper or small screens only is not followed
	}
	for _, m := range cssRule.FindAllStringSubmatch(sheet, 10_000) {
		if !conceals(m[2]) && !strings.Contains(m[2], "line-through") {
			continue
		}
		for _, selector := range strings.Split(m[1], ",") {
			if s := strings.TrimSpace(selector); cssSimple.MatchString(s) {
				c[s] += m[2] + ";"
			}
		}
	}
}

// of gives the declarations for a node.
func (c cssRules) of(n *html.Node) string {
	if len(c) == 0 {
		return ""
	}
	out := c[n.Data]
	if id := webAttr(n, "id"); id != "" {
		out += c["#"+id]
	}
	for _, class := range strings.Fields(webAttr(n, "class")) {
		out += c["."+class]
	}
	return out
}
