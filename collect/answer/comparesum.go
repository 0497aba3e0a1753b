package answer

import (
	"fmt"

	"cyberflag/figure"
)

// test compares a printed total, which stands at where, with the sum of its terms, unless none of these is known at all.
// One that is not that is doubted.
func (r *reader) test(where, name, what string, terms []addend, total value) {
	s := sumOf(terms)
	if s.terms < 2 || total.symbol != NoSymbol || s.unavailable() {
		return
	}
	if !r.compare(name, what, s, total.n) {
		r.wrongSums[where] = true
	}
}

// compare says how a printed total differs from the sum of its parts, what that tells of hidden ones, and whether
// nothing speaks against it. What is not available in a printed table counts as none.
func (r *reader) compare(name, what string, s partSum, total int64) bool {
	t := figure.Thousands
	switch rest := total - s.n; {
	case s.hidden == 0 && rest != 0:
		r.problem("%s: %s sum to %s, printed %s", name, what, t(s.n), t(total))
		return false
	case s.hidden > 0 && rest == 0:
		r.problem("%s: the printed total %s leaves out %d hidden values", name, t(total), s.hidden)
	case s.cannotBe(total):
		r.problem("%s: %s sum to %s without %d hidden values, printed %s: the hidden ones would be %s", name, what, t(s.n), s.hidden, t(total), t(rest))
		return false
	case s.hidden == 1:
		r.held = append(r.held, fmt.Sprintf("%s (%s less %s is %s)", name, t(total), t(s.n), t(rest)))
	case s.hidden > 1:
		r.problem("%s: printed sums add to %s, printed total %s: the %d hidden values share %s", name, t(s.n), t(total), s.hidden, t(rest))
	}
	return true
}
