package check

import (
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/prose"
)

// judgeCounts judges every count that no other claim has judged.
func (d *desk) judgeCounts() {
	for _, c := range d.counts {
		if c.Change != prose.None || !d.isClaim(c) {
			continue
		}
		d.claim(c.Phrase, d.judgeCount(c))
	}
}

// isClaim reports whether c says anything that could be checked. A small
// number in words without a unit does not, unless the words about it or a
// figure make it one side of a comparison.
func (d *desk) isClaim(c *count) bool {
	small := c.value < 13 && c.Unit == prose.Unsaid
	switch {
	case c.value == 0:
		return d.gap(c) != nil || c.best != nil
	case c.Unit == prose.Other:
		return d.otherUnit(c)
	case c.InWords && c.Unit == prose.Unsaid, small:
		return d.recordedAfter(c) || c.base || c.current || c.best != nil && c.clash == "" && c.area.firm && c.value > 2
	}
	return true
}

var participle = regexp.MustCompile(`(?i)^\s+(?:(?:were|was|being)\s+)?(?:recorded|logged|registered|reported|noted|seen|counted)\b`)

// recordedAfter reports whether a participle says that c counts what was
// recorded: "the five recorded in 2016".
func (d *desk) recordedAfter(c *count) bool {
	return participle.MatchString(d.text[c.End:d.forward(c.End, 32)])
}

// otherUnit reports whether c counts officers, arrests or the like with a
// value that is surely that of a figure for its place, so that its unit is
// wrong.
func (d *desk) otherUnit(c *count) bool {
	const byChance = 30 // smaller numbers agree by chance
	return c.best != nil && c.clash == "" && c.value >= byChance && d.areaFit(c, c.best) == 1 && !d.printedElsewhere(c, c.best)
}

// judgeCount tries every way in which a count can be right before the ways in
// which it can be wrong.
func (d *desk) judgeCount(c *count) Claim {
	if !c.exactly() || c.best == nil && c.step().Cmp(big.NewRat(1, 1)) > 0 {
		if v, ok := d.judgeRound(c); ok {
			return v
		}
	}
	for _, judge := range []func(*count) (Claim, bool){d.byComparison, d.byFigure, d.bySum, d.byYears, d.bySet, d.byPartner, d.byGap, d.byNearness, d.byTwin} {
		if v, ok := judge(c); ok {
			return v
		}
	}
	return Claim{Verdict: CannotTell, Why: d.nothing(c)}
}

func (d *desk) nothing(c *count) string {
	if len(d.book) == 0 {
		return "no figures were given, and the story has nothing to hold it against"
	}
	if c.best != nil {
		return "a figure has this value, but the words do not say that it is meant"
	}
	return "no figure has this value, and none is surely meant"
}

// byFigure judges c by a figure of the same value.
func (d *desk) byFigure(c *count) (Claim, bool) {
	e := c.best
	if e == nil || !c.exactly() || d.byChance(c, e) {
		return Claim{}, false
	}
	v := Claim{Value: whole(e.value), Basis: []string{e.basis()}}
	label := fmt.Sprintf("%s is %s in %s", figure.Thousands(e.value), areaName(e.Area), e.Period)
	switch {
	case e.slip:
		v.Verdict, v.Kind, v.Value = Contradicted, Misprint, whole(e.of)
		v.Why = fmt.Sprintf("%s printed %s, but the figure is %s: %s", e.Source.Publisher, figure.Thousands(e.value), figure.Thousands(e.of), slipWords(e.value, e.of))
		v.Basis = append(v.Basis, d.book.basisOf(e.of, *e)...)
		d.remark(&v, c.value, e.of, e)
	case c.Unit == prose.Other:
		v.Verdict, v.Kind = Contradicted, WrongUnit
		v.Why = fmt.Sprintf("%s is a number of offences recorded", figure.Thousands(e.value))
	case c.Unit == prose.People && !countsPeople(e.Measure):
		v.Verdict, v.Kind = Contradicted, WrongUnit
		v.Why = fmt.Sprintf("%s is a number of offences; how many children there were is not known", figure.Thousands(e.value))
	case c.clash == WrongPeriod && c.relative(prose.YearBefore):
		v.Verdict, v.Kind, v.Why = NotComparable, PeriodLength, label+", which is not a whole year"
	case d.afterPartner(c) != nil:
		o := d.afterPartner(c)
		v.Verdict, v.Kind = Contradicted, WrongPeriod
		v.Why = fmt.Sprintf("%s, which is later than %s in %s", label, figure.Thousands(o.value), o.best.Period)
	case c.clash != "":
		v.Verdict, v.Kind, v.Why = Contradicted, c.clash, label
		if o := d.otherValue(c); o != nil {
			v.Why += fmt.Sprintf("; %s in %s is %s", areaName(o.Area), o.Period, o.Value)
			v.Basis = append(v.Basis, o.basis())
		}
	case d.wrongDefinition(c) != nil:
		o := d.wrongDefinition(c)
		v.Verdict, v.Kind = NotComparable, Definition
		v.Why = fmt.Sprintf("%s is %s; of %s there were %s", figure.Thousands(e.value), e.Measure, o.Measure, o.Value)
		v.Basis = append(v.Basis, o.basis())
	case d.partOfRegion(c, e):
		v.Verdict, v.Kind = NotComparable, Coverage
		v.Why = fmt.Sprintf("%s is for %d forces of %s and not for all of it", figure.Thousands(e.value), e.Area.Forces, areaName(c.area.area))
	default:
		v.Verdict, v.Why = Supported, label+d.otherVintage(e)
	}
	return v, true
}

