package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// nonCrimesNext follows a number of records that are no crimes: "23 incidents had the mark but were not crimes".
var nonCrimesNext = lazyre.New(`(?i)^\s+(?:\w+ )?(?:incidents?|reports?|referrals?|records?|events?|logs?|occurrences?)\b(?:[^.;\d]|\d{4}|\b\d{2,4}[/-]\d{2,4}){0,80}?\b(?:not|never) (?:in fact )?(?:been )?(?:recorded as |classed as |confirmed as |counted as )?(?:a )?(?:crimes?|crimed|offences?)\b`)

// yearClosed and yearOpened stand around a count among others that each have their year in brackets behind
// them: "1,204 (2019), 1,131 (2020) and 1,377 (2021)".
var (
	yearClosed = lazyre.New(`\((?:FY\s?)?(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?\)\s*[,;]?\s+$`)
	yearOpened = lazyre.New(`^\s*\((?:FY\s?)?(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?\)`)
)

// personsOf leads from a sex to the number of offences against it: "Girls were the victims of 1,219 of the
// offences of 2019 and boys of 296", "girls made up 540", "girls 80".
var personsOf = lazyre.New(`(?i)\b(?:` + sexesNouns + `)(?:(?: (?:were|are) (?:the )?victims?)? (?:of|in)\s+|\s+(?:made up|make up|accounted for|account for|numbered|number|came to|totalled|comprised?|formed|represented)\s+|\s*[:=]?\s+)$`)

// onBefore leads to the number of offences on which a flag was put: "and in 2017/18 on 44".
var onBefore = lazyre.New(`(?i)\b(?:on|to|against)\s+$`)

// ofThemBefore and hadNext stand around the part of a whole, or the first of several: "of these 50 had the flag",
// "of these 12, 17 and 21 respectively carried it".
var (
	ofThemBefore = lazyre.New(`(?i)\bof (?:these|those|them)\s*$`)
	toOther      = lazyre.New(`(?i)\b(?:compared|against (?:the |a |an? total of |just |only )*\d|up from|down from|(?:previous|earlier|other) years?|year before)\b`)
	hadNext      = lazyre.New(`(?i)^(?:(?:(?:,|\s+and|\s+&)\s*\d[\d,]*\d?)*,?\s+(?:and|&)\s+\d[\d,]*)?(?:,? respectively)?,?\s+(?:had|have|has|were|was|carr(?:y|ied)|bear|bore|led|resulted|ended|received|involved?)\b`)
)

// ofBare is a number and "of" before the number that it is a part of: "7 of 88".
var ofBare = lazyre.New(`(?i)\d\s+of\s+$`)

// timesNext is how often something was done: "the flag was applied 173 times".
var timesNext = lazyre.New(`(?i)^\s+(?:times|occasions)\s*(?:[.,;:)]|$|in\b|during\b|for\b|between\b|and\b)`)

// comparedNext goes on behind a number that is the whole answer: "1,311, which compares with 1,202 the
// year before".
var comparedNext = lazyre.New(`(?i)^(?:,? (?:which compares|which is (?:up|down)|up from|down from|up on|down on|compared|as compared|against|as against|as opposed|an increase|a decrease|a (?:rise|fall|drop|reduction))\b|\s+\((?:previous year|the year before|[^)]{0,12}\d\d ?[:=]))`)

// nameJustBefore reports words that end in a platform: "Snapchat 20; Facebook 18".
func nameJustBefore(before string) bool {
	all := platformName.FindAllStringIndex(before, -1)
	return len(all) > 0 && strings.TrimSpace(before[all[len(all)-1][1]:]) == ""
}

// agedNext is what follows people of an age: "45 aged 13 to 17", "12 were under 13".
var agedNext = lazyre.New(`(?i)^\s+(?:(?:was|were|are) )?(?:aged? |between the ages of |(?:under|over|below) \d{1,2}\b)`)

// mayBe is what follows a number of what can happen, or of a rule: "one person may be charged twice",
// "one crime per victim".
var mayBe = lazyre.New(`(?i)^\s+(?:\w+\s+){1,3}(?:may|can|could|might)\b|^\s+\w+ (?:per|for each|for every)\b`)

// referenceBefore leads to the number of an answer: "Freedom of information 2021-552".
var referenceBefore = lazyre.New(`(?i)\b(?:freedom of information|foia?|rfi|sar|tickets?|enquir(?:y|ies)|quer(?:y|ies)|log)(?:\s+(?:act|request|ref(?:erence)?|no\.?|number))*\s+(?:\d{2,4}[-/])?$|\b(?:19|20)\d\d[-/]$`)

// numberedAs leads to the number of a question: "Request: 1."
var numberedAs = lazyre.New(`(?i)\b(?:requests?|questions?|quer(?:y|ies)|enquir(?:y|ies))\s*[:#–-]\s*$`)

// oneOf is what follows a one that is a count: "one offence", "one was charged".
var oneOf = lazyre.New(`(?i)^\s+(?:\w+\s+){0,2}(?:offence|crime|victim|child|person|record|case|was|had|led|resulted)\b`)

