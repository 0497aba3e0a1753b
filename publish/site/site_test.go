package site_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html/atom"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/publish"
	"cyberflag/publish/site"
)

func page(t *testing.T, ps []site.Page, path string) site.Page {
	t.Helper()
	i := slices.IndexFunc(ps, func(p site.Page) bool { return p.Path == path })
	if i < 0 {
		t.Fatalf("the site has no %s", path)
	}
	return ps[i]
}

// words gives what a page's main part says.
func words(t *testing.T, ps []site.Page, path string) string {
	t.Helper()
	doc := documents(t, []site.Page{page(t, ps, path)})[path]
	return text(find(doc, atom.Main)[0])
}

// The same release gives the same bytes, in the order of paths.
func TestSameBytes(t *testing.T) {
	r := release(t, made(t))
	a, b := pages(t, r), pages(t, r)
	for i := range a {
		if a[i].Path != b[i].Path || !bytes.Equal(a[i].Body, b[i].Body) {
			t.Errorf("%s differs between two runs", a[i].Path)
		}
	}
	if !slices.IsSortedFunc(a, func(p, q site.Page) int { return strings.Compare(p.Path, q.Path) }) {
		t.Error("pages are not sorted by path")
	}
}

// A file that was never published is told by its hash: its name may name a person.
func TestSourceWithoutAddress(t *testing.T) {
	r := release(t, nil)
	for i := range r.Figures {
		r.Figures[i].Source.URL, r.Figures[i].Source.Document, r.Figures[i].Source.Where = "", strings.Repeat("ab", 32), "to A Person.docx, table 1"
	}
	said := words(t, pages(t, r), "sources.html")
	if !strings.Contains(said, "No address; the file is known by its SHA-256 abab") || strings.Contains(said, "A Person") {
		t.Errorf("the sources page says %.300q", said)
	}
}

// The figures that the story began with are on their pages, each said to be
// what it is.
func TestPagesSay(t *testing.T) {
	ps := pages(t, release(t, nil))
	for _, c := range []struct{ why, path, want string }{
		{"the headline with its coverage and publisher", "index.html", "As published 5,653 England and Wales, 39 forces, year ending March 2017. Published by NSPCC, 1 June 2017."},
		{"what else was printed for it", "index.html", "5,643 (Evening Standard, 1 June 2017)"},
		{"our own sum apart from it", "index.html", "19 of 43 forces"},
		{"a sum is no national total", "index.html", "this is not a national total"},
		{"like for like with its forces", "index.html", "From 1,665 to 2,971 in the 13 forces with a count in both years"},
		{"a figure that changed", "index.html", "Northumbria, 2015-16: 170"},
		{"a stated gap is not nought", "index.html", "Durham Not available Counted"},
		{"Cleveland's rise, exact", "forces/cleveland.html", "163.6%"},
		{"Durham's figure", "forces/durham.html", "2016-17 190 cyber-flagged child sexual offences. Published by"},
		{"Durham's earlier year", "forces/durham.html", "2015-16 Not available"},
		{"a force without any figure", "forces/surrey.html", "That is not nought"},
		{"what cannot be concluded", "about.html", "A rise is not by itself a rise in crime"},
		{"what a source gave", "sources.html", "Cleveland, 2016-17: 145"},
	} {
		if got := words(t, ps, c.path); !strings.Contains(got, c.want) {
			t.Errorf("%s: %s does not say %q:\n%.1500s", c.why, c.path, c.want, got)
		}
	}
}

// Durham has one count of two, so its page draws no chart and gives no change.
func TestNoChartWithoutTwoCounts(t *testing.T) {
	ps := pages(t, release(t, nil))
	for path, want := range map[string]int{"forces/cleveland.html": 1, "forces/durham.html": 0, "forces/surrey.html": 0, "index.html": 1} {
		doc := documents(t, []site.Page{page(t, ps, path)})[path]
		if got := len(find(doc, atom.Svg)); got != want {
			t.Errorf("%s has %d charts, want %d", path, got, want)
		}
	}
}

// Years that no force has a figure for have no sum: not nought, and no card
// that could be read as nought.
func TestNoSumOfNothing(t *testing.T) {
	r := release(t, nil)
	q := collate.Question{Measure: r.Set.Question.Measure, Base: figure.FinancialYear(2030), Current: figure.FinancialYear(2031)}
	empty, err := publish.NewRelease(r.Figures, q, nil)
	if err != nil {
		t.Fatal(err)
	}
	got := words(t, pages(t, empty), "index.html")
	for _, want := range []string{"Our own sum of forces No figure 0 of 43 forces", "No percentage No force gave an exact count for both periods."} {
		if !strings.Contains(got, want) {
			t.Errorf("the page of two years without figures does not say %q: %.900s", want, got)
		}
	}
}

