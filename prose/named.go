package prose

import (
	"math/big"
	"strings"

	"cyberflag/internal/lazyre"
)

// What a number is may be said before it, as a label has it: "Per day: 22.5", "a
// daily average of 15", "Ratio: 2.03", "Rate per 100,000 children: 154".

// isRE stands between a label and its number.
const isRE = `(?:\s*[:=–-]\s*|\s+(?:of|was|is|were|are|stood\s+at|stands\s+at|came\s+to|comes\s+to|works\s+out\s+at|worked\s+out\s+at|at|as)\s+)`

var (
	perTimeLabel = lazyre.New(`(?i)(?:^\s*|[.;,(|]\s*)(?:per|each|every)\s+(day|week|month|hour)\s*[:=]\s*[^.;:\d]{0,24}?(` + numRE + `)`)
	dailyBefore  = lazyre.New(`(?i)\b(daily|weekly|monthly|hourly)\s+(?:average|mean|rate|figure|total|tally|number|count)(?:\s+(?:in|for|across|over|during)\s[^.;:\d]{1,48}?)?` + isRE + `[^.;:\d]{0,24}?(` + numRE + `)`)
	dailyAfter   = lazyre.New(`(?i)(` + numRE + `)(?:\s+(?:offen[cs]es|crimes|cases|incidents|reports))?\s+(daily|weekly|monthly|hourly|annually|yearly|per\s+annum)\b`)
	// yearlyBefore names a mean alone: an annual figure or total is the count of one year.
	yearlyBefore = lazyre.New(`(?i)\b(?:annual|yearly)\s+(?:average|mean)(?:\s+(?:in|for|across|over|during)\s[^.;:\d]{1,48}?)?` + isRE + `[^.;:\d]{0,24}?(` + numRE + `)`)
	ratioLabel   = lazyre.New(`(?i)\b(?:ratio|multiple|factor)` + isRE + `(` + numRE + `)`)
	perHeadLabel = lazyre.New(`(?i)\brate\s+(?:per|for\s+every|in\s+every)\s+(100,000|10,000|1,000|hundred\s+thousand|thousand)\b[^.;:]{0,60}?(?::|=|\s(?:of|was|is|at)\s)\s*(` + numRE + `)`)
	timesSign    = lazyre.New(`(?i)(?:^|[\s(=])(x\s?(\d{1,3}(?:\.\d+)?)|(\d{1,3}(?:\.\d+)?)x)(?:[\s,.;:)]|$)`)
	wordsOfTime  = map[string]string{"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "annually": "year", "yearly": "year", "per annum": "year"}
)

// named takes numbers that a label before them names.
func (s *scanner) named() {
	for _, at := range s.matches(perHeadLabel, "rate") {
		s.perHead(Span{at[4], at[5]}, at[4], at[5], s.text[at[2]:at[3]])
	}
	for _, at := range s.matches(perTimeLabel, "day", "week", "month", "hour") {
		s.ratePer(Span{at[4], at[5]}, s.text[at[2]:at[3]])
	}
	for _, at := range s.matches(dailyBefore, "daily", "weekly", "monthly", "hourly") {
		s.ratePer(Span{at[4], at[5]}, wordsOfTime[strings.ToLower(s.text[at[2]:at[3]])])
	}
	for _, at := range s.matches(dailyAfter, "daily", "weekly", "monthly", "hourly", "annually", "yearly", "annum") {
		s.ratePer(Span{at[2], at[3]}, wordsOfTime[strings.ToLower(strings.Join(strings.Fields(s.text[at[4]:at[5]]), " "))])
	}
	for _, at := range s.matches(yearlyBefore, "annual", "yearly") {
		s.ratePer(Span{at[2], at[3]}, "year")
	}
	for _, at := range s.matches(timesSign, "x") { // "x4 in two years"
		i := 4
		if at[i] < 0 {
			i = 6
		}
		s.multiple(Span{at[2], at[3]}, s.text[at[i]:at[i+1]], 0)
	}
	for _, at := range s.matches(ratioLabel, "ratio", "multiple", "factor") {
		s.multiple(Span{at[2], at[3]}, s.text[at[2]:at[3]], 0)
	}
}

// ratePer takes the number at sp as so many in a day, week, month or hour.
func (s *scanner) ratePer(sp Span, unit string) {
	s.apart(sp.Start, sp.End, sp, unit)
}

// perHead takes sp, whose number stands from one byte to another, as a rate for so
// many people.
func (s *scanner) perHead(sp Span, from, to int, heads string) {
	lit, ok := parseLiteral(s.text[from:to])
	if !ok || !s.startsAlone(sp.Start) || !s.take(sp) {
		return
	}
	n := headsOf[strings.Join(strings.Fields(strings.ToLower(heads)), " ")]
	r := PerHead{Span: sp, Phrase: sp, Value: lit.value, Places: lit.places, Heads: big.NewRat(n, 1)}
	r.Hedge, r.Phrase.Start = s.hedgeBefore(sp.Start)
	s.facts.PerHeads = append(s.facts.PerHeads, r)
}
