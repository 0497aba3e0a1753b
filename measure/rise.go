package measure

import (
	"fmt"
	"math"
	"math/big"

	"gonum.org/v1/gonum/stat/distuv"

	"cyberflag/figure"
)

// An Answer is what can be said to "is this rise real?". It is about recorded
// counts: that more was done it never says, see split.OccurrenceOf.
type Answer string

// The five answers, by their names in JSON. The zero Answer is none.
const (
	Rise           Answer = "rise"
	Fall           Answer = "fall"
	NoClearChange  Answer = "no_clear_change"
	TooFew         Answer = "too_few"
	CannotBeJudged Answer = "cannot_be_judged"
)

var answerWords = map[Answer]string{
	Rise:           "a rise in what was recorded",
	Fall:           "a fall in what was recorded",
	NoClearChange:  "no clear change",
	TooFew:         "too few to judge",
	CannotBeJudged: "cannot be judged",
}

// Words gives the answer as prose says it.
func (a Answer) Words() string { return answerWords[a] }

// A Finding is an answer with what it stands on.
type Finding struct {
	Answer Answer
	// Reasons say in whole sentences why the answer is this one; never empty.
	Reasons []string
	WhyNot  Reason // set for TooFew and CannotBeJudged

	Ratio    *big.Rat // current over base, nil where it was not judged
	Interval Interval // 95%, of the ratio, for decisions
	P        float64  // two-sided; adjusted where Among is set
	Phi      float64  // how much more than chance the counts may scatter, 1 or more

	// Among is how many findings were looked at together, and PAlone what P is
	// without that; both are 0 for a finding that stands alone.
	Among  int
	PAlone float64
}

// minEffect is how far the 95% interval of the ratio must be from 1 for a rise
// or a fall: a certain change of less than 10% is no story. Source: the methods
// reference of the project.
var minEffect = big.NewRat(110, 100)

// IsRiseReal answers for two figures. phi is how much more than chance counts
// like these scatter: 1 when nothing else is known, the Inflation of
// ClusteredCount where victims are. A hidden count is answered for where every
// number that it can be gives the same answer.
func IsRiseReal(base, current figure.Figure, phi float64) Finding {
	if why := LikeForLike(base, current); why != Given {
		return unjudged(why)
	}
	from, ok := base.Value.Range()
	if !ok {
		return unjudged(BaseMissing)
	}
	to, ok := current.Value.Range()
	switch {
	case !ok:
		return unjudged(CurrentMissing)
	case from.NoHigh || to.NoHigh:
		return unjudged(HiddenCount)
	case from.Exact() && to.Exact():
		return judge(from.Low, to.Low, evenly, phi)
	}
	return agreed([]Finding{
		judge(from.High, to.Low, evenly, phi), judge(from.Low, to.High, evenly, phi), judgeNearest(from, to, phi),
	}, HiddenCount, "A count is hidden, and the answer is the same for every number that it can be; ratio and range are of those that make the change least.")
}

// judgeNearest judges the two numbers, one of each range, whose ratio is nearest 1:
// one number twice where the ranges share any, and then the smallest, which says least.
func judgeNearest(from, to figure.Range, phi float64) Finding {
	switch shared := max(from.Low, to.Low); {
	case from.High < to.Low:
		return judge(from.High, to.Low, evenly, phi)
	case to.High < from.Low:
		return judge(from.Low, to.High, evenly, phi)
	default:
		return judge(shared, shared, evenly, phi)
	}
}

// agreed gives of findings with one answer the one that changes least, whose ratio is
// nearest 1, with same added to its reasons. Where the answers differ it cannot be
// judged, for the reason why.
func agreed(all []Finding, why Reason, same string) Finding {
	least := all[0]
	for _, f := range all {
		if f.Answer != least.Answer || f.Answer == CannotBeJudged {
			return unjudged(why)
		}
		if f.Ratio != nil && nearerOne(f.Ratio, least.Ratio) {
			least = f
		}
	}
	least.Reasons = append(least.Reasons, same)
	return least
}

// nearerOne reports whether ratio a is less of a change than b: half is as much as double.
func nearerOne(a, b *big.Rat) bool {
	if a.Sign() == 0 || b.Sign() == 0 {
		return a.Sign() != 0
	}
	return farFromOne(a).Cmp(farFromOne(b)) < 0
}

// farFromOne turns a ratio below 1 over.
func farFromOne(r *big.Rat) *big.Rat {
	if r.Cmp(one) < 0 {
		return new(big.Rat).Inv(r)
	}
	return r
}

// IsCountRiseReal answers for two counts that are known to be like for like.
func IsCountRiseReal(base, current int64, phi float64) Finding {
	return judge(base, current, evenly, phi)
}

// Lengths are how long base and current were counted for, in one unit such as
// months.
type Lengths struct{ Base, Current int64 }

// evenly is the lengths of two periods that are equally long.
var evenly = Lengths{1, 1}

// IsRateRiseReal answers for two counts of periods that are not equally long, by
// their rates: the exposure of each is its length. Seasons are not allowed for.
func IsRateRiseReal(base, current int64, over Lengths, phi float64) Finding {
	f := judge(base, current, over, phi)
	if f.Ratio != nil && over.Base != over.Current {
		f.Reasons = append(f.Reasons, "The two periods are not equally long, so rates are compared; if some months of a year have more than others, that is not allowed for.")
	}
	return f
}

