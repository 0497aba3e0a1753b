package main

import (
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"cyberflag/extract/render"
	"cyberflag/extract/sample"
	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/internal/csvscan"
)

// sampleFlags are the options of sample as they were typed.
type sampleFlags struct {
	settings      sample.Settings
	from, to, out string
}

func sampleCommand(s streams) *cobra.Command {
	f := sampleFlags{settings: sample.Default(0, 1)}
	c := &cobra.Command{
		Use:   "sample --records N",
		Short: "Make up an extract for demonstrations and benchmarks",
		Long:  "The records are made up, in neutral words, and the same for the same seed and settings.",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if !c.Flags().Changed("records") {
				return usagef("sample needs --records")
			}
			return runSample(c.Context(), s, f)
		},
	}
	c.Flags().IntVar(&f.settings.Records, "records", 0, "how many records to make")
	c.Flags().Uint64Var(&f.settings.Seed, "seed", f.settings.Seed, "number that the sample is made from")
	c.Flags().Float64Var(&f.settings.OnlineShare, "online-share", f.settings.OnlineShare, "chance that an offence involved the internet, 0 to 1")
	c.Flags().StringVar(&f.from, "from", f.settings.From.String(), "first recorded date")
	c.Flags().StringVar(&f.to, "to", f.settings.To.String(), "last recorded date")
	c.Flags().StringVarP(&f.out, "output", "o", "-", "file to write: CSV, NDJSON (.ndjson) or Parquet (.parquet) by its name; - is standard output")
	return c
}

func runSample(ctx context.Context, s streams, f sampleFlags) (err error) {
	if f.settings.From, err = civil.Parse(f.from); err != nil {
		return usagef("--from: %w", err)
	}
	if f.settings.To, err = civil.Parse(f.to); err != nil {
		return usagef("--to: %w", err)
	}
	if _, err := sample.New(f.settings); err != nil {
		return usageError{err}
	}
	output, err := outputOf(f.out)
	if err != nil {
		return err
	}
	fill := func(w io.Writer) error { return sample.WriteCSV(stoppable{ctx, w}, f.settings) }
	if output != nil {
		csv := fill
		fill = func(w io.Writer) error { return convert(csv, w, output) }
	}
	if f.out == "-" {
		return fill(s.out)
	}
	if err := writeFile(f.out, fill); err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.out, "%s: %s made-up records of seed %d, recorded %v to %v\n",
		f.out, figure.Thousands(int64(f.settings.Records)), f.settings.Seed, f.settings.From, f.settings.To)
	return err
}

// convert writes what fill writes as CSV in another format.
func convert(fill func(io.Writer) error, w io.Writer, output func(io.Writer, render.Table) io.WriteCloser) error {
	from, to := io.Pipe()
	go func() { to.CloseWithError(fill(to)) }()
	defer from.Close()
	rows := csvscan.New(from, ',', 0)
	header, err := rows.Scan()
	if err != nil {
		return err
	}
	out := output(w, render.Table{Columns: slices.Clone(header.Fields), Comma: ','})
	var block csvscan.Block
	for {
		if block, err = rows.Block(block.Bytes); err == io.EOF {
			return out.Close()
		} else if err != nil {
			return err
		}
		if _, err := out.Write(block.Bytes); err != nil {
			return err
		}
	}
}

// stoppable is a writer that fails when the command is to stop.
type stoppable struct {
	ctx context.Context
	w   io.Writer
}

func (s stoppable) Write(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, fmt.Errorf("stopped: %w", err)
	}
	return s.w.Write(p)
}
