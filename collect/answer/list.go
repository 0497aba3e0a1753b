package answer

import (
	"cmp"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var (
	listLine  = lazyre.New(`^(.*?[^\s:=.–—-])\s*(?:\s[-–—]{1,2}\s|[:=]\s*|\.{3,}\s*|\t+| {2,}|\s*[–—]\s*)\s*(\S.*?)\s*$`)
	datedLine = lazyre.New(`^([A-Za-z\d].*\S)\s*(?:\s[-–—]{1,2}\s|[:=]\s*)\s*(\S[^:=]{0,20})$`)
	spaceLine = lazyre.New(`^(.*?\S)\s+(\d[\d,]*|\*|nil|none|\[[cxz]\]|<\s?\d+|(?:less|fewer) than \w+|not provided|1-4)\s*$`)
	noLabel   = lazyre.New(`(?i)\b(?:ref(?:erence)?|tel(?:ephone)?|phone|fax|ext(?:ension)?|page|pub|date|dear|section|box|foi|rfi|version|e-?mail|postcode|act|call|cost|hours?|minutes?|records? to be|address|requests?|q|questions?|quer(?:y|ies)|http\S*|www\S*|subject|sent|from|to|cc)\W*(?:no\.?|number)?\W*$`)
	dashLabel = lazyre.New(`^[•·*‣◦-]\s+`)
	// listLetter counts the items of a list: "a) Facebook: 12", "(ii) Snapchat: 9".
	listLetter = lazyre.New(`^\(?(?:[a-j]|i{1,3}|iv|vi{0,3})\)\s+(\S.{2,})$`)
	valueTail  = lazyre.New(`\s*\((?:offences?|crimes?|victims?|suspects?)\)$|\s+(?:(?:recorded|sexual|flagged|such) )*(?:offences?|crimes?|records|` + peopleNouns + `|` + victimNoun + `|` + suspectNoun + `|` + personNoun + `)\.?$`)
)

// listItem reads a line that is a label and its value: "2015/16 - 402",
// "Charged: 12", "Facebook 9".
func listItem(s string) (label, val string, ok bool) {
	if isKey(s) || fileName.MatchString(s) || severalCounts.MatchString(s) {
		return "", "", false
	}
	s = listLetter.ReplaceAllString(dashLabel.ReplaceAllString(clean2(s), ""), "$1")
	if m := shareAtEnd.FindStringIndex(s); m != nil && digit.MatchString(s[:m[0]]) {
		s = s[:m[0]]
	}
	label, val, ok = itemOf(s)
	return label, val, ok && !breaksYear(label, s) && !holdsPairs(label) && !holdsCountBefore(label)
}

// shareAtEnd is a share behind a count: "2016/17 - 45 - 11%".
var shareAtEnd = lazyre.New(`\s*(?:\s[-–—|/]|,)\s*\d{1,3}(?:\.\d+)?\s?%$`)

// timesSign stands between a label and how many: "Charged x 9".
var timesSign = lazyre.New(`(?:\s[x×]|\s?×)$`)

// itemOf reads such a line without the sign or letter of the list before it.
func itemOf(s string) (label, val string, ok bool) {
	if label, val, ok := ledItem(s); ok {
		return label, val, true
	}
	if m := listLine.FindStringSubmatch(s); m != nil {
		val := valueTail.ReplaceAllString(strings.TrimRight(m[2], ".;,"), "")
		if refusedWhole.MatchString(val) && labelDim(m[1]) == noDim && (headDim(m[1]) != noDim || topicOf(m[1]) != noDim) { // "Platform: withheld"
			return "", "", false
		}
		if wayToReach.MatchString(m[1]) && reachedAt.MatchString(val) { // "Telephone: 101"
			return "", "", false
		}
		if _, good := readValue(val); good && !twoNumbersIn.MatchString(val) && (plausibleLabel(m[1]) || isAge(m[1]) && (strings.ContainsAny(s, "=:") || valueTail.MatchString(m[2]))) && !(plainYear(val) && !isPeriodLabel(m[1])) {
			return m[1], val, true
		}
	}
	if m := datedLine.FindStringSubmatch(s); m != nil { // "Charged - 2016/17: 19"
		val := valueTail.ReplaceAllString(strings.TrimRight(m[2], ".;,"), "")
		_, good := readValue(val)
		if good && !plainYear(val) && isPeriodLabel(m[1]) { // "Apr 2017 - Mar 2018: 19"
			return m[1], val, true
		}
		if p, rest := cutPeriod(m[1]); good && p.Dated() && isName(rest) && !plainYear(val) && !countEnd.MatchString(rest) {
			return m[1], val, true
		}
	}
	if m := dashedItem.FindStringSubmatch(strings.TrimRight(s, ".;, ")); m != nil && !hasDigits(m[1]) && plausibleLabel(m[1]) && isKnownPart(m[1]) {
		return m[1], m[2], true
	}
	if m := reasonBehind.FindStringSubmatch(s); m != nil && isPeriodLabel(m[1]) {
		return m[1], m[2], true
	}
	if m := commaItem.FindStringSubmatch(valueTail.ReplaceAllString(strings.TrimRight(s, ".; "), "")); m != nil {
		if d := cmp.Or(labelDim(m[1]), partDim(m[1])); d == byOutcome || d == byPlatform || d == byAge || d == bySex {
			return m[1], m[2], true
		}
	}
	return spacedItem(s)
}

var (
	// wayToReach is a platform in words that also lead to where a force is reached: "Email", "Text or email", "Phone call".
	wayToReach = lazyre.New(`(?i)^(?:(?:(?:by|via|other|mobile|text|sms|mms|phone|telephone|voice|video|e-?mails?|messages?|messaging|calls?|texts|phones|telephones)\b[\s,/&-]*(?:(?:and|or)\s+)?)+)$`)
	// reachedAt is no count behind such words: a number to dial.
	reachedAt = lazyre.New(`^(?:101|111|112|999|0[\d ]*|\d{4,}|\d+ \d.*)$`)
)

// spacedItem reads a label and its value with nothing but a blank between them.
func spacedItem(s string) (label, val string, ok bool) {
	if m := spaceLine.FindStringSubmatch(valueTail.ReplaceAllString(s, "")); m != nil && labelDim(m[1]) == bySex && crimesAtEnd.MatchString(s) { // "Girls 41 offences"
		return strings.TrimSpace(m[1]), m[2], true
	}
	if m := spaceLine.FindStringSubmatch(s); m != nil && plausibleLabel(m[1]) && !plainYear(m[2]) {
		if d := labelDim(m[1]); (!goesOn.MatchString(m[1]) || wholeLabel.MatchString(m[1])) && (d != noDim && d != byCode || isTotal(m[1]) || wholeLabel.MatchString(m[1])) && !isPeriodish(s) {
			return strings.TrimRight(m[1], " ,"), m[2], true
		}
	}
	return "", "", false
}

// wholeLabel is a whole label that ends as words of a sentence may, "Total recorded 410", or is of no kind alone: "Not stated 7".
var wholeLabel = lazyre.New(`^(?:(?:(?:Total|All|Number)\s)?(?:(?:[Ss]exual\s)?(?:[Oo]ffences|[Cc]rimes)\s)?[Rr]ecorded|(?:Not|None|No (?:platform|site|app|sex|age|outcome))(?: (?:platform|sex|gender|age|yet))? (?:known|stated|recorded|named|given|specified|shown|noted|identified))$`)

// dashedItem is a name with a dash or colon in it before what leads to its count: "Undetected - no suspect - 25", "named: Kik: 4".
var dashedItem = lazyre.New(`^(\S.*?(?:\s[-–—]|\w:)\s.*[^\s:=–—-])(?:\s+[-–—]|\s*[:=])\s+(\d[\d,]*|nil|none|\*|\[[cxz]\]|<\s?\d+)$`)

// isKnownPart reports a label of a kind that breaks counts down.
func isKnownPart(s string) bool {
	d := labelDim(s)
	return d == byOutcome || d == byPlatform || d == byOffence
}

// reasonBehind is a period whose number is not there, and why: "Apr 21 to Mar 22: not available,
// records were on our old system".
var reasonBehind = lazyre.New(`(?i)^(.*?\S)\s*(?:[:=]|\s[–—-])\s*(not (?:available|provided|supplied|applicable)|unavailable|n/a|nil|none)\s*(?:[,;(–—]|\s-\s|\b(?:as|because|since|due)\b).*$`)

// severalCounts end a row of a table, whose columns are not known here: "Under 6 61 24 *".
var severalCounts = lazyre.New(`\s\d[\d,]*\s+\d[\d,]*\s+(?:\d[\d,]*|\*|\[[cxz]\]|<\s?\d+)\s*$`)

// twoNumbersIn is two numbers with a blank between, which in a line of words are two counts
// and no thousands.
var twoNumbersIn = lazyre.New(`\d \d`)

// commaItem is an outcome or platform with its count behind a comma: "caution, nil".
var commaItem = lazyre.New(`^([A-Za-z\d][^,;:]*),\s+(\d[\d,]*|nil|none)$`)

// clean2 keeps runs of blanks, which may part a label from its value.
func clean2(s string) string { return strings.TrimSpace(superscripts.ReplaceAllString(s, "")) }

func plausibleLabel(s string) bool {
	if _, isValue := readValue(s); isValue && !plainYear(s) {
		return false
	}
	return len(s) < 120 && !isClause(s) && !ledNumber.MatchString(s) && (!noLabel.MatchString(s) || wayToReach.MatchString(s)) && strings.ContainsFunc(s, func(r rune) bool { return r != ' ' && r != '.' })
}

// isClause reports words that say in a whole clause what is counted, with the period in their midst or at their end: "Offences recorded
// from 1 April 2017 to 31 March 2018 where the victim was under 18". They are read as a sentence.
func isClause(s string) bool {
	const fewest = 9 // words
	if len(strings.Fields(s)) < fewest || !clauseWords.MatchString(s) {
		return false
	}
	ps := spans(prose.SpeltPeriods(s))
	return len(ps) == 1 && ps[0].Start > 0 && hasWords.MatchString(s[:ps[0].Start])
}

var clauseWords = lazyre.New(`(?i)\b(?:recorded|where|in which|with an?|with the|that (?:had|were|was|carried)|which (?:had|were|was|carried)|carrying|bearing)\b`)

func isPeriodLabel(s string) bool {
	_, only := prose.LabelPeriod(s)
	return only
}

// isPeriodish reports a line that is a period or an age as a whole: "1 April to
// 31", "Under 13".
func isPeriodish(s string) bool {
	if isPeriodLabel(s) {
		return true
	}
	_, age := readAge(s, false)
	if age {
		return true
	}
	code, _ := splitCode(s)
	return code != "" && !countEnd.MatchString(s) || ageEnd.MatchString(s)
}

// goesOn is the end of words that are a sentence and no label.
var goesOn = lazyre.New(`(?i)\b(?:in|on|of|by|at|to|with|for|from|was|were|is|are|had|has|have|the|a|and|or|used|being|recorded|about|via|through|than)$`)

var ageEnd = lazyre.New(`(?i)\b(?:under|over|aged?|age of|below|than|section|outcome|class|code|oc|tables?|questions?|parts?|annex|appendix|schedule|sheet)\s+\d{1,2}$`)

var (
	// keyLine explains a sign: "1-4: the number is between one and four".
	keyLine  = lazyre.New(`(?i)^["“‘']?(?:\*|\[[cxzs]\]|<\s?\d+|\d\s?-\s?\d|(?:less|fewer) than \w+)["”’']?\s*[:=–-]?\s+(?:[a-z]|one|1)`)
	fileName = lazyre.New(`(?i)\.(?:xlsx?|docx?|pdf|csv|ods|txt|html?|eml|zip)$`)
)

var countEnd = lazyre.New(`\s\d[\d,]*$`)

// isKey reports a line that explains a sign. One that speaks of a time counts: "Fewer than 5
// offences had the flag in 2015-16".
func isKey(s string) bool { return keyLine.MatchString(s) && len(spans(prose.SpeltPeriods(s))) == 0 }
