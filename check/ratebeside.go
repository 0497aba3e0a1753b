package check

import (
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// asRate stands between a total and the rate that says it in other words: "10,391,
// or 34 a day".
var asRate = lazyre.New(`(?i)^(?:\s+(?:[a-z-]+\s+){0,4}?(?:offen[cs]es|crimes|cases|incidents|reports|in\s+all))?\s*(?:[,(–—-]|\bor\b|\bwhich\b|\bthat\b)[^.;:\d]{0,32}$`)

// flowBeside gives the total right before r that r says in other words.
func (d *desk) flowBeside(r prose.Rate) []flow {
	sentence := d.facts.SentenceOf(r.Start)
	for _, c := range slices.Backward(d.saidIn(sentence, sentence)) {
		if c.End > r.Start {
			continue
		}
		if !asRate.MatchString(d.text[c.End:r.Phrase.Start]) {
			return nil
		}
		return d.flowsOf([]*count{c})
	}
	return nil
}
