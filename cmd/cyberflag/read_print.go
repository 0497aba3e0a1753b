package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"cyberflag/collect/answer"
)

// printReading prints a reading for a person. kept says what became of it in
// the workspace; "" is that there is none.
func printReading(w io.Writer, file string, r answer.Reading, kept string) error {
	fmt.Fprintf(w, "%s: %s, reference %s, received %s\n", file, whoseWords(r), cmp.Or(r.Reference, "not said"), cmp.Or(r.ReceivedOn, "not said"))
	for _, q := range r.Questions {
		fmt.Fprintf(w, "  %s%s: %s %s\n", q.Question, after(" of ", q.Force), q.Status, strings.Join(q.Exemptions, ", "))
	}
	force := forceColumn(r)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, f := range r.Figures {
		fmt.Fprintf(t, "  %s\t%s%s\t%s\t%s\t%.2f\t%s%s\n", f.Question, force(f), f.Period, printedValue(f), breakdownWords(f), f.Confidence, f.Where, after(" - ", strings.Join(f.Doubts, "; ")))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	for _, p := range r.Problems {
		fmt.Fprintf(w, "  problem: %s\n", p)
	}
	if len(r.Figures) == 0 && len(r.Questions) == 0 {
		fmt.Fprintf(w, "  cyberflag read --show prints what is in the file\n")
	}
	_, err := fmt.Fprintf(w, "  %d figures proposed, %d problems; nothing is published until a person confirms it\n", len(r.Figures), len(r.Problems))
	if err == nil && kept != "" {
		_, err = fmt.Fprintf(w, "  in the workspace: %s\n", kept)
	}
	return err
}

// whoseWords says of which force a reading is, or of how many.
func whoseWords(r answer.Reading) string {
	if r.Force != "" {
		return r.Force
	}
	forces := map[string]bool{}
	for _, f := range r.Figures {
		forces[f.Force] = true
	}
	for _, q := range r.Questions {
		forces[q.Force] = true
	}
	delete(forces, "")
	switch names := slices.Sorted(maps.Keys(forces)); len(names) {
	case 0:
		return "no force named"
	case 1:
		return names[0]
	default:
		return plural(len(names), "force")
	}
}

// forceColumn gives the cell of a figure in the column that names its force, where a figure of
// the reading is of another than the whole reading is; there is no such column otherwise.
func forceColumn(r answer.Reading) func(answer.Figure) string {
	if !slices.ContainsFunc(r.Figures, func(f answer.Figure) bool { return f.Force != "" }) {
		return func(answer.Figure) string { return "" }
	}
	return func(f answer.Figure) string { return cmp.Or(f.Force, r.Force, "force not said") + "\t" }
}

func after(word, s string) string {
	if s == "" {
		return ""
	}
	return word + s
}

func printedValue(f answer.Figure) string {
	switch {
	case f.Symbol == answer.NoSymbol:
		return fmt.Sprint(f.Value)
	case f.Low != nil && f.High != nil:
		return fmt.Sprintf("[%s] %d to %d", f.Symbol, *f.Low, *f.High)
	}
	return "[" + string(f.Symbol) + "]"
}

// breakdownWords says what part of a count a figure is.
func breakdownWords(f answer.Figure) string {
	b := f.Breakdown
	var words []string
	for _, s := range []string{b.Code, b.Offence, after("age ", b.Age), after("sex ", b.Sex), b.Platform, b.Outcome} {
		if s != "" {
			words = append(words, s)
		}
	}
	if len(words) == 0 {
		words = []string{"all"}
	}
	return string(f.Unit) + ": " + strings.Join(words, ", ")
}
