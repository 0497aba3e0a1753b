package site

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// A source is one publication: who, when and where.
type source struct {
	publisher string
	on        civil.Partial
	url       string
}

func sourceOf(f figure.Figure) source {
	return source{f.Source.Publisher, f.Source.PublishedOn, f.Source.URL}
}

// sources numbers the publications of a release from 1.
type sources struct {
	list   []source
	number map[source]int
	gave   map[source][]figure.Figure
}

// sourcesOf numbers the publications of figs by publisher, date and address.
func sourcesOf(figs []figure.Figure) sources {
	s := sources{number: map[source]int{}, gave: map[source][]figure.Figure{}}
	for _, f := range figs {
		key := sourceOf(f)
		if len(s.gave[key]) == 0 {
			s.list = append(s.list, key)
		}
		s.gave[key] = append(s.gave[key], f)
	}
	slices.SortFunc(s.list, func(a, b source) int {
		if c := strings.Compare(a.publisher, b.publisher); c != 0 {
			return c
		}
		if c := a.on.First().Compare(b.on.First()); c != 0 {
			return c
		}
		if c := strings.Compare(a.on.String(), b.on.String()); c != 0 {
			return c
		}
		return strings.Compare(a.url, b.url)
	})
	for i, key := range s.list {
		s.number[key] = i + 1
	}
	return s
}

// A ref is a link from a number to the source it came from.
type ref struct {
	Number int // 0: no source
	Text   string
}

// of gives the source of f as a link. Text says who and when.
func (s sources) of(f figure.Figure) ref {
	n, ok := s.number[sourceOf(f)]
	if !ok {
		return ref{}
	}
	return ref{Number: n, Text: said(f)}
}

// said says who published f and when.
func said(f figure.Figure) string {
	if f.Source.PublishedOn.IsZero() {
		return f.Source.Publisher
	}
	return f.Source.Publisher + ", " + f.Source.PublishedOn.Words()
}

// sourcesPage is the data of templates/sources/sources.tmpl.
type sourcesPage struct {
	basePage
	Measure string
	Rows    []sourceRow
}

type sourceRow struct {
	Number    int
	Publisher string
	Published string
	URL       string
	Documents []string // SHA-256 of the files it was read from, in hex
	Gave      []string
}

func (m maker) sourceList() ([]Page, error) {
	p := sourcesPage{
		basePage: m.base("Sources", "sources.html", ""),
		Measure:  string(m.release.Set.Question.Measure),
	}
	for i, s := range m.sources.list {
		row := sourceRow{Number: i + 1, Publisher: s.publisher, Published: s.on.Words(), URL: webAddress(s.url)}
		for _, f := range m.sources.gave[s] {
			row.Gave = append(row.Gave, fmt.Sprintf("%s, %s: %s", display(f.Area), f.Period, f.Value))
			if f.Source.Document != "" {
				row.Documents = append(row.Documents, f.Source.Document)
			}
		}
		slices.Sort(row.Documents)
		row.Documents = slices.Compact(row.Documents)
		p.Rows = append(p.Rows, row)
	}
	return page("sources.html", "sources", p)
}

// webAddress gives url when it is one that a page may link to, or "".
func webAddress(url string) string {
	if strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://") {
		return url
	}
	return ""
}
