package check

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// sinceEnd ends before a period that is the start or the base of something,
// and not the time of the number after it.
var sinceEnd = lazyre.New(`(?i)\b(?:since|from|than|before|after|until|against|between|on|compared\s+(?:with|to))\s+(?:the\s+|that\s+of\s+|in\s+|during\s+)*$`)

// whenNext ties a number to the period before it, whatever stands before that.
var whenNext = lazyre.New(`(?i)^,?\s+when\b`)

var (
	// labelsNext stands between a year and the number that it is the label of.
	labelsNext = lazyre.New(`^\s*[:=]\s*\d`)
	labelEnd   = lazyre.New(`^\s*[:=]\s*$`)
	// itsYears stands between a year and a number that is said to be its own.
	itsYears = lazyre.New(`^(?:['’]s?\s+|\s*\()$`)
	// yearsFromThat begins a sentence whose first clause is of another time than the
	// rest: "A year after recording 311 in 2014/15, Kent recorded 469".
	yearsFromThat = lazyre.New(`(?i)^\s*["“'‘]?(?:a|one|two|three|four|five|six|\d)\s+years?\s+(?:after|before|on\s+from)\s[^,;:]*,\s`)
)

// predecessor stands between a year and a number of the one before it.
var predecessor = lazyre.New(`(?i)\b(?:predecessor|one\s+before|year\s+before\s+(?:it|that))\b`)

// timeOfNumberBefore reports whether p is said to be the time of the number right before it,
// so that it is no label of one behind a colon: "509 in 2018-19: 134 more".
func (d *desk) timeOfNumberBefore(p prose.Period) bool {
	i := d.numberFrom(p.Start) - 1
	if i < 0 || d.facts.Numbers[i].Phrase.End > p.Start {
		return false
	}
	between := d.text[d.facts.Numbers[i].Phrase.End:p.Start]
	return thenTheTime.MatchString(between) || (p.Kind == prose.YearBefore || p.Kind == prose.LastYear) && strings.TrimSpace(between) == ""
}

// inLeadingClause reports whether p stands in the first clause of a sentence that is of
// another time than the rest, and c in the rest.
func (d *desk) inLeadingClause(p prose.Period, c *count) bool {
	s := d.facts.Sentences[c.sentence]
	m := yearsFromThat.FindStringIndex(d.text[s.Start:s.End])
	return m != nil && p.End <= s.Start+m[1] && c.Start >= s.Start+m[1]
}

// atPresent follows a number of now, whatever year leads it: "it was 229 in 2018-19 and
// is 128 now".
var atPresent = lazyre.New(`(?i)^(?:\s+(?:offen[cs]es|crimes|cases))?\s+(?:now|today|currently|at\s+present)\b`)

// andThen stands between a year and a number of a later one.
var andThen = lazyre.New(`(?i)^(?:,|\s+and|\s+but|,\s+and)?\s+then\s+(?:[a-z]+\s+){0,2}$`)

// periodOf finds the period of c: the one that follows it in its clause, or
// else the one that leads it. A number after "from" or "compared with" is of
// another time than the period before those words.
func (d *desk) periodOf(c *count) periodLink {
	var before *prose.Period
	periods := d.periodsIn(c.sentence, c.sentence)
	for i := range periods {
		p := &periods[i]
		if !d.linked(c.Number.Span, p.Span) && !d.cameIn(c, p.Span) {
			continue
		}
		if p.Start >= c.End {
			if labelsNext.MatchString(d.text[p.End:d.forward(p.End, 8)]) && !d.timeOfNumberBefore(*p) {
				continue // "543 (2016/17: 528)"
			}
			return periodLink{Period: *p, ok: true, firm: true}
		}
		if between := d.text[p.End:c.Start]; labelEnd.MatchString(between) && !d.timeOfNumberBefore(*p) || itsYears.MatchString(between) {
			return periodLink{Period: *p, ok: true, firm: true} // "2015-16: 203 * 2016-17: 483", "since the previous year's 41"
		}
		if before != nil && !wholeYear(*p) && wholeYear(*before) && besideYear.MatchString(d.text[before.End:p.Start]) {
			continue // "In 2017/18, three years before, it was 77"
		}
		if d.leadsTo(*p, c) {
			before = p
		}
	}
	if before != nil && !c.from && !atPresent.MatchString(d.text[c.End:d.forward(c.End, 40)]) {
		return periodLink{Period: *before, ok: true, firm: true}
	}
	return periodLink{}
}

