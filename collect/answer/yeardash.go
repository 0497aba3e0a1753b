package answer

import (
	"strconv"
	"strings"

	"cyberflag/internal/lazyre"
)

// yearDashed is a label that ends in a year, a dash between blanks, and a number: "Boys 2014 - 24".
var yearDashed = lazyre.New(`^((?:.*\S\s+)((?:19|20)\d\d))\s+[-–—]\s+(\d[\d,]*)\.?$`)

// yearDashes tells counts from the second halves of years in lists: "Boys 2014 - 15" above "Boys 2015 - 24" is a count, as
// 24 is no next year. Where all numbers of a list are next years, it may be either, and is named.
func (r *reader) yearDashes(ls []line) []line {
	for from := 0; from < len(ls); {
		to, counts := from, false
		for to < len(ls) && ls[to].level == 0 && yearDashed.MatchString(ls[to].text) {
			counts = counts || !isLaterYear(ls[to].text)
			to++
		}
		for i := range ls[from:to] {
			l := &ls[from+i]
			switch {
			case to-from >= 2 && !counts && !isNextYear(l.text): // "2014 - 18" among them
				r.problem("a year and its count, or the first and last of some: %q", quoteWords(l.text))
				l.text = yearDashed.ReplaceAllString(l.text, "$1")
			case to-from < 2 || !isNextYear(l.text): // one alone is a title
			case !counts:
				r.problem("a year and its count, or the two years of one: %q", quoteWords(l.text))
			default:
				if l.quote == "" {
					l.quote = l.text
				}
				l.text = yearDashed.ReplaceAllString(l.text, "$1: $3")
			}
		}
		from = max(to, from+1)
	}
	return ls
}

// isLaterYear reports that the number may be the last year of some: "2014 - 18", "2014 - 2016".
func isLaterYear(s string) bool {
	const longest = 10 // years of a range
	m := yearDashed.FindStringSubmatch(s)
	year, _ := strconv.Atoi(m[2]) // digits, as the pattern says
	end, err := strconv.Atoi(m[3])
	switch len(m[3]) {
	case 2:
		end += year / 100 * 100
	case 4:
	default:
		return false
	}
	return err == nil && year < end && (end <= year+longest || len(m[3]) == 4 && end < 2100)
}

// isNextYear reports that the number behind the dash is how the year after that before it is written.
func isNextYear(s string) bool {
	m := yearDashed.FindStringSubmatch(s)
	year, _ := strconv.Atoi(m[2]) // digits, as the pattern says
	next := strconv.Itoa(year + 1)
	return m[3] == next || m[3] == strings.TrimPrefix(next, next[:2])
}
