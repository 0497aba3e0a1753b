package answer

import (
	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// periodField is a sentence that says the period of the numbers beside it and nothing else: "Period: 1 April 2018 to 31 March
// 2019".
var periodField = lazyre.New(`(?i)^\W*(?:(?:time|date|reporting|recording|counting|data|relevant|the) )*(?:periods?|range|dates?|time ?(?:frame|scale)|years?)(?: (?:covered|requested|searched|used|counted|of (?:the )?(?:data|figures|numbers|counts)))?\s*[:=–—-]\s*(.{4,60}?)\W*$`)

// periodOfAll is a sentence that says the period of all numbers: "All figures are for 1/4/2018 to 31/3/2019".
var periodOfAll = lazyre.New(`(?i)^\W*(?:(?:please )?note (?:that )?)?(?:all|the|these|our) (?:of )?(?:(?:the|these|our|above|following) )*(?:figures|numbers|data|counts|answers|information|totals)(?: (?:given|provided|supplied|above|below|here|in this (?:letter|reply|response)))* (?:are|is|were|relates? to|covers?|refers? to)(?: (?:all|only|for|from|of|that of|those of|the|period|financial|year))* (.{4,60}?)\W*$`)

// periodSaid gives the period that a letter says once in such words, where it says no other so.
func periodSaid(lines []string) *figure.Period {
	var out *figure.Period
	for _, line := range lines {
		for _, s := range sentencesOf(line) {
			m := periodField.FindStringSubmatch(s)
			if m == nil {
				m = periodOfAll.FindStringSubmatch(s)
			}
			if m == nil {
				continue
			}
			p, only := prose.LabelPeriod(m[1])
			switch {
			case !only && !periodField.MatchString(s):
				continue
			case !only || !p.Dated() || p.Loose || isDay(p):
				return nil
			case out != nil && *out != p.Period:
				return nil
			}
			out = &p.Period
		}
	}
	return out
}
