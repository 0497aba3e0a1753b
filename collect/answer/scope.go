package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A title may say that what stands below it is not what was asked for: shares, times, estimates, another crime,
// adults, the whole country. What such a title stands over is not proposed, be it a table, a list or a sentence,
// and named; one that leaves it open gives a doubt. It holds up to the next title of what was asked for, or the next question.

// A scopeKind is in which way the numbers below a title are others than those asked for.
type scopeKind int

const (
	asAsked   scopeKind = iota
	shares              // shares, rates and times: no counts
	guesses             // estimates, forecasts and changes
	cancelled           // what was recorded and then cancelled
	nation              // of the whole country
	notOfFlag           // without the flag, or nobody knows
	searched            // found by a search of words, in place of the flag
	adults
	otherCrimes
	notCrimes // incidents, referrals, missing people
	replaced  // what the letter gives again, corrected
	openTime  // of a time of which only one end is said
	doubted   // perhaps those asked for
)

var scopeWhy = map[scopeKind]string{
	shares: "shares, rates or times, and no counts", guesses: "estimates or changes, and no counts", cancelled: "cancelled records",
	nation: "of the whole country", notOfFlag: "without the flag, or it is not known", searched: "found by a search of words and not by the flag",
	adults: "adults", otherCrimes: "other crimes", notCrimes: "no offences", replaced: "replaced by those given beside them",
	openTime: "of a time of which only one end is said",
}

// A scope is what the last title says of all below it.
type scope struct {
	kind   scopeKind
	words  string // of the title
	level  int    // of its heading, 0 where the file marks none
	once   bool   // it is the title of one table
	doubts doubtSet
	lifted bool // what is read now says for itself that it is as asked
}

// mostScopeWords is how long a title may be that says what is counted.
const mostScopeWords = 18

var titleOfTable = lazyre.New(`(?i)^\W*(?:table|chart|figure)\s+[A-Z\d]{1,3}\b`)

// entitle takes what a title says of the scope of what is below it. level is that of its heading, 0 for none. It
// reports whether the title says or ends one.
func (r *reader) entitle(s string, level int) bool {
	s = strings.TrimRight(clean(s), " :")
	if s == "" || len(strings.Fields(s)) > mostScopeWords || endsLikeSentence.MatchString(s) || labelDim(s) == byPeriod && !openTitle(s) && r.scope.kind != openTime || r.hasCounts(s) {
		return false
	}
	now := scopeOf(s)
	if now.kind == asAsked && oldFigures.MatchString(s) && slices.ContainsFunc(r.words, newFigures.MatchString) {
		now.kind = replaced
	}
	if r.ofParts(s) && (now.kind == searched || now.kind == doubted || now.kind == adults) || now.kind == doubted && r.which.question != "" {
		now = scope{}
	}
	if now.kind == asAsked && !r.scope.ends(s, level) {
		return false
	}
	now.words, now.level, now.once = s, level, titleOfTable.MatchString(s)
	if now.kind == asAsked {
		now = scope{}
	}
	r.scope = now
	return true
}

// ofParts reports a title of platforms or outcomes: those are sought in the words of records, and adults are who was dealt with.
func (r *reader) ofParts(s string) bool {
	return r.which.question == "Q3" || r.which.question == "Q4" || subjectIn(s) > 2
}

// ends reports a title that ends what the title of c holds for.
func (c scope) ends(s string, level int) bool {
	switch {
	case c.kind == asAsked:
		return false
	case level > 0 && (c.level == 0 || level <= c.level), c.once && titleOfTable.MatchString(s):
		return true
	}
	return c.liftedBy(s) || c.kind <= guesses && (crimeWords.MatchString(s) || flagWords.MatchString(s))
}

// liftedBy reports words that say for themselves that they are of what was asked for.
func (c scope) liftedBy(s string) bool {
	switch c.kind {
	case adults:
		return childNamed.MatchString(s) && !adultTitle.MatchString(s)
	case otherCrimes, doubted:
		return sexualWords.MatchString(s) || childNamed.MatchString(s) && crimeWords.MatchString(s)
	case notCrimes:
		return sexualWords.MatchString(s) && crimeWords.MatchString(s)
	case nation:
		return len(forcesIn(s)) > 0 || ourForce.MatchString(s)
	case replaced:
		return newFigures.MatchString(s)
	case openTime:
		return endsOpen(s)
	case notOfFlag, searched:
		_, named := flagAnswer(s)
		return flagWords.MatchString(s) && !withoutTitle.MatchString(s) && !unsaidTitle.MatchString(s) && !(named && saysNo(s))
	}
	return false
}

var ourForce = lazyre.New(`(?i)\b(?:(?:this|our|the) (?:force|constabulary|service)|we (?:have )?recorded|our)\b`)

// scopeOf gives the scope that a title names.
func scopeOf(s string) scope {
	if saysInWords.MatchString(clauseOf.Split(s, 2)[0]) { // a sentence without its end
		return scope{}
	}
	s = withoutLeftOut(s)
	for _, rule := range scopeRules {
		if rule.is(s) || rule.behind && rule.is(lastPart(s)) {
			return scope{kind: rule.kind, doubts: rule.doubts}
		}
	}
	return scope{}
}

// lastPart gives what a title says behind its last colon, comma or dash: "Flagged offences: change on the year before".
func lastPart(s string) string {
	all := partsTitle.FindAllStringIndex(s, -1)
	if len(all) == 0 {
		return ""
	}
	return s[all[len(all)-1][1]:]
}

