package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"cyberflag/collect/confirm"
	"cyberflag/internal/civil"
	"cyberflag/store"
)

func addCommand(s streams) *cobra.Command {
	v := &verbRun{confirmer: confirmer{s: s, now: time.Now}}
	c := &cobra.Command{Use: "add FIELD=VALUE... [/ FIELD=VALUE...]", Short: "Add figures that stand in an answer and were not read", Args: cobra.MinimumNArgs(1),
		Long: `The fields are where and those of confirm correct, whose help lists them. Said must be the
question, where in the answer it stands (a cell, or a page and words), the value and the
period, which is 2016-17, or 2016-01-01..2016-12-31 for a calendar year; force and received
where the answer does not say them, the measure where its questions are not the standard
four. The unit is offences unless it is said. A / stands between several figures, which are
added all or none.

A figure that is added counts like a confirmed one, with who said it and when, and has a
number: cyberflag confirm reject NUMBER --again --why REASON takes it back.`,
		Example: `  cyberflag confirm add --document kent question=Q2 period=2016-17 value=163 where="page 2, last line"`,
		RunE:    func(c *cobra.Command, args []string) error { return v.add(c.Context(), args) }}
	v.shared(c)
	c.Flags().StringVar(&v.why, "why", "", "the reason, in a few words")
	return c
}

func (v *verbRun) add(ctx context.Context, args []string) error {
	by, err := v.somebody()
	if err != nil {
		return err
	}
	w, err := openWorkspace(ctx, v.dir())
	if err != nil {
		return err
	}
	defer w.Close()
	sheets, err := v.sheets(ctx, w)
	if err != nil {
		return err
	}
	if len(sheets) != 1 {
		return hinted{errors.New("it is not said in which answer the figure stands"), "--document NAME says it; cyberflag confirm --status lists them"}
	}
	var all []confirm.Addition
	for _, fields := range figuresOf(args) {
		a, err := additionOf(fields)
		if err != nil {
			return err
		}
		all = append(all, a)
	}
	ids, added, err := w.add(ctx, sheets[0], all, by, v.why, v.now())
	if err != nil {
		return err
	}
	for n, p := range added {
		fmt.Fprintln(v.s.out, addedWords(ids[n], p))
	}
	_, err = fmt.Fprintf(v.s.out, "add: %s by %s\n", plural(len(ids), "figure"), by)
	return err
}

// addedWords repeats what was added, with what was not typed.
func addedWords(id int64, p confirm.Proposal) string {
	return fmt.Sprintf("proposal %d: %s %s, %s, %s, %s = %s, at %s", id, p.Question, p.Force, periodWords(p.Statement), p.Measure, partOf(p.Statement), p.Value, p.Where)
}

// additionOf reads the fields of one figure.
func additionOf(fields []string) (confirm.Addition, error) {
	var a confirm.Addition
	var rest []string
	for n := 0; n < len(fields); {
		name, value, _ := strings.Cut(fields[n], "=")
		from := n
		for n++; n < len(fields) && !strings.Contains(fields[n], "="); n++ {
			value += " " + fields[n]
		}
		switch name {
		case "question", "q":
			a.Question = strings.TrimSpace(value)
		case "where":
			a.Where = strings.Join(strings.Fields(value), " ")
		default:
			rest = append(rest, fields[from:n]...)
		}
	}
	var err error
	a.Statement, err = with(confirm.Statement{}, rest)
	return a, err
}

// add keeps figures that a person read in a document, all of them or none, and gives their
// numbers with what they say.
func (w *workspace) add(ctx context.Context, sheet confirm.Sheet, all []confirm.Addition, by, why string, at time.Time) ([]int64, []confirm.Proposal, error) {
	added, err := sheet.Add(all, by, why, civil.Of(at.Date()))
	if err != nil {
		return nil, nil, err
	}
	var proposed []store.Proposed
	var rows []store.Confirmation
	for _, p := range added {
		text, err := json.Marshal(p)
		if err != nil {
			return nil, nil, err
		}
		row, err := confirmation(confirm.Decision{Verb: confirm.Accept, By: by, At: at, Why: why, Statements: []confirm.Statement{p.Statement}})
		if err != nil {
			return nil, nil, err
		}
		proposed, rows = append(proposed, store.Proposed{Key: p.Key, Content: string(text)}), append(rows, row)
	}
	ids, err := w.AddProposed(ctx, sheet.SHA256, proposed, rows)
	return ids, added, err
}

// addFigure adds a figure to the document that the walk is at, and asks for what is missing.
func (k *walk) addFigure(ctx context.Context, sheet confirm.Sheet, rest string) error {
	var err error
	if rest == "" {
		if rest, err = k.line("What was not read? question=, period=, value= and where= it stands: "); err != nil {
			return err
		}
	}
	if rest == "" || rest == "q" || rest == "quit" {
		return errors.New("nothing was added")
	}
	a, err := additionOf(strings.Fields(rest))
	if err != nil {
		return err
	}
	for {
		a.Statement = a.Fill(k.fill[sheet.SHA256])
		ids, added, err := k.w.add(ctx, sheet, []confirm.Addition{a}, k.name, "", k.now())
		var lack *confirm.Lack
		switch {
		case err == nil:
			fmt.Fprintln(k.s.out, addedWords(ids[0], added[0]))
			k.given++
			said := confirm.Statement{Force: a.Force, Received: a.Received}
			k.fill[sheet.SHA256] = k.fill[sheet.SHA256].Fill(said)
			k.last = ids
			return nil
		case !errors.As(err, &lack):
			return err
		}
		if a, err = k.askedOf(a, lack); err != nil {
			return err
		}
	}
}

// askedOf asks for one thing that an addition lacks.
func (k *walk) askedOf(a confirm.Addition, lack *confirm.Lack) (confirm.Addition, error) {
	if slices.Contains(confirm.Fields(), lack.Field) {
		said, err := k.asked(a.Statement, lack)
		a.Statement = said
		return a, err
	}
	text, err := k.line(fmt.Sprintf("Not said yet: %s. %s\n%s=", lack.What, lack.Hint(), lack.Field))
	switch {
	case err != nil:
		return a, err
	case text == "q" || text == "quit":
		return a, errQuit
	case text == "":
		return a, fmt.Errorf("nothing was added: %w", lack)
	}
	more, err := additionOf([]string{lack.Field + "=" + strings.TrimPrefix(text, lack.Field+"=")})
	if lack.Field == "question" {
		a.Question = more.Question
	} else {
		a.Where = more.Where
	}
	return a, err
}
