package site_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html/atom"

	"cyberflag/figure"
	"cyberflag/publish"
	"cyberflag/publish/site"
)

// Counts that two papers contradict each other about stand beside each other,
// their change has bounds, and no chart draws one of them. The change of all
// forces together says how sure it is.
func TestContestedCounts(t *testing.T) {
	r := release(t, nil)
	figs := r.Figures
	for _, f := range r.Figures {
		if f.Area.Name == "Merseyside" && f.Period == r.Set.Question.Base {
			f.Value, f.Source.Publisher, f.Source.Printed = figure.Count(165), "Another Paper", "165"
			figs = append(figs[:len(figs):len(figs)], f)
		}
	}
	contested, err := publish.NewRelease(figs, r.Set.Question, nil)
	if err != nil {
		t.Fatal(err)
	}
	ps := pages(t, contested)
	national, force := words(t, ps, "index.html"), words(t, ps, "forces/merseyside.html")
	if want := "+85 to +86"; !strings.Contains(national, want) || !strings.Contains(national, "+51.5% to +52.4%") {
		t.Errorf("the national page does not bound the change: %.3000q", national)
	}
	if !strings.Contains(national, "Merseyside (or 164 in 2015-16)") {
		t.Errorf("the national chart draws one of two counts and does not say so: %.3000q", national)
	}
	for _, want := range []string{"165 or 164", "a rise of 85 to 86 (51.5% to 52.4%)"} {
		if !strings.Contains(force, want) {
			t.Errorf("the page of the force does not say %q: %.1500q", want, force)
		}
	}
	doc := documents(t, []site.Page{page(t, ps, "forces/merseyside.html")})["forces/merseyside.html"]
	if len(find(doc, atom.Svg)) != 0 {
		t.Error("a chart draws one of two counts that contradict each other")
	}
	if got := words(t, pages(t, r), "index.html"); !strings.Contains(got, "A rise in what was recorded: 95% range of the ratio of the two years 1.34 to 2.37") {
		t.Errorf("the change of all forces stands without its range: %.900q", got)
	}
}
