package answer

import (
	"strings"
	"unicode"

	"cyberflag/internal/lately"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"cyberflag/reference"
)

// Words by which a label is known to belong to a dim. They tell what kind of
// thing a row is, never which: a figure keeps the file's own words.
var (
	platformWords = lazyre.New(`(?i)\b(?:facebook|messenger|instagram|snap\s?chat|whats\s?app|kik|twitter|tik\s?tok|musical\.?ly|skype|x\s?box|play\s?station|omegle|you\s?tube|tumblr|telegram|discord|roblox|fortnite|minecraft|viber|oovoo|badoo|tinder|grindr|yubo|yellow|houseparty|gmail|hotmail|likee|live\.?me|periscope|we\s?chat|signal|reddit|pinterest|msn|bebo|ask\.?fm|chat\s?(?:rooms?|roulette)|social (?:media|network\w*)|e-?mails?|gaming|games? (?:platform|console)s?|dating (?:sites?|apps?)|plenty of fish|meta|steam|twitch|facetime|imessage|google\s?\w*|video call\w*|web\s?sites?|other (?:platforms?|sites?|apps?|social media))\b`)
	outcomeWords  = lazyre.New(`(?i)\b(?:charge[ds]?|summons(?:ed)?|cautions?|cautioned|community resolutions?|evidential|no (?:identifi\w+ |known |named )?(?:suspects?|offenders?)|(?:suspects?|offenders?) (?:not|never) (?:identified|traced)|victim (?:declines?|does not|withdr\w+)|under investigation|investigation (?:complete|ongoing)|not (?:yet )?(?:been )?assigned|no further action|nfa|oc\s?\d{1,2}|outcome \d{1,2}|outcomes? (?:not|type|pending)|(?:sanction|no (?:formal |positive |judicial )?) ?outcomes?|not in (?:the )?public interest|taken into consideration|tics?|filed|transferred|undetected|detected|prosecut\w+|convict\w*|arrest(?:s|ed)?|penalty notice|pnd|disposals?|cannabis|diversion\w*|deferred|unresolved|suspects? named|named suspects?|(?:suspects?|offenders?|perpetrators?) (?:\(?s\)? )?(?:is |has |was )?(?:deceased|died|dead|too ill|under age)|deceased|evidence lacking|lack of evidence|(?:not )?(?:yet )?finali[sz]ed|new - |postal requisition\w*|no crime|action taken|unsupported|supports? (?:police )?action|voluntary attendance|released)\b|^other outcomes?$|^(?:(?:are|is|were|was|still|remain(?:s|ing|ed)?|currently|now) )*(?:open|live|ongoing|pending|undecided)$`)
	offenceWords  = lazyre.New(`(?i)\b(?:rapes?|sexual (?:assaults?|activity|grooming|communication|exploitation|offences?|act)|communicating (?:indecently|sexually|with)|grooming|groom|exposures?|voyeurism|indecen\w+|incest\w*|familial|buggery|trafficking|prostitution|pornograph\w+|images?|photographs?|abuse of (?:children|a? ?position|position)|position of trust|causing|inciting|arranging|meeting a|exploitation|gross indecency|assaults? (?:on|of|by)|penetration|unnatural|other sexual|sexual|(?:communication|activity|incitement|(?:non-?)?contact|penetrative|image)s? (?:type )?(?:offences?|crimes?))\b`)
	totalWords    = lazyre.New(`(?i)^(?:(?:grand|overall|sub-?|force|annual|year(?:ly)?|printed)?\s*-?\s*totals?|sums?|all|overall|altogether|(?:(?:all|taken|put|added) )?together|all told|subtotal|combined|all (?:known|named|ages?|sexes|genders?|persons?|victims|offences|outcomes?|disposals?|platforms?|offence types|years|forces|suspects|children|types|classes|categories|months|sites|apps|services|results|codes|bands|groups|age groups|age bands))\b(?:\s*(?:of|for|in|with|number|count|recorded|offences?|crimes?|victims?|suspects?|the|mark(?:ers?|ed)?|tag(?:s|ged)?|internet|involved|flag(?:ged)?|cyber[- ]?flag(?:ged)?|outcomes?|all|platforms?|arrests?|persons?|above|period|months?|years?|figures?|force|sexual|child|a|online|full|whole|both|sexes|ages?|(?:-?under[- ]?)?18s?|under|crime|set|group|table(?: [\dA-Z]{1,2})?|rows?|columns?|perpetrators?|offenders?|listed|list|groups|these|those|this|such|selected|relevant|shown|types?|codes?|classes|against|children|minors|young people|involving|where|aged|is|was|were|or|below|younger)\b)*[\s:.*-]*$`)
	totalEnd      = lazyre.New(`(?i)^(?:.{1,40}?\b(?:in )?total|(?:\S.{0,40}? )?\bin all|sub-?total\b.{0,60})\s*:?$`)
	percentWords  = lazyre.New(`(?i)%|\bper ?cent\b|\bpct\b|\bpercentages?\b|\bproportion\b|\bshares?\b|\brate\b|\bratio\b|\bper (?:1,?0|10,?0|100,?0)00\b|\bper (?:hundred|thousand|head|capita)\b|\bchange\b|\bdifference\b|\bvariance\b|\bdiff\.?$|\baverage\b|\bmean\b`)
	commentWords  = lazyre.New(`(?i)^(?:comments?|notes?|remarks?|source|caveats?|explanation|links?|date of (?:extract|run)|ids?|identifier|ref(?:erence)?(?: no\.?)?|#|no\.?|row)$`)
	numberHead    = lazyre.New(`(?i)^(?:#|no\.?)$`) // of outcomes, or of rows; over counts it is "number"
	notCounted    = lazyre.New(`(?i)\b(?:non-?crimes?|(?:not|never) crimed|not (?:recorded|classed|confirmed) as (?:an? )?(?:crimes?|offences?)|crime[- ]related incidents?|referrals?|referred|intelligence|incidents? only|no-?crimed|cancelled|carried forward|brought forward|b/f|c/f|population|hours?|minutes?|cost|costs|£|fte|staff|officers?|forecasts?|projections?|projected|predicted|targets?|requests?|calls?|logs?|previous(?:ly)? (?:supplied|published|reported)|superseded|withdrawn|old figure|earlier (?:figure|extract|reply))\b`)
	flagWords     = lazyre.New(`(?i)\b(?:(?:cyber|on-?line|internet)[\s-]*(?:crime\s*)?(?:flag\w*|mark\w*|tag\w*|involved|qualifier|keyword|indicator|enabled|related|element)|e-?crimes?|(?:flag|mark|tag|keyword|qualifier)\w*\s+(?:as\s+)?(?:cyber|on-?line|internet)|of which on-?line|on-?line \(?(?:y|yes)\)?|tagged|tech(?:nology)?[- ]enabled|cyber|flagged|flags?|with (?:the )?(?:marker|tag)|marker|internet involved|cyber-?(?:tagged|flagged|marked)|on-?line (?:(?:child|children|sexual|sex|csae?|csea?|abuse|exploitation|and|&) )*(?:offences|crimes?|abuse|exploitation|csa|cse)|(?:offences|crimes?|abuse|exploitation|csa|cse|children|under[- ]18s) \(on-?line|(?:offences|crimes?|abuse|exploitation|csa|cse) on-?line|(?:committed|took place|carried out) on-?line)\b`)
	notFlagged    = lazyre.New(`(?i)\b(?:(?:no|without|not|un)[\s-]*(?:a |an |the |cyber[\s-]?|online[\s-]?)*(?:flag\w*|marker|tag\w*)|(?:non|not)[\s-]*(?:cyber|on-?line|internet)|off-?line|unflagged|flag (?:not|absent)|(?:flag|marker|tag)\w*\s*(?:=|:|[-–]|\()\s*no?|(?:flag|marker|tag)\w*\s+no?$)\b`)
	measureOnly   = lazyre.New(`(?i)^(?:[\s().,:;/&*<-]|\d+|(?:the|number|no|of|recorded|notifiable|crimes?|crimed|offences?|sexual|sex|child|children|all|total|with|a|an|and|cyber|flags?|flagged|on-?line|marker|marked|markers|tagged|tags?|internet|involved|attached|victims?|under|below|younger|less|than|or|who|against|counts?|counted|actuals?|measure|figures?|values?|where|were|was|which|had|have|has|that|is|in|these|those|them|by|for|police|force|incidents?|reported|records?|involving|persons?|suspects?|perpetrators?|offenders?|people|related|volume|frequency|frequencies|occurrences?|instances?|tally|vs|u18s?|keywords?|qualifiers?|to|aged|age|ages|years|year|18s?|whose|have|been|any|element|identified|unique|distinct|each|offence|quantity|amount|result|answer|response|data|recordings?|committed|rec|qty|cnt|n|on|main|csos?|above|taken|together|set|as|[fm](?:(?:,| and| &| \+) (?:[fm]|n/k|u))+)\b)+$`)
)

