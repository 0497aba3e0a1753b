package answer

import (
	"slices"
	"strconv"
	"strings"

	"cyberflag/internal/lazyre"
)

// A question mark is written in many ways, all of the same parts: words that lead
// to it ("With regard to"), what it is called, its number, and what closes it.
const (
	markLead = `^\s*` + welshMark + `(?:(?:(?:our|my|the|in|an|internal|revised|further)\s+)*(?:answers?|responses?|reply|respect|relation|regards?|reference|terms|reviews?|reconsideration|decision|findings?|conclusion|position)\s*(?:to|of|for|on|about)?\s+|(?:with|in)\s+(?:regards?|respect|relation|reference)\s+(?:to|of)\s+|(?:for|as (?:for|to)|regarding|concerning|to|under|turning to)\s+)?(?:your\s+|the\s+)?(?:foi\s+)?(?:request,?\s+)?`
	markNoun = `(?:Q|qu|qn|cwestiwn|number|questions?|parts?|points?|requests?|items?|lines?|quer(?:y|ies)|enquir(?:y|ies))\s*\.?\s*(?:no\.?\s*|number\s+|#\s*)?`
	// questionNoun is what a question is called where its number stands in a label or a title: "Q.", "Question #", "Request no. ".
	questionNoun = `(?:Q\.?\s?|(?i:qu|qn|question|part)\.?\s?|(?i:point|request|item)\.?\s)(?:(?i:no\.?|number)\s|#\s?)?`
	numberOf     = `(\d{1,2}|one|two|three|four|five|six)`
	markClose    = `\s*\(?([a-z])?\)?\s*(?:[.:)\],;–—-]|\s|$)`
)

var (
	// questionMark begins a paragraph that answers, or repeats, one question.
	questionMark = lazyre.New(`(?i)` + markLead + markNoun + numberOf + markClose)
	answerMark   = lazyre.New(`(?i)^\s*` + welshMark + `(?:(?:(?:our|the|my|(?-i:[A-Z]{2,6})|force|police)\s+)?(?:answers?|ans\.?|responses?|reply|ateb|ymateb)\s*(?:to\s+)?|[AR]\.?)\(?(\d{1,2})\)?` + markClose)
	// ordinalMark begins a sentence about one of several questions: "As to your second, ...".
	ordinalMark = lazyre.New(`(?i)^\s*(?:as (?:for|to)|on|regarding|concerning|for|to|turning to|(?:in answer|with regard|in response|in relation) to) your (first|second|third|fourth)(?: (?:question|point|part|request|query))?()\s*[,:–-]\s*`)
	// ordinalQuestion is the same in full, which needs no sign behind it: "Your second question asks how many".
	ordinalQuestion = lazyre.New(`(?i)^\s*(?:as (?:for|to)|on|regarding|concerning|for|to|turning (?:now )?to|in (?:answer|response|reply|relation) to|with (?:regard|respect|reference) to)?\s*your (first|second|third|fourth) (?:question|point|query)\b()\s*[,:.–-]?\s*`)
	// ordinalTitle begins a paragraph with the place of a question and its subject: "Second, the cyber flag. It was".
	ordinalTitle = lazyre.New(`(?i)^\s*(first|second|third|fourth)(?:ly)?,\s+(?:as (?:to|for) |on |for |regarding )?((?:[a-z'’/-]+ ){0,4}[a-z'’/-]+)([.:]\s.*)`)
	// shortMark is a number behind a short word, closed by a point or the like: "Re 1. Offences", "No. 2 -".
	shortMark = lazyre.New(`(?i)^\s*(?:re|ad|as (?:for|to|regards)|regarding|concerning|nos?\.?|number)\s*:?\s*\(?(\d)()\)?\s*(?:[.:)]+|[–—-])(?:\s+|$)`)
	// askedMark is a number behind words that say whose the question is: "You asked: 2. How many".
	askedMark = lazyre.New(`(?i)^[ \t]*(?:you|we were|the (?:applicant|requester))(?:[ \t]+(?:have|had|has|also|then|further))*[ \t]+(?:asked|asks?|requested|wrote|wanted to know)(?:[ \t]+us)?[ \t]*[:–—-][ \t]*\(?(\d)[ \t]*\(?([a-z])?\)?[.:)]+[ \t]+`)
	// tongueAfter is the mark in Welsh behind that in English.
	tongueAfter = lazyre.New(`(?i)^\s*[/|–—-]\s*(?:cwestiwn|rhan|(?:ym)?ateb(?: i gwestiwn)?|pwynt)\s*\d{0,2}\s*[.:)–-]*\s*`)
	// tonguesAfter is the same of several questions.
	tonguesAfter = lazyre.New(`(?i)^\s*[/|–—-]\s*(?:questions?|cwestiynau|parts?|rhannau)\s*\d(?:\s*(?:,|and|ac?|&|to)\s*\d)+\s*[.:)–-]*\s*`)
	// numberMark is a bare number or a number with a letter at the start of a line.
	numberMark = lazyre.New(`^\s*\(?(\d{1,2}|(?:One|Two|Three|Four|ONE|TWO|THREE|FOUR)\b)\s*\(?([a-z])?\)?[.):]{1,2}(?:\s+|$)`)
	// bothMark names two questions or more: what is below belongs to no one of them.
	bothMark = lazyre.New(`(?i)` + markLead + `(?:` + questionNoun + `|(?:questions|parts|points|requests|items|responses?|answers?|cwestiynau|cwestiwn|rhannau)\s+)(\d)(?:\s*(?:,\s*and|,|and|ac?\b|&|to|-|–|/)\s*(?:` + questionNoun + `|(?:response|answer)\s+)?(\d)\b)+`)
	// numbersMark is bothMark of bare numbers: "(3) and (4)", "3 & 4:".
	numbersMark = lazyre.New(`(?i)^\s*\(?(\d)\)?(?:\s*(?:,\s*and|,|and|&)\s*\(?(\d)\)?)+(?:\s*[.:)]|\s*$)`)
)

