package check

import (
	"math/big"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// inOtherWords stands between a change and another that says the same in other words:
// "more than doubled, up 224 per cent".
var inOtherWords = lazyre.New(`(?i)^\s*(?:,|\s[-–—]|\()?\s*(?:or|that\s+is|which\s+is|meaning|in\s+other\s+words,?)?\s*(?:an?\s+)?$`)

// ofMultiple judges a percentage that says again the multiple right before it, by the two
// values that decide the multiple. It has a base of its own when its words say from what
// it is counted.
func (d *desk) ofMultiple(p prose.Percent) (Claim, bool) {
	sentence := d.facts.SentenceOf(p.Start)
	if p.Change == prose.None || d.countedFrom(p.Phrase) {
		return Claim{}, false
	}
	for _, m := range d.multiplesIn(sentence, sentence) {
		if m.Phrase.End > p.Phrase.Start || !inOtherWords.MatchString(d.text[m.Phrase.End:p.Phrase.Start]) || (m.Value.Cmp(big.NewRat(1, 1)) > 0) != (p.Change == prose.Up) {
			continue
		}
		said := d.decide(m.Phrase, m.Span, " times", func(r pair) Claim { return multipleOf(m, r) })
		if said.sides == nil || said.Verdict == CannotTell {
			return Claim{}, false
		}
		c := percentOf(p, *said.sides)
		c.sides = said.sides
		if fits(c) && said.Verdict == NotComparable {
			c.Verdict, c.Kind, c.Why = said.Verdict, said.Kind, said.Why
		}
		return c, true
	}
	return Claim{}, false
}
