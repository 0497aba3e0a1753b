package web_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"cyberflag/check"
	"cyberflag/check/page"
)

// checkedStory has a claim of each verdict but truncated.
const checkedStory = "Kent Police recorded 361 offences in 2016/17 and 63 in 2015/16, a rise of 573 per cent.\n\n" +
	"Some 565 crimes were recorded: 296 in Lancashire, 175 in Surrey, 70 in Essex and 25 in Kent.\n\nIn 38 forces there were 3,000 crimes; in 39 forces 5,000, 67 per cent more. That is 163 per cent up, from 55 to 145."

// TestCheckedPageInBrowser holds the page of check --html to what the site's
// pages are held to.
func TestCheckedPageInBrowser(t *testing.T) {
	ctx := browser(t)
	axe := axeCore(t)
	var b strings.Builder
	if err := page.Write(&b, []page.Story{{Name: "story.txt", Text: checkedStory, Report: check.Check(check.Story{Text: checkedStory}, nil)}}); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write([]byte(b.String()))
	}))
	defer server.Close()
	for _, w := range windows {
		do(t, ctx, chromedp.EmulateViewport(w.width, w.height), chromedp.Navigate(server.URL))
		checkWidth(t, ctx, w.name, w.width)
		for _, v := range violations(t, ctx, axe) {
			t.Errorf("%s: %s", w.name, v)
		}
		picture(t, ctx, w.name, "/checked.html")
	}
}
