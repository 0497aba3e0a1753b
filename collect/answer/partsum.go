package answer

import "slices"

// Whether counts sum to another is asked here and nowhere else.

// A partSum is the sum of counts, of which some may be hidden.
type partSum struct {
	n         int64 // of those that are numbers
	terms     int   // how many they all are
	hidden    int64 // of them, how many a sign stands for
	missing   int64 // how many are no counts: not available, not applicable, words
	low, high int64 // what the hidden ones are together, at least and at most
	open      bool  // nobody says how many a hidden one may be at most
}

// sumOf sums terms.
func sumOf(terms []addend) partSum {
	var s partSum
	for _, t := range terms {
		s.add(t.v)
	}
	return s
}

// add adds a count or sign.
func (s *partSum) add(v value) {
	s.terms++
	switch v.symbol {
	case NoSymbol:
		s.n += v.n
	case Hidden, LessThanFive:
		s.hide(v)
	default:
		s.missing++
	}
}

// hide adds a value of which the file says no more than what v does.
func (s *partSum) hide(v value) {
	s.hidden++
	if v.low != nil {
		s.low += *v.low
	}
	if v.high == nil {
		s.open = true
		return
	}
	s.high += *v.high
}

// addCell adds what stands in a cell; words are missing.
func (s *partSum) addCell(x cell) {
	v, ok := readValue(x.text)
	if !ok {
		v = value{symbol: NotAvailable}
	}
	s.add(v)
}

// known reports that all are numbers.
func (s partSum) known() bool { return s.hidden+s.missing == 0 }

// unavailable reports that no number was to be had of any: they sum to nothing that is known.
func (s partSum) unavailable() bool { return s.missing == int64(s.terms) }

// is reports that all are numbers and sum to a total that is one.
func (s partSum) is(total value) bool {
	return s.known() && total.symbol == NoSymbol && s.n == total.n
}

// cannotBe reports that they do not sum to a total whatever the hidden ones are. A total may leave these out.
func (s partSum) cannotBe(total int64) bool {
	rest := total - s.n
	return rest != 0 && (s.hidden == 0 || rest < s.low || !s.open && rest > s.high)
}

// withGaps gives the sum with what is not available as hidden: over several tables it may be any number.
func (s partSum) withGaps() partSum {
	s.hidden, s.missing, s.open = s.hidden+s.missing, 0, s.open || s.missing > 0
	return s
}

// addsTo reports that terms, all of them numbers, sum to a total.
func addsTo(terms []addend, total value) bool {
	return len(terms) > 1 && sumOf(terms).is(total)
}

// isSum reports that line sum is that of parts wherever all are numbers, and somewhere.
func isSum(parts []int, sum int, at func(i, k int) cell, n int) bool {
	proved := false
	for k := range n {
		total, ok := readValue(at(sum, k).text)
		var of partSum
		for _, i := range parts {
			of.addCell(at(i, k))
		}
		switch {
		case !ok || total.symbol != NoSymbol || !of.known():
		case !of.is(total):
			return false
		default:
			proved = true
		}
	}
	return proved
}

// areSum reports that a whole is exactly the sum of one set of its parts.
func areSum(sets []partSet, whole proposal) bool {
	return slices.ContainsFunc(sets, func(s partSet) bool { return sumOf(s.terms).is(whole.value()) })
}

// value gives the count of a figure, or the sign that stands for it.
func (p proposal) value() value { return value{p.Value, p.Symbol, p.Low, p.High} }
