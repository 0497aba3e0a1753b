package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"cyberflag/examples"
)

// serve starts the server on a free port and gives its address. stop ends it
// as Ctrl-C would and gives what it returned.
func serve(t *testing.T, dir string) (address string, stop func() error) {
	t.Helper()
	w, err := openWorkspace(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	r, out := io.Pipe()
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	ask := releaseAsk{measure: "cyber-flagged child sexual offences"}
	go func() {
		ended <- serveWorkspace(ctx, streams{out: out, err: io.Discard}, w, ask, "127.0.0.1:0")
		out.Close()
	}()
	line, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatal(<-ended)
	}
	address, _, _ = strings.Cut(strings.TrimPrefix(line, "serving at "), " ")
	return address, func() error {
		cancel()
		select {
		case err := <-ended:
			return err
		case <-time.After(10 * time.Second):
			t.Fatal("the server did not stop")
			return nil
		}
	}
}

func get(t *testing.T, address string) string {
	t.Helper()
	r, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil || r.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s, %v", address, r.Status, err)
	}
	return string(body)
}

// What serve sends is what publish writes; what is imported or confirmed
// meanwhile shows; and it stops when told.
func TestServe(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "w")
	if err := initWorkspace(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	importText(t, dir, shippedFigures(t))
	address, stop := serve(t, dir)
	out := filepath.Join(t.TempDir(), "site")
	mustRun(t, "publish", "--workspace", dir, "--out", out)
	pages := 0
	err := filepath.WalkDir(out, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == siteList {
			return err
		}
		pages++
		want, err := os.ReadFile(path)
		at, _ := filepath.Rel(out, path)
		if got := get(t, address+"/"+filepath.ToSlash(at)); got != string(want) {
			t.Errorf("%s is served otherwise than it is published", at)
		}
		return err
	})
	if err != nil || pages < 50 {
		t.Errorf("compared %d pages: %v", pages, err)
	}
	const later = "force,period_start,period_end,measure,value,value_as_printed,publisher,published_on,url\n" +
		"Surrey,2016-04-01,2017-03-31,cyber-flagged child sexual offences,77,77,A Later Paper,2018-01-02,https://example.org/later\n"
	importText(t, dir, later)
	if page := get(t, address+"/forces/surrey.html"); !strings.Contains(page, "A Later Paper") {
		t.Error("what was imported meanwhile does not show")
	}
	mustRun(t, "read", "--workspace", dir, filepath.Join("..", "..", "examples", "answer.eml"))
	if page := get(t, address+"/forces/kent.html"); strings.Contains(page, "5 June 2017") {
		t.Error("a proposal that nobody confirmed shows")
	}
	mustRun(t, "confirm", "accept", "2", "--by", "A. Person", "--workspace", dir)
	if page := get(t, address+"/forces/kent.html"); !strings.Contains(page, "5 June 2017") {
		t.Error("what was confirmed meanwhile does not show")
	}
	if err := stop(); err != nil {
		t.Errorf("stopping gave %v", err)
	}
}

func shippedFigures(t *testing.T) string {
	t.Helper()
	text, err := examples.FS.ReadFile("figures.csv")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func importText(t *testing.T, dir, text string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "figures.csv")
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	mustRun(t, "import", "--workspace", dir, path)
}

func mustRun(t *testing.T, args ...string) {
	t.Helper()
	var out strings.Builder
	if status := run(args, streams{in: strings.NewReader(""), out: &out, err: &out}); status != exitDone {
		t.Fatalf("%v: status %d\n%s", args, status, &out)
	}
}
