package confirm

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"cyberflag/collect/answer"
	"cyberflag/internal/civil"
)

// An Addition is a figure that a person read in an answer and the program did not.
type Addition struct {
	Question string // "Q2"
	Where    string // the cell, or the page and words, that it stands at
	Statement
}

// A Twice is a figure that is to be added and stands there already.
type Twice struct {
	Proposal int64
	waits    bool // for a person
	differs  bool // in its value
}

// Error names the proposal.
func (t *Twice) Error() string {
	if t.differs {
		return fmt.Sprintf("proposal %d counts the same and waits, with another value", t.Proposal)
	}
	return fmt.Sprintf("proposal %d says the same", t.Proposal)
}

// Hint says what to do instead.
func (t *Twice) Hint() string {
	switch {
	case t.differs:
		return fmt.Sprintf("cyberflag confirm correct %d says what is right; cyberflag confirm reject %d that it is no figure", t.Proposal, t.Proposal)
	case t.waits:
		return fmt.Sprintf("cyberflag confirm accept %d", t.Proposal)
	}
	return "it is confirmed already"
}

// Add makes proposals of additions, in the order given. It refuses one that lacks
// something, that cannot be, or that the document says already; all are made or none.
func (s Sheet) Add(all []Addition, by, why string, today civil.Date) ([]Proposal, error) {
	var out []Proposal
	for n, a := range all {
		p, err := s.added(a)
		if err == nil {
			err = p.Statement.Complete()
		}
		if err == nil {
			err = p.Possible(today)
		}
		if err == nil {
			err = s.saidAlready(p.Statement)
		}
		if err != nil {
			return nil, err
		}
		item := Item{ID: -int64(n), Proposal: p, Standing: Standing{State: Open}, Offered: true}
		s.Items = append(s.Items[:len(s.Items):len(s.Items)], item)
		d := Decision{Proposal: item.ID, Verb: Accept, By: by, Why: why, Statements: []Statement{p.Statement}}
		if err := s.Check([]Decision{d}); err != nil {
			return nil, err
		}
		s.Items[len(s.Items)-1].Standing = item.After(d)
		out = append(out, p)
	}
	return out, nil
}

func (s Sheet) added(a Addition) (Proposal, error) {
	q := questionName(a.Question)
	switch {
	case a.Question == "":
		return Proposal{}, wanting("question", "which question it answers")
	case len(q) < 2 || len(q) > 3 || strings.Trim(q[1:], "0123456789") != "":
		return Proposal{}, &FieldError{fmt.Sprintf("question=%s cannot be read", a.Question), (&Lack{Field: "question"}).Hint()}
	case a.Where == "":
		return Proposal{}, wanting("where", "where in the answer it stands")
	}
	p := Proposal{Question: q, Statement: a.Statement, Where: a.Where, Confidence: 1, Added: true}
	if p.Force == "" {
		p.Force = s.Reading.Force
	}
	if p.Received.IsZero() {
		p.Received = receivedBy(s.Reading)[p.Force]
	}
	p.Statement = s.Dated(p.Statement)
	if p.Measure == "" && !ownQuestions(s.Reading) {
		p.Measure = measureOf[q]
	}
	if p.Unit == "" {
		p.Unit = answer.Offences
	}
	p.Printed = p.Value.String()
	again := 0
	for _, i := range s.Items {
		if i.Added && i.say() == p.say() {
			again++ // it was added before and rejected
		}
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "added|%s|%d", p.say(), again))
	p.Key = hex.EncodeToString(sum[:])
	return p, nil
}

// saidAlready refuses what a proposal says that waits or that stands.
func (s Sheet) saidAlready(st Statement) error {
	for _, i := range s.Items {
		for _, o := range i.Says() {
			same := o.Fill(st).sameCount(st)
			switch {
			case same && o.Value == st.Value:
				return &Twice{Proposal: i.ID, waits: i.Waiting()}
			case same && i.Waiting():
				return &Twice{Proposal: i.ID, waits: true, differs: true}
			}
		}
	}
	return nil
}

// named names a proposal in a message; what is only to be added has no number.
func named(id int64) string {
	if id <= 0 {
		return "what is to be added"
	}
	return fmt.Sprintf("proposal %d", id)
}
