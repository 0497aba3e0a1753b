package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/flag"
	"cyberflag/internal/progress"
	"cyberflag/record"
	"cyberflag/rules"
	"cyberflag/tally"
)

// shippedRules is what rules diff calls the program's own rules.
const shippedRules = "shipped"

// A rulesDiff is the settings of rules diff, and what it counts.
type rulesDiff struct {
	definition, textColumn, progress, profile string
	changesFile, rejects                      string
	list                                      int
	json                                      bool
	adoption                                  adoption

	old, new  side
	counts    tally.Comparison
	otherwise int64 // records with the same answer, decided otherwise
	changes   *changeList
	problems  *problemList
	intake    intake.Settings
}

// A side is the old or the new rules.
type side struct {
	judge   *flag.Judge
	version string
}

func rulesDiffCommand(s streams) *cobra.Command {
	d := rulesDiff{adoption: adoption{now: time.Now}}
	c := &cobra.Command{
		Use:   "diff OLD NEW EXTRACT...",
		Short: "Say which records of an extract change their answer when the rules change",
		Long: "Decides every record by the rules in folder OLD and by those in folder NEW;\n" +
			shippedRules + " is the program's own (./" + shippedRules + " a folder of that name). No text of a record is\n" +
			"printed. The counts are exact and protect nobody: they are for the team.\n" +
			fmt.Sprintf("A shift of all flag=yes above %d %% takes two people to adopt. It changes no file of rules.", tally.LargeShift),
		Args: usageArgs(cobra.MinimumNArgs(3)),
		RunE: func(c *cobra.Command, args []string) error {
			if err := d.adoption.check(c.Flags().Changed); err != nil {
				return err
			}
			return d.run(c.Context(), s, args[0], args[1], args[2:])
		},
	}
	c.Flags().StringVar(&d.definition, "definition", "", "definition of online instead of the one in force on recorded_on")
	c.Flags().StringVar(&d.textColumn, "text-column", "mo_text", "column of the free text")
	profileFlag(c, &d.profile)
	c.Flags().IntVar(&d.list, "list", 20, "how many changed records are listed")
	c.Flags().StringVar(&d.changesFile, "changes", "", "write all changed records to this CSV, without text")
	c.Flags().StringVar(&d.rejects, "rejects", "", "write refused rows to this CSV")
	c.Flags().StringVar(&d.adoption.name, "adopt", "", "`NAME` of who adopts the new rules")
	c.Flags().StringVar(&d.adoption.second, "second", "", "`NAME` of another person who agrees")
	c.Flags().StringVar(&d.adoption.log, "log", "", "append the adoption to this `FILE`, one line of JSON each")
	c.Flags().BoolVar(&d.json, "json", false, "print one JSON document")
	c.Flags().StringVar(&d.progress, "progress", "", "json: one line a second on standard error; off: nothing")
	return c
}

// check looks at the command line before any record is read.
func (d *rulesDiff) check(inputs []string) error {
	if d.list < 0 {
		return usagef("--list %d: want 0 or more", d.list)
	}
	if strings.EqualFold(strings.TrimSpace(d.textColumn), "crime_ref") {
		return usagef("--text-column crime_ref: the reference is printed, and a text must not be")
	}
	outputs := map[string]string{} // by clean name
	for _, o := range []struct{ flag, file string }{{"--changes", d.changesFile}, {"--rejects", d.rejects}, {"--log", d.adoption.log}} {
		if o.file == "" {
			continue
		}
		if o.file == "-" {
			return usagef("%s -: standard output is taken, name a file", o.flag)
		}
		clean := filepath.Clean(o.file)
		if other, ok := outputs[clean]; ok {
			return usagef("%s and %s are the same file", other, o.flag)
		}
		outputs[clean] = o.flag
		for _, in := range inputs {
			if sameFile(in, o.file) {
				return usagef("%s is both read and written: give %s another name", in, o.flag)
			}
		}
	}
	return nil
}

func (d *rulesDiff) run(ctx context.Context, s streams, older, newer string, inputs []string) error {
	if err := d.check(inputs); err != nil {
		return err
	}
	mode, err := progressMode(d.progress, s.err)
	if err != nil {
		return err
	}
	if d.old, err = d.side("old", older); err != nil {
		return err
	}
	if d.new, err = d.side("new", newer); err != nil {
		return err
	}
	if d.adoption.asked() && d.old.version == d.new.version {
		return hinted{fmt.Errorf("there is nothing to adopt: the old and the new rules are both %s", d.old.version),
			"name the folder of the rules in use first, then that of the changed ones"}
	}
	// As flag reads, so that the shift is that of the records that flag decides.
	if d.intake, err = useProfile(d.profile, extract.TextColumn(d.textColumn), extract.Unlisted()); err != nil {
		return err
	}
	meter := progress.Start(s.err, mode, sizeOf(inputs))
	if err = d.compare(ctx, s, inputs, meter); err == nil {
		meter.Complete()
	}
	meter.Stop()
	if err != nil {
		return err
	}
	return d.finish(s)
}

