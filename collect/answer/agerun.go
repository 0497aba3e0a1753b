package answer

import (
	"strconv"
	"strings"

	"cyberflag/internal/lazyre"
)

// Ages may be told one by one: "16 and 17: 8" is one band with one count, and no three counts.

// ageRun is such ages before their count, or before words for years of age.
var ageRun = lazyre.New(`(?i)\b(\d{1,2}(?:,\s*\d{1,2})*)(?:\s*,)?\s+(?:and|&|or)\s+(\d{1,2})((?:\s*-?year[s-]*\s?olds?|\s+years?(?: of age| old)?)?(?:\s*[:=]|\s*[-–—]+|,|\s+in)\s*(?:\d|nil|none|\*|fewer|less)|\s*-?year[s-]*\s?olds?\b|\s+years of age\b)`)

// withAgeBands writes ages that are told one by one as a band: "16 to 17: 8".
func withAgeBands(s string) string {
	all := ageRun.FindAllStringSubmatchIndex(s, -1)
	for i := len(all) - 1; i >= 0; i-- {
		at := all[i]
		first, ok := runOfAges(append(strings.Split(s[at[2]:at[3]], ","), s[at[4]:at[5]]))
		if ok {
			s = s[:at[0]] + first + " to " + s[at[4]:]
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
