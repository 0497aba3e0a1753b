package brief

import (
	"fmt"
	"math/big"
	"strings"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/measure"
)

// contestedFacts says between what bounds a change lies where counts for one of
// the years contradict each other, and whether it is more than chance whichever
// of them is right.
func contestedFacts(fs facts, base, current collate.Cell) {
	from, to := base.Span(), current.Span()
	figs := rivalsOrChosen(base)
	figs = append(figs, rivalsOrChosen(current)...)
	fs.say("bounds", between(from, to)+percentBounds(from, to), figs...)
	f := measure.IsContestedRiseReal(from, to, 1)
	switch f.Answer {
	case measure.Rise, measure.Fall:
		fs.mark("rise to explain", f.Answer == measure.Rise)
		fs.mark("fall to explain", f.Answer == measure.Fall)
		fs.say("contested clear", ratioRange(f.Interval), figs...)
	case measure.NoClearChange:
		fs.say("contested unclear", ratioRange(f.Interval), figs...)
	case measure.TooFew:
		fs.say("contested few", "", figs...)
	default:
		fs.say("contested open", "", figs...)
	}
}

// rivalsOrChosen gives the figures that a cell may stand for.
func rivalsOrChosen(c collate.Cell) []figure.Figure {
	if rivals := c.Rivals(); rivals != nil {
		return rivals
	}
	return []figure.Figure{c.Chosen}
}

// between words the difference of two spans: "a rise of 352 to 353", "between a
// fall of 1 and no change".
func between(from, to figure.Range) string {
	low, high := to.Minus(from)
	switch {
	case low > 0:
		return fmt.Sprintf("a rise of %s to %s", figure.Thousands(low), figure.Thousands(high))
	case high < 0:
		return fmt.Sprintf("a fall of %s to %s", figure.Thousands(-high), figure.Thousands(-low))
	}
	return "between " + oneEnd(low) + " and " + oneEnd(high)
}

func oneEnd(difference int64) string {
	switch {
	case difference > 0:
		return "a rise of " + figure.Thousands(difference)
	case difference < 0:
		return "a fall of " + figure.Thousands(-difference)
	}
	return "no change"
}

// percentBounds adds the bounds of the percentage to those of a rise or a fall,
// or why none are given.
func percentBounds(from, to figure.Range) string {
	c := measure.ContestedChange(from, to)
	switch {
	case c.Low == nil:
		return "; no percentage is given, because " + measure.BaseBelow50.Words()
	case c.Low.Sign() < 0 && c.High.Sign() >= 0:
		return ""
	}
	return " (" + percentSpan(c) + ")"
}

// percentSpan words the bounds of a percentage, without its sign, at the
// precision of one decimal: "525.4% to 534.8%", or "41.2%" where they are alike.
func percentSpan(c measure.Change) string {
	low, high := measure.Percent(new(big.Rat).Abs(c.Low)), measure.Percent(new(big.Rat).Abs(c.High))
	switch {
	case low == high:
		return low
	case c.High.Sign() <= 0:
		return high + " to " + low
	}
	return low + " to " + high
}

func ratioRange(i measure.Interval) string {
	if i.NoHigh {
		return limit(i.Low, 2) + " and above"
	}
	return limit(i.Low, 2) + " to " + limit(i.High, 2)
}

// contestedIn tells of the forces in a sum that stand in it with one of several
// numbers that contradict each other: "Lancashire with 66, where 67 was
// published too".
func contestedIn(fs facts, name string, cells []forceCell) {
	var words []string
	var figs []figure.Figure
	for _, c := range cells {
		rivals := c.cell.Rivals()
		if rivals == nil {
			continue
		}
		var others []string
		for _, f := range rivals[1:] {
			others = append(others, f.Value.String())
		}
		words = append(words, fmt.Sprintf("%s with %s for %s, where %s was published too", display(c.force), c.cell.Value(), c.cell.Period, andList(others)))
		figs = append(figs, rivals...)
	}
	if len(words) > 0 {
		fs.say(name, strings.Join(words, "; "), figs...)
	}
}

// A forceCell is what stands for a force, by its code, in one year.
type forceCell struct {
	force string
	cell  collate.Cell
}
