package check

import (
	"slices"
	"sort"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// back gives the byte n before at, but not before its sentence or in a rune.
func (d *desk) back(at, n int) int {
	i := d.facts.SentenceOf(max(at-1, 0))
	if i < 0 {
		return at
	}
	from := min(at, max(at-n, d.facts.Sentences[i].Start))
	for from < at && d.text[from]&0xC0 == 0x80 {
		from++
	}
	return from
}

// forward gives the byte n after at, but not after its sentence or in a rune.
func (d *desk) forward(at, n int) int {
	i := d.facts.SentenceOf(at)
	if i < 0 {
		return at
	}
	to := max(at, min(at+n, d.facts.Sentences[i].End))
	for to > at && to < len(d.text) && d.text[to]&0xC0 == 0x80 {
		to--
	}
	return to
}

// hasNumber reports whether a count stands wholly between two bytes.
func (d *desk) hasNumber(from, to int) bool {
	i := d.numberFrom(from)
	return i < len(d.facts.Numbers) && d.facts.Numbers[i].End <= to
}

// numberFrom gives the first number that begins at or after a byte: they stand in
// their order and apart.
func (d *desk) numberFrom(from int) int {
	return sort.Search(len(d.facts.Numbers), func(i int) bool { return d.facts.Numbers[i].Start >= from })
}

// hasCount reports whether a number that is no difference stands wholly between
// two bytes.
func (d *desk) hasCount(from, to int) bool {
	for i := d.numberFrom(from); i < len(d.facts.Numbers) && d.facts.Numbers[i].End <= to; i++ {
		if d.facts.Numbers[i].Change == prose.None {
			return true
		}
	}
	return false
}

var clauseEnd = lazyre.New(`[;:]|,\s|\)\s|\s[-–—]\s|\b(?:and|while|but|compared|up|down|from|which|although|than|exceed\w*|above|below|versus|against|that\s+of)\b`)

// besideYear stands between a year and how far it lies from another: "By 2022/23, a
// full five years later".
var besideYear = lazyre.New(`(?i)^[\s,–—-]*(?:(?:a|full|whole|just|only|some|exactly|that\s+is|or)\s+)*$`)

// whomAgainst says whom an offence was against, and ends no clause.
var whomAgainst = lazyre.New(`(?i)\bagainst\s+(?:the\s+|a\s+|any\s+|its\s+|young\s+|local\s+)*(?:child(?:ren)?|girls?|boys?|minors?|victims?|people|youngsters|teenagers|under-\d+s|pupils|kids)\b`)

// linked reports whether a period or area at there belongs to the number at
// here: in the same sentence, with no other count between, and no break of a
// clause unless the other stands before.
func (d *desk) linked(here, there prose.Span) bool {
	if d.facts.SentenceOf(here.Start) != d.facts.SentenceOf(there.Start) {
		return false
	}
	if there.Start >= here.End {
		between := whomAgainst.ReplaceAllString(d.text[here.End:there.Start], " ")
		return !d.hasNumber(here.End, there.Start) && len(between) <= 90 && !clauseEnd.MatchString(between)
	}
	return there.End <= here.Start && !d.hasNumber(there.End, here.Start)
}

var placeBefore = lazyre.New(`(?i)^[^.,;:()\d]{0,40}?\b(?:in|for|from|by|across|within|at)\s+(?:the\s+)?$`)

// nextPlace stands between a number of one place and the name of the next: "by a third
// to 311 and in West Mercia by 87 per cent".
var nextPlace = lazyre.New(`(?i)^(?:\s+(?:offen[cs]es|crimes|cases))?,?\s+(?:and|but|while)\s+(?:in|for|at|across)\s+(?:the\s+)?$`)

// areaOf finds the area that the number at sp, whose words end at end, is
// about: the one it is said to be in, or the nearest before it, or the nearest
// after it in its sentence, or the last one named before.
func (d *desk) areaOf(sp prose.Span, end int) areaLink {
	sentence := d.facts.SentenceOf(sp.Start)
	var before, after, carried *prose.Area
	areas := d.areasIn(sentence, sentence)
	for i := range areas {
		a := &areas[i]
		switch {
		case a.End <= sp.Start:
			before = a
		case a.Start >= sp.End && after == nil && (a.Start < end || !d.ownNumber(a)):
			after = a
		}
	}
	if area, ok := d.echoed(sentence, sp); ok && before == nil {
		return area
	}
	carried = d.carriedArea(sentence)
	// An area inside the number's own words is the nearest of all.
	switch {
	case after != nil && after.Start < end:
		return areaLink{after.Area, true, true}
	case after != nil && !d.hasNumber(end, after.Start) && !(before != nil && nextPlace.MatchString(d.text[end:after.Start])) && placeBefore.MatchString(d.text[end:after.Start]):
		return areaLink{after.Area, true, true}
	case before != nil:
		return areaLink{before.Area, true, true}
	case after != nil:
		return areaLink{after.Area, true, !d.hasNumber(end, after.Start)}
	case carried != nil:
		return areaLink{carried.Area, true, d.itHad(sp, carried)}
	}
	return areaLink{}
}

// theSame ends before a number that was said before.
var theSame = lazyre.New(`(?i)\b(?:the|that|those|these|this)\s+$`)

// echoed gives the place of a number that a sentence says again, at or before sp: "Surrey
// had 63. The 243 is up by 53" is of the place that had 243.
func (d *desk) echoed(sentence int, sp prose.Span) (areaLink, bool) {
	for _, c := range d.saidIn(sentence, sentence) {
		if c.Start > sp.Start || c.value < 10 || c.Change != prose.None || !theSame.MatchString(d.text[d.back(c.Start, 8):c.Start]) {
			continue
		}
		for _, o := range slices.Backward(d.ofValue[c.value]) {
			if o.Start < c.Start && o.area.ok && o.area.firm && o.sentence < c.sentence {
				return o.area, true
			}
		}
	}
	return areaLink{}, false
}

// pronounFirst begins a sentence that goes on about what the one before is about.
var pronounFirst = lazyre.New(`(?i)^\s*["“'‘]?(?:(?:in|by|for|during)\s+[\d/–-]+,?\s+)?(?:it|its)\b`)

// carriedArea gives the place that a sentence which names none is of: the one that was named
// last, or, for "it", what the sentence before is about and not what it is compared with:
// "London's figure was higher than that of Essex. It rose by 117".
func (d *desk) carriedArea(sentence int) *prose.Area {
	if sentence > 0 && pronounFirst.MatchString(d.sentenceText(sentence)) {
		areas := d.areasIn(sentence-1, sentence-1)
		compared := func(a prose.Area) bool {
			return overThe.MatchString(d.text[d.back(a.Start, 32):a.Start])
		}
		if len(areas) > 1 && !compared(areas[0]) && !slices.ContainsFunc(areas[1:], func(a prose.Area) bool { return !compared(a) && !sameArea(a.Area, areas[0].Area) }) {
			return &areas[0]
		}
	}
	return d.areaBefore(sentence)
}

// overThe ends before a place that another is compared with.
var overThe = lazyre.New(`(?i)\b(?:than|as|of|behind|ahead\s+of|below|above|against|with|to|from|unlike)\s+(?:(?:that|those|the\s+(?:number|figure|total|count))\s+)?(?:of\s+|in\s+|for\s+|by\s+)?(?:the\s+)?$`)

// itSubject is a sentence that begins with a word for the force named last and what
// it recorded.
var itSubject = lazyre.New(`(?i)^\s*(?:it|the\s+(?:force|constabulary))\s+(?:(?:also|then|itself)\s+)?(?:had|has|recorded|logged|flagged|saw|reported|registered|counted|noted|dealt\s+with)\s+(?:only\s+|just\s+)?$`)

// itHad reports whether the number at sp is said of the one force that the sentence
// before names: "It had 648 offences".
func (d *desk) itHad(sp prose.Span, carried *prose.Area) bool {
	sentence := d.facts.SentenceOf(sp.Start)
	forces := slices.DeleteFunc(slices.Clone(d.areasIn(sentence-1, sentence-1)), func(a prose.Area) bool { return !isForce(a.Area) })
	return isForce(carried.Area) && len(forces) == 1 && itSubject.MatchString(d.text[d.facts.Sentences[sentence].Start:sp.Start])
}

// ownNumber reports whether a number follows right after the area, as in
// "Northumbria (254)".
func (d *desk) ownNumber(a *prose.Area) bool {
	for _, n := range d.facts.Numbers[d.numberFrom(a.End):] {
		if n.Start-a.End >= 24 {
			break
		}
		if bindsAfter.MatchString(d.text[a.End:max(a.End, n.Phrase.Start)]) {
			return true
		}
	}
	return false
}

// topicsOf gives what the number's own words name, and what it is about: that,
// or else what its sentence is about, or the text before it.
func (d *desk) topicsOf(c *count) (named, about []string) {
	var near, same []prose.Topic
	for _, t := range d.topicsIn(c.sentence, c.sentence) {
		if c.Phrase.Contains(t.Span) || t.Start >= c.End && !d.hasNumber(c.End, t.Start) && t.Start-c.End < 60 {
			near = append(near, t)
		} else {
			same = append(same, t)
		}
	}
	switch {
	case len(near) > 0:
		return topicNames(near), topicNames(near)
	case len(same) > 0:
		return nil, topicNames(same)
	}
	return nil, d.topicsBefore(c.sentence)
}
