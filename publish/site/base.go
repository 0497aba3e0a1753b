package site

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"strings"
	"unicode"
	"unicode/utf8"

	"cyberflag/figure"
)

//go:embed templates
var templateFiles embed.FS

// basePage is what templates/layout/layout.tmpl needs of every page.
type basePage struct {
	Title string // of the tab, without the name of the site
	Root  string // way back to the site's root: "", "../"
	Here  string // the navigation's entry that this page is or belongs to
	Nav   []navItem
}

// A navItem is an entry of the navigation.
type navItem struct{ Name, Path string }

// base makes the basePage of a page of this release.
func (m maker) base(title, here, root string) basePage {
	nav := []navItem{{"National figures", "index.html"}, {"Police forces", "forces/index.html"}}
	if m.release.Records != nil {
		nav = append(nav, navItem{"From the records", "records.html"})
	}
	nav = append(nav, navItem{"Sources", "sources.html"}, navItem{"Download the data", "data/index.html"}, navItem{"About", "about.html"})
	return basePage{Title: title, Here: here, Root: root, Nav: nav}
}

// pages parsed once; a template that does not parse is a bug that every test
// and every run meets at once.
var parsed = parseAll("national", "force", "forces", "sources", "records", "about", "data", "notfound")

func parseAll(names ...string) map[string]*template.Template {
	out := map[string]*template.Template{}
	for _, name := range names {
		t := template.New("layout.tmpl").Option("missingkey=error")
		out[name] = template.Must(t.ParseFS(templateFiles, "templates/layout/*.tmpl", "templates/"+name+"/*.tmpl"))
	}
	return out
}

// render makes a whole page, or an error and nothing.
func render(name string, data any) ([]byte, error) {
	var b bytes.Buffer
	if err := parsed[name].Execute(&b, data); err != nil {
		return nil, fmt.Errorf("page %s: %w", name, err)
	}
	return b.Bytes(), nil
}

// page renders one page under its path.
func page(path, name string, data any) ([]Page, error) {
	body, err := render(name, data)
	if err != nil {
		return nil, err
	}
	return []Page{{Path: path, Type: typeHTML, Body: body}}, nil
}

// yearEnding writes a financial year as official statistics do.
func yearEnding(p figure.Period) string {
	if p.IsFinancialYear() {
		return fmt.Sprintf("year ending March %d", p.End.Year)
	}
	return p.Words()
}

// sentence gives s with a capital letter.
func sentence(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// signed writes a difference with its sign; the minus is a real one, which
// screen readers say.
func signed(n int64) string {
	switch {
	case n > 0:
		return "+" + figure.Thousands(n)
	case n < 0:
		return "−" + figure.Thousands(-n)
	}
	return "0"
}

// minus turns the hyphen of a negative number into a real minus.
func minus(s string) string { return strings.Replace(s, "-", "−", 1) }
