package confirm

import (
	"cyberflag/collect/answer"
	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/reference"
	"fmt"
	"slices"
	"strings"
)

// Each set function says a field anew, and gives how the field is written where its text cannot be read, else "".

// setPart says one field of the breakdown.
func (s *Statement) setPart(field, text string) (hint string) {
	if field == "age" && text != "" {
		if text = strings.ToLower(text); !isAge(text) {
			return "an age is 18, 13-15, 16+ or unknown; age= is not broken down by age"
		}
	}
	*s.part(field) = text
	return ""
}

// part gives the field of the breakdown of that name, or nil.
func (s *Statement) part(field string) *string {
	return map[string]*string{"code": &s.Part.Code, "offence": &s.Part.Offence, "age": &s.Part.Age,
		"sex": &s.Part.Sex, "platform": &s.Part.Platform, "outcome": &s.Part.Outcome}[field]
}

func (s *Statement) setValue(text string, readValue func(string) (figure.Value, bool)) (hint string) {
	v, ok := number(text)
	if !ok && text != "" {
		v, ok = readValue(text)
	}
	if s.Value = v; !ok {
		return (&Lack{Field: "value"}).Hint()
	}
	return ""
}

func (s *Statement) setPeriod(text string) (hint string) {
	var err error
	if s.Period, err = period(text); err != nil {
		return periodHint(err)
	}
	return ""
}

func (s *Statement) setReceived(text string) (hint string) {
	var err error
	if s.Received, err = civil.Parse(text); err != nil {
		return (&Lack{Field: "received"}).Hint()
	}
	return ""
}

// ofForce gives s for the force of that name; the error for a name that is none has its own hint.
func (s Statement) ofForce(text string) (Statement, error) {
	area, err := reference.LookupArea(text)
	if s.Force = area.Name; area.Kind != figure.Force && area.Kind != figure.OtherForce {
		s.Force = area.Printed
	}
	return s, err
}

func (s *Statement) setQuestion(text string) (hint string) {
	if s.Measure = measureOf[questionName(text)]; s.Measure == "" {
		return "question=Q1 is all offences, Q2 those with the flag, Q3 and Q4 parts of Q2 by platform= and outcome=; for another, measure= says in words what was counted"
	}
	return ""
}

func (s *Statement) setMeasure(text string) (hint string) {
	s.Measure = figure.Measure(text)
	if _, part := s.Measure.Whole(); part || !strings.Contains(text, " ") {
		return "a measure is words such as " + string(figure.CyberFlagged) + ", more than one and without a colon"
	}
	return ""
}

func (s *Statement) setUnit(text string) (hint string) {
	s.Unit = answer.Unit(text)
	if units := []answer.Unit{answer.Offences, answer.Victims, answer.Suspects, answer.Persons}; !slices.Contains(units, s.Unit) {
		return fmt.Sprintf("a unit is one of %q", units)
	}
	return ""
}
