package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"cyberflag/flag"
	"cyberflag/record"
	"cyberflag/rules"
)

func evaluateCommand(s streams) *cobra.Command {
	var e evaluation
	c := &cobra.Command{
		Use:   "evaluate LABELLED.csv",
		Short: "Measure the rules against records that a careful reader labelled",
		Long: "Measure the rules against a CSV with the columns mo_text (or text) and label\n" +
			"(yes, no or unclear), and if you have them trap, channel, platforms and the\n" +
			"columns of an extract. Every proportion comes with its 95 % interval. Records that\n" +
			"the weights were learnt from, such as rules/labelled, measure nothing. Precision\n" +
			"is told again for other shares of online offences than the file has, because it\n" +
			"falls with them: --prevalence adds your own.",
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if c.Flags().Changed("prevalence") && !(e.prevalence > 0 && e.prevalence < 1) {
				return usagef("--prevalence %v: want a share above 0 and below 1, such as 0.046", e.prevalence)
			}
			return e.run(s, args[0])
		},
	}
	e.as.flags(c)
	c.Flags().BoolVar(&e.textOnly, "text-only", false, "use nothing but the text and the date")
	c.Flags().BoolVar(&e.json, "json", false, "print one JSON document")
	c.Flags().StringVar(&e.rules, "rules", "", "folder of rules instead of the program's own")
	c.Flags().StringVar(&e.definition, "definition", "", "definition of online instead of the one in force")
	c.Flags().Float64Var(&e.prevalence, "prevalence", 0, "a share of online offences, such as 0.046, at which precision is told too")
	c.Flags().StringVar(&e.errors, "errors", "", "write the rows answered wrongly or sent to people to this CSV, by row and reasons, without text")
	return c
}

// evaluation is the settings of the command.
type evaluation struct {
	textOnly, json            bool
	rules, definition, errors string
	prevalence                float64 // 0 when not given
	as                        labelling
}

// prevalences gives those that are always told, and the one of --prevalence.
func (e *evaluation) prevalences() []float64 {
	if e.prevalence == 0 {
		return prevalences()
	}
	return prevalences(e.prevalence)
}

func (e *evaluation) run(s streams, file string) error {
	set, err := loadRules(e.rules)
	if err != nil {
		return err
	}
	judge, err := judgeOf(set, e.definition)
	if err != nil {
		return err
	}
	if err := e.as.load(); err != nil {
		return err
	}
	in, err := openInput(s, file)
	if err != nil {
		return err
	}
	defer in.Close()
	sum := sha256.New()
	rows, err := newLabelledReader(io.TeeReader(in, sum), file, set, e.as)
	if err != nil {
		return err
	}
	report, wrong := newEvaluationReport(e.prevalences()), &wrongRows{}
	refused, err := e.rows(s, rows, judge, report, wrong)
	if err != nil {
		return err
	}
	rows.tell(s.err)
	if report.all.N() == 0 {
		return noLabels(file, refused)
	}
	report.learntFrom = isLearntFrom(judge, shortHash(sum))
	return e.finish(s, report, wrong, refused)
}

// rows decides each row and counts those that cannot be read.
func (e *evaluation) rows(s streams, rows *labelledReader, judge *flag.Judge, report *evaluationReport, wrong *wrongRows) (refused int, err error) {
	for {
		row, problem, err := rows.next()
		if err == io.EOF {
			return refused, nil
		}
		if err != nil {
			return refused, err
		}
		if problem != nil {
			refused++
			fmt.Fprintf(s.err, "cyberflag: refused: %v\n", problem)
			continue
		}
		if row.is.Decision, err = e.decide(judge, row.rec); err != nil {
			return refused, err
		}
		report.add(row.is)
		wrong.add(rows.row, row.is)
	}
}

// isLearntFrom reports whether the weights were learnt from the file of this hash.
func isLearntFrom(j *flag.Judge, hash string) bool {
	return slices.ContainsFunc(j.LearntFrom(), func(f rules.Labelled) bool { return f.SHA256 == hash })
}

func (e *evaluation) decide(judge *flag.Judge, rec record.Record) (flag.Decision, error) {
	if e.textOnly {
		rec = record.Record{Text: rec.Text, RecordedOn: rec.RecordedOn}
	}
	if e.definition != "" {
		return judge.DecideUnder(rec, e.definition)
	}
	return judge.Decide(rec), nil
}

func (e *evaluation) finish(s streams, report *evaluationReport, wrong *wrongRows, refused int) error {
	if e.errors != "" {
		if err := writeFile(e.errors, wrong.write); err != nil {
			return err
		}
	}
	var err error
	if e.json {
		err = writeJSON(s.out, report.document())
	} else {
		err = report.print(s.out)
	}
	if err == nil && refused > 0 {
		err = fmt.Errorf("%d rows: %w", refused, errRefused)
	}
	return err
}

// openInput opens a file, or gives standard input for "-".
func openInput(s streams, name string) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(s.in), nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, fmt.Errorf("%s is a folder: %w", name, errors.ErrUnsupported)
	}
	return f, nil
}
