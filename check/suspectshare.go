package check

import (
	"cyberflag/internal/lazyre"
)

// nearShare: 6,327 (13% of all), where it is 11% of 55,866. The part stands right before the
// share, or the whole right behind it; of the numbers that the other may be, just one gives
// a share that is not far off, and none the printed one.
func (s *suspect) nearShare() (out []guess) {
	for _, a := range s.witnesses {
		for _, b := range s.witnesses {
			if a.c == nil || b.c == nil || a.value >= b.value || !s.partHere(a, b) && !s.wholeHere(a, b) || s.notOfIt(a, b) || !s.maybeWhole(b) {
				continue
			}
			r := pair{a.side, b.side, 0, true}
			c := s.share(r)
			c.sides = &r
			switch {
			case fits(c):
				return nil
			case c.Verdict == Contradicted && s.notFar(c):
				out = append(out, guess{c, 0})
			}
		}
	}
	return out
}

// partHere reports whether a is the number right before the share.
func (s *suspect) partHere(a, b witness) bool {
	return s.isHere(a.side) && a.c.End <= s.phrase.Start && !s.hasNumber(a.c.End, s.phrase.Start) && b.c.Start < s.phrase.Start &&
		partBeside.MatchString(s.text[a.c.End:s.phrase.Start])
}

// partBeside stands between a part and its share.
var partBeside = lazyre.New(`(?i)^[^.;:\d]{0,64}?(?:[,(]|\s[-–—]|\bor|\b(?:is|was|are|were)|\band|\b(?:mak|represent|amount|account|equal|equat|com)\w*(?:\s+(?:to|for|up))?)\s*(?:(?:about|around|some|nearly|almost|just\s+(?:over|under)|of)\s+)*$`)

// wholeHere reports whether b is the number that the share is said to be of.
func (s *suspect) wholeHere(a, b witness) bool {
	return s.isHere(b.side) && b.c.Start >= s.at.End && ofNumberNext.MatchString(s.text[s.at.End:b.c.Start]) && a.c.Start < s.phrase.Start && a.away <= 2
}

// ofNumberNext stands between a share and its whole.
var ofNumberNext = lazyre.New(`(?i)^\s+(?:out\s+)?of\s+(?:(?:the|its|all|those|these|some|a\s+total\s+of)\s+)*$`)

// notOfIt reports whether the words or the figures say that a is no part of b.
func (s *suspect) notOfIt(a, b witness) bool {
	if s.twoTimes(a.c, b.c) || s.otherPlace(a.c.area, b.c) && !s.wholeHere(a, b) {
		return true
	}
	return a.e != nil && b.e != nil && a.e.Measure == b.e.Measure && !isAmong(a.e, b.e)
}

// maybeWhole reports whether w may be the whole of a share: one "of the total" is not of a
// part that was told before, or of a number of an earlier time.
func (s *suspect) maybeWhole(w witness) bool {
	if !shareOfAll.MatchString(s.text[s.sp.End:s.forward(s.sp.End, 40)]) {
		return true
	}
	return !w.c.base && !w.c.part && !ofItsWhole.MatchString(s.text[w.c.End:s.forward(w.c.End, 48)]) && !s.laterOf(w.c)
}

// ofItsWhole follows a part: "2,370 of the 2022/23 reports".
var ofItsWhole = lazyre.New(`(?i)^\s+of\s+(?:the|them|these|those|all)\b`)
