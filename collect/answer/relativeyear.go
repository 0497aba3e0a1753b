package answer

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A year may be named by another: "52 in 2016/17, up from 38 the year before".

const (
	twelveMonths = `(?:(?:full )?(?:financial |calendar |reporting |recording )?year|12 months|twelve months)`
	// samePart makes a part of a year the same part of another: "the same period of the previous year".
	samePart = `(?:the )?(?:same|corresponding|equivalent) (?:\w+ )?(?:period|months|quarter|half)(?: (?:of|in|for|during))? `
	backName = `(?:` + samePart + `)?(?:the )?(?:immediately )?(?:previous|preceding|prior) ` + twelveMonths + `|(?:` + samePart + `)?(?:the year (?:before|prior)(?: that)?|(?:a|one) year (?:earlier|before|previously)|(?:12|twelve) months (?:earlier|before|previously))`
	onName   = `(?:the )?(?:following|next|subsequent|succeeding) ` + twelveMonths + `|(?:the|a|one) year (?:after|later|on)(?: that)?`
	// countedAs stands between such a name and its count: "the year before it was 38".
	// Its count may have the word again that the count before it had: "was put on 17, and in the year after on 64".
	countedAs = `(?:['’]s)?[\s,:=(–-]*(?:(?:it|this|there|we|the (?:force|figure|number|total|count|` + flagNoun + `)|figure|number|total|on|for|to|in|against|when|that|which|was|were|is|of|had|have|recorded|held|set|put|used|applied|stood at|came to|(?:rose|fell|increased|decreased|dropped|grew|climbed|declined|went (?:up|down)|was (?:up|down)) to|with|only|just|a total of)\s+)*$`
)

var (
	yearOn   = lazyre.New(`(?i)\b(?:` + onName + `)\b`)
	yearBack = lazyre.New(`(?i)\b(?:` + backName + `)\b`)
	sameWord = lazyre.New(`(?i)^(?:the )?(?:same|corresponding|equivalent) `)
	yearThat = lazyre.New(`(?i)\bthat$`)
	// yearBehind and yearAhead are such a name beside its count.
	yearBehind = lazyre.New(`(?i)^(?:\s+(?:such|flagged|recorded|similar|of these|offences|crimes|records)\b){0,3}[\s(,]*(?:(?:in|for|during)\s+)?(?:` + backName + `|` + onName + `)\b`)
	yearAhead  = lazyre.New(`(?i)\b(?:` + backName + `|` + onName + `)` + countedAs)
	// differsNext makes a number a difference: "14 up on the year before".
	differsNext = lazyre.New(`(?i)^\s+(?:\w+\s+)?(?:up |down |more |fewer |less )?(?:on|than|over)\s+(?:(?:in|for)\s+)?(?:` + backName + `)\b`)
	// differenceOf leads to a difference.
	differenceOf = lazyre.New(`(?i)\b(?:differences?|change|variation|variance|swing) of (?:plus |minus |just |only |some )?$`)
)

const monthsOfYear = 12

// yearsOn gives the same part of a later or an earlier year.
func yearsOn(p figure.Period, n int) figure.Period {
	p.Start.Year += n
	next := p.End.AddDays(1)
	next.Year += n
	p.End = next.AddDays(-1)
	return p
}

// relativePeriod gives the period of a sentence that names it only by the last one.
func (r *reader) relativePeriod(s string) (figure.Period, bool) {
	if len(r.last) == 0 {
		return figure.Period{}, false
	}
	p := r.last[len(r.last)-1]
	switch {
	case yearOn.MatchString(s) && !yearBack.MatchString(s):
		return yearsOn(p, 1), true
	case yearBack.MatchString(s) && !yearOn.MatchString(s):
		return yearsOn(r.last[0], -1), true
	}
	return figure.Period{}, false
}

// hasYearBeside reports a number with the name of a relative year right beside it.
func hasYearBeside(s string, n prose.Span) bool {
	return yearBehind.MatchString(justBehind(s, n.End)) || yearAhead.MatchString(justBefore(s, n.Start))
}

// A relative is a count of a year that its sentence names by another one.
type relative struct {
	count  int // which of the counts
	period prose.SpeltPeriod
	base   prose.SpeltPeriod // the year that it is counted from
	doubts doubtSet
}

