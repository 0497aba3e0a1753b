package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// A label may say the sex and the age of somebody together.

// personFrame is what may stand beside a sex and an age in a label of both.
var personFrame = lazyre.New(`(?i)^(?:[\s,;:/&()–-]|\b(?:victims?|children|child|aged?|years?|old|of|and|the|suspects?|offenders?)\b)*$`)

// readPerson reads a label that says the sex and the age of somebody: "Girls aged under
// 13", "Female 13-15", "16 to 17, boys", "neither sex nor age recorded".
func readPerson(label string) (Breakdown, bool) {
	if b := readUnsaid(label); b.Sex != "" && b.Age != "" {
		return b, true
	}
	at := sexPlace(label)
	if at == nil {
		return Breakdown{}, false
	}
	rest := clean(strings.Trim(label[:at[0]]+" "+label[at[1]:], " ,;:/&()–-"))
	if rest == "" || personFrame.MatchString(rest) || sexInLabel.MatchString(rest) {
		return Breakdown{}, false
	}
	sex := "U"
	if known := sexInLabel.FindString(label); known != "" {
		sex, _ = readSex(known, true)
	}
	age, ok := readAge(rest, hasDigits(rest))
	if !ok || age == "0-17" {
		return Breakdown{}, false
	}
	return Breakdown{Sex: sex, Age: age}, true
}

var sexInLabel = lazyre.New(`(?i)\b(?:females?|males?|girls?|boys?|f|m)\b`)

var (
	// sexUnsaidBeside are the words beside an age for those whose sex nobody wrote down: "Sex not known, 0 to 12",
	// "0-12 (unknown sex)".
	sexUnsaidBeside = lazyre.New(`(?i)\b(?:(?:the )?(?:sex|gender)(?: of (?:the )?victims?)?(?: (?:is|was))? (?:` + unsaid + `)|(?:` + unsaid + `) (?:sex|gender))(?:\b|$)`)
	// unsaidFirst leads to an age, and can then be nothing but a sex: "Unknown, under 13".
	unsaidFirst = lazyre.New(`(?i)^(?:un-?known|not (?:known|recorded|stated|specified)|unrecorded|unspecified|n/?k)(?:\s*[,:;/–-]\s*|\s+)(?:aged? |under |below |over |<|\d)`)
	unsaidWord  = lazyre.New(`(?i)^(?:` + unsaid + `)`)
)

// sexPlace gives the place of the sex in a label, or nil.
func sexPlace(label string) []int {
	if at := sexInLabel.FindStringIndex(label); at != nil {
		return at
	}
	if at := sexUnsaidBeside.FindStringIndex(label); at != nil {
		return at
	}
	if unsaidFirst.MatchString(label) {
		return unsaidWord.FindStringIndex(label)
	}
	return nil
}

// anyAge says of a sex that all its ages are counted: "Sex not known, any age".
var anyAge = lazyre.New(`(?i)[\s,;:/(–-]*\b(?:of |at )?(?:any|all|every|whatever) ages?\b(?: (?:group|band)s?\b)?[\s,;:)–-]*`)

// ofAnyAge gives a label without such words, where it says something else.
func ofAnyAge(label string) string {
	if rest := clean(anyAge.ReplaceAllString(label, " ")); rest != "" {
		return rest
	}
	return label
}

// countedLike is the whole of a label that points at the one above it: "As 1a", "As above", "The same", "Those".
var countedLike = lazyre.New(`(?i)^(?:and |also )*(?:(?:the )?same(?: as)?|as(?: for| in| at)?|like|ditto|those|these)\b(?: (?:the )?(?:above|before|offences|crimes|records|in|at|(?:row|line|part|question|point|item|Q) ?\d{0,2}[a-h]?|\d{1,2}[a-h]?))*$`)

// wholeParted parts the whole of a label from the part of it that the label is of.
var wholeParted = lazyre.New(`^(.*\S)(?::\s+|\s+[–—-]\s+|,\s+|\s+\(|\s+(?i:where|with)\s+)([^:]*?)\)?$`)

// personOfWhole reads a label that names all that is counted, or points at the row that does, and then whose part of it stands
// here: "Recorded sexual offences, victim under 18: female victim", "As 1a: male victim".
func personOfWhole(label string) Breakdown {
	m := wholeParted.FindStringSubmatch(label)
	if m == nil || inOffence.MatchString(m[1]) || flagWords.MatchString(label) {
		return Breakdown{}
	}
	if !countedLike.MatchString(m[1]) && !(crimeWords.MatchString(m[1]) && measureOnly.MatchString(m[1])) {
		return Breakdown{}
	}
	return personIn(clean(m[2]))
}
