package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"cyberflag/collect/confirm"
)

// A walk asks one person about one proposal after the other. Every answer is
// kept before the next question, so whatever ends the walk loses none.
type walk struct {
	*confirmer
	w     *workspace
	lines *bufio.Scanner
	name  string
	put   map[int64]bool               // left for later in this walk: not asked again
	fill  map[string]confirm.Statement // by document: what a person said that it does not say
	given int
	last  []int64 // decided by the last answer
	redo  []int64 // to be asked about again, because the person went back
}

// errQuit: the person stops here.
var errQuit = errors.New("quit")

func newWalk(f *confirmer, w *workspace) *walk {
	return &walk{confirmer: f, w: w, lines: bufio.NewScanner(f.s.in), put: map[int64]bool{}, fill: map[string]confirm.Statement{}}
}

func (k *walk) run(ctx context.Context) error {
	err := k.who()
	for last := ""; err == nil; {
		var sheet confirm.Sheet
		var next []confirm.Item
		if sheet, next, err = k.next(ctx); err != nil || len(next) == 0 {
			break
		}
		if sheet.SHA256 != last {
			k.printHead(sheet, next)
			last = sheet.SHA256
		}
		k.printItem(sheet, next[0], len(next))
		err = k.ask(ctx, sheet, next)
	}
	if err != nil && !errors.Is(err, errQuit) {
		return err
	}
	sheets, err := k.sheets(ctx, k.w)
	if err != nil {
		return err
	}
	return k.printEnd(sheets)
}

// who asks for the name of the person, unless it was given.
func (k *walk) who() (err error) {
	if k.name, err = k.person(); err != nil || k.name != "" {
		return err
	}
	if k.name, err = k.line("Who confirms? Your name: "); err != nil || k.name == "" {
		return errNobody
	}
	if commandWord(k.name) || k.name == "q" || k.name == "quit" || strings.Contains(k.name, "=") {
		return hinted{fmt.Errorf("%q is no name but an answer, and nothing was asked yet", k.name), errNobody.hint}
	}
	return nil
}

// line asks for a line; the end of the input is errQuit.
func (k *walk) line(prompt string) (string, error) {
	fmt.Fprint(k.s.out, prompt)
	if !k.lines.Scan() {
		fmt.Fprintln(k.s.out)
		return "", errors.Join(k.lines.Err(), errQuit)
	}
	return strings.Join(strings.Fields(k.lines.Text()), " "), nil
}

// next reads the workspace again, because another person may be confirming too,
// and gives the first document with something to ask and what that is.
func (k *walk) next(ctx context.Context) (confirm.Sheet, []confirm.Item, error) {
	if ctx.Err() != nil {
		return confirm.Sheet{}, nil, ctx.Err()
	}
	sheets, err := k.sheets(ctx, k.w)
	if s, again := itemsOf(sheets, k.redo); len(again) > 0 {
		return s, again, err
	}
	for _, s := range sheets {
		var left []confirm.Item
		for _, i := range s.Waiting() {
			if !k.put[i.ID] {
				left = append(left, i)
			}
		}
		if len(left) > 0 {
			return s, left, err
		}
	}
	return confirm.Sheet{}, nil, err
}

// itemsOf gives the items of some numbers, decided or not, and the document of the first.
func itemsOf(sheets []confirm.Sheet, ids []int64) (confirm.Sheet, []confirm.Item) {
	for _, s := range sheets {
		var out []confirm.Item
		for _, i := range s.Items {
			if slices.Contains(ids, i.ID) {
				out = append(out, i)
			}
		}
		if len(out) > 0 {
			return s, out
		}
	}
	return confirm.Sheet{}, nil
}

// ask asks about the first of next until there is an answer that can be kept.
func (k *walk) ask(ctx context.Context, sheet confirm.Sheet, next []confirm.Item) error {
	key := "l"
	if sheet.Preselected(next[0], k.threshold) {
		key = "a"
	}
	for {
		text, err := k.line(fmt.Sprintf("a accept, c correct, s split, r reject, l later, A accept the rest, n new, b back, ? help, q quit [%s] ", key))
		if err != nil {
			return err
		}
		if done, err := k.answer(ctx, sheet, next, cmp.Or(text, key)); done || err != nil {
			return err
		}
	}
}

