package check

import (
	"regexp"
	"slices"
	"time"

	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/prose"
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
	current  bool     // words mark it as the later value: "to 145", "becoming 145"
	times    int      // how often it counts in a sum: 2 for "Surrey and Sussex 76 each"
	part     bool     // it stands in a list of what another number is made of
	whole    bool     // it is the sum of numbers of several forces
	best     *entry   // the figure with this value that suits it best, or nil
	clash    Kind     // how best does not suit it, or empty
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
	ok   bool
	firm bool
}

// readCounts makes the list of counts, each with its links, and looks each up.
func (d *desk) readCounts() {
	for _, n := range d.facts.Numbers {
		if !n.Value.IsInt() || !n.Value.Num().IsInt64() {
			continue
		}
		c := &count{Number: n, value: n.Value.Num().Int64(), sentence: d.facts.SentenceOf(n.Start)}
		d.counts = append(d.counts, c)
	}
	for _, c := range d.counts {
		c.area = d.areaOf(c.Number.Span, c.Phrase.End)
		d.readCues(c)
		c.period = d.periodOf(c)
		c.named, c.topics = d.topicsOf(c)
		c.speaks, c.tight = d.speaksFor(c), d.tightArea(c)
		c.times = d.eachOf(c)
	}
	for _, c := range d.counts {
		c.best, c.clash = d.lookUp(c)
	}
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
}

// ofForces reports whether each of the run is of another force.
func (d *desk) ofForces(run []*count) bool {
	return !slices.ContainsFunc(run, func(p *count) bool { return !p.area.ok || !isForce(p.area.area) })
}

var eachAfter = regexp.MustCompile(`(?i)^\s+(?:(?:offen[cs]es|crimes|cases)\s+)?(?:each|apiece)\b`)

// eachOf gives the number of places listed right before c when it is said of
// each of them, and otherwise 1.
func (d *desk) eachOf(c *count) int {
	if !eachAfter.MatchString(d.text[c.End:d.forward(c.End, 24)]) {
		return 1
	}
	n, next := 0, c.Start
	for i := len(d.facts.Areas) - 1; i >= 0; i-- {
		a := d.facts.Areas[i]
		if a.End > next || d.facts.SentenceOf(a.Start) != c.sentence {
			continue
		}
		if n > 0 && !joint.MatchString(d.text[a.End:next]) || n == 0 && (d.hasNumber(a.End, c.Start) || next-a.End > 24) {
			break
		}
		n, next = n+1, a.Start
	}
	return max(n, 1)
}

var (
	baseBefore    = regexp.MustCompile(`(?i)\b(?:from|up on|down on|on|than|against|versus|compared (?:with|to)|comparison (?:with|to)|having been|having stood at|previously|up from|down from)\s+(?:the\s+|just\s+|only\s+|a\s+|its\s+|their\s+|last\s+year's\s+)*(?:total\s+of\s+)?$`)
	baseAfter     = regexp.MustCompile(`(?i)^\s*(?:[a-z-]+\s+){0,3}?(?:becoming|became|rose\s+to|grew\s+to|turned\s+into|to\s+\d)\b`)
	thenAfter     = regexp.MustCompile(`(?i)^\s+(?:back\s+)?then\b|^\s+at\s+(?:that|the)\s+time\b`)
	currentBefore = regexp.MustCompile(`(?i)\b(?:becoming|became|reach(?:ed|ing)|to|rising\s+to|rose\s+to|now|hit|hitting)\s+(?:a\s+record\s+|a\s+total\s+of\s+|just\s+|some\s+)*$`)
)

// readCues reads the words about c that say whether it is the earlier or the
// later of two values.
func (d *desk) readCues(c *count) {
	before := d.text[d.back(c.Phrase.Start, 40):c.Phrase.Start]
	after := d.text[c.Phrase.End:d.forward(c.Phrase.End, 48)]
	c.from = baseBefore.MatchString(before)
	c.base = c.from || baseAfter.MatchString(after) || thenAfter.MatchString(after)
	for _, p := range d.facts.Periods {
		if (p.Kind == prose.YearBefore || p.Kind == prose.YearsBefore) && (p.Start > c.Start || !c.from) && d.linked(c.Number.Span, p.Span) {
			c.base = true
		}
	}
	c.current = !c.base && currentBefore.MatchString(before)
}