// partOfRegion reports whether c is said of a whole region and e is for some
// named forces of it.
func (d *desk) partOfRegion(c *count, e *entry) bool {
	return c.area.ok && c.area.firm && c.area.area.Kind == figure.Region && e.Area.Kind == figure.Region && e.Area.Forces > 0 &&
		e.Area.Name != c.area.area.Name && relate(c.area.area, e.Area) == nested && d.saysForces(c.sentence) == 0
}

func countsPeople(m figure.Measure) bool {
	s := strings.ToLower(string(m))
	return strings.HasPrefix(s, "victims") || strings.HasPrefix(s, "children") || strings.Contains(s, "number of children")
}

// basisOf names the figures with value n for the same thing as e.
func (b book) basisOf(n int64, e entry) []string {
	for _, o := range b {
		if o.known && o.value == n && o.sameThing(e) {
			return []string{o.basis()}
		}
	}
	return nil
}

// otherValue gives the figure for what the story says c is: its area, period
// and measure.
func (d *desk) otherValue(c *count) *entry {
	var found *entry
	for i := range d.book {
		e := &d.book[i]
		areaSame := c.area.ok && relate(c.area.area, e.Area) == same || !c.area.ok && sameArea(e.Area, c.best.Area)
		if e.known && e.value != c.value && e.Measure == c.best.Measure && areaSame && c.period.fits(e.Period, e.Period.Months()) >= 0 &&
			(c.period.fits(e.Period, e.Period.Months()) == 1 || e.Period == c.best.Period) {
			found = e
		}
	}
	return found
}

// afterPartner gives the count that c is said to be a year before, when the
// figures have c as the later of the two.
func (d *desk) afterPartner(c *count) *count {
	if !c.relative(prose.YearBefore) || !c.base {
		return nil
	}
	for _, o := range d.counts {
		if o != c && o.sentence == c.sentence && !o.base && o.best != nil && o.clash == "" && o.best.Measure == c.best.Measure &&
			sameArea(o.best.Area, c.best.Area) && o.best.Period.Start.Before(c.best.Period.Start) {
			return o
		}
	}
	return nil
}

// wrongDefinition gives the figure for online offences when c is called online
// but its value is that of all offences in the same place and time.
func (d *desk) wrongDefinition(c *count) *entry {
	phrase := topicNames(prose.Scan(d.text[c.Phrase.Start:c.Phrase.End]).Topics)
	if !slices.Contains(phrase, "online") || slices.Contains(c.best.topics, "online") || !slices.Equal(c.best.topics, []string{"sexual"}) {
		return nil
	}
	for i := range d.book {
		e := &d.book[i]
		if e.known && slices.Contains(e.topics, "online") && e.Period == c.best.Period && sameArea(e.Area, c.best.Area) {
			return e
		}
	}
	return nil
}

// otherVintage says which vintage e is when others differ.
func (d *desk) otherVintage(e *entry) string {
	for i := range d.book {
		o := &d.book[i]
		if !o.sameThing(*e) || o.slip || o.known && o.value == e.value {
			continue
		}
		when := "another release"
		if !o.Source.PublishedOn.IsZero() && !e.Source.PublishedOn.IsZero() {
			when = "a later release"
			if !o.Source.PublishedOn.First().After(e.Source.PublishedOn.Last()) {
				when = "an earlier release"
			}
			when += " (" + o.Source.PublishedOn.Words() + ")"
		}
		printed := ""
		if !e.Source.PublishedOn.IsZero() {
			printed = ", as printed in " + e.Source.PublishedOn.Words()
		}
		if !o.known {
			return fmt.Sprintf("%s; %s says that it is %s", printed, when, o.Value)
		}
		return fmt.Sprintf("%s; %s has %s", printed, when, o.Value)
	}
	return ""
}

