package answer

import (
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A paragraph above a table may begin as its title and go on about another year: "Offences by age and sex, 2020/21 only. In
// 2019/20 there were 241; their ages were not extracted." The table is then of the year in the title.

var (
	// finite is the verb of a sentence, which no title has.
	finite = lazyre.New(`(?i)\b(?:is|are|was|were|be|been|has|had|have|can|cannot|could|will|would|did|does|do|there|we|you|(?-i:I)|recorded (?:a|an|no|\d)|holds?|gives?|gave|please|see)\b`)
	// titleLead is the mark of a question or table before a title.
	titleLead = lazyre.New(`(?i)^\W*(?:(?:question|part|q|table|answer)\s?\d{1,2}[a-z]?\s*[:.)–—-]*\s*)*`)
)

// titleBefore gives the period of the first sentence of a text of several, where that is the title of what follows and each
// of the others is a sentence of its own with a verb.
func titleBefore(s string) prose.SpeltPeriod {
	all := sentencesOf(s)
	if len(all) < 2 {
		return prose.SpeltPeriod{}
	}
	title := titleLead.ReplaceAllString(all[0], "")
	if finite.MatchString(title) || topicOf(title) == noDim && !crimeWords.MatchString(title) {
		return prose.SpeltPeriod{}
	}
	for _, next := range all[1:] {
		if !finite.MatchString(next) || pointsAhead.MatchString(next) {
			return prose.SpeltPeriod{}
		}
	}
	p := onePeriod(title)
	if isDay(p) {
		return prose.SpeltPeriod{}
	}
	return p
}
