package rules

import (
	"slices"
	"strconv"
	"strings"
)

// An Example is a sentence with the answer it must get. It is a test of the
// rules and a line of the manual.
type Example struct {
	File   string
	Line   int
	Answer string // "yes", "no" or "review"
	Text   string
	Fires  []string // rules and cues that must have fired
	Silent []string // rules and cues, written !id, that must not have fired
}

var answers = []string{"yes", "no", "review"}

// examples reads the lines of one *.examples file, such as
//
//	yes "he messaged me on Facebook" platform.facebook !platform.whatsapp
func (p *parser) examples(f file) {
	for _, l := range f.lines() {
		p.example(l)
	}
}

func (p *parser) example(l line) {
	answer, rest, _ := strings.Cut(l.text, " ")
	if !slices.Contains(answers, answer) {
		p.failf(l.at, nearestHint(answer, answers), "an example begins with yes, no or review, not %q", answer)
		return
	}
	rest = strings.TrimSpace(rest)
	quoted, err := strconv.QuotedPrefix(rest)
	if err != nil {
		p.failf(l.at.right(len(l.text)-len(rest)), "write the text in double quotes", "want the text of the example in quotes")
		return
	}
	text, _ := strconv.Unquote(quoted)
	e := Example{File: l.at.File, Line: l.at.Line, Answer: answer, Text: text}
	for _, w := range fields(line{l.at.right(len(l.text) - len(rest) + len(quoted)), rest[len(quoted):]}) {
		id, silent := strings.CutPrefix(w.text, "!")
		if !p.knownID(id) {
			p.failf(w.at, nearestHint(id, p.ids()), "no rule or cue %q", id)
		}
		if silent {
			e.Silent = append(e.Silent, id)
		} else {
			e.Fires = append(e.Fires, id)
		}
	}
	p.set.examples = append(p.set.examples, e)
}
