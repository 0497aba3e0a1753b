// Package site writes a release as pages and open data. The pages need no
// script, work from any folder and as files, and are the same bytes for the
// same release. A number on a page has its source, or a link to it, and its
// coverage; a value that is missing is said in words and never as nought.
//
// It computes nothing: what is not in the release cannot be on a page.
package site

import (
	"cyberflag/publish"
)

// A Page is one file of the site.
type Page struct {
	Path string // from the site's root, with slashes: "forces/cleveland.html"
	Type string // media type: "text/html; charset=utf-8"
	Body []byte
}

// Pages writes every file of the site, sorted by path.
func Pages(r publish.Release) ([]Page, error) { return nil, nil }
