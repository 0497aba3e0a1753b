package check

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// claimKinds fill in each kind of claim of testdata/wordings.txt: the words of the
// claim, and what should come out for it.
var claimKinds = map[string]func(*world, *drawn){
	"count": func(w *world, d *drawn) { w.number(d, w.b, w.a) },
	"base":  func(w *world, d *drawn) { w.number(d, w.a, w.c) },
	"unit": func(w *world, d *drawn) {
		w.slots["x"], w.slots["u"] = thousands(w.b), pick(w.rng, "offences", "crimes")
		if !d.right {
			d.why, w.slots["u"] = WrongUnit, pick(w.rng, "children", "victims", "girls", "offenders")
		}
	},
	"percent":    func(w *world, d *drawn) { w.percent(d, w.a, w.b, WrongArithmetic) },
	"difference": func(w *world, d *drawn) { w.off(d, abs(w.b-w.a), WrongArithmetic) },
	"multiple":   (*world).multiple,
	"times":      (*world).timesAsMany,
	"fraction":   (*world).fraction,
	"day":        func(w *world, d *drawn) { w.rateOf(d, w.n, 365) },
	"week":       func(w *world, d *drawn) { w.rateOf(d, w.b, 365.0/7) },
	"month":      func(w *world, d *drawn) { w.rateOf(d, w.b, 12) },
	"every": func(w *world, d *drawn) {
		w.off(d, int64(math.Round(365*24*60/float64(w.n))), WrongArithmetic)
	},
	"share": func(w *world, d *drawn) {
		x := math.Round(100 * float64(w.b) / float64(w.all1))
		if !d.right {
			d.why, x = WrongArithmetic, x+float64(6+w.rng.IntN(12))
		}
		w.slots["x"] = w.perCent(strconv.FormatFloat(x, 'f', 0, 64))
	},
	"one-in": (*world).oneIn,
	"sum":    (*world).sum,
	"per-head": func(w *world, d *drawn) {
		x := 1e5 * float64(w.b) / float64(w.people)
		if !d.right {
			d.why, x = WrongArithmetic, x*(1.25+w.rng.Float64()/2)
		}
		w.slots["x"] = strconv.FormatFloat(x, 'f', w.rng.IntN(2), 64)
	},
	"points": (*world).points,
	"forces": func(w *world, d *drawn) {
		w.slots["x"] = "39"
		if !d.right {
			w.slots["x"], d.why = pick(w.rng, "37", "40", "41"), TwoValues
		}
	},
	"years": func(w *world, d *drawn) {
		w.slots["x"] = pick(w.rng, "two", "2")
		if !d.right {
			w.slots["x"], d.why = pick(w.rng, "four", "five", "six"), WrongYearCount
		}
	},
	"part": func(w *world, d *drawn) {
		w.off(d, w.young, TwoValues)
		if !d.right && digitSlip(w.young, int64Of(w.slots["x"])) {
			d.why = Misprint
		}
	},
	"second": func(w *world, d *drawn) {
		w.slots["x"] = thousands(w.b)
		if !d.right {
			w.off(d, w.b, TwoValues)
		}
	},
	"not-online":   func(w *world, d *drawn) { w.unlike(d, w.all0, w.b, Definition) },
	"other-forces": func(w *world, d *drawn) { w.unlike(d, w.m, w.n, Coverage) },
	"shorter":      func(w *world, d *drawn) { w.unlike(d, w.a, w.k, PeriodLength) },
	"gap":          func(w *world, d *drawn) { d.verdict, d.why = NotComparable, GapAsNil },
	"unrelated": func(w *world, d *drawn) {
		w.slots["z"], d.verdict, d.right = thousands(int64(20+w.rng.IntN(900))), CannotTell, true
	},
}

func abs(n int64) int64 { return max(n, -n) }

func int64Of(s string) int64 {
	n, _ := strconv.ParseInt(strings.ReplaceAll(s, ",", ""), 10, 64)
	return n
}

