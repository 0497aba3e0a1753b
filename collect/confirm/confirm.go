// Package confirm is what a person does with a reading: each figure that was
// proposed is accepted, corrected, split, rejected or left for later, and only
// what somebody accepted, corrected or split becomes a figure that others see.
//
// A decision is never edited: a change of mind is a later decision, and two
// decisions that did not know of each other and differ leave the proposal open.
// It refuses to guess: a figure whose force, period, measure or date of answer
// nobody said is not made, and the error says what is wanted.
package confirm

import (
	"fmt"
	"slices"
	"time"

	"cyberflag/collect/answer"
	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/reference"
)

// A Statement is what a figure is said to be. A zero field is not said.
type Statement struct {
	Force    string     // or the region of a reply for several forces
	Received civil.Date // the day of the answer, which is its vintage
	Measure  figure.Measure
	Period   figure.Period
	Part     answer.Breakdown
	Unit     answer.Unit
	Value    figure.Value
}

// A Proposal is one thing that a reading proposes, with its place in the file.
type Proposal struct {
	Key      string // tells it from all others of its document; doc/reading.md
	Question string
	Statement
	Total         bool   // printed as the sum of other printed numbers
	Printed       string // the value as the file has it: "145", "<5"
	Where, Quote  string
	Confidence    float64
	Doubts        []string // what the file does not prove of it, the gravest first
	Added         bool     // by a person, who read it where the program had not
	NotApplicable bool     // "[z]": there can be no such count
}

// A Verb is what was done with a proposal.
type Verb string

// The verbs.
const (
	Accept  Verb = "accept"  // as it was proposed
	Correct Verb = "correct" // as another statement
	Split   Verb = "split"   // as several
	Reject  Verb = "reject"  // it is no figure; Why says why
	Later   Verb = "later"   // left open
)

// Verbs lists the verbs.
func Verbs() []Verb { return []Verb{Accept, Correct, Split, Reject, Later} }

// A Decision is what one person did with one proposal. It is never edited.
type Decision struct {
	ID       int64 // in the order they came
	Proposal int64
	// Seen is the ID of the last decision on the proposal that the person knew
	// of, and 0 when they knew of none.
	Seen int64
	Verb Verb
	By   string
	At   time.Time
	Why  string
	// Statements is what stands then: one when accepted or corrected, two or
	// more when split, none otherwise.
	Statements []Statement
}

// Check says what is wrong with a decision that is about to be kept.
func (d Decision) Check() error {
	want := map[Verb][2]int{Accept: {1, 1}, Correct: {1, 1}, Split: {2, 1000}, Reject: {}, Later: {}}
	n, known := want[d.Verb]
	switch {
	case !known:
		return fmt.Errorf("unknown decision %q: want one of %q", d.Verb, Verbs())
	case len(d.Statements) < n[0] || len(d.Statements) > n[1]:
		return fmt.Errorf("%s with %d figures", d.Verb, len(d.Statements))
	case d.By == "":
		return fmt.Errorf("%s: nobody is named", d.Verb)
	case d.Verb == Reject && d.Why == "":
		return wanting("why", "a reason for rejecting it")
	}
	for _, s := range d.Statements {
		if err := s.Complete(); err != nil {
			return err
		}
		if err := s.Possible(civil.Of(d.At.Date())); err != nil {
			return err
		}
	}
	return nil
}

// Possible refuses an answer that came after today, or before the first day
// that it counts.
func (s Statement) Possible(today civil.Date) error {
	switch {
	case s.Received.IsZero(): // not said: that is for Complete to say
	case s.Received.After(today):
		return &Impossible{fmt.Sprintf("the answer would have come on %s, which is after today, %s", s.Received, today)}
	case s.Received.Before(s.Period.Start):
		return &Impossible{fmt.Sprintf("the answer would have come on %s, before the period %s that it counts began", s.Received, s.Period)}
	}
	return nil
}

// An Impossible is a statement that cannot be true.
type Impossible struct{ what string }

// Error says what cannot be.
func (i *Impossible) Error() string { return i.what }

// Hint says how to say it right.
func (i *Impossible) Hint() string {
	return "received=2017-06-05 says when the answer came, and period=2016-17 which period it covers"
}

// A Lack is something that must be said before a figure can stand.
type Lack struct{ Field, What string }

// Error names what is not said.
func (l *Lack) Error() string { return "nobody has said " + l.What }

