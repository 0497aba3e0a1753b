package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

var (
	sexFrame = lazyre.New(`(?i)\b(?:only|alone|victims?|children|child|offenders?|perpetrators?|suspects?|persons?|sex|gender|of|aged?|under|u?18s?|all|ages|offences?|crimes?|where|with|against|the|an?|is|was|were)\b|<\s?18`)
	female   = lazyre.New(`(?i)^(?:f|fem\.?|females?|girls?|women|woman)$`)
	male     = lazyre.New(`(?i)^(?:m|males?|boys?|men|man)$`)
)

// readSex gives F, M or U. sure is that the label is known to be a sex.
func readSex(label string, sure bool) (string, bool) {
	framed := sexFrame.ReplaceAllString(label, " ")
	s := strings.Trim(clean(strings.NewReplacer("(", " ", ")", " ", ":", " ", ",", " ").Replace(framed)), " -–")
	oneLetter := len(s) == 1 && !sure && framed == label
	switch {
	case unsaidSex.MatchString(clean(label)):
		return "U", true
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

// unsaidSex and unsaidAge are labels that say of which person something is not known.
var (
	unsaidSex = lazyre.New(`(?i)^(?:(?:offences?|crimes?|where)[\s,:–-]+)*(?:(?:the )?victims?'?s?\s+)?(?:sex|gender)\s+(?:of (?:the )?victims?\s+)?(?:is |was )?(?:not (?:recorded|known|stated|given|specified)|unknown|unrecorded|missing)$`)
	unsaidAge = lazyre.New(`(?i)^(?:(?:offences?|crimes?|where)[\s,:–-]+)*(?:(?:the )?victims?'?s?\s+)?age\s+(?:of (?:the )?victims?\s+)?(?:is |was )?(?:not (?:recorded|known|stated|given|specified)|unknown|unrecorded|missing)$`)
)

var sexWord = lazyre.New(`(?i)\b(?:sex|gender)\b`)

// personFrame is what may stand beside a sex and an age in a label of both.
var personFrame = lazyre.New(`(?i)^(?:[\s,;:/&()–-]|\b(?:victims?|children|child|aged?|years?|old|of|and|the|suspects?|offenders?)\b)*$`)

// readPerson reads a label that says the sex and the age of somebody: "Girls aged under
// 13", "Female 13-15", "16 to 17, boys", "neither sex nor age recorded".
func readPerson(label string) (Breakdown, bool) {
	at := sexInLabel.FindStringIndex(label)
	if at == nil {
		b := readUnsaid(label)
		return b, b.Sex != "" && b.Age != ""
	}
	rest := clean(strings.Trim(label[:at[0]]+" "+label[at[1]:], " ,;:/&()–-"))
	if rest == "" || personFrame.MatchString(rest) || sexInLabel.MatchString(rest) {
		return Breakdown{}, false
	}
	sex, _ := readSex(label[at[0]:at[1]], true)
	age, ok := readAge(rest, hasDigits(rest))
	if !ok || age == "0-17" {
		return Breakdown{}, false
	}
	return Breakdown{Sex: sex, Age: age}, true
}

var sexInLabel = lazyre.New(`(?i)\b(?:females?|males?|girls?|boys?|f|m)\b`)
