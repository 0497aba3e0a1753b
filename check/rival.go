package check

import (
	"fmt"
	"slices"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// rivalWords are what a writer says when another place has another number for
// the same thing: "another page says 61", "given first as 417 and then as 392".
var rivalWords = lazyre.New(`(?i)\b(?:elsewhere\s+in\s+(?:the|this|its|our)|confusingly|contradict\w*|conflict\w*|inconsistent\w*|wrongly|` +
	`leaflet|poster|newsletter|bulletin|brochure|blog|post|sidebar|panel|box|screenshot|tweet|standfirst|strapline|banner|picture|diagram|map|table|tables|column|columns|page|pages|graphic|graph|chart|caption|appendix|annex|website|webpage|infographic|spreadsheet|summary|headline|slide|footnote|paragraph|press\s+release|edition|version|copy|` +
	`this\s+(?:morning|afternoon|evening)|yesterday|tonight|earlier\s+(?:today|bulletin|version|edition)|then\s+as|(?:also|once|first|later)\s+(?:given|gives?|gave|put|puts|quoted|listed|printed|reported)\b|puts?\s+(?:it|that|the\s+(?:same\s+)?(?:number|figure|total|count))\s+at|two\s+different)\b`)

// notRival is said of a number that is part of the other or comes on top of it.
var (
	partAfterIt   = lazyre.New(`(?i)^[^.;:\d]{0,24}?\b(?:of\s+(?:them|these|those|which|the)|were\s+(?:on|by|in|against|girls|boys)|more|further|involv\w+|victims?)\b`)
	ofOtherThings = lazyre.New(`(?i)\b(?:number|total|count)s?\s+of\s+(?:[a-z-]+\s+){0,2}(?:arrests?|charges?|victims?|children|officers|convictions?|prosecutions?|cautions?|calls|pupils|schools|suspects|offenders|parents)\b`)
	moreBefore    = lazyre.New(`(?i)\b(?:another|further|other|additional|extra)\s+$`)
)

// byRival judges a second number for a thing that the story gives a number for,
// when its sentence speaks of another place where it stands and the figures have
// the first one.
func (d *desk) byRival(c *count) (Claim, bool) {
	if v, ok := d.byWholeAgain(c); ok {
		return v, true
	}
	if !c.exactly() || c.value < 2 || c.notOffences() || c.Change != prose.None || c.part || ofOtherThings.MatchString(d.sentenceText(c.sentence)) || !rivalWords.MatchString(d.sentenceText(c.sentence)) ||
		partAfterIt.MatchString(d.text[c.End:d.forward(c.End, 48)]) || moreBefore.MatchString(d.text[d.back(c.Start, 16):c.Start]) {
		return Claim{}, false
	}
	for _, o := range slices.Backward(d.around(c)) {
		e := o.sound()
		if o == c || o.sentence > c.sentence || o.Start > c.End || e == nil || e.slip || o.clash != "" || o.value == c.value || !within(o.value, c.value, 55, 180) || !o.exactly() || !d.isClaim(o) || !d.sameAs(c, o, e) {
			continue
		}
		return Claim{Verdict: Contradicted, Kind: TwoValues, Value: whole(e.value), Basis: []string{e.basis()},
			Why: fmt.Sprintf("%s in %s is %s, which the story has too", areaName(e.Area), e.Period, figure.Thousands(e.value))}, true
	}
	return Claim{}, false
}

// theWhole ends before a number of which something is said to be a part.
var theWhole = lazyre.New(`(?i)(?:^|[.;:,]\s+|\s)(?:out\s+)?of\s+(?:all\s+)?the\s+$`)

// byWholeAgain judges a whole that is spoken of as known and has the time of a figure that
// the story prints with another value: "264 offences in 2022/23 ... Of the 291 offences
// flagged in 2022/23, 37 ended in a charge".
func (d *desk) byWholeAgain(c *count) (Claim, bool) {
	if !c.exactly() || c.best != nil || c.Unit != prose.Offences || len(c.named) > 0 || !c.period.ok || !theWhole.MatchString(d.text[d.back(c.Start, 24):c.Start]) {
		return Claim{}, false
	}
	for _, o := range slices.Backward(d.around(c)) {
		e := o.sound()
		if o.Start >= c.Start || e == nil || o.clash != "" || !o.exactly() || o.part || !within(o.value, c.value, 55, 180) || c.period.fits(e.Period, e.Period.Months()) != 1 || !d.sameAs(c, o, e) {
			continue
		}
		return Claim{Verdict: Contradicted, Kind: TwoValues, Value: whole(e.value), Basis: []string{e.basis()},
			Why: fmt.Sprintf("%s in %s is %s, which the story has too", areaName(e.Area), e.Period, figure.Thousands(e.value))}, true
	}
	return Claim{}, false
}

// sameAs reports whether c is said of what e, the figure of the count o before
// it, is for: the same place, and the period of e or none of its own.
func (d *desk) sameAs(c, o *count, e *entry) bool {
	if c.area.ok && relate(c.area.area, e.Area) != same && (c.area.firm || relate(c.area.area, e.Area) == apart) || !d.namesMeasure(c, e) && len(c.named) > 0 {
		return false
	}
	if c.period.ok && c.period.fits(e.Period, e.Period.Months()) == 1 {
		return true
	}
	return !c.period.ok && c.sentence-o.sentence <= 2 || c.sentence == o.sentence && c.period.ok && c.period.Span == o.period.Span
}

func (d *desk) sentenceText(i int) string {
	s := d.facts.Sentences[i]
	return d.text[s.Start:s.End]
}