// Hint says how to say it.
func (l *Lack) Hint() string {
	return map[string]string{
		"force":    `force=NAME says whose figure it is, such as force=Kent`,
		"received": "received=2017-06-05 says when the answer came, which is the figure's vintage",
		"period":   "period=2016-17, period=2016-01-01..2016-12-31 for the calendar year, or any two days so, says which period it covers",
		"measure":  `question=Q2 says that it is what that question of the standard request asks for, or measure="` + string(figure.CyberFlagged) + `" in words`,
		"value":    "value=145, value=<5, value=1-4 or value=refused says it",
		"question": "question=Q2 says which question of the request it answers",
		"where":    `where="Sheet1!C7", or where="page 2, third line", says where in the answer it stands`,
		"why":      "say why, in a few words",
	}[l.Field]
}

func wanting(field, what string) error { return &Lack{field, what} }

// Complete says what a statement still lacks to be a figure, the first of it.
func (s Statement) Complete() error {
	switch {
	case s.Force == "":
		return wanting("force", "which force this is of")
	case s.Received.IsZero():
		return wanting("received", "when the answer came")
	case s.Measure == "":
		return wanting("measure", "what was counted")
	case s.Period == figure.Period{}:
		return wanting("period", "which period it covers")
	case s.Value.State() == figure.NoFigure:
		return wanting("value", "the value")
	}
	_, err := reference.LookupArea(s.Force)
	return err
}

// Fill says of s what others says and s does not.
func (s Statement) Fill(other Statement) Statement {
	if s.Force == "" {
		s.Force = other.Force
	}
	if s.Received.IsZero() {
		s.Received = other.Received
	}
	if s.Measure == "" {
		s.Measure = other.Measure
	}
	if s.Period == (figure.Period{}) {
		s.Period = other.Period
	}
	return s
}

// full is the measure with the unit, where that is not offences, and the part.
func (s Statement) full() figure.Measure {
	m := s.Measure
	if s.Unit != "" && s.Unit != answer.Offences {
		m += figure.Measure(" (" + string(s.Unit) + ")")
	}
	return m.Of(PartWords(s.Part)...)
}

// PartWords says what part of a count a breakdown is: "age 13", "sex F".
func PartWords(b answer.Breakdown) []string {
	var words []string
	for _, p := range [][2]string{{"", b.Code}, {"", b.Offence}, {"age ", b.Age}, {"sex ", b.Sex}, {"platform ", b.Platform}, {"outcome ", b.Outcome}} {
		if p[1] != "" {
			words = append(words, p[0]+p[1])
		}
	}
	return words
}

// A Document is the file that a proposal was read from.
type Document struct{ Name, SHA256 string }

// Figures gives what stands of a proposal as figures of that document; none
// unless somebody confirmed it.
func (s Standing) Figures(p Proposal, from Document) ([]figure.Figure, error) {
	if !s.State.Confirmed() {
		return nil, nil
	}
	var out []figure.Figure
	for _, st := range s.Stands.Statements {
		if err := st.Complete(); err != nil {
			return nil, fmt.Errorf("%s of %s: %w", p.Where, from.Name, err)
		}
		area, err := reference.LookupArea(st.Force)
		if err != nil {
			return nil, err
		}
		out = append(out, figure.Figure{Area: area, Period: st.Period, Measure: st.full(), Value: st.Value,
			Source: figure.Source{Publisher: publisher(area), PublishedOn: civil.Partial(st.Received), Document: from.SHA256,
				Where: from.Name + ", " + p.Where, Printed: p.Printed, Note: s.note(p)}})
	}
	return out, nil
}

// publisher is the force's own name, or what a reply for several calls itself.
func publisher(a figure.Area) string {
	if force, err := reference.LookupForce(a.Name); err == nil && force.Kind == a.Kind {
		return force.Official
	}
	return a.Printed
}

// note says what a reader of the figure must know of how it was read. It names
// nobody: it is shown on pages.
func (s Standing) note(p Proposal) string {
	was := p.Value.String()
	if p.Period != (figure.Period{}) {
		was += ", " + p.Period.String()
	}
	switch {
	case p.Added && s.State == Accepted:
		return "read in the answer by a person; the program had not read it"
	case s.State == Corrected:
		return "corrected by a person; it was read as " + was
	case s.State == WasSplit:
		return "split by a person; it was read as " + was
	case p.NotApplicable:
		return "the answer says not applicable; confirmed by a person"
	}
	return "read from the answer and confirmed by a person"
}

// Same reports whether the same stands after d and after e, whoever said it.
func (d Decision) Same(e Decision) bool {
	return (d.Verb == Reject) == (e.Verb == Reject) && slices.Equal(d.Statements, e.Statements)
}
