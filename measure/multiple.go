package measure

import (
	"math/big"
	"slices"
	"strconv"

	"cyberflag/figure"
)

// A Multiple is current divided by base.
type Multiple struct {
	Ratio  *big.Rat // exact; nil when WhyNot is set
	WhyNot Reason
}

// MultipleOf gives current / base under the conditions of PercentChange.
func MultipleOf(base, current figure.Value) Multiple {
	c := PercentChange(base, current)
	if c.WhyNot != Given {
		return Multiple{WhyNot: c.WhyNot}
	}
	from, _ := base.Number()
	to, _ := current.Number()
	return Multiple{Ratio: big.NewRat(to, from)}
}

// Wording gives the words that we ourselves may use for the change from base
// to current: "more than two and a half times", "double", "up 89%", "less than
// half". They are narrower than what JudgeMultiple accepts from others.
//
// With k one of 1.5, 2, 2.5, 3, 4, 5 and so on, and r = current/base: "k times"
// needs 0.995 k < r <= 1.005 k; "almost k times" 0.95 k <= r <= 0.995 k; "more
// than k times" lies between those; below 1.9, but for 1.5, only the percentage
// is said, of a base of 50 or more. A base below 20, or an exact 95% interval of r
// that includes 1, allows no such word at all.
func Wording(base, current int64) (string, Reason) {
	small := smallBase(base, current)
	if small != Given && small != BaseBelow50 {
		return "", small
	}
	if t := RateRatio(current, 1, base, 1); t.Low <= 1 && t.High >= 1 {
		return "", NotDistinguished
	}
	r := big.NewRat(current, base)
	switch half := big.NewRat(1, 2); {
	case r.Cmp(big.NewRat(4975, 10000)) < 0:
		return "less than half", Given
	case new(big.Rat).Sub(r, half).Cmp(big.NewRat(25, 10000)) <= 0:
		return "half", Given
	}
	if w := multipleWords(r); w != "" {
		return w, Given
	}
	if small != Given {
		return "", small // counts and difference, and no percentage
	}
	return upOrDown(percent(base, current)), Given
}

// multipleWords words a ratio of 1.9 or more, or of 1.5; else "".
func multipleWords(r *big.Rat) string {
	steps := stepsAround(r)
	// Above 100 the bands of two whole numbers share values: the nearer is said.
	if k := nearest(steps, r); above(r, k, 995) && !above(r, k, 1005) {
		return k.words
	}
	if r.Cmp(big.NewRat(19, 10)) < 0 {
		return ""
	}
	for _, k := range steps {
		if !below(r, k, 950) && !above(r, k, 995) {
			return "almost " + k.words
		}
	}
	words := ""
	for _, k := range steps {
		if above(r, k, 1005) {
			words = "more than " + k.words
		}
	}
	return words
}

// nearest gives the step that differs least from r.
func nearest(steps []step, r *big.Rat) step {
	away := func(k step) *big.Rat { d := new(big.Rat).Sub(r, k.k); return d.Abs(d) }
	return slices.MinFunc(steps, func(a, b step) int { return away(a).Cmp(away(b)) })
}

// A step is a multiple that has words of its own.
type step struct {
	k     *big.Rat
	words string
}

// stepsAround gives the steps near r, smallest first.
func stepsAround(r *big.Rat) []step {
	steps := []step{
		{big.NewRat(3, 2), "one and a half times"},
		{big.NewRat(2, 1), "double"},
		{big.NewRat(5, 2), "two and a half times"},
	}
	whole := new(big.Int).Quo(r.Num(), r.Denom()).Int64()
	for k := max(3, whole-1); k <= whole+2; k++ {
		steps = append(steps, step{big.NewRat(k, 1), numberWord(k) + " times"})
	}
	return steps
}

// above reports r > k thousandths/1000, and below r < k thousandths/1000.
func above(r *big.Rat, k step, thousandths int64) bool {
	return r.Cmp(new(big.Rat).Mul(k.k, big.NewRat(thousandths, 1000))) > 0
}

func below(r *big.Rat, k step, thousandths int64) bool {
	return r.Cmp(new(big.Rat).Mul(k.k, big.NewRat(thousandths, 1000))) < 0
}

// numberWord writes three to nine in words, as prose does, and others in figures.
func numberWord(n int64) string {
	if words := [...]string{"three", "four", "five", "six", "seven", "eight", "nine"}; n >= 3 && n <= 9 {
		return words[n-3]
	}
	return strconv.FormatInt(n, 10)
}

// upOrDown words a percentage in whole numbers: "up 89%", "down less than 0.5%".
func upOrDown(p *big.Rat) string {
	verb := "up "
	if p.Sign() < 0 {
		verb, p = "down ", new(big.Rat).Neg(p)
	}
	if s := Decimal(p, 0); s != "0" {
		return verb + s + "%"
	}
	return verb + "less than 0.5%"
}
