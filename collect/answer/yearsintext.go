package answer

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A letter that is asked for 2014/15 may call it 14-15 in its lines: "In 14-15, 488", "15-16: 66 were flagged". Elsewhere such
// numbers are ages.

// lineYear is such a year where a line begins with it, or behind "in" before a comma.
var lineYear = lazyre.New(`(?mi)(^[\s*•·–-]*(?:(?:in|for|during) )?(?:(?:financial )?year )?)(\d\d)\s?[-–/]\s?(\d\d)(\s*[,:=]\s)`)

// namesLineYears gives the blocks of the answer such years in full, where the letter or its request has each of them in full, and
// the names that quotes are to have again.
func (l letter) namesLineYears() []string {
	full := l.yearsInFull()
	if len(full) == 0 {
		return nil
	}
	var pairs []string
	for _, p := range l.parts {
		for i := range p.blocks {
			b := &p.blocks[i]
			if b.table != nil {
				continue
			}
			if slices.ContainsFunc(lineYear.FindAllStringSubmatch(b.text, -1), func(m []string) bool { return !slices.Contains(full, "20"+m[2]+"/"+m[3]) }) {
				continue // "16-17" among them is an age
			}
			b.text = lineYear.ReplaceAllStringFunc(b.text, func(s string) string {
				m := lineYear.FindStringSubmatch(s)
				year := "20" + m[2] + "/" + m[3]
				short := strings.TrimSuffix(strings.TrimPrefix(s, m[1]), m[4])
				pairs = append(pairs, year+m[4], short+m[4])
				return m[1] + year + m[4]
			})
		}
	}
	return pairs
}

// yearsInFull gives the financial years that the letter and what it quotes have in full, and those between them.
func (l letter) yearsInFull() []string {
	first, last := 0, 0
	take := func(text string) {
		for _, p := range spans(prose.SpeltPeriods(text)) {
			if p.Loose || p.Period.Months()%monthsOfYear != 0 || p.Period.Start.Month != 4 || p.Period.Months() == 0 {
				continue
			}
			if first == 0 || p.Period.Start.Year < first {
				first = p.Period.Start.Year
			}
			last = max(last, p.Period.End.Year-1)
		}
	}
	for _, s := range l.quoted {
		take(s)
	}
	for _, p := range l.parts {
		for _, b := range p.blocks {
			take(b.text)
			take(b.quoted)
		}
	}
	var out []string
	const most = 12 // years of one request
	for y := first; first > 0 && y <= last && last-first < most; y++ {
		out = append(out, fmt.Sprintf("%d/%02d", y, (y+1)%100))
	}
	return out
}
