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
	Single  bool // one story, whose name the title has
	Stories []storyData
	Legend  []legendRow
}

type storyData struct {
	ID         string
	Name       string
	Counts     string
	Paragraphs [][]partData
	Claims     []claimData
	LookAt     []claimData // those of Claims that are not simply right
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
	Short   string // the verdict in the middle of a sentence
	Figure  string
	Why     string
	Basis   []sourceData
}

// A sourceData is a source in words; Link are the words that lead to the address it
// names, who printed it and when.
type sourceData struct{ Before, Link, URL, After string }

type legendRow struct{ Class, Verdict, Means string }

// Write makes the whole page before it writes any of it.
func Write(w io.Writer, stories []Story) error {
	data := pageData{Title: "Checked claims", Legend: legend()}
	if len(stories) == 1 {
		data.Title, data.Single = "Checked claims: "+stories[0].Name, true
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
			Verdict: verdictWords(c), Short: shortWords(c), Figure: c.Value.Words(), Why: sentence(c.Why),
		}
		for _, b := range c.Basis {
			d.Basis = append(d.Basis, sourceOf(b))
		}
		out.Claims = append(out.Claims, d)
	}
	out.LookAt = toLookAt(out.Claims, s.Report)
	return out
}

func counts(r check.Report) string {
	var words []string
	for _, v := range check.Verdicts {
		if n := r.Count(v); n > 0 {
			words = append(words, fmt.Sprintf("%d %s", n, spaced(string(v))))
		}
	}
	return fmt.Sprintf("%d claims: %s.", len(r.Claims), strings.Join(words, ", "))
}

// toLookAt gives the claims that somebody should change or ask about.
func toLookAt(claims []claimData, r check.Report) (out []claimData) {
	for i, c := range r.Claims {
		if c.Verdict != check.Supported || c.Borderline {
			out = append(out, claims[i])
		}
	}
	return out
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

// sourceOf finds the address in a source, which stands after a semicolon, and makes
// a link of the words before that. Without any the address is its own words.
func sourceOf(basis string) sourceData {
	for _, scheme := range []string{"https://", "http://"} {
		if at := strings.Index(basis, scheme); at >= 0 {
			end := len(basis)
			if n := strings.IndexAny(basis[at:], "; \t\n"); n >= 0 {
				end = at + n
			}
			s := sourceData{Before: basis[:at], Link: basis[at:end], URL: basis[at:end], After: basis[end:]}
			if who := strings.TrimSuffix(s.Before, "; "); who != s.Before {
				cut := strings.LastIndex(who, "; ") + 1
				s.Before, s.Link = strings.TrimSpace(who[:cut])+" ", strings.TrimSpace(who[cut:])
			}
			return s
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

// shortWords says what is wrong in a word or two: "misprint", "truncated".
func shortWords(c check.Claim) string {
	switch {
	case c.Kind != "":
		return spaced(string(c.Kind))
	case c.Borderline:
		return "borderline"
	}
	return spaced(string(c.Verdict))
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
