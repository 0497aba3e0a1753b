package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
)

// A figure claims to be the sum of others that stand in no line of a table with it: the outcomes of the flagged
// offences, the quarters of a year. Which parts are all of a whole follows from what is said of them and from the
// other periods, and never from the sum that is tested.

// groups gives the figures of one force, question, period and unit together, in their order.
func (r *reader) groups() [][]proposal {
	groups := map[countBase][]proposal{}
	var order []countBase
	for _, p := range r.found {
		k := p.base(p.Question)
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], p)
	}
	out := make([][]proposal, 0, len(order))
	for _, k := range order {
		out = append(out, groups[k])
	}
	return out
}

// claims visits each figure with each set of parts that it should be the sum of; what says what they are.
func (r *reader) claims(visit func(whole proposal, what string, terms []addend)) {
	groups := r.groups()
	flagged := r.flaggedWholes(groups)
	for _, g := range groups {
		parts := byWhole(g)
		sets := map[Breakdown][]partSet{} // one answer may give the same breakdown in hundreds of tables
		for _, whole := range g {
			if whole.Symbol != NoSymbol {
				continue
			}
			if _, ok := sets[whole.Breakdown]; !ok {
				sets[whole.Breakdown] = partsOfWhole(whole, parts[whole.Breakdown.dims()])
			}
			for _, s := range sets[whole.Breakdown] {
				visit(whole, s.by.names(), s.terms)
			}
		}
		r.claimsOnQ2(g, flagged, visit)
	}
	r.periodClaims(visit)
}

// doubtClaims doubts each figure that is nearly the sum of the parts that it should be of, and not it; crossSums
// says which. Far from it, a part was more likely lost than a digit, and the sexes and ages of some may be
// left out.
func (r *reader) doubtClaims() {
	type place struct {
		where string
		countBase
		Breakdown
	}
	wrong := map[place]bool{}
	r.claims(func(whole proposal, what string, terms []addend) {
		s := sumOf(terms).withGaps()
		rest := s.n < whole.Value && (what == "sexes" || what == "ages") // of whom it is not known
		if s.cannotBe(whole.Value) && !rest && nearly(s.n, whole.Value) {
			wrong[place{whole.Where, whole.base(whole.Question), whole.Breakdown}] = true
		}
	})
	for i, p := range r.found {
		if wrong[place{p.Where, p.base(p.Question), p.Breakdown}] {
			r.found[i].doubts = p.doubts.with(wrongSum)
		}
	}
}

// claimsOnQ2 visits the flagged offences with their platforms or outcomes, where these have no total of their
// own and are all of them.
func (r *reader) claimsOnQ2(parts []proposal, flagged flaggedWholes, visit func(whole proposal, what string, terms []addend)) {
	q2, ok := flagged.whole(parts)
	if !ok || slices.ContainsFunc(parts, isWhole) {
		return
	}
	for _, s := range partsOfWhole(q2, append(slices.Clone(parts), q2)) {
		if r.areAll(parts, q2, s.terms, flagged) {
			visit(q2, s.by.names(), s.terms)
		}
	}
}

// isWhole reports a count that is not broken down.
func isWhole(p proposal) bool { return p.Breakdown.IsNone() && p.Symbol == NoSymbol }

// areAll reports parts that are all platforms or outcomes of what has the flag: they are its sum in another
// period, or nearly its sum here. A few outcomes that were asked for, the largest platforms, and platforms of
// which an offence may have several are not.
func (r *reader) areAll(parts []proposal, q2 proposal, terms []addend, flagged flaggedWholes) bool {
	platforms := parts[0].Question == "Q3"
	if platforms && slices.ContainsFunc(r.words, saysManyPlatforms) {
		return false
	}
	s := sumOf(terms).withGaps()
	if s.hidden > 0 {
		return !platforms || s.hidden == 1
	}
	if flagged.summedElsewhere(parts[0]) {
		return true
	}
	if platforms && slices.ContainsFunc(r.words, somePlatforms.MatchString) {
		return false
	}
	const slip = 5 // the part of a whole that a slip may be, where a rest is counted
	rest := slices.ContainsFunc(parts, func(p proposal) bool { return remainder.MatchString(p.Breakdown.Platform + p.Breakdown.Outcome) })
	return nearly(s.n, q2.Value) || rest && slip*max(s.n-q2.Value, q2.Value-s.n) <= max(s.n, q2.Value)
}

func saysManyPlatforms(s string) bool {
	return manyPlatforms.MatchString(s) && !onePlatform.MatchString(s)
}

// nearly reports two numbers of which one may be a slip of the other: they differ by a tenth at most.
func nearly(a, b int64) bool { return 10*max(a-b, b-a) <= max(a, b) }

var (
	// manyPlatforms says that an offence may count under several platforms.
	manyPlatforms = lazyre.New(`(?i)\b(?:more than one|several|multiple|two or more) (?:\w+ )?(?:platforms?|sites?|apps?|applications?|websites?|services?|media|channels?|keywords?)\b|` +
		`\b(?:more than once|counts?(?:ed)? (?:\w+ )?(?:for|under|in|against|on) each|not mutually exclusive|(?:may|might|can|will) (?:\w+ )?exceed)\b|` +
		`\b(?:rows|platforms|figures|numbers|counts|lines|totals?) (?:\w+ ){0,4}?(?:cannot|(?:are|is|do|does|will|may|can|should|must|need)(?: not|n't)) (?:be )?(?:added|add|sum|summed|total|totalled|equal)\b`)
	onePlatform = lazyre.New(`(?i)\b(?:no|never|not|none)\b(?:\W+\w+){0,6}?\W+more than (?:one|once)\b|\bonly once\b|\bonce only\b`)
	// somePlatforms says that not all are listed.
	somePlatforms = lazyre.New(`(?i)\b(?:top|main|most (?:common|frequent|used|often)|commonest|largest|first|leading) (?:\w+ )?(?:platforms|sites|apps|applications|websites|services)\b|\b(?:platforms|sites|apps|applications|websites)\b.{0,30}\b(?:most|at least|or more)\b`)
)
