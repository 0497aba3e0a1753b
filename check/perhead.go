package check

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/prose"
)

// judgePerHeads judges "91 per 100,000 children" by a number of offences and the
// population of their place. Every number that may be meant and every population
// that the figures or the story have for the place is tried; that none fits proves it
// wrong when there is both a number and a population of that place.
func (d *desk) judgePerHeads() {
	for _, r := range d.facts.PerHeads {
		d.claim(r.Phrase, d.judgePerHead(r))
	}
}

func (d *desk) judgePerHead(r prose.PerHead) Claim {
	var wrong *Claim
	for _, n := range d.offencesOf(r) {
		for _, people := range d.populationsOf(n) {
			c := perHeadOf(r, n, people)
			if c.Verdict == Supported {
				return c
			}
			if c = otherHeads(r, n, people, c); wrong == nil || c.Kind == WrongUnit && wrong.Kind != WrongUnit {
				wrong = &c
			}
		}
	}
	if wrong == nil {
		return d.shareOfHeads(r)
	}
	return *wrong
}

// otherHeads says of a rate that is wrong for how many people it would be right.
func otherHeads(r prose.PerHead, n, people *entry, c Claim) Claim {
	for _, heads := range []int64{100, 1000, 10000, 100000, 1000000} {
		other := r
		other.Heads = big.NewRat(heads, 1)
		if other.Heads.Cmp(r.Heads) != 0 && perHeadOf(other, n, people).Verdict == Supported {
			c = perHeadOf(r, n, people)
			c.Kind = WrongUnit
			c.Why += ", and it is so many for every " + figure.Thousands(heads)
			return c
		}
	}
	return c
}

// shareOfHeads judges "seven in every thousand" as the share that it may be as well.
// It can only support it.
func (d *desk) shareOfHeads(r prose.PerHead) Claim {
	share := new(big.Rat).Quo(r.Value, r.Heads)
	half := new(big.Rat).Quo(big.NewRat(1, 2), r.Heads)
	c := d.judgeShare(r.Span, r.Phrase, func(x *big.Rat) bool { return new(big.Rat).Abs(new(big.Rat).Sub(x, share)).Cmp(half) <= 0 })
	if c.Verdict != Supported || r.Heads.Cmp(big.NewRat(10000, 1)) > 0 {
		return Claim{Verdict: CannotTell, Why: "the story and the figures do not give both the offences and the population"}
	}
	return c
}

// offencesOf gives the figures whose rate r may be: those of the counts of its
// sentence or of the one before, in the place of r, or else those of its place that
// suit the period that is said.
func (d *desk) offencesOf(r prose.PerHead) (out []*entry) {
	area := d.areaOf(r.Span, r.End)
	inPlace := func(e *entry) bool { return !area.ok || relate(area.area, e.Area) == same }
	sentence := d.facts.SentenceOf(r.Start)
	for from := sentence; from >= sentence-1 && len(out) == 0; from-- {
		for _, c := range d.saidIn(from, from) {
			if e := c.sound(); e != nil && !isPopulation(e) && c.Change == prose.None && inPlace(e) && !d.saysOtherTime(sentence, *e) {
				out = append(out, e)
			}
		}
	}
	if len(out) > 0 || !area.ok {
		return out
	}
	for from := sentence - 1; from >= sentence-3; from-- { // the last number of its place, some way before
		for _, c := range slices.Backward(d.saidIn(from, from)) {
			if e := c.sound(); e != nil && !isPopulation(e) && c.Change == prose.None && inPlace(e) {
				return []*entry{e}
			}
		}
	}
	for i := range d.book {
		e := &d.book[i]
		said := slices.ContainsFunc(d.periodsIn(sentence-1, sentence), func(p prose.Period) bool {
			return periodLink{Period: p, ok: true}.fits(e.Period, e.Period.Months()) == 1
		})
		if e.known && !e.slip && said && !isPopulation(e) && inPlace(e) && d.allows(sentence, e) {
			out = append(out, e)
		}
	}
	return out
}

// populationsOf gives the populations of the place of e.
func (d *desk) populationsOf(e *entry) (out []*entry) {
	for i := range d.book {
		if p := &d.book[i]; p.known && isPopulation(p) && p.value > 0 && sameArea(p.Area, e.Area) {
			out = append(out, p)
		}
	}
	return out
}

func isPopulation(e *entry) bool { return strings.HasPrefix(string(e.Measure), "population") }

func perHeadOf(r prose.PerHead, n, people *entry) Claim {
	x := new(big.Rat).Mul(big.NewRat(n.value, people.value), r.Heads)
	c := Claim{Value: Quantity{x, 1}, Basis: []string{n.basis(), people.basis()}, Verdict: Supported,
		Why: fmt.Sprintf("%s for %s people is %s for every %s", n.Value, people.Value, x.FloatString(1), figure.Thousands(r.Heads.Num().Int64()))}
	fair := rounded(x, r.Places).Cmp(r.Value) == 0 || cut(x, r.Places).Cmp(r.Value) == 0 || r.Hedge != prose.Plain && roughly(r.Hedge, r.Value, big.NewRat(1, 1), x)
	if !fair {
		c.Verdict, c.Kind = Contradicted, WrongArithmetic
	}
	return c
}
