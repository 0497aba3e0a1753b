// Package web serves a site to readers. It makes no page itself: what it
// sends is byte for byte what publishing writes as files. It refuses every
// method but GET and HEAD, and it keeps no cookie and no log of readers.
package web

import (
	"context"
	"net/http"

	"cyberflag/publish/site"
)

// A Source gives the current site. It may give a new one at any time; one that
// is given is not changed.
type Source interface {
	Pages(ctx context.Context) ([]site.Page, error)
}

// Handler serves the site that s gives.
func Handler(s Source) http.Handler { return http.NotFoundHandler() }