// answer does what a person answered; done is false where the question comes again.
func (k *walk) answer(ctx context.Context, sheet confirm.Sheet, next []confirm.Item, text string) (done bool, err error) {
	verb, rest, _ := strings.Cut(text, " ")
	switch verb {
	case "q", "quit":
		return true, errQuit
	case "b", "back":
		if k.redo, k.last = append(k.last, k.redo...), nil; len(k.redo) > 0 {
			return true, nil
		}
		return false, k.complainOf(errors.New("nothing was answered before this"))
	case "n", "add":
		if err := k.addFigure(ctx, sheet, rest); err != nil {
			return false, k.complainOf(err)
		}
		return true, nil // the workspace is read again with it
	case "A":
		return k.acceptRest(ctx, sheet, next)
	}
	return k.decideOn(ctx, sheet, next[0], verb, rest)
}

// decideOn keeps what a person decided about one item, where the sheet takes it.
func (k *walk) decideOn(ctx context.Context, sheet confirm.Sheet, i confirm.Item, verb, rest string) (done bool, err error) {
	d, err := k.decision(sheet, i, verb, rest)
	if err == nil {
		err = sheet.Check([]confirm.Decision{d})
	}
	if err == nil {
		err = k.explain(sheet, &d)
	}
	if err != nil {
		return false, k.complainOf(err)
	}
	if err := k.keep(ctx, []confirm.Decision{d}); err != nil {
		return true, err
	}
	if d.Verb == confirm.Correct {
		fmt.Fprintln(k.s.out, changes(i, d.Statements[0]))
	}
	return true, nil
}

// keep keeps decisions, and says when somebody else decided otherwise meanwhile.
func (k *walk) keep(ctx context.Context, all []confirm.Decision) error {
	if err := k.w.decide(ctx, all); err != nil {
		return err
	}
	k.given += len(all)
	k.last = nil
	for _, d := range all {
		k.last = append(k.last, d.Proposal)
	}
	k.redo = slices.DeleteFunc(k.redo, func(id int64) bool { return slices.Contains(k.last, id) })
	at, err := k.w.standings(ctx)
	for _, d := range all {
		if d.Verb == confirm.Later {
			k.put[d.Proposal] = true
		}
		if at[d.Proposal].State == confirm.Disputed {
			fmt.Fprintf(k.s.out, "Meanwhile somebody else decided otherwise. Both decisions are kept, and neither stands until it is decided again.\n")
		}
	}
	return err
}

// acceptRest shows all that are pre-selected of the document and accepts them
// together when the person says so.
func (k *walk) acceptRest(ctx context.Context, sheet confirm.Sheet, next []confirm.Item) (done bool, err error) {
	var all []confirm.Decision
	var left reasons
	items := left.together(sheet, next, k.threshold)
	if err := left.print(k.s.out); err != nil {
		return false, err
	}
	if len(items) == 0 {
		k.complain(errors.New("none of the rest is pre-selected"))
		return false, nil
	}
	printItems(k.s.out, sheet, items, k.threshold)
	if yes, err := k.line(fmt.Sprintf("Accept these %d as they were read? y yes, anything else no [no] ", len(items))); err != nil || yes != "y" && yes != "yes" {
		return false, err
	}
	for _, i := range items {
		d, err := k.decision(sheet, i, "a", "")
		if err != nil {
			if !errors.Is(err, errQuit) {
				k.complain(fmt.Errorf("none accepted, because of proposal %d: %w", i.ID, err))
				return false, nil
			}
			return false, err
		}
		all = append(all, d)
	}
	if err := sheet.Check(all); err != nil {
		k.complain(fmt.Errorf("none accepted: %w", err))
		return false, nil
	}
	return true, k.keep(ctx, all)
}

// complain tells a person what is wrong with an answer; the question comes again.
func (k *walk) complain(err error) {
	fmt.Fprintf(k.s.out, "%v\n", err)
	if h := hintFor(err); h != "" {
		fmt.Fprintf(k.s.out, "  %s\n", h)
	}
}

// complainOf complains of an answer, or gives errQuit where the person stopped in the middle of it.
func (k *walk) complainOf(err error) error {
	if errors.Is(err, errQuit) {
		return err
	}
	k.complain(err)
	return nil
}

// printEnd says what was done and what is left.
func (k *walk) printEnd(sheets []confirm.Sheet) error {
	waiting := 0
	for _, s := range sheets {
		waiting += len(s.Waiting())
	}
	_, err := fmt.Fprintf(k.s.out, "%s given and kept; %s left. cyberflag confirm goes on, --status tells the shares.\n",
		plural(k.given, "answer"), plural(waiting, "proposal"))
	return err
}
