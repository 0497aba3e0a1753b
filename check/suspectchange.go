package check

import (
	"fmt"
	"math/big"
	"slices"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// unlessChance keeps the guesses that a slip makes of so many pairs, unless one of them would
// agree by chance.
func (s *suspect) unlessChance(tried int, agrees func(pair) bool, found []guess) []guess {
	luck := luckOf(func(r pair) Claim {
		if agrees(r) {
			return Claim{Verdict: Supported}
		}
		return Claim{}
	}, madeChange)
	if float64(tried)*luck > s.limit {
		return nil
	}
	return found
}

// rightAfterAll: two numbers of the story give the change, or the parts that it tells the
// total. What was called wrong is right only by the number that it stands right before, and
// one told before it.
func (s *suspect) rightAfterAll() (out []guess) {
	if s.form.count != nil {
		return s.rightTotal()
	}
	pairs := s.between()
	if s.change == nil || s.ofElse() && !oneValue(pairs) {
		return nil
	}
	for _, w := range pairs {
		c := s.change(w.pair)
		if !fits(c) || s.was.Verdict == Contradicted && !s.fromNext(w.pair) {
			continue
		}
		c.sides = &w.pair
		if kind, why := s.unlike(w.pair); kind != "" {
			c.Verdict, c.Kind, c.Why, c.Borderline = NotComparable, kind, why, false
		}
		out = append(out, guess{c, w.score})
	}
	if s.was.Verdict == Contradicted {
		return out
	}
	return s.unlessChance(len(pairs), func(r pair) bool { return fits(s.change(r)) }, out)
}

// fromNext reports whether the earlier value of r stands right behind the change, and the
// later one before it.
func (s *suspect) fromNext(r pair) bool {
	return r.a.c != nil && r.b.c != nil && r.a.c.Start >= s.phrase.End && !s.hasNumber(s.phrase.End, r.a.c.Start) && s.isHere(r.a) && r.b.c.End <= s.phrase.Start
}

// multipleAsRise: a rise to 3.12 times is 212%, and not 312%.
func (s *suspect) multipleAsRise() (out []guess) {
	p := s.percent
	if p == nil || s.change == nil || p.Change == prose.Down {
		return nil
	}
	is := func(r pair) bool {
		return r.a.value > 0 && r.b.value > r.a.value && ratioPrinted(*p, big.NewRat(r.b.value, r.a.value))
	}
	pairs := s.between()
	for _, w := range pairs {
		if is(w.pair) {
			up := *p
			up.Change = prose.Up
			c := percentOf(up, w.pair)
			c.sides = &w.pair
			if c.Kind == RatioAsRise {
				out = append(out, guess{c, w.score})
			}
		}
	}
	return s.unlessChance(len(pairs), is, out)
}

// fromLaterValue: from 1,488 to 1,771 is 19% of the first and 16% of the second.
func (s *suspect) fromLaterValue() (out []guess) {
	p := s.percent
	if p == nil || s.change == nil {
		return nil
	}
	is := func(r pair) bool {
		if r.b.value == 0 || (r.b.value > r.a.value) != (p.Change != prose.Down) {
			return false
		}
		x := new(big.Rat).Mul(big.NewRat(r.b.value-r.a.value, r.b.value), hundred)
		return rounded(x.Abs(x), p.Places).Cmp(p.Value) == 0
	}
	pairs, other := s.between(), s.ofElse()
	for _, w := range pairs {
		if c := s.change(w.pair); is(w.pair) && c.Verdict == Contradicted && (!other || s.isHere(w.a) && s.isHere(w.b)) {
			c.sides = &w.pair
			c.Kind = WrongArithmetic
			c.Why += fmt.Sprintf("; counted from %s it would be %s%%", figure.Thousands(w.b.value), p.Value.FloatString(p.Places))
			out = append(out, guess{c, w.score})
		}
	}
	return s.unlessChance(len(pairs), is, out)
}

// nearMiss: the pair that the words most speak for, of two numbers that the story prints,
// gives another number that is not far off.
func (s *suspect) nearMiss() (out []guess) {
	if s.was.Verdict == Contradicted || s.percent != nil && s.percent.Change == prose.None && s.share == nil {
		return nil
	}
	if s.share != nil {
		return s.nearShare()
	}
	pairs, least := s.between(), leastSaid
	if s.ofElse() && !s.leadsAll(pairs) {
		pairs = slices.DeleteFunc(pairs, func(w weighed) bool { return !s.rightBefore(w.pair) })
	}
	if oneValue(pairs) {
		least = leastSaidOfOnly
	}
	for _, w := range pairs {
		c := s.change(w.pair)
		if c.Verdict != Contradicted && !fits(c) || w.a.c == nil || w.b.c == nil || w.score < least {
			continue
		}
		c.sides = &w.pair
		out = append(out, guess{c, w.score})
	}
	if c, ok := onlyOne(out); !ok || c.Verdict != Contradicted || !s.notFar(c) || (&changing{desk: s.desk, sp: s.sp}).wrongWay(c) {
		return nil
	}
	return out
}

// leadsAll reports whether the claim leads a story that has but one thing to say it of: the
// two numbers of one place and kind.
func (s *suspect) leadsAll(pairs []weighed) bool {
	return s.sentence <= 1 && oneValue(pairs) && (len(s.book) == 0 || s.book.onlyMeasure() && s.book.onlyArea())
}

// rightBefore reports whether one of the two numbers stands in the sentence of the change,
// before it, with no number and no other subject between, so that it speaks of them.
func (s *suspect) rightBefore(r pair) bool {
	for _, x := range []side{r.a, r.b} {
		if s.isHere(x) && x.c.End <= s.phrase.Start && !s.hasNumber(x.c.End, s.phrase.Start) && !otherSubject.MatchString(s.text[x.c.End:s.phrase.Start]) {
			return true
		}
	}
	return false
}

// otherSubject stands between a number and a change of something else.
var otherSubject = lazyre.New(`(?i)[;:.]|\b(?:and|but|while|whereas|although|though|as|when|where|who|its|their|his|her)\b`)

// notFar reports whether the printed number is from two thirds to half as much again of
// what comes out: farther off, it is of something else.
func (s *suspect) notFar(c Claim) bool {
	x := &changing{desk: s.desk, sp: s.sp}
	printed := x.printed()
	if printed == nil || !c.Value.Given() || c.Value.value.Sign() == 0 {
		return false
	}
	ratio := new(big.Rat).Quo(printed, new(big.Rat).Abs(c.Value.value))
	return ratio.Cmp(farthest) <= 0 && ratio.Cmp(new(big.Rat).Inv(farthest)) >= 0
}
