package confirm

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// Fields lists what a statement holds, as "field=value" says it.
func Fields() []string {
	return []string{"value", "period", "force", "received", "measure", "unit", "code", "offence", "age", "sex", "platform", "outcome"}
}

// FieldsHelp says in a line each all that a person can say of a figure, with an example.
func FieldsHelp() string {
	return `  value=163             the count; <5, 1-4, *, refused, not held or flag not used where there is none
  period=2016-17        the period; period=2016-01-01..2016-12-31 for any other two days
  force=Kent            whose figure it is
  received=2017-06-05   the day of the answer; said once, it is that of all figures of the answer
  question=Q2           or q=Q2: what Q1 to Q4 of the standard request count. Q1 is all offences,
                        Q2 those with the flag; Q3 and Q4 are parts of Q2, by platform= and outcome=
  measure="cyber-flagged child sexual offences"
                        the same in words, or another count that the request did not ask for
  unit=offences         or victims, suspects, persons
  code=20A              the code of the offence
  offence=Grooming      its title
  age=13-15             or 13, 16+, unknown; age= is not broken down by age, and so for all below
  sex=F                 or M, U
  platform=Snapchat     the platform, in the words of the answer
  outcome=Charged       the outcome, in the words of the answer`
}

// fieldNames gives the names of FieldsHelp.
func fieldNames() string {
	return strings.Join(append([]string{"question"}, Fields()...), ", ")
}

// A FieldError is a field that cannot be read. It is a person's own typing that
// it repeats, never the text of an answer.
type FieldError struct{ msg, hint string }

func (e *FieldError) Error() string { return e.msg }

// Hint says how the field is written.
func (e *FieldError) Hint() string { return e.hint }

// With gives s with one field said anew. readValue reads the words that stand
// where a number is missing. A part of a figure that is said as "" is not
// broken down by that.
func (s Statement) With(field, text string, readValue func(string) (figure.Value, bool)) (Statement, error) {
	text = strings.Join(strings.Fields(text), " ")
	hint := ""
	switch field {
	case "code", "offence", "age", "sex", "platform", "outcome":
		hint = s.setPart(field, text)
	case "value":
		hint = s.setValue(text, readValue)
	case "period":
		hint = s.setPeriod(text)
	case "received":
		hint = s.setReceived(text)
	case "force":
		return s.ofForce(text)
	case "question", "q":
		hint = s.setQuestion(text)
	case "measure":
		hint = s.setMeasure(text)
	case "unit":
		hint = s.setUnit(text)
	default:
		return s, &FieldError{fmt.Sprintf("unknown field %q", field), "the fields are " + fieldNames()}
	}
	if hint != "" {
		return s, &FieldError{fmt.Sprintf("%s=%s cannot be read", field, text), hint}
	}
	return s, nil
}

// Fields gives what s says of each of Fields; "" is not said.
func (s Statement) Fields() []string {
	received, period, value := "", "", ""
	if !s.Received.IsZero() {
		received = s.Received.String()
	}
	if s.Period != (figure.Period{}) {
		period = s.Period.String()
	}
	if s.Value.State() != figure.NoFigure {
		value = s.Value.String()
	}
	return []string{value, period, s.Force, received, string(s.Measure), string(s.Unit),
		s.Part.Code, s.Part.Offence, s.Part.Age, s.Part.Sex, s.Part.Platform, s.Part.Outcome}
}

// isAge reports an age or ages as the reader writes them.
func isAge(text string) bool {
	years := func(t string) (int, bool) {
		n, err := strconv.ParseUint(t, 10, 8)
		return int(n), err == nil && n < 120
	}
	if text == "unknown" {
		return true
	}
	if from, to, span := strings.Cut(text, "-"); span {
		low, ok1 := years(from)
		high, ok2 := years(to)
		return ok1 && ok2 && low < high
	}
	_, ok := years(strings.TrimSuffix(text, "+"))
	return ok
}

// number reads "5653" and "5,653".
func number(text string) (figure.Value, bool) {
	var n int64
	digits := strings.ReplaceAll(text, ",", "")
	for _, r := range digits {
		if r < '0' || r > '9' || n > figure.MaxCount {
			return figure.Value{}, false
		}
		n = n*10 + int64(r-'0')
	}
	v := figure.Count(n)
	// A comma in the wrong place may be a slip of the hand.
	return v, digits != "" && n <= figure.MaxCount && (digits == text || v.String() == text)
}

// periodHint says how a period is written, with the years that may have been
// meant.
func periodHint(err error) string {
	hint := (&Lack{Field: "period"}).Hint()
	if year := (*figure.YearError)(nil); errors.As(err, &year) && year.Hint() != "" {
		hint = year.Hint() + "; " + hint
	}
	return hint
}

// period reads "2016-17" and "2016-04-01..2017-03-31". A year alone is refused:
// who types 2017 may mean either of two financial years or the calendar year.
func period(text string) (figure.Period, error) {
	p, err := figure.ParseFinancialYear(text)
	from, to, two := strings.Cut(text, "..")
	if err == nil || !two {
		return p, err
	}
	start, err := civil.Parse(from)
	if err != nil {
		return figure.Period{}, err
	}
	end, err := civil.Parse(to)
	if err == nil && end.Before(start) {
		err = fmt.Errorf("the end is before the start")
	}
	return figure.Period{Start: start, End: end}, err
}
