package answer

import (
	"cmp"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"cyberflag/reference"
)

// smallHeading takes a line that names one thing: a force, a platform, an
// outcome, a year. It holds for the lines below it.
func (r *reader) smallHeading(s string) bool {
	s = r.withoutOffences(cmp.Or(withoutContinued(cardNumber.ReplaceAllString(clean(s), "")), clean(s)))
	if r.offenceHeading(s) {
		return true
	}
	s, ok := asTitle(s)
	if !ok || namesLeftOut(s) || r.answersShortly(s) {
		return false
	}
	if f, ok := reference.FindForce(s); ok {
		r.belongs(f.Name)
		return true
	}
	if f, ok := r.titleAxes[s].read(s); ok && !r.hasCounts(s) {
		r.sub.breakdown, r.sub.period = f.breakdown, joinPeriods(r.sub.period, f.period)
		return true
	}
	if p := r.titledYears(s); p.Dated() {
		r.sub.period = p
		return true
	}
	if r.restHeading(s) {
		return true
	}
	if n := quarterOf(s, false); n > 0 && quarterWords.MatchString(s) {
		r.sub.part = n
		return true
	}
	d := labelDim(s)
	switch d {
	case byPeriod:
		if p, _ := prose.LabelPeriod(s); (!p.Dated() || !isDay(p)) && !openTitle(s) { // the day of the letter is no period
			r.sub.period = p
			r.yearBegins()
		}
		return true
	case byOutcome, byPlatform, byAge, bySex:
		return !r.hasCounts(s) && r.partHeading(s, d)
	}
	return false
}

// partHeading takes the name of an outcome, a platform, an age or a sex, and no words on what is broken down by them.
func (r *reader) partHeading(s string, d dim) bool {
	r.sub.breakdown = Breakdown{}
	if !outcomeByNumber.MatchString(s) && (topicOf(s) != noDim || headDim(s) != noDim && !(d == byOutcome && r.topicHere() == byOutcome && len(strings.Fields(s)) < 6)) {
		return false
	}
	f := readLabel(s, d)
	if f.breakdown.Age == "0-17" && childVictims.MatchString(s) { // that is what all of the answer is about
		f.breakdown.Age = ""
	}
	r.sub.breakdown, r.named = f.breakdown, f.breakdown
	if peopleDealt.MatchString(s) {
		r.sub.unit = f.unit
	}
	return true
}

// offenceHeading takes the name of one offence alone, which may be long where its code stands beside it.
func (r *reader) offenceHeading(s string) bool {
	s = strings.TrimRight(clean(s), " :")
	if q := r.here.question; q == "Q3" || q == "Q4" || labelDim(s) != byOffence || endsLikeSentence.MatchString(s) || r.hasCounts(s) {
		return false
	}
	if _, title := asTitle(s); !title || narrows(s).breakdown.Offence == "" {
		if code, name := splitCode(s); code == "" || !offenceWords.MatchString(name) {
			return false
		}
	}
	f := readLabel(s, byOffence)
	r.sub.breakdown, r.named = f.breakdown, f.breakdown
	return true
}

// endsOffence ends what the name of an offence holds for at a sentence that counts sexual offences.
func (r *reader) endsOffence(s string) {
	if b := &r.sub.breakdown; b.Offence != "" && endsLikeSentence.MatchString(s) && (sexualCrimes.MatchString(s) || ofEveryKind.MatchString(s)) {
		*b = Breakdown{}
	}
}

// sexualCrimes are all of them: "we recorded 300 sexual offences".
var sexualCrimes = lazyre.New(`(?i)\b(?:sexual|sex|child) (?:offences|crimes)\b|\b(?:offences|crimes) against (?:children|under|minors)`)

// ofEveryKind says that a count is of more than the heading names: "412 offences of all kinds".
var ofEveryKind = lazyre.New(`(?i)\b(?:of|in|for) (?:all|every|each|other) (?:kinds?|types?|class(?:es)?|codes?|offences?|crimes?)\b|\b(?:in total|altogether|all (?:these|the|recorded) (?:offences|crimes)|(?:counted|recorded) with|not counted)\b`)

// outcomeByNumber is an outcome by its number: "Outcome 15", "Outcomes 2 and 3, cautions".
var outcomeByNumber = lazyre.New(`(?i)^outcomes? \d{1,2}\b`)

// withoutOffences gives a title of what was done with people without the offences that it was done for.
func (r *reader) withoutOffences(s string) string {
	t := strings.TrimRight(clean(s), " :")
	m := peopleDealt.FindStringSubmatch(t)
	if m == nil || len(strings.Fields(t)) > mostScopeWords || endsLikeSentence.MatchString(t) || r.hasCounts(t) {
		return s
	}
	return m[1]
}

// mostTitleWords is how long a line that is a title of what is below it may be.
const mostTitleWords = 9

// cardNumber counts tables that are alike.
var cardNumber = lazyre.New(`(?i)^(?:card|form|box|panel|record|entry) \d{1,3}\s*[.:)–-]\s*`)

// asTitle gives a line without what ends a title; ok is false where it is too long for one, or a sentence.
func asTitle(s string) (words string, ok bool) {
	s = cardNumber.ReplaceAllString(strings.TrimRight(clean(s), " :"), "")
	most := mostTitleWords
	if code, _ := splitCode(s); code != "" {
		most *= 2 // the title of an offence may be long
	}
	return s, len(strings.Fields(s)) <= most && !endsLikeSentence.MatchString(s)
}

// noneThere may say that there were none, and be no heading.
var noneThere = lazyre.New(`(?i)^(?:none|blank)$`)

// restHeading takes a heading that follows those of sexes, ages, platforms or outcomes and
// says what is left of them, "Not recorded", or all of them.
func (r *reader) restHeading(s string) bool {
	b := &r.sub.breakdown
	rest := leavesRest(s)
	if b.IsNone() && rest && !noneThere.MatchString(s) { // words below the last name ended what it holds for
		*b = r.named
	}
	switch {
	case b.IsNone() || !isTotal(s) && !notKnown.MatchString(s) && !rest:
		return false
	case isTotal(s):
		*b = Breakdown{}
	case b.Platform != "":
		b.Platform = s
	case b.Outcome != "":
		b.Outcome = s
	case b.Sex != "" && b.Age == "" && notKnown.MatchString(s):
		b.Sex = "U"
	case b.Age != "" && b.Sex == "" && notKnown.MatchString(s):
		b.Age = "unknown"
	default:
		return false
	}
	return true
}