// A mark is the question that a paragraph is headed by.
type mark struct {
	question string   // "Q2"
	letter   string   // "b" of "2b"
	all      []string // the questions of "Q1 and Q4"; only the first has question
	rest     string   // the words after the mark
}

// markOfQuestion is a mark of one question: "Q2".
func markOfQuestion(q string) mark { return mark{question: q, all: []string{q}} }

// markOf reads the question mark at the start of a text. bare lets a number
// alone count as one: "2. Of these".
func markOf(s string, bare bool) (mark, bool) {
	if m := sectionLead.FindStringSubmatch(s); m != nil {
		s = m[1]
	}
	if firstsOffences.MatchString(s) && isFlaggedTitle(s) {
		return mark{}, false
	}
	m := bothMark.FindStringSubmatchIndex(s)
	if m == nil && bare {
		m = numbersMark.FindStringSubmatchIndex(s)
	}
	if m != nil && bothReal(s[m[2]:m[3]], s[m[4]:m[5]]) {
		return mark{question: "Q" + s[m[2]:m[3]], all: manyQuestions(s[:m[1]]), rest: strings.TrimLeft(tonguesAfter.ReplaceAllString(s[m[1]:], ""), " .:)-–")}, true
	}
	if m := ordinalTitle.FindStringSubmatch(s); m != nil && namesSubject(m[2]) {
		out := markOfQuestion("Q" + digits(m[1]))
		out.rest = m[2] + m[3]
		return out, true
	}
	forms := []*lazyre.Regexp{questionMark, answerMark, ordinalMark, ordinalQuestion, shortMark, askedMark}
	if bare {
		forms = append(forms, numberMark)
	}
	for _, form := range forms {
		if m := form.FindStringSubmatchIndex(s); m != nil && !isCountThere(s, m[1]) {
			out := mark{question: "Q" + digits(s[m[2]:m[3]]), rest: strings.TrimLeft(s[m[1]:], " .:)-–")}
			if m[4] >= 0 {
				out.letter = strings.ToLower(s[m[4]:m[5]])
			}
			out.all = []string{out.question}
			out.rest = leadsOn.ReplaceAllString(tongueAfter.ReplaceAllString(out.rest, ""), "")
			return out.inner().joined(), true
		}
	}
	return mark{}, false
}

// isCountThere reports the number of a mark that ends at a byte to be a count: cut at its own comma ("Answer 1,640"), or
// with what it counts behind it and no more ("Answer 2 offences").
func isCountThere(s string, end int) bool {
	return s[end-1] == ',' && thousandsBehind.MatchString(s[end:]) || s[end-1] == ' ' && (lowerBehind.MatchString(s[end:]) && isBareReply(s) || onlyPeople.MatchString(s[end:]))
}