// relatives gives the counts of a sentence that stand right beside the name of such a year.
// The year is counted from the period that the sentence spells before it, else behind it,
// else from that of the words above, or of the last counts.
func (r *reader) relatives(s string, ns []said, periods []prose.SpeltPeriod) []relative {
	var out []relative
	names := append(yearBack.FindAllStringIndex(s, -1), yearOn.FindAllStringIndex(s, -1)...)
	slices.SortFunc(names, func(a, b []int) int { return a[0] - b[0] })
	for _, at := range names {
		i := countBeside(s, ns, at)
		base, doubts := r.baseYear(at[0], periods)
		switch that := yearThat.MatchString(s[at[0]:at[1]]); {
		case that && len(out) > 0: // "and 25 the year before that"
			base, doubts = out[len(out)-1].period, out[len(out)-1].doubts
		case that && len(r.beside) == 1 && doubts.has(earlierPeriod): // "up from 38 in 2015/16. The year before that ..."
			base.Period = r.beside[0]
		}
		if i < 0 || !base.Dated() || slices.ContainsFunc(out, func(x relative) bool { return x.count == i }) {
			continue
		}
		if base.Period.Months() != monthsOfYear && !sameWord.MatchString(s[at[0]:at[1]]) { // a whole year, or the same part of one
			doubts = doubts.with(unevenPairs)
		}
		by := -1
		if yearOn.MatchString(s[at[0]:at[1]]) {
			by = 1
		}
		period := base
		period.Period = yearsOn(base.Period, by)
		out = append(out, relative{i, period, base, doubts})
	}
	return out
}

// countBeside gives the count that the words at belong to: the one before them, else the one
// behind; -1 where neither stands right beside them.
func countBeside(s string, ns []said, at []int) int {
	ahead := -1
	for i, n := range ns {
		if m := yearBehind.FindStringIndex(s[n.End:]); m != nil && n.End+m[1] == at[1] && !(i+1 < len(ns) && opensBracket(s, at, ns[i+1].Span)) {
			return i
		}
		if n.Start >= at[1] && ahead < 0 && yearAhead.MatchString(s[at[0]:n.Start]) {
			ahead = i
		}
	}
	return ahead
}

// opensBracket reports the words at that open brackets and lead to a count there: "12 (the year before: 9)".
func opensBracket(s string, at []int, n prose.Span) bool {
	return n.Start >= at[1] && strings.HasSuffix(strings.TrimRight(s[:at[0]], " "), "(") && !strings.Contains(s[at[1]:n.Start], ")") && yearAhead.MatchString(s[at[0]:n.Start])
}

// baseYear gives the period that a year named at byte at is counted from.
func (r *reader) baseYear(at int, periods []prose.SpeltPeriod) (prose.SpeltPeriod, doubtSet) {
	for _, p := range slices.Backward(periods) {
		if p.End <= at {
			return p, 0
		}
	}
	titled := r.here.with(r.sub).period
	if titled.Dated() && !r.fromCount && titled.Period.Months() == monthsOfYear {
		return titled, 0
	}
	if p, ok := mainYear(r.last); ok {
		return prose.SpeltPeriod{Period: p}, doubtSet(0).with(earlierPeriod)
	}
	if len(periods) > 0 {
		return periods[0], 0
	}
	if titled.Dated() {
		return titled, 0
	}
	p, _ := r.defaultPeriod()
	return prose.SpeltPeriod{Period: p}, doubtSet(0).with(assumedPeriod)
}

// mainYear gives the year from which the one before is counted: the only one, or the one of which the
// year before was spoken of too.
func mainYear(ps []figure.Period) (figure.Period, bool) {
	if len(ps) == 1 {
		return ps[0], true
	}
	var found []figure.Period
	for _, p := range ps {
		if slices.Contains(ps, yearsOn(p, -1)) {
			found = append(found, p)
		}
	}
	if len(found) != 1 {
		return figure.Period{}, false
	}
	return found[0], true
}

// namesYears reports a sentence in which a number stands beside the name of a relative year.
func (r *reader) namesYears(s string) bool {
	return slices.ContainsFunc(r.scan(s).Numbers, func(n prose.Number) bool { return hasYearBeside(s, n.Span) })
}
