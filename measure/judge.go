package measure

import "math/big"

// A Qualifier is the word before a printed multiple or fraction.
type Qualifier int

// The qualifiers.
const (
	Plain    Qualifier = iota // "doubled", "three times"
	Almost                    // "almost", "nearly", "close to"
	MoreThan                  // "more than", "over"
	LessThan                  // "less than", "under"
	About                     // "about", "around", "roughly"
)

// A Judgement says whether a printed word fits a ratio.
type Judgement struct {
	Fits bool
	// Borderline: it fits, but we would not have written it ourselves.
	Borderline bool
	// From and To are the band in which the word fits. A nil end is open.
	From, To *big.Rat
}

// JudgeMultiple judges a word of change: "almost trebled" (Almost, 3), "halved"
// (Plain, 1/2) or "more than halved" (LessThan, 1/2) against the exact ratio of
// new to old. The bands are those that an editor lets pass: doubled 1.95-2.05,
// trebled 2.95-3.05, other k within 5%; nearly doubled 1.75-2, almost trebled
// 2.6-3, other k from 90%. "Halved" and "almost halved" are judged by the bands
// of "doubled" turned over. "Almost" is borderline where the ratio has gone
// less than 0.95 of the way.
func JudgeMultiple(q Qualifier, k, ratio *big.Rat) Judgement {
	if k.Sign() <= 0 {
		return Judgement{}
	}
	if k.Cmp(one) >= 0 || q != Plain && q != Almost {
		return JudgeShare(q, k, ratio)
	}
	if ratio.Sign() <= 0 {
		return Judgement{}
	}
	j := JudgeShare(q, new(big.Rat).Inv(k), new(big.Rat).Inv(ratio))
	j.From, j.To = inverse(j.To), inverse(j.From)
	return j
}

// JudgeShare judges a word for a part of a whole: "about a third" (About, 1/3),
// fitting 0.30-0.37, or "almost half" (Almost, 1/2), fitting 0.45-0.5.
func JudgeShare(q Qualifier, k, ratio *big.Rat) Judgement {
	from, to := band(q, k)
	j := Judgement{From: from, To: to, Fits: within(ratio, from, to)}
	if q == MoreThan || q == LessThan {
		j.Fits = j.Fits && ratio.Cmp(k) != 0
	}
	j.Borderline = j.Fits && q == Almost && ratio.Cmp(times(k, 95, 100)) < 0
	return j
}

var (
	one   = big.NewRat(1, 1)
	two   = big.NewRat(2, 1)
	three = big.NewRat(3, 1)
	// "about a third" fits 0.30 to 0.37: tenths either way, rounded outwards.
	third              = big.NewRat(1, 3)
	thirdLow, thirdTop = big.NewRat(30, 100), big.NewRat(37, 100)
)

// band gives the ends between which a word for k fits.
func band(q Qualifier, k *big.Rat) (from, to *big.Rat) {
	switch {
	case q == MoreThan:
		return k, nil
	case q == LessThan:
		return nil, k
	case q == About && k.Cmp(third) == 0:
		return thirdLow, thirdTop
	case q == About:
		return times(k, 90, 100), times(k, 110, 100)
	case q == Almost && k.Cmp(two) == 0:
		return big.NewRat(175, 100), k
	case q == Almost && k.Cmp(three) == 0:
		return big.NewRat(260, 100), k
	case q == Almost:
		return times(k, 90, 100), k
	case k.Cmp(two) == 0 || k.Cmp(three) == 0:
		return new(big.Rat).Sub(k, big.NewRat(5, 100)), new(big.Rat).Add(k, big.NewRat(5, 100))
	}
	return times(k, 95, 100), times(k, 105, 100)
}

func times(k *big.Rat, num, den int64) *big.Rat {
	return new(big.Rat).Mul(k, big.NewRat(num, den))
}

func within(r, from, to *big.Rat) bool {
	return (from == nil || r.Cmp(from) >= 0) && (to == nil || r.Cmp(to) <= 0)
}

func inverse(r *big.Rat) *big.Rat {
	if r == nil || r.Sign() == 0 {
		return nil
	}
	return new(big.Rat).Inv(r)
}
