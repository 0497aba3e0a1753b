package check

import (
	"fmt"
	"math/big"
	"slices"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

const placeNoun = `(?:police\s+)?(?:force|constabulary|district|county|borough|area|division|council|authority|town|city|region|community|ward)`

var (
	perPlaceAfter  = lazyre.New(`(?i)^\s*(?:offen[cs]es|crimes|cases)?\s*(?:on\s+average\s+)?(?:per|for\s+each|for\s+every|to\s+each|to\s+a|in\s+each|by\s+each|a)\s+` + placeNoun + `\b`)
	perPlaceBefore = lazyre.New(`(?i)\b(?:average|mean)\s+(?:per|for\s+each|for\s+every|of\s+each|in\s+each|for\s+a|by)\s+` + placeNoun + `\b[^.;\d]{0,48}$|\b(?:average|mean)\s+` + placeNoun + `\s+(?:had|has|recorded|logged|counted|saw)\s+$|\bper\s+` + placeNoun + `,?\s+(?:that|this|it)\s+(?:is|was|makes|means|gives|comes\s+to)\s+$`)
	averageEach    = lazyre.New(`(?i)\b(?:average|mean)\s+of\s+(?:about\s+|around\s+|some\s+|nearly\s+|just\s+over\s+)?$|\baverag(?:ing|ed|es)\s+(?:about\s+|around\s+)?$`)
	eachNext       = lazyre.New(`(?i)^\s*(?:offen[cs]es|crimes|cases)?\s*(?:each|apiece)\b`)
	// bareMean ends before an average of which it is not said over what it is.
	bareMean = lazyre.New(`(?i)\b(?:average|mean)(?:,?\s+(?:of|is|was|being|at|works\s+out\s+at|worked\s+out\s+at|comes\s+to|came\s+to|stands\s+at|stood\s+at)|,)\s+(?:about\s+|around\s+|some\s+|nearly\s+|just\s+over\s+)?$|\baverag(?:ing|ed|es)\s+(?:out\s+at\s+)?(?:about\s+|around\s+)?$`)
)

// meanAfter calls the number before it an average.
var meanAfter = lazyre.New(`(?i)^(?:\s+(?:offen[cs]es|crimes|cases))?,?\s+on\s+average\b`)

// perPlace reports whether c is said to be an average of forces, districts or the like.
func (d *desk) perPlace(c *count) bool {
	before, after := d.text[d.back(c.Start, 72):c.Start], d.text[c.End:d.forward(c.End, 48)]
	return perPlaceAfter.MatchString(after) || perPlaceBefore.MatchString(before) || averageEach.MatchString(before) && eachNext.MatchString(after)
}

// byAverage judges an average by a total before it and how many places or years it is
// of. The one total that is near proves it wrong when the words say what it is an
// average of, or when that total stands in its own sentence.
func (d *desk) byAverage(c *count) (Claim, bool) {
	place := d.perPlace(c)
	if !place && !bareMean.MatchString(d.text[d.back(c.Start, 40):c.Start]) && !meanAfter.MatchString(d.text[c.End:d.forward(c.End, 32)]) {
		return Claim{}, false
	}
	var all []Claim
	for _, o := range d.saidIn(c.sentence-6, c.sentence) {
		if o == c || o.Change != prose.None || o.value < c.value || !o.exactly() {
			continue
		}
		of := d.placesOf(o)
		if !place {
			of = append(of, d.yearsOf(o)...)
		}
		for _, n := range of {
			v := averageOf(c, o, n)
			if v.Verdict == Supported {
				return v, true
			}
			if n > 1 && (place || o.sentence == c.sentence && within(o.value/n, c.value, 50, 200)) {
				all = append(all, v)
			}
		}
	}
	if v, ok := d.meanOfSeries(c); ok && !place {
		return v, true
	}
	if slices.ContainsFunc(all, func(v Claim) bool { return v.Value.String() != all[0].Value.String() }) || len(all) == 0 {
		return Claim{Verdict: CannotTell, Why: "it is not said of which total and how many forces it is the average"}, true
	}
	return all[0], true
}

// meanOfSeries supports c as the mean of all years that the figures have of what the
// last number before it counts.
func (d *desk) meanOfSeries(c *count) (Claim, bool) {
	last := d.lastFigure(c)
	if last == nil {
		return Claim{}, false
	}
	o := &count{}
	years := d.series(last)
	for _, e := range years {
		o.value += e.value
	}
	v := averageOf(c, o, int64(len(years)))
	v.Basis = []string{last.basis()}
	return v, v.Verdict == Supported
}

// averageOf holds the average c against the total o from n places or years.
func averageOf(c, o *count, n int64) Claim {
	if n < 2 {
		return Claim{Verdict: CannotTell}
	}
	x := big.NewRat(o.value, n)
	v := Claim{Verdict: Contradicted, Kind: WrongArithmetic, Value: Quantity{x, 1}, Basis: []string{o.basis()}, Why: fmt.Sprintf("%s from %d is %s for each", figure.Thousands(o.value), n, x.FloatString(1))}
	if rounded(x, 0).Cmp(c.Value) == 0 || cut(x, 0).Cmp(c.Value) == 0 || !c.exactly() && roughly(c.Hedge, c.Value, c.step(), x) {
		v.Verdict, v.Kind = Supported, ""
	}
	return v
}

// placesOf gives how many places the total o may be from: those that its figure or the
// words say, or those that it is the sum of.
func (d *desk) placesOf(o *count) []int64 {
	if e := o.sound(); e != nil && e.Area.Forces > 1 {
		return []int64{int64(e.Area.Forces)}
	}
	if n := d.forcesBeside(o); n > 1 {
		return []int64{int64(n)}
	}
	if parts := d.sumsOf(o); len(parts) > 1 && d.ofPlaces(parts) {
		return []int64{int64(len(parts))}
	}
	for _, judge := range []countJudge{d.byNamed, d.sumOfForces} {
		if v, ok := judge(o); ok && v.Verdict == Supported && len(v.Basis) > 1 {
			return []int64{int64(len(v.Basis))}
		}
	}
	return nil
}

// ofPlaces reports whether each of the parts is of another place.
func (d *desk) ofPlaces(parts []*count) bool {
	for i, p := range parts {
		if !p.area.ok || slices.ContainsFunc(parts[:i], func(o *count) bool { return sameArea(o.area.area, p.area.area) }) {
			return false
		}
	}
	return true
}

// yearsOf gives how many years the total o may be of.
func (d *desk) yearsOf(o *count) (of []int64) {
	if e := o.sound(); e != nil && e.Period.Months() > 12 {
		of = append(of, int64(e.Period.Months()/12))
	}
	if y := d.spanOf(o); y != nil {
		of = append(of, int64(y.Years))
	}
	if v, ok := d.byStretch(o); ok && v.Verdict == Supported {
		of = append(of, int64(len(v.Basis)))
	}
	if parts := d.listBehind(o); addsTo(parts, o.value) {
		of = append(of, int64(len(parts)))
	}
	if parts := d.sumsOf(o); len(parts) > 1 && !d.ofPlaces(parts) && addsTo(parts, o.value) {
		of = append(of, int64(len(parts)))
	}
	return of
}

// basis says where c comes from.
func (c *count) basis() string { return side{c.value, c, c.sound()}.basis() }
