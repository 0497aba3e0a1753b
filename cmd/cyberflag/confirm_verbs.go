package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"cyberflag/collect/confirm"
)

// A verbRun is one decision that is given on the command line.
type verbRun struct {
	confirmer
	verb  confirm.Verb
	again bool
	all   bool
	why   string
}

func verbCommand(s streams, verb confirm.Verb, use, short string) (*cobra.Command, *verbRun) {
	v := &verbRun{confirmer: confirmer{s: s, now: time.Now, threshold: confirm.DefaultThreshold}, verb: verb}
	c := &cobra.Command{Use: use, Short: short, Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return v.run(c.Context(), args) }}
	v.shared(c)
	c.Flags().StringVar(&v.why, "why", "", "the reason, in a few words")
	c.Flags().BoolVar(&v.again, "again", false, "decide anew what was decided before; the earlier decision stays in the log")
	return c, v
}

func acceptCommand(s streams) *cobra.Command {
	c, v := verbCommand(s, confirm.Accept, "accept NUMBER... [FIELD=VALUE...]", "Accept proposals as they were read")
	c.Long = `A field says what the answer does not, such as received=2017-06-05, which then need not be said
of its other figures; what the answer says otherwise is for confirm correct, whose help lists
the fields. With --all instead of numbers: every waiting proposal that is at least as
sure as --threshold, all of them or none: those with a star in confirm --list. Left out, and
said why, is what the file itself speaks against, what was left for later, what two people
decided otherwise, and what still lacks something, such as the day of an answer without one.
By its number, what the file speaks against is accepted with --why REASON.`
	c.Args = cobra.ArbitraryArgs
	c.Flags().BoolVar(&v.all, "all", false, "every waiting proposal from --threshold on")
	c.Flags().Float64Var(&v.threshold, "threshold", confirm.DefaultThreshold, "the least confidence for --all; not below 0.5")
	return c
}

func correctCommand(s streams) *cobra.Command {
	c, _ := verbCommand(s, confirm.Correct, "correct NUMBER FIELD=VALUE...", "Say what a proposal should have been")
	c.Long = `What is not said stays as it was read. What is said is held against the file as accept holds what
was read: where a sum of it or another of its numbers speaks against it, --why REASON is wanted.
The fields, with an example each:

` + confirm.FieldsHelp()
	c.Example = "  cyberflag confirm correct 3 value=163 period=2016-17\n  cyberflag confirm correct 4 question=Q2"
	return c
}

func splitCommand(s streams) *cobra.Command {
	c, _ := verbCommand(s, confirm.Split, "split NUMBER FIELD=VALUE... / FIELD=VALUE...", "Make several figures of one proposal")
	c.Long = `Each figure is the proposal with its own fields said anew; a / stands between them. The day of
the answer, received=, may be said in any of them. The fields are those of confirm correct, and so is
--why where the file speaks against one of the figures.`
	c.Example = "  cyberflag confirm split 4 value=100 period=2015-16 / value=61 period=2016-17 received=2017-06-05"
	return c
}

func rejectCommand(s streams) *cobra.Command {
	c, _ := verbCommand(s, confirm.Reject, "reject NUMBER... --why REASON", "Say that proposals are no figures")
	return c
}

func laterCommand(s streams) *cobra.Command {
	c, _ := verbCommand(s, confirm.Later, "later NUMBER...", "Leave proposals for later")
	return c
}

