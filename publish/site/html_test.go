package site_test

import (
	"bytes"
	"path"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"cyberflag/publish/site"
)

// documents parses the pages of a site that are HTML.
func documents(t *testing.T, ps []site.Page) map[string]*html.Node {
	t.Helper()
	docs := map[string]*html.Node{}
	for _, p := range ps {
		if !strings.HasPrefix(p.Type, "text/html") {
			continue
		}
		doc, err := html.Parse(bytes.NewReader(p.Body))
		if err != nil {
			t.Fatalf("%s: %v", p.Path, err)
		}
		docs[p.Path] = doc
	}
	return docs
}

// find gives the elements of that name below n, in order.
func find(n *html.Node, name atom.Atom) (out []*html.Node) {
	for d := range n.Descendants() {
		if d.DataAtom == name && d.Type == html.ElementNode {
			out = append(out, d)
		}
	}
	return out
}

func attr(n *html.Node, key string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// Every page can be used by everybody: language, one heading, landmarks, a way
// past the navigation, tables that say what they are, links with words, no
// script, and no style that the security headers would block.
func TestEveryPage(t *testing.T) {
	docs := documents(t, pages(t, release(t, made(t))))
	if len(docs) < 48 {
		t.Errorf("the site has %d pages", len(docs))
	}
	notFound, err := site.NotFound("/")
	if err != nil {
		t.Fatal(err)
	}
	if docs["404"], err = html.Parse(bytes.NewReader(notFound)); err != nil {
		t.Fatal(err)
	}
	titles := map[string]string{}
	for at, doc := range docs {
		checkPage(t, at, doc)
		title := text(find(doc, atom.Title)[0])
		if other, ok := titles[title]; ok {
			t.Errorf("%s and %s have one title, %q", at, other, title)
		}
		titles[title] = at
	}
}

func checkPage(t *testing.T, at string, doc *html.Node) {
	t.Helper()
	if lang, _ := attr(find(doc, atom.Html)[0], "lang"); lang != "en-GB" {
		t.Errorf("%s: language %q", at, lang)
	}
	for name, want := range map[atom.Atom]int{atom.H1: 1, atom.Main: 1, atom.Header: 1, atom.Footer: 1, atom.Title: 1, atom.Script: 0, atom.Style: 0, atom.Iframe: 0} {
		if got := count(doc, name); got != want {
			t.Errorf("%s: %d elements %v, want %d", at, got, name, want)
		}
	}
	if links := find(doc, atom.A); len(links) == 0 || href(links[0]) != "#main" {
		t.Errorf("%s: the first link does not lead past the navigation", at)
	}
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
				t.Errorf("%s: <%s> has the attribute %s", at, n.Data, a.Key)
			}
		}
	}
	checkTables(t, at, doc)
	checkWords(t, at, doc)
}

// count counts the elements of that name, but for a drawing's own title.
func count(doc *html.Node, name atom.Atom) (n int) {
	for _, e := range find(doc, name) {
		if e.Namespace == "" {
			n++
		}
	}
	return n
}

func href(a *html.Node) string {
	to, _ := attr(a, "href")
	return to
}

func checkTables(t *testing.T, at string, doc *html.Node) {
	t.Helper()
	for _, table := range find(doc, atom.Table) {
		if c := find(table, atom.Caption); len(c) != 1 || text(c[0]) == "" {
			t.Errorf("%s: a table has no caption", at)
		}
		for _, th := range find(table, atom.Th) {
			if scope, _ := attr(th, "scope"); scope != "col" && scope != "row" {
				t.Errorf("%s: heading %q of a table has no scope", at, text(th))
			}
		}
		for _, cell := range append(find(table, atom.Th), find(table, atom.Td)...) {
			if text(cell) == "" {
				t.Errorf("%s: a cell of %q is empty", at, text(find(table, atom.Caption)[0]))
			}
		}
	}
}

// checkWords asks that links, headings and list items say something.
func checkWords(t *testing.T, at string, doc *html.Node) {
	t.Helper()
	for _, name := range []atom.Atom{atom.A, atom.H1, atom.H2, atom.H3, atom.Li, atom.P, atom.Figcaption} {
		for _, e := range find(doc, name) {
			if text(e) == "" {
				t.Errorf("%s: an empty <%v>", at, name)
			}
		}
	}
	level := 0
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || len(n.Data) != 2 || n.Data[0] != 'h' || n.Data[1] < '1' || n.Data[1] > '6' {
			continue
		}
		if now := int(n.Data[1] - '0'); now > level+1 {
			t.Errorf("%s: heading %q skips a level", at, text(n))
		}
		level = int(n.Data[1] - '0')
	}
}

// Every link inside the site leads somewhere, to the very place it names, and
// ids are not given twice. No page is without a link to it.
func TestEveryLink(t *testing.T) {
	ps := pages(t, release(t, made(t)))
	docs := documents(t, ps)
	known, linked := map[string]bool{}, map[string]bool{"index.html": true}
	for _, p := range ps {
		known[p.Path] = true
	}
	ids := map[string]map[string]bool{}
	for at, doc := range docs {
		ids[at] = idsOf(t, at, doc)
	}
	links := 0
	for at, doc := range docs {
		for _, to := range addresses(doc) {
			if strings.Contains(to, "://") || strings.HasPrefix(to, "data:") {
				continue
			}
			links++
			file, id, _ := strings.Cut(to, "#")
			target := at
			if file != "" {
				target = path.Join(path.Dir(at), file)
			}
			if strings.HasPrefix(to, "/") || !known[target] {
				t.Errorf("%s links to %s, which is not there", at, to)
			} else if id != "" && !ids[target][id] {
				t.Errorf("%s links to %s, and that page has no such place", at, to)
			}
			if target != at {
				linked[target] = true
			}
		}
	}
	for p := range known {
		if !linked[p] {
			t.Errorf("no page links to %s", p)
		}
	}
	if links < 500 {
		t.Errorf("followed only %d links: the test is not reading the pages", links)
	}
}

func idsOf(t *testing.T, at string, doc *html.Node) map[string]bool {
	t.Helper()
	ids := map[string]bool{}
	for n := range doc.Descendants() {
		if id, ok := attr(n, "id"); ok {
			if id == "" || ids[id] {
				t.Errorf("%s: the id %q is empty or given twice", at, id)
			}
			ids[id] = true
		}
	}
	return ids
}

// addresses gives everything that a page links to or loads.
func addresses(doc *html.Node) (out []string) {
	for n := range doc.Descendants() {
		for _, key := range []string{"href", "src"} {
			if to, ok := attr(n, key); ok {
				out = append(out, to)
			}
		}
	}
	return out
}
