package extract

import (
	"slices"
	"strings"
)

// A fault is one thing that is wrong with a row or a file.
type fault struct {
	column, message, hint string
	rule                  Rule // "" for the one that columns have
	passedOn              bool // as Problem.PassedOn
}

// A Rule is what a refused row breaks. Package validate has a title, a severity
// and more rules.
type Rule string

// The rules by which rows are refused.
const (
	RowUnreadable         Rule = "row-unreadable"
	RowNoRecord           Rule = "row-no-record"
	ReferenceBlank        Rule = "reference-blank"
	ReferenceRounded      Rule = "reference-rounded"
	ReferenceDouble       Rule = "reference-double"
	ReferenceElsewhere    Rule = "reference-in-other-file"
	ForceUnknown          Rule = "force-unknown"
	ClassUnknown          Rule = "class-unknown"
	ClassExpired          Rule = "class-expired"
	ClassNotYetLaw        Rule = "class-not-yet-law"
	DateUnreadable        Rule = "date-unreadable"
	RecordedBeforeOffence Rule = "recorded-before-committed"
	AgeImpossible         Rule = "age-impossible"
	SexUnknown            Rule = "sex-unknown"
	FlagUnknown           Rule = "flag-unknown"
)

// columnRules are the rules that values of columns break.
var columnRules = map[string]Rule{
	crimeRef.String(): ReferenceBlank, force.String(): ForceUnknown, offenceCode.String(): ClassUnknown,
	recordedOn.String(): DateUnreadable, committedFrom.String(): DateUnreadable, committedTo.String(): DateUnreadable,
	victimAge.String(): AgeImpossible, victimSex.String(): SexUnknown, officerFlag.String(): FlagUnknown,
}

// broken gives the rule that the fault is against.
func (f fault) broken() Rule {
	if f.rule != "" {
		return f.rule
	}
	if rule := columnRules[f.column]; rule != "" {
		return rule
	}
	return RowUnreadable
}

// problem joins the faults of one row; with several, each names its column.
func (r *Reader) problem(row int, faults ...fault) *Problem {
	p := &Problem{File: r.file, Row: row, PassedOn: len(faults) > 0}
	var columns, messages, hints []string
	for _, f := range faults {
		p.PassedOn = p.PassedOn && f.passedOn
		p.Faults = append(p.Faults, Fault{f.column, f.message, f.hint, f.broken()})
		message := f.message
		if f.column != "" {
			columns = append(columns, f.column)
			if len(faults) > 1 {
				message = f.column + ": " + message
			}
		}
		messages = append(messages, message)
		if f.hint != "" && !slices.Contains(hints, f.hint) {
			hints = append(hints, f.hint)
		}
	}
	if len(columns) == len(faults) {
		p.Column = strings.Join(columns, "; ")
	}
	p.Message, p.Hint = strings.Join(messages, "; "), strings.Join(hints, "; ")
	return p
}
