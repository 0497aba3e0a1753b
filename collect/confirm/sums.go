package confirm

import (
	"fmt"

	"cyberflag/collect/answer"
	"cyberflag/figure"
)

// A Sum is a printed total beside the parts that it is the sum of, with what
// people have decided so far.
type Sum struct {
	By      string // "age", "sex", "platform", "outcome", "offence", "period"
	Parts   int
	Adds    figure.Range // what the parts add up to
	Printed figure.Value // the total
	Where   string       // of the total
	// InPart: the parts leave some out, as the three most frequent platforms do of a question that
	// is answered in part, and as a sentence does that tells of two outcomes among many. They may
	// be less than the total.
	InPart bool
	of     string // the question of the parts, where it is another than that of the total
	prose  bool   // all parts stand in running text
}

// Agrees reports whether the parts can be the total.
func (s Sum) Agrees() bool {
	r, ok := s.Printed.Range()
	return ok && (s.InPart || s.Adds.NoHigh || s.Adds.High >= r.Low) && (r.NoHigh || s.Adds.Low <= r.High)
}

// String says it in a line.
func (s Sum) String() string {
	verdict := "agrees"
	if !s.Agrees() {
		verdict = "does not agree"
	} else if r, _ := s.Printed.Range(); !s.Adds.NoHigh && s.Adds.High < r.Low {
		verdict = "less, as " + s.someWords()
	}
	return fmt.Sprintf("%d parts by %s add up to %s; the total at %s is %s: %s", s.Parts, s.By, s.Adds, s.Where, s.Printed, verdict)
}

// someWords says why parts may be less than their total.
func (s Sum) someWords() string {
	if s.prose {
		return "a sentence may name only some"
	}
	return s.of + " is answered in part"
}

// A said is one statement with the item it is of.
type said struct {
	Statement
	item Item
}

// said gives every statement of the document, with what people have decided so far.
func (s Sheet) said() (all []said) {
	for _, i := range s.Items {
		for _, st := range i.Says() {
			all = append(all, said{st, i})
		}
	}
	return all
}

// Sums gives the sums of the document that an item takes part in, as total or
// as part. A total has nothing where its parts have a word: their age, say. What
// is itself a total is no part, and neither is a figure without a number.
func (s Sheet) Sums(of Item) []Sum {
	all := s.said()
	var out []Sum
	for _, total := range all {
		for _, dim := range dimensions {
			if sum, has := add(all, total, dim, of); has && sum.Parts > 1 {
				sum.prose = sum.prose && dim.openEnded
				sum.InPart = sum.prose || sum.of != "" && s.answeredInPart(sum.of, total.Force)
				out = append(out, sum)
			}
		}
		out = append(out, byPeriods(all, total, of)...)
	}
	return out
}

// add sums the parts of a total by one dimension; has is false when the item
// is neither the total nor a part.
func add(all []said, total said, dim dimension, of Item) (sum Sum, has bool) {
	if dim.get(total.Part) != "" {
		return sum, false
	}
	sum = Sum{By: dim.name, Printed: total.Value, Where: total.item.Where, prose: true}
	has = total.item.ID == of.ID
	for _, p := range all {
		r, number := p.Value.Range()
		if !number || p.item.Total || !isPart(all, p, total, dim) {
			continue
		}
		has = has || p.item.ID == of.ID
		if p.item.Question != total.item.Question {
			sum.of = p.item.Question
		}
		sum.prose = sum.prose && p.item.inProse()
		sum.Parts++
		sum.Adds = sum.Adds.Add(r)
	}
	_, number := total.Value.Range()
	return sum, has && number
}

// isPart reports whether p differs from total in nothing but that it has a word
// for dim. The platforms and outcomes of the third and fourth question are
// parts of the second, where their own question has no total.
func isPart(all []said, p, total said, dim dimension) bool {
	if dim.get(p.Part) == "" || dim.without(p.Part) != total.Part ||
		p.Force != total.Force || p.Measure != total.Measure || p.Period != total.Period || p.Unit != total.Unit {
		return false
	}
	if p.item.Question == total.item.Question {
		return true
	}
	if p.Measure == "" || total.item.Question != "Q2" {
		return false
	}
	for _, o := range all {
		if o.item.Question == p.item.Question && o.Period == p.Period && o.Force == p.Force && o.Part == total.Part {
			return false
		}
	}
	return true
}

// A dimension is one way in which counts are broken down.
type dimension struct {
	name    string
	get     func(answer.Breakdown) string
	without func(answer.Breakdown) answer.Breakdown
	// openEnded: who tells of it in a sentence need not name all: of girls and boys they do, of
	// outcomes they tell of the charged.
	openEnded bool
}

var dimensions = []dimension{
	{"offence", func(b answer.Breakdown) string { return b.Code + b.Offence }, func(b answer.Breakdown) answer.Breakdown { b.Code, b.Offence = "", ""; return b }, false},
	{"age", func(b answer.Breakdown) string { return b.Age }, func(b answer.Breakdown) answer.Breakdown { b.Age = ""; return b }, false},
	{"sex", func(b answer.Breakdown) string { return b.Sex }, func(b answer.Breakdown) answer.Breakdown { b.Sex = ""; return b }, false},
	{"platform", func(b answer.Breakdown) string { return b.Platform }, func(b answer.Breakdown) answer.Breakdown { b.Platform = ""; return b }, true},
	{"outcome", func(b answer.Breakdown) string { return b.Outcome }, func(b answer.Breakdown) answer.Breakdown { b.Outcome = ""; return b }, true},
}
