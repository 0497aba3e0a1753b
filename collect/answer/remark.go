package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A remark below a table, or anywhere in a letter, that says what its numbers are counts
// of: "Counts are of victims."

var (
	// isOfPeople says that numbers are of people; "not of victims" and "one victim is
	// counted for each crime" say that they are not.
	isOfPeople = anyOf(near(`counts?|figures?|numbers?|data|tables?|totals?|results?|values?|this|these`, "5",
		`(?:are|is|were|was|counts?|shows?|relates? to|refers? to|represents?|gives?|based on|by)`)+`(?:\s+(?:of|to|on|the|number|numbers|numbers of|number of|individual|unique|distinct|identified|counts?|all))*\s+(`+remarkNouns+`)\b`,
		`\b(`+remarkNouns+`)\s+(?:(?:are|is|were|was|have been)\s+)?counted\s+(?:once|twice|and not|rather|more than once|(?:for|in) each|again|here)`,
		`\b(?:reported|recorded|given|shown|counted|listed|broken down|provided|presented)\s+(?:by|per)\s+(?:individual |unique )?(`+suspectNoun+`|`+personNoun+`)s?\b`,
		`\b(?:we|I|the force|this question is|(?:questions?|parts?) \d (?:is|are)|outcomes? (?:is|are)|it is|they are)\s+(?:have |has |been |also |only )*(?:answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?|report(?:ed)?|count(?:ed)?|gi(?:ve|ven)|show(?:n)?)\s+(?:(?:this|it|them|these|outcomes?|the outcomes?|this question|the question)\s+)?(?:by|per|in|in terms of|on the basis of)\s+(?:individual |unique |named |the number of )?(persons?|people|individuals|suspects?|offenders?|perpetrators?)(?:\s+(?:dealt|who|and|not|for|of|charged|arrested|identified)\b|[\s:;,.]*$|[,;:])`,
		`\b(?:given|shown|counted|listed|reported|recorded|provided|presented)\s+(?:for|per)\s+(?:each|every)\s+(?:individual |unique )?(`+victimNoun+`|`+suspectNoun+`|`+personNoun+`)\b`,
		`\b(?:each|every|a|one|the same)\s+(`+victimNoun+`|`+suspectNoun+`|`+personNoun+`)\b[^.;]{0,60}\b(?:counted|appears?|counts)\s+(?:once|twice|more than once|for each|in each|again|as many)`,
		`\b(?:each|every)\s+(`+victimNoun+`|`+suspectNoun+`)\s+(?:is|was|has been)\s+counted(?:\s+(?:singly|separately|individually|apart|on (?:his or her|their|its) own|as one))?\s*(?:[,;:()–—]|\b(?:so|and|even|where|whatever)\b|\.?\s*$)`,
		`\bunits?\b[^.;]{0,12}(?:=|:|\bis|\bare)\s*(`+remarkNouns+`)\b`)
	oneForEach = lazyre.New(`(?i)\bone (?:` + victimNoun + `|` + suspectNoun + `|` + personNoun + `) (?:is |was |has been )?(?:counted|recorded|shown) (?:for|per|in) each (?:crime|offence)|\b(?:not|rather than|instead of) (?:of |the |to |number of )*(?:` + remarkNouns + `)\b|\b(?:crimes|offences)\b[^.;]{0,20}\b(?:are|were) counted\b|\b` + offenceWith + `[^.;]{0,40}\b(?:counts?|counted|appears?|shown|entered|listed) (?:only )?once(?: only)?\W*$`)
	ofAll      = lazyre.New(`(?i)\b(?:all|throughout|every|each) (?:of )?(?:the |these |our )?(?:figures|numbers|counts|tables|sheets|tabs)\b|\bin (?:this|the) (?:workbook|letter|reply|response|file)\b|\bthroughout\b`)
)

// countedOften says of offences that they count as often as they have people, who are then counted: "An offence with two
// victims counts twice."
var countedOften = lazyre.New(`(?i)` + offenceWith + `(?:two|three|several|many|multiple|more than one|two or more|\d) (` + peopleNouns + `)(?: (?:is|are|was|were|will be|has been|have been|may be|therefore|thus|so))* (?:counts?|counted|appears?|shown|entered|listed) (?:twice|again|three times|two times|several times|more than once|(?:once )?(?:for|against|under) each|as many)`)

