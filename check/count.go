package check

import (
	"fmt"
	"math/big"
	"slices"

	"cyberflag/figure"
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

// recordsBefore and sentenceOver stand about a number that is all that a place
// recorded: "the force logged just nine."
var (
	recordsBefore = lazyre.New(`(?i)\b(?:had|logged|recorded|counted|flagged|registered|reported|saw)\s+(?:just\s+|only\s+|a\s+mere\s+)?$`)
	sentenceOver  = lazyre.New(`^(?:[.,;)]|$)`)
)

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

// A count is a number of the story with what it seems to be about.
type count struct {
	prose.Number
	value    int64
	sentence int
	area     areaLink
	period   periodLink
	topics   []string
	named    []string // the topics in its own words
	speaks   bool     // its area stands where a place that recorded something does
	tight    bool     // nothing but a few words stand between it and its area
	base     bool     // words mark it as the earlier value: "from 55", "229 a year earlier"
	from     bool     // "from", "compared with" or the like stands right before it
	standard bool     // it is what another is a multiple of: "twice the 245"
	current  bool     // words mark it as the later value: "to 145", "becoming 145"
	times    int      // how often it counts in a sum: 2 for "Surrey and Sussex 76 each"
	part     bool     // it stands in a list of what another number is made of
	whole    bool     // it is the sum of numbers of several forces
	exact    bool     // it is meant to the unit
	kind     string   // its place, period and topics, to tell parts of a sum apart
	at       int      // its place in the list of counts
	parts    []*count // what it is the sum of, once summed
	summed   bool
	restated *count // what the story says that it was later changed to, or nil
	verdict  *Claim // what judgeCount gave, once it did
	best     *entry // the figure with this value that suits it best, or nil
	clash    Kind   // how best does not suit it, or empty
}

// An areaLink ties a number to an area. Firm links come from the number's own
// clause; others are carried over from an earlier sentence.
type areaLink struct {
	area figure.Area
	ok   bool
	firm bool
}

// A periodLink ties a number to a period in the same way.
type periodLink struct {
	prose.Period
	ok       bool
	firm     bool
	resolved figure.Period // the dates of "the year before", when something says from when; or zero
	surely   bool          // nothing else can be meant by it
}

// readCounts makes the list of counts, each with its links, and looks each up.
func (d *desk) readCounts() {
	for _, n := range d.facts.Numbers {
		if !n.Value.IsInt() || !n.Value.Num().IsInt64() {
			continue
		}
		c := &count{Number: n, value: n.Value.Num().Int64(), sentence: d.facts.SentenceOf(n.Start)}
		c.at, c.exact = len(d.counts), meantExactly(c)
		if d.countsForces(c) {
			c.Unit = prose.Other
		}
		d.counts = append(d.counts, c)
		d.ofValue[c.value] = append(d.ofValue[c.value], c)
	}
	d.takeOwnUnits()
	for _, c := range d.counts {
		c.area = d.areaOf(c.Number.Span, c.Phrase.End)
		d.readCues(c)
		c.period = d.periodOf(c)
		d.resolve(c)
		c.named, c.topics = d.topicsOf(c)
		c.speaks, c.tight = d.speaksFor(c), d.tightArea(c)
		if c.area.firm && len(d.areasIn(c.sentence, c.sentence)) == 0 {
			c.speaks, c.tight = true, true // "It had 648"
		}
		c.times = d.eachOf(c)
		c.kind = fmt.Sprint(c.area.area, c.period.Period.Period, c.topics)
	}
	for _, c := range d.counts {
		c.best, c.clash = d.lookUp(c)
	}
	d.takeMeasureUnits()
	for _, c := range d.counts {
		c.whole = c.best == nil && c.exactly() && len(d.forcesOf(side{value: c.value, c: c})) > 1
		run := d.sumsOf(c)
		if len(run) < 2 || !addsTo(run, c.value) {
			continue
		}
		c.whole = d.ofForces(run)
		for _, p := range run {
			p.part = p.part || d.listed(c, run)
		}
	}
	d.findRestated()
}

// ofForces reports whether each of the run is of another force, by its figure or
// else by the words.
func (d *desk) ofForces(run []*count) bool {
	of := make([]figure.Area, 0, len(run))
	for _, p := range run {
		area := p.area.area
		if e := p.sound(); e != nil {
			area = e.Area
		}
		if !p.area.ok || !isForce(area) || slices.ContainsFunc(of, func(o figure.Area) bool { return sameArea(o, area) }) {
			return false
		}
		of = append(of, area)
	}
	return true
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

var isTotal = lazyre.New(`(?i)^\s+(?:total|sum|tally|figure|count|number)\s+(?:of|was|is|comes\s+to|came\s+to)\s+$`)

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

// changed reports whether the sentence speaks of a change, so that a length of
// time in it is that of the change.
func (d *desk) changed(sentence int) bool {
	is, known := d.hasChanged[sentence]
	if !known {
		is = d.findChanged(sentence)
		d.hasChanged[sentence] = is
	}
	return is
}

func (d *desk) findChanged(sentence int) bool {
	return slices.ContainsFunc(d.percentsIn(sentence, sentence), func(p prose.Percent) bool { return p.Change != prose.None }) ||
		slices.ContainsFunc(d.sharesIn(sentence, sentence), func(s prose.Share) bool { return s.Change != prose.None }) ||
		len(d.multiplesIn(sentence, sentence)) > 0
}

// earlier reports whether c is of "the year before" or "two years ago".
func (c *count) earlier() bool { return c.relative(prose.YearBefore) || c.relative(prose.YearsBefore) }

func (c *count) relative(k prose.PeriodKind) bool { return c.period.ok && c.period.Kind == k }

// when gives the period of c in the story's words, or its figure's.
func (c *count) when() (figure.Period, bool) {
	if c.period.ok && (c.period.Kind == prose.Dated || c.period.Kind == prose.Year) && !c.oneOfYears() {
		return c.period.Period.Period, true
	}
	if c.best != nil && c.clash == "" {
		return c.best.Period, true
	}
	return c.period.resolved, c.period.surely
}

// oneOfYears reports whether c is linked to a span of years of which its figure
// is one.
func (c *count) oneOfYears() bool {
	return c.period.Period.Period.Months() > 13 && c.best != nil && c.best.Period.Months() <= 12
}
