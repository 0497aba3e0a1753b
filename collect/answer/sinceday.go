package answer

import (
	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A period may begin on a day that the words before it told: "The flag came into use on 1 September 2015. From that day to
// 31 March 2016 it was put on 37 offences." What it is called there is a name of the letter's own.

// sinceThen leads from such a day to the end of the period.
var sinceThen = lazyre.New(`(?i)\b(?:from|between|since)\s+((?:that|this|the same)\s+(?:day|date|month|point|time)|then|its (?:introduction|launch))(?:\s+onwards?)?\s+(?:up\s+to|to|until|till|and)\s+(?:and including\s+)?(?:the\s+)?(?:end\s+of\s+)?`)

// periodsSinceThen gives the names of such periods in a text.
func periodsSinceThen(text string) []periodName {
	var out []periodName
	for _, at := range sinceThen.FindAllStringSubmatchIndex(text, -1) {
		from, ok := lastBegin(text[:at[0]])
		if !ok {
			continue
		}
		for _, p := range prose.SpeltPeriods(text[at[1]:]) {
			if p.Start != 0 || !p.Dated() || p.Loose || p.Period.End.Compare(from.Start) <= 0 {
				break
			}
			out = append(out, periodName{name: clean(text[at[2] : at[1]+p.End]), period: figure.Period{Start: from.Start, End: p.Period.End}})
			break
		}
	}
	return out
}

// lastBegin gives the day or month that a text names last.
func lastBegin(text string) (begin figure.Period, ok bool) {
	for _, p := range prose.SpeltPeriods(text) {
		if p.Dated() && !p.Loose && (isDay(p) || p.Period.Months() == 1) {
			begin, ok = p.Period, true
		}
	}
	return begin, ok
}
