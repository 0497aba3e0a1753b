package web_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"cyberflag/publish/site"
	"cyberflag/web"
)

// pages is a site that does not change.
type pages []site.Page

func (p pages) Pages(context.Context) ([]site.Page, error) { return p, nil }

// broken is a site that cannot be made.
type broken struct{ err error }

func (b broken) Pages(context.Context) ([]site.Page, error) { return nil, b.err }

// serve answers one request.
func serve(t *testing.T, s web.Source, method, path string, head map[string]string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(method, path, nil)
	for k, v := range head {
		r.Header.Set(k, v)
	}
	w := httptest.NewRecorder()
	web.Handler(s, func(error) {}).ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) []byte {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// What the server sends is what publishing writes, for every file of the site
// of the examples, and every answer has the headers that keep readers safe.
func TestEveryPageAsPublished(t *testing.T) {
	made := examplePages(t)
	for _, p := range made {
		r := serve(t, made, "GET", "/"+p.Path, nil)
		if got := body(t, r); r.StatusCode != 200 || !bytes.Equal(got, p.Body) || r.Header.Get("Content-Type") != p.Type {
			t.Errorf("/%s: status %d, type %q, %d bytes, want those of the file: %q, %d", p.Path, r.StatusCode, r.Header.Get("Content-Type"), len(got), p.Type, len(p.Body))
		}
		checkHeaders(t, "/"+p.Path, r)
	}
	for path, file := range map[string]string{"/": "index.html", "/forces/": "forces/index.html"} {
		a, b := serve(t, made, "GET", path, nil), serve(t, made, "GET", "/"+file, nil)
		if !bytes.Equal(body(t, a), body(t, b)) || a.StatusCode != 200 {
			t.Errorf("%s is not %s", path, file)
		}
	}
}

// A folder's address without its stroke leads to the one with it, and nowhere else.
func TestFolderWithoutStroke(t *testing.T) {
	made := examplePages(t)
	for path, want := range map[string]string{"/forces": "/forces/", "/data?from=mail": "/data/", "//forces": "", "/forces/cleveland": ""} {
		r := serve(t, made, "GET", path, nil)
		if got := r.Header.Get("Location"); got != want || (r.StatusCode == 301) != (want != "") {
			t.Errorf("%s: status %d to %q, want %q", path, r.StatusCode, got, want)
		}
		checkHeaders(t, path, r)
	}
}

func checkHeaders(t *testing.T, path string, r *http.Response) {
	t.Helper()
	for name, want := range map[string]string{
		"Content-Security-Policy": "default-src 'none'; style-src 'self'",
		"X-Content-Type-Options":  "nosniff",
		"Referrer-Policy":         "no-referrer",
		"X-Frame-Options":         "DENY",
	} {
		if got := r.Header.Get(name); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %s is %q", path, name, got)
		}
	}
	if csp := r.Header.Get("Content-Security-Policy"); strings.Contains(csp, "script-src") || strings.Contains(csp, "unsafe") {
		t.Errorf("%s: a script or an inline style may run: %s", path, csp)
	}
	if len(r.Cookies()) > 0 {
		t.Errorf("%s sets a cookie", path)
	}
}

func TestAnswers(t *testing.T) {
	one := pages{{Path: "index.html", Type: "text/html; charset=utf-8", Body: []byte("<h1>a</h1>")}}
	tag := serve(t, one, "GET", "/", nil).Header.Get("ETag")
	for _, c := range []struct {
		why, method, path string
		head              map[string]string
		status            int
		has               string
	}{
		{"a page", "GET", "/", nil, 200, "<h1>a"},
		{"a page's head", "HEAD", "/", nil, 200, ""},
		{"a page that the reader has", "GET", "/", map[string]string{"If-None-Match": tag}, 304, ""},
		{"an older page than the reader has", "GET", "/", map[string]string{"If-None-Match": `"0"`}, 200, "<h1>a"},
		{"an address that is not there", "GET", "/nothing/here.html", nil, 404, "There is no page at this address"},
		{"the way up", "GET", "/../../secret", nil, 404, "There is no page at this address"},
		{"a form sent", "POST", "/", nil, 405, "only GET and HEAD"},
		{"a file sent", "PUT", "/index.html", nil, 405, "only GET and HEAD"},
	} {
		r := serve(t, one, c.method, c.path, c.head)
		got := string(body(t, r))
		if r.StatusCode != c.status || !strings.Contains(got, c.has) || c.has == "" && got != "" {
			t.Errorf("%s: status %d, want %d, body %.60q", c.why, r.StatusCode, c.status, got)
		}
		checkHeaders(t, c.why, r)
	}
	other := pages{{Path: "index.html", Type: one[0].Type, Body: []byte("<h1>b</h1>")}}
	if tag == "" || serve(t, other, "GET", "/", nil).Header.Get("ETag") == tag {
		t.Errorf("two pages have one ETag, %q", tag)
	}
}

// A site that cannot be made is a plain 500 that tells a reader nothing, and
// whoever runs the server is told why.
func TestBrokenSite(t *testing.T) {
	why := errors.New("disk on fire")
	var told error
	w := httptest.NewRecorder()
	web.Handler(broken{why}, func(err error) { told = err }).ServeHTTP(w, httptest.NewRequest("GET", "/", nil))
	if w.Code != 500 || strings.Contains(w.Body.String(), "fire") || !errors.Is(told, why) {
		t.Errorf("status %d, body %q, told %v", w.Code, w.Body, told)
	}
}
