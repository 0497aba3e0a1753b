package answer

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A timed is the period of a count, undated where its sentence and those before say none.
type timed struct {
	period prose.SpeltPeriod
	doubts doubtSet
	back   bool // it is that of earlier counts
}

// datesOf gives the period of each count of a sentence: the year that its neighbour is named by, one
// that the sentence spells, or that of the earlier counts that it points back at.
func (r *reader) datesOf(s string, ns []said, periods []prose.SpeltPeriod, goesOn bool) []timed {
	out := make([]timed, len(ns))
	var rest []said
	var at []int
	named := r.relatives(s, ns, periods)
	for _, x := range named {
		out[x.count] = timed{period: x.period, doubts: x.doubts}
	}
	for i, n := range ns {
		if !slices.ContainsFunc(named, func(x relative) bool { return x.count == i }) {
			rest, at = append(rest, n), append(at, i)
		}
	}
	if len(rest) == 0 {
		return out
	}
	for k, d := range r.spelt(s, rest, periods, goesOn) {
		if !d.period.Dated() && len(periods) == 0 && len(named) > 0 && named[0].doubts.has(earlierPeriod) {
			d = timed{named[0].base, named[0].doubts, true} // "of these 61, compared with 40 the year before"
		}
		out[at[k]] = d
	}
	return out
}

// spelt is datesOf for the counts that no relative year stands beside.
func (r *reader) spelt(s string, ns []said, periods []prose.SpeltPeriod, goesOn bool) []timed {
	out := make([]timed, len(ns))
	back := r.pointedBack(s, ns, periods, goesOn)
	if p := r.allYears(s); back == nil && len(periods) == 0 && inAllYears.MatchString(s) && p.Dated() {
		back = slices.Repeat([]figure.Period{p.Period}, len(ns))
	}
	if back != nil {
		for i, p := range back {
			out[i] = timed{prose.SpeltPeriod{Period: p}, doubtSet(0).with(earlierPeriod), true}
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

var comparedWith = lazyre.New(`(?i)\b(?:than|(?:rise|increase|decrease|fall|drop|reduction|change|growth|up|down|\d|offences|crimes|per cent)\W+(?:on|over|from|since)|(?:compared|comparison|relative) (?:to|with)|against)(?:\s+(?:in|for|the|that|those|figure|figures|total|number|of|year|financial))*\s*$`)

// pairPeriods gives for each count the period it is for, or -1. Writers put all
// periods before their counts, or all behind, or say one for all.
func pairPeriods(s string, ns []said, ps []prose.SpeltPeriod) []int {
	of := make([]int, len(ns))
	for i := range of {
		of[i] = -1
	}
	switch {
	case len(ps) == 0:
		return of
	case len(ps) == 1:
		for i := range of {
			of[i] = 0
		}
		return of
	case len(ps) == len(ns) && strings.Contains(strings.ToLower(s), "respectively"):
		for i := range of {
			of[i] = i
		}
		return of
	}
	first := ps[0].Start < ns[0].Start
	for i, n := range ns {
		for k, p := range ps {
			if first && p.End <= n.Start {
				of[i] = k
			}
			if !first && p.Start >= n.End && of[i] < 0 {
				of[i] = k
			}
		}
	}
	if !usedOnce(of, len(ps)) && len(ps) == len(ns) { // "2015/16 and 2016/17: 9 and 12"
		for i := range of {
			of[i] = i
		}
	}
	return of
}

func usedOnce(of []int, n int) bool {
	used := map[int]int{}
	for _, k := range of {
		used[k]++
	}
	return len(used) == n && used[-1] == 0
}

// around gives the words about a span, as a quote.
func around(s string, sp prose.Span) string {
	words := 0
	from := sp.Start
	for from > 0 && words < 7 {
		from--
		if s[from] == ' ' {
			words++
		}
	}
	to := sp.End
	for words = 0; to < len(s) && words < 4; to++ {
		if s[to] == ' ' {
			words++
		}
	}
	return strings.TrimSpace(s[from:to])
}

// symbolAfter is what stands for a number directly behind its period.
var symbolAfter = lazyre.New(`(?i)^\)?\s*[:=–-]?\s*(not (?:available|provided|supplied)|\*|\[[cxz]\]|nil|none)(?:\s*[;,.)]|\s*$)`)

// endsInPeriod reports whether a period ends just before byte at.
func endsInPeriod(s string, at int) bool {
	for _, p := range prose.SpeltPeriods(s) {
		if p.Dated() && !isDay(p) && p.End <= at && len(strings.Trim(s[p.End:at], " :=–-)")) == 0 {
			return true
		}
	}
	return false
}

// periodHere is what joins a count to the period behind it.
var periodHere = lazyre.New(`(?i)^\s*(?:(?:offences |crimes )?(?:recorded |reported |flagged |identified )?)(?:\(|in |for |during )(?:the (?:financial |calendar )?year )?`)

// beginsPeriod reports whether a period of counting begins at byte at.
func beginsPeriod(s string, at int) bool {
	return slices.ContainsFunc(prose.SpeltPeriods(s[at:]), func(p prose.SpeltPeriod) bool { return p.Start == 0 && p.Dated() && !isDay(p) && !p.Loose })
}
