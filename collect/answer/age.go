package answer

import (
	"cyberflag/internal/lazyre"
	"fmt"
	"strconv"
	"strings"
)

var (
	ageFrame = lazyre.New(`(?i)\b(?:victims?|children|child|offenders?|perpetrators?|suspects?|persons?|people|those|aged?|ages|years?|yrs?\.?|olds?|of|at|the|time|offence|between|group|band|inclusive|y/?o|is|was|were|are)\b`)
	ageRange = lazyre.New(`(?i)^(\d{1,2})\s*(?:-|–|—|(?:up )?to|until|till|thru|through|and|or|&|/)\s*(\d{1,2})$`)
	ageUnder = lazyre.New(`(?i)^(?:under|below|<|less than|younger than|u)\s*(\d{1,2})s?$`)
	ageUpTo  = lazyre.New(`(?i)^(?:(?:up\s+to(?:\s+and\s+including|\s+the\s+age\s+of)?|≤|(?:not|no)\s+(?:over|older\s+than))\s*(\d{1,2})|(\d{1,2})\s*(?:and|&|or|years and)\s*(?:under|below|younger|less))$`)
	ageFrom  = lazyre.New(`(?i)^(?:≥\s*(\d{1,2})|(\d{1,2})\s*(?:\+|plus|(?:and|&|or)\s*(?:over|above|older|more)))$`)
	ageOver  = lazyre.New(`(?i)^(?:over|above|>|older than)\s*(\d{1,2})s?$`)
	ageOne   = lazyre.New(`^(\d{1,2})$`)
	notKnown = lazyre.New(`(?i)^(?:(?:` + unsaidInWelsh + `)\s*[/|(–-]?\s*)?(?:(?:` + unsaid + `)(?:\s*(?:/|,|-|–|\bor\b)?\s*\(?(?:` + unsaid + `)\)?)?|no age(?: recorded)?|other/unknown|u)(?:\s*[/|(–-]?\s*(?:` + unsaidInWelsh + `))?\)?$`)
)

// neverSaid are the ways to say that nobody wrote a thing down. What was not provided, supplied or available was, and is
// only not told.
const neverSaid = `(?:not|never) (?:yet )?(?:known|recorded|stated|specified|given|shown|entered|noted|captured|completed|declared|logged)|none (?:given|recorded|stated|entered|shown)`

// unsaid is how forces call what nobody wrote down; they may say it twice: "Blank (not recorded)".
const unsaid = `un-?known|` + neverSaid + `|not rec(?:'?d)?\.?|unspec(?:'?d)?\.?|unspecified|unk\.?|unrecorded|missing|left blank|blank|\(blank\)|n/?k|n/?r|undetermined|indeterminate`

var (
	ageHyphen = lazyre.New(`(?i)\b(under|over|below|above)-(\d)`)
	ageJoined = lazyre.New(`(?i)(\d)(y/?o|yrs?|years?)\b`)
	ageBefore = lazyre.New(`(?i)^(\d{1,2})\s*(?:to|-|–|and)\s*(?:under|below|less than|<)\s*(\d{1,2})$`)
)

// ageList is a band whose years are told one by one: "13, 14 or 15".
var ageList = lazyre.New(`(?i)^\d{1,2}(?:\s+\d{1,2})+\s+(?:(?:or|and|&)\s+)?\d{1,2}$`)

// agePair is a band of two years with a comma: "16, 17".
var agePair = lazyre.New(`^(\d{1,2}), ?(\d{1,2})$`)

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

// missingPeople are those sought, and none whose age is missing.
var missingPeople = lazyre.New(`(?i)^missing (?:persons?|people|child(?:ren)?)\b`)

// crimesAgainst is a label that says whose age it is of what is counted: "Offences where the
// victim is under 13".
var crimesAgainst = lazyre.New(`(?i)^(?:recorded |sexual )*(?:offences?|crimes?)[\s,:–-]+(?:where |with |against |involving )?(?:the |an? )?((?:victims?|child|children|those|persons?)\b.*\d.*)$`)

// ageForms are the forms of an age band in words that only say one, each with how its numbers give the band.
var ageForms = []struct {
	form *lazyre.Regexp
	band func(m []string) (string, bool)
}{
	{ageRange, rangeOfAges},
	{ageList, func(m []string) (string, bool) { return listedAges(m[0]) }},
	{ageBefore, func(m []string) (string, bool) { return ageBand(age(m[1]), age(m[2])-1), true }},
	{ageUnder, func(m []string) (string, bool) { return ageBand(0, age(m[1])-1), true }},
	{ageUpTo, func(m []string) (string, bool) { return ageBand(0, age(m[1]+m[2])), true }},
	{ageFrom, func(m []string) (string, bool) { return m[1] + m[2] + "+", true }},
	{ageOver, func(m []string) (string, bool) { return fmt.Sprintf("%d+", age(m[1])+1), true }},
}

// rangeOfAges reads two ages of which the second is above the first.
func rangeOfAges(m []string) (string, bool) {
	from, to := age(m[1]), age(m[2])
	if from >= to {
		return "", false
	}
	return ageBand(from, to), true
}

func ageBand(from, to int) string { return fmt.Sprintf("%d-%d", from, to) }

// age gives a number of digits, as the patterns say that it is.
func age(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// readAge gives an age band in the form of the conventions: "0-11" for "11 and
// under", "16+", "13", "unknown". sure is that the label is known to be an age:
// without it a bare number or "unknown" is none.
func readAge(label string, sure bool) (string, bool) {
	if missingPeople.MatchString(label) {
		return "", false
	}
	if m := crimesAgainst.FindStringSubmatch(label); m != nil {
		band, ok := readAge(m[1], sure)
		return band, ok && band != "0-17" // all of them are children
	}
	label = ageJoined.ReplaceAllString(ageHyphen.ReplaceAllString(label, "$1 $2"), "$1 $2")
	framed := ageFrame.ReplaceAllString(label, " ")
	s := strings.Trim(clean(strings.NewReplacer("(", " ", ")", " ", ":", " ", ",", " ").Replace(framed)), " -–")
	said := sure || framed != label
	if m := ageInside.FindStringSubmatch(label); m != nil && !ageRange.MatchString(s) && !offenceWords.MatchString(label) {
		s, said = m[1]+"-"+m[2], true
	}
	if m := agePair.FindStringSubmatch(clean(label)); m != nil && age(m[2]) == age(m[1])+1 && age(m[2]) < 20 {
		return ageBand(age(m[1]), age(m[2])), true
	}
	if unsaidAge.MatchString(clean(label)) {
		return "unknown", true
	}
	for _, f := range ageForms {
		if m := f.form.FindStringSubmatch(s); m != nil {
			return f.band(m)
		}
	}
	switch {
	case ageOne.MatchString(s) && said:
		return strconv.Itoa(age(s)), true
	case notKnown.MatchString(s) && said:
		return "unknown", true
	case sure && strings.EqualFold(s, "adult"):
		return "18+", true
	}
	return "", false
}