// The record road's page shows only protected counts and says that its records
// are made up; without a result there is no page and no link to one.
func TestRecordsPage(t *testing.T) {
	with := pages(t, release(t, made(t)))
	got := words(t, with, "records.html")
	for _, want := range []string{"These records are made up", "1,000 records received, 998 read, 2 refused", "Cleveland 5 1 to 9", "seed 7"} {
		if !strings.Contains(got, want) {
			t.Errorf("records.html does not say %q:\n%s", want, got)
		}
	}
	for _, p := range pages(t, release(t, nil)) {
		if p.Path == "records.html" || bytes.Contains(p.Body, []byte("records.html")) {
			t.Errorf("%s speaks of records that there are none of", p.Path)
		}
	}
}

// Text that somebody printed is text on our pages, whatever it holds.
func TestNothingIsRun(t *testing.T) {
	r := release(t, nil)
	r.Figures = slices.Clone(r.Figures)
	for i := range r.Figures {
		r.Figures[i].Source.Publisher = `=cmd()<script>alert("x")</script>`
		r.Figures[i].Source.URL = "javascript:alert(1)"
	}
	for _, p := range pages(t, r) {
		if bytes.Contains(p.Body, []byte("<script")) && p.Path != "data/figures.csv" || bytes.Contains(p.Body, []byte(`href="javascript`)) || bytes.Contains(p.Body, []byte("ZgotmplZ")) {
			t.Errorf("%s runs what a source printed", p.Path)
		}
		if p.Path == "data/figures.csv" && bytes.Contains(p.Body, []byte(`"=cmd`)) {
			t.Error("figures.csv holds a formula")
		}
	}
}

// The open data has every figure, a missing value is empty and never 0, and
// the description beside it names exactly its columns.
func TestOpenData(t *testing.T) {
	r := release(t, nil)
	ps := pages(t, r)
	rows, err := csv.NewReader(bytes.NewReader(page(t, ps, "data/figures.csv").Body)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	head := rows[0]
	checkDescription(t, page(t, ps, "data/figures.csv-metadata.json").Body, head)
	if len(rows)-1 != len(r.Figures) {
		t.Errorf("%d rows for %d figures", len(rows)-1, len(r.Figures))
	}
	at := func(row []string, name string) string { return row[slices.Index(head, name)] }
	for i, row := range rows[1:] {
		want, counted := r.Figures[i].Value.Number()
		got, err := strconv.ParseInt(at(row, "value"), 10, 64)
		if counted && (err != nil || got != want) || !counted && at(row, "value") != "" || at(row, "state") != r.Figures[i].Value.State().String() {
			t.Errorf("row %d: value %q, state %q for %v", i+2, at(row, "value"), at(row, "state"), r.Figures[i].Value)
		}
		if at(row, "publisher") == "" || at(row, "published_on") == "" || at(row, "url") == "" {
			t.Errorf("row %d has no source", i+2)
		}
	}
}

func checkDescription(t *testing.T, text []byte, head []string) {
	t.Helper()
	var doc struct {
		URL    string `json:"url"`
		Schema struct {
			Columns []struct {
				Name, Titles, Datatype string
			} `json:"columns"`
		} `json:"tableSchema"`
	}
	if err := json.Unmarshal(text, &doc); err != nil || doc.URL != "figures.csv" {
		t.Fatalf("the description is for %q: %v", doc.URL, err)
	}
	var names []string
	for _, c := range doc.Schema.Columns {
		names = append(names, c.Name)
		if c.Titles != c.Name || c.Datatype == "" {
			t.Errorf("column %s is described as %+v", c.Name, c)
		}
	}
	if !slices.Equal(names, head) {
		t.Errorf("described are %v, the header has %v", names, head)
	}
}

// Real extracts have no place on the public site: without a seed a release
// with records is not made.
func TestRealRecordsAreRefused(t *testing.T) {
	real := made(t)
	real.Seed = ""
	r := release(t, nil)
	if _, err := publish.NewRelease(r.Figures, r.Set.Question, real); err == nil {
		t.Error("records without a seed went into a release")
	}
}
