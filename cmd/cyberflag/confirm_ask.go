package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"cyberflag/collect/answer"
	"cyberflag/collect/confirm"
	"cyberflag/figure"
	"cyberflag/store"
)

// confirmHelp tells what may be typed at a proposal.
const confirmHelp = `  Enter  agree with what is put forward; leave what is not
  a      accept it as it stands
  c FIELD=VALUE ... because WORDS                      correct it
  s FIELD=VALUE ... | FIELD=VALUE ... because WORDS    split it into several
  r WORDS                                              reject it, and why
  l      leave it for later
  A      accept all of this answer that are put forward and still open
  u      take back the last thing you said
  q      stop here; what was said is kept
  The fields are value, symbol, low, high, period, q, unit, force, code, offence, age, sex,
  platform, outcome: c value=146 period=2016-17 because the total row was meant
`

// An asker shows proposals and keeps what a person says of them.
type asker struct {
	ctx   context.Context
	s     streams
	w     *workspace
	flags confirmFlags
	in    *bufio.Scanner
	said  []spoken // in this session
	err   error
}

// spoken is one ruling of this session, to be taken back.
type spoken struct {
	answer   *openAnswer
	proposal int
}

func newAsker(ctx context.Context, s streams, w *workspace, f confirmFlags) *asker {
	return &asker{ctx: ctx, s: s, w: w, flags: f, in: bufio.NewScanner(s.in)}
}

func (a *asker) printf(format string, args ...any) {
	if _, err := fmt.Fprintf(a.s.out, format, args...); err != nil && a.err == nil {
		a.err = err
	}
}

// answer goes through the proposals of one answer; goOn is false when the person
// stopped or the input ended.
func (a *asker) answer(o *openAnswer) (goOn bool, err error) {
	t := o.tally()
	a.printf("\n%s: received %s, %d proposals, %d open\n", o.Name, o.origin.ReceivedOn, t.Proposed, t.Open)
	for _, p := range o.reading.Problems {
		a.printf("  problem: %s\n", p)
	}
	for n := 0; n < len(o.order) && a.err == nil; n++ {
		i := o.order[n]
		ruling, ruled := o.standing[o.proposals[i].Mark]
		if ruled && !a.flags.all {
			continue
		}
		a.show(o, n, ruling, ruled)
		back, goOn := a.ask(o, i, ruled)
		if !goOn || a.err != nil {
			return false, a.err
		}
		if back {
			n = a.takeBack(o, n)
		}
	}
	return true, a.err
}

// show prints a proposal with where it stood and the sums that it is part of.
func (a *asker) show(o *openAnswer, n int, ruling confirm.Ruling, ruled bool) {
	p := o.proposals[o.order[n]]
	f := p.Figure
	a.printf("\n%d/%d  %s  %s  %s  %s  sure %.2f\n", n+1, len(o.order), f.Question, f.Period, confirm.Shown(f), breakdownWords(f), f.Confidence)
	a.printf("     at    %s\n", f.Where)
	if f.Quote != f.Where {
		a.printf("     from  %s\n", f.Quote)
	}
	for _, sum := range confirm.Sums(o.proposals, f) {
		a.printf("     sum   by %s\n", sum)
	}
	if ruled {
		a.printf("     said  %s by %s at %s%s\n", ruling.Action, ruling.Who, ruling.At, after(": ", ruling.Reason))
	}
}

// ask reads what is said of a proposal until it can be kept, or is to be left.
// back says that the last ruling is to be taken back.
func (a *asker) ask(o *openAnswer, i int, ruled bool) (back, goOn bool) {
	for a.err == nil {
		a.printf("  %s > ", agreement(o.proposals[i], ruled))
		if !a.in.Scan() {
			a.err = a.in.Err()
			a.printf("\n")
			return false, false
		}
		line := strings.TrimSpace(a.in.Text())
		word, rest, _ := strings.Cut(line, " ")
		switch {
		case word == "l", word == "" && (ruled || !o.proposals[i].Selected()):
			return false, true
		case word == "q":
			return false, false
		case word == "u":
			return true, true
		case word == "?":
			a.printf("%s", confirmHelp)
		case word == "A":
			a.acceptAll(o)
			return false, true
		default:
			if err := a.rule(o, i, word, rest); err == nil {
				return false, true
			} else if !a.tell(o, err) {
				return false, false
			}
		}
	}
	return false, false
}

// agreement says what Enter means.
func agreement(p confirm.Proposal, ruled bool) string {
	switch {
	case ruled:
		return "Enter leaves it as it is, ? for help"
	case p.Selected():
		return "Enter accepts, ? for help"
	}
	return "doubtful: Enter leaves it, a accepts, ? for help"
}