// offenceWith is an offence and what leads to how many people it has.
const offenceWith = `\b(?:offences?|crimes?|records?) (?:with|involving|against|having|(?:that|which) (?:has|have|involves?)) `

// remarkNouns are the people whom a remark says that numbers count.
const remarkNouns = peopleNouns + `|` + victimNoun + `|` + suspectNoun + `|` + custodyNouns

// remarkUnit gives the unit that a remark says, or "".
func remarkUnit(text string) Unit {
	for _, s := range sentencesOf(text) {
		s = asSuspects.ReplaceAllString(s, "suspects")
		if m := countedOften.FindStringSubmatch(s); m != nil {
			return peopleUnit(m[1])
		}
		if oneForEach.MatchString(s) {
			continue
		}
		if m := isOfPeople.FindStringSubmatch(s); m != nil {
			return peopleUnit(strings.Join(m[1:], ""))
		}
	}
	return ""
}

// unitBelow gives the unit that the remarks below the table at block i say, up to the
// next table, its title, a heading or a question; question is the one that the table answers.
func unitBelow(blocks []block, i int, question string) Unit {
	below := blocks[i+1:]
	next := slices.IndexFunc(below, func(b block) bool { return b.table != nil })
	notes := false // numbers stand before notes
	for k, b := range below {
		if m, ok := markOf(b.text, true); ok {
			notes = notes || m.rest != "" && m.question <= question
			if m.rest == "" || !notes && len(question) == 2 && m.question == "Q"+string(question[1]+1) {
				return ""
			}
		}
		if k == next || b.heading || isMark(b.text) || next >= 0 && titlesNext(b.text, k+1 == next) {
			return ""
		}
		if u := remarkUnit(b.text); u != "" {
			return u
		}
	}
	return ""
}

// unitOfAll gives the unit that a letter says once for all of its numbers.
func (l letter) unitOfAll() Unit {
	for _, s := range append(l.lines(), cellWords(l)...) {
		if u := remarkUnit(s); u != "" && ofAll.MatchString(s) {
			return u
		}
	}
	return ""
}

// titlesNext reports a paragraph that is the title of the table that comes next: it points at it, or it stands right
// above it and is no sentence.
func titlesNext(text string, rightAbove bool) bool {
	switch s := strings.TrimSpace(text); {
	case saysAbove.MatchString(s):
		return false
	case pointsNext.MatchString(s):
		return true
	case !rightAbove:
		return false
	case endsLikeSentence.MatchString(s): // "Flagged offences by age. The victims are more than the offences."
		first := sentencesOf(s)[0]
		return first != s && topicOf(first) != noDim && remarkUnit(first) == ""
	default:
		return !isOfPeople.MatchString(firstClause(outsideBrackets(s)))
	}
}

// pointsNext points at what stands below.
var pointsNext = lazyre.New(`(?i)\b(?:the |this )?(?:next|following) (?:table|figures|numbers|counts|rows)\b|\b(?:table|figures|numbers|counts) (?:below|that follows?|which follows?)\b|\b(?:ages?|sex|sexes|victims|offences|outcomes|platforms|these|they) (?:now )?follows?\b|:\s*$`)

// outsideBrackets gives a text without what stands in brackets.
func outsideBrackets(s string) string { return bracketWords.ReplaceAllString(s, " ") }

var bracketWords = lazyre.New(`\([^()]*\)`)

// peopleAndNot says of people that they are counted, and offences not: "victims, not offences".
var peopleAndNot = lazyre.New(`(?i)\b(` + remarkNouns + `)(?:\s+(?:are|were)\s+counted)?\s*(?:[,;:–—-]|\band\b|\bbut\b)?\s*(?:and\s+|but\s+)?(?:not|rather than|instead of|no)\s+(?:of\s+|the\s+|number of\s+|counts? of\s+)*(?:recorded\s+)?(?:offences|crimes)\b`)

// peopleNotCrimes gives the people that words say are counted in place of offences, or "".
func peopleNotCrimes(s string) Unit {
	m := peopleAndNot.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	return peopleUnit(m[1])
}
