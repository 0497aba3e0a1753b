package check

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var beforeThat = lazyre.New(`(?i)^\s+(?:that|it)\b`)

// byItself ends before a difference.
var byItself = lazyre.New(`(?i)\bby\s+$`)

var yearAfter = lazyre.New(`(?i)\b(?:following|next|after|afterwards|later|year\s+on)\b`)

// yearsFrom gives how many years the words of a period lie from the time that they
// count from: "the year before" is -1, "a year later" 1; 0 is not known.
func (d *desk) yearsFrom(p prose.Period) int {
	switch {
	case strings.HasSuffix(strings.ToLower(d.text[p.Start:p.End]), "ago"):
		return 0 // from the day of printing
	case p.Kind == prose.YearBefore && p.Months == 12:
		return -1
	case p.Kind == prose.YearsBefore && p.Months > 0:
		return -p.Months / 12
	case p.Kind == prose.YearsAfter:
		return p.Months / 12
	case p.Kind == prose.LastYear && p.Months == 12 && yearAfter.MatchString(d.text[p.Start:p.End]):
		return 1
	}
	return 0
}

// resolve gives the period of c, where its words count it from another, its dates:
// "145 in 2016/17. In the previous year there were 55." It is surely that one when no
// other year is named before it in its sentence or in the one before.
func (d *desk) resolve(c *count) {
	n := d.yearsFrom(c.period.Period)
	if !c.period.ok || n == 0 || byItself.MatchString(d.text[d.back(c.Phrase.Start, 8):c.Phrase.Start]) {
		return
	}
	last, years, otherSentence := d.yearCountedFrom(c, c.sentence-1)
	if years == 0 {
		last, years, otherSentence = d.yearCountedFrom(c, 0)
	}
	if c.at > 0 && beforeThat.MatchString(d.text[c.period.End:d.forward(c.period.End, 8)]) { // "154 the year before and 77 the year before that"
		if o := d.counts[c.at-1].period; o.resolved.Start.Year > 0 {
			last = o.resolved
		}
	}
	if years == 0 {
		return
	}
	c.period.resolved, c.period.surely = shifted(last, n), years == 1 && !(otherSentence && (d.afterNumber(c) || d.laterNamed(c, last)))
}

// yearCountedFrom gives the last year that is named before the period of c, from a
// sentence on, how many years are, and whether the last stands in a sentence before.
func (d *desk) yearCountedFrom(c *count, from int) (last figure.Period, years int, otherSentence bool) {
	for _, p := range d.periodsIn(max(from, c.sentence-8), c.sentence) {
		if p.End > c.period.Start || p.Kind != prose.Dated || p.Period.Months() != 12 {
			continue
		}
		otherSentence = d.facts.SentenceOf(p.Start) != c.sentence
		if p.Period != last {
			last = p.Period
			years++
		}
	}
	return last, years, otherSentence
}

// laterNamed reports whether the text before c names a later year than last: the year
// before may then be the one before that.
func (d *desk) laterNamed(c *count, last figure.Period) bool {
	return slices.ContainsFunc(d.periodsIn(c.sentence-mostBack, c.sentence), func(p prose.Period) bool {
		return p.End <= c.period.Start && p.Kind == prose.Dated && p.Period.Months() == 12 && last.Start.Before(p.Period.Start)
	})
}

// afterNumber reports whether another number stands before c in its sentence: the year
// before may then be the one before that number's.
func (d *desk) afterNumber(c *count) bool {
	return slices.ContainsFunc(d.saidIn(c.sentence, c.sentence), func(o *count) bool {
		return o.Start < c.Start && o.Change == prose.None && !(o.InWords && o.Unit == prose.Unsaid)
	})
}

// shifted gives p some years later.
func shifted(p figure.Period, years int) figure.Period {
	next := p.End.AddDays(1)
	return figure.Period{
		Start: civil.Of(p.Start.Year+years, p.Start.Month, p.Start.Day),
		End:   civil.Of(next.Year+years, next.Month, next.Day).AddDays(-1),
	}
}
