package answer

import (
	"slices"

	"cyberflag/figure"
)

// A letter may say that an offence can have several victims, or that victims are more than offences, and give ages or sexes
// that are more than the offences: they are then counts of victims, whatever the title of their table says. The words alone
// say of no table that it counts victims.

var (
	manyVictims = anyOf(`\b(?:offences?|crimes?)\b[^.;]{0,40}\b(?:more than one|several|multiple|two or more|a number of|many) (?:victims?|children)\b|\b(?:more than one|several|multiple|two or more) victims?\b[^.;]{0,40}\b(?:offence|crime)\b`, besideOffences(victimNouns, `more|higher|greater|larger`))
	// comparesPeople is a sentence that compares people with the offences, and does no more.
	comparesPeople = anyOf(`(?:` + besideOffences(peopleNouns, `more|higher|greater|larger|fewer|lower|smaller`) + `)[^.;:]*\.?\s*$`)
)

// besideOffences says that people are more, or fewer, than the offences.
func besideOffences(people, words string) string {
	return near(people, "8", `(?:exceeds?|outnumber|(?:are|is|were|was)(?: (?:therefore|thus|so|also|usually))?(?: (?:`+words+`))(?: in number)? than)(?: the| that of| those of)?(?: (?:total|number|count|recorded|flagged)(?: of)?){0,3}(?: the)? (?:offences|crimes)`) +
		`|\b(?:` + words + `) (?:` + people + `) than (?:there (?:are|were) )?(?:recorded |flagged )?(?:offences|crimes)\b`
}

// countsVictims reports such a lot: by age or sex, in a table of its own, and more than the offences in every period.
func (r *reader) countsVictims(g *grid, l lot, offences map[figure.Period]int64) bool {
	b := r.found[l.of[0]].Breakdown
	return b.ofPerson() && b.Offence == "" && !g.contrasts() && l.isMore(offences) && slices.ContainsFunc(r.words, manyVictims.MatchString)
}

// isMore reports sums that are more than the wholes in every period.
func (l lot) isMore(wholes map[figure.Period]int64) bool {
	for p, sum := range l.sums {
		if whole, ok := wholes[p]; !ok || !sum.known() || sum.n <= whole {
			return false
		}
	}
	return len(l.sums) > 0
}
