package main

import (
	"context"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/measure"
	"cyberflag/reference"
)

// riseFlags are the options of rise as they were typed.
type riseFlags struct {
	collateFlags
	force  string
	phi    float64
	months []int
}

func riseCommand(s streams) *cobra.Command {
	var f riseFlags
	c := &cobra.Command{
		Use:   "rise [BASE CURRENT]",
		Short: "Say whether a change between two counts, or of each force between two years, is more than chance",
		Long: "Takes two counts that are like for like, or --base and --current for published figures.\n" +
			"Two counts of unequal periods are compared by the month, with --months.\n" +
			"Answers rise, fall, no_clear_change, too_few or cannot_be_judged, with reasons; of recorded\n" +
			"crimes only. Forces that are looked at together are adjusted for it (doc/methods.md).",
		Args: cobra.MaximumNArgs(2),
		RunE: func(c *cobra.Command, args []string) error { return runRise(c.Context(), s, f, args) },
	}
	f.figures = figuresFlags(c)
	c.Flags().StringVar(&f.measure, "measure", string(figure.CyberFlagged), "what was counted")
	c.Flags().StringVar(&f.base, "base", "", "earlier financial year, such as 2015-16")
	c.Flags().StringVar(&f.current, "current", "", "later financial year, such as 2016-17")
	c.Flags().StringVar(&f.asOf, "as-of", "", "use only what was published by this date")
	c.Flags().StringVar(&f.force, "force", "", "one force, or \"England and Wales\" for the forces with both counts together; without it all 43, and those together")
	c.Flags().IntSliceVar(&f.months, "months", []int{12, 12}, "how many months each of two counts is of, such as 12,6")
	c.Flags().Float64Var(&f.phi, "phi", 1, "variance of such counts over that of chance alone, 1 or more")
	c.Flags().BoolVar(&f.json, "json", false, "print one JSON document")
	return c
}

func runRise(ctx context.Context, s streams, f riseFlags, args []string) error {
	if !(f.phi >= 1 && f.phi <= mostPhi) {
		return usagef("--phi: %v: want 1 to %d", f.phi, mostPhi)
	}
	if len(args) > 0 {
		return riseOfCounts(s, f, args)
	}
	if !f.evenMonths() {
		return usagef("--months is for two counts: published figures have periods of their own")
	}
	q, err := f.question()
	if err != nil {
		return err
	}
	in, err := f.figures.read(ctx, s)
	if err != nil {
		return err
	}
	set, err := collate.Collate(in.figures, q)
	if err != nil {
		in.report(s.err)
		return err
	}
	warnNothing(s.err, set, q.Base)
	warnNothing(s.err, set, q.Current)
	rows, err := riseOfSet(set, f)
	if err != nil {
		return err
	}
	if err := writeRise(s, f, riseAnswer{question: &q, left: set.LeftOut, rows: rows}); err != nil {
		return err
	}
	return in.report(s.err)
}

// mostPhi is far more than counts of one thing scatter: forces that scatter above
// 10 do not measure the same.
const mostPhi = 1000

// riseOfCounts answers for two counts on the command line.
func riseOfCounts(s streams, f riseFlags, args []string) error {
	if len(args) != 2 {
		return usagef("rise needs two counts, such as 55 145, or --base and --current")
	}
	over, err := f.lengths()
	if err != nil {
		return err
	}
	if f.base != "" || f.current != "" || f.force != "" || f.asOf != "" || *f.figures.file != "" || f.measure != string(figure.CyberFlagged) {
		return usagef("rise takes two counts, or published figures by --base, --current and the like, and not both")
	}
	var counts [2]int64
	for i, text := range args {
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil || n < 0 || n > figure.MaxCount {
			return usagef("%q is no count: want a whole number from 0 to %d, without commas", text, int64(figure.MaxCount))
		}
		counts[i] = n
	}
	row := riseRow{of: "two counts", kind: "counts", base: figure.Count(counts[0]), current: figure.Count(counts[1])}
	if row.finding = measure.IsRateRiseReal(counts[0], counts[1], over, f.phi); !f.evenMonths() {
		row.over = &over
	}
	return writeRise(s, f, riseAnswer{rows: []riseRow{row}})
}

// mostMonths is far longer than any count of crimes; more is a slip.
const mostMonths = 1200

// lengths reads --months.
func (f riseFlags) lengths() (measure.Lengths, error) {
	if len(f.months) != 2 || min(f.months[0], f.months[1]) < 1 || max(f.months[0], f.months[1]) > mostMonths {
		return measure.Lengths{}, usagef("--months: want two whole numbers from 1 to %d, such as 12,6", mostMonths)
	}
	return measure.Lengths{Base: int64(f.months[0]), Current: int64(f.months[1])}, nil
}

