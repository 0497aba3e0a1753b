package answer

import (
	"slices"

	"cyberflag/figure"
)

// A total may be told in words, or at a place, that the reader does not understand. Where a number of the answer of which
// nothing became is what the parts of a year sum to, it is taken for their total, which by
// chance a small number may be too: how often was not measured. It is proposed with the doubt that only the sum says so.

// A looseNumber is a number of a sentence of which nothing became, and the problem that names it alone.
type looseNumber struct {
	n                    int64
	where, path, problem string
}

// loosen notes the numbers of a sentence of which nothing became. problem names one alone.
func (r *reader) loosen(numbers []string, where, problem string) {
	for _, number := range numbers {
		if n, err := readNumber(number); err == nil {
			r.loose = append(r.loose, looseNumber{n, where, r.path, problem})
		}
	}
}

// leastUnsaid is the least total that is looked for: a smaller number may be anything.
const leastUnsaid = 20

// An unsaidTotal is a total that was not read.
type unsaidTotal struct {
	question, force string
	period          figure.Period
}

// unsaidTotals proposes the totals of the first two questions that only the sums of their parts show. A number
// that parts of two years sum to is of neither.
func (r *reader) unsaidTotals() {
	sums := r.sumsWithoutTotal()
	for i, s := range sums {
		alone := !slices.ContainsFunc(sums, func(o sumOfParts) bool { return o.sum.n == s.sum.n && o.unsaidTotal != s.unsaidTotal })
		again := slices.ContainsFunc(sums[:i], func(o sumOfParts) bool { return o.unsaidTotal == s.unsaidTotal && o.sum.n == s.sum.n })
		if alone && !again {
			r.proposeUnsaid(s.unsaidTotal, s.sum.n)
		}
	}
}

// A sumOfParts is what the parts of an unread total sum to that break it down in one way.
type sumOfParts struct {
	unsaidTotal
	way dim
	sum partSum
}

// sumsWithoutTotal gives the sums of two parts or more, of which none is hidden, that no total was read of.
func (r *reader) sumsWithoutTotal() (sums []sumOfParts) {
	for _, p := range r.found {
		way := p.Breakdown.only()
		if way == noDim || p.Unit != Offences || p.IsTotal || p.muddled || p.Breakdown.sumOfAll() {
			continue
		}
		of := unsaidTotal{"Q2", p.Force, p.Period}
		if p.Question == "Q1" {
			of.question = "Q1"
		}
		i := slices.IndexFunc(sums, func(s sumOfParts) bool { return s.unsaidTotal == of && s.way == way })
		if i < 0 {
			i, sums = len(sums), append(sums, sumOfParts{unsaidTotal: of, way: way})
		}
		sums[i].sum.add(p.value())
	}
	return slices.DeleteFunc(sums, func(s sumOfParts) bool {
		return s.sum.terms < 2 || s.sum.n < leastUnsaid || s.sum.hidden+s.sum.missing > 0 || r.hasTotal(s.unsaidTotal)
	})
}

// hasTotal reports a total that was read, or a sign in its place.
func (r *reader) hasTotal(of unsaidTotal) bool {
	return slices.ContainsFunc(r.found, func(p proposal) bool {
		return p.Question == of.question && p.Force == of.force && overlaps(p.Period, of.period) && p.Unit == Offences && p.Breakdown.IsNone()
	})
}

// proposeUnsaid proposes a total where its number stands and nothing became of it: in a table, or else in a sentence.
func (r *reader) proposeUnsaid(of unsaidTotal, n int64) {
	p := proposal{doubts: doubtSet(0).with(onlyItsSum), Figure: Figure{Force: of.force, Question: of.question, Period: of.period, Unit: Offences, Value: n, IsTotal: true}}
	for _, e := range r.cells.tables {
		for _, x := range e.open() {
			if v, ok := readValue(x.text); ok && v.symbol == NoSymbol && v.n == n && !r.toldOf(x.text) {
				p.Where, p.Quote = x.where, x.text
				r.cells.settle(x.where)
				r.found = append(r.found, p)
				return
			}
		}
	}
	for i, l := range r.loose {
		if l.n == n {
			r.loose = slices.Delete(r.loose, i, i+1)
			p.Where, p.Quote, p.path = l.where, l.where, l.path
			r.untell(l.problem)
			r.found = append(r.found, p)
			return
		}
	}
}

// toldOf reports a number that a problem names, so that it is known to be no count.
func (r *reader) toldOf(number string) bool {
	return slices.ContainsFunc(r.probs, func(p string) bool { return hasNumber(p, number) })
}

// untell takes back a problem, if it was told. What is told afterwards is held against those that are left.
func (r *reader) untell(problem string) {
	i := slices.Index(r.probs, problem)
	if problem == "" || i < 0 {
		return
	}
	r.probs = slices.Delete(r.probs, i, i+1)
	if i < r.toldTo {
		r.toldTo--
		delete(r.told, problem)
	}
}
