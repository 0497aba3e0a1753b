package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"cyberflag/check"
)

// storyJSON is what check --json prints of a story; contract.md has its keys.
type storyJSON struct {
	ID     string      `json:"id"`
	Claims []claimJSON `json:"claims"`
}

type claimJSON struct {
	Quote      string          `json:"quote"`
	Start      int             `json:"start"`
	End        int             `json:"end"`
	Verdict    string          `json:"verdict"`
	Kind       *string         `json:"kind"`
	Value      json.RawMessage `json:"value"`
	Borderline bool            `json:"borderline"`
	Basis      []string        `json:"basis"`
	Why        string          `json:"why"`
}

func storiesJSONOf(done []checked) []storyJSON {
	out := make([]storyJSON, len(done))
	for i, c := range done {
		out[i] = storyJSONOf(c)
	}
	return out
}

func storyJSONOf(c checked) storyJSON {
	st := storyJSON{ID: c.id, Claims: []claimJSON{}}
	for _, cl := range c.report.Claims {
		st.Claims = append(st.Claims, claimJSONOf(c, cl))
	}
	return st
}

func claimJSONOf(c checked, cl check.Claim) claimJSON {
	j := claimJSON{
		Quote: cl.Quote, Verdict: string(cl.Verdict), Value: json.RawMessage("null"),
		Borderline: cl.Borderline, Basis: append([]string{}, cl.Basis...), Why: cl.Why,
	}
	j.Start, j.End = c.page.Place(cl.Start, cl.End)
	if cl.Kind != "" {
		kind := string(cl.Kind)
		j.Kind = &kind
	}
	if cl.Value.Given() {
		j.Value = json.RawMessage(cl.Value.String())
	}
	return j
}

// printStories prints each claim with its verdict, our figure and where it
// came from, and a last line of counts.
func printStories(w io.Writer, done []checked) error {
	var b strings.Builder
	counts := map[check.Verdict]int{}
	total := 0
	for _, c := range done {
		fmt.Fprintf(&b, "%s\n\n", c.id)
		writeMarked(&b, c)
		for i, cl := range c.report.Claims {
			writeClaim(&b, i+1, cl)
			counts[cl.Verdict]++
			total++
		}
		b.WriteString("\n")
	}
	parts := make([]string, len(check.Verdicts))
	for i, v := range check.Verdicts {
		parts[i] = fmt.Sprintf("%d %s", counts[v], words(string(v)))
	}
	if total > 0 {
		fmt.Fprintf(&b, "%s\n", underlineLegend)
	}
	fmt.Fprintf(&b, "%d claims: %s\n", total, strings.Join(parts, ", "))
	_, err := io.WriteString(w, b.String())
	return err
}

// underlines shows each verdict under the words of its claim.
var underlines = map[check.Verdict]rune{
	check.Supported: '-', check.Truncated: '~', check.Contradicted: '^', check.NotComparable: '=', check.CannotTell: '.',
}

const underlineLegend = "- supported   ~ truncated   ^ contradicted   = not comparable   . cannot tell"

// writeMarked writes the text with its claims underlined and numbered.
func writeMarked(b *strings.Builder, c checked) {
	var text strings.Builder
	var marks []mark
	for _, p := range c.report.Parts(oneLine(c.story.Text)) {
		start := text.Len()
		text.WriteString(p.Text)
		if p.Claim != nil {
			fmt.Fprintf(&text, " [%d]", p.Number)
			marks = append(marks, mark{start, start + len(p.Text), underlines[p.Claim.Verdict]})
		}
	}
	printMarked(b, text.String(), marks)
}

// oneLine makes a space of each line break that does not end a paragraph, so
// that lines are broken where they fit. Places stay.
func oneLine(text string) string {
	out := []byte(text)
	for i := range out {
		if out[i] == '\n' && i > 0 && i+1 < len(out) && out[i-1] != '\n' && out[i+1] != '\n' {
			out[i] = ' '
		}
	}
	return string(out)
}

func writeClaim(b *strings.Builder, n int, c check.Claim) {
	verdict := strings.ToUpper(words(string(c.Verdict)))
	if c.Kind != "" {
		verdict += " (" + words(string(c.Kind)) + ")"
	}
	if c.Borderline {
		verdict += " (borderline)"
	}
	fmt.Fprintf(b, "\n  [%d] %q\n    %s", n, strings.Join(strings.Fields(c.Quote), " "), verdict)
	if c.Value.Given() {
		fmt.Fprintf(b, "; our figure is %s", c.Value.Words())
	}
	fmt.Fprintf(b, "\n    %s\n", c.Why)
	for _, s := range c.Basis {
		fmt.Fprintf(b, "    - %s\n", s)
	}
}

func words(name string) string { return strings.ReplaceAll(name, "_", " ") }
