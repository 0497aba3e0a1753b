package check

import (
	"math/big"
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// wholeNext is what a share is said to be of, right after it: "of all child sexual
// offences", "one in eight child sexual offences", "of them".
var (
	wholeNext = lazyre.New(`(?i)^\s+(?:of\s+)?((?:(?:all|the|its|their|those|these|every|[\d,]+|recorded|police-recorded|reported|child|children['’]s|sex|sexual|abuse|online|internet|cyber\S*|flagged)\s+){1,6}(?:offen[cs]es|crimes|cases)\b)`)
	ofThemAll = lazyre.New(`(?i)^\s+of\s+(?:them|these|those|that|it|the\s+(?:total|number|figure|count))\b`)
	partOfAll = lazyre.New(`(?i)^(?:\s+(?:offen[cs]es|crimes|cases))?\s+(?:out\s+)?of\s+(?:the\s+|its\s+|all\s+|those\s+|a\s+total\s+of\s+)*$`)
)

// ofMeasure judges the share that one kind of offence has of another in one place
// and time, by their figures: "11% of all child sexual offences were online".
func (d *desk) ofMeasure(sp prose.Span, fits func(*big.Rat) bool) (Claim, bool) {
	area := d.areaOf(sp, sp.End)
	var wrong *Claim
	for i := range d.book {
		for j := range d.book {
			part, all := &d.book[i], &d.book[j]
			if !isPartOf(part, all) || !(area.ok && relate(area.area, part.Area) == same || !area.ok && d.book.onlyArea()) {
				continue
			}
			means, surely := d.meansShare(sp, part, all)
			if !means {
				continue
			}
			c := shareOfFigures(part, all)
			if fits(big.NewRat(part.value, all.value)) {
				c.Verdict = Supported
				return c, true
			}
			c.Verdict, c.Kind = Contradicted, WrongArithmetic
			if wrong == nil && surely {
				wrong = &c
			}
		}
	}
	if wrong == nil {
		return Claim{}, false
	}
	return *wrong, true
}

// isPartOf reports whether what part counts is among what all counts.
func isPartOf(part, all *entry) bool {
	if !part.known || !all.known || part.slip || all.slip || part.value >= all.value || part.Measure == all.Measure || part.Period != all.Period || !sameArea(part.Area, all.Area) || isPopulation(all) {
		return false
	}
	online := func(e *entry) bool {
		return slices.ContainsFunc(e.topics, func(t string) bool { return slices.Contains(internetTopics, t) })
	}
	return strings.HasPrefix(string(part.Measure), string(all.Measure)+",") || online(part) && !online(all) && len(all.topics) > 0
}

// meansShare reports whether the words mean the share of part in all: its sentence
// has a count that is the one or says what it is, names the other after it or had it
// as a count before, and says their time or prints one of them. Without a word of the
// part they may mean it, but not surely.
func (d *desk) meansShare(sp prose.Span, part, all *entry) (may, surely bool) {
	sentence := d.facts.SentenceOf(sp.Start)
	own := d.saidIn(sentence, sentence)
	is := func(e *entry) func(*count) bool {
		return func(c *count) bool { s := c.sound(); return s != nil && s.sameThing(*e) }
	}
	partHere, allHere := slices.ContainsFunc(own, is(part)), slices.ContainsFunc(own, is(all))
	before := d.saidIn(sentence-1, sentence-1)
	allBefore := slices.ContainsFunc(before, is(all))
	saysPart := partHere || d.saysKind(sentence, part)
	after := d.text[sp.End:d.forward(sp.End, 80)]
	saysAll := allHere || allBefore && ofThemAll.MatchString(after)
	if m := wholeNext.FindStringSubmatch(after); m != nil {
		if slices.Contains(topicNames(prose.Scan(m[1]).Topics), "online") != slices.Contains(all.topics, "online") {
			return false, false
		}
		saysAll = true
	}
	if partHere && (allBefore || !allHere) && shareThen.MatchString(d.text[d.back(sp.Start, 24):sp.Start]) && allBefore {
		saysAll = true // "1,325 offences. Of those 250 were online, which is a third"
	}
	tied := partHere || allHere || allBefore || d.saysTime(sentence, all)
	return saysAll && tied, saysPart && saysAll && tied
}

var shareThen = lazyre.New(`(?i)(?:,\s+(?:which|that)\s+(?:is|was|makes)|,\s+or|\(|[-–—])\s*$`)

// saysKind reports whether a sentence calls the offences what sets part apart.
func (d *desk) saysKind(sentence int, part *entry) bool {
	if len(part.own) > 0 {
		return d.ownWords(&count{sentence: sentence}, part)
	}
	return slices.ContainsFunc(d.topicsIn(sentence, sentence), func(t prose.Topic) bool {
		return slices.Contains(internetTopics, t.Name) && slices.Contains(part.topics, t.Name)
	})
}

// saysTime reports whether a sentence names the period of e.
func (d *desk) saysTime(sentence int, e *entry) bool {
	return slices.ContainsFunc(d.periodsIn(sentence, sentence), func(p prose.Period) bool {
		return periodLink{Period: p, ok: true}.fits(e.Period, e.Period.Months()) == 1
	})
}

// printedParts judges a share that stands alone in its sentence by the only two
// numbers there of which the one is said to be of the other: "84 of the 664 offences
// were online, or one in five".
func (d *desk) printedParts(sp prose.Span, fits func(*big.Rat) bool) (Claim, bool) {
	sentence := d.facts.SentenceOf(sp.Start)
	own := d.countsOf(sentence)
	if s := d.sentenceText(sentence); len(own) == 0 && len(strings.TrimSpace(s)) <= sp.End-sp.Start+2 {
		own = d.ofThePair(sentence - 1) // "1,260 offences, and 315 of them were online. One in three."
	}
	n := len(d.plainShares(sentence, sentence))
	for _, s := range d.sharesIn(sentence, sentence) {
		if s.Change == prose.None {
			n++
		}
	}
	if len(own) != 2 || n != 1 || own[0].value >= own[1].value || own[0].Start < own[1].Start && !partOfAll.MatchString(d.text[own[0].End:own[1].Start]) {
		return Claim{}, false
	}
	if fits(big.NewRat(own[0].value, own[1].value)) {
		return shareClaim(Supported, "", own[0], own[1]), true
	}
	return shareClaim(Contradicted, WrongArithmetic, own[0], own[1]), true
}

var ofThem = lazyre.New(`(?i)^\s+of\s+(?:them|these|those)\b`)
var ofWhich = lazyre.New(`(?i)\bof\s+(?:which|these|those|them),?\s+$`)

// ofThePair gives the part and the whole that a sentence prints as its only counts,
// the whole first: "1,260 offences, of which 315 were online".
func (d *desk) ofThePair(sentence int) []*count {
	own := d.countsOf(sentence)
	if len(own) != 2 || own[0].value <= own[1].value ||
		!ofThem.MatchString(d.text[own[1].End:d.forward(own[1].End, 16)]) && !ofWhich.MatchString(d.text[own[0].End:own[1].Start]) {
		return nil
	}
	return []*count{own[1], own[0]}
}