// side reads the rules of that name for the old or the new side.
func (d *rulesDiff) side(which, name string) (side, error) {
	set, err := namedRules(name)
	if err != nil {
		return side{}, fmt.Errorf("the %s rules: %w", which, err)
	}
	judge, err := judgeOf(set, d.definition)
	if err != nil {
		return side{}, fmt.Errorf("the %s rules: %w", which, err)
	}
	return side{judge, set.Version()}, nil
}

// namedRules gives the rules in a folder, or those of the program for
// "shipped". A blank is an error, because it may be a name that was not set.
func namedRules(name string) (*rules.Set, error) {
	const hint = "want a folder with VERSION and *.rules, or " + shippedRules + " for the program's own"
	switch name {
	case shippedRules:
		return rules.Shipped(), nil
	case "":
		return nil, hinted{usagef("the name of the folder is blank"), hint}
	}
	set, err := loadRules(name)
	var own interface{ Hint() string }
	if err != nil && !errors.As(err, &own) {
		err = hinted{err, hint}
	}
	return set, err
}

// compare decides every record of the inputs by both sides, in one pass.
func (d *rulesDiff) compare(ctx context.Context, s streams, inputs []string, meter *progress.Meter) error {
	return into(s, d.rejects, func(rejects io.Writer) (err error) {
		if d.problems, err = newProblemList(s.err, rejects); err != nil {
			return err
		}
		return into(s, d.changesFile, func(all io.Writer) (err error) {
			if d.changes, err = newChangeList(d.list, all); err != nil {
				return err
			}
			for _, name := range inputs {
				if err := d.file(ctx, s, name, meter); err != nil {
					return err
				}
			}
			return errors.Join(d.problems.close(), d.changes.close())
		})
	})
}

// file compares the records of one extract, or of each in an archive.
func (d *rulesDiff) file(ctx context.Context, s streams, name string, meter *progress.Meter) error {
	src, err := openSourceParts(s, name, d.intake)
	if err != nil {
		return err
	}
	defer src.close()
	for _, part := range src.parts { // which share no register: flag passes on a crime of two files
		err := eachPart(s, part, func(x *intake.Extract) error {
			if err := needText(x, part.Name, textColumnHint); err != nil {
				return err
			}
			return d.part(ctx, x.Reader, meter)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (d *rulesDiff) part(ctx context.Context, rows *extract.Reader, meter *progress.Meter) error {
	return eachRow(ctx, rows, func(row extract.Row, problem *extract.Problem) error {
		if problem != nil {
			return d.problems.add(problem)
		}
		meter.Add(1, int64(len(row.Raw))+1)
		return d.record(row.Record)
	})
}

// record decides one record by both sides.
func (d *rulesDiff) record(rec record.Record) error {
	before, err := d.decide(d.old, rec)
	if err != nil {
		return err
	}
	after, err := d.decide(d.new, rec)
	if err != nil {
		return err
	}
	rec.Force = forceName(rec.Force)
	d.counts.Add(rec, tally.Move{Old: before.Answer(), New: after.Answer()})
	switch {
	case before.Answer() != after.Answer():
		return d.changes.add(newChange(rec, before, after))
	case decidedOtherwise(before, after):
		d.otherwise++
	}
	return nil
}

func (d *rulesDiff) decide(by side, rec record.Record) (flag.Decision, error) {
	if d.definition != "" {
		return by.judge.DecideUnder(rec, d.definition)
	}
	return by.judge.Decide(rec), nil
}

// finish keeps the adoption, prints everything, and says why nothing was
// adopted where somebody wanted to.
func (d *rulesDiff) finish(s streams) error {
	report := d.report()
	notAdopted := d.adoption.decide(&report)
	write := report.print
	if d.json {
		write = func(w io.Writer) error { return writeJSON(w, report) }
	}
	if err := write(s.out); err != nil {
		return err
	}
	fmt.Fprintf(s.err, "received %d = read %d + refused %d\n", report.Received, report.Read, report.Refused)
	if notAdopted != nil {
		return notAdopted
	}
	return d.problems.result()
}
