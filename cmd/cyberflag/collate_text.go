package main

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"math/big"
	"slices"
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
		fmt.Fprintf(&b, "as known on %s%s\n", q.AsOf.Words(), leftOutWords(set.LeftOut))
	}
	fmt.Fprintln(&b, "\nAdded up from forces")
	for _, t := range []collate.Total{set.Base, set.Current} {
		fmt.Fprintf(&b, "  %s\n  %s\n", totalLine(t), modelLine(modelTotal(set, t)))
		writePublished(&b, set, t)
	}
	writeMatched(&b, set)
	writeWider(&b, set)
	writeRevisions(&b, set)
	writeMissing(&b, set, in.waits)
	writeQueries(&b, set)
	writeMatrix(&b, set.Matrix, in.waits)
	fmt.Fprintf(&b, "\n%s\n%s", in.summary(), in.waits.words())
	_, err := b.WriteTo(w)
	return err
}

// leftOutWords says how many figures of the measure a date leaves out, and why.
func leftOutWords(l collate.LeftOut) string {
	if l.Sum() == 0 {
		return "; no figure of this measure is left out"
	}
	var parts []string
	for _, p := range []struct {
		n     int
		words string
	}{
		{l.Later, "published later"},
		{l.Unsure, "dated only to a month or year that had not ended (such a date counts from its last day)"},
		{l.Undated, "without a date"},
	} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%s %s", figure.Thousands(int64(p.n)), p.words))
		}
	}
	return fmt.Sprintf("; of this measure %s left out: %s", plural(l.Sum(), "figure"), strings.Join(parts, ", "))
}

// totalLine says one total with its coverage and bounds.
func totalLine(t collate.Total) string {
	line := fmt.Sprintf("%s: %s in %d of %d forces", t.Period, figure.Thousands(t.Counted), t.Forces, t.Of)
	if t.Forces == 0 { // a sum of nothing is not nought
		line = fmt.Sprintf("%s: no count in any of %d forces", t.Period, t.Of)
		if t.Hidden == 0 {
			return line + "; by the forces' own figures nothing is known of all 43 together"
		}
	}
	if t.Hidden > 0 {
		line += fmt.Sprintf(", and %d with a hidden count", t.Hidden)
	}
	line += ", " + coverage(t) + "; "
	if t.Bounds.NoHigh {
		return line + fmt.Sprintf("by the forces' own figures all 43 together at least %s, no upper bound known", figure.Thousands(t.Bounds.Low))
	}
	return line + "by the forces' own figures all 43 together " + t.Bounds.String()
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
	without := map[measure.Reason][]string{}
	for _, p := range m.Pairs {
		c := pairChange(p)
		without[c.WhyNot] = append(without[c.WhyNot], p.Force.Name)
		row(p.Force.Name, p.Base.Value.String()+rivalMark(p.BaseRivals), p.Current.Value.String()+rivalMark(p.CurrentRivals), differenceCell(p, c), changeCell(c))
	}
	all := matchedChange(set)
	row("together", spanCell(m.Base, m.BaseSpan), spanCell(m.Current, m.CurrentSpan), matchedDifference(m), changeCell(all))
	writeMatchedRange(b, set, all)
	writeContested(b, set)
	for _, why := range slices.Sorted(maps.Keys(without)) {
		if why != measure.Given && why != measure.Contradicted {
			fmt.Fprintf(b, "  - no percentage, because %s: %s\n", why.Words(), strings.Join(without[why], "; "))
		}
	}
	if m.ChildrenShare != nil {
		fmt.Fprintf(b, "  They have %s of children. In %d of them both counts are from one publication.\n", measure.SharePercent(m.ChildrenShare), m.SameRelease)
	}
}

