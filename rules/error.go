package rules

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/internal/nearest"
)

// A Place is where something stands in a rules file. Lines and columns count
// from 1; columns count bytes.
type Place struct {
	File      string
	Line, Col int
}

// String gives file:line:col.
func (p Place) String() string { return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col) }

func (p Place) right(bytes int) Place { return Place{p.File, p.Line, p.Col + bytes} }

// A ParseError is one thing wrong in a rules file.
type ParseError struct {
	Place
	Msg  string
	hint string // what to do; may be empty
}

// Error gives file:line:col: message.
func (e *ParseError) Error() string { return e.Place.String() + ": " + e.Msg }

// Hint says what to do about it.
func (e *ParseError) Hint() string { return e.hint }

// ParseErrors is everything wrong in a folder of rules, in order.
type ParseErrors []*ParseError

// mostTold is how many errors Error tells; a slip in a list that everything uses
// can make thousands.
const mostTold = 50

// learntElsewhere reports whether all that is wrong stands in the weights, and in several
// lines of them: nobody writes those by hand, so another version of the program has.
func (es ParseErrors) learntElsewhere() bool {
	return len(es) > 1 && !slices.ContainsFunc(es, func(e *ParseError) bool { return e.File != WeightsFile })
}

// Error gives one line for each error, of the first mostTold; of weights that another
// version of the program has written only the first.
func (es ParseErrors) Error() string {
	if es.learntElsewhere() {
		return fmt.Sprintf("%v; %d lines of %s are not as this version of the program writes them", es[0], len(es), WeightsFile)
	}
	var lines []string
	for _, e := range es[:min(len(es), mostTold)] {
		line := e.Error()
		if len(es) > 1 && e.hint != "" {
			line += " (" + e.hint + ")"
		}
		lines = append(lines, line)
	}
	if more := len(es) - mostTold; more > 0 {
		lines = append(lines, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(lines, "\n")
}

// Hint gives the hint of a single error; several carry their own.
func (es ParseErrors) Hint() string {
	switch {
	case len(es) == 1:
		return es[0].hint
	case es.learntElsewhere():
		return "learn the weights anew from labelled records, into that folder: cyberflag rules train LABELLED.csv... --rules DIR -o DIR/" + WeightsFile
	}
	return "rules that cannot be read are refused whole; doc/rules.md has the language"
}

// failf notes an error and goes on, so that one reading finds them all.
func (p *parser) failf(at Place, hint, format string, args ...any) {
	p.errs = append(p.errs, &ParseError{at, fmt.Sprintf(format, args...), hint})
}

// nearestHint asks whether one of the known names nearest to word was meant.
func nearestHint(word string, known []string) string { return nearest.Hint(word, known) }
