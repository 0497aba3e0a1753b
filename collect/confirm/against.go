package confirm

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/collect/answer"
	"cyberflag/figure"
)

// Against says, in a line each, what in the file speaks against an item, with what people
// have decided so far: a sum that does not agree, a part that is more than its whole, another
// number for the same thing, or words by which it no longer stands.
func (s Sheet) Against(i Item) []string {
	var out []string
	sums := s.Sums(i)
	for _, sum := range sums {
		if !sum.Agrees() {
			out = append(out, sum.String())
		}
	}
	for _, e := range s.Excesses(i) {
		out = append(out, e.String())
	}
	for _, r := range s.Rivals(i) {
		out = append(out, r.String())
	}
	for _, d := range i.Doubts {
		if !i.asRead() {
			break // it doubts the number that was read, and another was put in its place
		}
		if answer.NoLongerStands(d) || answer.IsNotItsSum(d) && len(sums) == 0 {
			out = append(out, d)
		}
	}
	return out
}

// asRead reports whether what an item is taken to say has the value that was read.
func (i Item) asRead() bool {
	return slices.ContainsFunc(i.Says(), func(st Statement) bool { return st.Value == i.Value })
}

// An Unexplained is a decision by which a figure would stand that the file itself speaks against,
// without a reason why.
type Unexplained struct {
	Proposal int64
	Against  []string // a line each
}

// Unexplained gives those among decisions, as the document stands after all of them: what a person
// puts in the place of a number is held against the file like the number itself.
func (s Sheet) Unexplained(decisions []Decision) (out []Unexplained) {
	after := s.After(decisions)
	for _, d := range decisions {
		n := slices.IndexFunc(after.Items, func(i Item) bool { return i.ID == d.Proposal })
		if n < 0 || d.Why != "" || len(d.Statements) == 0 {
			continue
		}
		if lines := after.Against(after.Items[n]); len(lines) > 0 {
			out = append(out, Unexplained{d.Proposal, lines})
		}
	}
	return out
}

// First gives the first of the lines that speak against an item, and how many more do.
func First(against []string) string {
	if n := len(against) - 1; n > 0 {
		return fmt.Sprintf("%s (and %d more against it)", against[0], n)
	}
	return strings.Join(against, "")
}

// A Rival is another proposal that has another number for the same thing.
type Rival struct {
	Proposal int64
	Statement
	Question string
	Where    string
}

// String says it in a line.
func (r Rival) String() string {
	return fmt.Sprintf("proposal %d says %s of the same thing (%s), at %s", r.Proposal, r.Value, r.Question, r.Where)
}

// Rivals gives those of an item. What somebody rejected is none.
func (s Sheet) Rivals(of Item) (out []Rival) {
	for _, st := range of.Says() {
		own := said{st, of}
		for _, o := range s.said() {
			if o.item.ID != of.ID && own.Value != o.Value && own.sameThing(o) {
				out = append(out, Rival{o.item.ID, o.Statement, o.item.Question, o.item.Where})
			}
		}
	}
	return out
}

// sameThing reports two counts of the same. The total of platforms or outcomes, of which nobody
// has said what it counts, is that of the flagged offences.
func (a said) sameThing(b said) bool {
	if a.Force != b.Force || a.Period != b.Period || a.Unit != b.Unit {
		return false
	}
	if a.full() == b.full() && (a.Measure != "" || a.item.Question == b.item.Question) {
		return true
	}
	return a.unsaidTotal() && b.headline() || b.unsaidTotal() && a.headline()
}

func (a said) unsaidTotal() bool {
	return a.Measure == "" && a.Part.IsNone() && (a.item.Question == "Q3" || a.item.Question == "Q4")
}

func (a said) headline() bool {
	return a.Measure == figure.CyberFlagged && a.Part.IsNone() && a.item.Question == "Q2"
}

// Preselected reports whether agreeing is to accept: the reading is sure enough, and nothing
// in the file speaks against it.
func (s Sheet) Preselected(i Item, threshold float64) bool {
	return i.Preselected(threshold) && len(s.Against(i)) == 0
}

// Together reports whether an item is accepted when all that are as sure as the threshold are
// accepted together, and else, of one that is so sure, why not.
func (s Sheet) Together(i Item, threshold float64) (ok bool, why string) {
	against := s.Against(i)
	switch {
	case i.Confidence < threshold:
		return false, ""
	case i.State == Disputed:
		return false, "two people decided otherwise"
	case len(against) > 0:
		return false, First(against)
	case i.State == PutOff:
		return false, "left for later"
	}
	return true, ""
}

// answeredInPart reports whether a question of a force leaves something out, as the top three
// of a list do.
func (s Sheet) answeredInPart(question, force string) bool {
	return slices.ContainsFunc(s.Reading.Questions, func(q answer.Question) bool {
		return q.Question == question && q.Status == answer.Partly && (q.Force == "" || q.Force == force)
	})
}
