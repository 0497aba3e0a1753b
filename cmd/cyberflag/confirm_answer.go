package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"cyberflag/collect/confirm"
	"cyberflag/internal/civil"
	"cyberflag/internal/nearest"
)

var walkVerbs = map[string]confirm.Verb{
	"a": confirm.Accept, "accept": confirm.Accept, "c": confirm.Correct, "correct": confirm.Correct, "s": confirm.Split, "split": confirm.Split,
	"r": confirm.Reject, "reject": confirm.Reject, "l": confirm.Later, "later": confirm.Later,
}

var errHelp = errors.New(`Answer with a letter. What follows may stand on the same line:
  a                   accept it as it was read
  c value=163         correct it: FIELD=VALUE, or a bare number for the value
  s value=100 period=2015-16 / value=61 period=2016-17
                      split it into several
  r a cost estimate   reject it, with the reason
  l                   leave it for later
  A                   accept this and the other pre-selected ones of this document
  n question=Q2 period=2016-17 value=163 where=page 2
                      new: add a figure of this document that was not read
  b                   back to what you answered last, to answer it anew; both answers stay in the log
  q                   quit; everything answered is kept
The fields, which c, s and n take and a for what the answer does not say:
` + confirm.FieldsHelp())

// noAnswer says that a word is none of the answers, with the nearest that are.
func noAnswer(word string) error {
	words := []string{"add", "back", "help", "quit"}
	for w := range walkVerbs {
		if len(w) > 1 {
			words = append(words, w)
		}
	}
	hint := "answer with one of the letters; ? explains them"
	if near := nearest.Of(word, words, 1); len(near) > 0 {
		hint = "did you mean " + near[0] + "? ? explains all answers"
	}
	return hinted{fmt.Errorf("%q is no answer", word), hint}
}

// decision makes one of what was typed, and asks for what is missing.
func (k *walk) decision(sheet confirm.Sheet, i confirm.Item, word, rest string) (confirm.Decision, error) {
	verb, ok := walkVerbs[word]
	d := confirm.Decision{Proposal: i.ID, Seen: i.Seen(), Verb: verb, By: k.name, At: k.now()}
	var err error
	asked := rest == ""
	switch {
	case word == "?" || word == "help":
		return d, errHelp
	case !ok:
		return d, noAnswer(word)
	case verb == confirm.Reject && rest == "":
		rest, err = k.line("Why is it no figure? ")
	case (verb == confirm.Correct || verb == confirm.Split) && rest == "":
		rest, err = k.line("What is right? ")
		if err == nil && rest == "" {
			err = hinted{errors.New("not decided: nothing was said"), "c value=163, or another FIELD=VALUE; ? lists the fields"}
		}
	}
	if first, more, _ := strings.Cut(rest, " "); asked && walkVerbs[first] == verb && more != "" {
		rest = more // the letter was typed once more
	}
	if err == nil && (rest == "q" || rest == "quit") {
		err = errQuit
	}
	if err != nil {
		return d, err
	}
	if verb == confirm.Reject || verb == confirm.Later {
		d.Why = rest
		return d, d.Check()
	}
	fields := strings.Fields(rest)
	if verb == confirm.Correct && len(fields) == 1 && !strings.Contains(rest, "=") {
		fields[0] = "value=" + rest
	}
	if d.Statements, err = statements(verb, i, fields); err != nil {
		return d, err
	}
	return d, k.complete(sheet, i, &d)
}

// complete asks for what the answer does not say and nobody has said yet of its
// document: force and date once for all of it, the measure once for a question.
func (k *walk) complete(sheet confirm.Sheet, i confirm.Item, d *confirm.Decision) error {
	question := sheet.SHA256 + " " + i.Question
	for n := range d.Statements {
		st := &d.Statements[n]
		for {
			*st = sheet.Dated(st.Fill(k.fill[sheet.SHA256]).Fill(k.fill[question]))
			var lack *confirm.Lack
			if err := st.Complete(); err != nil && !errors.As(err, &lack) {
				return err
			}
			if lack == nil {
				break
			}
			said, err := k.asked(*st, lack)
			if err != nil {
				return err
			}
			*st = said
			switch lack.Field {
			case "force", "received":
				k.fill[sheet.SHA256] = k.fill[sheet.SHA256].Fill(confirm.Statement{Force: said.Force, Received: said.Received})
			case "measure":
				k.fill[question] = confirm.Statement{Measure: said.Measure}
			}
		}
	}
	return d.Check()
}

// explain asks why a figure stands that the file itself speaks against; a blank line leaves the
// proposal undecided.
func (k *walk) explain(sheet confirm.Sheet, d *confirm.Decision) (err error) {
	for _, u := range sheet.Unexplained([]confirm.Decision{*d}) {
		d.Why, err = k.line(fmt.Sprintf("The file itself speaks against it: %s.\nWhy does it stand all the same? ", strings.Join(u.Against, "; ")))
		switch {
		case err != nil:
			return err
		case d.Why == "q" || d.Why == "quit":
			return errQuit
		case d.Why == "" || commandWord(d.Why):
			return errors.New("not decided: nobody has said why it stands although the file speaks against it")
		}
	}
	return nil
}

// asked asks for one thing that is not said; a blank line leaves the proposal
// undecided.
func (k *walk) asked(st confirm.Statement, lack *confirm.Lack) (confirm.Statement, error) {
	for {
		text, err := k.line(fmt.Sprintf("Not said yet: %s. %s\n%s=", lack.What, lack.Hint(), lack.Field))
		if err != nil {
			return st, err
		}
		switch text {
		case "":
			return st, fmt.Errorf("not decided: %w", lack)
		case "q", "quit":
			return st, errQuit
		}
		if commandWord(text) {
			k.complain(hinted{fmt.Errorf("%q is not taken for %s=", text, lack.Field), "what was not said is asked for here; an empty line goes back to the proposal, q quits"})
			continue
		}
		said, err := with(st, []string{fieldOf(lack, text)})
		if err == nil {
			err = said.Possible(civil.Of(k.now().Date()))
		}
		if err == nil {
			return said, nil
		}
		k.complain(err)
	}
}

// fieldOf makes a field of what was typed for one that lacks. What was counted may be told by
// the question.
func fieldOf(lack *confirm.Lack, text string) string {
	name, _, _ := strings.Cut(text, "=")
	if lack.Field == "measure" && (name == "question" || name == "q") {
		return text
	}
	return lack.Field + "=" + strings.TrimPrefix(text, lack.Field+"=")
}

// commandWord reports what is a command where a proposal is asked about.
func commandWord(text string) bool {
	return walkVerbs[text] != "" || slices.Contains([]string{"A", "n", "add", "b", "back", "?"}, text)
}

// changes says in what a corrected statement differs from what was read.
func changes(i confirm.Item, now confirm.Statement) string {
	var out []string
	was, is := i.Fields(), now.Fields()
	for n, name := range confirm.Fields() {
		if was[n] != is[n] {
			out = append(out, fmt.Sprintf("%s was read as %s, is now %s", name, cmp.Or(was[n], "nothing"), cmp.Or(is[n], "nothing")))
		}
	}
	if len(out) == 0 {
		out = []string{"nothing differs from what was read"}
	}
	return fmt.Sprintf("proposal %d: %s", i.ID, strings.Join(out, "; "))
}
