// Package web serves a site to readers. It makes no page itself: what it
// sends is byte for byte what publishing writes as files. It refuses every
// method but GET and HEAD, and it keeps no cookie and no log of readers.
package web

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strings"
	"time"

	"cyberflag/publish/site"
)

// A Source gives the current site, sorted by path. It may give a new one at
// any time; one that is given is not changed.
type Source interface {
	Pages(ctx context.Context) ([]site.Page, error)
}

// headers stand on every answer. No script can run, nothing is loaded from
// elsewhere, no other site can frame a page, and following a link to a source
// does not tell it where the reader came from.
var headers = map[string]string{
	"Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self' data:; " +
		"base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
	"X-Content-Type-Options":       "nosniff",
	"X-Frame-Options":              "DENY",
	"Referrer-Policy":              "no-referrer",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy":           "camera=(), geolocation=(), microphone=()",
	// Ask each time whether the page is still the same; an ETag answers cheaply.
	"Cache-Control": "no-cache",
}

// Handler serves the site that s gives. When s fails, the reader gets a plain
// 500 and failed gets the error.
func Handler(s Source, failed func(error)) http.Handler {
	return handler{source: s, failed: failed}
}

type handler struct {
	source Source
	failed func(error)
}

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for name, value := range headers {
		w.Header().Set(name, value)
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD are allowed here", http.StatusMethodNotAllowed)
		return
	}
	pages, err := h.source.Pages(r.Context())
	if err != nil {
		h.fail(w, err)
		return
	}
	page, ok := find(pages, r.URL.Path)
	if !ok {
		// A folder's links hang on the stroke behind its address.
		if _, folder := find(pages, r.URL.Path+"/"); folder {
			http.Redirect(w, r, r.URL.Path+"/", http.StatusMovedPermanently)
			return
		}
		h.notFound(w)
		return
	}
	sum := sha256.Sum256(page.Body)
	w.Header().Set("Content-Type", page.Type)
	w.Header().Set("ETag", `"`+hex.EncodeToString(sum[:16])+`"`)
	// No modification time: the ETag alone says whether a page is the same.
	http.ServeContent(w, r, page.Path, time.Time{}, bytes.NewReader(page.Body))
}

// find gives the page at a path of the address. A folder has its index.
func find(pages []site.Page, path string) (site.Page, bool) {
	path = strings.TrimPrefix(path, "/")
	if path == "" || strings.HasSuffix(path, "/") {
		path += "index.html"
	}
	for _, p := range pages {
		if p.Path == path {
			return p, true
		}
	}
	return site.Page{}, false
}

func (h handler) notFound(w http.ResponseWriter) {
	body, err := site.NotFound("/")
	if err != nil {
		h.fail(w, err)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(http.StatusNotFound)
	w.Write(body) // an error here is a reader who went away
}

func (h handler) fail(w http.ResponseWriter, err error) {
	h.failed(err)
	http.Error(w, "the site cannot be shown at the moment", http.StatusInternalServerError)
}
