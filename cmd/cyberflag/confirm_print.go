package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"cyberflag/collect/confirm"
	"cyberflag/figure"
)

// printHead shows a document before its proposals.
func (k *walk) printHead(sheet confirm.Sheet, next []confirm.Item) {
	r, w := sheet.Reading, k.s.out
	pre := 0
	for _, i := range next {
		if sheet.Preselected(i, k.threshold) {
			pre++
		}
	}
	fmt.Fprintf(w, "\n%s (%.12s): %s, reference %s, received %s\n", sheet.Name, sheet.SHA256,
		whoseWords(r), cmp.Or(r.Reference, "not said"), cmp.Or(r.ReceivedOn, "not said"))
	for _, q := range r.Questions {
		fmt.Fprintf(w, "  %s%s: %s %s\n", q.Question, after(" of ", q.Force), q.Status, strings.Join(q.Exemptions, ", "))
	}
	for _, p := range r.Problems {
		fmt.Fprintf(w, "  problem: %s\n", p)
	}
	printUndated(w, sheet)
	fmt.Fprintf(w, "  %s to look at, %d of them pre-selected (confidence %.2f and more, nothing in the file against it)\n", plural(len(next), "proposal"), pre, k.threshold)
}

// printUndated says how to give the day of an answer that nobody has said.
func printUndated(w io.Writer, sheet confirm.Sheet) {
	if sheet.Undated() {
		fmt.Fprintln(w, "  nobody has said when this answer came: received=2017-06-05 with the first figure you accept or correct says it for all")
	}
}

// printItem shows a proposal beside its source, with its sums.
func (k *walk) printItem(sheet confirm.Sheet, i confirm.Item, left int) {
	w := k.s.out
	fmt.Fprintf(w, "\nproposal %d (%d left): %s %s = %s\n", i.ID, left, i.Question, partOf(i.Statement), i.Value)
	fmt.Fprintf(w, "  %s, %s, %s; confidence %s\n", cmp.Or(i.Force, "force not said"), periodWords(i.Statement),
		cmp.Or(string(i.Measure), "what was counted not said"), cmp.Or(confidenceWords(i), "none: it is no number"))
	if len(i.Doubts) > 0 {
		fmt.Fprintf(w, "  doubt: %s\n", strings.Join(i.Doubts, "; "))
	}
	if i.Quote != i.Where { // in running text the words are the place
		fmt.Fprintf(w, "  at:    %s\n", i.Where)
	}
	if i.Quote != "" {
		fmt.Fprintf(w, "  words: %s\n", i.Quote)
	}
	for _, s := range sheet.Sums(i) {
		fmt.Fprintf(w, "  sum:   %s\n", s)
	}
	for _, e := range sheet.Excesses(i) {
		fmt.Fprintf(w, "  sum:   %s\n", e)
	}
	for _, r := range sheet.Rivals(i) {
		fmt.Fprintf(w, "  note:  %s\n", r)
	}
	for _, o := range sheet.Elsewhere(i) {
		if o.Added {
			fmt.Fprintf(w, "  note:  %s added proposal %d here, as %s\n", o.Stands.By, o.ID, said(o.Says()))
			continue
		}
		fmt.Fprintf(w, "  note:  an earlier reading had proposal %d here, and %s %s it as %s\n", o.ID, o.Stands.By, o.State, said(o.Says()))
	}
	if i.State == confirm.Disputed {
		for _, d := range i.All {
			fmt.Fprintf(w, "  note:  %s: %s %s%s\n", d.By, d.Verb, said(d.Statements), after(": ", d.Why))
		}
	}
}

// confidenceWords writes how sure a number was read; "" of a question that was turned down.
func confidenceWords(i confirm.Item) string {
	if i.Confidence == 0 {
		return ""
	}
	return fmt.Sprintf("%.2f", i.Confidence)
}

func partOf(s confirm.Statement) string {
	parts := confirm.PartWords(s.Part)
	if len(parts) == 0 {
		parts = []string{"all"}
	}
	return string(s.Unit) + ": " + strings.Join(parts, ", ")
}

func periodWords(s confirm.Statement) string {
	if s.Period == (figure.Period{}) {
		return "period not said"
	}
	return s.Period.String()
}

// said writes statements in a few words.
func said(all []confirm.Statement) string {
	var words []string
	for _, s := range all {
		words = append(words, strings.Join([]string{s.Value.String(), periodWords(s), partOf(s)}, ", "))
	}
	return strings.Join(words, " / ")
}

// printItems lists proposals; a star marks the pre-selected.
func printItems(w io.Writer, sheet confirm.Sheet, items []confirm.Item, threshold float64) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, i := range items {
		mark := " "
		if ok, _ := sheet.Together(i, threshold); ok {
			mark = "*"
		}
		state := ""
		if i.State != confirm.Open {
			state = string(i.State)
		}
		fmt.Fprintf(t, "  %s %d\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", mark, i.ID, i.Question, i.Force, periodWords(i.Statement), i.Value, partOf(i.Statement), cmp.Or(confidenceWords(i), "-"), i.Where, state)
	}
	return t.Flush()
}

// printList lists what waits for a person.
func (f *confirmer) printList(sheets []confirm.Sheet) error {
	if f.json {
		return writeJSON(f.s.out, listJSON(sheets, f.threshold))
	}
	n := 0
	for _, s := range sheets {
		waiting := s.Waiting()
		if len(waiting) == 0 {
			continue
		}
		n += len(waiting)
		fmt.Fprintf(f.s.out, "%s (%.12s)\n", s.Name, s.SHA256)
		printUndated(f.s.out, s)
		if err := printItems(f.s.out, s, waiting, f.threshold); err != nil {
			return err
		}
		var left reasons
		left.together(s, waiting, f.threshold)
		if err := left.print(f.s.out); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(f.s.out, "%s to confirm; confirm accept --all takes those with *: a confidence of %.2f or more, and nothing in the file against them\n", plural(n, "proposal"), f.threshold)
	return err
}
