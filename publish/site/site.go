// Package site writes a release as pages and open data. The pages need no
// script, work from any folder and as files, and are the same bytes for the
// same release. A number on a page has its source, or a link to it, and its
// coverage; a value that is missing is said in words and never as nought.
//
// It computes nothing: what is not in the release cannot be on a page.
package site

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"cyberflag/publish"
)

// A Page is one file of the site.
type Page struct {
	Path string // from the site's root, with slashes: "forces/cleveland.html"
	Type string // media type: "text/html; charset=utf-8"
	Body []byte
}

const (
	typeHTML = "text/html; charset=utf-8"
	typeCSS  = "text/css; charset=utf-8"
	typeCSV  = "text/csv; charset=utf-8"
	typeJSON = "application/json"
	typeText = "text/plain; charset=utf-8"
)

// style is what the pages look like; src/build.sh makes govuk.css.
//
//go:embed assets/govuk.css assets/cyberflag.css assets/LICENSE-govuk-frontend.txt
var style embed.FS

// A maker makes the pages of one release.
type maker struct {
	release publish.Release
	sources sources
}

// Pages writes every file of the site, sorted by path.
func Pages(r publish.Release) ([]Page, error) {
	m := maker{release: r, sources: sourcesOf(r.Figures)}
	parts := []func() ([]Page, error){m.national, m.forces, m.sourceList, m.data, m.records, m.about, assets}
	var pages []Page
	for _, part := range parts {
		made, err := part()
		if err != nil {
			return nil, fmt.Errorf("site: %w", err)
		}
		pages = append(pages, made...)
	}
	slices.SortFunc(pages, func(a, b Page) int { return strings.Compare(a.Path, b.Path) })
	return pages, nil
}

// NotFound is the page for an address that the site does not have. Its links
// begin at root, such as "/", because nobody knows where it will be shown.
func NotFound(root string) ([]byte, error) {
	page := notFoundPage{basePage{Title: "Page not found", Root: root}}
	return render("notfound", page)
}

// notFoundPage is the data of templates/notfound/notfound.tmpl.
type notFoundPage struct{ basePage }

// assets gives the files that make the style.
func assets() ([]Page, error) {
	var pages []Page
	for name, kind := range map[string]string{
		"govuk.css": typeCSS, "cyberflag.css": typeCSS, "LICENSE-govuk-frontend.txt": typeText,
	} {
		body, err := style.ReadFile("assets/" + name)
		if err != nil {
			return nil, err
		}
		pages = append(pages, Page{Path: "assets/" + name, Type: kind, Body: body})
	}
	return pages, nil
}