// back gives the byte n before at, but not before its sentence or in a rune.
func (d *desk) back(at, n int) int {
	i := d.facts.SentenceOf(max(at-1, 0))
	if i < 0 {
		return at
	}
	from := min(at, max(at-n, d.facts.Sentences[i].Start))
	for from < at && d.text[from]&0xC0 == 0x80 {
		from++
	}
	return from
}

// forward gives the byte n after at, but not after its sentence or in a rune.
func (d *desk) forward(at, n int) int {
	i := d.facts.SentenceOf(at)
	if i < 0 {
		return at
	}
	to := max(at, min(at+n, d.facts.Sentences[i].End))
	for to > at && to < len(d.text) && d.text[to]&0xC0 == 0x80 {
		to--
	}
	return to
}

// hasNumber reports whether a count stands wholly between two bytes.
func (d *desk) hasNumber(from, to int) bool {
	return slices.ContainsFunc(d.facts.Numbers, func(n prose.Number) bool { return n.Start >= from && n.End <= to })
}

var clauseEnd = regexp.MustCompile(`[;:]|,\s|\)\s|\s[-–—]\s|\b(?:and|while|but|compared|up|down|from|which|although|than|exceed\w*|above|below|versus|against|that\s+of)\b`)

// linked reports whether a period or area at there belongs to the number at
// here: in the same sentence, with no other count between, and no break of a
// clause unless the other stands before.
func (d *desk) linked(here, there prose.Span) bool {
	if d.facts.SentenceOf(here.Start) != d.facts.SentenceOf(there.Start) {
		return false
	}
	if there.Start >= here.End {
		between := d.text[here.End:there.Start]
		return !d.hasNumber(here.End, there.Start) && len(between) <= 90 && !clauseEnd.MatchString(between)
	}
	return there.End <= here.Start && !d.hasNumber(there.End, here.Start)
}

var placeBefore = regexp.MustCompile(`(?i)^[^.,;:()\d]{0,40}?\b(?:in|for|from|by|across|within|at)\s+(?:the\s+)?$`)

// areaOf finds the area that the number at sp, whose words end at end, is
// about: the one it is said to be in, or the nearest before it, or the nearest
// after it in its sentence, or the last one named before.
func (d *desk) areaOf(sp prose.Span, end int) areaLink {
	sentence := d.facts.SentenceOf(sp.Start)
	var before, after, carried *prose.Area
	for i := range d.facts.Areas {
		a := &d.facts.Areas[i]
		switch at := d.facts.SentenceOf(a.Start); {
		case at == sentence && a.End <= sp.Start:
			before = a
		case at == sentence && a.Start >= sp.End && after == nil && (a.Start < end || !d.ownNumber(a)):
			after = a
		case at < sentence:
			carried = a
		}
	}
	// An area inside the number's own words is the nearest of all.
	switch {
	case after != nil && after.Start < end:
		return areaLink{after.Area, true, true}
	case after != nil && !d.hasNumber(end, after.Start) && placeBefore.MatchString(d.text[end:after.Start]):
		return areaLink{after.Area, true, true}
	case before != nil:
		return areaLink{before.Area, true, true}
	case after != nil:
		return areaLink{after.Area, true, !d.hasNumber(end, after.Start)}
	case carried != nil:
		return areaLink{carried.Area, true, false}
	}
	return areaLink{}
}

// ownNumber reports whether a number follows right after the area, as in
// "Northumbria (254)".
func (d *desk) ownNumber(a *prose.Area) bool {
	return slices.ContainsFunc(d.facts.Numbers, func(n prose.Number) bool {
		return n.Start >= a.End && n.Start-a.End < 24 && bindsAfter.MatchString(d.text[a.End:n.Phrase.Start])
	})
}

