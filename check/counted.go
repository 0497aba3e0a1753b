package check

import (
	"slices"
	"strings"

	"cyberflag/prose"
)

// What a story counts need not be offences. Without figures it is whatever the story has
// several numbers of: "639 calls in 2022 ... 340". With them it is what the measure of a
// figure names: "118 charges" of the figure of charges.

// takeOwnUnits lets the numbers of a story without figures, or with figures of money alone,
// be of what it has several numbers of, such as calls, as those of others are of offences.
func (d *desk) takeOwnUnits() {
	if slices.ContainsFunc(d.book, func(e entry) bool { return !isMoney(e.Measure) }) {
		return
	}
	offences := slices.ContainsFunc(d.counts, func(c *count) bool { return c.Unit == prose.Offences })
	for _, c := range d.counts {
		if c.notOffences() && (d.nounComesAgain(c) || !offences && d.leavesNounOut(c)) {
			c.Unit = prose.Offences
		}
	}
}

// nounComesAgain reports whether the story has another number of the noun of c.
func (d *desk) nounComesAgain(c *count) bool {
	noun := d.nounOf(c)
	return slices.ContainsFunc(d.counts, func(o *count) bool {
		return o.value != c.value && o.Change == prose.None && d.nounOf(o) == noun
	})
}

// leavesNounOut reports whether the sentence of c goes on to a number without a noun, which
// then has that of c: "3,300 calls in 2022 and 2,640 in 2021". How large c is says nothing
// of what it counts; a number with a noun that comes once, and with no such number behind
// it, is of something by the way: "340 volunteers".
func (d *desk) leavesNounOut(c *count) bool {
	return c.Unit == prose.Other && c.Change == prose.None && slices.ContainsFunc(d.counts, func(o *count) bool {
		return o.sentence == c.sentence && o.Start > c.End && o.Unit == prose.Unsaid && o.Change == prose.None && o.value != c.value
	})
}

// takeMeasureUnits lets a number be of what the measure of its figure says.
func (d *desk) takeMeasureUnits() {
	for _, c := range d.counts {
		if c.notOffences() && c.best != nil && namesNoun(string(c.best.Measure), d.nounOf(c)) {
			c.Unit = prose.Offences
		}
	}
}

// namesNoun reports whether a measure has a noun, in the singular or the plural.
func namesNoun(measure, noun string) bool {
	one := strings.TrimSuffix(noun, "s")
	return one != "" && slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(measure), func(r rune) bool { return r < 'a' || r > 'z' }), func(w string) bool {
		return strings.TrimSuffix(w, "s") == one
	})
}

// nounOf gives the last word of what c counts, or "".
func (d *desk) nounOf(c *count) string {
	words := strings.Fields(strings.ToLower(d.text[c.End:max(c.End, c.Phrase.End)]))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}
