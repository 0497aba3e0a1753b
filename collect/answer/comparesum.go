package answer

import (
	"fmt"
	"slices"

	"cyberflag/figure"
)

// test compares a printed total with the sum of its terms, and reports whether
// nothing speaks against it.
func (r *reader) test(name, what string, terms []addend, total value) bool {
	if len(terms) < 2 || total.symbol != NoSymbol || allUnavailable(terms) {
		return true
	}
	var known, hidden, low, high int64
	open := false
	for _, t := range terms {
		switch t.v.symbol {
		case NoSymbol:
			known += t.v.n
		case Hidden, LessThanFive:
			hidden++
			l, h := r.boundsOf(t.v)
			low += l
			if h < 0 {
				open = true
			}
			high += max(h, 0)
		}
	}
	return r.compare(name, what, known, hidden, low, high, open, total.n)
}

// allUnavailable reports terms of which no number was to be had, which sum to nothing that is known.
func allUnavailable(terms []addend) bool {
	return !slices.ContainsFunc(terms, func(t addend) bool { return t.v.symbol != NotAvailable && t.v.symbol != NotApplicable })
}

func (r *reader) compare(name, what string, known, hidden, low, high int64, open bool, total int64) bool {
	t := figure.Thousands
	switch rest := total - known; {
	case hidden == 0 && rest != 0:
		r.problem("%s: %s sum to %s, printed %s", name, what, t(known), t(total))
		return false
	case hidden > 0 && rest == 0:
		r.problem("%s: the printed total %s leaves out %d hidden values", name, t(total), hidden)
	case hidden > 0 && (rest < low || !open && rest > high):
		r.problem("%s: %s sum to %s without %d hidden values, printed %s: the hidden ones would be %s", name, what, t(known), hidden, t(total), t(rest))
		return false
	case hidden == 1:
		r.held = append(r.held, fmt.Sprintf("%s (%s less %s is %s)", name, t(total), t(known), t(rest)))
	case hidden > 1:
		r.problem("%s: printed sums add to %s, printed total %s: the %d hidden values share %s", name, t(known), t(total), hidden, t(rest))
	}
	return true
}

// boundsOf gives what the file says of a hidden value; high is -1 when nobody
// says.
func (r *reader) boundsOf(v value) (low, high int64) {
	low, high = 0, -1
	if v.low != nil {
		low = *v.low
	}
	if v.high != nil {
		high = *v.high
	}
	return low, high
}