// writePublished sets the published total beside our sum, and says why the two
// differ: each has a coverage and a source of its own.
func writePublished(b *bytes.Buffer, set collate.Set, t collate.Total) {
	w, ok := set.NationalOf(t.Period)
	if !ok {
		return
	}
	from := "an unstated number of forces"
	if w.Area.Forces > 0 {
		from = plural(w.Area.Forces, "force")
	}
	fmt.Fprintf(b, "    published: %s for %s, from %s; the sum above is of the %s with a figure of its own here: not the same forces\n",
		valueAndSource(w.Cell.Chosen), w.Area.Name, from, plural(t.Forces, "force"))
	fmt.Fprintf(b, "    %s\n", leastWords(set, t))
}

// leastWords says what a published total makes of the lower bound.
func leastWords(set collate.Set, t collate.Total) string {
	least, why := set.LeastByPublished(t)
	switch why {
	case collate.Raises:
		return fmt.Sprintf("if that total stands, all 43 together recorded at least %s", figure.Thousands(least))
	case collate.Whole:
		return fmt.Sprintf("that total is of all %d: if it stands, they recorded %s, and neither bound nor model is needed", t.Of, figure.Thousands(least))
	case collate.HoldsOthers:
		return "it gives no lower bound for the 43: forces outside them are in it, and how much of it is theirs is not said"
	case collate.Disputed:
		return "it gives no lower bound: other numbers were published for it at the same time, and nothing decides between them"
	case collate.AboveMost:
		return "it is more than the 43 can have recorded by the forces' own figures: one of the two is wrong"
	}
	return "it gives no higher lower bound than the forces' own figures"
}

// writeMatchedRange says how sure the change of the matched forces is, as rise
// does, or why there is no percentage.
func writeMatchedRange(b *bytes.Buffer, set collate.Set, all measure.Change) {
	f := riseOfMatched(set.Matched).finding
	if all.Percent == nil {
		fmt.Fprintf(b, "  together: no percentage, because %s\n", all.WhyNot.Words())
	}
	switch {
	case f.Ratio == nil && all.Percent == nil:
	case f.Ratio == nil:
		fmt.Fprintf(b, "  together: no range, because %s\n", f.WhyNot.Words())
	default:
		fmt.Fprintf(b, "  together: %s times as many, 95%% range %s to %s, with the different changes of the forces allowed for, which scatter %s times as much as chance would make them (phi): %s%s\n",
			measure.Decimal(f.Ratio, 2), fixed(f.Interval.Low, 2), highWords(f.Interval), fixed(f.Phi, 2), f.Answer.Words(), smallWords(f))
	}
}

// smallWords says why a change that is more than chance is none to speak of.
func smallWords(f measure.Finding) string {
	if in := f.Interval; f.Answer == measure.NoClearChange && (in.Low > 1 || !in.NoHigh && in.High < 1) {
		return ", because at the end of that range nearest to 1 it would be less than 10%"
	}
	return ""
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
	return percentCell(c.Percent)
}

// percentCell writes a percentage with its sign and one decimal.
func percentCell(p *big.Rat) string {
	s := measure.Decimal(p, 1)
	if p.Sign() > 0 && s != "0.0" {
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
	for _, p := range set.WiderPairs() {
		fmt.Fprintf(b, "  both periods in one publication: %s\n", widerPairWords(p))
	}
}

// widerPairWords tells the change of a wider area as one publication has it.
func widerPairWords(p collate.Pair) string {
	c := pairChange(p)
	words := fmt.Sprintf("%s, %s to %s%s, ", areaName(p.Force), p.Base.Value, p.Current.Value, rivalMark(slices.Concat(p.BaseRivals, p.CurrentRivals)))
	if p.Contested() {
		base, current := p.Spans()
		return words + "numbers published for it contradict each other: " + boundsWords(base, current, c)
	}
	words += signedCount(c.Difference)
	if c.Percent == nil {
		return words + ", no percentage, because " + c.WhyNot.Words()
	}
	return words + ", " + percentCell(c.Percent) + "%"
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

func writeQueries(b *bytes.Buffer, set collate.Set) {
	if len(set.Queries) == 0 {
		return
	}
	fmt.Fprintln(b, "\nTo be asked about")
	for _, q := range set.Queries {
		fmt.Fprintf(b, "  %s, %s: %s\n", areaName(q.Area), q.Period, q.Text)
	}
}
