package confirm

import (
	"encoding/json"
	"fmt"

	"cyberflag/collect/answer"
	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// The forms in which proposals and statements are kept and sent. Keys may be
// added, never renamed: last year's workspace must still open.
type (
	statementJSON struct {
		Force    string         `json:"force"`
		Received string         `json:"received_on"`
		Measure  figure.Measure `json:"measure"`
		Start    string         `json:"period_start"`
		End      string         `json:"period_end"`
		Code     string         `json:"offence_code"`
		Offence  string         `json:"offence"`
		Age      string         `json:"age"`
		Sex      string         `json:"sex"`
		Platform string         `json:"platform"`
		Outcome  string         `json:"outcome"`
		Unit     answer.Unit    `json:"unit"`
		State    string         `json:"state"`
		Low      *int64         `json:"low"`
		High     *int64         `json:"high"`
	}
	proposalJSON struct {
		Question      string      `json:"q"`
		Statement     Statement   `json:"says"`
		Total         bool        `json:"is_total"`
		Printed       string      `json:"printed"`
		Where         string      `json:"where"`
		Quote         string      `json:"quote"`
		Confidence    json.Number `json:"confidence"`
		Doubts        []string    `json:"doubts,omitempty"`
		NotApplicable bool        `json:"not_applicable"`
		Added         bool        `json:"added,omitempty"`
	}
)

// MarshalJSON gives the statement with "" for what is not said.
func (s Statement) MarshalJSON() ([]byte, error) {
	j := statementJSON{Force: s.Force, Received: s.Received.String(), Measure: s.Measure,
		Start: s.Period.Start.String(), End: s.Period.End.String(),
		Code: s.Part.Code, Offence: s.Part.Offence, Age: s.Part.Age, Sex: s.Part.Sex, Platform: s.Part.Platform, Outcome: s.Part.Outcome,
		Unit: s.Unit, State: s.Value.State().String()}
	if r, ok := s.Value.Range(); ok {
		j.Low = &r.Low
		if !r.NoHigh {
			j.High = &r.High
		}
	}
	return json.Marshal(j)
}

// UnmarshalJSON reads what MarshalJSON wrote; anything else is an error.
func (s *Statement) UnmarshalJSON(text []byte) error {
	var j statementJSON
	if err := json.Unmarshal(text, &j); err != nil {
		return err
	}
	*s = Statement{Force: j.Force, Measure: j.Measure, Unit: j.Unit,
		Part: answer.Breakdown{Code: j.Code, Offence: j.Offence, Age: j.Age, Sex: j.Sex, Platform: j.Platform, Outcome: j.Outcome}}
	for _, d := range []struct {
		to   *civil.Date
		from string
	}{{&s.Received, j.Received}, {&s.Period.Start, j.Start}, {&s.Period.End, j.End}} {
		if d.from == "" {
			continue
		}
		var err error
		if *d.to, err = civil.Parse(d.from); err != nil {
			return err
		}
	}
	return j.value(&s.Value)
}

func (j statementJSON) value(v *figure.Value) error {
	state, err := figure.ParseState(j.State)
	number := state == figure.Counted || state == figure.Suppressed
	switch {
	case err != nil:
		return err
	case number != (j.Low != nil), state == figure.Counted && (j.High == nil || *j.High != *j.Low):
		return fmt.Errorf("a figure that is %s has the wrong bounds", state)
	case state == figure.Counted:
		*v = figure.Count(*j.Low)
	case number && j.High != nil:
		*v = figure.Hidden(*j.Low, *j.High)
	case number:
		*v = figure.HiddenAtLeast(*j.Low)
	default:
		*v = figure.Missing(state)
	}
	return nil
}

// MarshalJSON gives the proposal without its key.
func (p Proposal) MarshalJSON() ([]byte, error) {
	return json.Marshal(proposalJSON{p.Question, p.Statement, p.Total, p.Printed, p.Where, p.Quote,
		json.Number(fmt.Sprintf("%.2f", p.Confidence)), p.Doubts, p.NotApplicable, p.Added})
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (p *Proposal) UnmarshalJSON(text []byte) error {
	var j proposalJSON
	if err := json.Unmarshal(text, &j); err != nil {
		return err
	}
	c, err := j.Confidence.Float64()
	*p = Proposal{Question: j.Question, Statement: j.Statement, Total: j.Total, Printed: j.Printed, Where: j.Where, Quote: j.Quote,
		Confidence: c, Doubts: j.Doubts, NotApplicable: j.NotApplicable, Added: j.Added}
	return err
}
