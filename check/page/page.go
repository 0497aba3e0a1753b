// Package page writes checked stories as one HTML page: each text with its
// claims underlined and numbered, and under it what came out for each claim,
// with our figure, the arithmetic and the source. The page needs no script and
// no other file. It judges nothing itself, and it never tells verdicts apart by
// colour alone.
package page

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"cyberflag/check"
	"cyberflag/internal/lazyre"
)

// A Story is a checked text under a name that is shown, such as its file's.
type Story struct {
	Name   string
	Text   string
	Report check.Report
}

//go:embed page.tmpl
var source string

var tmpl = template.Must(template.New("page").Option("missingkey=error").Parse(source))

// pageData is the data of page.tmpl.
type pageData struct {
	Title   string
	Stories []storyData
	Legend  []legendRow
}

type storyData struct {
	ID         string
	Name       string
	Counts     string
	Paragraphs [][]partData
	Claims     []claimData
}

type partData struct {
	Text   string
	Number int // 0 for plain words
	Anchor string
	Class  string
	First  bool // the claim begins here and not in the paragraph before
}

type claimData struct {
	Number  int
	Anchor  string
	Class   string
	Quote   string
	Verdict string
	Figure  string
	Why     string
	Basis   []sourceData
}

// A sourceData is a source in words, with the address it names as a link.
type sourceData struct{ Before, URL, After string }

type legendRow struct{ Class, Verdict, Means string }

// Write makes the whole page before it writes any of it.
func Write(w io.Writer, stories []Story) error {
	data := pageData{Title: "Checked claims", Legend: legend()}
	if len(stories) == 1 {
		data.Title = "Checked claims: " + stories[0].Name
	}
	for i, s := range stories {
		data.Stories = append(data.Stories, storyOf(fmt.Sprintf("s%d", i+1), s))
	}
	var b strings.Builder
	if err := tmpl.Execute(&b, data); err != nil {
		return fmt.Errorf("page of checked claims: %w", err)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func legend() []legendRow {
	var rows []legendRow
	for _, v := range check.Verdicts {
		rows = append(rows, legendRow{className(v), sentence(string(v)), check.Meaning(v)})
	}
	return rows
}

func storyOf(id string, s Story) storyData {
	out := storyData{ID: id, Name: s.Name, Counts: counts(s.Report), Paragraphs: paragraphs(id, s)}
	for i, c := range s.Report.Claims {
		d := claimData{
			Number: i + 1, Anchor: anchor(id, i+1), Class: className(c.Verdict), Quote: fold(c.Quote),
			Verdict: verdictWords(c), Figure: c.Value.Words(), Why: sentence(c.Why),
		}
		for _, b := range c.Basis {
			d.Basis = append(d.Basis, sourceOf(b))
		}
		out.Claims = append(out.Claims, d)
	}
	return out
}

func counts(r check.Report) string {
	words := make([]string, len(check.Verdicts))
	for i, v := range check.Verdicts {
		words[i] = fmt.Sprintf("%d %s", r.Count(v), spaced(string(v)))
	}
	return fmt.Sprintf("%d claims: %s.", len(r.Claims), strings.Join(words, ", "))
}

// paragraphs cuts the text at its blank lines; a claim that runs over one is
// shown in pieces with one number.
func paragraphs(id string, s Story) [][]partData {
	var out [][]partData
	var now []partData
	for _, p := range s.Report.Parts(s.Text) {
		for i, text := range blankLine.Split(p.Text, -1) {
			if i > 0 {
				out, now = appendShown(out, now), nil
			}
			if text == "" {
				continue
			}
			d := partData{Text: text}
			if p.Claim != nil {
				d.Number, d.Anchor, d.Class, d.First = p.Number, anchor(id, p.Number), className(p.Claim.Verdict), i == 0
			}
			now = append(now, d)
		}
	}
	return appendShown(out, now)
}

var blankLine = lazyre.New(`\n[ \t\r]*\n\s*`)

// appendShown appends a paragraph unless there is nothing to see in it.
func appendShown(out [][]partData, p []partData) [][]partData {
	if slices.ContainsFunc(p, func(d partData) bool { return strings.TrimSpace(d.Text) != "" }) {
		return append(out, p)
	}
	return out
}

// sourceOf finds the address in a source, which stands after a semicolon.
func sourceOf(basis string) sourceData {
	for _, scheme := range []string{"https://", "http://"} {
		if at := strings.Index(basis, scheme); at >= 0 {
			end := len(basis)
			if n := strings.IndexAny(basis[at:], "; \t\n"); n >= 0 {
				end = at + n
			}
			return sourceData{basis[:at], basis[at:end], basis[end:]}
		}
	}
	return sourceData{Before: basis}
}

func anchor(id string, n int) string { return fmt.Sprintf("%s-claim-%d", id, n) }

// verdictWords says the verdict with its kind: "Contradicted: ratio as rise".
func verdictWords(c check.Claim) string {
	s := sentence(string(c.Verdict))
	if c.Kind != "" {
		s += ": " + spaced(string(c.Kind))
	}
	if c.Borderline {
		s += " (borderline)"
	}
	return s
}

func className(v check.Verdict) string { return strings.ReplaceAll(string(v), "_", "-") }

func spaced(s string) string { return strings.ReplaceAll(s, "_", " ") }

func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

// sentence gives s without underscores and with a capital letter; a digit
// stays.
func sentence(s string) string {
	s = spaced(s)
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
