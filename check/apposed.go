package check

import (
	"fmt"
	"slices"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var orNumber = lazyre.New(`(?i)^(?:,|\s[-–—]|\s\()?\s*(?:or|that\s+is|i\.e\.|equal\s+to|equivalent\s+to|an\s+extra|some)\s+(?:some\s+|about\s+|an\s+extra\s+)?$`)

// asDifference judges a number that says again, as a difference, what the change
// right before it says: "risen by 77 per cent, or 2,467 offences".
func (d *desk) asDifference(c *count) (Claim, bool) {
	for _, v := range d.claimsIn(c.sentence) {
		if v.sides == nil || v.End > c.Phrase.Start || !orNumber.MatchString(d.text[v.End:c.Phrase.Start]) {
			continue
		}
		diff := v.sides.b.value - v.sides.a.value
		if size := max(diff, -diff); size != c.value && (c.exactly() || !within(size, c.value, 95, 105)) {
			return Claim{}, false
		}
		out := Claim{Verdict: Supported, Value: whole(diff), Basis: v.sides.basis(), Why: fmt.Sprintf("%s is %s", v.sides.steps(), signed(diff))}
		if v.Verdict == NotComparable {
			out.Verdict, out.Kind, out.Why = v.Verdict, v.Kind, v.Why
		}
		return out, true
	}
	return Claim{}, false
}

var thanThat = lazyre.New(`(?i)^\s+(?:more|fewer|less|higher|lower)?\s*than\s+(?:that|this|it)\b`)

// thanLast judges "eight more than that" of another year: the figure of that
// year against the number before. It can only support it.
func (d *desk) thanLast(n *count) (Claim, bool) {
	if !thanThat.MatchString(d.text[n.Number.End:d.forward(n.Number.End, 32)]) || !n.period.ok {
		return Claim{}, false
	}
	for i := n.at - 1; i >= 0; i-- {
		o := d.counts[i].sound()
		if o == nil {
			continue
		}
		for j := range d.book {
			e := &d.book[j]
			diff := e.value - o.value
			if e.known && e.Measure == o.Measure && sameArea(e.Area, o.Area) && n.period.fits(e.Period, e.Period.Months()) == 1 &&
				max(diff, -diff) == n.value && (diff > 0) == (n.Change == prose.Up) {
				return Claim{Verdict: Supported, Value: whole(diff), Basis: []string{o.basis(), e.basis()},
					Why: fmt.Sprintf("%s and %s are %s apart", figure.Thousands(o.value), figure.Thousands(e.value), figure.Thousands(n.value))}, true
			}
		}
		break
	}
	return Claim{}, false
}

// byFurther supports "a further 38 offences" as the difference of two figures of one
// place and kind that the story prints. It can only support it.
func (d *desk) byFurther(c *count) (Claim, bool) {
	if !moreBefore.MatchString(d.text[d.back(c.Start, 16):c.Start]) || !c.exactly() {
		return Claim{}, false
	}
	near := d.saidIn(c.sentence-6, c.sentence)
	for _, a := range nearest(c.Number.Span, near) {
		for _, b := range nearest(c.Number.Span, near) {
			x, y := a.sound(), b.sound()
			if x != nil && y != nil && x.Measure == y.Measure && sameArea(x.Area, y.Area) && x.Period.Start.Before(y.Period.Start) && y.value-x.value == c.value {
				return Claim{Verdict: Supported, Value: whole(c.value), Basis: []string{x.basis(), y.basis()}, Why: fmt.Sprintf("%s to %s is %s", x.Value, y.Value, signed(c.value))}, true
			}
		}
	}
	return Claim{}, false
}

// calledDifference ends before a number that is called a difference.
var calledDifference = lazyre.New(`(?i)\b(?:difference|gap)(?:\s+(?:between|in|for|of)\b[^.;:]{0,72}?)?(?:\s*:|\s+(?:is|was|of|comes\s+to|came\s+to))\s*$|\bdiffer(?:s|ed|ing)?\s+by\s+$`)

// byLabel judges "Difference: 4,182" by two counts before it. It can only support it:
// whose difference is meant is not said.
func (d *desk) byLabel(c *count) (Claim, bool) {
	if !calledDifference.MatchString(d.text[d.back(c.Phrase.Start, 96):c.Phrase.Start]) {
		return Claim{}, false
	}
	near := slices.DeleteFunc(slices.Clone(nearest(c.Number.Span, d.saidIn(c.sentence-3, c.sentence))), func(o *count) bool { return o.Start >= c.Start })
	for _, a := range near {
		for _, b := range near {
			if a != b && a.Change == prose.None && b.Change == prose.None && b.value-a.value == c.value && b.value > a.value {
				return Claim{Verdict: Supported, Value: whole(c.value), Basis: []string{"the story: " + figure.Thousands(a.value) + " and " + figure.Thousands(b.value)},
					Why: fmt.Sprintf("%s less %s is %s", figure.Thousands(b.value), figure.Thousands(a.value), figure.Thousands(c.value))}, true
			}
		}
	}
	if a, b := d.versionsBefore(c); a != nil {
		near = []*count{a, b}
	}
	if len(near) == 2 && near[0].Change == prose.None && near[1].Change == prose.None {
		x, y := near[0].value, near[1].value
		return Claim{Verdict: Contradicted, Kind: WrongArithmetic, Value: whole(distance64(x, y)), Basis: []string{"the story: " + figure.Thousands(x) + " and " + figure.Thousands(y)},
			Why: fmt.Sprintf("%s and %s are %s apart", figure.Thousands(x), figure.Thousands(y), figure.Thousands(distance64(x, y)))}, true
	}
	return Claim{Verdict: CannotTell, Why: "it is not said of which two numbers it is the difference"}, true
}

func distance64(a, b int64) int64 { return max(a-b, b-a) }