// suspectOfOffence is what an offence has in the words of a label, which then counts offences, or the people of
// some: "child victim also suspect", "offences with a named suspect".
var suspectOfOffence = lazyre.New(`(?i)\b(?:as|also|is|was|be|been|being|has|had|have|having|with|where|by|involving|against|both)\b(?:\s+(?:an?|the|also|any|one|child|juvenile|young|youth|named|known|identified|under|u?18|aged|\d+|or|more|victims?|and))*\s+(?:` + suspectNouns + `|` + suspectNoun + `|accused)\b`)

// unitOf gives what words say is counted, or "".
func unitOf(s string) Unit {
	s = againstPeople.ReplaceAllString(asSuspects.ReplaceAllString(fieldInWords(s), "suspects"), "$1")
	switch {
	case custodyWords.MatchString(s):
		return Persons
	case suspectWords.MatchString(s):
		return Suspects
	case victimWords.MatchString(s):
		return Victims
	case crimeWords.MatchString(s):
		return Offences
	}
	return ""
}

var (
	// againstPeople says whom offences are against, and not what is counted: "offences against persons under 18".
	againstPeople = lazyre.New(`(?i)\b((?:offences?|crimes?|abuse|assaults?|rapes?)(?:\s+(?:recorded|committed|reported|flagged|that|were|was))*\s+(?:against|involving|upon|on)) (?:[a-z]+ )?(?:persons|people|individuals)\b`)
	custodyWords  = lazyre.New(`(?i)\b(?:arrests?|arrested|custody records?|persons? (?:arrested|charged|cautioned|dealt with)|people (?:arrested|charged|cautioned|were)|persons|detainees?|individuals)\b`)
	suspectWords  = lazyre.New(`(?i)\b(?:` + suspectNouns + `|` + suspectNoun + `|accused|nominals?)\b`)
	victimWords   = lazyre.New(`(?i)^(?:number of |unique |distinct |no\.? of |all |the |total |count of |recorded |child |under[- ]18s? |victims?\b)*victims\b|\bvictims (?:of|by|identified|recorded|linked)\b|\bcounts? (?:of )?victims\b|\bnumber of (?:unique |distinct |individual |child |under[- ]18 )*victims\b`)
	crimeWords    = lazyre.New(`(?i)\b(?:offences?|crimes?|crimed|csos?)\b`)
)

