package main

import (
	"context"
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/spf13/cobra"

	"cyberflag/flag/train"
	"cyberflag/internal/progress"
	"cyberflag/rules"
)

// training is the settings of rules train.
type training struct {
	rules, out, progress string
	ridge                float64
	bound                train.Bound
	as                   labelling
}

func trainCommand(s streams) *cobra.Command {
	var t training
	c := &cobra.Command{
		Use:   "train LABELLED.csv... -o WEIGHTS",
		Short: "Learn the weights of the rules from records that careful readers labelled",
		Long: "Learns how much each cue and mention weighs, calibrates the probability and\n" +
			"chooses the thresholds, from CSV files as evaluate reads them. The rows of one\n" +
			"file are held out together to measure what was learnt, where there are three\n" +
			"files or more; else every tenth row. The same files give the same weights.",
		Args: usageArgs(cobra.MinimumNArgs(1)),
		RunE: func(c *cobra.Command, args []string) error { return t.run(c.Context(), s, args) },
	}
	c.Flags().StringVar(&t.rules, "rules", "", "folder of rules instead of the program's own")
	t.as.flags(c)
	c.Flags().StringVarP(&t.out, "output", "o", "", "file to write, usually "+rules.WeightsFile+" in the folder of rules (required)")
	c.Flags().Float64Var(&t.ridge, "ridge", train.Usual().Weights.Ridge, "how strongly weights are held to 0")
	c.Flags().Float64Var(&t.bound.Missed, "missed", train.Usual().Bound.Missed, "at most this share of the online records is answered no")
	c.Flags().Float64Var(&t.bound.Wrong, "wrong", train.Usual().Bound.Wrong, "at most this share of the records answered yes is not online")
	c.Flags().StringVar(&t.progress, "progress", "", "json: one line a part on standard error; off: nothing")
	return c
}

// check looks at the command line before any record is read.
func (t *training) check(files []string) error {
	switch {
	case t.out == "":
		return usagef("rules train needs -o WEIGHTS: the file to write")
	case !(t.ridge > 0) || math.IsInf(t.ridge, 1): // and so no NaN
		return usagef("--ridge %v: want more than 0", t.ridge)
	}
	for _, share := range []float64{t.bound.Missed, t.bound.Wrong} {
		if !(share > 0 && share < 1) {
			return usagef("--missed %v --wrong %v: want shares between 0 and 1", t.bound.Missed, t.bound.Wrong)
		}
	}
	for _, in := range files {
		if sameFile(in, t.out) {
			return usagef("%s is both read and written: give -o another name", in)
		}
	}
	return nil
}

func (t *training) run(ctx context.Context, s streams, files []string) error {
	if err := t.check(files); err != nil {
		return err
	}
	mode, err := progressMode(t.progress, s.err)
	if err != nil {
		return err
	}
	set, err := loadUntrained(t.rules)
	if err != nil {
		return err
	}
	if err := t.as.load(); err != nil {
		return err
	}
	l, err := readLabels(s, set, files, t.as)
	if err != nil {
		return err
	}
	options := train.Usual()
	options.Weights.Ridge, options.Bound = t.ridge, t.bound
	options.Learnt = partsTo(s.err, mode)
	result, err := trainUntil(ctx, func() (train.Result, error) { return train.Train(set, l.rows, options) })
	if err != nil {
		return err
	}
	result.Learnt.From = l.files
	return t.finish(s, l, result)
}

// finish writes the weights and says how they did.
func (t *training) finish(s streams, l *labels, result train.Result) error {
	text := t.head() + result.Learnt.String()
	if err := into(s, t.out, func(w io.Writer) error { _, err := io.WriteString(w, text); return err }); err != nil {
		return err
	}
	report := s.out
	if t.out == "-" {
		report = s.err
	}
	if err := l.print(report, result, t.bound); err != nil {
		return err
	}
	if l.refused > 0 {
		return fmt.Errorf("%d rows: %w", l.refused, errRefused)
	}
	return nil
}

