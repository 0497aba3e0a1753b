package answer

import "cyberflag/internal/lazyre"

// A note may say of figures that adults are among them: "The above figures include victims aged 18 and over", "includes
// adults" in a cell of remarks. They are then not put forward as counts of children.

var (
	// adultsAmong says so; what adults did, and who is an adult by now, is said of no victim of then.
	adultsAmong = lazyre.New(`(?i)(?:^\W*(?:(?:note|nb|please note)\W+)?(?:that\s+)?|\b(?:figures?|numbers?|counts?|data|totals?|tables?|rows?|results?|offences|crimes|these|they|those|this|which|above)\b[^.;]{0,40}?\b)(?:also\s+|only\s+)?(?:includes?|including|included|covers?|relates?\s+to|refers?\s+to|counts?|contains?|represents?|(?:are|is|were)\s+(?:for|of|against))\b[^.;]{0,40}?(?:\badults\b|\badult\s+(?:victims?|complainants?|women|men)\b|\b(?:victims?|complainants?|people|persons|those|anyone|offences|crimes)\b[^.;]{0,20}?(?:\b18\s+(?:years?\s+)?(?:and|or|plus|&)\s+(?:over|above|older)\b|\b(?:over|above)\s+(?:the\s+age\s+of\s+)?1[89]\b|\b18\s?\+|\b(?:all|any|every|whatever)\s+ages?\b))`)
	notAmong    = lazyre.New(`(?i)\b(?:not?|never|nor|without|exclud\w+|except|other than|rather than|removed|by (?:an? )?adults?|now|since|by the time|when (?:they|he|she)|at the time)\b`)
)

func saysAdults(s string) bool {
	return adultsAmong.MatchString(s) && !notAmong.MatchString(s) && !suspectWords.MatchString(s) && !ofSuspect.MatchString(s) && !endsAsking([]string{s})
}

// adultsNoted doubts the figures of the question that stand above a sentence which says that adults are among them.
func (r *reader) adultsNoted(s string) {
	if !saysAdults(s) {
		return
	}
	said := false
	for i := range r.found {
		if p := &r.found[i]; len(r.which.all) == 0 || p.Question == r.which.question {
			p.doubts, said = p.doubts.with(withAdults), true
		}
	}
	if said {
		r.problem("adults are among the figures: %q", quoteWords(s))
	}
}

// noted doubts a row beside whose counts a cell of remarks says that adults are among them, or that they count people.
func (g *grid) noted(row int) doubtSet {
	var out doubtSet
	for c := range g.t.width() {
		if c < g.labels && g.labelBy[c] != skipped {
			continue
		}
		if s := g.t.at(row, c).text; smallWord.MatchString(" " + s) {
			out = out.when(saysAdults(s), withAdults).when(peopleNotCrimes(s) != "", otherUnit)
		}
	}
	return out
}
