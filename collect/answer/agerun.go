package answer

import (
	"slices"
	"strconv"
	"strings"

	"cyberflag/internal/lazyre"
)

// Ages may be told one by one: "16 and 17: 8" is one band with one count, and no three counts.

// ageRun is such ages before their count, or before words for years of age.
var ageRun = lazyre.New(`(?i)\b(\d{1,2}(?:,\s*\d{1,2})*)(?:\s*,)?\s+(?:and|&|or)\s+(\d{1,2})((?:\s*-?year[s-]*\s?olds?|\s+years?(?: of age| old)?)?(?:\s*[:=]|\s*[-–—]+|,|\s+in)\s*(?:\d|nil|none|\*|fewer|less)|\s*-?year[s-]*\s?olds?\b|\s+years of age\b)`)

// ageSpan has two ends joined by "and": "aged between 4 and 17". ageListed stands behind a band in a list of
// bands, before no word that counts: "13 to 15, 16 and 17 and not recorded".
var (
	ageSpan   = lazyre.New(`(?i)\b((?:aged?|ages|between the ages of)\s+(?:from\s+|between\s+)\d{1,2}|between the ages of \d{1,2})\s+(?:and|&)\s+(\d{1,2})\b`)
	ageListed = lazyre.New(`(?i)\b(\d{1,2}\s*(?:to|-|–)\s*\d{1,2},?\s+(?:and\s+)?)(\d{1,2})\s+(?:and|&|or)\s+(\d{1,2})(\s*(?:$|[.;)]|,?\s+and\s+(?:not|un|over|\d{1,2}\s*[.;)+])))`)
)

// ageBetween is the two ends of a band, or two ages, where other words of the sentence speak of ages: "between 13 and 15", "8 (16
// and 17)".
var ageBetween = lazyre.New(`(?i)(\bbetween\s+|\()(\d{1,2})\s+(?:and|&|or)\s+(\d{1,2})(\s*\)|\b)`)

// ageNamed is ages one by one that the word before says to be ages, or that "or" joins.
var ageNamed = lazyre.New(`(?i)\b(?:aged?\s+|ages\s+|(?:was|were|is|are)\s+)(\d{1,2}(?:,\s*\d{1,2})*),?\s+(?:and|&|or)\s+(\d{1,2})\b`)

// withAgeBands writes ages that are told one by one as a band: "16 to 17: 8".
func withAgeBands(s string) string {
	if ageSaid.MatchString(s) {
		s = ageBetween.ReplaceAllStringFunc(s, func(m string) string {
			at := ageBetween.FindStringSubmatch(m)
			if low, high := smallNumber(at[2]), smallNumber(at[3]); low >= high || high > 18 {
				return m
			}
			return at[1] + at[2] + " to " + at[3] + at[4]
		})
	}
	s = ageListed.ReplaceAllString(ageSpan.ReplaceAllString(s, "$1 to $2"), "$1$2 to $3$4")
	s = withRuns(s, slices.DeleteFunc(ageRun.FindAllStringSubmatchIndex(s, -1), func(at []int) bool { return countsAlike(s, at) }))
	all := slices.DeleteFunc(ageNamed.FindAllStringSubmatchIndex(s, -1), func(at []int) bool {
		words := strings.ToLower(s[at[0]:at[1]])
		return !strings.HasPrefix(words, "age") && !strings.Contains(words, " or ")
	})
	return withRuns(s, all)
}

var (
	// ageSaid is a word for ages, or a band beside the run; wholeAge is what says it of all that are counted.
	ageSaid   = lazyre.New(`(?i)\b(?:aged?|ages|years? old|years? of age|year[s-]*olds?)\b|\b(?:under|over|below)[- ]\d{1,2}s?\b|\b\d{1,2}\s*(?:to|-|–)\s*\d{1,2}\s*[,:=–-]`)
	wholeAge  = lazyre.New(`(?i)\b(?:(?:aged?|ages)\s+)?(?:under|below)[- ](?:the age of )?18s?\b`)
	runBegin  = lazyre.New(`(?:^|[,;])[^\pL\d]*(?:and\s+)?$`)
	runYears  = lazyre.New(`^(?:19|20)\d\d|^\d\d/\d\d\b`)
	onlyCount = lazyre.New(`^\d[\d,]*\W*$`)
	yearsOld  = lazyre.New(`(?i)\b(?:years?|olds?)\b`)
)

// countsAlike reports that a run that ageRun found is one of counts: years follow, "12 and 13 in 2017/18", or
// nothing says ages and it begins no item of a list.
func countsAlike(s string, at []int) bool {
	behind := s[at[6]:at[7]]
	if yearsOld.MatchString(behind) {
		return false
	}
	if last := at[1] - 1; runYears.MatchString(s[last:]) {
		return true
	}
	said := ageSaid.MatchString(wholeAge.ReplaceAllString(s[:at[0]]+" "+s[at[1]:], " "))
	item := runBegin.MatchString(s[:at[0]]) && (strings.ContainsAny(behind, ":=-–—") || at[0] == 0 && onlyCount.MatchString(s[at[1]-1:]))
	return !said && !item
}

// withRuns writes the runs of ages among matches as bands.
func withRuns(s string, all [][]int) string {
	for _, at := range slices.Backward(all) {
		if first, ok := runOfAges(append(strings.Split(s[at[2]:at[3]], ","), s[at[4]:at[5]])); ok {
			s = s[:at[2]] + first + " to " + s[at[4]:]
		}
	}
	return s
}

// runOfAges reports ages of children that follow one another, and gives the first.
func runOfAges(words []string) (first string, ok bool) {
	last := -1
	for _, w := range words {
		n, err := strconv.Atoi(strings.TrimSpace(w))
		if err != nil || n > 18 || last >= 0 && n != last+1 {
			return "", false
		}
		last = n
	}
	return strings.TrimSpace(words[0]), true
}
