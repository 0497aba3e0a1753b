package main

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/publish/brief"
)

// briefFlags are the options of brief as they were typed.
type briefFlags struct {
	figures                                 figuresFrom
	measure, force, year, asOf, format, out string
	json                                    bool
}

// briefFormats are the forms in which a brief can be written.
var briefFormats = map[string]func(io.Writer, brief.Brief) error{
	"md": brief.Markdown, "html": brief.Page, "json": brief.JSON,
}

func briefCommand(s streams) *cobra.Command {
	var f briefFlags
	c := &cobra.Command{
		Use:   "brief --force NAME --year 2016-17",
		Short: "Write what can be said of one force, or of England and Wales, in one year, with the source of every number",
		Args:  cobra.NoArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return runBrief(c.Context(), s, f) },
	}
	f.figures = figuresFlags(c)
	c.Flags().StringVar(&f.measure, "measure", string(figure.CyberFlagged), "what was counted")
	c.Flags().StringVar(&f.force, "force", "", "name of a force, or \"England and Wales\"")
	c.Flags().StringVar(&f.year, "year", "", "financial year, such as 2016-17")
	c.Flags().StringVar(&f.asOf, "as-of", "", "use only what was published by this date")
	c.Flags().StringVar(&f.format, "format", "md", "md, html or json")
	c.Flags().BoolVar(&f.json, "json", false, "the same as --format json")
	c.Flags().StringVarP(&f.out, "output", "o", "", "file to write instead of standard output")
	return c
}

func runBrief(ctx context.Context, s streams, f briefFlags) error {
	q, err := f.question()
	if err != nil {
		return err
	}
	if f.json {
		f.format = "json"
	}
	write, ok := briefFormats[f.format]
	if !ok {
		return usagef("unknown format %q: want md, html or json", f.format)
	}
	in, err := f.figures.read(ctx, s)
	if err != nil {
		return err
	}
	q.Refused = in.refused
	set, err := collate.Collate(in.figures, q)
	if err != nil {
		in.report(s.err)
		return err
	}
	warnNothing(s.err, set, q.Current)
	b, err := brief.New(set, f.force)
	if err != nil {
		in.report(s.err)
		return err
	}
	if err := f.write(s.out, func(w io.Writer) error { return write(w, b) }); err != nil {
		return err
	}
	return in.report(s.err)
}

// question asks about the year and the one before it.
func (f briefFlags) question() (q collate.Question, err error) {
	if f.force == "" || f.year == "" {
		return q, usagef("brief needs --force and --year")
	}
	q.Measure = figure.Measure(f.measure)
	if q.Current, err = figure.ParseFinancialYear(f.year); err != nil {
		return q, usagef("--year: %w", err)
	}
	q.Base = figure.FinancialYear(q.Current.Start.Year - 1)
	if f.asOf != "" {
		if q.AsOf, err = civil.Parse(f.asOf); err != nil {
			return q, usagef("--as-of: %w", err)
		}
	}
	return q, nil
}

// write makes the brief whole, then prints it or gives the file its content.
func (f briefFlags) write(out io.Writer, fill func(io.Writer) error) error {
	var b bytes.Buffer
	if err := fill(&b); err != nil {
		return err
	}
	if f.out == "" {
		_, err := b.WriteTo(out)
		return err
	}
	err := writeFile(f.out, func(w io.Writer) error { _, err := b.WriteTo(w); return err })
	if err != nil {
		return fmt.Errorf("brief: %w", err)
	}
	return nil
}
