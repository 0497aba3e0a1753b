package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// collateFlags are the options of collate as they were typed.
type collateFlags struct {
	figures, measure, base, current, asOf string
	json                                  bool
}

func collateCommand(s streams) *cobra.Command {
	var f collateFlags
	c := &cobra.Command{
		Use:   "collate --figures F.csv --base 2015-16 --current 2016-17",
		Short: "Put published figures of all forces together, with every vintage, gap and doubt",
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return runCollate(s, f) },
	}
	c.Flags().StringVar(&f.figures, "figures", "", "CSV file of published figures; - reads standard input")
	c.Flags().StringVar(&f.measure, "measure", string(figure.CyberFlagged), "what was counted")
	c.Flags().StringVar(&f.base, "base", "", "earlier financial year, such as 2015-16")
	c.Flags().StringVar(&f.current, "current", "", "later financial year, such as 2016-17")
	c.Flags().StringVar(&f.asOf, "as-of", "", "use only what was published by this date")
	c.Flags().BoolVar(&f.json, "json", false, "print one JSON document")
	return c
}

func runCollate(s streams, f collateFlags) error {
	q, err := f.question()
	if err != nil {
		return err
	}
	in, err := readFigures(s, f.figures)
	if err != nil {
		return err
	}
	set, err := collate.Collate(in.figures, q)
	if err != nil {
		in.report(s.err)
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
	if f.figures == "" || f.base == "" || f.current == "" {
		return q, usagef("collate needs --figures, --base and --current")
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

// figuresIn is a figures file that was read, with the rows refused.
type figuresIn struct {
	figures []figure.Figure
	refused []collate.Problem
}

// readFigures reads the figures file at path, or standard input for "-", and
// marks each figure with the hash of the file.
func readFigures(s streams, path string) (figuresIn, error) {
	data, err := readAll(s, path)
	if err != nil {
		return figuresIn{}, err
	}
	figs, refused, err := collate.ReadCSV(bytes.NewReader(data), path)
	if err != nil {
		return figuresIn{}, err
	}
	sum := sha256.Sum256(data)
	for i := range figs {
		figs[i].Source.Document = hex.EncodeToString(sum[:])
	}
	return figuresIn{figs, refused}, nil
}

func readAll(s streams, path string) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(s.in)
	}
	return os.ReadFile(path)
}

// received counts the rows of the file.
func (in figuresIn) received() int { return len(in.figures) + len(in.refused) }

// report lists the refused rows, and gives errRefused when there are any.
func (in figuresIn) report(w io.Writer) error {
	for _, p := range in.refused {
		fmt.Fprintf(w, "cyberflag: refused: %v\n", p)
		if p.Hint() != "" {
			fmt.Fprintf(w, "cyberflag: hint: %s\n", p.Hint())
		}
	}
	if len(in.refused) == 0 {
		return nil
	}
	return fmt.Errorf("%w: %d rows received, %d read, %d refused", errRefused, in.received(), len(in.figures), len(in.refused))
}
