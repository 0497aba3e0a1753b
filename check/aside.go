package check

import (
	"regexp"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// unitMark ends a measure that says what it counts, where that is not offences.
var unitMark = lazyre.New(`\((victims|suspects|persons)\)$`)

// unitOf gives the unit that a measure is marked with, as that of a confirmed figure
// is ("cyber-flagged child sexual offences (victims)"), or "".
func unitOf(m figure.Measure) string {
	whole, _ := m.Whole()
	if u := unitMark.FindStringSubmatch(string(whole)); u != nil {
		return u[1]
	}
	return ""
}

// isAside reports whether figures of m are of a part ("sex F", "platform Facebook") or
// of another unit than offences: they can bear a number out, and never prove one wrong.
func isAside(m figure.Measure) bool {
	_, part := m.Whole()
	return part || unitOf(m) != ""
}

// byAside judges c by a figure set aside whose value, place, time, unit and part it has.
func (d *desk) byAside(c *count) (Claim, bool) {
	if !c.exactly() {
		return Claim{}, false
	}
	for i := range d.aside {
		e := &d.aside[i]
		if e.known && e.value == c.value && d.areaFit(c, e) == 1 && d.asideTime(c, e) &&
			unitFits(c, e.Measure) && d.onlineAlike(c, e) && d.saysParts(c, e.Measure) {
			return Claim{Verdict: Supported, Value: whole(e.value), Basis: []string{e.basis()}, Why: e.label() + ", " + string(e.Measure)}, true
		}
	}
	return Claim{}, false
}

// asideTime reports whether c has the time of e, or none of its own and that of the whole
// told last.
func (d *desk) asideTime(c *count, e *entry) bool {
	if c.period.ok {
		return c.period.fits(e.Period, e.Period.Months()) == 1
	}
	return slices.ContainsFunc(d.saidIn(c.sentence-2, c.sentence), func(o *count) bool {
		f := o.sound()
		return o.Start < c.Start && f != nil && f.Period == e.Period && sameArea(f.Area, e.Area) && f.value > e.value
	})
}

// unitFits reports whether c can count what m does.
func unitFits(c *count, m figure.Measure) bool {
	_, part := m.Whole()
	switch unitOf(m) {
	case "victims":
		return c.Unit == prose.People || part && c.Unit == prose.Unsaid
	case "suspects", "persons":
		return c.Unit == prose.Persons
	}
	return c.Unit == prose.Offences || c.Unit == prose.Unsaid
}

// onlineAlike reports whether c and e are both of online offences, or both of all.
func (d *desk) onlineAlike(c *count, e *entry) bool {
	topics := topicNames(d.topicsIn(c.sentence, c.sentence))
	if len(topics) == 0 {
		topics = c.topics
	}
	return slices.Contains(topics, "online") == slices.Contains(e.topics, "online")
}

var (
	saysGirls    = lazyre.New(`(?i)^[^.;:,\d]{0,40}?\b(?:girls?|females?)\b`)
	saysBoys     = lazyre.New(`(?i)^[^.;:,\d]{0,40}?\b(?:boys?|males?)\b`)
	ageBefore    = `(?i)\b(?:age|aged|ages)\s+(?:between\s+|from\s+)?`
	ofWhomBefore = lazyre.New(`(?i)\bof\s+(?:whom|which|them|these|those)\b[^.;:\d]{0,20}$`)
)

// saidSex gives the sex that the words of c say, as the figures have it, or "".
func (d *desk) saidSex(c *count) string {
	words := d.text[c.Number.End:d.forward(c.Number.End, 60)]
	switch girls, boys := saysGirls.FindStringIndex(words), saysBoys.FindStringIndex(words); {
	case girls != nil && boys != nil:
		return "U"
	case girls != nil:
		return "F"
	case boys != nil:
		return "M"
	}
	return ""
}

// saysParts reports whether the words about c say every part of m, and no sex beside.
func (d *desk) saysParts(c *count, m figure.Measure) bool {
	s := d.facts.Sentences[c.sentence]
	sentence := strings.ToLower(d.text[s.Start:s.End])
	_, parts, _ := strings.Cut(string(m), ": ")
	sex := ""
	for _, p := range strings.Split(parts, ", ") {
		kind, of, _ := strings.Cut(p, " ")
		switch {
		case p == "":
		case kind == "sex":
			sex = of
		case kind == "age":
			from, to, span := strings.Cut(of, "-")
			after := regexp.QuoteMeta(from)
			if span {
				after += `(?:\s+(?:to|and)\s+|\s?[-–]\s?)` + regexp.QuoteMeta(to)
			}
			if !regexp.MustCompile(ageBefore + after + `\b(?:[^\d\-–]|$)`).MatchString(d.text[c.Number.End:d.forward(c.Number.End, 60)]) {
				return false
			}
		case kind == "platform":
			if !d.ofPlatform(c, of) {
				return false
			}
		case !strings.Contains(sentence, strings.ToLower(p)):
			return false
		}
	}
	if d.saidSex(c) != sex {
		return false
	}
	return strings.Contains(parts, "age ") || !saysAge.MatchString(d.text[c.Number.End:d.forward(c.Number.End, 60)])
}

// saysAge is an age that follows a number.
var saysAge = lazyre.New(`(?i)^[^.;:\d]{0,40}\b(?:age|aged|ages|under)\b[\s-]*\w+`)

// ofPlatform reports whether the platform stands after c with no number between.
func (d *desk) ofPlatform(c *count, name string) bool {
	s := d.facts.Sentences[c.sentence]
	at := strings.Index(strings.ToLower(d.text[c.Number.End:s.End]), strings.ToLower(name))
	return at >= 0 && !d.hasNumber(c.Number.End, c.Number.End+at)
}

// saidOfPart begins the reason of a number that is left open because it is of a part.
const saidOfPart = "it is said of a part, and no figure of that part is "

// saysPart reports whether c is said of a part, of which the figure of the whole says
// nothing: "of whom 76 were girls", "34 of them on Facebook".
func (d *desk) saysPart(c *count) bool {
	if d.saidSex(c) != "" || ofWhomBefore.MatchString(d.text[d.back(c.Number.Start, 40):c.Number.Start]) {
		return true
	}
	return slices.ContainsFunc(d.aside, func(e entry) bool {
		_, name, ok := strings.Cut(string(e.Measure), "platform ")
		name, _, _ = strings.Cut(name, ", ")
		return ok && d.ofPlatform(c, name)
	})
}

// sparePart takes back that c is wrong when only the figure of a whole said so.
func (d *desk) sparePart(c *count, v Claim) Claim {
	if v.Verdict != Contradicted || v.Kind != TwoValues && v.Kind != Misprint || !d.saysPart(c) ||
		slices.ContainsFunc(d.book, func(e entry) bool { return d.ownWords(c, &e) }) { // the figure is that of the part
		return v
	}
	return Claim{Verdict: CannotTell, Why: saidOfPart + figure.Thousands(c.value)}
}