// withoutAnswerWord gives an answer whose number could be taken for a mark without the word before it.
func withoutAnswerWord(s string) (string, bool) {
	m := answerMark.FindStringSubmatchIndex(s)
	if m == nil || !isCountThere(s, m[1]) {
		return s, false
	}
	return s[m[2]:], true
}

var (
	thousandsBehind = lazyre.New(`^\d{3}(?:\D|$)`)
	lowerBehind     = lazyre.New(`^[a-z]`) // a title has a capital: "Answer 2 Offences"
	onlyPeople      = lazyre.New(`^(?:` + peopleNouns + `)\.?$`)
)

// leadsOn is what the words about a mark lead to its answer by: "The answer to request number 4 is:".
var leadsOn = lazyre.New(`(?i)^(?:is|are|was|were)(?: (?:as follows|below|(?:given|shown|set out) below))?\s*:\s*`)

// namesSubject reports words that name what a standard question asks for, and tell nothing of it.
func namesSubject(s string) bool {
	return !tellsOfIt.MatchString(s) && (flagWords.MatchString(s) || crimeWords.MatchString(s) || subjectOf["Q3"].MatchString(s) || subjectOf["Q4"].MatchString(s))
}

var tellsOfIt = lazyre.New(`(?i)\b(?:you|we|I|it|there|they|asks?|asked|is|are|was|were|has|have|had)\b`)

// sectionLead is the part of the file that a question is answered in, before its name:
// "SECTION A (QUESTION 1)", "Table 2 - Question 2".
var sectionLead = lazyre.New(`(?i)^\s*(?:section|table|annex|appendix|schedule|sheet|tab|part) [A-Z\d]{1,2}[a-z]?\s*[-–—:.,]*\s*[(\[]?(?:answers? to |for |your )*((?:Q|qu\.?|questions?)\s?\d.*)$`)

// partOfAct is a part of a statute, and of no request: "the Sexual Offences Act 2003 (Part 1)", "Part 1 of the Act".
var partOfAct = lazyre.New(`(?i)(\b(?:Acts?|Orders?|Regulations|Code|Bill)(?: \d{4})?),?\s*[(\[]?parts? \d[a-z]?(?:(?:,| and| to) \d)*\b[)\]]?|[(\[]?\bparts? \d[a-z]?,? (?:of|under) (?:the |that )?(?:\w+ ){0,4}Act\b[)\]]?`)

// titleMark reads the question that a title names, before or behind its words.
func titleMark(s string) (mark, bool) {
	s = partOfAct.ReplaceAllString(s, "$1")
	if m, ok := markOf(s, false); ok {
		return m, true
	}
	if len(anyQuestion.FindAllString(s, 2)) != 1 || otherCounts.MatchString(s) {
		return mark{}, false
	}
	for _, form := range []*lazyre.Regexp{markBehind, markWithin, markPointed} {
		if m := form.FindStringSubmatch(s); m != nil && (form != markPointed || len(strings.Fields(s)) < 18) {
			return mark{question: "Q" + m[1], all: []string{"Q" + m[1]}, rest: s}, true
		}
	}
	return mark{}, false
}

var (
	// markPointed is a sentence that leads to a table and names its question at the end:
	// "Please find below the information for Q2."
	markPointed = lazyre.New(`(?i)^(?:(?:please|kindly) (?:find|see|refer to)|below|attached|here|see|(?:the )?(?:following |requested )?(?:tables?|figures?|data|information|results?|numbers?|breakdown)\b(?:.{0,60}\b(?:below|following|answers?|provid\w+|relat\w+))?)\b.*\b(?:for|to|answers?|answering|addresses|regarding|concerning|covers?|under|in respect of)\s+(?:your |the )?` + questionNoun + `(\d)(?:\s+(?:is|are|below|here|only))?\W*$`)
	anyQuestion = lazyre.New(`(?i)\b(?:Q|questions |parts |points |requests |` + questionNoun + `)\d`)
	otherCounts = lazyre.New(`(?i)\b(?:those|same|subset|than|as (?:in|for|per)|compared|except|not)\b`)
)

// joinedMark is the mark of the next question within the title of one: "1. How many were recorded, and 2. how many
// of them were flagged?"
var joinedMark = lazyre.New(`(?i)(?:\band|&|[;,?])\s+\(?(?:` + questionNoun + `)?(\d)\)?[.):]\s+([a-z])`)

