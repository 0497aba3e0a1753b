package check

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

const (
	goesUp   = `ris(?:en|es?|ing)|rose|increas(?:ed|es?|ing)|grow(?:n|s|ing)?|grew|climb(?:ed|s|ing)?|(?:gone|went|goes|go|going)\s+up|up`
	goesDown = `fall(?:en|s|ing)?|fell|drop(?:ped|s|ping)?|declin(?:ed|es?|ing)|decreas(?:ed|es?|ing)|shrunk|shrank|(?:gone|went|goes|go|going|come|came)\s+down|down`
)

// steadily is a claim that a number went one way year after year. Group 1 is that it
// rose; group 2 how many years, when that is said.
var steadily = lazyre.New(`(?i)\b(?:(` + goesUp + `)|` + goesDown + `)\s+(?:steadily\s+)?(?:(?:in\s+|for\s+)?(?:every|each)\s+(?:single\s+|successive\s+)?year\b|year\s+(?:after|upon|by)\s+year\b|(?:for\s+)?(two|three|four|five|six|seven)\s+years\s+(?:running|in\s+a\s+row|in\s+succession)\b|(?:for\s+)?(?:the\s+)?(second|third|fourth|fifth|sixth|seventh)\s+(?:consecutive\s+|successive\s+|straight\s+)?year\s*(?:running|in\s+a\s+row|in\s+succession)?\b)`)

var yearsOfWords = map[string]int{"two": 2, "second": 2, "three": 3, "third": 3, "four": 4, "fourth": 4, "five": 5, "fifth": 5, "six": 6, "sixth": 6, "seven": 7, "seventh": 7}

// judgeTrends judges claims that a number rose, or fell, every year.
func (d *desk) judgeTrends() {
	for _, at := range steadily.FindAllStringSubmatchIndex(d.text, -1) {
		sp := prose.Span{Start: at[0], End: at[1]}
		if d.facts.SentenceOf(sp.Start) != d.facts.SentenceOf(sp.End-1) {
			continue
		}
		word := ""
		for _, g := range [][2]int{{at[4], at[5]}, {at[6], at[7]}} {
			if g[0] >= 0 {
				word = strings.ToLower(d.text[g[0]:g[1]])
			}
		}
		d.claim(sp, d.judgeTrend(sp, at[2] >= 0, yearsOfWords[word]))
	}
}

// judgeTrend holds a claim of so many rises or falls, or of all, against the years of
// the number that the text around sp has. One year that went the other way proves it
// wrong.
func (d *desk) judgeTrend(sp prose.Span, up bool, n int) Claim {
	years := d.yearsAround(sp)
	if n > 0 && len(years) > n {
		years = years[len(years)-n-1:]
	}
	if len(years) < 3 && len(years) < n+1 || len(years) < 2 {
		return Claim{Verdict: CannotTell, Why: "the figures do not give the years of this trend"}
	}
	v := Claim{Verdict: Supported}
	var words []string
	for i, e := range years {
		words = append(words, e.Value.String())
		v.Basis = append(v.Basis, e.basis())
		if i > 0 && (e.value > years[i-1].value) != up || i > 0 && e.value == years[i-1].value {
			v.Verdict, v.Kind = Contradicted, WrongArithmetic
		}
	}
	v.Why = fmt.Sprintf("%s, one year after the other", strings.Join(words, ", "))
	if n > 0 && len(years) != n+1 && v.Verdict == Supported {
		return Claim{Verdict: CannotTell, Why: "the figures do not give all the years of this trend"}
	}
	return v
}

// yearsAround gives the figures of each year, in their order and without a gap, of
// what the last number before sp counts, or else the first after it: from the year
// that the sentence counts from.
func (d *desk) yearsAround(sp prose.Span) (years []entry) {
	e := d.entryNear(sp)
	if e == nil {
		return nil
	}
	since := d.carriedStart(d.facts.SentenceOf(sp.Start) + 1)
	return slices.DeleteFunc(d.series(e), func(o entry) bool { return since.ok && o.Period.Start.Before(since.Period.Period.Start) })
}

// series gives the figures of each year, in their order and without a gap, of what e
// counts; none when a year is missing or has two values.
func (d *desk) series(e *entry) (years []entry) {
	for _, o := range d.book {
		if o.known && !o.slip && o.Measure == e.Measure && sameArea(o.Area, e.Area) && o.Area.Forces == e.Area.Forces && o.Period.Months() == 12 {
			years = append(years, o)
		}
	}
	slices.SortStableFunc(years, func(a, b entry) int { return -a.Period.Start.DaysUntil(b.Period.Start) })
	years = slices.CompactFunc(years, func(a, b entry) bool { return a.Period == b.Period && a.value == b.value })
	for i := 1; i < len(years); i++ {
		if years[i].Period.Start != years[i-1].Period.End.AddDays(1) {
			return nil // a year is missing, or has two values
		}
	}
	return years
}

// entryNear gives the figure of the number that stands nearest to sp, in its sentence
// or in those beside it, of the place that the sentence names.
func (d *desk) entryNear(sp prose.Span) *entry {
	sentence := d.facts.SentenceOf(sp.Start)
	area := d.areaOf(sp, sp.End)
	for _, from := range []int{sentence, sentence - 1, sentence + 1, sentence - 2} {
		for _, c := range d.saidIn(from, from) {
			if e := c.sound(); e != nil && c.Change == prose.None && e.Period.Months() == 12 && !(area.ok && area.firm && relate(area.area, e.Area) != same) {
				return e
			}
		}
	}
	if area.ok {
		return d.onlySeries(area.area, sentence)
	}
	return nil
}

// onlySeries gives a figure of the one measure that a place has figures of.
func (d *desk) onlySeries(area figure.Area, sentence int) (found *entry) {
	for i := range d.book {
		e := &d.book[i]
		if !e.known || e.slip || relate(area, e.Area) != same || !d.allows(sentence, e) {
			continue
		}
		if found != nil && found.Measure != e.Measure {
			return nil
		}
		found = e
	}
	return found
}