var partsTitle = lazyre.New(`[:;,]\s+|\s[–—-]\s+`)

// scopeRules are tried in this order: what is no count is none of any offence.
var scopeRules = []struct {
	kind   scopeKind
	behind bool // also where only the last part of the title says so
	doubts doubtSet
	is     func(s string) bool
}{
	{openTime, false, 0, openTitle},
	{shares, true, 0, sharesTitled},
	{guesses, true, 0, guessTitled},
	{searched, false, 0, func(s string) bool { return searchTitle.MatchString(s) }},
	{notOfFlag, false, 0, func(s string) bool {
		if _, named := flagAnswer(s); named && saysNo(s) { // "Cyber flag = N"
			return true
		}
		rest := unsaidTitle.ReplaceAllString(withoutTitle.ReplaceAllString(s, " "), " ")
		return crimeWords.MatchString(s) && rest != s && !flagWords.MatchString(rest) && !eitherWay.MatchString(s)
	}},
	{cancelled, true, 0, func(s string) bool { return cancelledTitle.MatchString(s) }},
	{nation, true, 0, func(s string) bool {
		return nationTitle.MatchString(s) && !changedRules.MatchString(s) && len(forcesIn(s)) == 0
	}},
	{notCrimes, false, 0, func(s string) bool {
		return (otherThing.MatchString(s) || referred.MatchString(s) && !crimeWords.MatchString(s)) && !sexualWords.MatchString(s)
	}},
	{adults, false, 0, adultsTitled},
	{otherCrimes, false, 0, crimeTitled},
	{doubted, false, doubtSet(0).with(withAdults), func(s string) bool {
		return (allAges.MatchString(s) || bothAges.MatchString(s)) && (crimeWords.MatchString(s) || flagWords.MatchString(s))
	}},
	{doubted, false, doubtSet(0).with(anyCrime), func(s string) bool {
		_, marked := markOf(s, false)
		return !marked && flagWords.MatchString(s) && someCrime.MatchString(s) && !sexualWords.MatchString(s) && !childNamed.MatchString(s) && !partTitle.MatchString(s)
	}},
}

// bars reports that what is read now is not what was asked for.
func (c scope) bars() bool { return c.kind != asAsked && c.kind != doubted && !c.lifted }

// doubtsOf gives what the title leaves open of a number in its words.
func (c scope) doubtsOf(quote string) doubtSet {
	if c.kind != doubted || c.liftedBy(quote) {
		return 0
	}
	return c.doubts
}

// why says what stands below the title.
func (c scope) why() string { return quoteWords(c.words) + ": " + scopeWhy[c.kind] }

// sentenceOutOfScope names the counts of a sentence below such a title. Below one of shares a sentence that counts
// says so itself.
func (r *reader) sentenceOutOfScope(s string) bool {
	r.scope.lifted = r.scope.kind == shares || r.scope.liftedBy(s)
	if r.scope.kind == openTime && r.scope.lifted { // from here on periods are said whole
		r.scope = scope{}
	}
	c := r.scope
	if own := leadScope(s); own.kind != asAsked {
		c = own
	}
	if words := numbersThings(s); words != "" {
		c = scope{kind: notCrimes, words: words}
	}
	if !c.bars() {
		return false
	}
	var counts []string
	for _, n := range r.numbersIn(s, spans(prose.SpeltPeriods(s))) {
		counts = append(counts, s[n.Start:n.End])
	}
	r.probs = append(r.probs, notPart("", c.why(), counts)...)
	return len(counts) > 0
}

// leadScope gives the scope that a sentence says of itself before a colon: "Adult victims: we recorded 140".
func leadScope(s string) scope {
	lead, rest, ok := strings.Cut(s, ": ")
	if !ok || len(strings.Fields(lead)) > mostTitleWords || hasDigits(lead) {
		return scope{}
	}
	c := scopeOf(lead)
	if c.kind == shares || c.kind == guesses || c.kind == doubted || c.liftedBy(rest) {
		return scope{}
	}
	c.words = lead
	return c
}

// entitleRest takes a sentence of a few words for the title of the others of its paragraph: "Malicious communications. In 2017/18
// we recorded 1,240". It reports that it is one.
func (r *reader) entitleRest(s string) bool {
	const most = 5 // words
	words := strings.TrimSuffix(strings.TrimSpace(s), ".")
	return words != s && len(strings.Fields(words)) <= most && !hasDigits(words) && leadScope(words+": ").kind != asAsked && r.entitle(words, 0)
}

// settled ends the title of one table below that, and what lifted a title.
func (c *scope) settled() {
	if c.lifted = false; c.once {
		*c = scope{}
	}
}

// beginsTitle reports that the first of two lines of a paragraph is the title of what the second says, where it
// changes what is counted.
func (r *reader) beginsTitle(first, next line) bool {
	s := strings.TrimRight(clean(first.text), " :")
	if m, ok := markOf(s, true); ok {
		s = m.rest
	}
	if len(strings.Fields(s)) > mostTitleWords || endsLikeSentence.MatchString(s) || !beginsUpper.MatchString(next.text) || r.hasCounts(s) || strings.HasSuffix(s, ",") {
		return false
	}
	return scopeOf(s).kind != asAsked || r.scope.ends(s, first.level)
}

var beginsUpper = lazyre.New(`^\W{0,2}(?:[A-Z]|\d)`)
