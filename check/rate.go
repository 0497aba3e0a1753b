package check

import (
	"fmt"
	"math/big"
	"slices"

	"cyberflag/figure"
	"cyberflag/prose"
)

// judgeRates judges "15 a day" and "one every 36 minutes".
func (d *desk) judgeRates() {
	for _, r := range d.facts.Rates {
		d.claim(r.Phrase, d.judgeRate(r))
	}
}

// saidOtherwise reports whether the story has another rate over the same time,
// which the same total does give.
func (d *desk) saidOtherwise(r prose.Rate, f flow) bool {
	sentence := d.facts.SentenceOf(r.Start)
	return slices.ContainsFunc(d.ratesIn(sentence-mostAround, sentence+mostAround), func(o prose.Rate) bool {
		return o.Span != r.Span && o.Hours.Cmp(r.Hours) == 0 && rateOf(o, f).Verdict == Supported
	})
}

func (d *desk) judgeRate(r prose.Rate) Claim {
	if c, ok := d.atOwnTime(r); ok {
		return c
	}
	if c, ok := d.rateOfDifference(r); ok {
		return c
	}
	near, all, other := d.flows(r)
	sentence := d.facts.SentenceOf(r.Start)
	own := d.flowBeside(r)
	if len(own) == 1 && (d.restates(r) || len(near) == 0) {
		if c := rateOf(r, own[0]); c.Verdict == Contradicted && r.Hours.Cmp(hoursOf(12)) != 0 {
			return d.otherTime(r, own[0], c)
		}
	}
	for _, f := range slices.Concat(own, d.yearlyFlows(r), near, all, d.flowsIn(sentence-6, sentence-2)) { // what was told farther back can only make it right
		if c := rateOf(r, f); c.Verdict == Supported {
			return c
		}
	}
	if slices.ContainsFunc(other, func(f flow) bool { return rateOf(r, f).Verdict == Supported }) {
		return Claim{Verdict: CannotTell, Why: "only a figure of a measure that the story does not speak of gives it"}
	}
	if own != nil && len(near) > 1 {
		near = own
	}
	if len(near) == 1 {
		c := d.otherTime(r, near[0], rateOf(r, near[0]))
		if d.saidOtherwise(r, near[0]) {
			c.Kind = TwoValues
			c.Why += ", as the story says elsewhere"
		}
		return c
	}
	return d.byAnyReading(r, slices.Concat(near, all))
}

// noTotal is the reason of a rate that is left open.
const noTotal = "no one total is surely meant"

// mostReadings is how many totals a rate may be of and still be wrong by all of them.
const mostReadings = 6

// byAnyReading says that a rate is wrong when it is so by each total that the story tells
// beside it and by each figure of its place, so that it does not matter which is meant.
func (d *desk) byAnyReading(r prose.Rate, flows []flow) Claim {
	open := Claim{Verdict: CannotTell, Why: noTotal}
	if len(flows) == 0 || len(flows) > mostReadings || d.ofAnotherSubject(r.Phrase) || wholeCountry.MatchString(d.sentenceText(d.facts.SentenceOf(r.Start))) {
		return open
	}
	for _, f := range flows {
		if rateOf(r, f).Verdict != Contradicted {
			return open
		}
	}
	c := rateOf(r, flows[0])
	c.Why += ", and it is wrong by each other total that may be meant"
	return c
}

// otherTime says of a rate that is wrong for which other time it would be right: "two
// every hour" for two a day.
func (d *desk) otherTime(r prose.Rate, f flow, c Claim) Claim {
	if c.Verdict != Contradicted || r.Every {
		return c
	}
	for _, hours := range []int64{1, 24, 168, 730, 8760} {
		other := r
		other.Hours = big.NewRat(hours, 1)
		if other.Hours.Cmp(r.Hours) != 0 && rateOf(other, f).Verdict == Supported {
			c.Kind = WrongUnit
			c.Why += ", and it is so many in each " + hoursWords(other.Hours)
			return c
		}
	}
	return c
}

