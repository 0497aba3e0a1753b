package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"cyberflag/disclose/intruder"
)

// workPerSecond turns an attack's counted work into seconds, so that the same
// input gives the same bytes: multiply-adds in one second of one core, as
// doc/disclosure.md measured it. --timed prints the clock's seconds instead.
const workPerSecond = 20e6

// attackFlags are the options of attack as they were typed.
type attackFlags struct {
	knows, hierarchy, facts, sheet string
	json, timed                    bool
}

func attackCommand(s streams) *cobra.Command {
	var f attackFlags
	c := &cobra.Command{
		Use:   "attack PUBLISHED...",
		Short: "Try to work out the hidden counts of published tables, as a motivated intruder would",
		Long: `From the published files alone: for every hidden cell the least and the greatest count that some
table of whole numbers allows. A cell is revealed when one value is left. Several files are about
the same people and are put together. A file is CSV or a sheet of a workbook, as protect writes it
or as a force answers, with stars. The exit status does not depend on what is revealed.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return runAttack(c.Context(), s, f, args) },
	}
	c.Flags().StringVar(&f.knows, "knows", "rule", "what the intruder knows: none (counts are not negative), zeros (a hidden count is at least 1) or rule (which marks can only be 1 to 4)")
	c.Flags().StringVar(&f.hierarchy, "hierarchy", "", "CSV of dimension,child,parent")
	c.Flags().StringVar(&f.facts, "facts", "", "CSV of values known from elsewhere: dimension columns, then value")
	c.Flags().StringVar(&f.sheet, "sheet", "", "the sheet of a workbook, when it is not the first")
	c.Flags().BoolVar(&f.json, "json", false, "print one JSON document")
	c.Flags().BoolVar(&f.timed, "timed", false, "print the seconds of the clock, which differ from run to run")
	return c
}

func runAttack(ctx context.Context, s streams, f attackFlags, files []string) error {
	knows, err := intruder.ParseKnowledge(f.knows)
	if err != nil {
		return usageHint(err)
	}
	p, err := f.publication(s, files)
	if err != nil {
		return err
	}
	if ctx.Err() != nil {
		return interrupted(ctx)
	}
	start := time.Now()
	res, err := intruder.AttackUntil(p, knows, func() bool { return ctx.Err() != nil })
	switch {
	case errors.Is(err, intruder.ErrStopped):
		return interrupted(ctx)
	case errors.Is(err, intruder.ErrNoTable):
		return hinted{err, "bands within bands need --hierarchy; a fact may be wrong; an answer that leaves rows out is no table that adds up"}
	case err != nil:
		return err
	}
	seconds := math.Round(float64(res.Effort.Work)/workPerSecond*1e6) / 1e6
	if f.timed {
		seconds = time.Since(start).Seconds()
	}
	noteGuesses(s.err, res.Guessed)
	if f.json {
		return writeJSON(s.out, attackToJSON(res, seconds))
	}
	return printAttack(s.out, res)
}

// noteGuesses says which labels were taken for sums although nothing says so.
func noteGuesses(w io.Writer, guesses []intruder.Guess) {
	for _, g := range guesses {
		rest := ""
		if g.Rest {
			rest = " and what has no row"
		}
		fmt.Fprintf(w, "note: %s %q is taken for the sum of %q%s; --hierarchy says what is\n", g.Dim, g.Label, g.Parts, rest)
	}
}

// publication reads the files of an attack.
func (f attackFlags) publication(s streams, files []string) (p intruder.Publication, err error) {
	for _, name := range files {
		t, err := f.table(s, name)
		if err != nil {
			return p, err
		}
		p.Tables = append(p.Tables, t)
	}
	if f.hierarchy != "" {
		if p.Hierarchy, err = readPublished(s, f.hierarchy, intruder.ReadHierarchy); err != nil {
			return p, err
		}
	}
	if f.facts != "" {
		p.Facts, err = readPublished(s, f.facts, intruder.ReadFacts)
	}
	return p, err
}

// table reads one published table, from a workbook or a CSV file.
func (f attackFlags) table(s streams, name string) (intruder.Table, error) {
	if !isWorkbook(name) {
		return readPublished(s, name, intruder.ReadTable)
	}
	rows, _, err := workbookRows(name, f.sheet)
	if err != nil {
		return intruder.Table{}, err
	}
	return intruder.ReadRows(name, rows)
}

// readPublished opens one file and reads it.
func readPublished[T any](s streams, name string, read func(string, io.Reader) (T, error)) (T, error) {
	in, err := openInput(s, name)
	if err != nil {
		var none T
		return none, err
	}
	defer in.Close()
	return read(name, in)
}

// attackJSON is what attack --json prints. Others rely on its keys: they may
// be added to, never renamed.
type attackJSON struct {
	Cells     int            `json:"cells"`
	Hidden    int            `json:"hidden"`
	Revealed  int            `json:"revealed"`
	Narrowest *int64         `json:"narrowest"` // values left; null when nothing is hidden, or nothing limits what is
	Details   []cellJSON     `json:"cells_detail"`
	Sums      []takenSumJSON `json:"sums"` // labels taken for sums although nothing says so
	Solver    solverJSON     `json:"solver"`
}

type cellJSON struct {
	Cell     map[string]string `json:"cell"`
	Low      int64             `json:"low"`
	High     *int64            `json:"high"` // null: nothing limits it
	Revealed bool              `json:"revealed"`
}

type takenSumJSON struct {
	Dimension string   `json:"dimension"`
	Label     string   `json:"label"`
	Parts     []string `json:"parts"`
	Rest      bool     `json:"rest"` // and of what has no row
}

type solverJSON struct {
	LPs      int     `json:"lps"`
	IPs      int     `json:"ips"`
	Unproven int     `json:"unproven"`
	Doubtful int     `json:"doubtful"` // cells of which it is not known whether one value is left
	Pivots   int     `json:"pivots"`
	Work     int64   `json:"work"`
	Seconds  float64 `json:"seconds"`
}

func attackToJSON(r intruder.Result, seconds float64) attackJSON {
	e := r.Effort
	j := attackJSON{Cells: r.Cells, Hidden: len(r.Hidden), Revealed: r.Revealed(), Details: []cellJSON{}, Sums: []takenSumJSON{},
		Solver: solverJSON{e.LPs, e.IPs, e.Unproven, r.Doubtful(), e.Pivots, e.Work, seconds}}
	if n := r.Narrowest(); n > 0 {
		j.Narrowest = &n
	}
	for _, g := range r.Guessed {
		j.Sums = append(j.Sums, takenSumJSON{g.Dim, g.Label, g.Parts, g.Rest})
	}
	for _, i := range r.Hidden {
		c := cellJSON{Cell: i.Cell, Low: i.Low, Revealed: i.Revealed()}
		if i.High < intruder.Boundless {
			c.High = &i.High
		}
		j.Details = append(j.Details, c)
	}
	return j
}

// printAttack prints the intervals as a table, and the sums below it.
func printAttack(out io.Writer, r intruder.Result) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "cell\tleast\tmost\t")
	for _, i := range r.Hidden {
		most, note := fmt.Sprint(i.High), ""
		if i.High >= intruder.Boundless {
			most = "no limit"
		}
		if i.Revealed() {
			note = "revealed"
		}
		fmt.Fprintf(w, "%s\t%d\t%s\t%s\n", intruder.Words(i.Cell), i.Low, most, note)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	narrowest := fmt.Sprint(r.Narrowest())
	if len(r.Hidden) > 0 && r.Narrowest() == 0 {
		narrowest = "no limit"
	} else if r.Effort.Unproven > 0 { // an unproven end may be too wide
		narrowest = fmt.Sprintf("%d to %d", r.Sure(), r.Narrowest())
	}
	_, err := fmt.Fprintf(out, "cells %d, hidden %d, revealed %d, narrowest %s; linear programs %d, integer searches %d, unproven %d, in doubt %d\n",
		r.Cells, len(r.Hidden), r.Revealed(), narrowest, r.Effort.LPs, r.Effort.IPs, r.Effort.Unproven, r.Doubtful())
	return err
}
