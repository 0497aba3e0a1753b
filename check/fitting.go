package check

import (
	"cmp"

	"cyberflag/prose"
)

// notComparable gives the claim as one whose sides cannot be compared, when
// those of r cannot.
func (d *desk) notComparable(r pair, judge func(pair) Claim) (Claim, bool) {
	kind, why := d.unlike(r)
	c := judge(r)
	return Claim{sides: &r, Verdict: NotComparable, Kind: kind, Value: c.Value, Basis: c.Basis, Why: why}, kind != ""
}

// fits reports whether a claim is right but for what its sides are of.
func fits(c Claim) bool { return c.Verdict == Supported || c.Verdict == Truncated }

// rivals reports whether another pair is as likely as the first and has other
// values, so that the words do not say which is meant.
func rivals(pairs []pair) bool {
	return len(pairs) > 1 && pairs[1].score == pairs[0].score && (pairs[1].a.value != pairs[0].a.value || pairs[1].b.value != pairs[0].b.value)
}

// settled reports whether the story surely means this pair and the figures have
// both of its values, so that no other pair of figures can be meant.
func (r pair) settled() bool {
	return r.score >= firmPair && r.a.settled() && r.b.settled()
}

// settled reports whether a figure has the value of s and suits its words.
func (s side) settled() bool {
	return s.e != nil && s.c != nil && s.c.clash == "" && s.e.value == s.value
}

// fitting gives the claim as the first pair that fits it judges it; or else as
// one that fits it but for two vintages of the figures, or for a number of the
// story that is itself wrong.
func (d *desk) fitting(pairs []pair, judge func(pair) Claim) (Claim, bool) {
	var second *Claim
	for _, r := range pairs {
		c := judge(r)
		c.sides = &r
		switch {
		case r.story && c.Verdict == Contradicted && builtOnWrong(c.Kind) && d.hasWrong(r):
			second = cmp.Or(second, &c)
			continue
		case !fits(c):
			continue
		}
		kind, why := d.unlike(r)
		if kind != "" {
			c.Verdict, c.Kind, c.Why, c.Borderline = NotComparable, kind, why, false
		}
		if c.Verdict != NotComparable || r.story {
			return c, true
		}
		second = cmp.Or(second, &c)
	}
	if second == nil {
		return Claim{}, false
	}
	return *second, true
}

// comparison gives the claim as the first pair of two places that it fits
// judges it.
func (d *desk) comparison(sp prose.Span, judge func(pair) Claim) (Claim, bool) {
	for _, r := range d.placePairs(sp) {
		c := judge(r)
		if c.Verdict != Supported && c.Verdict != Truncated {
			continue
		}
		if kind, why := d.unlikeCounts(r); kind != "" {
			c.Verdict, c.Kind, c.Why = NotComparable, kind, why
		}
		if a, b := r.a.e, r.b.e; a != nil && b != nil && a.Measure != b.Measure {
			c.Verdict, c.Kind, c.Why = NotComparable, Definition, unlikeMeasures(a, b)
		}
		if kind, _ := d.unlikePeriods(r); kind == "" {
			return c, true
		}
	}
	return Claim{}, false
}

// onePair reports whether every pair that the words allow gives one answer.
func (d *desk) onePair(pairs []pair, judge func(pair) Claim) bool {
	if pairs[0].score < 1 {
		return false
	}
	for _, p := range pairs {
		if p.score == pairs[0].score && (p.a.value != pairs[0].a.value || p.b.value != pairs[0].b.value) {
			return false
		}
	}
	return judge(pairs[0]).Verdict != CannotTell
}
