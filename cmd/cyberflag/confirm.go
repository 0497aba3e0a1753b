package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cyberflag/collect/answer"
	"cyberflag/collect/confirm"
	"cyberflag/internal/civil"
	"cyberflag/reference"
	"cyberflag/store"
)

// confirmFlags are the options of confirm as they were typed.
type confirmFlags struct {
	who, force, received string
	status, all, json    bool
}

func confirmCommand(s streams) *cobra.Command {
	var f confirmFlags
	c := &cobra.Command{
		Use:   "confirm [ANSWER...]",
		Short: "Go through the proposals that read kept in a workspace, and say which are right",
		Long: `Each proposal is shown with the cell or words that it was read from and the sums that it
is part of. Enter agrees with one that is put forward; one that was read with doubt is
shown and left unless you say otherwise. ? tells the other answers. What you say is kept
at once, with your name and the time, and is never changed: what you say later stands.
Confirmed counts of offences (Q1 and Q2, not broken down) are figures from then on:
collate, brief, check and publish have them, with the answer as their source. What nobody
confirmed is in none of them. ANSWER is a file's name or the beginning of its hash;
without it all answers are gone through. The input may be a file: a line a proposal.`,
		RunE: nil,
	}
	dir := workspaceFlag(c)
	c.Flags().StringVar(&f.who, "who", "", "your name, which stands with what you say; without it CYBERFLAG_WHO")
	c.Flags().StringVar(&f.force, "force", "", "the force of an answer that does not say whose it is")
	c.Flags().StringVar(&f.received, "received-on", "", "the day of an answer that has no date")
	c.Flags().BoolVar(&f.all, "all", false, "go through what is ruled on already too")
	c.Flags().BoolVar(&f.status, "status", false, "only say how far it is, and how many proposals were right as they stood")
	c.Flags().BoolVar(&f.json, "json", false, "print one JSON document, with --status")
	c.RunE = func(c *cobra.Command, names []string) error {
		if f.json && !f.status {
			return usagef("--json goes with --status")
		}
		w, err := openWorkspace(c.Context(), dir())
		if err != nil {
			return err
		}
		defer w.Close()
		answers, err := openAnswers(c.Context(), w, names)
		if err != nil {
			return err
		}
		if f.status {
			return printConfirmStatus(s.out, answers, f.json)
		}
		return f.session(c.Context(), s, w, answers)
	}
	return c
}

// An openAnswer is a kept answer with what was said of its proposals.
type openAnswer struct {
	store.Answer
	reading   answer.Reading
	proposals []confirm.Proposal
	standing  map[string]confirm.Ruling
	last      map[string]int64 // the ID of the last ruling on a mark
	order     []int            // proposals in the order they are asked about
	origin    confirm.Origin
}

// openAnswers reads the answers of these names, or all.
func openAnswers(ctx context.Context, w *workspace, names []string) ([]*openAnswer, error) {
	kept, err := w.Answers(ctx)
	if err != nil {
		return nil, err
	}
	if len(kept) == 0 {
		return nil, hinted{fmt.Errorf("no answer is kept in %s", w.dir), "cyberflag read --workspace " + w.dir + " FILE... keeps some"}
	}
	for _, name := range names {
		if !slices.ContainsFunc(kept, func(a store.Answer) bool { return isAnswer(a, name) }) {
			return nil, hinted{fmt.Errorf("no answer is called %q", name), "cyberflag confirm --status lists them"}
		}
	}
	var out []*openAnswer
	for _, a := range kept {
		if len(names) > 0 && !slices.ContainsFunc(names, func(name string) bool { return isAnswer(a, name) }) {
			continue
		}
		o := &openAnswer{Answer: a}
		if err := json.Unmarshal([]byte(a.Reading), &o.reading); err != nil {
			return nil, fmt.Errorf("reading of %s: %w", a.Name, err)
		}
		o.proposals = confirm.Proposals(o.reading)
		o.order = askedFirst(o.proposals)
		if err := o.refresh(ctx, w); err != nil {
			return nil, err
		}
		out = append(out, o)
	}
	return out, nil
}

