package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"cyberflag/check"
	"cyberflag/collate"
	"cyberflag/examples"
	"cyberflag/figure"
	"cyberflag/publish/brief"
	"cyberflag/reference"
)

// exampleFigures reads the figures that the program is shipped with.
func exampleFigures(t *testing.T) []figure.Figure {
	t.Helper()
	f, err := examples.FS.Open("figures.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	figs, refused, err := collate.ReadCSV(f, "figures.csv")
	if err != nil || len(refused) > 0 {
		t.Fatal(err, refused)
	}
	return figs
}

// TestBriefsPassCheck holds every sentence that we write ourselves against our
// own checker: briefs of all forces, for both years, in both forms that are
// read as text, have nothing contradicted; the headline number is found and
// supported; and it is no longer when one digit of it is changed.
func TestBriefsPassCheck(t *testing.T) {
	t.Parallel()
	figs := exampleFigures(t)
	for _, year := range []string{"2015-16", "2016-17"} {
		t.Run(year, func(t *testing.T) {
			t.Parallel()
			set := collateYear(t, figs, year)
			withNumber := 0
			for _, force := range reference.Forces() {
				if holdForms(t, set, force, figs) {
					withNumber++
				}
			}
			holdNation(t, set, figs)
			if withNumber < 15 {
				t.Errorf("only %d forces have a headline number: the test is not looking at them", withNumber)
			}
		})
	}
}

// holdForms holds the brief of a force in both forms, and reports whether it
// has a headline number.
func holdForms(t *testing.T, set collate.Set, force reference.Force, figs []figure.Figure) bool {
	t.Helper()
	b, err := brief.New(set, force.Name)
	if err != nil {
		t.Fatal(err)
	}
	n, known := headline(set, force)
	for _, form := range []string{"md", "html"} {
		text := writeBrief(t, b, form)
		report := checkPage(form, text, figs)
		holdClaims(t, force.Name+" "+form, report)
		if known {
			holdHeadline(t, force.Name+" "+form, form, text, report, n, figs)
		}
	}
	return known
}

// holdClaims asks that nothing is contradicted.
func holdClaims(t *testing.T, name string, report check.Report) {
	t.Helper()
	for _, c := range report.Claims {
		if c.Verdict == check.Contradicted {
			t.Errorf("%s: %q is contradicted (%s): %s", name, c.Quote, c.Kind, c.Why)
		}
	}
}

// TestBriefsPassCheckShared does the same for the larger collection of shared
// figures, where one number is often near another by chance: briefs of all
// forces for four years have nothing contradicted.
func TestBriefsPassCheckShared(t *testing.T) {
	t.Parallel()
	path := filepath.Join(needShared(t), "figures", "figures.csv")
	f, err := os.Open(path)
	if err != nil {
		t.Skip("skipped: the shared figures are not beside the project")
	}
	defer f.Close()
	figs, _, err := collate.ReadCSV(f, "figures.csv")
	if err != nil || len(figs) < 300 {
		t.Fatal(len(figs), "shared figures were read", err)
	}
	for _, year := range []string{"2015-16", "2016-17", "2017-18", "2018-19"} {
		t.Run(year, func(t *testing.T) {
			t.Parallel()
			set := collateYear(t, figs, year)
			claims := 0
			for _, force := range reference.Forces() {
				claims += holdBrief(t, set, force, figs)
			}
			holdNation(t, set, figs)
			if claims < 2*len(reference.Forces()) {
				t.Errorf("%d claims in the briefs of %s: the test is not looking at them", claims, year)
			}
		})
	}
}

// holdBrief asks that nothing in the brief of a force is contradicted, and
// counts its claims.
func holdBrief(t *testing.T, set collate.Set, force reference.Force, figs []figure.Figure) int {
	t.Helper()
	b, err := brief.New(set, force.Name)
	if err != nil {
		t.Fatal(err)
	}
	report := checkPage("md", writeBrief(t, b, "md"), figs)
	holdClaims(t, force.Name, report)
	return len(report.Claims)
}

// holdNation asks that nothing in the brief of England and Wales is contradicted.
func holdNation(t *testing.T, set collate.Set, figs []figure.Figure) {
	t.Helper()
	b, err := brief.New(set, "England and Wales")
	if err != nil {
		t.Fatal(err)
	}
	for _, form := range []string{"md", "html"} {
		holdClaims(t, "England and Wales "+form, checkPage(form, writeBrief(t, b, form), figs))
	}
}

// holdHeadline asks that the first statement of n is supported, and that it is
// not when its last digit is another; the planted error is looked for in one
// paragraph, because the rest of the brief stays as it is.
func holdHeadline(t *testing.T, name, form, text string, r check.Report, n int64, figs []figure.Figure) {
	t.Helper()
	said := regexp.MustCompile(`recorded ` + figure.Thousands(n) + ` cyber-flagged`)
	if !said.MatchString(text) {
		t.Errorf("%s: the brief does not say how many were recorded", name)
		return
	}
	if got := verdictOf(r, figure.Thousands(n)); got != check.Supported {
		t.Errorf("%s: the headline number %d is %q, want supported", name, n, got)
	}
	if form != "md" {
		return
	}
	text, _, _ = strings.Cut(text, "## The national picture")
	wrong := n - n%10 + (n+3)%10
	planted := said.ReplaceAllString(text, "recorded "+figure.Thousands(wrong)+" cyber-flagged")
	if got := verdictOf(checkPage(form, planted, figs), figure.Thousands(wrong)); got == check.Supported {
		t.Errorf("%s: %d in place of %d is supported", name, wrong, n)
	}
}

// verdictOf gives the verdict of the first claim that is a count of offences
// with the number.
func verdictOf(r check.Report, number string) check.Verdict {
	for _, c := range r.Claims {
		if strings.HasPrefix(c.Quote, number+" cyber-flagged") {
			return c.Verdict
		}
	}
	return ""
}

func collateYear(t *testing.T, figs []figure.Figure, year string) collate.Set {
	t.Helper()
	current, err := figure.ParseFinancialYear(year)
	if err != nil {
		t.Fatal(err)
	}
	q := collate.Question{Measure: figure.CyberFlagged, Base: figure.FinancialYear(current.Start.Year - 1), Current: current}
	set, err := collate.Collate(figs, q)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func headline(set collate.Set, force reference.Force) (int64, bool) {
	r, ok := set.Return(force.Code)
	if !ok {
		return 0, false
	}
	return r.Current.Value().Number()
}

func writeBrief(t *testing.T, b brief.Brief, form string) string {
	t.Helper()
	var out bytes.Buffer
	if err := briefFormats[form](&out, b); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func checkPage(form, text string, figs []figure.Figure) check.Report {
	return check.Check(check.Story{Text: readPage("brief."+form, []byte(text)).Text}, figs)
}
