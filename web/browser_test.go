package web_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"cyberflag/web"
)

// kinds is one page of each kind, and the forces that have the most and the
// least to show.
var kinds = []string{
	"/", "/forces/", "/forces/cleveland.html", "/forces/durham.html", "/forces/surrey.html",
	"/records.html", "/sources.html", "/data/", "/about.html", "/no-such-page",
}

// Sizes of window: a desktop, and a small phone.
var windows = []struct {
	name          string
	width, height int64
}{{"desktop", 1280, 900}, {"phone", 375, 667}}

// TestInBrowser opens a page of every kind in a real browser, at desktop and
// phone width: nothing sticks out of the page, and axe-core finds nothing
// against WCAG 2.2 AA. With SHOTS set to a folder it keeps pictures there.
func TestInBrowser(t *testing.T) {
	ctx := browser(t)
	axe := axeCore(t)
	server := httptest.NewServer(web.Handler(examplePages(t), func(err error) { t.Error(err) }))
	defer server.Close()
	for _, w := range windows {
		do(t, ctx, chromedp.EmulateViewport(w.width, w.height))
		for _, path := range kinds {
			do(t, ctx, chromedp.Navigate(server.URL+path))
			name := w.name + " " + path
			checkWidth(t, ctx, name, w.width)
			for _, v := range violations(t, ctx, axe) {
				t.Errorf("%s: %s", name, v)
			}
			picture(t, ctx, w.name, path)
		}
	}
	// The check itself: a picture without words must be found.
	do(t, ctx, chromedp.Navigate(server.URL+"/about.html"),
		chromedp.Evaluate[chromedp.Void](`document.querySelector("main").append(document.createElement("img"))`))
	if found := strings.Join(violations(t, ctx, axe), "\n"); !strings.Contains(found, "image-alt") {
		t.Errorf("the planted picture without words was not found: %q", found)
	}
}

// TestWithoutScript asks that pages show the same with scripts switched off,
// as they must, because they have none.
func TestWithoutScript(t *testing.T) {
	ctx := browser(t)
	server := httptest.NewServer(web.Handler(examplePages(t), func(err error) { t.Error(err) }))
	defer server.Close()
	off := emulation.SetScriptExecutionDisabledParams{Value: true}
	do(t, ctx, chromedp.Navigate(server.URL+"/about.html"))
	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, off); err != nil {
		t.Fatal(err)
	}
	do(t, ctx, chromedp.Navigate(server.URL+"/"),
		chromedp.Click(chromedp.CSS(`a[href="forces/cleveland.html"]`)),
		chromedp.WaitVisible(chromedp.CSS(`#values`)))
	got, err := chromedp.Run(ctx, chromedp.Text(chromedp.CSS("main")))
	if err != nil || !strings.Contains(got, "145") || !strings.Contains(got, "Cleveland") {
		t.Errorf("Cleveland's page without scripts: %v\n%.300s", err, got)
	}
}

// browser starts Debian's chromium, or skips the test and says why.
func browser(t *testing.T) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{os.Getenv("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil && path == "" {
			path = found
		}
	}
	if path == "" {
		t.Skip("skipped: there is no chromium; CHROMIUM can name one")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true), chromedp.Flag("disable-quic", true), chromedp.DisableGPU)
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 4*time.Minute)
	t.Cleanup(cancel)
	return ctx
}

func do(t *testing.T, ctx context.Context, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(ctx, steps...); err != nil {
		t.Fatal(err)
	}
}

// axeCore gives axe-core at the version in testdata/axe, from npm, or skips
// the test and says why. It stays in a temporary folder.
func axeCore(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/axe")); err != nil {
		t.Fatal(err)
	}
	npm := exec.Command("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
	npm.Dir = dir
	if out, err := npm.CombinedOutput(); err != nil {
		t.Skipf("skipped: axe-core could not be installed, perhaps without npm or a registry: %v\n%s", err, out)
	}
	script, err := fs.ReadFile(os.DirFS(dir), "node_modules/axe-core/axe.min.js")
	if err != nil {
		t.Fatal(err)
	}
	return string(script)
}

// violations runs axe-core in the open page. The page's own security header
// forbids scripts; what the test evaluates runs beside it.
func violations(t *testing.T, ctx context.Context, axe string) []string {
	t.Helper()
	do(t, ctx, chromedp.Evaluate[chromedp.Void](axe))
	out, err := chromedp.Run(ctx, chromedp.Evaluate[string](`axe.run(document, {
		runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"], resultTypes: ["violations"]
	}).then(r => JSON.stringify({passes: r.passes.length, violations: r.violations}))`, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	var result struct {
		Passes     int
		Violations []struct {
			ID, Impact, Help string
			Nodes            []struct{ HTML string }
		}
	}
	if err := json.Unmarshal([]byte(out), &result); err != nil {
		t.Fatal(err)
	}
	if result.Passes < 5 {
		t.Errorf("axe-core passed only %d rules: it did not look at the page", result.Passes)
	}
	var found []string
	for _, v := range result.Violations {
		found = append(found, fmt.Sprintf("%s (%s): %s: %d places, first %.200s", v.ID, v.Impact, v.Help, len(v.Nodes), v.Nodes[0].HTML))
	}
	return found
}

// checkWidth asks that the page is not wider than the window.
func checkWidth(t *testing.T, ctx context.Context, name string, window int64) {
	t.Helper()
	width, err := chromedp.Run(ctx, chromedp.Evaluate[int64](`document.documentElement.scrollWidth`))
	if err != nil || width > window {
		wide, _ := chromedp.Run(ctx, chromedp.Evaluate[string](fmt.Sprintf(sticksOut, window)))
		t.Errorf("%s: the page is %d wide (%v), the window %d: %s", name, width, err, window, wide)
	}
}

// sticksOut gives some of the elements that end right of a width, with their words.
const sticksOut = `Array.from(document.querySelectorAll("body *"))
	.filter(e => e.getBoundingClientRect().right > %d)
	.map(e => e.tagName + " " + e.getAttribute("class") + " " + e.textContent.trim().slice(0, 30)).slice(-5).join("; ")`

// picture keeps a picture of the whole page when SHOTS names a folder.
func picture(t *testing.T, ctx context.Context, window, path string) {
	t.Helper()
	dir := os.Getenv("SHOTS")
	if dir == "" {
		return
	}
	png, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
	if err != nil {
		t.Fatal(err)
	}
	name := window + strings.ReplaceAll(strings.TrimSuffix(path, ".html"), "/", "-") + ".png"
	if err := os.WriteFile(filepath.Join(dir, name), png, 0o644); err != nil {
		t.Fatal(err)
	}
}
