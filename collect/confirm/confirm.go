// Package confirm is what people say of the figures that a reading proposes:
// they accept, correct, split or reject each. It says what may be said of a
// proposal, and what figures follow; a proposal that nobody has ruled on is no
// figure. It keeps nothing and has no clock: who ruled, and when, is given.
package confirm

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"cyberflag/collect/answer"
)

// An Action is what a person says of a proposal.
type Action string

// The actions. Reopen takes back what was said before: the proposal is open again.
const (
	Accept  Action = "accept"
	Correct Action = "correct"
	Split   Action = "split"
	Reject  Action = "reject"
	Reopen  Action = "reopen"
)

// A Proposal is a figure of a reading, and the mark by which it is known again
// when the same file is read again.
type Proposal struct {
	Mark   string // 16 hex digits
	Figure answer.Figure
}

// A Ruling is what somebody said of one proposal. The last one stands.
type Ruling struct {
	Mark    string
	Action  Action
	Figures []answer.Figure // that follow: one, or several of a split; none of a rejection
	Reason  string          // needed where the proposal was not taken as it was
	Who, At string          // At is a time as RFC 3339 writes it
}

// selectedFrom is how sure a reading must be for its figure to be put forward;
// below, it is only shown.
const selectedFrom = 0.5

// Selected reports whether p is put forward, so that a person need only agree.
func (p Proposal) Selected() bool { return p.Figure.Confidence >= selectedFrom }

// Proposals gives the proposals of a reading in its order. A figure that names
// no force has that of the reading. How sure the reading was, and the words it
// quotes, are no part of the mark: a reader that only became surer proposes
// nothing new.
func Proposals(r answer.Reading) []Proposal {
	seen := map[string]int{}
	var out []Proposal
	for _, f := range r.Figures {
		if f.Force == "" {
			f.Force = r.Force
		}
		same := f
		same.Confidence, same.Quote = 0, ""
		text, err := json.Marshal(answer.Reading{Figures: []answer.Figure{same}})
		if err != nil {
			panic("BUG: a figure that is no JSON: " + err.Error())
		}
		seen[string(text)]++
		sum := sha256.Sum256(fmt.Appendf(text, "#%d", seen[string(text)]))
		out = append(out, Proposal{hex.EncodeToString(sum[:8]), f})
	}
	return out
}

// errReason wants the reason of a ruling that changes what was proposed.
var errReason = errors.New("it needs a reason: end with because and the reason, or say it after r")

// Rule makes the ruling on p. Figures are the corrected one, or the parts of a
// split; what cannot follow from the action is an error.
func (p Proposal) Rule(a Action, figures []answer.Figure, reason string) (Ruling, error) {
	reason = strings.TrimSpace(reason)
	r := Ruling{Mark: p.Mark, Action: a, Figures: figures, Reason: reason}
	wantReason := reason == "" && a != Accept && a != Reopen
	switch {
	case a == Accept:
		r.Figures = []answer.Figure{p.Figure}
	case a == Correct && len(figures) != 1, a == Split && len(figures) < 2, (a == Reject || a == Reopen) && len(figures) != 0:
		return r, fmt.Errorf("%d figures cannot follow when one is to %s", len(figures), a)
	case a == Correct && same(figures[0], p.Figure):
		return r, errors.New("nothing is corrected: accept it")
	case wantReason:
		return r, errReason
	}
	return r, nil
}

// same reports whether two figures say the same.
func same(a, b answer.Figure) bool {
	one := Proposals(answer.Reading{Figures: []answer.Figure{a}})
	other := Proposals(answer.Reading{Figures: []answer.Figure{b}})
	return one[0].Mark == other[0].Mark
}

// Standing gives the ruling that stands for each mark: the last. One that was
// taken back is not there.
func Standing(rulings []Ruling) map[string]Ruling {
	out := map[string]Ruling{}
	for _, r := range rulings {
		if r.Action == Reopen {
			delete(out, r.Mark)
			continue
		}
		out[r.Mark] = r
	}
	return out
}

// A Tally counts what became of proposals.
type Tally struct {
	Proposed, Open                      int
	Accepted, Corrected, Parted, Turned int
	// Earlier counts the rulings that stand on what an earlier reading of the
	// file proposed and the last one does not.
	Earlier int
}

// Count tallies the proposals of one reading.
func Count(proposals []Proposal, standing map[string]Ruling) (t Tally) {
	here := 0
	for _, p := range proposals {
		t.Proposed++
		r, ruled := standing[p.Mark]
		if !ruled {
			t.Open++
			continue
		}
		here++
		switch r.Action {
		case Accept:
			t.Accepted++
		case Correct:
			t.Corrected++
		case Split:
			t.Parted++
		case Reject:
			t.Turned++
		}
	}
	t.Earlier = len(standing) - here
	return t
}

// Add adds another tally.
func (t *Tally) Add(o Tally) {
	t.Proposed, t.Open, t.Earlier = t.Proposed+o.Proposed, t.Open+o.Open, t.Earlier+o.Earlier
	t.Accepted, t.Corrected, t.Parted, t.Turned = t.Accepted+o.Accepted, t.Corrected+o.Corrected, t.Parted+o.Parted, t.Turned+o.Turned
}

// Ruled counts the proposals that somebody ruled on.
func (t Tally) Ruled() int { return t.Proposed - t.Open }
