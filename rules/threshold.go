package rules

import (
	"cmp"
	"slices"
)

// A Knot is a point of the calibration: what the weights say, and how often
// that was so. Between two knots it is a straight line.
type Knot struct{ Said, Was float64 }

// Thresholds are the least probability of a yes, and the least that a person
// sees; below No the answer is no, unless the chance that the text leaves it open
// is Doubt or more. A Doubt of 0 sends nothing to people. Unnamed, when it is more than
// Yes, is the least probability of a yes for a record that names no channel.
type Thresholds struct{ Yes, No, Doubt, Unnamed float64 }

// IsYes reports that a record of probability p is answered yes; named is that it names a channel.
func (t Thresholds) IsYes(p float64, named bool) bool { return p >= t.Yes && (named || p >= t.Unnamed) }

// Calibrated gives what the calibration makes of p: how often records of which
// the weights said as much were online. Without one it is p.
func (l Learnt) Calibrated(p float64) float64 {
	knots := l.Calibration
	if len(knots) == 0 {
		return p
	}
	n, _ := slices.BinarySearchFunc(knots, p, func(k Knot, p float64) int { return cmp.Compare(k.Said, p) })
	switch {
	case n == 0:
		return knots[0].Was
	case n == len(knots):
		return knots[n-1].Was
	}
	a, b := knots[n-1], knots[n]
	return a.Was + (b.Was-a.Was)*(p-a.Said)/(b.Said-a.Said)
}

// calibration reads lines of two numbers from 0 to 1, both growing.
func (p *parser) calibration(s statement) {
	var last Knot
	for i, l := range s.body {
		said, was := cut(l, " ")
		k := Knot{p.share(said), p.share(was)}
		if i > 0 && (k.Said <= last.Said || k.Was < last.Was) {
			p.failf(l.at, "", "the calibration does not grow")
		}
		last = k
		p.set.learnt.Calibration = append(p.set.learnt.Calibration, k)
	}
}

func (p *parser) share(l line) float64 {
	x := p.number(l)
	if x < 0 || x > 1 {
		p.failf(l.at, "", "want a number from 0 to 1, not %s", l.text)
	}
	return x
}

func (p *parser) thresholds(s statement) {
	t := &p.set.learnt.Thresholds
	p.settings(s, map[string]func(line){
		"yes":     func(l line) { t.Yes = p.share(l) },
		"no":      func(l line) { t.No = p.share(l) },
		"doubt":   func(l line) { t.Doubt = p.share(l) },
		"unnamed": func(l line) { t.Unnamed = p.share(l) },
	})
	if t.No > t.Yes || t.Yes == 0 {
		p.failf(s.keyword.at, "write: thresholds, and under it yes 0.8 and no 0.2", "want no at most yes, and a yes, not no %v and yes %v", t.No, t.Yes)
	}
}
