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
		fmt.Fprintf(&b, "%s\n", c.id)
		for _, cl := range c.report.Claims {
			writeClaim(&b, cl)
			counts[cl.Verdict]++
			total++
		}
		b.WriteString("\n")
	}
	parts := make([]string, len(check.Verdicts))
	for i, v := range check.Verdicts {
		parts[i] = fmt.Sprintf("%d %s", counts[v], words(string(v)))
	}
	fmt.Fprintf(&b, "%d claims: %s\n", total, strings.Join(parts, ", "))
	_, err := io.WriteString(w, b.String())
	return err
}

func writeClaim(b *strings.Builder, c check.Claim) {
	verdict := strings.ToUpper(words(string(c.Verdict)))
	if c.Kind != "" {
		verdict += " (" + words(string(c.Kind)) + ")"
	}
	if c.Borderline {
		verdict += " (borderline)"
	}
	fmt.Fprintf(b, "\n  %q\n    %s", strings.Join(strings.Fields(c.Quote), " "), verdict)
	if c.Value.Given() {
		fmt.Fprintf(b, "; our figure is %s", c.Value)
	}
	fmt.Fprintf(b, "\n    %s\n", c.Why)
	for _, s := range c.Basis {
		fmt.Fprintf(b, "    - %s\n", s)
	}
}

func words(name string) string { return strings.ReplaceAll(name, "_", " ") }
