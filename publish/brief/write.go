package brief

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"strings"
)

// Markdown writes b as Markdown, its sources as footnotes.
func Markdown(w io.Writer, b Brief) error {
	var m strings.Builder
	fmt.Fprintf(&m, "# %s\n", escapeMarkdown(b.Title))
	if b.Welsh != "" {
		fmt.Fprintf(&m, "\n*%s*\n", escapeMarkdown(b.Welsh))
	}
	for _, s := range b.Sections {
		fmt.Fprintf(&m, "\n## %s\n\n", escapeMarkdown(s.Heading))
		for _, sentence := range s.Sentences {
			fmt.Fprintf(&m, "%s%s\n", escapeMarkdown(sentence.Text), footnotes(sentence.Sources))
		}
	}
	fmt.Fprintf(&m, "\n## %s\n\n", helpHeading)
	for _, h := range b.Help {
		fmt.Fprintf(&m, "- **%s**: %s (for %s). Source: <%s>, checked %s.\n", escapeMarkdown(h.Name), escapeMarkdown(h.Contact), escapeMarkdown(h.For), h.Source, escapeMarkdown(h.Checked))
	}
	fmt.Fprintf(&m, "\n## %s\n\n", sourcesHeading)
	for _, s := range b.Sources {
		fmt.Fprintf(&m, "[^%d]: %s%s\n", s.Number, escapeMarkdown(s.Text), address(s.URL))
		for _, p := range s.Parts {
			fmt.Fprintf(&m, "    - %s%s\n", escapeMarkdown(p.Text), address(p.URL))
		}
	}
	_, err := io.WriteString(w, m.String())
	return err
}

const (
	helpHeading    = "Where help can be found"
	sourcesHeading = "Sources"
)

func footnotes(numbers []int) string {
	var b strings.Builder
	for _, n := range numbers {
		fmt.Fprintf(&b, "[^%d]", n)
	}
	return b.String()
}

// address writes a link to an address of the web; any other text that stands in
// its place is shown and leads nowhere.
func address(url string) string {
	web := strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")
	switch {
	case url == "":
		return ""
	case web && !strings.ContainsAny(url, "<> \t\n"):
		return " <" + url + ">"
	}
	return " (" + escapeMarkdown(url) + ")"
}

// escapeMarkdown keeps names such as "A*B [x]" from becoming markup.
func escapeMarkdown(s string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", "`", "\\`").Replace(s)
}

//go:embed brief.tmpl
var pages string

var tmpl = template.Must(template.New("brief").Parse(pages))

// htmlBrief is the data of brief.tmpl.
type htmlBrief struct {
	Brief
	HelpHeading, SourcesHeading string
}

// Page writes b as a whole HTML page.
func Page(w io.Writer, b Brief) error { return execute(w, "page", b) }

// Fragment writes b as HTML to stand inside a page that has its own h1.
func Fragment(w io.Writer, b Brief) error { return execute(w, "fragment", b) }

// execute makes the whole text before it writes any of it.
func execute(w io.Writer, name string, b Brief) error {
	var page strings.Builder
	if err := tmpl.ExecuteTemplate(&page, name, htmlBrief{b, helpHeading, sourcesHeading}); err != nil {
		return fmt.Errorf("brief of %s as HTML: %w", b.Force.Name, err)
	}
	_, err := io.WriteString(w, page.String())
	return err
}

// briefJSON is a Brief as JSON has it.
type briefJSON struct {
	Title    string        `json:"title"`
	Force    string        `json:"force"`
	Welsh    string        `json:"welsh"`
	Code     string        `json:"code"`
	Measure  string        `json:"measure"`
	Period   string        `json:"period"`
	Status   string        `json:"status"`
	Sections []sectionJSON `json:"sections"`
	Help     []helpJSON    `json:"help"`
	Sources  []sourceJSON  `json:"sources"`
}

type sectionJSON struct {
	ID        string         `json:"id"`
	Heading   string         `json:"heading"`
	Sentences []sentenceJSON `json:"sentences"`
}

type sentenceJSON struct {
	ID      string `json:"id"`
	Text    string `json:"text"`
	Sources []int  `json:"sources"`
}

type helpJSON struct {
	Name    string `json:"name"`
	Contact string `json:"contact"`
	For     string `json:"for"`
	Source  string `json:"source"`
	Checked string `json:"checked"`
	// CheckedOn is the day in Checked: 2026-11-29.
	CheckedOn string `json:"checked_on"`
}

type sourceJSON struct {
	Number int        `json:"number"`
	Text   string     `json:"text"`
	URL    string     `json:"url"`
	Parts  []partJSON `json:"parts"`
}

type partJSON struct {
	Text string `json:"text"`
	URL  string `json:"url"`
}

// JSON writes b as one JSON document.
func JSON(w io.Writer, b Brief) error {
	j := briefJSON{
		Title: b.Title, Force: b.Force.Name, Welsh: b.Welsh, Code: b.Force.Code, Measure: string(b.Measure),
		Period: b.Period.String(), Status: b.Status.String(),
		Sections: []sectionJSON{}, Help: []helpJSON{}, Sources: []sourceJSON{},
	}
	for _, s := range b.Sections {
		section := sectionJSON{ID: s.ID, Heading: s.Heading}
		for _, sentence := range s.Sentences {
			section.Sentences = append(section.Sentences, sentenceJSON{sentence.ID, sentence.Text, append([]int{}, sentence.Sources...)})
		}
		j.Sections = append(j.Sections, section)
	}
	for _, h := range b.Help {
		j.Help = append(j.Help, helpJSON{h.Name, h.Contact, h.For, h.Source, h.Checked, h.CheckedOn.String()})
	}
	for _, s := range b.Sources {
		source := sourceJSON{Number: s.Number, Text: s.Text, URL: s.URL, Parts: []partJSON{}}
		for _, p := range s.Parts {
			source.Parts = append(source.Parts, partJSON(p))
		}
		j.Sources = append(j.Sources, source)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(j)
}
