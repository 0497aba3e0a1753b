package answer

import (
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A sentence may say a move by its two ends: "flagged offences dropped from 41 to 36 between 2016/17
// and 2017/18". The first is of the earlier period and the second of the later one.

const moveWord = `(?:r(?:ise|ises|ose|isen|ising)|f(?:all|alls|ell|allen|alling)|drop(?:s|ped|ping)?|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|gr(?:ow|ows|ew|own|owth|owing)|climb(?:s|ed|ing)?|declin(?:e|es|ed|ing)|reduc(?:ed|tion|ing)|mov(?:e|ed|ing)|chang(?:e|ed|ing)|(?:go|goes|went|gone|going|is|are|was|were) (?:up|down)|jump(?:s|ed)?|doubled|up|down)`

var (
	moveEnds = lazyre.New(`(?i)\b` + moveWord + `\b[^.;:()]{0,60}?\bfrom (\d[\d,]*\d|\d)(?: (?:such |flagged |recorded )?(?:offences|crimes))? to (?:a total of |only |just )?(\d[\d,]*\d|\d)\b`)
	// movedTo is where a move ends that says its size: "went up by 49 to 229".
	movedTo = lazyre.New(`(?i)\bby \d[\d,]*(?: offences| crimes)? to (?:a total of )?(\d[\d,]*\d|\d)\b`)
)

// moveOf gives the two ends of the only move of a sentence.
func moveOf(s string) (ends []said, ok bool) {
	all := moveEnds.FindAllStringSubmatchIndex(s, -1)
	if len(all) != 1 || costWords.MatchString(s) || shareNext.MatchString(s[all[0][1]:]) || ageAfter.MatchString(s[all[0][1]:]) {
		return nil, false
	}
	for k := 2; k < 6; k += 2 {
		n, known := spanCount(s, prose.Span{Start: all[0][k], End: all[0][k+1]})
		if !known || yearShaped.MatchString(s[n.Start:n.End]) {
			return nil, false
		}
		ends = append(ends, n)
	}
	return ends, true
}

// moveSentence reads a sentence whose only counts are the ends of a move.
func (r *reader) moveSentence(s, where string) bool {
	ends, ok := moveOf(s)
	periods := spans(prose.SpeltPeriods(s))
	if !ok || len(periods) == 0 {
		return false
	}
	for _, n := range r.numbersIn(s, periods) {
		if !n.Overlaps(ends[0].Span) && !n.Overlaps(ends[1].Span) {
			return false
		}
	}
	years := endsOf(periods)
	if years == nil {
		return false
	}
	from := len(r.found)
	for i, n := range ends {
		if years[i] == (figure.Period{}) {
			r.problem("nothing says the period of %s: not proposed: %q", s[n.Start:n.End], quoteWords(around(s, n.Span)))
			continue
		}
		f := r.clause(s, ends, i)
		f.flagged = f.flagged || flagWords.MatchString(s)
		f.period.Period = years[i]
		place := where
		if place == "" {
			place = quoteWords(around(s, n.Span))
		}
		r.propose(r.here.with(r.sub), f, n.v, place, strings.TrimSpace(s), nil, 0, 0)
	}
	r.recent(from)
	return true
}

// endsOf gives the periods of the two ends of a move: the two that the sentence names, the years of the
// two that it names in one, or only that of the second.
func endsOf(ps []prose.SpeltPeriod) []figure.Period {
	switch {
	case len(ps) == 2 && ps[0].Period.Months() == ps[1].Period.Months() && ps[0].Period.Start.Before(ps[1].Period.Start):
		return []figure.Period{ps[0].Period, ps[1].Period}
	case len(ps) == 1 && ps[0].Period.Months() == 2*monthsOfYear:
		first := figure.Period{Start: ps[0].Period.Start, End: yearsOn(ps[0].Period, -1).End}
		return []figure.Period{first, yearsOn(first, 1)}
	case len(ps) == 1 && ps[0].Period.Months() <= monthsOfYear:
		return []figure.Period{{}, ps[0].Period}
	}
	return nil
}
