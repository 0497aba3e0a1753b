package page_test

import (
	"strings"
	"testing"

	"cyberflag/flag"
	"cyberflag/rules"
	"cyberflag/rules/page"
)

// The page of the shipped rules has every example once, with the answer that flag gives, every
// definition, and every platform.
func TestPage(t *testing.T) {
	set := rules.Shipped()
	p := page.Of(set)
	answers := map[page.Example]int{}
	for _, s := range p.Sections {
		for _, e := range s.Examples {
			answers[e]++
		}
	}
	for _, e := range set.Examples() {
		if n := answers[page.Example{Answer: e.Answer, Text: e.Text}]; n != 1 {
			t.Errorf("%s:%d stands %d times on the page, want once", e.File, e.Line, n)
		}
	}
	if misses, err := flag.CheckExamples(set); err != nil || len(misses) > 0 {
		t.Errorf("the page would say what is not so: %v %v", misses, err)
	}
	var md, html strings.Builder
	if err := p.Markdown(&md); err != nil {
		t.Fatal(err)
	}
	if err := p.HTML(&html); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"**ho-2017**", "WhatsApp (", "## Other texts", "Not verified"} {
		if !strings.Contains(md.String(), want) {
			t.Errorf("the Markdown has no %q", want)
		}
	}
	if strings.Contains(html.String(), "<script") || !strings.Contains(html.String(), "<h2>Social media</h2>") {
		t.Error("the HTML has a script, or no heading")
	}
}

// Marks in a text are shown as they are, and not read as those of the page.
func TestPageEscapes(t *testing.T) {
	var md, html strings.Builder
	p := page.Page{Sections: []page.Section{{Title: "T", Examples: []page.Example{{Answer: "no", Text: "*a* <b> [c]"}}}}}
	if err := p.Markdown(&md); err != nil {
		t.Fatal(err)
	}
	if err := p.HTML(&html); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(md.String(), `"\*a\* &lt;b> \[c\]"`) || !strings.Contains(html.String(), "*a* &lt;b&gt; [c]") {
		t.Errorf("%s %s", md.String(), html.String())
	}
}
