package check

import (
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// saysAgain stands between a difference and the percentage that says it again: "up by
// 101, some 25 per cent", "the rise of 99 is equal to 17.6 per cent". A comma alone is
// enough where the percentage is not said of something else.
var saysAgain = lazyre.New(`(?i)^(?:\s+(?:offen[cs]es|crimes|cases|reports|incidents))?\s*(?:,|\s[-–—]|\()?\s*(?:(?:which|that|this|it)\s+)?(?:or|is|was|equals?|(?:is\s+|was\s+)?(?:equal|equivalent)\s+to|represent(?:s|ed|ing)|amount(?:s|ed|ing)\s+to|work(?:s|ed|ing)\s+out\s+(?:at|as|to)|equat(?:es|ed|ing)\s+to|com(?:es|ing)\s+to|came\s+to|means|meaning|mak(?:es|ing)|giv(?:es|ing)|translates\s+(?:to|into|as))?\s*(?:an?\s+|some\s+|about\s+)*$`)

// saidOf follows a percentage that is a share of something and no change.
var saidOf = lazyre.New(`(?i)^\s+(?:of\b|were\b|are\b|involv)`)

// differenceBefore gives the difference that the percentage p says again: the last number
// before it in its sentence, or, where nothing but "that is" leads p, the last one of the
// sentence before.
func (d *desk) differenceBefore(p prose.Percent) *count {
	sentence := d.facts.SentenceOf(p.Start)
	last := d.lastSaid(sentence, p.Phrase.Start)
	from := 0
	switch {
	case last != nil:
		from = last.Phrase.End
	case isThat.MatchString(d.text[d.facts.Sentences[sentence].Start:p.Phrase.Start]):
		last, from = d.lastSaid(sentence-1, p.Phrase.Start), p.Phrase.Start
	}
	if last == nil || last.Change == prose.None || saidOf.MatchString(d.text[p.Phrase.End:d.forward(p.Phrase.End, 16)]) || !saysAgain.MatchString(d.text[from:p.Phrase.Start]) {
		return nil
	}
	if p.Change != prose.None && (p.Change != last.Change || d.countedFrom(p.Phrase)) {
		return nil
	}
	return last
}

// isThat is all that leads a number which says again what the sentence before says.
var isThat = lazyre.New(`(?i)^\s*["“'‘]?(?:in\s+(?:percentage|relative)\s+terms,?\s+)?(?:that|this|it)(?:['’]s|\s+(?:is|was|means|makes|represents|amounts\s+to|equals|comes\s+to|works\s+out\s+(?:at|as)))\s+(?:an?\s+|about\s+|some\s+)*$`)

// lastSaid gives the last number of a sentence that ends before a byte, but for the small
// ones in words.
func (d *desk) lastSaid(sentence, before int) (last *count) {
	for _, c := range d.saidIn(sentence, sentence) {
		if c.Phrase.End <= before && !(c.InWords && c.Unit == prose.Unsaid && c.Change == prose.None && c.value < smallInWords) {
			last = c
		}
	}
	return last
}

// fromWhat follows a change that says itself what it is counted from.
var fromWhat = lazyre.New(`(?i)^\s+(?:on|from|since|than|compared|over|against|above|below|in)\b`)

// countedFrom reports whether the words right after a change say from when it is.
func (d *desk) countedFrom(phrase prose.Span) bool {
	return fromWhat.MatchString(d.text[phrase.End:d.forward(phrase.End, 16)])
}

// ofDifference judges a percentage that says again the difference before it: by the two
// values that have this difference. Where there are several of them, one that it fits is
// meant, and none is surely meant otherwise.
func (d *desk) ofDifference(p prose.Percent) (Claim, bool) {
	n := d.differenceBefore(p)
	if n == nil || n.notOffences() || !n.exactly() {
		return Claim{}, false
	}
	p.Change = n.Change
	var wrong *Claim
	for _, r := range d.pairsApart(n) {
		c := percentOf(p, r)
		c.sides = &r
		if fits(c) {
			if v, unlike := d.notComparable(r, func(pair) Claim { return c }); unlike {
				return v, true
			}
			return c, true
		}
		if wrong != nil && wrong.Value.String() != c.Value.String() {
			return Claim{}, false
		}
		wrong = &c
	}
	if wrong == nil {
		return Claim{}, false
	}
	return *wrong, true
}

// fromTo stands between the two numbers of a change.
var fromTo = lazyre.New(`(?i)^(?:\s+(?:offen[cs]es|crimes|cases|reports))?(?:\s+(?:in|of|for)\s+[^.;:,]{4,24})?\s+to\s+(?:just\s+|only\s+)*$`)

// ofFromTo judges a percentage without a word of change behind the two numbers that it is
// between: "the change is from 19,872 to 28,314, which is 42 per cent".
func (d *desk) ofFromTo(p prose.Percent) (Claim, bool) {
	sentence := d.facts.SentenceOf(p.Start)
	b := d.lastSaid(sentence, p.Phrase.Start)
	if b == nil || b.at == 0 || p.Change != prose.None || !b.current || saidOf.MatchString(d.text[p.Phrase.End:d.forward(p.Phrase.End, 16)]) || !saysAgain.MatchString(d.text[b.Phrase.End:p.Phrase.Start]) {
		return Claim{}, false
	}
	a := d.counts[b.at-1]
	if a.sentence != sentence || !a.base || a.value == 0 || !a.exactly() || !b.exactly() || !fromTo.MatchString(d.text[a.End:b.Start]) {
		return Claim{}, false
	}
	r := pair{side{a.value, a, a.sound()}, side{b.value, b, b.sound()}, 2 * firmPair, true}
	p.Change = prose.Up
	if b.value < a.value {
		p.Change = prose.Down
	}
	judge := func(r pair) Claim { return percentOf(p, r) }
	if v, unlike := d.notComparable(r, judge); unlike && fits(judge(r)) {
		return v, true
	}
	c := d.byPair(r, "%", judge)
	c.sides = &r
	return c, true
}

// pairsApart gives the pairs of values, of the story or of the figures, that are as far
// apart as n says.
func (d *desk) pairsApart(n *count) (out []pair) {
	for _, list := range [][]pair{d.storyPairs(n.Number.Span), d.bookPairs(n.Number.Span)} {
		for _, r := range list {
			if c := d.differenceOf(n, r); c.Verdict == Supported {
				out = append(out, r)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return out
}