// labelDim tells what kind of thing one label is, as far as it alone says.
func labelDim(s string) dim { return dimsOf.Of(s, dimOf) }

var dimsOf lately.Known[dim]

func dimOf(s string) dim {
	if m := markBehind.FindStringIndex(s); m != nil && m[0] > 0 {
		s = clean(s[:m[0]])
	}
	if p, only := prose.LabelPeriod(s); only && (p.Dated() || p.Month > 0) {
		return byPeriod
	}
	if _, ok := readAge(s, false); ok {
		return byAge
	}
	if _, ok := readSex(s, false); ok {
		return bySex
	}
	if _, ok := readPerson(s); ok {
		return byAge
	}
	if code, title := splitCode(s); code != "" && title != "" && !capitalOutcome(title) {
		if len(code) == 1 && (measureOnly.MatchString(title) || flagWords.MatchString(title)) { // "2. Flagged offences" is a question
			return byMeasure
		}
		return byOffence
	}
	if d, known := dimByWords(s); known {
		return d
	}
	if _, ok := reference.FindForce(s); ok {
		return byForce
	}
	switch {
	case isCode(s) && !plainYear(s):
		return byCode
	case unitOf(s) != "" || flagWords.MatchString(s): // "Crimes with the qualifier MCY"
		return byMeasure
	}
	return noDim
}

