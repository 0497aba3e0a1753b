package check

import (
	"math/big"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// isClaim reports whether c says anything that could be checked. A small
// number in words without a unit does not, unless the words about it or a
// figure make it one side of a comparison.
func (d *desk) isClaim(c *count) bool {
	small := c.value < 13 && c.Unit == prose.Unsaid
	switch {
	case c.value == 0 && deniedBefore.MatchString(d.text[d.back(c.Start, 40):c.Start]):
		return false // "that does not mean none"
	case c.value == 0:
		return d.gap(c) != nil || c.best != nil || c.area.ok && c.period.ok && (c.Unit == prose.Offences || c.area.firm && c.speaks)
	case c.notOffences():
		return !c.InWords || c.value >= smallInWords
	case c.InWords && c.value >= 100 && c.Hedge != prose.Plain:
		return true // "topped a thousand"
	case c.InWords && c.value >= saidInFull, d.saidRemainder(c) && c.value > 1:
		return true
	case c.InWords && c.value > 2 && c.Unit == prose.Unsaid && c.area.ok && recordsBefore.MatchString(d.text[d.back(c.Start, 32):c.Start]) && sentenceOver.MatchString(d.text[c.End:d.forward(c.End, 4)]):
		return true
	case c.InWords && c.Unit == prose.Unsaid, small:
		return d.recordedAfter(c) || c.base || c.current || c.best != nil && c.clash == "" && (c.area.firm || c.period.firm) && c.value > 2
	}
	return true
}

// deniedBefore ends before what a sentence denies.
var deniedBefore = lazyre.New(`(?i)(?:\b(?:not|never|nor|cannot|rather\s+than|instead\s+of)|n['’]t)\b(?:\s+(?:the\s+same\s+(?:thing\s+)?as|be|been|to|as|a|an|the|mean|means|meaning|say|read|taken|counted|treated|taken\s+as|read\s+as|imply|that|there|were|was|it|is|equal|stand|for|necessarily))*\s+$`)

// saidInFull is the number from which one in words is a count whatever stands by it:
// smaller ones are as often a way of speaking.
const saidInFull = 21

// smallInWords is the number from which one in words is exact enough to be
// checked when it counts officers or schools: "two detectives" is no claim.
const smallInWords = 10

// notOffences reports whether c counts what no figure is of: officers, schools,
// suspects.
func (c *count) notOffences() bool { return c.Unit == prose.Other || c.Unit == prose.Persons }

// otherUnit reports whether c counts officers, arrests or the like with a
// value that is surely that of a figure for its place, so that its unit is
// wrong. As many officers as offences may be chance; as many suspects are not.
func (d *desk) otherUnit(c *count) bool {
	const byChance = 30 // smaller numbers agree by chance
	return c.best != nil && c.clash == "" && c.value >= byChance && d.areaFit(c, c.best) == 1 && (c.Unit == prose.Persons || !d.printedElsewhere(c, c.best))
}

// exactly reports whether the number is meant to the unit: without a hedge, or
// with a loose one before a number that is not round ("some 565").
func (c *count) exactly() bool { return c.exact }

func meantExactly(c *count) bool {
	if c.Rounding.Cmp(big.NewRat(1, 1)) > 0 {
		return false
	}
	return c.Hedge == prose.Plain || c.Hedge == prose.About && c.value%10 != 0
}

// step gives the rounding that a plain number without hedge may have: 100 for 5,600,
// but nothing below a thousand, and two digits are always meant: 6,000 is not 5,653.
// In words ("three hundred") it is as round as it sounds.
func (c *count) step() *big.Rat {
	if c.Rounding.Cmp(big.NewRat(1, 1)) > 0 {
		return c.Rounding
	}
	step, least := int64(1), int64(100)
	if c.InWords {
		least = 10
	}
	for v := c.value; v >= least && v%10 == 0; v /= 10 {
		step *= 10
	}
	if step < 100 || !c.InWords && c.value < 1000 {
		step = 1
	}
	return big.NewRat(step, 1)
}

// spansYears reports whether c is said to be a total of several years.
func (c *count) spansYears(d *desk) bool { return d.spanOf(c) != nil }

// spanOf gives the number of years that c is said to be a total of.
func (d *desk) spanOf(c *count) *prose.YearSpan {
	if y := d.totalOf(c); y != nil {
		return y
	}
	if c.period.ok && c.period.Kind == prose.Dated && c.period.Start >= c.End || d.changed(c.sentence) && (c.best == nil || c.best.Period.Months() <= 12) {
		return nil
	}
	spans := d.spansIn(c.sentence, c.sentence)
	for i := range spans {
		y := &spans[i]
		if y.End <= c.Start && d.linked(c.Number.Span, y.Span) {
			return y
		}
		if y.Start >= c.End && !d.hasNumber(c.End, y.Start) && y.Start-c.End < 60 {
			return y
		}
	}
	return nil
}

// totalOf gives the years of "a two-year total of" right before c.
func (d *desk) totalOf(c *count) *prose.YearSpan {
	spans := d.spansIn(c.sentence, c.sentence)
	for i := range spans {
		if y := &spans[i]; y.End <= c.Phrase.Start && c.Phrase.Start-y.End < 24 && isTotal.MatchString(d.text[y.End:c.Phrase.Start]) {
			return y
		}
	}
	return nil
}
