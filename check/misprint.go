package check

import (
	"fmt"
	"slices"
	"strconv"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// byNearness judges c by a figure that it nearly is: a misprint when a digit
// or two differ, another value when the words surely mean that figure.
func (d *desk) byNearness(c *count) (Claim, bool) {
	if !c.exactly() || c.Unit == prose.People || c.value < 10 {
		return Claim{}, false
	}
	var best *entry
	top := -1
	for i := range d.book {
		e := &d.book[i]
		if !e.known || e.slip {
			continue
		}
		if n := d.meant(c, e); n > top {
			best, top = e, n
		}
	}
	if best == nil {
		return Claim{}, false
	}
	v := Claim{Verdict: Contradicted, Value: whole(best.value), Basis: []string{best.basis()}}
	v.Kind = TwoValues
	v.Why = fmt.Sprintf("%s in %s is %s", areaName(best.Area), best.Period, best.Value)
	switch {
	case d.printedElsewhere(c, best):
		v.Why += ", which the story prints too"
	case digitSlip(c.value, best.value):
		v.Kind = Misprint
		v.Why += ": " + slipWords(c.value, best.value)
	}
	d.remark(&v, c.value, best.value, best)
	return v, true
}

// remark adds to v that the printed number falls short of ours, which stands
// where e does, by the figure of one force in its area: 5,463 is 5,653 less
// Durham's 190.
func (d *desk) remark(v *Claim, printed, ours int64, e *entry) {
	for i := range d.book {
		o := &d.book[i]
		if o.known && o.value > 0 && o.value == ours-printed && isForce(o.Area) && !isForce(e.Area) && o.Period == e.Period && o.Measure == e.Measure && relate(o.Area, e.Area) == nested {
			v.Why += fmt.Sprintf("; %s is %s less the %s of %s, which may be how it came about", figure.Thousands(printed), figure.Thousands(ours), o.Value, areaName(o.Area))
			v.Basis = append(v.Basis, o.basis())
			return
		}
	}
}

// ofTotal stands between a part and its whole.
var ofTotal = lazyre.New(`(?i)\b(?:out\s+)?of\s+(?:the\s+|a\s+total\s+of\s+)?$`)

// sayAgain ends before a number that was said before: "each of the 86 reports", "last
// year's 1,724 offences".
var sayAgain = lazyre.New(`(?i)\b(?:of|behind|all|in)\s+(?:each\s+of\s+|all\s+)?(?:the|those|these|its|last\s+year['’]s|that\s+year['’]s)\s+$|\b(?:those|these|last\s+year['’]s|that\s+year['’]s)\s+$|\b(?:said|says|that|called)\s+the\s+$`)

// saidAgain reports whether c is spoken of as a number that was given before.
func (d *desk) saidAgain(c *count) bool {
	return c.Unit == prose.Offences && sayAgain.MatchString(d.text[d.back(c.Start, 32):c.Start])
}

// byAgain judges a number that is spoken of as one that was given before.
func (d *desk) byAgain(c *count) (Claim, bool) {
	if !d.saidAgain(c) {
		return Claim{}, false
	}
	return d.byTwin(c)
}

// byTwin judges a number of four digits and more that the story has printed
// before with a digit or two different, for the same place and time.
func (d *desk) byTwin(c *count) (Claim, bool) {
	again := d.saidAgain(c)
	anagram := func(o *count) bool {
		return c.value >= 100 && c.best == nil && c.Unit == prose.Offences && o.sound() != nil && digitSlip(c.value, o.value) && sameDigits(strconv.FormatInt(c.value, 10), strconv.FormatInt(o.value, 10)) && !c.period.ok
	}
	if !c.exactly() || c.value < 1000 && !again && !slices.ContainsFunc(d.around(c), func(o *count) bool { return o.Start < c.Start && anagram(o) }) || c.value < 10 || c.base || c.current || c.notOffences() {
		return Claim{}, false
	}
	for _, o := range d.around(c) {
		if o.Start >= c.Start || !again && !anagram(o) && !within(o.value, c.value, 90, 111) || !digitSlip(o.value, c.value) || !o.exactly() || o.base || o.current || o.Change != prose.None || !again && ofTotal.MatchString(d.text[d.back(c.Start, 24):c.Start]) {
			continue
		}
		if (again || anagram(o)) && o.sound() != nil && (o.area.area == c.area.area || !c.area.firm) || o.area.area == c.area.area && o.period.ok == c.period.ok && o.period.Kind == c.period.Kind && o.period.Period.Period == c.period.Period.Period && (o.Unit == c.Unit || o.Unit == prose.Unsaid || c.Unit == prose.Unsaid) {
			return Claim{Verdict: Contradicted, Kind: TwoValues, Value: whole(o.value), Basis: []string{"the story: " + figure.Thousands(o.value)},
				Why: fmt.Sprintf("the story also gives %s: %s in one of them", figure.Thousands(o.value), slipWords(c.value, o.value))}, true
		}
	}
	return Claim{}, false
}

// meant says how surely c means e, whose value is another: -1 not at all.
func (d *desk) meant(c *count, e *entry) int {
	area, period := d.areaFit(c, e), d.periodFit(c, e)
	topics := d.topicFit(c, e)
	if !d.surely(c, e) {
		return -1
	}
	if area < 0 || period < 0 || topics < -1 || (e.Period.Months() > 12) != c.spansYears(d) || d.printedElsewhere(c, e) && c.value < 1000 && (area < 1 || period < 1) {
		return -1
	}
	slip, own := digitSlip(c.value, e.value) && (period == 1 || nearSlip(c.value, e.value)), d.ownWords(c, e)
	short := c.value < 100
	switch {
	case slip && area == 1 && (period == 1 || !short || d.followsPartner(c, e)):
	case slip && c.value >= 1000:
	case slip && !short && (period == 1 || !c.area.ok):
	case own && !d.printedElsewhere(c, e) && within(c.value, e.value, 70, 143):
	case area == 1 && (c.area.firm || len(d.places) == 1) && isForce(e.Area) && period == 1 && (topics >= 1 || d.book.onlyMeasure()) && !d.printedElsewhere(c, e) && within(c.value, e.value, 80, 125):
	case area == 1 && period == 1 && d.plainlySaid(c, e) && !d.printedElsewhere(c, e):
	default:
		return -1
	}
	sure := 4*area + 3*period + topics
	if slip {
		sure += 10
	}
	if d.printedElsewhere(c, e) {
		sure -= 8 // the story has it already
	}
	return max(sure, 0)
}

// followsPartner reports whether c is what the count before it rose or fell to,
// and e is for the year after that count's: "from 38 to 85".
func (d *desk) followsPartner(c *count, e *entry) bool {
	if c.at < 1 || !c.current {
		return false
	}
	p := d.counts[c.at-1]
	return p.base && p.sentence == c.sentence && p.best != nil && p.clash == "" && p.best.Measure == e.Measure && sameArea(p.best.Area, e.Area) &&
		e.Period.Start == p.best.Period.End.AddDays(1)
}

// nearTotal reports a total so near a printed number that the number may be meant for it:
// from 12 per cent less to 13 per cent more.
func nearTotal(total, printed int64) bool { return within(total, printed, 88, 113) }

func within(a, b, low, high int64) bool { return a*100 >= b*low && a*100 <= b*high }

// printedElsewhere reports whether another count of the story is e, so that c
// is likely to be something else.
func (d *desk) printedElsewhere(c *count, e *entry) bool {
	return slices.ContainsFunc(d.ofValue[e.value], func(o *count) bool { return o != c && o.clash == "" })
}
