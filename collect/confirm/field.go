package confirm

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cyberflag/collect/answer"
	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/reference"
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
	wrong := func(hint string) (Statement, error) {
		return s, &FieldError{fmt.Sprintf("%s=%s cannot be read", field, text), hint}
	}
	if part := s.part(field); part != nil {
		if field == "age" && text != "" {
			if text = strings.ToLower(text); !isAge(text) {
				return wrong("an age is 18, 13-15, 16+ or unknown; age= is not broken down by age")
			}
		}
		*part = text
		return s, nil
	}
	var err error
	switch field {
	case "value":
		v, ok := number(text)
		if !ok && text != "" {
			v, ok = readValue(text)
		}
		if s.Value = v; !ok {
			return wrong((&Lack{Field: "value"}).Hint())
		}
	case "period":
		if s.Period, err = period(text); err != nil {
			return wrong(periodHint(err))
		}
	case "received":
		if s.Received, err = civil.Parse(text); err != nil {
			return wrong((&Lack{Field: "received"}).Hint())
		}
	case "force":
		area, err := reference.LookupArea(text)
		if s.Force = area.Name; area.Kind != figure.Force && area.Kind != figure.OtherForce {
			s.Force = area.Printed
		}
		return s, err
	case "question", "q":
		if s.Measure = measureOf[questionName(text)]; s.Measure == "" {
			return wrong("question=Q1 is all offences, Q2 those with the flag, Q3 and Q4 parts of Q2 by platform= and outcome=; for another, measure= says in words what was counted")
		}
	case "measure":
		s.Measure = figure.Measure(text)
		if _, part := s.Measure.Whole(); part || !strings.Contains(text, " ") {
			return wrong("a measure is words such as " + string(figure.CyberFlagged) + ", more than one and without a colon")
		}
	case "unit":
		s.Unit = answer.Unit(text)
		if units := []answer.Unit{answer.Offences, answer.Victims, answer.Suspects, answer.Persons}; !slices.Contains(units, s.Unit) {
			return wrong(fmt.Sprintf("a unit is one of %q", units))
		}
	default:
		return s, &FieldError{fmt.Sprintf("unknown field %q", field), "the fields are " + fieldNames()}
	}
	return s, nil
}

// part gives the field of the breakdown of that name, or nil.
func (s *Statement) part(field string) *string {
	return map[string]*string{"code": &s.Part.Code, "offence": &s.Part.Offence, "age": &s.Part.Age,
		"sex": &s.Part.Sex, "platform": &s.Part.Platform, "outcome": &s.Part.Outcome}[field]
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
