package answer

import (
	"cmp"
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// platformNames are the platforms that a sentence may name without saying that they are some.
const platformNames = `[Aa]nother platform|[Oo]ther platforms?|Facebook Messenger|Facebook|Messenger|Instagram|Snap\s?[cC]hat|Whats\s?[aA]pp|Kik|Twitter|Tik\s?Tok|Musical\.?ly|Skype|X\s?box(?: Live)?|Play\s?[sS]tation|Omegle|You\s?[tT]ube|Tumblr|Telegram|Discord|Roblox|Fortnite|Minecraft|Viber|ooVoo|Badoo|Tinder|Grindr|Yubo|Houseparty|Gmail|Hotmail|Likee|Periscope|WeChat|Signal|Reddit|Pinterest|Bebo|Twitch|FaceTime`

// eitherOutcome is one outcome of several: "charged, summonsed or reported for prosecution".
const (
	dealtWith     = `(?:charged|summonsed|cautioned|reported(?: for (?:prosecution|summons|consideration))?|prosecuted|convicted|warned|reprimanded|fined|bailed)`
	eitherOutcome = dealtWith + `(?:, ` + dealtWith + `)*,? or ` + dealtWith
)

// victimStops is an outcome that the victim chose: "victim does not support prosecution".
const victimStops = `(?:victims?|complainants?) (?:(?:does|do|did) not|doesn't|declin(?:es?|ed)|withdr(?:ew|aws?|awn)|no longer|unwilling|unable)(?: (?:to|supports?|an?|the|their|any|further|police|prosecutions?|proceedings|action|investigations?|proceed|co-?operate|engage|assist|case|charges?|wish|want))+`

var eitherOf = lazyre.New(`(?i)\b` + eitherOutcome + `\b`)

var (
	outcomePhrase = lazyre.New(`(?i)\b((?:released )?without (?:any )?charge|not charged|` + victimStops + `|` + eitherOutcome + `|charged? (?:or|and|/) summons(?:ed)?|charged or summonsed|charges? or (?:an? )?summons(?:es)?|charged/summonsed|charge/summons|community resolutions?(?: notices?)?|no further action|evidential difficulties|no suspects? (?:(?:was|were|has been|had been|could be) )?identified|under investigation|not yet assigned|still under investigation|still (?:open|live|ongoing)|undecided|charged|charges?|summonsed|summons|cautioned|(?:(?:adult|youth|simple|conditional|police) )?cautions?|arrested|arrests?|convicted|convictions?|undetected|detected|prosecut(?:ed|ions?))\b`)
	platformName  = lazyre.New(`\b((?:` + platformNames + `)(?:(?: or |\s?/\s?)(?:` + platformNames + `))*)\b`) // "Facebook or Messenger" is one
	sexWords      = lazyre.New(`(?i)\b(` + sexNouns + `)\b`)
	nonCrime      = lazyre.New(`(?i)\bnon-?crimes?\b|\breferrals?\b|\breferred\b|\bincidents? that were not\b|\bintelligence\b`)
	custodyClause = lazyre.New(`(?i)\b(?:` + custodyNouns + `|` + personNouns + `|` + personNoun + `|males? (?:was|were))\b`)
	suspectClause = lazyre.New(`(?i)\b(?:` + suspectNouns + `)\b`)
)

// ofNonCrimes says of a number, or of several that are joined, that they are of no crimes: "44 and 51 referrals".
var (
	ofNonCrimes = lazyre.New(`(?i)^(?:\s*(?:,|,?\s+and|&)\s+\d[\d,]*)*\s+(?:(?:such|child|safeguarding|protection|online|cyber|multi-agency|external|intelligence|social|care|new|further)\s+)*(?:referrals?|non-?crimes?|intelligence (?:reports?|logs?|submissions?))\b`)
	nextNumber  = lazyre.New(`(?i)\s+(?:and|&|plus|with|as well as)\s+(?:(?:a|another|further|also|some)\s+)*\d`)
)

// beforeNextNumber cuts words where they go on with another number, which may be of something else.
func beforeNextNumber(s string) string {
	if at := nextNumber.FindStringIndex(s); at != nil {
		return s[:at[0]]
	}
	return s
}

// clause reads what the words about the i-th count of a sentence say of it.
func (r *reader) clause(s string, ns []said, i int) facets {
	before, after := clauseAround(s, ns, i)
	var f facets
	f.skip = nonCrime.MatchString(recordedThen.ReplaceAllString(lastClause(before), "")) || nonCrime.MatchString(beforeNextNumber(firstClause(after))) || ofNonCrimes.MatchString(s[ns[i].End:])
	f.skip = f.skip || isUnflagged(s, ns[i].End, r.here.question == "Q2")
	whole := joinText(before, after)
	own, part := withoutPart(s, ns[i])
	f.flagged = r.flaggedClause(own, whole) && (flagWords.MatchString(own) || !flagWords.MatchString(part)) && !(countedOnly.MatchString(after) && !flagWords.MatchString(whole)) && !(recordedNext.MatchString(after) && !flagWords.MatchString(s[:ns[i].End]) && !flagWords.MatchString(after))
	kind := r.here.question
	if m := platformName.FindString(whole); m != "" && kind != "Q1" {
		f.breakdown.Platform = m
	}
	if name := restBefore(s, ns); name != "" && kind == "Q3" {
		f.breakdown.Platform = name
	}
	outcome := cmp.Or(closedName(s, ns, i), outcomeIn(before, after))
	goesOn := outcome == "" && i > 0 && (saysNothing(after) || yearAlone.MatchString(firstClause(after)))
	if goesOn { // "charged = 31 (2015/16) and = 24 (2016/17)", "35 persons were arrested in 2017/18 and 12 in the next year"
		outcome = outcomeIn(s[:ns[i].Start], "")
	}
	if outcome == "" && ofThose.MatchString(after) {
		outcome = onlyOutcome(s)
	}
	if f.breakdown.Platform == "" && outcome != "" && kind != "Q1" && kind != "Q3" && !(kind == "Q2" && r.said.has("Q4")) {
		f.breakdown.Outcome = outcome
	}
	if m := askedBehind.FindStringSubmatch(after); m != nil {
		f.question = "Q" + m[1]
	}
	label := lastClause(before)
	if at := strings.TrimRight(before, " "); strings.HasSuffix(at, ":") { // "Under 13: 88 and 104"
		label = lastClause(strings.TrimRight(at, ":"))
	}
	f.set1(whole, label, after)
	if goesOn && f.breakdown.Outcome != "" && f.unit == "" && custodyClause.MatchString(s[:ns[i].Start]) {
		f.unit = Persons
	}
	if m := labelledPeople.FindStringSubmatch(before); m != nil && f.unit == "" {
		f.unit = peopleUnit(m[1])
	}
	return f
}

// recordedThen leads from what was received to what was recorded: "310 referrals and recorded 96 offences".
var recordedThen = lazyre.New(`(?i)^.*\b(?:and|but|then)\s+(?:(?:also|then|we|the force)\s+)*(?:recorded|crimed|registered|flagged)\s+`)

// yearAlone is a year beside another, and nothing else: "in the next year".
var yearAlone = lazyre.New(`(?i)^\s*(?:in|for|during)\s+(?:the\s+)?(?:year\s+(?:before|after|earlier|later)|(?:next|following|previous|preceding|same|other|second|first)\s+(?:financial\s+|calendar\s+)?year)\W*$`)

// restBefore gives the label before the counts of a sentence that is what is left of a breakdown in several words: "Any
// other platform, or none recorded: 89".
func restBefore(s string, ns []said) string {
	name, ok := strings.CutSuffix(strings.TrimSpace(s[:ns[0].Start]), ":")
	if !ok || hasDigits(name) || len(strings.Fields(name)) > longestName || !restLabel.MatchString(name) {
		return ""
	}
	return clean(name)
}

var restLabel = lazyre.New(`(?i)^(?:(?:any |all )?(?:an)?other|none|not)\b.*\b(?:none|not|un)\s?(?:recorded|known|named|stated|given|identified|specified)$`)

// askedBehind names the question of a count in brackets behind it: "588 offences (Q1) and 72".
var askedBehind = lazyre.New(`(?i)^\s*(?:[\w'’-]+\s+){0,8}?\(` + questionNoun + `(\d)\)?(?:\W|$)`)

// closed begins what became of an offence in words that end no list of outcomes: "closed
// for evidential reasons", "otherwise finalised".
var closed = lazyre.New(`(?i)^(?:otherwise |later |then )?(?:closed|filed|finalised|finalized|concluded|resolved|discontinued|dropped)\b`)

const longestClosing = 7 // words

// closedName gives the words behind a count that say how offences were closed.
func closedName(s string, ns []said, i int) string {
	_, after := clauseAround(s, ns, i)
	name := firstClause(after)
	if cut := joint.FindStringIndex(name); cut != nil {
		name = name[:cut[0]]
	}
	name = enumTail.ReplaceAllString(enumLead.ReplaceAllString(clean(name), ""), "")
	if !closed.MatchString(name) || len(strings.Fields(name)) > longestClosing || len(prose.SpeltPeriods(name)) > 0 {
		return ""
	}
	return cmp.Or(closedAs.ReplaceAllString(name, ""), name)
}

// closedAs leads to the name of an outcome: "closed as evidential difficulties".
var closedAs = lazyre.New(`(?i)^(?:[a-z]+ )?(?:closed|filed|finalised|finalized|concluded|resolved)(?: off)? (?:as|under)\s+(?:(?:an?|the|having)\s+)?`)

// saysNothing reports that the words behind a count, up to the next clause, name nothing
// but its period.
func saysNothing(after string) bool {
	return fillers.MatchString(withoutPeriods(firstClause(after)))
}

// withoutPeriods gives words without the periods that they spell.
func withoutPeriods(s string) string {
	for _, p := range slices.Backward(prose.SpeltPeriods(s)) {
		s = s[:p.Start] + s[p.End:]
	}
	return s
}

var fillers = lazyre.New(`(?i)^(?:[\s()=&/–-]|\b(?:in|for|of|and|or|the|during|year|financial|offences|crimes|these|those|were|was|had|respectively|recorded)\b)*$`)

var ofThose = lazyre.New(`(?i)^\s*(?:of (?:the|these|those)|in |during |\()`)

// onlyOutcome gives the outcome that a sentence names once for all its counts:
// "seventeen of those of 2018/19 and nine of 2019/20 led to a charge".
func onlyOutcome(s string) string {
	all := outcomePhrase.FindAllString(s, -1)
	if len(all) != 1 || !strings.HasSuffix(strings.TrimRight(byThen.ReplaceAllString(s, ""), ". "), all[0]) {
		return ""
	}
	return all[0]
}

// byThen ends a sentence with the day up to which something became of offences: "... led to a charge by 1 July 2017".
var byThen = lazyre.New(`(?i),?\s+(?:by|on|at|up to|as at|as of|before)\s+(?:the )?\d{1,2}(?:st|nd|rd|th)?\s+(?:of )?[a-z]+,?\s+\d{4}\W*$`)

// set1 reads sex, age and unit.
func (f *facets) set1(whole, before, after string) {
	near := withoutPeriods(firstClause(lawNumbers.ReplaceAllString(after, " "))) // whose days look like ages: "2018-04-01"
	if sexWords.FindString(near) == "" && agePhrase.FindString(near) == "" {
		near = joinText(withoutPeriods(before), near)
	}
	if m := sexWords.FindString(near); m != "" {
		f.breakdown.Sex, _ = readSex(m, true)
	}
	if sexUnsaid.MatchString(near) {
		f.breakdown.Sex = "U"
	}
	if m := agePhrase.FindString(near); m != "" && f.breakdown.Outcome == "" {
		if age, ok := readAge(strings.TrimSpace(m), true); ok && age != "0-17" {
			f.breakdown.Age = age
		}
	}
	switch {
	case custodyClause.MatchString(adultCaution.ReplaceAllString(whole, "caution")) && f.breakdown.Outcome != "":
		f.unit = Persons
	case suspectClause.MatchString(near):
		f.unit = Suspects
	case victimsNext.MatchString(after) && !crimesNext.MatchString(after):
		f.unit = Victims
	}
}

// adultCaution is an outcome, and counts no adults.
var adultCaution = lazyre.New(`(?i)\b(?:adult|juvenile) (?:simple |conditional )?cautions?\b`)

// lawNumbers are the numbers of sections, classes or outcomes, which look like ages: "offences under sections 5 to 26".
var lawNumbers = lazyre.New(`(?i)\b(?:sections?|ss?\.?|schedules?|articles?|class(?:es)?|codes?|categor(?:y|ies)|outcomes?|paragraphs?|parts?|chapters?|tables?|questions?)\s+` + aSection + `(?:\s*(?:,|-|–|/|\b(?:and|or|to)\b)\s*` + aSection + `)*`)

// crimesNext are offences right behind their number, whatever is said of their victims: "904 offences on victims".
var crimesNext = lazyre.New(`(?i)^\s*(?:\w+\s+)?(?:offences|crimes|reports)\b`)

// sexUnsaid is a sex that is not known.
var sexUnsaid = lazyre.New(`(?i)\b(?:(?:sex|gender) (?:was |is |of (?:the |a )?victims? )*(?:` + neverSaid + `|unknown|unrecorded)|(?:un-?known|unrecorded|unstated|unspecified) (?:sex|gender))\b`)

var agePhrase = lazyre.New(`(?i)\b(?:aged?\s+)?(?:(?:under|over)\s+\d{1,2}s?|\d{1,2}\s*(?:-|–|to|or|and)\s*\d{1,2}|\d{1,2}\s+(?:and|or)\s+(?:under|over|younger|older))(?:\s+years?(?: old)?)?\b`)

// openNext is what is said of offences that are not closed: "18 are still live".
var openNext = lazyre.New(`(?i)^\s+(?:of (?:these|those|them) )?(?:are|is|were|was|remain(?:s|ed)?|have been left)\s+((?:still |currently |now )?(?:open|live|ongoing|undecided|pending|being (?:investigated|considered|looked (?:at|into))))\b`)

func outcomeIn(before, after string) string {
	if m := openNext.FindStringSubmatch(after); m != nil {
		return m[1]
	}
	if at := outcomePhrase.FindStringIndex(after); at != nil && at[0] < len(firstClause(after)) { // one of several may have commas
		return after[at[0]:at[1]]
	}
	if all := outcomePhrase.FindAllString(before, -1); len(all) > 0 {
		return all[len(all)-1]
	}
	return outcomePhrase.FindString(after)
}

var victimsNext = lazyre.New(`(?i)^\s*(?:\w+\s+){0,2}victims\b`)
