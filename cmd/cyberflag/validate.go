package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/extract/validate"
	"cyberflag/flag"
	"cyberflag/internal/civil"
	"cyberflag/internal/csvscan"
)

// validating is the settings of validate, and of flag --report.
type validating struct {
	profile, rules, definition, textColumn, today string
	reports                                       []string
	json                                          bool
}

func validateCommand(s streams) *cobra.Command {
	var v validating
	c := &cobra.Command{
		Use:   "validate FILE...",
		Short: "Say what is wrong with an extract, as an official return is looked at",
		Long: "Looks at every row and at the months of each force, and counts how often the rules say online where\n" +
			"the officer said no. A flagged file is taken as it was decided; other records are decided by the rules.\n" +
			"--report writes the whole of it; counts in it are exact and protect nobody.",
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, files []string) error { return v.run(c.Context(), s, files) },
	}
	v.reportFlags(c)
	profileFlag(c, &v.profile)
	c.Flags().StringVar(&v.rules, "rules", "", "folder of rules instead of the program's own")
	c.Flags().StringVar(&v.definition, "definition", "", "definition of online instead of the one in force on recorded_on")
	c.Flags().StringVar(&v.textColumn, "text-column", "mo_text", "column of the free text")
	c.Flags().BoolVar(&v.json, "json", false, "print the report as one JSON document")
	return c
}

// reportFlags adds --report and --today to c.
func (v *validating) reportFlags(c *cobra.Command) {
	c.Flags().StringArrayVar(&v.reports, "report", nil, "write the data quality report to this file: .html, .json or .csv; may be given more than once")
	c.Flags().StringVar(&v.today, "today", "", "the day behind which dates are in the future (default: the computer's)")
}

// check looks at the command line before any record is read.
func (v *validating) check(inputs []string) error {
	for _, name := range v.reports {
		if !slices.Contains([]string{".html", ".json", ".csv"}, strings.ToLower(filepath.Ext(name))) {
			return usagef("cannot write the report %s: want a name that ends in .html, .json or .csv", name)
		}
		if slices.ContainsFunc(inputs, func(in string) bool { return sameFile(in, name) }) {
			return usagef("%s is both read and written: give the report another name", name)
		}
	}
	return nil
}

func (v *validating) run(ctx context.Context, s streams, files []string) error {
	if err := v.check(files); err != nil {
		return err
	}
	report, err := v.look(ctx, s, files)
	if err != nil {
		return err
	}
	if err := v.write(report, files); err != nil {
		return err
	}
	if v.json {
		err = writeJSON(s.out, report)
	} else {
		err = printReport(s.out, report)
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(s.err, "received %d = read %d + refused %d\n", report.Received, report.Read, report.Refused)
	if report.Refused > 0 {
		return fmt.Errorf("%d rows: %w", report.Refused, errRefused)
	}
	return nil
}

// look reads the files and makes the report.
func (v *validating) look(ctx context.Context, s streams, files []string) (*validate.Report, error) {
	today, err := v.day()
	if err != nil {
		return nil, err
	}
	judge, err := newJudge(v.rules, v.definition)
	if err != nil {
		return nil, err
	}
	set, err := useProfile(v.profile, extract.TextColumn(v.textColumn))
	if err != nil {
		return nil, err
	}
	var c *validate.Collector
	err = eachOf(s, files, set, func(part string, x *intake.Extract) error {
		if c == nil {
			c = validate.New(today, x.OtherCodes())
		}
		c.File(part)
		return collect(ctx, c, x, decider{judge, v.definition})
	})
	if err != nil {
		return nil, err
	}
	return c.Report(), nil
}

// day reads --today, or asks the computer.
func (v *validating) day() (civil.Date, error) {
	if v.today == "" {
		now := time.Now()
		return civil.Of(now.Year(), now.Month(), now.Day()), nil
	}
	d, err := civil.Parse(v.today)
	if err != nil {
		return d, usagef("--today: %w", err)
	}
	return d, nil
}

// collect gives the rows of one extract to c.
func collect(ctx context.Context, c *validate.Collector, x *intake.Extract, d decider) error {
	at := slices.Index(x.Columns(), "flag")
	return eachRow(ctx, x.Reader, func(row extract.Row, problem *extract.Problem) error {
		if problem != nil {
			c.Problem(problem)
			return nil
		}
		answer := flag.Undecided
		if at >= 0 {
			answer, _ = parseAnswer(csvscan.First(row.Raw, x.Delimiter(), true)[at])
		}
		if answer == flag.Undecided && x.HasText() {
			decision, err := d.decide(row.Record)
			if err != nil {
				return err
			}
			answer = decision.Answer()
		}
		c.Row(row, map[flag.Answer]validate.Answer{flag.Yes: validate.Yes, flag.No: validate.No, flag.Review: validate.Review}[answer])
		return nil
	})
}

// write writes the report to the files that were asked for.
func (v *validating) write(report *validate.Report, files []string) error {
	var names []string
	for _, name := range files {
		names = append(names, filepath.Base(name))
	}
	for _, name := range v.reports {
		err := writeFile(name, func(w io.Writer) error {
			switch strings.ToLower(filepath.Ext(name)) {
			case ".json":
				return writeJSON(w, report)
			case ".csv":
				return report.CSV(w)
			}
			return report.HTML(w, strings.Join(names, ", "))
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// printReport says how often each rule is broken, and what may be missed.
func printReport(w io.Writer, r *validate.Report) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%d findings in %d rows\n", r.Total, r.Received)
	for _, rule := range r.Rules {
		if rule.Count > 0 {
			fmt.Fprintf(&b, "  %7d  %-8s %-26s %s\n", rule.Count, rule.Severity, rule.Code, rule.Title)
		}
	}
	for _, why := range r.NotLooked {
		fmt.Fprintf(&b, "not looked at: %s\n", why)
	}
	if u := r.UnderRecorded.All; u.Share != "" {
		fmt.Fprintf(&b, "where the officer said no, the rules say yes for %d of %d offences (%s%%), and leave %d for a person\n", u.MissedYes, u.OfficerNo, u.Share, u.MissedReview)
	}
	_, err := io.WriteString(w, b.String())
	return err
}