// shortestHash is how much of a hash names an answer.
const shortestHash = 8

func isAnswer(a store.Answer, name string) bool {
	return a.Name == name || len(name) >= shortestHash && strings.HasPrefix(a.SHA256, name)
}

// askedFirst orders proposals: whole counts, then what they are made of.
func askedFirst(proposals []confirm.Proposal) []int {
	order := make([]int, len(proposals))
	for i := range order {
		order[i] = i
	}
	part := func(i int) int {
		if proposals[i].Figure.Breakdown.IsNone() {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(order, func(a, b int) int { return part(a) - part(b) })
	return order
}

// refresh reads what was said of the answer's proposals so far.
func (o *openAnswer) refresh(ctx context.Context, w *workspace) error {
	kept, err := w.Rulings(ctx, o.SHA256)
	if err != nil {
		return err
	}
	var rulings []confirm.Ruling
	o.last = map[string]int64{}
	for _, k := range kept {
		var of answer.Reading
		if err := json.Unmarshal([]byte(k.Content), &of); err != nil {
			return fmt.Errorf("ruling %d: %w", k.ID, err)
		}
		rulings = append(rulings, confirm.Ruling{Mark: k.Mark, Action: confirm.Action(k.Action), Figures: of.Figures, Reason: k.Reason, Who: k.Who, At: k.At})
		o.last[k.Mark] = k.ID
	}
	o.standing = confirm.Standing(rulings)
	return nil
}

// tally counts what became of the answer's proposals.
func (o *openAnswer) tally() confirm.Tally { return confirm.Count(o.proposals, o.standing) }

// settle finds whose the answer is and of which day: no figure is without them.
func (o *openAnswer) settle(f confirmFlags) error {
	o.origin = confirm.Origin{SHA256: o.SHA256, Name: o.Name}
	day := o.reading.ReceivedOn
	if f.received != "" {
		if day != "" && day != f.received {
			return fmt.Errorf("%s was received on %s, as it says itself", o.Name, day)
		}
		day = f.received
	}
	if day == "" {
		return hinted{fmt.Errorf("%s does not say when it was received", o.Name), "give the day with --received-on, for one answer at a time"}
	}
	var err error
	if o.origin.ReceivedOn, err = civil.Parse(day); err != nil {
		return usagef("--received-on: %w", err)
	}
	if f.force != "" {
		if _, err := reference.LookupForce(f.force); err != nil {
			return err
		}
	}
	for i := range o.proposals {
		p := &o.proposals[i].Figure
		switch {
		case p.Force == "" && f.force == "":
			return hinted{fmt.Errorf("%s does not say whose it is", o.Name), "name the force with --force, for one answer at a time"}
		case p.Force == "":
			p.Force = f.force
		}
	}
	return nil
}

// session asks about every open proposal.
func (f confirmFlags) session(ctx context.Context, s streams, w *workspace, answers []*openAnswer) error {
	if f.who == "" {
		f.who = os.Getenv("CYBERFLAG_WHO")
	}
	if f.who == "" {
		return hinted{usagef("confirm needs --who"), "your name stands with what you say of a figure; CYBERFLAG_WHO says it once for all"}
	}
	if (f.force != "" || f.received != "") && len(answers) > 1 {
		return usagef("--force and --received-on are of one answer: name it")
	}
	a := newAsker(ctx, s, w, f)
	refused := 0
	for _, o := range answers {
		if o.tally().Open == 0 && !f.all {
			continue
		}
		if err := o.settle(f); err != nil {
			refused++
			printHinted(s.err, "refused", err)
			continue
		}
		goOn, err := a.answer(o)
		if err != nil {
			return err
		}
		if !goOn {
			break
		}
	}
	if err := a.summary(answers); err != nil {
		return err
	}
	if refused > 0 {
		return fmt.Errorf("%w: %d of %d answers", errRefused, refused, len(answers))
	}
	return nil
}
