package check

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// number gives the number that the claim is, where it is one that a slip may explain.
func (s *suspect) number() *count {
	if c := s.form.count; c != nil && c.exactly() && c.Change == prose.None && c.value >= leastCounted {
		return c
	}
	return nil
}

// speaksElsewhere reports whether another sentence than that of c has the noun of what it
// counts.
func (d *desk) speaksElsewhere(c *count) bool {
	noun := strings.TrimSuffix(d.nounOf(c), "s")
	if noun == "" {
		return false
	}
	at, known := d.nouns[noun]
	if !known {
		text := strings.ToLower(d.text)
		at = [2]int{strings.Index(text, noun), strings.LastIndex(text, noun)}
		d.nouns[noun] = at
	}
	in := d.facts.Sentences[c.sentence]
	return at[0] < in.Start || at[1] >= in.End
}

// saidWithOther: 610 offences in 2021, where the story has 642 for the same year, and what
// is worked out from that agrees. The other number must be borne out, and this one not.
func (s *suspect) saidWithOther() (out []guess) {
	c := s.number()
	if c == nil || c.best != nil || s.ofSome(c) {
		return nil
	}
	for _, o := range s.around(c) {
		score, ok := s.sameSaid(c, o)
		if !ok {
			continue
		}
		v := Claim{Verdict: Contradicted, Kind: TwoValues, Value: whole(o.value), Basis: []string{s.basisOfCount(o)},
			Why: fmt.Sprintf("the story has %s for the same thing, and what is worked out from that agrees", figure.Thousands(o.value))}
		out = append(out, guess{v, score})
	}
	return out
}

func (d *desk) basisOfCount(c *count) string { return side{c.value, c, c.sound()}.basis() }

var (
	// ofSomeAfter follows a number of some of a whole, or of what comes on top of it: "97 of
	// them", "12 more each", "60 against girls".
	ofSomeAfter = lazyre.New(`(?i)^[^.;:]{0,48}?\b(?:of\s+(?:them|these|those|which|whom)|more|further|fewer|each|apiece|against\s+(?:boys|girls|women|men))\b`)
	// didAfter follows a number with a verb; what it does is said of some, unless it is that
	// they were counted: "701 offences in 2021 led to a charge", "140 took place in".
	didAfter = lazyre.New(`(?i)^[^.;:]{0,48}?\b(?:took\s+place|involving|concerning|led|began|remain|[a-z]{2,}ed)\b`)
	// countedAfter ends with a verb that says no more than that they were counted.
	countedAfter = lazyre.New(`(?i)\b(?:record|logg|register|report|not|count|flagg|stat|publish|receiv|releas|quot|list|fil)ed$`)
	// ofThose is said of a part of what was told before.
	ofThose = lazyre.New(`(?i)\b(?:of|among)\s+(?:those|these|them|which|whom)\b`)
	// ofSomeBefore ends before one.
	ofSomeBefore = lazyre.New(`(?i)\b(?:includ(?:es|ed|ing)|among|another|further|other|extra|additional|some|up\s+to|just|only|than|by|averag(?:e|ing)\s+(?:of\s+)?|with)\s+$`)
	// theKnown ends before a number that is spoken of as known.
	theKnown = lazyre.New(`(?i)\b(?:the|those|these|all)\s+$`)
)

// ofSome reports whether the words say of c that it is a part of something, or what comes
// on top of it. It may wrongly say yes: then c is left open.
func (s *suspect) ofSome(c *count) bool {
	if c.part || s.saidRemainder(c) || ofThose.MatchString(s.text[s.back(c.Start, 48):c.Start]) {
		return true
	}
	known := theKnown.MatchString(s.text[s.back(c.Start, 8):c.Start]) // "most of the 610 offences led to"
	after := s.text[c.End:s.forward(c.End, 72)]
	return !known && (ofSomeAfter.MatchString(after) || doneBySome(after)) || ofSomeBefore.MatchString(s.text[s.back(c.Start, 24):c.Start])
}

// doneBySome reports whether the first verb of what stands after a number says more of it than
// that it was counted.
func doneBySome(after string) bool {
	verb := didAfter.FindString(after)
	return verb != "" && !countedAfter.MatchString(verb)
}

// sameSaid says how much speaks for o and c as two numbers for one thing: they have one
// time, which c names, nothing says that they are of other places or kinds, and o alone is
// borne out.
func (s *suspect) sameSaid(c, o *count) (score int, ok bool) {
	near := nearSaid
	known := theKnown.MatchString(s.text[s.back(c.Start, 8):c.Start])
	if known {
		near = nearKnown
	}
	switch {
	case o.restated == c, c.restated != nil, saidRestated.MatchString(s.text[s.back(c.Start, 48):c.Start]):
		return 0, false
	case o == c, o.value == c.value, !o.exactly(), o.Change != prose.None, o.part, !within(o.value, c.value, near.low, near.high):
		return 0, false
	case o.Unit != c.Unit && o.Unit != prose.Unsaid && c.Unit != prose.Unsaid, s.nounOf(o) != s.nounOf(c) && (c.notOffences() || s.nounOf(c) != "" && !isUsual(s.nounOf(c))):
		return 0, false
	case !s.sameTime(c, o), !s.sameAbout(c, o), !s.borneOut(o):
		return 0, false
	}
	if known {
		score += clearly
	}
	if o.sound() != nil {
		score++
	}
	return score, true
}

// sameTime reports whether c names the time that o is of.
func (s *suspect) sameTime(c, o *count) bool {
	if !c.period.ok || !c.period.firm || c.period.Kind != prose.Dated && c.period.Kind != prose.Year {
		return false
	}
	if e := o.sound(); e != nil {
		return c.period.fits(e.Period, e.Period.Months()) == 1
	}
	p, okP := c.when()
	q, okQ := o.when()
	return okP && okQ && p == q
}

// sameAbout reports whether nothing says that c and o are of other places or kinds.
func (s *suspect) sameAbout(c, o *count) bool {
	if c.area.ok && o.area.ok && relate(c.area.area, o.area.area) != same {
		return false
	}
	if slices.ContainsFunc(c.named, func(t string) bool { return !slices.Contains(o.topics, t) }) {
		return false
	}
	e := o.sound()
	return e == nil || s.namesMeasure(c, e) || len(c.named) == 0
}

// borneOut reports whether a figure has c for its words, or a change or share that is right
// is worked out from it.
func (d *desk) borneOut(c *count) bool {
	if c.sound() != nil && c.clash == "" {
		return true
	}
	return slices.ContainsFunc(d.claims, func(v Claim) bool {
		return fits(v) && v.sides != nil && (v.sides.a.c == c || v.sides.b.c == c)
	})
}
