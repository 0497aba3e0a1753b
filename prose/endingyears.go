package prose

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// A list of years may say once that they are named by the day or month on which they end: "the years ending
// 31 March 2018 and 31 March 2019", "years to March 2017, 2018 and 2019". They are no span from one day to another.

const endDay = `(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:` + Months + `)\.?,?\s+`

var (
	endingListed = lazyre.New(`(?i)\byears\s+(?:ending|ended|to)\s+(?:on\s+)?(?:the\s+)?(` + endDay + `20\d\d(?:\s*(?:,|;|&|\band\b|\bor\b)+\s*(?:(?:and|or|the|years?|to)\s+)*(?:` + endDay + `)?20\d\d)+)\b`)
	endingItem   = lazyre.New(`(?i)(` + endDay + `)?(20\d\d)`)
)

// endingYears gives the years of such lists.
func endingYears(text string) []SpeltPeriod {
	var out []SpeltPeriod
	for _, at := range endingListed.FindAllStringSubmatchIndex(text, -1) {
		if goesOnInYear.MatchString(text[at[3]:]) {
			continue
		}
		day := ""
		for i, m := range endingItem.FindAllStringSubmatchIndex(text[at[2]:at[3]], -1) {
			item := text[at[2]+m[0] : at[2]+m[1]]
			if m[2] >= 0 {
				day = text[at[2]+m[2] : at[2]+m[3]]
			} else {
				item = day + item
			}
			ps := speltPeriods("year ending " + strings.TrimSpace(item))
			if len(ps) != 1 {
				continue
			}
			p := SpeltPeriod{Span: Span{at[2] + m[0], at[2] + m[1]}, Period: ps[0].Period}
			if i == 0 {
				p.Start = at[0]
			}
			out = append(out, p)
		}
	}
	return out
}
