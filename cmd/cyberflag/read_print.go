package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"cyberflag/collect/answer"
)

// printReading prints a reading for a person. kept says what became of it in
// the workspace; "" is that there is none.
func printReading(w io.Writer, file string, r answer.Reading, kept string) error {
	fmt.Fprintf(w, "%s: %s, reference %s, received %s\n", file, cmp.Or(r.Force, "no single force"), cmp.Or(r.Reference, "not said"), cmp.Or(r.ReceivedOn, "not said"))
	for _, q := range r.Questions {
		fmt.Fprintf(w, "  %s%s: %s %s\n", q.Question, after(" of ", q.Force), q.Status, strings.Join(q.Exemptions, ", "))
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, f := range r.Figures {
		fmt.Fprintf(t, "  %s\t%s\t%s\t%s\t%.2f\t%s%s\n", f.Question, f.Period, printedValue(f), breakdownWords(f), f.Confidence, f.Where, after(" - ", strings.Join(f.Doubts, "; ")))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	for _, p := range r.Problems {
		fmt.Fprintf(w, "  problem: %s\n", p)
	}
	_, err := fmt.Fprintf(w, "  %d figures proposed, %d problems; nothing is published until a person confirms it\n", len(r.Figures), len(r.Problems))
	if err == nil && kept != "" {
		_, err = fmt.Fprintf(w, "  in the workspace: %s\n", kept)
	}
	return err
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
	for _, s := range []string{f.Force, b.Code, b.Offence, after("age ", b.Age), after("sex ", b.Sex), b.Platform, b.Outcome} {
		if s != "" {
			words = append(words, s)
		}
	}
	if len(words) == 0 {
		words = []string{"all"}
	}
	return string(f.Unit) + ": " + strings.Join(words, ", ")
}
