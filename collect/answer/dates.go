package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A timed is the period of a count, undated where its sentence and those before say none.
type timed struct {
	period prose.SpeltPeriod
	doubts doubtSet
	back   bool // it is that of earlier counts
	aside  bool // it is only compared with: the sentence speaks of another
}

// datesOf gives the period of each count of a sentence: the year that its neighbour is named by, one
// that the sentence spells, or that of the earlier counts that it points back at.
func (r *reader) datesOf(s string, ns []said, own []facets, periods []prose.SpeltPeriod, goesOn bool) []timed {
	out := make([]timed, len(ns))
	var rest []said
	var of []facets
	var at []int
	named := r.relatives(s, ns, periods)
	side := asides(s, ns, periods)
	left := slices.Clone(periods)
	for _, k := range slices.Backward(slices.Sorted(slices.Values(side))) {
		if k >= 0 {
			left = slices.Delete(left, k, k+1)
		}
	}
	for i, n := range ns {
		switch k := slices.IndexFunc(named, func(x relative) bool { return x.count == i }); {
		case k >= 0:
			out[i] = timed{period: named[k].period, doubts: named[k].doubts, aside: len(named) < len(ns)}
		case side[i] >= 0:
			out[i] = timed{period: periods[side[i]], aside: true}
		case len(named) > 0 && len(left) == 0:
			out[i] = besideRelative(i, named)
		default:
			rest, of, at = append(rest, n), append(of, own[i]), append(at, i)
		}
	}
	if len(rest) == 0 {
		return out
	}
	for k, d := range r.spelt(s, rest, of, left, goesOn) {
		if !d.period.Dated() && len(left) < len(periods) {
			d = r.yearAfter(periods)
		}
		out[at[k]] = d
	}
	return out
}

// yearAfter dates a count whose sentence only names the year before, where that after it was spoken of
// last: "there were 66, compared with 49 in 2017/18".
func (r *reader) yearAfter(periods []prose.SpeltPeriod) timed {
	for _, p := range periods {
		if next := yearsOn(p.Period, 1); slices.Contains(r.last, next) {
			return timed{period: prose.SpeltPeriod{Period: next}, doubts: doubtSet(0).with(earlierPeriod), back: true}
		}
	}
	return timed{}
}

// asides gives for each count the period that is only its own because the sentence compares with the
// two of them, or has them in brackets: "66, compared with 49 in 2017/18", "302 (2016/17: 255)"; else -1.
func asides(s string, ns []said, periods []prose.SpeltPeriod) []int {
	out := slices.Repeat([]int{-1}, len(ns))
	n := 0
	for i, c := range ns {
		k := slices.IndexFunc(periods, func(p prose.SpeltPeriod) bool {
			return aloneInBrackets(s, c.Span, p.Span) || p.Start >= c.End && upToPeriod.MatchString(s[c.End:p.Start]) && comparedTo.MatchString(s[:c.Start])
		})
		if k >= 0 && !slices.Contains(out, k) {
			out[i] = k
			n++
		}
	}
	if n == len(ns) {
		return slices.Repeat([]int{-1}, len(ns))
	}
	return out
}

// What leads from a count to the one that it is compared with.
const (
	comparing = `(?:compare[sd]?|comparison|relative) (?:to|with)|against|versus|as opposed to`
	moves     = `rise|increase|decrease|fall|drop|reduction|change|growth|up|down`
)

// aloneInBrackets reports a count and a period that are alone in brackets.
func aloneInBrackets(s string, a, b prose.Span) bool {
	from, to := min(a.Start, b.Start), max(a.End, b.End)
	open, end := strings.LastIndexByte(s[:from], '('), strings.IndexByte(s[to:], ')')
	return open >= 0 && end >= 0 && alone.MatchString(s[open+1:from]) && alone.MatchString(s[to:to+end]) && besideEither.MatchString(s[min(a.End, b.End):max(a.Start, b.Start)])
}

