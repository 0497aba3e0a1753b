package answer

import (
	"cmp"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
)

// A letter may tell an older number and take it back in the next sentence, where others stand elsewhere: "We told you by
// telephone that 54 had the flag. That number is withdrawn", "22 of them were said to be charged. Please disregard both".

const (
	aTold  = `(?:numbers?|figures?|counts?|totals?)`
	isNow  = `(?: (?:is|are|was|were|has|have|been|should be|must be|now|hereby|both|all|therefore|also|since)){1,4}`
	isVoid = `(?:withdrawn|superseded|void|cancelled|disregarded|ignored|out of date|wrong|incorrect|in error|mistaken|no longer (?:right|correct|valid))`
)

var (
	// takesBack says of the numbers of the sentence before that they do not stand.
	takesBack = lazyre.New(`(?i)^\W*(?:(?:(?:that|this|those|these|both|the|such)(?: (?:earlier|older|previous|two|three))? ` + aTold + isNow + ` (?:replaced|` + isVoid + `)|(?:both(?: of (?:them|these|those))?|they|these|those|this|that|it)` + isNow + ` ` + isVoid + `)\b` +
		`|(?:please )?(?:now )?(?:disregard|ignore|discard|do not use|delete) (?:them|it|that|those|these|both|(?:that|this|those|these|the)(?: (?:earlier|older|previous|two))? ` + aTold + `)\b)`)
	// elsewhereWrong says that it was so in another paper, of which the numbers before may be the right ones.
	elsewhereWrong = lazyre.New(`(?i)\b(?:in|by|with) (?:our|the|that|an?|my) (?:\w+ ){0,2}?` + ownPaper + `\b`)
	// ofElsewhere says where else the wrong number stands, of which years it is, or that what does not stand is no number.
	ofElsewhere = lazyre.New(`(?i)\b(?:press|news(?:paper)?s?|media|web\s?sites?|online tool|your (?:own )?(?:request|letter|e-?mail|question|table)|where you|below|cancel(?:led)?|superseded by (?:code|class|form|rule|the code)|codes?)\b|\b(?:figures?|numbers?|counts?|totals?) (?:for|in|on|of|from) [^.;]{0,20}\d`)
	// saysWhy goes on about the numbers before: "Both were taken from an extract without one district."
	saysWhy = lazyre.New(`(?i)^\W*(?:both|they|these|those|this|that|it|(?:the|those|these|that|this) ` + aTold + `) (?:was|were|had|did|came|is|are)\b`)
)

// takenBack marks the sentences with numbers that one behind them takes back.
func takenBack(all []told) {
	for i, t := range all {
		next := i + 1
		if next+1 < len(all) && saysWhy.MatchString(all[next].words) && !takesBack.MatchString(all[next].words) {
			next++
		}
		if next < len(all) && t.from == "" && hasNumbers(t.words) && takesBack.MatchString(all[next].words) && !elsewhereWrong.MatchString(all[next].words) && !ofElsewhere.MatchString(all[next].words) {
			all[i].void = true
		}
	}
}

// voidCounts reads the counts of a sentence that is taken back, of which none is proposed.
func (r *reader) voidCounts(t told, where string) {
	from, last := len(r.found), r.last
	r.countsSpelt(t, t.words, where)
	r.void = append(r.void, r.found[from:]...)
	if len(r.found) == from {
		r.problem("superseded or earlier figures are not proposed: %q", quoteWords(t.words))
	}
	r.found, r.last = r.found[:from], last
}

// tellVoid names the counts that were taken back, with those that stand in their place.
func (r *reader) tellVoid() {
	for _, old := range r.void {
		now := ""
		for _, p := range r.found {
			if p.Question == old.Question && p.Period == old.Period && cmp.Or(p.Force, r.force) == cmp.Or(old.Force, r.force) && p.Unit == old.Unit && p.Breakdown == old.Breakdown && p.Symbol == NoSymbol && p.Value != old.Value {
				now = " and replaced by " + figure.Thousands(p.Value)
				break
			}
		}
		r.problem("superseded: %s for %s is withdrawn%s: %q", figure.Thousands(old.Value), old.Period, now, old.Where)
	}
}