// flows gives the totals that the rate may be made of: the counts of its own
// sentence and the one before, and then any figure for its area; others are those of a
// measure that the story does not speak of.
func (d *desk) flows(r prose.Rate) (near, all, others []flow) {
	sentence := d.facts.SentenceOf(r.Start)
	if near = d.flowsIn(sentence-1, sentence); len(near) == 0 {
		near = d.flowsNear(sentence)
	}
	area := d.areaOf(r.Span, r.End)
	for _, e := range d.book {
		if e.known && !e.slip && !d.saysOtherTime(sentence, e) && (!area.ok || relate(area.area, e.Area) == same || !area.firm && relate(area.area, e.Area) == nested) {
			f := flow{e.value, e.Period, 0, e.basis()}
			if d.ofUnspokenMeasure(sentence, &e) {
				others = append(others, f)
			} else {
				all = append(all, f)
			}
		}
	}
	return near, all, others
}

// flowsNear gives the totals of the last sentence that has any, of the two before the last,
// when no time or place is named since; or else those of the next.
func (d *desk) flowsNear(sentence int) []flow {
	for from := sentence - 2; from >= sentence-3 && from >= 0; from-- {
		if near := d.flowsIn(from, from); len(near) > 0 && len(d.areasIn(from+1, sentence)) == 0 {
			return near
		}
	}
	return d.flowsIn(sentence+1, sentence+1)
}

// ofUnspokenMeasure reports whether e is of a measure that neither the story's numbers nor
// the words of a sentence are of, while the story has a number of another measure for the
// place of e.
func (d *desk) ofUnspokenMeasure(sentence int, e *entry) bool {
	other := false
	for _, c := range d.counts {
		b := c.sound()
		switch {
		case b == nil:
		case b.Measure == e.Measure:
			return false
		case sameArea(b.Area, e.Area) && c.area.ok:
			other = true
		}
	}
	said := topicNames(d.topicsIn(sentence, sentence))
	return other && (len(said) == 0 || slices.Contains(said, "online") != slices.Contains(e.topics, "online"))
}

// saysOtherTime reports whether a sentence names whole years and none of them is that
// of e.
func (d *desk) saysOtherTime(sentence int, e entry) bool {
	named := false
	for _, p := range d.periodsIn(sentence, sentence) {
		if wholeYear(p) {
			if (periodLink{Period: p, ok: true}).fits(e.Period, e.Period.Months()) >= 0 || e.Period.Contains(p.Period) {
				return false
			}
			named = true
		}
	}
	return named
}

func rateOf(r prose.Rate, f flow) Claim {
	hours := f.hours()
	if f.value == 0 || hours.Sign() <= 0 {
		return Claim{Verdict: CannotTell, Why: "there is no rate of nought"}
	}
	x, printed, unit := new(big.Rat), r.Count, "in each "+hoursWords(r.Hours)
	if r.Every {
		x.Quo(hours, big.NewRat(f.value, 1))
		x.Mul(x, big.NewRat(60, 1))
		printed, unit = new(big.Rat).Mul(r.Hours, big.NewRat(60, 1)), "minutes between two"
	} else {
		x.Quo(new(big.Rat).Mul(big.NewRat(f.value, 1), r.Hours), hours)
		if months := f.months(); months > 0 && r.Hours.Cmp(hoursOfMonth) >= 0 { // whatever leap years are among them
			x.Quo(new(big.Rat).Mul(big.NewRat(f.value, months), r.Hours), hoursOfMonth)
		}
	}
	c := Claim{Value: Quantity{x, 1}, Basis: []string{f.from},
		Why: fmt.Sprintf("%s in %s is %s %s", figure.Thousands(f.value), f.length(), x.FloatString(1), unit)}
	if fairRate(r, x, printed) {
		c.Verdict = Supported
		return c
	}
	c.Verdict, c.Kind = Contradicted, WrongArithmetic
	return c
}

var hoursOfMonth = big.NewRat(730, 1)

func hoursWords(h *big.Rat) string {
	for _, u := range []struct {
		hours int64
		word  string
	}{{1, "hour"}, {24, "day"}, {168, "week"}, {730, "month"}, {8760, "year"}} {
		if h.Cmp(big.NewRat(u.hours, 1)) == 0 {
			return u.word
		}
	}
	return "such time"
}