// dimByWords gives the kind of a label by the words that are known of each.
func dimByWords(s string) (d dim, known bool) {
	switch {
	case noSuspect.MatchString(s):
		return byOutcome, true
	case measureOnly.MatchString(withoutForce(s)), isFieldCount(s):
		return byMeasure, true
	case !personOfWhole(s).IsNone():
		return personOfWhole(s).only(), true
	case platformWords.MatchString(s):
		return byPlatform, true
	case outcomeWords.MatchString(s):
		return byOutcome, true
	case offenceWords.MatchString(s):
		return byOffence, true
	}
	return noDim, false
}

// byForceBehind is the force that recorded what a label names.
var byForceBehind = lazyre.New(`(?i)^(\S.*?),? (?:by|in|within|to|for) (?:the )?([^,;:()\d]{3,40})$`)

// withoutForce gives a label without the force behind it: "Offences recorded by Kent Police".
func withoutForce(s string) string {
	if m := byForceBehind.FindStringSubmatch(s); m != nil && isForce(m[2]) {
		return m[1]
	}
	return s
}

// capitalOutcome reports words that are an outcome behind its number: "8 Community
// resolution". With a small letter the number is a count: "13 charged".
func capitalOutcome(title string) bool {
	return unicode.IsUpper([]rune(title)[0]) && outcomeWords.MatchString(title) && !offenceWords.MatchString(title)
}

// noSuspect is an outcome in words that elsewhere say what is counted.
var noSuspect = lazyre.New(`(?i)\b(?:no|without (?:a |any )?) ?(?:known |named )?(?:suspects?|offenders?)\b|\bsuspects? (?:not|never)\b|\b(?:suspect|offender|perpetrator)(?: (?:is|was|has been|had been))? (?:dealt with|disposed of|proceeded against|known|identified|traced)\b|\b(?:suspects?|offenders?|perpetrators?)(?: (?:is|was|were))? (?:under[- ]?age|too young|below (?:the )?age)(?: of (?:criminal )?responsibility)?$`)

// wholePeriod is the sum over the periods of a table.
var wholePeriod = lazyre.New(`(?i)^(?:the )?(?:whole|entire|full|overall) (?:period|year|time)$|^all (?:periods|quarters|halves)$|^(?:all|both) (?:the )?(?:\w+ )?(?:years|yrs)(?: together| combined)?$`)

// someYears is a sum over so many years in a column of years; elsewhere it may be an age.
var someYears = lazyre.New(`(?i)^(?:the )?(?:` + prose.UpToTwelve + `|[2-9])[ -](?:financial )?(?:years?|yrs?)(?: period| total| together| combined)*$`)

// isSumOfYears reports a label of a column of dim d that stands for all its years.
func isSumOfYears(s string, d dim) bool {
	return d == byPeriod && (isTotal(s) || someYears.MatchString(s))
}

// isTotal reports a label that stands for the sum of its neighbours.
func isTotal(s string) bool {
	if wholePeriod.MatchString(s) || sumsYears(s) {
		return true
	}
	if m := markBehind.FindStringIndex(s); m != nil {
		s = strings.TrimSpace(s[:m[0]])
	}
	s = shortTotal.ReplaceAllString(s, "total")
	s = totalOfRows.ReplaceAllString(totalOfQuestion.ReplaceAllString(s, "$1"), "Total")
	s = ofVictimsAll.ReplaceAllString(including.ReplaceAllString(letteredTotal.ReplaceAllString(s, "$1"), ""), "")
	return totalWords.MatchString(s) || countedAll.MatchString(s) || totalEnd.MatchString(s) || strings.ContainsRune(s, ' ') && anyWord.MatchString(s)
}

// countedAll is all of so many parts, or all of them put together: "All four", "All three sexes", "Those two halves together".
var countedAll = lazyre.New(`(?i)^(?:all (?:of )?(?:(?:the|these|those) )?(?:` + prose.UpToTwelve + `|[2-9]|1[0-2])(?: [a-z-]+){0,2}|(?:all|both|every|the|these|those)\b(?: [a-z\d-]+){0,4} (?:taken |put )?(?:together|combined|added(?: up| together)?))$`)

// including says at the end of a total what is among it: "Total (including 3 under 10)", "All platforms and none".
var including = lazyre.New(`(?i)\s*(?:\(|,)\s*(?:which )?(?:includes?|including|incl?\.?|of (?:which|whom))\s[^()]*\)?$|\s+(?:and|or|&|plus) (?:none|no (?:platform|outcome|age|sex)s?|(?:those )?(?:not |un-?)(?:recorded|known|stated|named|specified|noted))(?: (?:named|noted|recorded|known|at all))?$`)