func judge(base, current int64, over Lengths, phi float64) Finding {
	switch {
	case base < 0 || current < 0 || over.Base < 1 || over.Current < 1 || !(phi >= 1) || math.IsInf(phi, 1):
		return unjudged(Impossible)
	case base < minBaseDifference:
		return tooFew()
	}
	f := Finding{Phi: phi, Ratio: new(big.Rat).Mul(big.NewRat(current, base), big.NewRat(over.Base, over.Current))}
	if phi == 1 {
		t := RateRatio(current, over.Current, base, over.Base)
		f.Interval, f.P = t.MidP, t.PMid
	} else {
		t := ScatteredRateRatio(current, over.Current, base, over.Base, phi)
		if t.WhyNot != Given {
			return unjudged(t.WhyNot)
		}
		f.Interval, f.P = t.Interval, t.P
	}
	f.decide()
	return f
}

// NotJudged is the finding of a change that cannot be judged, for that reason.
func NotJudged(why Reason) Finding { return unjudged(why) }

func unjudged(why Reason) Finding {
	return Finding{Answer: CannotBeJudged, WhyNot: why, Reasons: []string{"It cannot be judged: " + why.Words() + "."}}
}

func tooFew() Finding {
	return Finding{Answer: TooFew, WhyNot: BaseBelow20, Reasons: []string{"There are too few to judge: " + BaseBelow20.Words() + "."}}
}

// decide sets answer and reasons from interval and p.
func (f *Finding) decide() {
	far, _ := minEffect.Float64()
	clear := f.P < level
	switch {
	case clear && f.Interval.Low > far:
		f.Answer = Rise
		f.Reasons = []string{
			"The change is more than chance would often make.",
			"Even at the lower end of its 95% range it is a rise of " + changeAt(f.Interval.Low) + ".",
			"It is of recorded crimes: whether more was done is not known from it.",
		}
	case clear && !f.Interval.NoHigh && f.Interval.High < 1/far:
		f.Answer = Fall
		f.Reasons = []string{
			"The change is more than chance would often make.",
			"Even at the upper end of its 95% range it is a fall of " + changeAt(f.Interval.High) + ".",
			"It is of recorded crimes: whether less was done is not known from it.",
		}
	case clear:
		f.Answer = NoClearChange
		f.Reasons = []string{"The change is more than chance would often make, and it may be so small as not to matter."}
	default:
		f.Answer = NoClearChange
		f.Reasons = []string{"Counts like these can differ by as much by chance alone."}
	}
}

// changeAt writes how far an end of the range of a ratio is from 1: "29%".
func changeAt(ratio float64) string {
	off := new(big.Rat).SetFloat64(ratio)
	off.Sub(off, one)
	return Decimal(off.Abs(off).Mul(off, big.NewRat(100, 1)), 0) + "%"
}

// IsCommonRiseReal answers for the sums of the same forces in two periods. The
// forces may have changed by different amounts, and the answer allows for it.
func IsCommonRiseReal(base, current []int64) Finding {
	c := CommonChange(base, current)
	switch {
	case len(base) == 0:
		return unjudged(NoForces)
	case c.WhyNot != Given:
		return unjudged(c.WhyNot)
	case c.Base < minBaseDifference:
		return tooFew()
	}
	f := Finding{Ratio: big.NewRat(c.Current, c.Base), Interval: c.Quasi, Phi: max(1, c.Phi)}
	f.P = 2 * distuv.StudentsT{Mu: 0, Sigma: 1, Nu: float64(c.DF)}.CDF(-c.t())
	f.decide()
	if f.P >= level && f.Phi > 1 {
		f.Reasons = []string{"With the different changes of the forces allowed for, chance alone could make a change like that of all together."}
	}
	if c.P < level {
		f.Reasons = append(f.Reasons, "The forces changed by different amounts, and the range allows for it; a change in recording can be one reason.")
	}
	return f
}

// Together adjusts findings for having been looked at together, by
// FalseDiscovery, and decides each again. Those that were not judged stay.
func Together(findings []Finding) []Finding {
	var p []float64
	for _, f := range findings {
		if f.Ratio != nil {
			p = append(p, f.P)
		}
	}
	adjusted := FalseDiscovery(p)
	again := make([]Finding, len(findings))
	next := 0
	for i, f := range findings {
		if again[i] = f; f.Ratio == nil {
			continue
		}
		again[i].P, again[i].PAlone, again[i].Among = adjusted.P[next], f.P, len(p)
		next++
		again[i].decide()
		// The range stays that of one force alone, so it can exclude 1 beside
		// an adjusted p that is not small: that is said in place of "by chance
		// alone", which would contradict the range.
		if f.P < level && again[i].P >= level {
			again[i].Reasons = []string{fmt.Sprintf(
				"Taken alone it would be more than chance (p %.3f, and the range is of it alone). But among %d looked at together, some differ by as much by chance; with that allowed for, p is %.3f.", f.P, len(p), again[i].P)}
		}
	}
	return again
}
