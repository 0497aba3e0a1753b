package main

import (
	"context"

	"github.com/spf13/cobra"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// collateFlags are the options of collate as they were typed.
type collateFlags struct {
	figures                      figuresFrom
	measure, base, current, asOf string
	json                         bool
}

func collateCommand(s streams) *cobra.Command {
	var f collateFlags
	c := &cobra.Command{
		Use:   "collate --base 2015-16 --current 2016-17",
		Short: "Put published figures of all forces together, with every vintage, gap and doubt",
		Args:  cobra.NoArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return runCollate(c.Context(), s, f) },
	}
	f.figures = figuresFlags(c)
	c.Flags().StringVar(&f.measure, "measure", string(figure.CyberFlagged), "what was counted")
	c.Flags().StringVar(&f.base, "base", "", "earlier financial year, such as 2015-16")
	c.Flags().StringVar(&f.current, "current", "", "later financial year, such as 2016-17")
	c.Flags().StringVar(&f.asOf, "as-of", "", "use only what was published by this date")
	c.Flags().BoolVar(&f.json, "json", false, "print one JSON document")
	return c
}

func runCollate(ctx context.Context, s streams, f collateFlags) error {
	q, err := f.question()
	if err != nil {
		return err
	}
	in, err := f.figures.read(ctx, s)
	if err != nil {
		return err
	}
	q.Refused, in.waits.asOf = in.refused, q.AsOf
	set, err := collate.Collate(in.figures, q)
	if err != nil {
		in.report(s.err)
		if in.hint != "" {
			err = hinted{err, in.hint}
		}
		return err
	}
	if f.json {
		err = writeJSON(s.out, collateJSON(set, in))
	} else {
		err = writeCollation(s.out, set, in)
	}
	if err != nil {
		return err
	}
	return in.report(s.err)
}

func (f collateFlags) question() (q collate.Question, err error) {
	if f.base == "" || f.current == "" {
		return q, usagef("this needs --base and --current, such as --base 2015-16 --current 2016-17")
	}
	q.Measure = figure.Measure(f.measure)
	if q.Base, err = figure.ParseFinancialYear(f.base); err != nil {
		return q, usagef("--base: %w", err)
	}
	if q.Current, err = figure.ParseFinancialYear(f.current); err != nil {
		return q, usagef("--current: %w", err)
	}
	if f.asOf != "" {
		if q.AsOf, err = civil.Parse(f.asOf); err != nil {
			return q, usagef("--as-of: %w", err)
		}
	}
	return q, nil
}
