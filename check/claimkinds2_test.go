package check

import (
	"cmp"
	"slices"
	"strings"
)

// The kinds of claim that only the later hands have.
func init() {
	for name, fill := range map[string]func(*world, *drawn){
		"rest": func(w *world, d *drawn) {
			w.slots["young"] = thousands(w.young)
			w.off(d, w.b-w.young, WrongArithmetic)
		},
		"average-force": func(w *world, d *drawn) { w.rateOf(d, w.n, 39) },
		"highest":       func(w *world, d *drawn) { w.standing(d, "T", 0) },
		"lowest":        func(w *world, d *drawn) { w.standing(d, "L", 2) },
		"second-place":  func(w *world, d *drawn) { w.standing(d, "M", 1) },
		"ahead": func(w *world, d *drawn) {
			first, second := w.f.Name, w.g0.Name
			if (w.b > w.g) != d.right {
				first, second = second, first
			}
			if !d.right {
				d.why = WrongArithmetic
			}
			w.slots["T2"], w.slots["L2"] = first, second
		},
		"every-year": (*world).everyYear,
		"again": func(w *world, d *drawn) {
			w.slots["x"] = thousands(w.b)
			if !d.right {
				d.why, w.slots["x"] = TwoValues, thousands(w.misprint(w.b))
			}
		},
		"former-latter": func(w *world, d *drawn) {
			w.slots["x"], w.slots["x2"] = thousands(w.b), thousands(w.g)
			if !d.right {
				d.why = WrongArea
				w.slots["x"], w.slots["x2"] = thousands(w.h), thousands(w.h)
			}
		},
		"spoken": func(w *world, d *drawn) {
			x := w.b
			if !d.right {
				d.why, x = Misprint, w.misprint(w.b)
			}
			w.slots["xw"] = spell(x)
		},
	} {
		claimKinds[name] = fill
	}
}

// standing fills in the force that has a place among the three, or another.
func (w *world) standing(d *drawn, slot string, place int) {
	type force struct {
		name string
		n    int64
	}
	three := []force{{w.f.Name, w.b}, {w.g0.Name, w.g}, {w.h0.Name, w.h}}
	slices.SortFunc(three, func(a, b force) int { return cmp.Compare(b.n, a.n) })
	w.slots[slot] = three[place].name
	if !d.right {
		d.why, w.slots[slot] = WrongArithmetic, three[(place+1+w.rng.IntN(2))%3].name
	}
}

// everyYear fills in that three numbers rose or fell one after the other, of numbers
// that did, or that did not.
func (w *world) everyYear(d *drawn) {
	up := w.rng.IntN(2) == 0
	w.drawNumbers(func() bool {
		steady := (w.b > w.a) == up && (w.c > w.b) == up
		return steady == d.right
	})
	w.slots["move"], w.slots["moved"], w.slots["moving"] = "rise", "risen", "rising"
	if !up {
		w.slots["move"], w.slots["moved"], w.slots["moving"] = "fall", "fallen", "falling"
	}
	if !d.right {
		d.why = WrongArithmetic
	}
}

// spell writes a number below ten thousand in words: "a hundred and eighteen".
func spell(n int64) string {
	ones := strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	tens := strings.Fields("_ _ twenty thirty forty fifty sixty seventy eighty ninety")
	switch {
	case n < 20:
		return ones[n]
	case n < 100 && n%10 == 0:
		return tens[n/10]
	case n < 100:
		return tens[n/10] + "-" + ones[n%10]
	case n < 1000 && n%100 == 0:
		return ones[n/100] + " hundred"
	case n < 1000:
		return ones[n/100] + " hundred and " + spell(n%100)
	case n%1000 == 0:
		return spell(n/1000) + " thousand"
	case n%1000 < 100:
		return spell(n/1000) + " thousand and " + spell(n%1000)
	}
	return spell(n/1000) + " thousand " + spell(n%1000)
}
