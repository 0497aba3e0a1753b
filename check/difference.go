package check

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// differenceOf judges "an increase of 364" against a pair.
func (d *desk) differenceOf(n *count, r pair) Claim {
	diff := r.b.value - r.a.value
	c := Claim{Value: whole(diff), Basis: r.basis(), Why: fmt.Sprintf("%s is %s", r.steps(), signed(diff))}
	size := max(diff, -diff)
	right := (diff > 0) == (n.Change == prose.Up)
	switch {
	case right && size == n.value, right && !n.exactly() && roughly(n.Hedge, n.Value, n.step(), big.NewRat(size, 1)):
		c.Verdict = Supported
	case !right && size == n.value && (d.ofYearBefore(n) || d.ofEarlier(n, r)):
		c.Verdict = Supported // "91 fewer in the year before" is said of the earlier value
	case right && digitSlip(size, n.value) && sameDigits(strconv.FormatInt(size, 10), strconv.FormatInt(n.value, 10)):
		c.Verdict, c.Kind = Contradicted, Misprint
	default:
		c.Verdict, c.Kind = Contradicted, WrongArithmetic
		if revised.MatchString(d.text[n.Phrase.End:d.forward(n.Phrase.End, 64)]) {
			c.Verdict, c.Kind = NotComparable, OtherVintage
			c.Why += "; the words count it from a revised number that is not given"
			return c
		}
		if base := n.impliedBase(r.b.value); r.a.c == nil && base > 0 {
			c.Why += fmt.Sprintf("; the difference implies an earlier value of %s", figure.Thousands(base))
		}
	}
	return c
}

// ofYearBefore reports whether the difference n is said of the year before, and
// not in comparison with it.
func (d *desk) ofYearBefore(n *count) bool {
	return slices.ContainsFunc(d.periodsIn(n.sentence, n.sentence), func(p prose.Period) bool {
		return p.Kind == prose.YearBefore && p.Start >= n.Phrase.End && inBetween.MatchString(d.text[n.Phrase.End:p.Start])
	})
}

var inBetween = lazyre.New(`(?i)^(?:\s+(?:offen[cs]es|crimes|cases))?(?:\s+(?:in|during|the))*\s+$`)

// ofEarlier reports whether the difference n is said of the earlier value of r, which
// alone stands before it in its sentence: "The year before, 3,903 were recorded, 1,750
// fewer."
func (d *desk) ofEarlier(n *count, r pair) bool {
	a, b := r.a.c, r.b.c
	return a != nil && b != nil && a.sentence == n.sentence && b.sentence < n.sentence && a.Start < n.Start &&
		!d.hasCount(a.End, n.Start) && !againstNext.MatchString(d.text[n.Phrase.End:d.forward(n.Phrase.End, 24)])
}

// revised says of a difference that it is counted from another release than the one that
// the figures have.
var revised = lazyre.New(`(?i)\b(?:revised|restated|corrected|updated|amended)\s+(?:records?|figures?|numbers?|count|total|data|basis|base|return)\b`)

// againstNext follows a difference that names what it is from.
var againstNext = lazyre.New(`(?i)^(?:\s+(?:offen[cs]es|crimes|cases))?\s+(?:than|from|on|over|compared|since)\b`)

// impliedBase gives the earlier value that the difference n leaves of a later
// one.
func (c *count) impliedBase(later int64) int64 {
	if c.Change == prose.Up {
		return later - c.value
	}
	return later + c.value
}

func signed(n int64) string {
	if n > 0 {
		return "a rise of " + figure.Thousands(n)
	}
	return "a fall of " + figure.Thousands(-n)
}