var (
	alone        = lazyre.New(`(?i)^\s*(?:(?:in|for|up|down|from|compared (?:with|to)|against|cf\.?|the|previous year)\s+)*$`)
	besideEither = lazyre.New(`(?i)^(?: offences| crimes)?\s*(?:[:=,–-]|in|for|during|was|were|there were|it was)?\s*(?:the )?$`)
	upToPeriod   = lazyre.New(`(?i)^(?: such)?(?: offences| crimes)?\s*(?:\(|in |for |during )?(?:the )?(?:financial |calendar )?(?:year )?$`)
	comparedTo   = lazyre.New(`(?i)\b(?:` + comparing + `|(?:` + moves + `) (?:on|from))(?: the| a total of| only| just)*\s+$`)
)

// besideRelative dates the i-th count of a sentence without periods of its own that names a year by the
// ones before: behind such a year's count it is of that year ("there were 188 the year before, of which
// 39 were flagged"), before it of the one that the year is counted from ("of these 61, compared with 40
// the year before").
func besideRelative(i int, named []relative) timed {
	for _, x := range slices.Backward(named) {
		if x.count < i {
			return timed{period: x.period, doubts: x.doubts, aside: true}
		}
	}
	if x := named[0]; x.doubts.has(earlierPeriod) {
		return timed{period: x.base, doubts: x.doubts, back: true}
	}
	return timed{}
}

// spelt is datesOf for the counts that no relative year stands beside.
func (r *reader) spelt(s string, ns []said, own []facets, periods []prose.SpeltPeriod, goesOn bool) []timed {
	if i, p := ofAllYears(s, ns, periods); i >= 0 {
		rest := r.spelt(s, slices.Delete(slices.Clone(ns), i, i+1), slices.Delete(slices.Clone(own), i, i+1), periods, goesOn)
		return slices.Insert(rest, i, timed{period: prose.SpeltPeriod{Period: p}})
	}
	out := make([]timed, len(ns))
	if is, proved := r.partsOfLast(s, ns, own); is && len(periods) == 0 && !r.here.with(r.sub).period.Dated() {
		for i := range out {
			out[i] = timed{period: prose.SpeltPeriod{Period: r.last[0]}, doubts: doubtSet(0).when(!proved, earlierPeriod), back: true}
		}
		return out
	}
	back := r.pointedBack(s, ns, own, periods, goesOn)
	if back == nil && len(periods) == 0 {
		back = r.overYears(s, own)
	}
	if back != nil {
		for i, p := range back {
			out[i] = timed{period: prose.SpeltPeriod{Period: p}, doubts: doubtSet(0).with(earlierPeriod), back: true}
		}
		return out
	}
	of := pairPeriods(s, ns, periods)
	doubts := doubtsOfPairs(ns, of, periods)
	if fewer := withoutCompared(s, periods); doubts != 0 && len(fewer) < len(periods) {
		periods = fewer
		of = pairPeriods(s, ns, periods)
		doubts = doubtsOfPairs(ns, of, periods)
	}
	for i, k := range of {
		out[i].doubts = doubts
		if k >= 0 {
			out[i].period = periods[k]
		}
	}
	return out
}

// withoutCompared leaves out the periods that a sentence only compares with: "14 more than in
// 2015/16".
func withoutCompared(s string, periods []prose.SpeltPeriod) []prose.SpeltPeriod {
	return slices.DeleteFunc(slices.Clone(periods), func(p prose.SpeltPeriod) bool { return comparedWith.MatchString(s[:p.Start]) })
}

var comparedWith = lazyre.New(`(?i)\b(?:than|(?:` + moves + `|\d|offences|crimes|per cent)\W+(?:on|over|from|since)|` + comparing + `)(?:\s+(?:in|for|the|that|those|figure|figures|total|number|of|year|financial))*\s*$`)
