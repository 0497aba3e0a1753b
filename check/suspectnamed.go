package check

// byNamedYears: "has nearly trebled since 2016/17" is of the number of that year and the last
// that there is, "from the 138 of 2015/16 to the 2020/21 figure" of those two. Where the
// figures have but one thing that it may be of, the words leave no other pair.
func (s *suspect) byNamedYears() (out []guess) {
	from, to := s.times.from, s.times.to
	if s.change == nil || s.was.Verdict != CannotTell || !from.ok || s.ofElse() || !s.book.onlyMeasure() || s.times.shared || s.saysForces(s.sentence) > 0 {
		return nil
	}
	for i := range s.book {
		a := &s.book[i]
		if _, ok := s.ofPlace(a); !ok || !a.known || a.slip || from.fits(a.Period, a.Period.Months()) != 1 {
			continue
		}
		for j := range s.book {
			b := &s.book[j]
			if !s.bookPair(a, b) || to.ok && to.fits(b.Period, b.Period.Months()) != 1 || !to.ok && (!s.firstAndLast(nil, b) || !s.prints(b.value)) {
				continue
			}
			r := pair{side{a.value, nil, a}, side{b.value, nil, b}, 0, false}
			c := s.change(r)
			if c.Verdict != CannotTell {
				c.sides = &r
				out = append(out, guess{c, 0})
			}
		}
	}
	return out
}
