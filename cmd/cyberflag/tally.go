package main

import (
	"context"
	"fmt"
	"io"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/flag"
	"cyberflag/internal/csvscan"
	"cyberflag/reference"
	"cyberflag/tally"
)

// tallying is the settings of the tally command.
type tallying struct {
	by, rejects       string
	profile           string
	intake            intake.Settings
	childSexual, json bool
	dims              []tally.Dimension
	table             tally.Table
	counted, leftOut  int
	ageUnknown        int // sexual offences that only an age could settle
	problems          *problemList
}

func tallyCommand(s streams) *cobra.Command {
	var t tallying
	c := &cobra.Command{
		Use:   "tally FLAGGED...",
		Short: "Count flagged records by force, year, offence, age band, sex and flag",
		Long: "Counts the records of files that cyberflag flag wrote. The counts are exact and\n" +
			"protect nobody: they are for the team, not for publication.",
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return t.run(c.Context(), s, args) },
	}
	c.Flags().StringVar(&t.by, "by", "force,year,flag", "dimensions to count by, with commas: "+strings.Join(dimensionNames(), ", "))
	c.Flags().BoolVar(&t.childSexual, "child-sexual", false, "keep only sexual offences with a child victim, by class title or by age")
	profileFlag(c, &t.profile)
	c.Flags().BoolVar(&t.json, "json", false, "print one JSON document")
	c.Flags().StringVar(&t.rejects, "rejects", "", "write refused rows to this CSV")
	return c
}

func dimensionNames() []string {
	var names []string
	for _, d := range tally.Dimensions() {
		names = append(names, string(d))
	}
	return names
}

// dimensions reads --by.
func dimensions(by string) ([]tally.Dimension, error) {
	var dims []tally.Dimension
	if strings.TrimSpace(by) == "" {
		return nil, nil
	}
	for name := range strings.SplitSeq(by, ",") {
		d, err := tally.ParseDimension(strings.TrimSpace(name))
		if err != nil {
			return nil, usageHint(err)
		}
		if slices.Contains(dims, d) {
			return nil, usagef("dimension %q comes twice in --by", d)
		}
		dims = append(dims, d)
	}
	return dims, nil
}

func (t *tallying) run(ctx context.Context, s streams, files []string) (err error) {
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(countingMemory))
	if t.dims, err = dimensions(t.by); err != nil {
		return err
	}
	if t.intake, err = useProfile(t.profile); err != nil {
		return err
	}
	err = into(s, t.rejects, func(rejects io.Writer) (err error) {
		if t.problems, err = newProblemList(s.err, rejects); err != nil {
			return err
		}
		if err := eachOf(s, files, t.intake, func(part string, x *intake.Extract) error { return t.part(ctx, part, x.Reader) }); err != nil {
			return err
		}
		return t.problems.close()
	})
	if err != nil {
		return err
	}
	if t.json {
		err = writeJSON(s.out, t.document())
	} else {
		err = t.print(s.out)
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(s.err, "received %d = counted %d + left out %d + refused %d\n",
		t.counted+t.leftOut+t.problems.n, t.counted, t.leftOut, t.problems.n)
	return t.problems.result()
}

// part counts the rows of one flagged file.
func (t *tallying) part(ctx context.Context, name string, r *extract.Reader) error {
	at := slices.Index(r.Columns(), "flag")
	if at < 0 {
		return hinted{fmt.Errorf("%s: no column flag", name), "run cyberflag flag on it first"}
	}
	return eachRow(ctx, r, func(row extract.Row, problem *extract.Problem) error {
		if problem == nil {
			problem = t.row(name, row, r.Delimiter(), at)
		}
		if problem != nil {
			return t.problems.add(problem)
		}
		return nil
	})
}

// row counts one row, or says why it cannot.
func (t *tallying) row(file string, row extract.Row, comma byte, at int) *extract.Problem {
	fields := csvscan.First(row.Raw, comma, true)
	answer, ok := parseAnswer(fields[at])
	if !ok {
		return &extract.Problem{File: file, Row: row.Number, Column: "flag",
			Message: "not an answer: want yes, no or review", Hint: "run cyberflag flag on the extract again"}
	}
	if t.childSexual && !t.isChildSexual(row) {
		t.leftOut++
		return nil
	}
	rec := row.Record
	rec.Force = forceName(rec.Force)
	t.counted++
	t.table.Add(rec, answer)
	return nil
}

// forceName gives the one name of a force that a record may spell otherwise.
// extract has checked that there is such a force; a blank stays blank.
func forceName(printed string) string {
	if f, err := reference.LookupForce(printed); err == nil {
		return f.Name
	}
	return printed
}

func (t *tallying) isChildSexual(row extract.Row) bool {
	a, err := reference.ChildSexual(row.Record.OffenceCode, row.Record.VictimAge)
	if err != nil {
		return false // extract refuses unknown codes: this one is blank
	}
	if a == reference.ChildUnknown {
		t.ageUnknown++
	}
	return a.Yes()
}

func parseAnswer(s string) (flag.Answer, bool) {
	for _, a := range []flag.Answer{flag.Yes, flag.No, flag.Review} {
		if a.String() == s {
			return a, true
		}
	}
	return flag.Undecided, false
}
