package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/measure"
)

// writeCollation prints set for a person: totals with their coverage first,
// then the matched forces, and last what is missing and doubtful.
func writeCollation(w io.Writer, set collate.Set, in figuresIn) error {
	var b bytes.Buffer
	q := set.Question
	fmt.Fprintf(&b, "%s: %s and %s\n", q.Measure, q.Base, q.Current)
	if !q.AsOf.IsZero() {
		fmt.Fprintf(&b, "as known on %s\n", q.AsOf.Words())
	}
	fmt.Fprintln(&b, "\nAdded up from forces")
	for _, t := range []collate.Total{set.Base, set.Current} {
		fmt.Fprintf(&b, "  %s\n  %s\n", totalLine(t), modelLine(modelTotal(set, t)))
	}
	writeMatched(&b, set)
	writeWider(&b, set)
	writeRevisions(&b, set)
	writeMissing(&b, set)
	writeQueries(&b, set)
	writeMatrix(&b, set.Matrix)
	fmt.Fprintf(&b, "\n%s\n", in.summary())
	_, err := b.WriteTo(w)
	return err
}

// totalLine says one total with its coverage and bounds.
func totalLine(t collate.Total) string {
	line := fmt.Sprintf("%s: %s in %d of %d forces", t.Period, figure.Thousands(t.Counted), t.Forces, t.Of)
	if t.Forces == 0 { // a sum of nothing is not nought
		line = fmt.Sprintf("%s: no count in any of %d forces", t.Period, t.Of)
	}
	if t.Hidden > 0 {
		line += fmt.Sprintf(", and %d with a hidden count", t.Hidden)
	}
	line += ", " + coverage(t) + "; "
	if t.Bounds.NoHigh {
		return line + fmt.Sprintf("all 43 together at least %s, no upper bound known", figure.Thousands(t.Bounds.Low))
	}
	return line + "all 43 together " + t.Bounds.String()
}

func coverage(t collate.Total) string {
	if t.ChildrenShare == nil {
		return "share of children not known"
	}
	words := measure.SharePercent(t.ChildrenShare) + " of children"
	if t.ChildrenEstimated {
		words += " (estimated population)"
	}
	return words
}

func writeMatched(b *bytes.Buffer, set collate.Set) {
	m := set.Matched
	fmt.Fprintf(b, "\nLike for like: the %s with a count for both years\n", plural(len(m.Pairs), "force"))
	if len(m.Pairs) == 0 {
		fmt.Fprintf(b, "  no percentage: %s\n", measure.NoForces.Words())
		return
	}
	row := func(name, base, current, change, percent string) {
		fmt.Fprintf(b, "  %-20s %8s %8s %8s %9s\n", name, base, current, change, percent)
	}
	row("force", set.Question.Base.String(), set.Question.Current.String(), "change", "per cent")
	for _, p := range m.Pairs {
		c := measure.Compare(p.Base, p.Current)
		row(p.Force.Name, p.Base.Value.String(), p.Current.Value.String(), signedCount(c.Difference), changeCell(c))
	}
	all := matchedChange(set)
	row("together", figure.Thousands(m.Base), figure.Thousands(m.Current), signedCount(m.Current-m.Base), changeCell(all))
	if all.Percent == nil {
		fmt.Fprintf(b, "  no percentage: %s\n", all.WhyNot.Words())
	}
	if m.ChildrenShare != nil {
		fmt.Fprintf(b, "  They have %s of children. In %d of them both counts are from one publication.\n", measure.SharePercent(m.ChildrenShare), m.SameRelease)
	}
}

// plural writes a number of things: "1 force", "13 forces".
func plural(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return figure.Thousands(int64(n)) + " " + noun
}

// signedCount writes a difference with its sign: "+1,306", "-54", "0".
func signedCount(n int64) string {
	if n > 0 {
		return "+" + figure.Thousands(n)
	}
	return figure.Thousands(n)
}

// changeCell gives the percentage, or "-" where none is given.
func changeCell(c measure.Change) string {
	if c.Percent == nil {
		return "-"
	}
	s := measure.Decimal(c.Percent, 1)
	if c.Percent.Sign() > 0 && s != "0.0" {
		return "+" + s
	}
	return s
}

func writeWider(b *bytes.Buffer, set collate.Set) {
	if len(set.Wider) == 0 {
		return
	}
	fmt.Fprintln(b, "\nPrinted for wider areas and other forces (never added)")
	for _, w := range set.Wider {
		fmt.Fprintf(b, "  %s, %s: %s\n", w.Cell.Period, areaName(w.Area), valueAndSource(w.Cell.Chosen))
	}
}

func writeRevisions(b *bytes.Buffer, set collate.Set) {
	if len(set.Revisions) == 0 {
		return
	}
	fmt.Fprintln(b, "\nChanged between publications")
	for _, r := range set.Revisions {
		var steps []string
		for _, f := range r.Values {
			steps = append(steps, valueAndSource(f))
		}
		fmt.Fprintf(b, "  %s, %s: %s\n", r.Area.Name, r.Period, strings.Join(steps, ", then "))
	}
	for _, sum := range set.Summaries() {
		if words := summaryWords(sum); words != "" {
			fmt.Fprintf(b, "  %s together: %s\n", sum.Period, words)
		}
	}
}

func valueAndSource(f figure.Figure) string {
	return fmt.Sprintf("%s (%s, %s)", f.Value, f.Source.Publisher, f.Source.PublishedOn.Words())
}

// writeMissing lists the forces without a count by period and status.
func writeMissing(b *bytes.Buffer, set collate.Set) {
	if len(set.Missing) == 0 {
		return
	}
	fmt.Fprintln(b, "\nWithout a count")
	type group struct {
		period figure.Period
		status figure.State
	}
	var order []group
	names := map[group][]string{}
	for _, m := range set.Missing {
		g := group{m.Period, m.Status}
		if names[g] == nil {
			order = append(order, g)
		}
		names[g] = append(names[g], m.Force.Name)
	}
	for _, g := range order {
		fmt.Fprintf(b, "  %s, %s (%d): %s\n", g.period, g.status.Words(), len(names[g]), strings.Join(names[g], "; "))
	}
}

func writeQueries(b *bytes.Buffer, set collate.Set) {
	if len(set.Queries) == 0 {
		return
	}
	fmt.Fprintln(b, "\nTo be asked about")
	for _, q := range set.Queries {
		fmt.Fprintf(b, "  %s, %s: %s\n", areaName(q.Area), q.Period, q.Text)
	}
}
