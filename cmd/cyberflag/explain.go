package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/flag"
	"cyberflag/internal/civil"
	"cyberflag/record"
)

// explaining is the settings of the explain command.
type explaining struct {
	text, ref, rules, definition, textColumn, recordedOn, offence, profile string
	given                                                                  bool // --text, be it blank
	short, json                                                            bool
}

func explainCommand(s streams) *cobra.Command {
	var e explaining
	c := &cobra.Command{
		Use:   "explain (--text TEXT | EXTRACT --ref REF)",
		Short: "Show what the rules see in one record, and how they weigh it",
		Long: "Prints the answer first, then the text with what was found underlined, then what was added\n" +
			"up for each mention, for the record as such and for the words together.",
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			e.given = c.Flags().Changed("text")
			return e.run(s, args)
		},
	}
	c.Flags().StringVar(&e.text, "text", "", "a text to explain; - reads standard input")
	c.Flags().StringVar(&e.ref, "ref", "", "crime_ref of the record to explain")
	c.Flags().StringVar(&e.recordedOn, "recorded-on", "", "date of the text, which chooses the definition")
	c.Flags().StringVar(&e.offence, "offence", "", "title of the text's offence, such as \"Malicious communications\"")
	c.Flags().BoolVar(&e.short, "short", false, "leave out what was added up for each mention")
	c.Flags().BoolVar(&e.json, "json", false, "print one JSON document, without the text")
	profileFlag(c, &e.profile)
	c.Flags().StringVar(&e.rules, "rules", "", "folder of rules instead of the program's own")
	c.Flags().StringVar(&e.definition, "definition", "", "definition of online instead of the one in force")
	c.Flags().StringVar(&e.textColumn, "text-column", "mo_text", "column of the free text")
	return c
}

func (e *explaining) run(s streams, args []string) error {
	judge, err := newJudge(e.rules, e.definition)
	if err != nil {
		return err
	}
	rec, err := e.record(s, args)
	if err != nil {
		return err
	}
	d, err := decider{judge, e.definition}.decide(rec)
	if err != nil {
		return err
	}
	accounts, err := judge.Accounts(rec, e.definition)
	if err != nil {
		return err
	}
	shown := explanation{rec: rec, decision: d, accounts: accounts, base: judge.Base(rec)}
	if w, ok, err := judge.Whole(rec, e.definition); err != nil {
		return err
	} else if ok {
		shown.whole = &w
	}
	if e.json {
		return writeJSON(s.out, shown.document())
	}
	return shown.print(s.out, e.short)
}

// record gives the record that the command line names.
func (e *explaining) record(s streams, args []string) (record.Record, error) {
	if len(args) == 0 {
		return e.fromText(s)
	}
	if e.ref == "" || e.given || e.recordedOn != "" || e.offence != "" {
		return record.Record{}, usagef("explain an extract's record with --ref alone: cyberflag explain EXTRACT --ref REF")
	}
	set, err := useProfile(e.profile, extract.TextColumn(e.textColumn), extract.Unlisted())
	if err != nil {
		return record.Record{}, err
	}
	var found *record.Record
	refused := 0
	err = eachExtract(s, args[0], set, func(name string, x *intake.Extract) (err error) {
		if err := needText(x, name, textColumnHint); err != nil {
			return err
		}
		if found == nil {
			found, err = findRef(x.Reader, e.ref, &refused)
		}
		return err
	})
	switch {
	case err != nil:
		return record.Record{}, err
	case found != nil:
		return *found, nil
	case refused > 0:
		return record.Record{}, fmt.Errorf("%s: no record %q among those that could be read; %d were refused", args[0], e.ref, refused)
	}
	return record.Record{}, fmt.Errorf("%s: no record %q", args[0], e.ref)
}

// fromText makes a record of --text.
func (e *explaining) fromText(s streams) (record.Record, error) {
	if e.ref != "" || !e.given {
		return record.Record{}, usagef("explain what? want --text TEXT, or EXTRACT --ref REF")
	}
	rec := record.Record{Text: e.text, OffenceTitle: e.offence}
	if e.text == "-" {
		b, err := io.ReadAll(io.LimitReader(s.in, 1<<20))
		if err != nil {
			return rec, fmt.Errorf("read the text: %w", err)
		}
		rec.Text = string(b)
	}
	if e.recordedOn == "" {
		return rec, nil
	}
	var err error
	if rec.RecordedOn, err = civil.Parse(e.recordedOn); err != nil {
		return rec, usagef("--recorded-on: %v", err)
	}
	return rec, nil
}

// findRef looks for one record; nil when it is not there. Refused rows before
// it are passed by and counted.
func findRef(r *extract.Reader, ref string, refused *int) (*record.Record, error) {
	for {
		row, problem, err := r.Next()
		switch {
		case err == io.EOF:
			return nil, nil
		case err != nil:
			return nil, err
		case problem != nil:
			*refused++
		case row.Record.Ref == ref:
			return &row.Record, nil
		}
	}
}

// marksOf gives what an underline shows for each hit.
func marksOf(d flag.Decision) []mark {
	var ms []mark
	for _, h := range d.Hits() {
		if h.By != nil {
			ms = append(ms, mark{h.By.Start, h.By.End, '-'})
		}
	}
	for _, h := range d.Hits() {
		with := '~'
		if h.Used >= 0.5 {
			with = '^'
		}
		ms = append(ms, mark{h.Start, h.End, with})
	}
	return ms
}
