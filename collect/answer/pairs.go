package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

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
var symbolAfter = lazyre.New(`(?i)^\)?\s*[:=,–-]?\s*(not (?:available|provided|supplied)|\*|\[[cxz]\]|nil|none)(?:\s*[;,.)]|\s*$)`)

// endsInPeriod reports whether a period ends just before byte at.
func endsInPeriod(s string, at int) bool {
	for _, p := range prose.SpeltPeriods(s) {
		if p.Dated() && !isDay(p) && p.End <= at && behindPeriod.MatchString(s[p.End:at]) {
			return true
		}
	}
	return false
}

// behindPeriod is what may stand between a period and its count.
var behindPeriod = lazyre.New(`(?i)^(?:['’]s?\s+(?:(?:totals?|figures?|numbers?|counts?)\s+(?:of\s+|was\s+)?)?)?[ :=–)-]*(?:(?:FY|financial year)\b[ :=–)-]*)?$`)

// periodHere is what joins a count to the period behind it.
var periodHere = lazyre.New(`(?i)^\s*(?:(?:offences |crimes )?(?:recorded |reported |flagged |identified )?)(?:\(|in |for |during |of )`)

// beginsPeriod reports whether a period of counting begins at byte at.
func beginsPeriod(s string, at int) bool {
	return slices.ContainsFunc(prose.SpeltPeriods(justBehind(s, at)), func(p prose.SpeltPeriod) bool {
		return (p.Start == 0 || yearLeads.MatchString(s[at:at+p.Start])) && p.Dated() && !isDay(p) && !p.Loose
	})
}

// yearLeads stands between the words that lead to a period and its days.
var yearLeads = lazyre.New(`(?i)^(?:the )?(?:(?:financial|calendar|reporting) )?(?:year )?$`)