// number fills in a count: the right one, or one misprinted, of another year or of
// another force.
func (w *world) number(d *drawn, right, otherYear int64) {
	w.slots["x"] = thousands(right)
	if d.right {
		return
	}
	switch w.rng.IntN(3) {
	case 0:
		d.why, w.slots["x"] = Misprint, thousands(w.misprint(right))
	case 1:
		d.why, w.slots["x"] = WrongPeriod, thousands(otherYear)
	default:
		d.why, w.slots["x"] = WrongArea, thousands(w.g)
	}
}

// misprint changes a digit or swaps two neighbours.
func (w *world) misprint(n int64) int64 {
	for try := 0; ; try++ {
		s := []byte(strconv.FormatInt(n, 10))
		i := w.rng.IntN(len(s))
		if j := i + 1; j < len(s) && w.rng.IntN(2) == 0 {
			s[i], s[j] = s[j], s[i]
		} else {
			s[i] = byte('1' + w.rng.IntN(9))
		}
		m, err := strconv.ParseInt(string(s), 10, 64)
		apart := clear(m, w.a, w.c, w.g, w.h, w.k, w.young) && (m > w.a) == (n > w.a)
		if err == nil && digitSlip(m, n) && (apart || try > 200) {
			return m
		}
	}
}

// off fills in n, or a number that is a fifth or more off and nothing else.
func (w *world) off(d *drawn, n int64, why Kind) {
	w.slots["x"] = thousands(n)
	if d.right {
		return
	}
	d.why = why
	for try := 0; ; try++ {
		m := n*int64(70+w.rng.IntN(60))/100 + int64(try%3)
		if abs(m-n) >= max(2, n/8) && !digitSlip(m, n) && (try > 200 || clear(m, w.a, w.b, w.c, w.g, w.h, w.k)) {
			w.slots["x"] = thousands(m)
			return
		}
	}
}

func (w *world) perCent(x string) string { return x + pick(w.rng, "%", " per cent", " per cent") }

// percent fills in a change: right, cut, the multiple itself, or just wrong.
func (w *world) percent(d *drawn, from, to int64, why Kind) {
	x := 100 * (float64(to)/float64(from) - 1)
	places := w.rng.IntN(2)
	switch {
	case d.right && w.rng.IntN(4) == 0 && math.Abs(x)-math.Floor(math.Abs(x)) > 0.5:
		d.verdict, x, places = Truncated, math.Trunc(x), 0
	case d.right:
	case to > from && w.rng.IntN(2) == 0:
		d.why, x = RatioAsRise, x+100
	default:
		d.why, x = why, math.Abs(x)+float64(7+w.rng.IntN(9))
	}
	w.slots["x"] = w.perCent(strconv.FormatFloat(math.Abs(x), 'f', places, 64))
}

// unlike fills in a change that is right between two numbers that differ in kind,
// or one that is not even that.
func (w *world) unlike(d *drawn, from, to int64, why Kind) {
	right := d.right
	d.right = true
	w.percent(d, from, to, why)
	d.verdict, d.why, d.right = NotComparable, why, right
}

func (w *world) multiple(d *drawn) {
	verbs := []struct {
		low, high float64
		words     []string
	}{
		{0.49, 0.51, []string{"halved"}}, {1.8, 1.99, []string{"nearly doubled", "almost doubled"}}, {2.02, 2.4, []string{"more than doubled"}},
		{2.85, 2.99, []string{"nearly trebled", "almost tripled"}}, {3.02, 3.4, []string{"more than tripled", "more than trebled"}}, {4.02, 4.6, []string{"more than quadrupled"}},
	}
	i := w.rng.IntN(len(verbs))
	w.drawNumbers(func() bool {
		w.b = int64(float64(w.a) * (verbs[i].low + w.rng.Float64()*(verbs[i].high-verbs[i].low)))
		x := float64(w.b) / float64(w.a)
		return x > verbs[i].low && x < verbs[i].high && clear(w.b, w.c, w.g, w.h, w.k, w.young)
	})
	if !d.right {
		d.why = WrongMultipleWord
		x := float64(w.b) / float64(w.a)
		for fair := true; fair; { // "more than doubled" is fair for 2.9
			i = w.rng.IntN(len(verbs))
			fair = x >= verbs[i].low && (x <= verbs[i].high || strings.HasPrefix(verbs[i].words[0], "more"))
		}
	}
	w.slots["verb"] = pick(w.rng, verbs[i].words...)
}