// trainUntil gives what do learns, or that ctx was stopped before: a training is
// pure and writes nothing, so it is left to end with the program.
func trainUntil(ctx context.Context, do func() (train.Result, error)) (train.Result, error) {
	type learnt struct {
		result train.Result
		err    error
	}
	done := make(chan learnt, 1)
	go func() {
		r, err := do()
		done <- learnt{r, err}
	}()
	select {
	case <-ctx.Done():
		return train.Result{}, fmt.Errorf("stopped before the end, nothing was written: %w", context.Cause(ctx))
	case l := <-done:
		if l.err != nil {
			return l.result, hinted{l.err, "give files with records labelled yes and no, as for evaluate"}
		}
		return l.result, nil
	}
}

// partsTo gives what shows on w how many parts of the training are done: nil
// for nothing. Each part learns from all records but those held out.
func partsTo(w io.Writer, mode progress.Mode) func(part, parts int) {
	switch mode {
	case progress.Line:
		return func(part, parts int) {
			end := ""
			if part == parts {
				end = "\n"
			}
			fmt.Fprintf(w, "\rlearnt part %d of %d%s", part, parts, end)
		}
	case progress.JSON:
		return func(part, parts int) { fmt.Fprintf(w, "{\"part\":%d,\"parts\":%d}\n", part, parts) }
	}
	return nil
}

// head says how the weights were learnt.
func (t *training) head() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Learnt by cyberflag rules train from the records below: train again, and do not edit.\n")
	u := train.Usual()
	fmt.Fprintf(&b, "# ridge %v, of words %v, of pairs of cues %v, of the whole text %v, %v of the labels taken to be wrong\n\n", t.ridge, u.Weights.WordRidge, u.Weights.PairRidge, u.WholeText.Ridge, u.Weights.Mislabelled)
	return b.String()
}

// print says how the weights did on the rows that were held out, and what the
// thresholds promise.
func (l *labels) print(w io.Writer, r train.Result, bound train.Bound) error {
	report := newEvaluationReport(prevalences())
	for i, c := range l.cases {
		c.Decision = r.HeldOut[i]
		report.add(c)
	}
	fmt.Fprintf(w, "learnt %d weights and %d words from %d records; measured on records held out, in %d parts:\n\n", len(r.Learnt.Weights), len(r.Learnt.Words), len(l.rows), r.Folds)
	if err := report.print(w); err != nil {
		return err
	}
	learnt := r.Learnt.Thresholds
	fmt.Fprintln(w)
	if r.No.Kept {
		fmt.Fprintf(w, "no below %.3f: %s\n", learnt.No, promiseWords(r.No, "online records are missed"))
	} else {
		fmt.Fprintf(w, "no record is answered no: that takes at least %d records labelled yes, and there are %d\n", train.Least(bound.Missed), r.No.Of)
	}
	if learnt.Doubt > 0 {
		fmt.Fprintf(w, "left open from %.3f: to people; three of five of those records are not labelled no\n", learnt.Doubt)
	}
	if !r.Yes.Kept {
		_, err := fmt.Fprintf(w, "no record is answered yes: of the %d records of which most was said, too many are not labelled yes, or they are too few\n", r.Yes.Of)
		return err
	}
	if learnt.Unnamed >= 1 {
		fmt.Fprintf(w, "no channel named: never yes\n")
	} else if learnt.Unnamed > learnt.Yes {
		fmt.Fprintf(w, "no channel named: yes from %.3f; three of five of those records are labelled yes\n", learnt.Unnamed)
	}
	_, err := fmt.Fprintf(w, "yes from %.3f: %s\n", learnt.Yes, promiseWords(r.Yes, "records answered yes are not online"))
	return err
}

func promiseWords(p train.Promise, errors string) string {
	return fmt.Sprintf("%d of %d %s, so at most %.1f %% with 95 %% confidence, on records like these", p.Errors, p.Of, errors, 100*p.Upper)
}