// cameThen stands between a number that is named by the way and its time: "The peak, 88, came
// in 2015/16".
var cameThen = lazyre.New(`(?i)^,\s+(?:came|fell|occurred|arose|arrived|happened|was\s+(?:in|back\s+in|recorded|logged|seen|reached|set|hit|noted|counted)|dates?\s+(?:back\s+)?(?:from|to)|dated\s+from|belongs?\s+to|stems?\s+from|is\s+from)(?:\s+(?:back\s+)?(?:in|during|for))?\s+(?:the\s+year\s+)?$`)

// cameIn reports whether p is said to be the time of c, which stands between commas.
func (d *desk) cameIn(c *count, p prose.Span) bool {
	return p.Start >= c.End && d.facts.SentenceOf(p.Start) == c.sentence && strings.HasSuffix(strings.TrimRight(d.text[:c.Phrase.Start], " "), ",") && cameThen.MatchString(d.text[c.End:p.Start])
}

// leadsTo reports whether p, before c in its sentence, may be the time of c, and not that
// of a number before it, of something else, or of where c is counted from.
func (d *desk) leadsTo(p prose.Period, c *count) bool {
	between := d.text[p.End:c.Start]
	switch {
	case andThen.MatchString(between): // "88 in 2017/18 and then 143"
		return false
	case d.inLeadingClause(p, c), predecessor.MatchString(between):
		return false
	case c.current && onlyTo.MatchString(between) && d.hasNumber(d.back(p.Start, 24), p.Start): // "from 44 in 2016/17 to 97"
		return false
	case d.inRelative(p, c):
		return false
	case c.current && (turnedInto.MatchString(between) || d.changeBy(p.End, c.Start)) && d.ofNumberBefore(p): // "the 111 offences of 2017/18 became 206"
		return false
	}
	return !sinceEnd.MatchString(d.text[d.back(p.Start, 24):p.Start]) || whenNext.MatchString(between)
}

// changeBy reports whether a word of change stands wholly between two bytes of a sentence.
func (d *desk) changeBy(from, to int) bool {
	sentence := d.facts.SentenceOf(from)
	return slices.ContainsFunc(d.changesIn(sentence, sentence), func(c prose.Change) bool { return c.Start >= from && c.End <= to })
}

// relativeOpen ends within a clause that says something by the way of what stands before it.
var relativeOpen = lazyre.New(`(?i),\s+(?:which|who|whose|where|when)\s[^,.;:]*$`)

// inRelative reports whether p stands in a clause by the way and c behind its end:
// "Humberside, which sent nothing for the earlier year, logged 284".
func (d *desk) inRelative(p prose.Period, c *count) bool {
	i := strings.IndexByte(d.text[p.End:c.Start], ',')
	return i >= 0 && relativeOpen.MatchString(d.text[d.back(p.Start, 96):p.Start]) && len(strings.TrimSpace(d.text[p.End:p.End+i])) == 0
}

// ofNumber stands between a number and a period that belongs to it alone.
var ofNumber = lazyre.New(`(?i)^(?:\s+(?:offen[cs]es|crimes|cases))?\s+(?:of|from|for|in)\s+(?:the\s+)?$`)

// onlyTo stands between the time of an earlier number and the later one.
var onlyTo = lazyre.New(`(?i)^,?\s+(?:up\s+|down\s+)?to\s+(?:just\s+|only\s+|some\s+)*$`)

// turnedInto stands between a number and the later one that it became.
var turnedInto = lazyre.New(`(?i)\b(?:became|becoming|turned\s+into|gave\s+way\s+to|ris(?:en|ing)|rose|grew|grown|climb\w+|jump\w+|swell\w+|swollen|fell|fallen|falling|dropp\w+|went|gone)\b`)

// ofNumberBefore reports whether p is said of the number right before it.
func (d *desk) ofNumberBefore(p prose.Period) bool {
	i := d.numberFrom(p.Start) - 1
	return i >= 0 && d.facts.Numbers[i].End <= p.Start && ofNumber.MatchString(d.text[d.facts.Numbers[i].End:p.Start])
}