func (f riseFlags) evenMonths() bool { return len(f.months) == 2 && f.months[0] == f.months[1] }

// A riseRow is one question and its answer.
type riseRow struct {
	of, kind      string
	base, current figure.Value
	// What stands for base or current where published counts contradict each
	// other: "66 or 67".
	baseWords, currentWords string

	over    *measure.Lengths // months, of counts that are not of equal periods
	finding measure.Finding
}

// riseOfSet answers for one force, or for all 43 and the matched ones together.
func riseOfSet(set collate.Set, f riseFlags) ([]riseRow, error) {
	if reference.IsEnglandAndWales(f.force) {
		if f.phi != 1 {
			return nil, usagef("--phi is of one force or two counts: how much those of many forces scatter is seen from them")
		}
		return []riseRow{riseOfNation(set.Matched)}, nil
	}
	if f.force != "" {
		force, err := reference.LookupForce(f.force)
		if area, other := reference.LookupArea(f.force); err != nil && other == nil {
			hint := `--force "England and Wales" takes those with both counts together`
			if names := reference.NamesIn(area); names != "" {
				hint += "; its forces are " + names
			}
			return nil, hinted{usagef("%s is no force, and forces are added up for England and Wales only", area.Name), hint}
		}
		if err != nil {
			return nil, err
		}
		r, ok := set.Return(force.Code)
		if !ok {
			return nil, usagef("%s is not one of the 43 forces of England and Wales", force.Name)
		}
		return []riseRow{riseOfForce(set, r, f.phi)}, nil
	}
	var rows []riseRow
	var findings []measure.Finding
	for _, r := range set.Returns {
		row := riseOfForce(set, r, f.phi)
		rows, findings = append(rows, row), append(findings, row.finding)
	}
	for i, finding := range measure.Together(findings) {
		rows[i].finding = finding
	}
	return append(rows, riseOfMatched(set.Matched)), nil
}

func riseOfForce(set collate.Set, r collate.Return, phi float64) riseRow {
	row := riseRow{of: r.Force.Name, kind: "force", base: r.Base.Value(), current: r.Current.Value()}
	if set.OnlyOtherPeriod(r.Base, r.Force) || set.OnlyOtherPeriod(r.Current, r.Force) {
		row.finding = measure.NotJudged(measure.OtherPeriodOnly)
		return row
	}
	base, current := r.Base.Chosen, r.Current.Chosen
	if r.Base.Rivals() != nil || r.Current.Rivals() != nil {
		return riseOfContested(row, r, phi)
	}
	// Where nobody gave a figure there is nothing to be unlike.
	if base.Value.State() == figure.NoFigure {
		base = current
		base.Value, base.Period = r.Base.Value(), r.Base.Period
	}
	if current.Value.State() == figure.NoFigure {
		current = base
		current.Value, current.Period = r.Current.Value(), r.Current.Period
	}
	row.finding = measure.IsRiseReal(base, current, phi)
	return row
}

// riseOfContested answers for a force of which published counts contradict each
// other: for all of them, never for the one that is taken.
func riseOfContested(row riseRow, r collate.Return, phi float64) riseRow {
	row.baseWords, row.currentWords = rivalValues(r.Base), rivalValues(r.Current)
	for _, c := range []collate.Cell{r.Base, r.Current} {
		if _, ok := c.Value().Number(); !ok {
			row.finding = measure.IsRiseReal(r.Base.Chosen, r.Current.Chosen, phi)
			return row
		}
	}
	row.finding = measure.IsContestedRiseReal(r.Base.Span(), r.Current.Span(), phi)
	return row
}

// rivalValues writes counts that contradict each other: "66 or 67"; "" where
// none does.
func rivalValues(c collate.Cell) string {
	var words []string
	for _, f := range c.Rivals() {
		words = append(words, f.Value.String())
	}
	return strings.Join(words, " or ")
}

// riseOfNation answers for England and Wales by the forces with both counts. The
// totals that are printed for it are not judged: "39 forces" in two years need
// not be the same 39.
func riseOfNation(m collate.Matched) riseRow {
	row := riseOfMatched(m)
	row.of += " of England and Wales"
	row.finding.Reasons = append(row.finding.Reasons,
		"Totals that were printed for England and Wales are not compared: that both years are of the same forces is not known of them.")
	return row
}

// riseOfMatched answers for the forces with both counts together.
func riseOfMatched(m collate.Matched) riseRow {
	base, current := m.Spans()
	row := riseRow{of: plural(len(m.Pairs), "matched force"), kind: "together", base: figure.Count(m.Base), current: figure.Count(m.Current)}
	if row.finding = measure.IsContestedCommonRiseReal(base, current); len(m.Pairs) == 0 {
		row.base, row.current = figure.Value{}, figure.Value{} // a sum of nothing is not nought
	}
	return row
}