func (v *verbRun) run(ctx context.Context, args []string) error {
	numbers, fields, err := numbersAndFields(args)
	if err != nil {
		return err
	}
	by, err := v.somebody()
	if err != nil {
		return err
	}
	if err := v.allows(numbers, fields); err != nil {
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
	items, err := v.items(sheets, numbers, fields)
	if err != nil {
		return err
	}
	all, err := v.decisions(sheets, items, fields, by)
	if err != nil {
		return err
	}
	if err := w.decide(ctx, all); err != nil {
		return err
	}
	return v.tell(sheets, items, all, by)
}

// allows refuses what the verb does not take, before anything is opened.
func (v *verbRun) allows(numbers []int64, fields []string) error {
	switch {
	case v.all && len(numbers) > 0, !v.all && len(numbers) == 0:
		return v.noNumbers()
	case !(v.threshold >= confirm.DefaultThreshold && v.threshold <= 1):
		return usagef("--threshold %v: want %v to 1", v.threshold, confirm.DefaultThreshold)
	case len(fields) > 0 && (v.verb == confirm.Reject || v.verb == confirm.Later):
		return usagef("%s takes no fields", v.verb)
	case len(fields) == 0 && v.verb == confirm.Correct:
		return usagef("correct: say what is right, such as value=163")
	}
	return nil
}

// decisions gives the decision about each item, all of which the sheets take and are explained where the file speaks
// against them.
func (v *verbRun) decisions(sheets []confirm.Sheet, items []confirm.Item, fields []string, by string) ([]confirm.Decision, error) {
	var all []confirm.Decision
	for _, i := range items {
		if v.verb == confirm.Reject && v.why == "" {
			return nil, hinted{fmt.Errorf("proposal %d: nobody has said a reason for rejecting it", i.ID), `--why "a cost estimate" says it`}
		}
		said, err := statements(v.verb, i, fields)
		if err != nil {
			return nil, fmt.Errorf("proposal %d: %w", i.ID, err)
		}
		dated(sheets, i, said)
		all = append(all, confirm.Decision{Proposal: i.ID, Seen: i.Seen(), Verb: v.verb, By: by, At: v.now(), Why: v.why, Statements: said})
	}
	for _, sheet := range sheets {
		if err := sheet.Check(all); err != nil {
			return nil, err
		}
	}
	return all, explained(sheets, v.verb, all)
}

// tell says what was decided.
func (v *verbRun) tell(sheets []confirm.Sheet, items []confirm.Item, all []confirm.Decision, by string) error {
	for n, d := range all {
		if d.Verb == confirm.Correct {
			fmt.Fprintln(v.s.out, changes(items[n], d.Statements[0]))
		}
	}
	printExcesses(v.s.out, sheets, all)
	_, err := fmt.Fprintf(v.s.out, "%s: %s by %s\n", v.verb, plural(len(all), "proposal"), by)
	return err
}

// dated gives statements about an item the day that people said of its answer before.
func dated(sheets []confirm.Sheet, i confirm.Item, all []confirm.Statement) {
	for _, sheet := range sheets {
		if !slices.ContainsFunc(sheet.Items, func(o confirm.Item) bool { return o.ID == i.ID }) {
			continue
		}
		for n, st := range all {
			all[n] = sheet.Dated(st)
		}
	}
}

// printExcesses says, once each, which parts are more than their whole now that something of them
// was decided.
func printExcesses(w io.Writer, sheets []confirm.Sheet, decided []confirm.Decision) {
	told := map[confirm.Excess]bool{}
	for _, sheet := range sheets {
		sheet = sheet.After(decided)
		for _, i := range sheet.Items {
			if !slices.ContainsFunc(decided, func(d confirm.Decision) bool { return d.Proposal == i.ID }) {
				continue
			}
			for _, e := range sheet.Excesses(i) {
				if !told[e] {
					fmt.Fprintf(w, "note: %s\n", e)
				}
				told[e] = true
			}
		}
	}
}

// noNumbers says how proposals are named.
func (v *verbRun) noNumbers() error {
	const list = "cyberflag confirm --list shows the numbers; then cyberflag confirm "
	if v.verb == confirm.Accept {
		return hinted{usagef("name proposals by their numbers, or --all of those from --threshold on"), list + "accept 1 2 5-9, or cyberflag confirm accept --all"}
	}
	return hinted{usagef("name proposals by their numbers"), list + map[confirm.Verb]string{
		confirm.Correct: "correct 3 value=163", confirm.Split: "split 3 value=100 / value=61",
		confirm.Reject: `reject 3 --why "a cost estimate"`, confirm.Later: "later 3"}[v.verb]}
}

// items finds the proposals that are meant. One that was decided is refused,
// unless it is said that it is decided anew.
func (v *verbRun) items(sheets []confirm.Sheet, numbers []int64, fields []string) ([]confirm.Item, error) {
	byID := map[int64]confirm.Item{}
	var out []confirm.Item
	var left reasons
	for _, s := range sheets {
		for _, i := range s.Items {
			byID[i.ID] = i
		}
		if v.all {
			sure := left.together(s, s.Waiting(), v.threshold)
			out = append(out, left.lacking(s, sure, fields)...)
		}
	}
	for _, n := range numbers {
		i, ok := byID[n]
		switch {
		case !ok:
			return nil, hinted{fmt.Errorf("there is no proposal %d", n), "cyberflag confirm --list shows their numbers"}
		case !i.State.Waiting() && !v.again:
			return nil, hinted{fmt.Errorf("proposal %d was %s by %s", n, i.State, i.Stands.By), "--again decides it anew; the earlier decision stays in the log"}
		case i.State == confirm.Disputed && !v.again:
			return nil, hinted{fmt.Errorf("proposal %d was decided otherwise by two people", n), "look at both with cyberflag confirm --list, then decide with --again"}
		}
		out = append(out, i)
	}
	if err := left.print(v.s.out); err != nil {
		return nil, err
	}
	const shows = "cyberflag confirm --list shows what waits"
	switch {
	case len(out) > 0:
		return out, nil
	case len(left) > 0:
		return nil, hinted{errors.New("no proposal waits that --all takes"), shows}
	}
	return nil, hinted{errors.New("no proposal waits that is as sure as that"), shows}
}
