package check

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"cyberflag/reference"
)

// A world is a drawn set of figures with the words that stand for them.
type world struct {
	rng                   *rand.Rand
	a, b, c               int64 // F in three years
	all0, all1            int64 // all child sexual offences of F in the first two
	young                 int64 // of b, victims aged ten and under
	g, h, m, n, k, people int64
	y                     int // the first year begins in it
	f, g0, h0             reference.Force
	slash                 bool
	slots                 map[string]string
}

func newWorld(rng *rand.Rand) *world {
	w := &world{rng: rng, slots: map[string]string{}, slash: rng.IntN(2) == 0, y: 2014 + rng.IntN(4)}
	forces := reference.Forces()
	for {
		w.f, w.g0, w.h0 = pick(rng, forces...), pick(rng, forces...), pick(rng, forces...)
		if w.f.Region != w.g0.Region && w.f.Region != w.h0.Region && w.g0.Code != w.h0.Code {
			break
		}
	}
	w.drawNumbers(func() bool { return true })
	return w
}

// drawNumbers draws all numbers until they are apart and fit says yes.
func (w *world) drawNumbers(fit func() bool) {
	near := func(n int64) int64 { return n * int64(60+w.rng.IntN(190)) / 100 }
	for range 100000 {
		w.a = int64(40 + w.rng.IntN(400))
		w.b, w.c, w.g, w.h = near(w.a), near(w.a), near(w.a), near(w.a)
		w.all1 = w.b * int64(300+w.rng.IntN(600)) / 100
		w.all0 = max(w.a, w.b) * int64(300+w.rng.IntN(600)) / 100
		w.young, w.k = w.b*int64(10+w.rng.IntN(25))/100, w.a*int64(45+w.rng.IntN(40))/100
		w.m = int64(3000 + w.rng.IntN(2000))
		w.n, w.people = w.m*int64(110+w.rng.IntN(60))/100, int64(90000+w.rng.IntN(400000))
		if clear(w.a, w.b, w.c, w.g, w.h, w.all0, w.all1, w.young, w.k, w.m, w.n) && w.a != w.b && fit() {
			w.words()
			return
		}
	}
	panic("BUG: no numbers fit")
}

func (w *world) year(i int) string {
	if w.slash {
		return fmt.Sprintf("%d/%02d", w.y+i, (w.y+i+1)%100)
	}
	return fmt.Sprintf("%d-%02d", w.y+i, (w.y+i+1)%100)
}

func (w *world) words() {
	police := w.f.Name + pick(w.rng, " Police", "'s force")
	if w.f.Name == "Metropolitan Police" || strings.HasSuffix(w.f.Name, "Police") {
		police = "the " + w.f.Name
	}
	w.slots = map[string]string{
		"F": w.f.Name, "FP": police, "G": w.g0.Name, "H": w.h0.Name, "y0": w.year(0), "y1": w.year(1), "y2": w.year(2), "Y1": fmt.Sprint(w.y + 1),
		"a": thousands(w.a), "b": thousands(w.b), "c": thousands(w.c), "A": thousands(w.all0), "B": thousands(w.all1), "g": thousands(w.g), "h": thousands(w.h),
		"k": thousands(w.k), "m": thousands(w.m), "n": thousands(w.n), "N": thousands(w.n), "p": thousands(w.people), "below": "below",
	}
}

// lines gives the figures as the samples of this package have them.
func (w *world) lines() string {
	var b strings.Builder
	add := func(area, period string, n int64, measure string) {
		fmt.Fprintf(&b, "%s|%s|%d|%s\n", area, period, n, measure)
	}
	year := func(i int) string { return fmt.Sprintf("%d-%02d", w.y+i, (w.y+i+1)%100) }
	for i, n := range []int64{w.a, w.b, w.c} {
		add(w.f.Name, year(i), n, "")
	}
	add(w.f.Name, year(0), w.all0, "all child sexual offences")
	add(w.f.Name, year(1), w.all1, "all child sexual offences")
	add(w.f.Name, year(1), w.young, "cyber-flagged child sexual offences, victim aged ten and under")
	add(w.f.Name, fmt.Sprintf("%d-06-30 to %d-06-30", w.y+1, w.y+1), w.people, "population aged 0-17")
	add(w.f.Name, fmt.Sprintf("%d-04-01 to %d-12-31", w.y+1, w.y+1), w.k, "")
	fmt.Fprintf(&b, "%s|%s|-|\n", w.g0.Name, year(0))
	add(w.g0.Name, year(1), w.g, "")
	add(w.h0.Name, year(1), w.h, "")
	add("ENGLAND AND WALES (38 forces)", year(0), w.m, "")
	add("ENGLAND AND WALES (39 forces)", year(1), w.n, "")
	return b.String()
}
