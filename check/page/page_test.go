package page

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"cyberflag/check"
)

const hostile = `In "Kent" crimes <b>rose</b> & rose from 63 to 361, an increase of 573 per cent.` + "\n\n" + `<script>alert(1)</script> In Surrey 84 crimes were recorded.`

func written(t *testing.T, text string) string {
	t.Helper()
	var b strings.Builder
	story := Story{Name: `a <i> "name"`, Text: text, Report: check.Check(check.Story{Text: text}, nil)}
	if err := Write(&b, []Story{story}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestPage asks that the page shows the whole text, runs nothing, and leads
// from each claim in the text to what came out for it and back.
func TestPage(t *testing.T) {
	out := written(t, hostile)
	root, err := html.Parse(strings.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	ids, links := map[string]int{}, map[string]int{}
	for n := range root.Descendants() {
		if n.Data == "script" || n.Data == "i" || n.Data == "b" {
			t.Errorf("the story's markup became an element: <%s>", n.Data)
		}
		for _, a := range n.Attr {
			switch a.Key {
			case "id":
				ids[a.Val]++
			case "href":
				links[a.Val]++
			}
		}
	}
	for id, n := range ids {
		if n != 1 {
			t.Errorf("id %q stands %d times", id, n)
		}
	}
	claims := 0
	for href := range links {
		if to, found := strings.CutPrefix(href, "#"); found {
			claims++
			if ids[to] == 0 {
				t.Errorf("%q leads nowhere", href)
			}
		}
	}
	if claims < 6 {
		t.Errorf("%d links within the page: the test is not looking at it", claims)
	}
	for _, want := range []string{"Contradicted: ratio as rise", "Our figure: 473.0", "63 to 361 is 5.73 times", "4 claims: ", "To look at:", "&lt;script&gt;"} {
		if !strings.Contains(out, want) {
			t.Errorf("the page has no %q", want)
		}
	}
}

// TestEveryVerdictHasAMeaning keeps the legend whole.
func TestEveryVerdictHasAMeaning(t *testing.T) {
	for _, row := range legend() {
		if row.Means == "" || !strings.Contains(source, "a."+row.Class) {
			t.Errorf("%s has no meaning or no style", row.Verdict)
		}
	}
}

func TestSameBytes(t *testing.T) {
	first := written(t, hostile)
	if again := written(t, hostile); first != again {
		t.Error("two pages of one story differ")
	}
}
