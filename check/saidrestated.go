package check

import (
	"fmt"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var (
	// saidRestated ends before the number that another one of the story was changed to.
	saidRestated = lazyre.New(`(?i)\b(?:restated|revised|corrected|amended|updated|reissued)(?:\s+(?:up|down|upwards?|downwards?|since|again|(?:the|that|this|its)\s+(?:[a-z]+\s+){0,3}(?:number|figure|total|count|one|year)))*\s+(?:as|to|at)\s+(?:about\s+|just\s+)?$|\b(?:since|later|now|then)\s+(?:been\s+)?(?:lifted|raised|cut|lowered|brought|taken|moved|pushed|reduced|trimmed|changed|pulled)\s+(?:(?:it|that|this|the\s+(?:figure|number|total|count))\s+)?(?:up\s+|down\s+|back\s+)?to\s+$|\b(?:it\s+|which\s+|that\s+|figure\s+|number\s+)?now\s+(?:stands\s+at|given\s+as|put\s+at|has\s+it\s+at|reads)\s+$`)
	// versionsApart says that a difference is that of a number before and after it was
	// restated.
	versionsApart = lazyre.New(`(?i)\b(?:version|edition|release|old|original|first|restated|revised|corrected)\b`)
)

// findRestated notes which number of the story the story says was later restated, and as
// what: "the 61 given to us a year ago ... has since been restated as 78".
func (d *desk) findRestated() {
	for _, c := range d.counts {
		if c.Change != prose.None || !saidRestated.MatchString(d.text[d.back(c.Start, 48):c.Start]) {
			continue
		}
		if o := d.oldVersion(c); o != nil && !otherTimes(o, c) {
			o.restated = c
		}
	}
}

// otherTimes reports whether the figures have the two for different times.
func otherTimes(a, b *count) bool {
	e, f := a.sound(), b.sound()
	return e != nil && f != nil && e.Period != f.Period
}

// oldVersion gives the number that c replaces: the one before it in its sentence, or the
// one in the sentence before that the words make the earlier of two, or its only one.
func (d *desk) oldVersion(c *count) *count {
	var own, last, base *count
	n := 0
	for _, o := range d.saidIn(c.sentence-1, c.sentence) {
		switch {
		case o.Start >= c.Start || o.Change != prose.None || !o.exactly() || o.value == c.value || o.notOffences() || o.restated != nil:
			continue
		case o.sentence == c.sentence:
			own = o
			continue
		case o.base:
			base = o
		}
		last = o
		n++
	}
	switch {
	case own != nil:
		return own
	case base != nil:
		return base
	case n == 1:
		return last
	}
	return nil
}

// unlikeVersions says that the story itself says of one side that it was since restated.
func (d *desk) unlikeVersions(r pair) (Kind, string) {
	for _, s := range []side{r.a, r.b} {
		if s.c != nil && s.c.restated != nil && s.value == s.c.value {
			return OtherVintage, fmt.Sprintf("the story says that %s has since been restated as %s", figure.Thousands(s.value), figure.Thousands(s.c.restated.value))
		}
	}
	return "", ""
}

// versionsBefore gives a number before c and what it was restated as, when the words say
// that c is how far the two lie apart.
func (d *desk) versionsBefore(c *count) (old, restated *count) {
	if !versionsApart.MatchString(d.sentenceText(c.sentence)) {
		return nil, nil
	}
	for _, o := range d.saidIn(c.sentence-2, c.sentence) {
		if o.restated != nil && o.restated.Start < c.Start {
			old, restated = o, o.restated
		}
	}
	return old, restated
}
