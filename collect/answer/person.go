package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

var (
	sexFrame = lazyre.New(`(?i)\b(?:only|alone|victims?|children|child|offenders?|perpetrators?|suspects?|persons?|sex|gender|of|aged?|under|u?18s?|all|ages|offences?|crimes?|where|with|against|the|an?|is|was|were)\b|<\s?18`)
	female   = lazyre.New(`(?i)^` + aFemale + `(?:` + saidAgain + aFemale + `)*$`)
	male     = lazyre.New(`(?i)^` + aMale + `(?:` + saidAgain + aMale + `)*$`)
)

// A sex may be said by two words, in any order: "Girls (female)", "F - Female", "Male/boy".
const (
	aFemale   = `(?:f|fem\.?|females?|girls?|women|woman)`
	aMale     = `(?:m|males?|boys?|men|man)`
	saidAgain = `[\s/=–-]+`
)

// samePair is two words with a stroke or a dash between: "Male - male" is a pair of people, and no sex said again.
var samePair = lazyre.New(`(?i)^([a-z]+)\s*[/=–-]\s*([a-z]+)$`)

// readSex gives F, M or U. sure is that the label is known to be a sex.
func readSex(label string, sure bool) (string, bool) {
	label = ofAnyAge(label)
	framed := sexFrame.ReplaceAllString(label, " ")
	s := strings.Trim(clean(strings.NewReplacer("(", " ", ")", " ", ":", " ", ",", " ").Replace(framed)), " -–")
	oneLetter := len(s) == 1 && !sure && framed == label
	switch {
	case unsaidSex.MatchString(clean(label)):
		return "U", true
	case samePair.MatchString(s) && strings.EqualFold(samePair.FindStringSubmatch(s)[1], samePair.FindStringSubmatch(s)[2]): // suspect to victim
		return "", false
	case female.MatchString(s) && !oneLetter:
		return "F", true
	case male.MatchString(s) && !oneLetter:
		return "M", true
	case sure && (notKnown.MatchString(s) || strings.TrimSpace(label) == "" || strings.EqualFold(s, "other")):
		return "U", true
	case !sure && framed != label && notKnown.MatchString(s) && sexWord.MatchString(label):
		return "U", true
	}
	return "", false
}

// saysSexAgain reports a sex that a label says twice, "Girls (female)", so that nothing is in brackets but its other name.
func saysSexAgain(label string) bool {
	_, ok := readSex(label, false)
	return ok && strings.ContainsAny(label, "([")
}

// unsaidSex and unsaidAge are labels that say of which person something is not known.
var (
	unsaidSex = lazyre.New(`(?i)^(?:(?:offences?|crimes?|where)[\s,:–-]+)*(?:(?:the )?victims?'?s?\s+)?(?:sex|gender)\s+(?:of (?:the )?victims?\s+)?(?:is |was )?(?:` + neverSaid + `|unknown|unrecorded|missing)$`)
	unsaidAge = lazyre.New(`(?i)^(?:(?:offences?|crimes?|where)[\s,:–-]+)*(?:(?:the )?victims?'?s?\s+)?age\s+(?:of (?:the )?victims?\s+)?(?:is |was )?(?:` + neverSaid + `|unknown|unrecorded|missing)$`)
)

var sexWord = lazyre.New(`(?i)\b(?:sex|gender)\b`)
