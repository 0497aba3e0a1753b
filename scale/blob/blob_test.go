package blob_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"cyberflag/scale"
	"cyberflag/scale/blob"
	"cyberflag/scale/scaletest"
)

// A store is an object store with one object, as far as blob speaks with one:
// heads, ranges and ETags. It can break connections.
type store struct {
	content  []byte
	etag     string
	gets     atomic.Int64
	sent     atomic.Int64
	breaking bool // every second answer ends in the middle
}

func (s *store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != "/extracts/2025/f.csv" {
		http.Error(w, "", http.StatusNotFound)
		return
	}
	w.Header().Set("ETag", `"`+s.etag+`"`)
	out := http.ResponseWriter(w)
	if r.Method == http.MethodGet {
		if r.Header.Get("Range") == "" {
			http.Error(w, "", http.StatusNotImplemented) // we ask for nothing but ranges
			return
		}
		limit := int64(1 << 40)
		if n := s.gets.Add(1); s.breaking && n%2 == 1 {
			limit = 5000
		}
		out = &breaking{w, limit, &s.sent}
	}
	http.ServeContent(out, r, "f.csv", time.Unix(1e9, 0), bytes.NewReader(s.content))
}

// breaking ends the connection behind so many bytes.
type breaking struct {
	http.ResponseWriter
	left int64
	sent *atomic.Int64
}

func (b *breaking) Write(p []byte) (int, error) {
	if int64(len(p)) > b.left {
		b.ResponseWriter.Write(p[:b.left])
		b.ResponseWriter.(http.Flusher).Flush()
		panic(http.ErrAbortHandler)
	}
	b.left -= int64(len(p))
	b.sent.Add(int64(len(p)))
	return b.ResponseWriter.Write(p)
}

// serve starts a store, and gives what Open needs to find it.
func serve(t *testing.T, s *store) func(string) string {
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	t.Setenv("AWS_ACCESS_KEY_ID", "nobody")
	t.Setenv("AWS_SECRET_ACCESS_KEY", "nothing")
	t.Setenv("AWS_ENDPOINT_URL_S3", server.URL)
	return os.Getenv
}

const address = "s3://extracts/2025/f.csv"

// digest does a file in shards and adds them up.
func digest(t *testing.T, src scale.Source, n int) string {
	t.Helper()
	plan, err := scale.MakePlan(t.Context(), src, scaletest.Settings(), scale.Into(n))
	scaletest.Must(t, err)
	w, err := scale.NewWorker(t.Context(), plan, src, scaletest.Judge())
	scaletest.Must(t, err)
	total := scale.NewTotal(plan.ID(), plan.Shards())
	for shard := range plan.Shards() {
		r, err := w.Do(t.Context(), shard)
		scaletest.Must(t, err)
		scaletest.Must(t, total.Add(r))
	}
	return total.Digest()
}

// A file in an object store is the file on a disk, over connections that break
// too; each shard is one range and not the whole object.
func TestObjectAgainstDisk(t *testing.T) {
	content := scaletest.Extract(31, 2000)
	path := filepath.Join(t.TempDir(), "f.csv")
	scaletest.Must(t, os.WriteFile(path, content, 0o644))
	onDisk, err := blob.Open(t.Context(), path, os.Getenv)
	scaletest.Must(t, err)
	defer onDisk.Close()
	want := digest(t, onDisk, 4)
	for _, breaks := range []bool{false, true} {
		s := &store{content: content, etag: "first", breaking: breaks}
		getenv := serve(t, s)
		f, err := blob.Open(t.Context(), address, getenv)
		scaletest.Must(t, err)
		if f.Name() != "f.csv" || f.Size() != int64(len(content)) {
			t.Errorf("it is %s of %d bytes", f.Name(), f.Size())
		}
		if got := digest(t, f, 4); got != want {
			t.Errorf("connections break %v: the digest is %s, want %s", breaks, got, want)
		}
		// One for the plan, one for the header, one for each shard.
		if n := s.gets.Load(); !breaks && n != 6 {
			t.Errorf("it asked %d times, want 6", n)
		}
	}
}

// An object that is written again is refused, though it is as long.
func TestObjectThatChanged(t *testing.T) {
	s := &store{content: scaletest.Extract(32, 50), etag: "first"}
	f, err := blob.Open(t.Context(), address, serve(t, s))
	scaletest.Must(t, err)
	s.etag = "second"
	if _, err := f.Range(t.Context(), 0, 10); !errors.Is(err, scale.ErrChanged) {
		t.Errorf("a range of another version: %v, want ErrChanged", err)
	}
}

func TestRanges(t *testing.T) {
	s := &store{content: []byte("0123456789"), etag: "first"}
	getenv := serve(t, s)
	path := filepath.Join(t.TempDir(), "f.csv")
	scaletest.Must(t, os.WriteFile(path, s.content, 0o644))
	for _, name := range []string{path, address} {
		f, err := blob.Open(t.Context(), name, getenv)
		scaletest.Must(t, err)
		for offset := range int64(10) {
			for length := range 10 - offset + 1 {
				r, err := f.Range(t.Context(), offset, length)
				scaletest.Must(t, err)
				got, err := io.ReadAll(r)
				r.Close()
				if want := s.content[offset : offset+length]; err != nil || !bytes.Equal(got, want) {
					t.Fatalf("%s, %d bytes from %d: %q, %v", name, length, offset, got, err)
				}
			}
		}
		f.Close()
	}
}

func TestWhatCannotBeOpened(t *testing.T) {
	getenv := serve(t, &store{})
	for name, want := range map[string]string{
		"s3://":                  "want s3://bucket/key",
		"s3://bucket":            "want s3://bucket/key",
		"s3://extracts/none.csv": "s3://extracts/none.csv",
		t.TempDir():              "is no file",
		"/no/such/file":          "no such file",
	} {
		if _, err := blob.Open(t.Context(), name, getenv); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q in it", name, err, want)
		}
	}
	bad := func(name string) string { return map[string]string{"AWS_ENDPOINT_URL": "store:9000"}[name] }
	if _, err := blob.Open(t.Context(), address, bad); err == nil || !strings.Contains(fmt.Sprint(err), "AWS_ENDPOINT_URL_S3") {
		t.Errorf("a wrong address of the store: %v", err)
	}
}