func (w *world) timesAsMany(d *drawn) {
	w.drawNumbers(func() bool {
		w.b = int64(float64(w.a) * (2 + 3*w.rng.Float64()))
		return clear(w.b, w.c, w.g, w.h, w.k, w.young)
	})
	x := float64(w.b) / float64(w.a)
	if !d.right {
		d.why, x = WrongMultipleWord, x*pick(w.rng, 0.6, 1.4, 1.7)
	}
	w.slots["x"] = strconv.FormatFloat(x, 'f', 1, 64)
}

var fractions = []struct {
	words string
	value float64
}{{"a fifth", 0.2}, {"a quarter", 0.25}, {"a third", 1.0 / 3}, {"half", 0.5}, {"two thirds", 2.0 / 3}, {"three quarters", 0.75}}

func (w *world) fraction(d *drawn) {
	i := w.rng.IntN(len(fractions))
	down := w.rng.IntN(2) == 0
	w.drawNumbers(func() bool {
		x := fractions[i].value * (0.98 + 0.04*w.rng.Float64())
		if down {
			x = -x
		}
		w.b = int64(math.Round(float64(w.a) * (1 + x)))
		got := math.Abs(float64(w.b)/float64(w.a) - 1)
		return w.b > 9 && math.Abs(got-fractions[i].value) < 0.01 && clear(w.b, w.c, w.g, w.h, w.k, w.young)
	})
	if !d.right {
		d.why = WrongArithmetic
		i = (i + 2 + w.rng.IntN(3)) % len(fractions)
	}
	w.slots["x"] = fractions[i].words
}

func (w *world) rateOf(d *drawn, n int64, times float64) {
	x := int64(math.Round(float64(n) / times))
	if !d.right {
		d.why, x = WrongArithmetic, max(x+2, x*int64(140+w.rng.IntN(40))/100)
	}
	w.slots["x"] = thousands(x)
}

func (w *world) oneIn(d *drawn) {
	words := []string{"", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
	w.drawNumbers(func() bool {
		x := float64(w.all1) / float64(w.b)
		return x > 2 && x < 10 && math.Abs(x-math.Round(x)) < 0.1
	})
	i := int(math.Round(float64(w.all1) / float64(w.b)))
	if !d.right {
		d.why = WrongArithmetic
		if i += 3; i > 10 {
			i -= 6
		}
	}
	w.slots["x"] = "one in " + words[i]
}

func (w *world) sum(d *drawn) {
	w.slots["x"], w.slots["y"] = thousands(w.b+w.g+w.h), thousands(w.b+w.g)
	if !d.right {
		d.why = PartsDoNotSum
		off := int64(11+w.rng.IntN(20)) * pick(w.rng, int64(-1), 1)
		w.slots["x"], w.slots["y"] = thousands(w.b+w.g+w.h+off), thousands(w.b+w.g+off)
	}
}

func (w *world) points(d *drawn) {
	q0, q1 := int64(10+w.rng.IntN(20)), int64(0)
	for q1 = q0; abs(q1-q0) < 2; q1 = int64(10 + w.rng.IntN(20)) {
	}
	w.drawNumbers(func() bool {
		return (w.b > w.a) == (q1 > q0)
	})
	w.all0, w.all1 = w.a*100/q0, w.b*100/q1
	w.slots["q0"], w.slots["q1"], w.slots["x"] = fmt.Sprint(q0), fmt.Sprint(q1), fmt.Sprint(abs(q1-q0))
	if !d.right {
		d.why, w.slots["x"] = WrongArithmetic, fmt.Sprint(abs(q1-q0)+pick(w.rng, int64(2), 3, 5))
	}
}
