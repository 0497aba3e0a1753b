package check

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// yearsApart is a distance in years from a time named before: "five years after
// that", "three years later".
var yearsApart = lazyre.New(`(?i)\b(two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+years\s+(?:after(?:\s+that)?|later|on|afterwards|earlier|before(?:\s+that)?)\b`)

// judgeDistances judges distances in years from a time that the text names
// before: it is right when any such time is so far from the one in its sentence,
// and wrong when the last one, the only one near, is not.
func (d *desk) judgeDistances() {
	for _, at := range yearsApart.FindAllStringSubmatchIndex(d.text, -1) {
		sp := prose.Span{Start: at[0], End: at[1]}
		n, ok := prose.WholeNumber(d.text[at[2]:at[3]])
		here, found := d.periodBeside(sp)
		if !ok || strings.HasPrefix(d.text[at[1]:], " the ") {
			continue
		}
		last, fits := d.timesBefore(here, n)
		if !found || last == nil {
			if !d.whenOfCount(sp) {
				d.claim(sp, Claim{Verdict: CannotTell, Why: "nothing says which years are meant"})
			}
			continue
		}
		gap := distance(last.Period.Start.Year, here.Period.Start.Year)
		c := Claim{Verdict: Contradicted, Kind: WrongYearCount, Value: whole(int64(gap)), Basis: []string{"the story: " + last.Period.String() + " and " + here.Period.String()},
			Why: fmt.Sprintf("%s to %s is %d years", last.Period, here.Period, gap)}
		if fits != nil {
			c.Verdict, c.Kind, c.Value = Supported, "", whole(int64(n))
			c.Why = fmt.Sprintf("%s and %s are %d years apart", *fits, here.Period, n)
		}
		d.claim(sp, c)
	}
}

// whenOfCount reports whether the words at sp say when a number was, and are a part of
// what is claimed of it.
func (d *desk) whenOfCount(sp prose.Span) bool {
	sentence := d.facts.SentenceOf(sp.Start)
	return slices.ContainsFunc(d.saidIn(sentence, sentence), func(c *count) bool {
		return c.period.ok && c.period.Span.Overlaps(sp) || d.linked(c.Number.Span, sp)
	})
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
		if gap := distance(p.Start.Year, here.Period.Start.Year); gap == n {
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