// ofVictimsAll says at the end of a total whose offences all of the answer is about: "All sexual offences, victim under 18".
var ofVictimsAll = lazyre.New(`(?i)\s*(?:,|\(|[–—]|\s-)\s*(?:with )?(?:all )?(?:an? |the )?(?:child )?victims?(?: (?:is|was|are|were|being|all|aged))* (?:under|below|0 ?(?:to|-|–)) ?(?:the age of )?1[78]\)?$`)

// isSkipped reports a head below which no counts of offences or people stand.
func isSkipped(head string) bool {
	return changeHead.MatchString(head) || prose.ComparesYears(head) || percentWords.MatchString(head) || commentWords.MatchString(head) && !numberHead.MatchString(head) || notCounted.MatchString(wayToTalk.ReplaceAllString(head, ""))
}

// changeHead heads how much more or less counts are than others.
var changeHead = lazyre.New(`(?i)^\W*(?:increase|decrease|reduction|rise|fall|growth|drop|movement)s?(?:\s*(?:/|or|and|&)\s*(?:increase|decrease|reduction|rise|fall|drop)s?)?(?:\s*\W*(?:in|on|from|since|over|year|yr|no|number)\b.*)?\W*$`)

// wayToTalk is a platform in words that elsewhere count what a control room is told: "Text or call".
var wayToTalk = lazyre.New(`(?i)\b(?:texts?|sms|messages?|messaging|phone|mobile|telephone|voice|video)(?:\s*(?:,|/|&|or|and|-)\s*|\s+)(?:(?:phone|video|voice)\s+)?calls?\b|\bcalls?\s*(?:,|/|&|or|and)\s*(?:texts?|sms|messages?)\b`)

// questionLabel is a question's number, and what it is about where a cell says that too.
var questionLabel = lazyre.New(`(?i)^(?:` + questionNoun + `|question|part|qn)?\.?\s*(\d{1,2})\s*\)?\s*\(?([a-z])?\)?\.?(?:\s*[-–:(]\s*[a-z][a-z ,/-]+\)?)?$`)

// questionOf gives "Q2" for "Q2", "2", "Question 2", "2a" and "2 (flagged)".
func questionOf(s string) string {
	if m := questionLabel.FindStringSubmatch(clean(s)); m != nil {
		return "Q" + m[1]
	}
	return ""
}

// inPeriod leads to a period: "charged in 2016/17".
var inPeriod = lazyre.New(`(?i)\s+(?:in|for|during)(?: the)?(?: (?:financial |calendar )?year)?$`)

// toMoment leads to the day or month on which something was looked up: "Still open as of March 2020".
var toMoment = lazyre.New(`(?i)\b(?:as (?:at|of|on)|at|on|by|since|until|before|after)(?: the)?(?: (?:start|end|beginning|close) of)?\s+$`)

// withoutMoment gives a label without such a day or month at its end.
func withoutMoment(s string) string {
	end := len(strings.TrimRight(s, " )"))
	for _, p := range prose.SpeltPeriods(s) {
		if p.Start > 0 && p.End >= end && (isDay(p) || p.Period.Months() < monthsOfYear && p.Dated()) {
			if at := toMoment.FindStringIndex(s[:p.Start]); at != nil {
				return strings.TrimRight(s[:at[0]], " ,(–-")
			}
		}
	}
	return s
}

// cutPeriod parts a label from a period at its front or end: "2015/16 - charged". A moment at its end stays, since
// it says no period in which offences were recorded.
func cutPeriod(s string) (prose.SpeltPeriod, string) {
	for _, p := range prose.SpeltPeriods(s) {
		if !p.Dated() || p.Loose || p.Start > 0 && p.End < len(strings.TrimRight(s, " )")) {
			continue
		}
		if p.Start > 0 && (isDay(p) || p.Period.Months() < monthsOfYear && toMoment.MatchString(s[:p.Start])) {
			continue
		}
		rest := strings.TrimLeft(strings.Trim(s[:p.Start]+s[p.End:], " -–:,()"), ". ")
		if p.Start > 0 {
			rest = strings.Trim(inPeriod.ReplaceAllString(rest, ""), " -–:,(")
		}
		if rest != "" {
			return p, rest
		}
	}
	return prose.SpeltPeriod{}, s
}