// sinceEnd ends before a period that is the start or the base of something,
// and not the time of the number after it.
var sinceEnd = regexp.MustCompile(`(?i)\b(?:since|from|than|before|after|until|against|between|on|compared\s+(?:with|to))\s+(?:the\s+|that\s+of\s+|in\s+|during\s+)*$`)

// whenNext ties a number to the period before it, whatever stands before that.
var whenNext = regexp.MustCompile(`(?i)^,?\s+when\b`)

// periodOf finds the period of c: the one that follows it in its clause, or
// else the one that leads it. A number after "from" or "compared with" is of
// another time than the period before those words.
func (d *desk) periodOf(c *count) periodLink {
	var before *prose.Period
	for i := range d.facts.Periods {
		p := &d.facts.Periods[i]
		if !d.linked(c.Number.Span, p.Span) {
			continue
		}
		if p.Start >= c.End {
			return periodLink{*p, true, true}
		}
		if !sinceEnd.MatchString(d.text[d.back(p.Start, 24):p.Start]) || whenNext.MatchString(d.text[p.End:c.Start]) {
			before = p
		}
	}
	if before != nil && !c.from {
		return periodLink{*before, true, true}
	}
	return periodLink{}
}

// topicsOf gives what the number's own words name, and what it is about: that,
// or else what its sentence is about, or the text before it.
func (d *desk) topicsOf(c *count) (named, about []string) {
	var near, same, carried []prose.Topic
	for _, t := range d.facts.Topics {
		switch s := d.facts.SentenceOf(t.Start); {
		case c.Phrase.Contains(t.Span), t.Start >= c.End && !d.hasNumber(c.End, t.Start) && s == c.sentence && t.Start-c.End < 60:
			near = append(near, t)
		case s == c.sentence:
			same = append(same, t)
		case s < c.sentence:
			carried = append(carried, t)
		}
	}
	for _, ts := range [][]prose.Topic{near, same, carried} {
		if len(ts) > 0 {
			return topicNames(near), topicNames(ts)
		}
	}
	return nil, nil
}

// fits says how a link agrees with a figure's period: 1 it does, 0 nothing is
// said, -1 it does not.
func (l periodLink) fits(p figure.Period, months int) int {
	if !l.ok {
		return 0
	}
	switch l.Kind {
	case prose.Dated:
		if said := l.Period.Period; said.Months() > 13 && (near(firstYear(said), p) || near(lastYear(said), p)) {
			return 0 // of a change between two years, the one or the other
		}
		return yesNo(near(l.Period.Period, p))
	case prose.Year:
		y := l.Period.Period.Start.Year
		if p.Start.Year == y || p.End.Year == y {
			return 1
		}
		return -1
	case prose.YearsBefore:
		return 0
	case prose.ToMonth:
		return yesNo(l.Period.Period.End.Month == p.End.Month && months == l.Months)
	}
	if off := l.Months - months; months > 0 && l.Months > 0 && max(off, -off) > 1 {
		return -1 // "last year" of a figure for nine months
	}
	return 0
}

// firstYear and lastYear give the twelve months at either end of a period.
func firstYear(p figure.Period) figure.Period {
	end := civil.Of(p.Start.Year+1, p.Start.Month, p.Start.Day).AddDays(-1)
	return figure.Period{Start: p.Start, End: end}
}

func lastYear(p figure.Period) figure.Period {
	next := p.End.AddDays(1)
	return figure.Period{Start: civil.Of(next.Year-1, next.Month, next.Day), End: p.End}
}

func yesNo(b bool) int {
	if b {
		return 1
	}
	return -1
}

// near reports whether two periods are the same but for a month at either end:
// papers write "between April 2017 and April 2018" for a financial year.
func near(p, q figure.Period) bool {
	const slack = 31 * 24 * time.Hour
	days := int(slack / (24 * time.Hour))
	a, b := p.Start.DaysUntil(q.Start), p.End.DaysUntil(q.End)
	return max(a, -a) <= days && max(b, -b) <= days
}
