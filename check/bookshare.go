package check

import (
	"math/big"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// partOf stands between a share and the whole it is of; a change of or by so
// much is none.
var (
	ofTheWhole  = lazyre.New(`(?i)^\s+(?:of\s+(?:the|that|all|its|those|this)\b|that\b|the\s+(?:region|national|total)|$)|^[.,;]`)
	makesUpEnds = lazyre.New(`(?i)\b(?:account\w*\s+for|mak\w+\s+up|made\s+up|contribut\w+|had|has|have|saw|recorded|logged|represent\w*|is|was|being)\s+$`)
)

// bookShare judges a share that a force or region has of the whole that it is
// part of by their figures: "West Yorkshire alone had nearly half that number".
// The whole is of the same time and kind, and the place of the part is named.
func (d *desk) bookShare(sp, phrase prose.Span, fits func(*big.Rat) bool) (Claim, bool) {
	if !makesUpEnds.MatchString(d.text[d.back(phrase.Start, 32):phrase.Start]) || !ofTheWhole.MatchString(d.text[sp.End:d.forward(sp.End, 24)]) {
		return Claim{}, false
	}
	var wrong *Claim
	for i := range d.book {
		for j := range d.book {
			part, all := &d.book[i], &d.book[j]
			if !part.known || !all.known || part.slip || all.slip || all.value == 0 || !d.mayBePart(sp, part, all) {
				continue
			}
			x := big.NewRat(part.value, all.value)
			c := shareOfFigures(part, all)
			if fits(x) {
				c.Verdict = Supported
				return c, true
			}
			if wrong != nil {
				wrong.Verdict, wrong.Kind = CannotTell, "" // which of them is meant is not said
				continue
			}
			c.Verdict, c.Kind = Contradicted, WrongArithmetic
			wrong = &c
		}
	}
	if wrong == nil {
		return d.shareOfTotal(sp)
	}
	return *wrong, wrong.Verdict != CannotTell
}

// shareOfTotal says that a share does not fit the only count of the place named
// before it, where the last count before it is the whole: "Wiltshire (77) alone
// made up a quarter of them".
func (d *desk) shareOfTotal(sp prose.Span) (Claim, bool) {
	sentence := d.facts.SentenceOf(sp.Start)
	area := d.areaOf(sp, sp.End)
	var part, all *count
	for _, c := range d.saidIn(sentence-2, sentence) {
		if c.End > sp.Start || !c.exactly() || c.Change != prose.None || !d.isClaim(c) {
			continue
		}
		if area.ok && area.firm && c.area.ok && c.tight && sameArea(area.area, c.area.area) {
			if part != nil {
				return Claim{}, false
			}
			part = c
		}
		all = c
	}
	if part == nil || all == part || all.value <= part.value || all.sentence < sentence-1 || !d.ofWholeThere(all) {
		return Claim{}, false
	}
	return shareClaim(Contradicted, WrongArithmetic, part, all), true
}

// ofWholeThere reports whether c is the sum of numbers beside it, or is said to be
// of all that was counted.
func (d *desk) ofWholeThere(c *count) bool {
	return len(d.sumsOf(c)) > 1 || d.calledParts(c, []*count{c, c})
}

var thatOfPlace = lazyre.New(`(?i)^\s+(?:that|those|the\s+(?:number|figure|count|total|tally))\s+(?:of|in|for|at)\s+(?:the\s+)?$`)

// shareOfPlace judges a share as the number of one place beside that of another:
// "Gwent's figure was half that of South Wales". It can only support it.
func (d *desk) shareOfPlace(sp prose.Span, fits func(*big.Rat) bool) (Claim, bool) {
	sentence := d.facts.SentenceOf(sp.Start)
	for _, whole := range d.areasIn(sentence, sentence) {
		if whole.Start < sp.End || !thatOfPlace.MatchString(d.text[sp.End:whole.Start]) {
			continue
		}
		part := d.areaOf(prose.Span{Start: sp.Start, End: sp.Start}, sp.Start)
		for i := range d.book {
			for j := range d.book {
				a, b := &d.book[i], &d.book[j]
				if a.known && b.known && b.value > 0 && a.Measure == b.Measure && a.Period == b.Period && part.ok && relate(part.area, a.Area) == same &&
					relate(whole.Area, b.Area) == same && fits(big.NewRat(a.value, b.value)) {
					c := shareOfFigures(a, b)
					c.Verdict = Supported
					return c, true
				}
			}
		}
	}
	return Claim{}, false
}

// mayBePart reports whether part is for the place named before sp and all for
// the wider place around it, at one time that the words do not speak against,
// and the story speaks of the whole.
func (d *desk) mayBePart(sp prose.Span, part, all *entry) bool {
	if part.Measure != all.Measure || part.Period != all.Period || part.value >= all.value || relate(part.Area, all.Area) != nested || all.Area.Kind == figure.Force {
		return false
	}
	area := d.areaOf(sp, sp.End)
	if !area.ok || !area.firm || relate(area.area, part.Area) != same {
		return false
	}
	sentence := d.facts.SentenceOf(sp.Start)
	said := false
	for _, p := range d.periodsIn(sentence, sentence) {
		if (periodLink{Period: p, ok: true}).fits(part.Period, part.Period.Months()) < 0 {
			return false
		}
		said = true
	}
	for _, c := range d.saidIn(sentence-1, sentence) {
		if c.best == all && c.clash == "" {
			return true
		}
		if c.value == all.value && c.Unit != prose.Unsaid {
			return true
		}
	}
	return said
}

func shareOfFigures(part, all *entry) Claim {
	c := shareClaim("", "", &count{value: part.value}, &count{value: all.value})
	c.Basis = []string{part.basis(), all.basis()}
	return c
}