// tell says why a ruling was not kept, and reports whether to ask again.
func (a *asker) tell(o *openAnswer, err error) bool {
	if errors.Is(err, store.ErrRuledMeanwhile) {
		if a.err = o.refresh(a.ctx, a.w); a.err != nil {
			return false
		}
	} else if notSaid := (unsaid{}); !errors.As(err, &notSaid) {
		a.err = err
		return false
	}
	a.printf("  not kept: %v\n", err)
	return true
}

// unsaid is an error of what was typed.
type unsaid struct{ error }

// rule keeps what was typed of a proposal.
func (a *asker) rule(o *openAnswer, i int, word, rest string) error {
	p := o.proposals[i]
	words, reason, _ := strings.Cut(rest, " because ")
	var action confirm.Action
	var figures []answer.Figure
	var err error
	switch word {
	case "", "a":
		action = confirm.Accept
	case "c":
		action = confirm.Correct
		figures, err = edited(p.Figure, words)
	case "s":
		action = confirm.Split
		figures, err = edited(p.Figure, strings.Split(words, "|")...)
	case "r":
		action, reason = confirm.Reject, rest
	default:
		err = fmt.Errorf("%q is none of a, c, s, r, l, A, u, q; ? tells more", word)
	}
	if err != nil {
		return unsaid{err}
	}
	r, err := p.Rule(action, figures, reason)
	if err != nil {
		return unsaid{err}
	}
	return a.keep(o, i, r)
}

func edited(f answer.Figure, words ...string) (out []answer.Figure, err error) {
	for _, w := range words {
		g, err := confirm.Edit(f, strings.TrimSpace(w))
		if err != nil {
			return nil, err
		}
		out = append(out, g)
	}
	return out, nil
}

// keep appends a ruling, with the figures that follow from it.
func (a *asker) keep(o *openAnswer, i int, r confirm.Ruling) error {
	r.Who, r.At = a.flags.who, time.Now().UTC().Format(time.RFC3339)
	var published []figure.Figure
	for _, f := range r.Figures {
		g, err := confirm.Published(o.origin, f, r)
		switch {
		case errors.Is(err, confirm.ErrNoMeasure):
		case err != nil:
			return unsaid{err}
		default:
			published = append(published, g)
		}
	}
	content, err := json.Marshal(answer.Reading{Figures: r.Figures})
	if err != nil {
		return err
	}
	id, err := a.w.Rule(a.ctx, o.SHA256, store.Ruling{Mark: r.Mark, Action: string(r.Action), Content: string(content),
		Reason: r.Reason, Who: r.Who, At: r.At, Figures: published}, o.last[r.Mark])
	if err != nil {
		return err
	}
	o.last[r.Mark] = id
	if r.Action == confirm.Reopen {
		delete(o.standing, r.Mark)
		return nil
	}
	o.standing[r.Mark] = r
	a.said = append(a.said, spoken{o, i})
	return nil
}

// acceptAll accepts what is put forward of an answer and still open.
func (a *asker) acceptAll(o *openAnswer) {
	n := 0
	for _, i := range o.order {
		p := o.proposals[i]
		if _, ruled := o.standing[p.Mark]; ruled || !p.Selected() {
			continue
		}
		if err := a.rule(o, i, "a", ""); err != nil {
			if !a.tell(o, err) {
				return
			}
			continue
		}
		n++
	}
	a.printf("  %d accepted\n", n)
}

// takeBack opens the last proposal of this answer that was ruled on again, and
// gives the place before it; n where there is none.
func (a *asker) takeBack(o *openAnswer, n int) int {
	last := len(a.said) - 1
	if last < 0 || a.said[last].answer != o {
		a.printf("  nothing was said of this answer in this session\n")
		return n - 1
	}
	i := a.said[last].proposal
	a.said = a.said[:last]
	r, err := o.proposals[i].Rule(confirm.Reopen, nil, "")
	if err == nil {
		err = a.keep(o, i, r)
	}
	if err != nil {
		a.tell(o, err)
		return n - 1
	}
	for at, j := range o.order {
		if j == i {
			return at - 1
		}
	}
	return n - 1
}

// summary says how far it is.
func (a *asker) summary(answers []*openAnswer) error {
	if a.err != nil {
		return a.err
	}
	return printConfirmStatus(a.s.out, answers, false)
}

// printHinted prints an error and its hint.
func printHinted(w io.Writer, what string, err error) {
	fmt.Fprintf(w, "cyberflag: %s: %v\n", what, err)
	if h, ok := err.(interface{ Hint() string }); ok && h.Hint() != "" {
		fmt.Fprintf(w, "cyberflag: hint: %s\n", h.Hint())
	}
}
