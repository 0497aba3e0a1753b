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

// nextOnes stands between the name of the next place and its change, of which nothing but the
// number is said.
var nextOnes = lazyre.New(`(?i)^(?:['’]s?)?(?:\s+(?:police|constabulary|by|is|was|a|an|some|about|almost|nearly|just\s+over|just\s+under|over))*\s+$`)

// goesOnWith gives the way of the change before sp in its sentence, when sp is the same of
// another place: "Norfolk is up 43 per cent and Suffolk a quarter".
func (d *desk) goesOnWith(sp prose.Span) prose.Direction {
	sentence := d.facts.SentenceOf(sp.Start)
	if ofWhole.MatchString(d.text[sp.End:d.forward(sp.End, 8)]) || ofThat.MatchString(d.text[sp.End:d.forward(sp.End, 12)]) {
		return prose.None
	}
	last, way := prose.Span{}, prose.None
	for _, p := range d.percentsIn(sentence, sentence) {
		if p.Phrase.End <= sp.Start && p.Phrase.Start >= last.Start {
			last, way = p.Phrase, p.Change
		}
	}
	for _, s := range d.sharesIn(sentence, sentence) {
		if s.Phrase.End <= sp.Start && s.Phrase.Start >= last.Start {
			last, way = s.Phrase, s.Change
		}
	}
	if way == prose.None || d.hasCount(last.End, sp.Start) {
		return prose.None
	}
	for _, a := range d.areasIn(sentence, sentence) {
		if a.Start >= last.End && a.End <= sp.Start && nextOnes.MatchString(d.text[a.End:sp.Start]) && nextPlaceOf.MatchString(d.text[last.End:a.Start]) {
			return way
		}
	}
	return prose.None
}

// nextPlaceOf stands between a change and the next place.
var nextPlaceOf = lazyre.New(`(?i)^[^.;:\d]{0,32}?(?:,|\s)(?:and|while|but|with)\s+(?:(?:that\s+)?(?:in|of|for)\s+)?(?:the\s+)?$`)
