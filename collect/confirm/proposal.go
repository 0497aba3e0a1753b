package confirm

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"cyberflag/collect/answer"
	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// Proposals gives what a reading proposes: its figures, then each whole
// question that was turned down, which says of a year why there is no figure.
// The same reading gives the same proposals, and so does any other reading
// that says the same, whatever its confidence.
func Proposals(r answer.Reading) []Proposal {
	received := receivedBy(r)
	own := ownQuestions(r)
	var out []Proposal
	for _, f := range r.Figures {
		out = append(out, proposalOf(r, f, received, own))
	}
	for _, q := range r.Questions {
		if p, ok := turnedDown(r, q, own); ok {
			out = append(out, p)
		}
	}
	seen := map[string]int{}
	for i := range out {
		key := out[i].say()
		seen[key]++
		sum := sha256.Sum256(fmt.Appendf(nil, "%s|%d", key, seen[key]))
		out[i].Key = hex.EncodeToString(sum[:])
	}
	return out
}

func proposalOf(r answer.Reading, f answer.Figure, received map[string]civil.Date, own bool) Proposal {
	force := cmp.Or(f.Force, r.Force)
	p := Proposal{Question: f.Question, Total: f.IsTotal, Printed: printed(f), Where: f.Where, Quote: f.Quote, Confidence: f.Confidence, Doubts: f.Doubts,
		NotApplicable: f.Symbol == answer.NotApplicable,
		Statement: Statement{Force: force, Received: received[force], Period: f.Period,
			Part: f.Breakdown, Unit: f.Unit, Value: valueOf(f)}}
	if !own && !besideHeadline(r, f) {
		p.Measure = measureOf[f.Question]
	}
	return p
}

// measureOf says what each question of the standard request counts. The third
// and fourth part the second by platform and outcome.
var measureOf = map[string]figure.Measure{
	"Q1": figure.AllChild, "Q2": figure.CyberFlagged, "Q3": figure.CyberFlagged, "Q4": figure.CyberFlagged,
}

// questionName writes the name of a question as readings do: "q2" and "2" are "Q2".
func questionName(text string) string {
	return "Q" + strings.TrimLeft(strings.TrimPrefix(strings.ToUpper(text), "Q"), "0")
}

// ownQuestions reports an answer that numbers its questions in its own way: the
// standard request has four. What each counts must then be said by a person.
func ownQuestions(r answer.Reading) bool {
	for _, q := range r.Questions {
		if measureOf[q.Question] == "" {
			return true
		}
	}
	for _, f := range r.Figures {
		if measureOf[f.Question] == "" {
			return true
		}
	}
	return false
}

// besideHeadline reports a total of the third or fourth question where the
// second has its own count: platforms and outcomes can be more or fewer than
// offences, so whether both count the same is for a person to say.
func besideHeadline(r answer.Reading, f answer.Figure) bool {
	if f.Question == "Q1" || f.Question == "Q2" || !f.Breakdown.IsNone() {
		return false
	}
	for _, o := range r.Figures {
		if o.Question == "Q2" && o.Breakdown.IsNone() && o.Force == f.Force && o.Period == f.Period && o.Unit == f.Unit {
			return true
		}
	}
	return false
}

// receivedBy gives the day of each force's answer.
func receivedBy(r answer.Reading) map[string]civil.Date {
	by := map[string]civil.Date{}
	note := func(force, on string) {
		if d, err := civil.Parse(on); err == nil {
			by[force] = d
		}
	}
	if r.ReceivedOn != "" {
		for _, f := range r.Figures {
			note(f.Force, r.ReceivedOn)
		}
		note(r.Force, r.ReceivedOn)
	}
	for _, q := range r.Questions {
		note(cmp.Or(q.Force, r.Force), cmp.Or(q.ReceivedOn, r.ReceivedOn))
	}
	return by
}

// valueOf keeps a number, a hidden number and a missing one apart. Where the
// file gives no bounds, "<5" says its own.
func valueOf(f answer.Figure) figure.Value {
	low := int64(0)
	if f.Low != nil {
		low = *f.Low
	}
	switch {
	case f.Symbol == answer.NoSymbol:
		return figure.Count(f.Value)
	case f.Symbol == answer.NotAvailable, f.Symbol == answer.NotApplicable:
		return figure.Missing(figure.NotAvailable)
	case f.High != nil:
		return figure.Hidden(low, *f.High)
	case f.Symbol == answer.LessThanFive:
		return figure.Hidden(low, 4)
	}
	return figure.HiddenAtLeast(low)
}

func printed(f answer.Figure) string {
	switch f.Symbol {
	case answer.NoSymbol:
		return fmt.Sprint(f.Value)
	case answer.LessThanFive:
		return "<5"
	}
	return "[" + string(f.Symbol) + "]"
}

// turnedDown proposes, of a question to which there is no figure, the reason
// why. The letter does not say of which years: a person does.
func turnedDown(r answer.Reading, q answer.Question, own bool) (Proposal, bool) {
	state, ok := map[answer.Status]figure.State{answer.Refused: figure.Refused, answer.NotHeld: figure.NotHeld,
		answer.FlagNotUsed: figure.FlagNotUsed, answer.NCND: figure.NCND}[q.Status]
	force := cmp.Or(q.Force, r.Force)
	if !ok || q.Question != "Q1" && q.Question != "Q2" || hasFigures(r, q.Question, force) {
		return Proposal{}, false
	}
	p := Proposal{Question: q.Question, Printed: string(q.Status), Where: "question " + q.Question + " as a whole",
		Quote:     strings.TrimSpace(string(q.Status) + " " + strings.Join(q.Exemptions, ", ")),
		Statement: Statement{Force: force, Unit: answer.Offences, Value: figure.Missing(state)}}
	p.Received = receivedBy(r)[force]
	if !own {
		p.Measure = measureOf[q.Question]
	}
	return p, true
}

func hasFigures(r answer.Reading, question, force string) bool {
	for _, f := range r.Figures {
		if f.Question == question && cmp.Or(f.Force, r.Force) == force {
			return true
		}
	}
	return false
}

// say is all that a proposal says and where, which is what makes it the same
// proposal in another reading. Confidence and quote are not part of it.
func (p Proposal) say() string {
	return fmt.Sprintf("%q", []string{p.Question, p.Force, p.Received.String(), string(p.Measure), p.Period.String(),
		fmt.Sprintf("%q", p.Part), string(p.Unit), p.Value.State().String(), p.Value.String(), p.Printed, p.Where})
}