// joined gives the mark of two questions where the words behind that of one go on with that of the next.
func (m mark) joined() mark {
	at := joinedMark.FindStringSubmatchIndex(m.rest)
	if at == nil || len(m.all) != 1 || len(m.question) != 2 || m.rest[at[2]] != m.question[1]+1 || endsLikeSentence.MatchString(strings.TrimRight(m.rest, "? ")) {
		return m
	}
	m.all = append(m.all, "Q"+m.rest[at[2]:at[3]])
	m.rest = strings.TrimRight(m.rest[:at[2]], " (") + " " + m.rest[at[4]:]
	return m
}

// inner gives the question that the words behind a mark name in so many words: "Part 3.
// Questions 3 and 4", "2. Question 1".
func (m mark) inner() mark {
	if !namesQuestion.MatchString(m.rest) {
		return m
	}
	if in, ok := markOf(m.rest, false); ok {
		return in
	}
	return m
}

// namesQuestion begins with the word question and its number.
var namesQuestion = lazyre.New(`(?i)^(?:Q|qu|qn|questions?)\s*\.?\s*(?:no\.?\s*|number\s+)?\d`)

// digits gives a question's number, which may be in words, without noughts in front.
func digits(s string) string {
	for _, words := range [][]string{smallWords, ordinalWords} {
		if i := slices.Index(words, strings.ToLower(s)); i >= 0 {
			return strconv.Itoa(i + 1)
		}
	}
	return strings.TrimLeft(s, "0")
}

// spokenQuestion begins a cell with a question whose number is a word: "Question two".
var spokenQuestion = lazyre.New(`(?i)^((?:question|part|request) )(one|two|three|four|five|six)\b(?:[.:)\s–—-]|$)`)

// inDigits gives the words of a cell with the number of such a question in digits.
func inDigits(s string) string {
	m := spokenQuestion.FindStringSubmatchIndex(s)
	if m == nil {
		return s
	}
	return s[:m[4]] + digits(s[m[4]:m[5]]) + s[m[5]:]
}

var ordinalWords = []string{"first", "second", "third", "fourth"}

var smallWords = []string{"one", "two", "three", "four", "five", "six"}

func bothReal(a, b string) bool { return a < b }

var digit = lazyre.New(`\d`)

var fromTo = lazyre.New(`(?i)\bto\b|-|–`)

// manyQuestions gives the questions of "Q1, Q3 and Q4" and "Questions 2 to 4".
func manyQuestions(s string) []string {
	ds := digit.FindAllString(s, -1)
	if len(ds) == 2 && fromTo.MatchString(s) {
		var all []string
		for d := ds[0][0]; d <= ds[1][0]; d++ {
			all = append(all, "Q"+string(d))
		}
		return all
	}
	for i := range ds {
		ds[i] = "Q" + ds[i]
	}
	return ds
}

var (
	// markBehind names the question at the end of a heading: "... with a flag (Q2)".
	markBehind = lazyre.New(`(?i)(?:\(|[,:;–-]\s*)(?:your |see |for |answers? )?` + questionNoun + `(\d)\)?\W*$`)
	// markWithin names it in brackets within one: "Offences with a flag (question 2), by age".
	markWithin = lazyre.New(`(?i)\S\s*[(\[](?:your |for |answers? )?` + questionNoun + `(\d)[)\]]`)
)

// offencesOf is whose offences a title counts: "for the offences in question 2".
var offencesOf = lazyre.New(`(?i)\b(?:offences|crimes|those|flagged|records)(?: \w+){0,2}? (?:in|of|at|under|for|from)(?: the)? ` + questionNoun + `(\d)\b`)

// peopleOfQuestion gives the question of a title, marked by none, that counts the people of its offences by age
// or sex: "Also held: suspects for the offences in question 2, by age".
func peopleOfQuestion(s string) (mark, bool) {
	m := offencesOf.FindStringSubmatch(s)
	d := topicOf(s)
	if m == nil || d != byAge && d != bySex || endsLikeSentence.MatchString(s) || saysStatus(s) || len(anyQuestion.FindAllString(s, 2)) != 1 {
		return mark{}, false
	}
	if lead := besideAsked.ReplaceAllString(s, ""); headingUnit(lead) == "" || isMark(s) {
		return mark{}, false
	}
	return mark{question: "Q" + m[1], all: []string{"Q" + m[1]}, rest: s}, true
}

// besideAsked leads to what nobody asked for.
var besideAsked = lazyre.New(`(?i)^(?:also|additional(?:ly)?|further|in addition|we also|other)\b(?: (?:we|held|hold|available|shown|given|recorded|counts?|figures|data|information))*\s*[:,–-]?\s*`)
