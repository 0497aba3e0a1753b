package page

import (
	_ "embed"
	"html/template"
	"io"
	"strings"
	text "text/template"
)

//go:embed page.md.tmpl
var markdownText string

//go:embed page.html.tmpl
var htmlText string

var (
	markdown = text.Must(text.New("page").Funcs(text.FuncMap{"plain": plain}).Parse(markdownText))
	html     = template.Must(template.New("page").Parse(htmlText))
)

// Markdown writes the page as Markdown.
func (p Page) Markdown(w io.Writer) error { return markdown.Execute(w, p) }

// HTML writes the page as one file of HTML, without scripts.
func (p Page) HTML(w io.Writer) error { return html.Execute(w, p) }

// plain keeps Markdown from reading marks of a text as its own.
var plainer = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "<", "&lt;", "[", `\[`, "]", `\]`, "#", `\#`, "|", `\|`, "\n", " ")

func plain(s string) string { return plainer.Replace(s) }
