package check

import (
	"fmt"
	"slices"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// recordsBefore and sentenceOver stand about a number that is all that a place
// recorded: "the force logged just nine."
var (
	recordsBefore = lazyre.New(`(?i)\b(?:had|logged|recorded|counted|flagged|registered|reported|saw)\s+(?:just\s+|only\s+|a\s+mere\s+)?$`)
	sentenceOver  = lazyre.New(`^(?:[.,;)]|$)`)
)

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

var isTotal = lazyre.New(`(?i)^\s+(?:total|sum|tally|figure|count|number)\s+(?:of|was|is|comes\s+to|came\s+to)\s+$`)

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
