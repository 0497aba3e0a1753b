package answer

import (
	"fmt"
	"strconv"
	"strings"

	"cyberflag/internal/lazyre"
)

var (
	ageFrame = lazyre.New(`(?i)\b(?:victims?|children|child|offenders?|perpetrators?|suspects?|persons?|people|those|aged?|ages|years?|yrs?\.?|olds?|of|at|the|time|offence|between|group|band|inclusive|y/?o|is|was|were|are)\b`)
	ageRange = lazyre.New(`(?i)^(\d{1,2})\s*(?:-|–|—|to|thru|through|and|or|&|/)\s*(\d{1,2})$`)
	ageUnder = lazyre.New(`(?i)^(?:under|below|<|less than|younger than|u)\s*(\d{1,2})s?$`)
	ageUpTo  = lazyre.New(`(?i)^(?:(?:up\s+to(?:\s+and\s+including|\s+the\s+age\s+of)?|≤|(?:not|no)\s+(?:over|older\s+than))\s*(\d{1,2})|(\d{1,2})\s*(?:and|&|or|years and)\s*(?:under|below|younger|less))$`)
	ageFrom  = lazyre.New(`(?i)^(?:≥\s*(\d{1,2})|(\d{1,2})\s*(?:\+|plus|(?:and|&|or)\s*(?:over|above|older|more)))$`)
	ageOver  = lazyre.New(`(?i)^(?:over|above|>|older than)\s*(\d{1,2})s?$`)
	ageOne   = lazyre.New(`^(\d{1,2})$`)
	notKnown = lazyre.New(`(?i)^(?:(?:heb ei (?:\pL+)|heb \pL+|(?:ddim yn )?hysbys|anhysbys|dim|gwag)\s*/\s*)?(?:(?:` + unsaid + `)(?:\s*(?:/|,|-|–|\bor\b)?\s*\(?(?:` + unsaid + `)\)?)?|no age(?: recorded)?|other/unknown|u)$`)
)

// unsaid is how forces call what nobody wrote down; they may say it twice: "Blank (not recorded)".
const unsaid = `un-?known|not known|not recorded|not stated|not rec(?:'?d)?\.?|not specified|unspec(?:'?d)?\.?|unspecified|unk\.?|unrecorded|not given|missing|left blank|blank|\(blank\)|n/?k|n/?r|undetermined|indeterminate`

var (
	ageHyphen = lazyre.New(`(?i)\b(under|over|below|above)-(\d)`)
	ageJoined = lazyre.New(`(?i)(\d)(y/?o|yrs?|years?)\b`)
	ageBefore = lazyre.New(`(?i)^(\d{1,2})\s*(?:to|-|–|and)\s*(?:under|below|less than|<)\s*(\d{1,2})$`)
)

// ageList is a band whose years are told one by one: "13, 14 or 15".
var ageList = lazyre.New(`(?i)^\d{1,2}(?:\s+\d{1,2})+\s+(?:(?:or|and|&)\s+)?\d{1,2}$`)

// listedAges gives the band of ages that follow one another.
func listedAges(s string) (string, bool) {
	ages := lonelyDigits.FindAllString(s, -1)
	first, _ := strconv.Atoi(ages[0])
	for i, a := range ages {
		if n, _ := strconv.Atoi(a); n != first+i {
			return "", false
		}
	}
	return fmt.Sprintf("%d-%d", first, first+len(ages)-1), true
}

var lonelyDigits = lazyre.New(`\d+`)

// ageInside is a named band with its ages in brackets: "Infant (0-4)". An offence may have those of its victims there.
var ageInside = lazyre.New(`^(?:[A-Za-z]+ ){0,2}[A-Za-z]+ ?\((?:aged? )?(\d{1,2})\s*(?:-|–|to)\s*(\d{1,2})(?: years?)?\)$`)

// crimesAgainst is a label that says whose age it is of what is counted: "Offences where the
// victim is under 13".
var crimesAgainst = lazyre.New(`(?i)^(?:recorded |sexual )*(?:offences?|crimes?)[\s,:–-]+(?:where |with |against |involving )?(?:the |an? )?((?:victims?|child|children|those|persons?)\b.*\d.*)$`)

// readAge gives an age band in the form of the conventions: "0-11" for "11 and
// under", "16+", "13", "unknown". sure is that the label is known to be an age:
// without it a bare number or "unknown" is none.
func readAge(label string, sure bool) (string, bool) {
	if m := crimesAgainst.FindStringSubmatch(label); m != nil {
		age, ok := readAge(m[1], sure)
		return age, ok && age != "0-17" // all of them are children
	}
	label = ageJoined.ReplaceAllString(ageHyphen.ReplaceAllString(label, "$1 $2"), "$1 $2")
	framed := ageFrame.ReplaceAllString(label, " ")
	s := strings.Trim(clean(strings.NewReplacer("(", " ", ")", " ", ":", " ", ",", " ").Replace(framed)), " -–")
	said := sure || framed != label
	number := func(t string, add int) int {
		n, _ := strconv.Atoi(t) // digits, as the patterns say
		return n + add
	}
	if m := ageInside.FindStringSubmatch(label); m != nil && !ageRange.MatchString(s) && !offenceWords.MatchString(label) {
		s, said = m[1]+"-"+m[2], true
	}
	switch {
	case unsaidAge.MatchString(clean(label)):
		return "unknown", true
	case ageRange.MatchString(s):
		m := ageRange.FindStringSubmatch(s)
		if number(m[1], 0) >= number(m[2], 0) {
			return "", false
		}
		return fmt.Sprintf("%d-%d", number(m[1], 0), number(m[2], 0)), true
	case ageList.MatchString(s):
		return listedAges(s)
	case ageBefore.MatchString(s):
		m := ageBefore.FindStringSubmatch(s)
		return fmt.Sprintf("%d-%d", number(m[1], 0), number(m[2], -1)), true
	case ageUnder.MatchString(s):
		return fmt.Sprintf("0-%d", number(ageUnder.FindStringSubmatch(s)[1], -1)), true
	case ageUpTo.MatchString(s):
		m := ageUpTo.FindStringSubmatch(s)
		return fmt.Sprintf("0-%d", number(m[1]+m[2], 0)), true
	case ageFrom.MatchString(s):
		m := ageFrom.FindStringSubmatch(s)
		return m[1] + m[2] + "+", true
	case ageOver.MatchString(s):
		return fmt.Sprintf("%d+", number(ageOver.FindStringSubmatch(s)[1], 1)), true
	case ageOne.MatchString(s) && said:
		return strconv.Itoa(number(s, 0)), true
	case notKnown.MatchString(s) && said:
		return "unknown", true
	case sure && strings.EqualFold(s, "adult"):
		return "18+", true
	}
	return "", false
}

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
