package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A title may name only the one end of the time that is counted below it: "since November 2017", "before
// 2016/17". That month or year is not the period of what stands there, and no other is said.

var (
	// openBefore leads to the one end of a time in a title.
	openBefore = lazyre.New(`(?i)\b(?:since|before|prior to|earlier than|preceding|up to|up until|until|till|after|later than)(?: and including)?(?: the)?(?: (?:start|end|beginning|close) of)?(?: in)?\s*$|\b(?:pre|post)[-–]\s?$`)
	// openMonth leads to it where a month or day follows: "from 2016/17" may be of that year.
	openMonth = lazyre.New(`(?i)\b(?:from|starting|beginning|commencing)(?: in| on)?(?: the)?(?: (?:start|end|beginning) of)?\s*$`)
	// openBehind follows it: "from 2016/17 onwards".
	openBehind = lazyre.New(`(?i)^\W{0,3}(?:onwards?|forwards?|(?:and|or) (?:later|after|before|earlier|since|beyond|onwards?)|(?:to|until|till|up to) (?:the present(?: day)?|present|now|today))\b`)
	// openYear leads to a year of which it is no end: "year up to March 2018".
	openYear = lazyre.New(`(?i)\b(?:years?|months?|quarter|half|period|weeks?)\s*(?:up\s+)?(?:to|until)\s*$`)
)

// openTitle reports a title that names no whole period and one end of a time.
func openTitle(s string) bool {
	all := spans(prose.SpeltPeriods(s))
	if inUse.MatchString(s) || len(all) != 1 {
		return false
	}
	p := all[0]
	if !p.Dated() || p.Start < 0 || p.End > len(s) || isSpan.MatchString(s[p.Start:p.End]) {
		return false
	}
	before, year := s[:p.Start], p.Period.Months() >= monthsOfYear
	return openBehind.MatchString(s[p.End:]) || (openBefore.MatchString(before) || !year && openMonth.MatchString(before)) && !openYear.MatchString(before)
}

// isSpan is a time that has both of its ends.
var isSpan = lazyre.New(`(?i)\d\W*(?:to|until|till|through|and)\s|[a-z\d]\s*[-–—]\s*(?:\d{1,2}(?:st|nd|rd|th)?\s+)?[a-z]`)

// endsOpen reports words that name a whole period of their own, below a title that names none.
func endsOpen(s string) bool {
	return !openTitle(s) && slices.ContainsFunc(prose.SpeltPeriods(s), func(p prose.SpeltPeriod) bool { return p.Dated() && !isDay(p) })
}
