package answer

import (
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// kindBefore is what a label may say before its name, of what kind it is: "Outcome of flagged
// offences: charged".
var kindBefore = lazyre.New(`^([A-Za-z][^:;.]{2,60}?)\s*[:–—]\s+(\S.*)$`)

// outcomeOf is the kind of an outcome before its name: "outcome of charge or summons".
var outcomeOf = lazyre.New(`(?i)^(?:(?:with|an?|the) )*(?:outcome|disposal|result) (?:of|was|being) (?:an? )?([^\s:;][^:;]*)$`)

func withoutKind(s string, d dim) string {
	if m := outcomeOf.FindStringSubmatch(s); m != nil && d == byOutcome && labelDim(m[1]) == byOutcome {
		return m[1]
	}
	m := kindBefore.FindStringSubmatch(s)
	if m == nil || endsInNumber.MatchString(m[1]) || headDim(m[1]) != d || labelDim(m[1]) == d && d != byOutcome && namedOnly(m[1]) != d {
		return s
	}
	return m[2]
}

// shortTotal is a total written short: "Tot.", "Grand tot".
var shortTotal = lazyre.New(`(?i)^(?:(?:grand|sub|overall|the|all|year|annual)[\s-]+)?(?:tot|ttl)\b\.?`)

// endsInNumber is a kind that its number makes a name of its own: "Outcome 8".
var endsInNumber = lazyre.New(`\d[a-z]?\W*$`)

// letteredTotal is a total with a letter of its own: "Total (a)".
var letteredTotal = lazyre.New(`(?i)^((?:grand )?totals?|sums?)\s*[(\[]\s*[a-h]\s*[)\]]$`)

// totalOfQuestion is a total that names the question whose it is: "Total of Q3", "Sum for part 4", "Total request 4".
var totalOfQuestion = lazyre.New(`(?i)^((?:grand )?totals?|sums?)(?: offences| crimes| number| flagged)?,?[:\s–-]+(?:(?:of|for|in|to|under|at) (?:the )?)?` + questionNoun + numberOf + `$`)

// totalOfRows is a total that names the parts whose sum it is: "Total of 1a to 1c", "Sum (1a-1c)", "1a + 1b + 1c".
var totalOfRows = lazyre.New(`(?i)^(?:(?:grand )?(?:totals?|sums?|all)(?: of| for)?\W*` + partList + `|` + partMark + `(?:\s*\+\s*` + partMark + `)+)\W*$`)

const (
	partMark = `(?:(?:rows?|lines?|parts?|items?|points?|questions?)\s)?Q?\d{1,2}\(?[a-h]\)?`
	partList = partMark + `(?:(?:\s*(?:,|&|\+|-|–|/|\b(?:and|to|through)\b))+\s*(?:` + partMark + `|[a-h]\b))+`
)

// everybody is the total of the sexes among them; elsewhere these words are a unit.
var everybody = lazyre.New(`(?i)^(?:all )?(?:persons|people|everyone|everybody|both|(?:fe)?males? (?:and|&|\+) (?:fe)?males?)$`)

// regionTotal is the sum row of a table of forces: "East Total".
var regionTotal = lazyre.New(`(?i)^((?:north|south|east|west|midlands|wales|yorkshire|london|the|humber|and|of|england|eastern|western|region(?:al)?|\s)+?)\s+total$`)

// countedForces is a sum of so many forces: "Three forces", "Region (4 forces)".
var countedForces = lazyre.New(`(?i)^[a-z ]*\(?\b(?:` + prose.UpToTwelve + `|\d{1,2})\b[a-z ]*\bforces\b[a-z ]*\)?$`)

var (
	// wholeBefore is what a name is a part of, in words that a sign parts from it: "Of the flagged, charged".
	wholeBefore = lazyre.New(`(?i)^(?:(?:and |number |no\. |count )*(?:(?:out )?of|among(?:st)?|from|for)) (?:the|these|those|them|all|flagged|tagged|Q\d|questions? \d)\b[^,:;–]{0,60}?(?:[,:;–]|\s-)\s*(\S.*)$`)
	// pronounBefore is the same without a sign: "those charged", "number of these cautioned".
	pronounBefore = lazyre.New(`(?i)^(?:(?:and |number |no\. |count |how many )*(?:(?:out )?of |among(?:st)? )?(?:these|those|them)|(?:number|no\.|count|how many)(?: of)?(?: the)?)(?: (?:flagged|tagged|on-?line|offences|crimes|ones|with|the|an?|flag|that|which|who|were|was|are|is|had|been|have|has))* (\S.*)$`)
	// crimesBefore names the crimes that a name is a part of, by their question or the flag: "Offences in 2, Facebook".
	crimesBefore = lazyre.New(`(?i)^(?:(?:all|the|number of|no\. of|recorded|sexual|flagged|tagged|marked|cyber[\w-]*|on-?line) )*(?:offences|crimes)(?: (?:(?:in|of|from|under|at) (?:\(?(?:` + questionNoun + `|(?:table|row|line|section|answer) ?))?\(?\d[a-z]?\)?|(?:with|bearing|carrying|having) (?:an? |the )?(?:[\w-]+ )?(?:flag|marker|tag)|flagged|tagged|marked))?\s*(?:[,:;–]|\s-)\s*(\S.*)$`)
	// flaggedBefore is the same without a noun: "Flagged: charged".
	flaggedBefore = lazyre.New(`(?i)^(?:all |those |cyber[- ]?|on-?line[- ]?)*(?:flagged|tagged|marked)(?: only)?\s*(?:[,:;–—]|\s-)\s*(\S.*)$`)
	// foundBefore says where a platform was found, before its name: "named in the report, Facebook".
	foundBefore = lazyre.New(`(?i)^(?:(?:platforms?|sites?|apps?|one|was|were|is|that|which|and|or|of|the|those|where|with) )*(?:platforms?|sites?|apps?|named|mentioned|noted|cited|found|identified|referred to|stated)(?: (?:in|on|by|from|within) (?:[\w-]+ ){0,3}[\w-]+)?\s*(?:[,:–—]|\s-)\s*(\S.*)$`)
	// partOfBehind is what a name is a part of, behind it: "Charged, of column D", "Cautioned (of those in Q2)".
	partOfBehind = lazyre.New(`(?i)^(\S.*?)\s*(?:[,;:(–—]|\s-)?\s*\(?\b(?:(?:out )?of|from|among(?:st)?)(?: (?:the|those|these|all|flagged|recorded|tagged|marked|on-?line|offences|crimes|ones|figures?|counts?|numbers?|totals?|in|at|under))* (?:(?:(?:columns?|cols?\.?) ?\(?[A-Z\d]{1,2}|questions? ?\(?\d)\)?|\(?Q ?\d\)?|(?:offences|crimes|flagged|those|these|them|these offences|those offences)(?: (?:with|bearing) (?:an? |the )?(?:[\w-]+ )?(?:flag|marker|tag))?)\)?$`)
	viaBefore    = lazyre.New(`(?i)^(?:on|via|through|using|by|over|in)\s+`)
)

// withoutWhole takes what an outcome or a platform is a part of off its label, where what is left is a known one.
func withoutWhole(s string, d dim) string {
	if d != byOutcome && d != byPlatform {
		return s
	}
	for _, form := range []*lazyre.Regexp{wholeBefore, pronounBefore, crimesBefore, flaggedBefore, foundBefore, partOfBehind} {
		m := form.FindStringSubmatch(s)
		if m == nil || form == foundBefore && d != byPlatform {
			continue
		}
		rest := m[1]
		if d == byPlatform {
			rest = viaBefore.ReplaceAllString(rest, "")
		}
		if labelDim(rest) == d || (form == crimesBefore || form == flaggedBefore) && (remainder.MatchString(rest) || notKnown.MatchString(rest)) {
			return rest
		}
	}
	if rest, ok := withoutFlagBefore(s); ok && (labelDim(rest) == d || remainder.MatchString(rest) || notKnown.MatchString(rest)) {
		return rest
	}
	return s
}

// wholeInBrackets parts the name of a platform or an outcome from the crimes behind it that it is a part of, or "":
// "Charged (offences with flag)", "Kik (flagged crimes)".
func wholeInBrackets(s string, d dim) (name, of string) {
	m := bracketBehind.FindStringSubmatch(s)
	if m == nil || d != byOutcome && d != byPlatform || notFlagged.MatchString(m[2]) || !flagWords.MatchString(m[2]) || !measureOnly.MatchString(m[2]) {
		return s, ""
	}
	return m[1], m[2]
}

var bracketBehind = lazyre.New(`^(\S[^()]*?)\s*\(([^()]+)\)$`)
