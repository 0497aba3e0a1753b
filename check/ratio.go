package check

import (
	"fmt"
	"math/big"
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/measure"
	"cyberflag/prose"
)

// otherChange follows a multiple of a change or a rate and not of a count:
// "almost four times the national rise of 36%".
var otherChange = lazyre.New(`(?i)^\s+(?:(?:as|the|that|of|than|higher|more|faster|national|regional|average|overall|wider|UK|English|Welsh|across|England|and|Wales|steeper|as\s+(?:much|high|steep|fast)\s+as)\s+){1,6}(?:rise|increase|growth|jump|rate|average|fall|drop|decrease|change)\b`)

// ofAnother reports whether m is a multiple of another change or rate.
func (d *desk) ofAnother(m prose.Multiple) bool {
	return otherChange.MatchString(d.text[m.End:d.forward(m.End, 64)])
}

// afterPercent reports whether m is said of the percentage before it in its sentence,
// with no count between: "the increase, of 670 per cent, was eight times that of Wales".
func (d *desk) afterPercent(m prose.Multiple) bool {
	sentence := d.facts.SentenceOf(m.Start)
	if slices.ContainsFunc(d.periodsIn(sentence, sentence), func(p prose.Period) bool { return p.Start >= m.End && p.Start-m.End < 16 }) {
		return false // "two and a half times that of 2015/16"
	}
	return slices.ContainsFunc(d.percentsIn(sentence, sentence), func(p prose.Percent) bool {
		return p.End <= m.Start && !d.hasNumber(p.End, m.Start) && thatOfIt.MatchString(d.text[m.End:d.forward(m.End, 12)])
	})
}

var thatOfIt = lazyre.New(`(?i)^\s+that\s+(?:of|in|for)\b`)

// judgeOfPercents judges a multiple of one change to another by the
// percentages around it, as they were worked out where that could be done. It
// can only support it: which two are meant is not said.
func (d *desk) judgeOfPercents(m prose.Multiple) Claim {
	near := d.percentsNear(m.Start)
	for i, a := range near {
		for j, b := range near {
			if i == j || b.Sign() == 0 {
				continue
			}
			ratio := new(big.Rat).Quo(a, b)
			if measure.JudgeMultiple(qualifier(m.Hedge), m.Value, ratio).Fits {
				why := fmt.Sprintf("%s%% is %s times %s%%", a.FloatString(1), ratio.FloatString(2), b.FloatString(1))
				return Claim{Verdict: Supported, Value: Quantity{ratio, 2}, Basis: []string{"the story: " + why}, Why: why}
			}
		}
	}
	return Claim{Verdict: CannotTell, Why: "neither the story nor the figures give both changes or rates"}
}

// percentsNear gives the percentages of the sentence of byte at and of those
// beside it.
func (d *desk) percentsNear(at int) []*big.Rat {
	var out []*big.Rat
	sentence := d.facts.SentenceOf(at)
	for _, p := range d.percentsIn(sentence-1, sentence+1) {
		if p.IsPoints {
			continue
		}
		v := p.Value
		for _, c := range d.claimsIn(d.facts.SentenceOf(p.Start)) {
			if c.Start <= p.Start && p.End <= c.End && c.Value.Given() {
				v = new(big.Rat).Abs(c.Value.value)
			}
		}
		out = append(out, v)
	}
	return out
}
