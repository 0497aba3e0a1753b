package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"cyberflag/collate"
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
	switch {
	case err != nil:
		return err
	case v.all && len(numbers) > 0, !v.all && len(numbers) == 0:
		return v.noNumbers()
	case !(v.threshold >= confirm.DefaultThreshold && v.threshold <= 1):
		return usagef("--threshold %v: want %v to 1", v.threshold, confirm.DefaultThreshold)
	case len(fields) > 0 && (v.verb == confirm.Reject || v.verb == confirm.Later):
		return usagef("%s takes no fields", v.verb)
	case len(fields) == 0 && v.verb == confirm.Correct:
		return usagef("correct: say what is right, such as value=163")
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
	var all []confirm.Decision
	for _, i := range items {
		if v.verb == confirm.Reject && v.why == "" {
			return hinted{fmt.Errorf("proposal %d: nobody has said a reason for rejecting it", i.ID), `--why "a cost estimate" says it`}
		}
		d := confirm.Decision{Proposal: i.ID, Seen: i.Seen(), Verb: v.verb, By: by, At: v.now(), Why: v.why}
		if d.Statements, err = statements(v.verb, i, fields); err != nil {
			return fmt.Errorf("proposal %d: %w", i.ID, err)
		}
		dated(sheets, i, d.Statements)
		all = append(all, d)
	}
	for _, sheet := range sheets {
		if err := sheet.Check(all); err != nil {
			return err
		}
	}
	if err := explained(sheets, v.verb, all); err != nil {
		return err
	}
	if err := w.decide(ctx, all); err != nil {
		return err
	}
	for n, d := range all {
		if d.Verb == confirm.Correct {
			fmt.Fprintln(v.s.out, changes(items[n], d.Statements[0]))
		}
	}
	printExcesses(v.s.out, sheets, all)
	_, err = fmt.Fprintf(v.s.out, "%s: %s by %s\n", v.verb, plural(len(all), "proposal"), by)
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

// numbersAndFields tells "3", "5-9" from "value=163" and "/".
func numbersAndFields(args []string) (numbers []int64, fields []string, err error) {
	for n, a := range args {
		if strings.Contains(a, "=") || a == "/" {
			return numbers, args[n:], nil
		}
		from, to, span := strings.Cut(a, "-")
		if !span {
			to = from
		}
		first, err1 := strconv.ParseInt(from, 10, 32)
		last, err2 := strconv.ParseInt(to, 10, 32)
		if err1 != nil || err2 != nil || first < 1 || last < first || last-first > 100_000 {
			return nil, nil, hinted{usagef("%q is neither the number of a proposal nor a field", a), "write 3, 5-9, or value=163"}
		}
		for i := first; i <= last; i++ {
			numbers = append(numbers, i)
		}
	}
	return numbers, nil, nil
}

// statements gives what stands after a decision with these fields.
func statements(verb confirm.Verb, i confirm.Item, fields []string) ([]confirm.Statement, error) {
	switch verb {
	case confirm.Accept:
		said, err := with(confirm.Statement{}, fields)
		if err != nil {
			return nil, err
		}
		full := i.Statement.Fill(said)
		if check, _ := with(full, fields); check != full {
			return nil, hinted{errors.New("a field says otherwise than what was read"), "that is for cyberflag confirm correct"}
		}
		return []confirm.Statement{full}, nil
	case confirm.Correct, confirm.Split:
		var out []confirm.Statement
		for _, part := range figuresOf(fields) {
			st, err := with(i.Statement, part)
			if err != nil {
				return nil, err
			}
			out = append(out, st)
		}
		confirm.ShareDay(out)
		if len(out) < 2 && verb == confirm.Split {
			return nil, hinted{usagef("split makes two figures or more"), "put / between them: value=100 period=2015-16 / value=61 period=2016-17"}
		}
		if len(out) != 1 && verb == confirm.Correct {
			return nil, usagef("correct makes one figure; split makes several")
		}
		return out, nil
	}
	return nil, nil
}

// with says each field of a statement anew. A word without = goes on with the
// field before it.
func with(s confirm.Statement, fields []string) (confirm.Statement, error) {
	for n := 0; n < len(fields); {
		name, value, ok := strings.Cut(fields[n], "=")
		if !ok {
			return s, hinted{usagef("%q is no field", fields[n]), "write FIELD=VALUE, such as value=163"}
		}
		for n++; n < len(fields) && !strings.Contains(fields[n], "="); n++ {
			value += " " + fields[n]
		}
		var err error
		if s, err = s.With(name, value, collate.ReadGap); err != nil {
			return s, err
		}
	}
	return s, nil
}

// figuresOf cuts fields at each "/".
func figuresOf(fields []string) [][]string {
	out := [][]string{nil}
	for _, f := range fields {
		if f == "/" {
			out = append(out, nil)
			continue
		}
		out[len(out)-1] = append(out[len(out)-1], f)
	}
	return out
}
