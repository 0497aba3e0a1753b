package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"
	"unicode"

	"github.com/spf13/cobra"

	"cyberflag/collect/confirm"
)

// A confirmer is what the commands of confirm share: who decides, of which
// workspace and document, and by which clock.
type confirmer struct {
	s          streams
	dir        func() string
	by         string
	document   string
	threshold  float64
	now        func() time.Time
	list, stat bool
	json       bool
}

func confirmCommand(s streams) *cobra.Command {
	f := &confirmer{s: s, now: time.Now}
	c := &cobra.Command{
		Use:   "confirm",
		Short: "Let a person accept, correct, split or reject what was read from answers",
		Long: `Shows each proposal of the answers that cyberflag read kept, beside the cell or words it
was read from and the sums of the file that it takes part in, and asks; ? explains the
answers. Enter accepts where the reading is at least as sure as --threshold and nothing in
the file speaks against it, and else leaves it for later. Stop at any moment and go on
later: every answer is kept when it is given, with who and when, and none is ever changed
or taken out. A figure is collated, published or checked against only when a person
confirmed it.

The same without questions, by the numbers that --list shows; confirm correct --help lists
the fields, such as received=, the day of the answer:

  cyberflag confirm accept 1 2 5-9 received=2017-06-05
  cyberflag confirm correct 3 value=163
  cyberflag confirm split 4 value=100 period=2015-16 / value=61 period=2016-17
  cyberflag confirm reject 10 --why "a cost estimate"
  cyberflag confirm later 11
  cyberflag confirm add --document kent question=Q2 period=2016-17 value=163 where="page 2"`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return f.run(c.Context()) },
	}
	f.shared(c)
	c.Flags().Float64Var(&f.threshold, "threshold", confirm.DefaultThreshold, "confidence from which Enter accepts; not below 0.5")
	c.Flags().BoolVar(&f.list, "list", false, "print the proposals that wait for a person, instead of asking")
	c.Flags().BoolVar(&f.stat, "status", false, "print what was decided, and the share accepted unchanged, by document and force")
	c.Flags().BoolVar(&f.json, "json", false, "with --list or --status: print one JSON document")
	c.AddCommand(acceptCommand(s), correctCommand(s), splitCommand(s), rejectCommand(s), laterCommand(s), addCommand(s))
	return c
}

// shared adds the flags that every command of confirm has.
func (f *confirmer) shared(c *cobra.Command) {
	f.dir = workspaceFlag(c)
	c.Flags().StringVar(&f.by, "by", "", "name of the person who decides; without it CYBERFLAG_BY")
	c.Flags().StringVar(&f.document, "document", "", "only the documents whose file name, or hash, begins so")
}

func (f *confirmer) run(ctx context.Context) error {
	switch {
	case f.list && f.stat:
		return usagef("--list and --status are two different things: give one")
	case f.json && !f.list && !f.stat:
		return usagef("--json goes with --list or --status")
	case !(f.threshold >= confirm.DefaultThreshold && f.threshold <= 1):
		return usagef("--threshold %v: want %v to 1; below that a figure is offered and never pre-selected", f.threshold, confirm.DefaultThreshold)
	}
	w, err := openWorkspace(ctx, f.dir())
	if err != nil {
		return err
	}
	defer w.Close()
	sheets, err := f.sheets(ctx, w)
	switch {
	case err != nil:
		return err
	case f.list:
		return f.printList(sheets)
	case f.stat:
		return f.printStatus(sheets)
	}
	return newWalk(f, w).run(ctx)
}

// sheets gives the documents that the command is about.
func (f *confirmer) sheets(ctx context.Context, w *workspace) ([]confirm.Sheet, error) {
	sheets, err := w.sheets(ctx)
	if err != nil {
		return nil, err
	}
	if len(sheets) == 0 && f.document == "" && !f.list && !f.stat {
		return nil, hinted{errors.New("no answer was read in this workspace"), "cyberflag read FILE --workspace " + w.dir + " keeps what it proposes"}
	}
	return sheetsNamed(sheets, f.document)
}

// person gives the name of who decides; "" when nobody is named.
func (f *confirmer) person() (string, error) {
	name := f.by
	if name == "" {
		name = os.Getenv("CYBERFLAG_BY")
	}
	if strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return "", usagef("--by: the name has characters that cannot be printed")
	}
	return strings.Join(strings.Fields(name), " "), nil
}

// somebody is person for a verb, which asks no question: without a name it is refused.
func (v *verbRun) somebody() (string, error) {
	by, err := v.person()
	if err == nil && by == "" {
		err = errNobody
	}
	return by, err
}

var errNobody = hinted{usageError{fmt.Errorf("nobody is named")}, `--by "A. Name", or the environment's CYBERFLAG_BY, says who decides`}
