package check

import (
	"math/big"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A parting is a part and the whole that a share is of.
type parting struct{ part, all side }

// claim judges a share of so much of p.all.
func (p parting) claim(fits bool) Claim {
	c := shareClaim(Contradicted, WrongArithmetic, &count{value: p.part.value}, &count{value: p.all.value})
	if fits {
		c.Verdict, c.Kind = Supported, ""
	}
	if p.part.e != nil && p.all.e != nil {
		c.Basis = []string{p.part.e.basis(), p.all.e.basis()}
	}
	return c
}

var (
	// isShare ends before a share of the whole that was told before: "made up a third",
	// "accounts for 38 per cent".
	isShare = lazyre.New(`(?i)\b(?:mak(?:es?|ing)\s+up|made\s+up|account(?:s|ed|ing)?\s+for|represent(?:s|ed|ing)?|contribut(?:es?|ed|ing)|form(?:s|ed|ing)?|compris(?:es?|ed|ing)|constitut(?:es?|ed|ing)|(?:a|its|whose|the)\s+share(?:,?\s+of|\s+is|\s+was)?)\s+(?:for\s+)?(?:just\s+|only\s+|some\s+|about\s+)*$`)
	// thenPart goes on from one share to the next part of the same whole.
	thenPart = lazyre.New(`(?i)^(?:[^.;:\d]{0,40})(?:[,;]|\band\b|\bwhile\b|\bbut\b|\bwith\b)[^.:\d]*$`)
	// thenTime goes on from one share to that of another time.
	thenTime = lazyre.New(`(?i)^[^.;:\d]{0,32}?(?:,\s*)?\b(?:against|compared\s+(?:with|to)|up\s+from|down\s+from|from|than)\s+(?:just\s+|only\s+|about\s+)*$`)
)

// saidPair gives the part and the whole that stand side by side before a share which says
// them again: "450 of 2,010 were, which is 18 per cent".
func (d *desk) saidPair(sp, phrase prose.Span) (parting, bool) {
	sentence := d.facts.SentenceOf(sp.Start)
	var before []*count
	for _, c := range d.saidIn(sentence, sentence) {
		if c.Phrase.End <= phrase.Start && c.Change == prose.None {
			before = append(before, c)
		}
	}
	n := len(before)
	if n < 2 {
		return parting{}, false
	}
	part, all := before[n-2], before[n-1]
	if !part.exactly() || !all.exactly() || part.value >= all.value || part.value == 0 ||
		!partOfAll.MatchString(d.text[part.End:all.Start]) || !madeInto.MatchString(d.text[all.Phrase.End:phrase.Start]) {
		return parting{}, false
	}
	return parting{side{part.value, part, part.sound()}, side{all.value, all, all.sound()}}, true
}

// partingOf gives the part and the whole of a share that the words say is of a whole told
// before: the number or the place that leads it, of the last number that holds it; or
// another part, or another time, of the whole of the share before it.
func (d *desk) partingOf(sp, phrase prose.Span) (parting, bool) {
	sentence := d.facts.SentenceOf(sp.Start)
	after := d.text[sp.End:d.forward(sp.End, 40)]
	called := shareOfAll.MatchString(after) || saidShare.MatchString(d.text[d.back(phrase.Start, 40):phrase.Start])
	if called || isShare.MatchString(d.text[d.back(phrase.Start, 40):phrase.Start]) {
		if p, ok := d.leadingPart(sentence, phrase, called); ok {
			return p, true
		}
	}
	if p, ok := d.ofTheFirst(sentence, phrase); ok {
		return p, true
	}
	last, ok := d.shareBefore(sp)
	if !ok || d.hasNumber(last.Start, sp.Start) && d.lastSaid(sentence, phrase.Start) == nil {
		return parting{}, false
	}
	between := d.text[last.End:phrase.Start]
	if thenTime.MatchString(between) {
		if p, ok := d.partingOf(last, last); ok {
			return d.atOtherTime(p, sp)
		}
	}
	if c := d.lastSaid(sentence, phrase.Start); c != nil && c.Start > last.End && onlyMade.MatchString(asideChange.ReplaceAllString(d.text[c.End:phrase.Start], " ")) {
		if p, ok := d.partingOf(last, last); ok {
			return d.partOf(p.all, c)
		}
	}
	if thenPart.MatchString(between) {
		if p, ok := d.partingOf(last, last); ok {
			return d.partOfPlace(p, last.End, phrase.Start)
		}
	}
	return parting{}, false
}

// asideChange is a change that is told by the way: "471, up nine per cent, is a sixth".
var asideChange = lazyre.New(`(?i)^,\s+(?:up|down|a\s+(?:rise|fall)\s+of)\b[^,;.]{2,32},`)

// ofTheFirst gives the parting of a share behind the number of a part, in a sentence that
// begins with the whole: "Of the 33,905 offences, 4,410 were the Met's, 13 per cent".
func (d *desk) ofTheFirst(sentence int, phrase prose.Span) (parting, bool) {
	own := d.countsOf(sentence)
	if len(own) < 2 || !ofFirst.MatchString(d.text[d.facts.Sentences[sentence].Start:own[0].Start]) {
		return parting{}, false
	}
	c := d.lastSaid(sentence, phrase.Start)
	if c == nil || c == own[0] || c.Change != prose.None || !c.exactly() || c.value >= own[0].value || d.changeBetween(c.Number.Span, phrase) || !behindPart.MatchString(d.text[c.End:phrase.Start]) {
		return parting{}, false
	}
	return parting{side{c.value, c, c.sound()}, side{own[0].value, own[0], own[0].sound()}}, true
}

var (
	ofFirst    = lazyre.New(`(?i)^\s*["“'‘]?(?:out\s+)?of\s+(?:the|all|those|these|its|all\s+the)\s+$`)
	behindPart = lazyre.New(`(?i)^[^.;:\d]{0,48}?(?:,|\(|[-–—])\s*(?:or|which\s+is|that\s+is)?\s*$`)
)

// onlyMade stands between the number of a part and its share, the verb said before or not.
var onlyMade = lazyre.New(`(?i)^(?:\s+(?:offen[cs]es|crimes|cases))?\s*(?:\(|,|(?:made|makes|making)\s+up|accounted\s+for|was|were|is|for)?\s*$`)

// shareBefore gives the phrase of the share that stands last before sp in its sentence.
func (d *desk) shareBefore(sp prose.Span) (last prose.Span, ok bool) {
	sentence := d.facts.SentenceOf(sp.Start)
	for _, s := range d.sharesIn(sentence, sentence) {
		if s.Change == prose.None && s.End <= sp.Start && s.Phrase.Start >= last.Start {
			last, ok = s.Phrase, true
		}
	}
	for _, p := range d.percentsIn(sentence, sentence) {
		if p.Change == prose.None && p.End <= sp.Start && p.Phrase.Start >= last.Start {
			last, ok = p.Phrase, true
		}
	}
	return last, ok
}

// commaShare stands between a number and the share of all that it is.
var commaShare = lazyre.New(`(?i)^(?:\s+(?:offen[cs]es|crimes|cases|reports))?\s*(?:,|\(|[-–—])\s*(?:or\s+)?$`)

// saidShare calls a number before a share the share of a place: "Wiltshire's share was 530,
// just under a quarter".
var saidShare = lazyre.New(`(?i)\bshare\s+(?:of\s+(?:it|them|that|this)\s+)?(?:was|is|came\s+to|stood\s+at|amounts\s+to)\s+[\d,]+[^.;:\d]{0,16}$`)

// leadingPart gives the part that leads a share, and the whole told before it. A share that
// is called one may stand behind its number with a comma alone.
func (d *desk) leadingPart(sentence int, phrase prose.Span, called bool) (parting, bool) {
	if c := d.lastSaid(sentence, phrase.Start); c != nil && c.Change == prose.None && c.exactly() && (madeInto.MatchString(d.text[c.End:phrase.Start]) || called && commaShare.MatchString(d.text[c.End:phrase.Start])) {
		for _, all := range d.wholesBefore(sentence, c.Start) {
			if p, ok := d.partOf(side{all.value, all, all.sound()}, c); ok {
				return p, true
			}
		}
		return parting{}, false
	}
	if len(d.countsOf(sentence)) > 0 {
		return parting{}, false
	}
	from := d.facts.Sentences[sentence].Start
	for _, all := range d.wholesBefore(sentence, phrase.Start) {
		whole := parting{all: side{all.value, all, all.sound()}}
		if p, ok := d.partOfPlace(whole, from, phrase.Start); ok {
			return p, true
		}
		if p, ok := d.partOfKind(whole, from, phrase.Start); ok {
			return p, true
		}
	}
	return parting{}, false
}

// byParting judges a share by the part and the whole that the words say.
func (d *desk) byParting(sp, phrase prose.Span, fits func(*big.Rat) bool) (Claim, bool) {
	p, ok := d.partingOf(sp, phrase)
	if !ok {
		return Claim{}, false
	}
	return p.claim(fits(big.NewRat(p.part.value, p.all.value))), true
}