// judgeRound judges a number that is hedged or round against the story's exact
// numbers and then against the figures.
func (d *desk) judgeRound(c *count) (Claim, bool) {
	for _, o := range d.counts {
		if o == c || !o.exactly() || o.Change != prose.None || o.value == c.value || !roughly(c.Hedge, c.Value, c.step(), o.Value) || d.otherPlace(c.area, o) {
			continue
		}
		if c.Unit == prose.People && o.Unit != prose.People && o.best != nil && !countsPeople(o.best.Measure) {
			return Claim{Verdict: Contradicted, Kind: WrongUnit, Value: whole(o.value), Basis: []string{o.best.basis()},
				Why: fmt.Sprintf("%s is a number of offences; how many children there were is not known", figure.Thousands(o.value))}, true
		}
		if c.Unit == o.Unit || c.Unit == prose.Unsaid || o.Unit == prose.Unsaid {
			if v := d.judgeCount(o); v.Verdict == NotComparable {
				return v, true // what is said against the exact number holds for the round one
			}
			return Claim{Verdict: Supported, Value: whole(o.value), Basis: []string{"the story: " + figure.Thousands(o.value)},
				Why: fmt.Sprintf("the story has %s, which is %s%% of %s", figure.Thousands(o.value), shareOf(o.value, c.Value), figure.Thousands(c.value))}, true
		}
	}
	if v, ok := d.roundFigure(c); ok {
		return v, true
	}
	return d.roundTooFar(c)
}

// roundTooFar judges "almost 2,000" by the one exact number nearby that it can
// be meant for, when that is too far off: 1,753.
func (d *desk) roundTooFar(c *count) (Claim, bool) {
	if c.Hedge != prose.Almost && c.Hedge != prose.MoreThan && c.Hedge != prose.AtLeast || c.Unit == prose.Unsaid || c.value < 100 {
		return Claim{}, false
	}
	var meant *count
	for _, o := range d.counts {
		away := o.sentence - c.sentence
		if o == c || !o.exactly() || o.Change != prose.None || o.base || o.Unit != c.Unit || max(away, -away) > 1 || !within(o.value, c.value, 80, 115) {
			continue
		}
		if meant != nil || d.otherPlace(c.area, o) || c.area.ok && o.area.ok && relate(c.area.area, o.area.area) == apart || o.best == nil && len(d.book) > 0 {
			return Claim{}, false
		}
		meant = o
	}
	if meant == nil {
		return Claim{}, false
	}
	return Claim{Verdict: Contradicted, Kind: WrongArithmetic, Value: whole(meant.value), Basis: []string{"the story: " + figure.Thousands(meant.value)},
		Why: fmt.Sprintf("%s is %s%% of %s", figure.Thousands(meant.value), shareOf(meant.value, c.Value), figure.Thousands(c.value))}, true
}

func shareOf(n int64, of *big.Rat) string {
	r := new(big.Rat).Quo(big.NewRat(n*100, 1), of)
	return r.FloatString(1)
}

// roundFigure judges a hedged or round number against the figures.
func (d *desk) roundFigure(c *count) (Claim, bool) {
	var best *entry
	top := -1000
	for i := range d.book {
		e := &d.book[i]
		if !e.known || e.slip || !roughly(c.Hedge, c.Value, c.step(), big.NewRat(e.value, 1)) {
			continue
		}
		if score, clash := d.suits(c, e); clash == "" && score > top {
			best, top = e, score
		}
	}
	if best == nil {
		return Claim{}, false
	}
	v := Claim{Verdict: Supported, Value: whole(best.value), Basis: []string{best.basis()},
		Why: fmt.Sprintf("%s is %s in %s", best.Value, areaName(best.Area), best.Period)}
	if c.Unit == prose.People && !countsPeople(best.Measure) {
		v.Verdict, v.Kind = Contradicted, WrongUnit
		v.Why = fmt.Sprintf("%s is a number of offences; how many children there were is not known", best.Value)
	}
	return v, true
}

// byGap judges a nought where a force gave no figure.
func (d *desk) byGap(c *count) (Claim, bool) {
	e := d.gap(c)
	if e == nil || c.value != 0 {
		return Claim{}, false
	}
	return Claim{Verdict: NotComparable, Kind: GapAsNil, Basis: []string{e.basis()},
		Why: fmt.Sprintf("%s has no figure for %s (%s), which is not nought", areaName(e.Area), e.Period, e.Value)}, true
}

// gap gives the figure that says that there is no number for what c is about.
func (d *desk) gap(c *count) *entry {
	for i := range d.book {
		e := &d.book[i]
		if !e.known && c.area.ok && relate(c.area.area, e.Area) == same && c.period.fits(e.Period, e.Period.Months()) >= 0 {
			return e
		}
	}
	return nil
}