// outcomeNext reports words that begin with an outcome: "3 community resolution".
func outcomeNext(after string) bool {
	at := outcomePhrase.FindStringIndex(after)
	return at != nil && strings.TrimSpace(after[:at[0]]) == "" && strings.HasPrefix(after, " ")
}

// platformNext reports words that begin with a platform: "38 Snapchat and 29 Instagram".
func platformNext(after string) bool {
	at := platformName.FindStringIndex(after)
	return at != nil && strings.TrimSpace(after[:at[0]]) == ""
}

// footnoteLine is a note below a table: "1 As on 26 June 2017."
var footnoteLine = lazyre.New(`^\s*\d{1,2}\s+(?:[A-Z][a-z]|\[)`)

// saidBefore reports a number that only names again what was counted: "The 121
// records of 2015/16 were made on the old system".
func (r *reader) saidBefore(before string, n prose.Number) bool {
	return definite.MatchString(before) && slices.ContainsFunc(r.found, func(p proposal) bool {
		return p.Symbol == NoSymbol && p.Value == n.Value.Num().Int64()
	})
}

var definite = lazyre.New(`(?i)\b(?:the|these|those|all|which|our) $`)

// aSection is a section, or the number of a question, with its parts: "30(1)(a)".
const aSection = `\d{1,2}[A-Za-z]?(?: ?\(\w{1,4}\))*`

var (
	partOf      = lazyre.New(`(?i)\b(?:(?:of|among|amongst) (?:the|these|those|all)|out of)\s*$`)
	codesListed = lazyre.New(`\b(?i:(?:offence |HO |home office )?(?:codes|classes|classifications|articles))\s+(?:\d{1,3}[A-Z]?(?:/\d+)?(?:\s*(?:[,;&/–—-]|\b(?:to|and|or)\b|[^\x00-\x7f])\s*)+)+$`) // "classes 17 to 22, 71 and "
	// One question has no others behind a comma: "of the offences in question 1, 71 had the flag".
	codeBefore = lazyre.New(`(?i)\b(?:(?:(?:questions|parts|points|sections?) |ss?\.\s?|ss?)` + aSection + `(?:,|,? (?:and|or|to|&)|,? ` + aSection + `)*(?:,|,? (?:and|or|to|&))|(?:question|part|point) ` + aSection + `(?:,? (?:and|or|&)| to)|sections?|codes?|class(?:es)?|page|outcome|oc|act|schedule|parts?|points?|items?|rows?|lines?|columns?|answers?|paragraphs?|ref|reference|no\.?|number of records|tel|telephone|request|extension|ext|room|box|table|question|q|age|aged|under|over|below|younger than|age of|(?:not|never|yet) (?:yet )?(?:reached|attained|turned)|before (?:reaching|turning))\s*$|[\d)]\($`)
	// sectionBefore is the section that a number in brackets is a part of: "section 12 (2)".
	sectionBefore = lazyre.New(`(?i)\b(?:sections?|ss?\.?)\s*\d+[A-Z]?\s*(?:\(\w{1,3}\)\s*)*\($`)
	verbNext      = lazyre.New(`(?i)^\s+(?:(?:of (?:these|those|them|which|whom|the)|were|was|had|have|has|carr(?:y|ies|ied)|bears?|bore|involve[ds]?|relate[ds]?|resulted|ended|led)\b)`)
	periodNext    = lazyre.New(`(?i)^\s*(?:\(|in\s|for\s|during\s|between\s|from\s)`)
	afterPeriod   = lazyre.New(`(?i)\d(?:\)|['’]s?(?:\s+(?:totals?|figures?|numbers?|counts?)(?:\s+(?:of|was))?)?)?(?:\s+(?:FY|financial year))?\s*[:=–-]?\s+$`)
	closes        = lazyre.New(`^\s*(?:[.;,)]|:\s|$|and\b|respectively\b)`)
)

var (
	rangeAfter  = lazyre.New(`(?i)^\s*(?:to|or|-|–)\s*\d`)
	rangeBefore = lazyre.New(`(?i)\d\s*(?:to|or|-|–)\s*$`)
)

// endsRange reports that a range ends in the number at byte at, and not a move: "from 38 in
// 2015/16 to 52".
func endsRange(s string, at int) bool {
	before := justBefore(s, at)
	m := rangeBefore.FindStringIndex(before)
	return m != nil && !endsInPeriod(s, at) && !endsInPeriod(s, at-len(before)+m[0]+1)
}

// hasCounts reports words with a count among them; a number before a capital is that of an
// outcome: "8 Community resolution".
func (r *reader) hasCounts(s string) bool {
	return slices.ContainsFunc(r.numbersIn(s, spans(prose.SpeltPeriods(s))), func(n said) bool {
		return n.Start > 0 || !capitalNext.MatchString(s[n.End:])
	})
}

var capitalNext = lazyre.New(`^\s+[A-Z]`)
