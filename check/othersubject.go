package check

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// ofOther is the reason of a change of something that the figures do not count.
const ofOther = "it is a change of something that the figures do not count"

// byOtherSubject judges a change of something else than what the figures count: by the two
// values of that in its own sentence, or else it is left open. "The force has 30 officers,
// up from 12, an increase of 150 per cent" is no change of offences.
func (d *desk) byOtherSubject(phrase prose.Span, judge func(pair) Claim) (Claim, bool) {
	if len(d.book) == 0 {
		return Claim{}, false // what the story counts is then not known
	}
	c, other := d.otherThing(phrase)
	if !other && !d.namesOtherThing(phrase) && !d.afterMoreOf(phrase) && !d.goesOnOther(phrase) {
		return Claim{}, false
	}
	if r, ok := d.otherPair(c, phrase); ok {
		v := judge(r)
		v.sides = &r
		return v, true
	}
	return Claim{Verdict: CannotTell, Why: ofOther}, true
}

// otherThing gives the number of something else that leads the change at phrase: the last
// one before it in its sentence that is no base of a comparison.
func (d *desk) otherThing(phrase prose.Span) (*count, bool) {
	sentence := d.facts.SentenceOf(phrase.Start)
	for _, c := range slices.Backward(d.saidIn(sentence, sentence)) {
		switch {
		case c.Start >= phrase.Start || c.base || c.Change != prose.None:
			continue
		case !d.isOtherThing(c) || newClause.MatchString(d.text[c.End:phrase.Start]):
			return nil, false
		}
		return c, true
	}
	return nil, false
}

// newClause stands between a number and a change of something named after it.
var newClause = lazyre.New(`(?i)[;:]|\b(?:and|but|while|whereas|as|after|although|because|since|when|where)\s+(?:the\s+|its\s+|their\s+|online\s+|such\s+|recorded\s+|child\s+|sex(?:ual)?\s+|number\s+of\s+)*(?:offen[cs]es|crimes|cases|abuse|numbers?|figures?|totals?|reports|incidents)\b`)

// isOtherThing reports whether c counts what is neither offences nor people that a figure
// may be of: officers, calls, sessions, pupils.
func (d *desk) isOtherThing(c *count) bool {
	switch {
	case c.best != nil && c.clash == "" && c.value >= 100:
		return false // it may be a number of offences that is called something else
	case c.Unit == prose.People:
		return reaches.MatchString(d.text[d.back(c.Start, 32):c.Start])
	}
	return c.Unit == prose.Other || d.countsOther(c)
}

// reaches ends before a number of people who were reached by something and suffered nothing.
var reaches = lazyre.New(`(?i)\b(?:reach(?:ed|es|ing)?|taught|teach(?:es|ing)?|visit(?:ed|s|ing)?|train(?:ed|s|ing)?|spoke\s+to|speak(?:s|ing)?\s+to|talk(?:ed|s|ing)?\s+to|educat(?:ed|es|ing)|help(?:ed|s|ing)?|support(?:ed|s|ing)?|counsel(?:led|s|ling)?|attended\s+by)\s+(?:more\s+than\s+|about\s+|some\s+|over\s+|nearly\s+|almost\s+)*$`)

// otherSubjectSaid is all of a clause before a change of what it names with a word for its
// owner or an article: "its budget", "the charity's helpline had more calls".
var otherSubjectSaid = lazyre.New(`(?i)^\s*(?:(?:the|its|their|our|his|her|a|an|that|this)\s+)?((?:[\p{L}'’-]+\s+){0,5}?)([\p{L}'’-]+)\s+(?:(?:has|have|had|was|were|is|are|been|also|now|since|itself)\s+)*$`)

// namesOtherThing reports whether the clause of the change at phrase begins with the name of
// something else and goes straight on to the change: "its budget rose by 66 per cent".
func (d *desk) namesOtherThing(phrase prose.Span) bool {
	before, _ := d.clauseOf(phrase)
	said := d.text[before.Start:before.End]
	if !changeVerb.MatchString(d.text[phrase.Start:phrase.End]) && !wasUp.MatchString(said) {
		return false
	}
	m := otherSubjectSaid.FindStringSubmatchIndex(said)
	if m == nil {
		return false
	}
	words := d.contentWords(prose.Span{Start: before.Start + m[4], End: before.Start + m[5]})
	if of := ofThing.FindStringIndex(said); of != nil { // "downloads of the guide": the first is what changes
		words = d.contentWords(prose.Span{Start: before.Start, End: before.Start + of[0]})
	}
	return len(words) > 0 && !d.isOwn(words[len(words)-1]) && !agents[words[len(words)-1]]
}

var (
	changeVerb = lazyre.New(`(?i)^(?:rose|risen|rising|rises|fell|fallen|grew|grown|increased|decreased|dropped|jumped|climbed|soared|surged|went|gone|doubled|trebled|tripled|quadrupled|halved|almost|nearly|more\s+than)\b`)
	wasUp      = lazyre.New(`(?i)\b(?:was|were|is|are|been)\s+$`)
	ofThing    = lazyre.New(`(?i)\s+(?:of|to|for|in|from|by)\s`)
)

// moreThings ends before a change of things that the words before say there were more of.
var moreThings = lazyre.New(`(?i)\b(?:more|fewer|additional|extra)\s+([\p{L}'’-]+)\s*,\s*$`)

// afterMoreOf reports whether the change at phrase says how many more there were of
// something else: "the helpline had more calls, up 20 per cent".
func (d *desk) afterMoreOf(phrase prose.Span) bool {
	from := d.back(phrase.Start, 48)
	m := moreThings.FindStringSubmatchIndex(d.text[from:phrase.Start])
	if m == nil {
		return false
	}
	words := d.contentWords(prose.Span{Start: from + m[2], End: from + m[3]})
	return len(words) > 0 && !d.isOwn(words[0])
}

// goesOnOther reports whether the sentence of the change at phrase says only what the one
// before it comes to, which ends with a number of something else: "That is a rise of 150
// per cent."
func (d *desk) goesOnOther(phrase prose.Span) bool {
	sentence := d.facts.SentenceOf(phrase.Start)
	s := d.facts.Sentences[sentence]
	if sentence == 0 || !isThat.MatchString(d.text[s.Start:phrase.Start]) || len(d.countsOf(sentence)) > 0 {
		return false
	}
	for _, c := range slices.Backward(d.saidIn(sentence-1, sentence-1)) {
		if c.Change == prose.None && !c.base {
			return d.isOtherThing(c)
		}
	}
	return false
}

// otherPair gives the two values of what c counts, when the sentence says what it was before:
// "30 officers, up from 12".
func (d *desk) otherPair(c *count, phrase prose.Span) (pair, bool) {
	if c == nil || !c.exactly() {
		return pair{}, false
	}
	var base *count
	for _, o := range d.saidIn(c.sentence, c.sentence) {
		if o.base && o.Start > c.End && o.Start < phrase.Start {
			if base != nil {
				return pair{}, false
			}
			base = o
		}
	}
	if base == nil || !base.exactly() || base.value == 0 || base.Unit != prose.Unsaid && base.Unit != c.Unit || strings.ContainsAny(d.text[c.End:base.Start], ";:") {
		return pair{}, false
	}
	return pair{side{base.value, base, nil}, side{c.value, c, nil}, 2 * firmPair, true}, true
}
