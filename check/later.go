package check

import (
	"fmt"

	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// yearsApart is a distance in years from a time named before: "five years after
// that", "three years later".
var yearsApart = lazyre.New(`(?i)\b(two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+years\s+(?:after(?:\s+that)?|later|on|afterwards|earlier|ago|back|previously|prior|before(?:\s+that)?)\b`)

// judgeDistances judges distances in years from a time that the text names
// before: it is right when any such time is so far from the one that is meant, and
// wrong when the last one, beside the words themselves, is not.
func (d *desk) judgeDistances() {
	for _, at := range yearsApart.FindAllStringSubmatchIndex(d.text, -1) {
		n, ok := prose.WholeNumber(d.text[at[2]:at[3]])
		if sp := (prose.Span{Start: at[0], End: at[1]}); ok && afterThe.MatchString(d.text[at[1]:d.forward(at[1], 24)]) {
			if first, last, two := d.twoYears(sp); two {
				d.claim(sp, distanceOf(first, last, n))
			}
			continue
		}
		if ok && !(strings.HasPrefix(d.text[at[1]:], " the ") && !strings.HasSuffix(strings.ToLower(d.text[at[0]:at[1]]), "ago")) {
			sp := prose.Span{Start: at[0], End: at[1]}
			d.claim(sp, d.judgeDistance(sp, n))
		}
	}
}

// afterThe is a number that a distance is counted from: "two years after the 290 of
// 2016/17".
var afterThe = lazyre.New(`(?i)^\s+the\s+[\d,]+\s`)

// distanceOf holds a distance of n years against the two times that it lies between.
func distanceOf(p, q figure.Period, n int) Claim {
	gap := distance(p.Start.Year, q.Start.Year)
	if n == gap || n == gap+1 {
		return yearsAre(p, q, n)
	}
	return Claim{Verdict: Contradicted, Kind: WrongYearCount, Value: whole(int64(gap)), Basis: []string{"the story: " + p.String() + " and " + q.String()},
		Why: fmt.Sprintf("%s to %s is %s", p, q, yearsWords(gap))}
}

func (d *desk) judgeDistance(sp prose.Span, n int) Claim {
	if here, ok := d.periodBeside(sp); ok {
		if last, fits := d.timesBefore(here, n); fits != nil {
			return yearsAre(*fits, here.Period, n)
		} else if last != nil {
			return distanceOf(last.Period, here.Period, n)
		}
	}
	for _, here := range d.timesMeant(sp) {
		if _, fits := d.timesBefore(here, n); fits != nil {
			return yearsAre(*fits, here.Period, n)
		}
	}
	if first, last, ok := d.timesTold(sp); ok && distance(first.Start.Year, last.Start.Year) == n {
		return yearsAre(first, last, n)
	}
	return Claim{Verdict: CannotTell, Why: noYears}
}

// yearsAre is what comes out for a distance of n years that two times do have, in
// either way of counting.
func yearsAre(p, q figure.Period, n int) Claim {
	return Claim{Verdict: Supported, Value: whole(int64(n)), Basis: []string{"the story: " + p.String() + " and " + q.String()},
		Why: fmt.Sprintf("%s and %s are %s apart, or %d counted with both", p, q, yearsWords(distance(p.Start.Year, q.Start.Year)), distance(p.Start.Year, q.Start.Year)+1)}
}

// timesMeant gives the years that the words at sp may stand for: those that their
// sentence names, and those of the figures of its numbers.
func (d *desk) timesMeant(sp prose.Span) (out []prose.Period) {
	sentence := d.facts.SentenceOf(sp.Start)
	for _, p := range d.periodsIn(sentence, sentence) {
		if wholeYear(p) {
			out = append(out, p)
		}
	}
	for _, c := range d.saidIn(sentence, sentence) {
		if e := c.sound(); e != nil && e.Period.Months() == 12 {
			out = append(out, prose.Period{Span: c.Number.Span, Kind: prose.Dated, Period: e.Period})
		}
	}
	return out
}

// timesTold gives the first and the last year of the numbers that the text has
// before sp.
func (d *desk) timesTold(sp prose.Span) (first, last figure.Period, ok bool) {
	for _, c := range d.saidBefore(d.facts.SentenceOf(sp.Start)) {
		e := c.sound()
		if e == nil || e.Period.Months() != 12 {
			continue
		}
		if !ok || e.Period.Start.Before(first.Start) {
			first = e.Period
		}
		if !ok || last.Start.Before(e.Period.Start) {
			last = e.Period
		}
		ok = true
	}
	return first, last, ok
}

func distance(a, b int) int { return max(a-b, b-a) }

// periodBeside gives the year in the sentence of sp that nothing but a comma or a
// small word parts from it.
func (d *desk) periodBeside(sp prose.Span) (prose.Period, bool) {
	sentence := d.facts.SentenceOf(sp.Start)
	for _, p := range d.periodsIn(sentence, sentence) {
		if !wholeYear(p) {
			continue
		}
		if p.End <= sp.Start && besideYear.MatchString(d.text[p.End:sp.Start]) || p.Start >= sp.End && p.Start-sp.End <= 8 {
			return p, true
		}
	}
	return prose.Period{}, false
}

func wholeYear(p prose.Period) bool {
	return p.Kind == prose.Year || p.Kind == prose.Dated && p.Period.Months() == 12
}

// timesBefore gives the last year that the text has before here, in words or as
// that of a count's figure, and one that lies n years from here.
func (d *desk) timesBefore(here prose.Period, n int) (last *prose.Period, fits *figure.Period) {
	sentence := d.facts.SentenceOf(here.Start)
	look := func(at int, p figure.Period) {
		if at >= here.Start || p.Start.Year == here.Period.Start.Year {
			return
		}
		if gap := distance(p.Start.Year, here.Period.Start.Year); gap == n || gap > 0 && gap+1 == n {
			fits = &p
		}
		if last == nil || at > last.Start {
			last = &prose.Period{Span: prose.Span{Start: at}, Period: p}
		}
	}
	for _, p := range d.periodsIn(sentence-8, sentence) {
		if wholeYear(p) && p.Span != here.Span {
			look(p.Start, p.Period)
		}
	}
	for _, c := range d.saidIn(sentence-3, sentence) {
		if e := c.sound(); e != nil && e.Period.Months() == 12 {
			look(c.Start, e.Period)
		}
	}
	return last, fits
}
