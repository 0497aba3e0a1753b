package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// The items of a list in a sentence have words of the sentence about them: "In 2018/19 the platforms were
// Facebook 20, most of them on Messenger; Snapchat was named in 14".

var (
	// nameLead leads from the beginning of a sentence to the first name of its list.
	nameLead = lazyre.New(`(?i)^[\s,]*(?:(?:the|these|those|they|we|it|there|main|most|common|named|following|platforms?|sites?|apps?|outcomes?|results?|figures?|numbers?|counts?|offences?|crimes?)\s+){0,6}(?:were|was|are|is|recorded|had|have|included?|comprised?|counted|got)\s+`)
	// asideLead begins a remark on a share that nobody counted, behind the count of an item.
	asideLead = lazyre.New(`(?i)(\d)\s*[,(–—]\s*(?:and\s+|with\s+)?(?:(?:` + howVague + `)\s+)*(?:` + vagueShare + `|mostly|mainly|largely|chiefly|primarily|predominantly|all|including|notably|especially|e\.g\.)\b`)
	asideEnd  = lazyre.New(`[;,()\d]|\band\b`)
)

// nameOf gives the label of an item without such words; a period at its front stays.
func nameOf(label string) string {
	front, rest := "", label
	if ps := prose.SpeltPeriods(label); len(ps) == 1 && ps[0].Dated() && len(strings.Fields(label[:ps[0].Start])) < 3 {
		front, rest = label[:ps[0].End], label[ps[0].End:]
	}
	name := enumTail.ReplaceAllString(nameLead.ReplaceAllString(rest, ""), "")
	switch labelDim(strings.Trim(name, " ,:")) {
	case byPlatform, byOutcome, byOffence, byAge, bySex:
		return joinText(front, strings.Trim(name, " ,:"))
	}
	return label
}

// named gives items the labels that are their names.
func named(items []item) []item {
	for i := range items {
		items[i].label = nameOf(items[i].label)
	}
	return items
}

// withoutAsides leaves such remarks out of a list. One that has a number of its own stays.
func withoutAsides(s string) string {
	all := asideLead.FindAllStringSubmatchIndex(s, -1)
	for i := len(all) - 1; i >= 0; i-- {
		from, to := all[i][3], len(s)
		if end := asideEnd.FindStringIndex(s[all[i][1]:]); end != nil {
			to = all[i][1] + end[0]
			switch s[to] {
			case ')':
				to++
			case ';', ',', 'a', 'A':
			default:
				continue
			}
		}
		s = s[:from] + s[to:]
	}
	return s
}

// breaksYear reports a label that ends within a period of the line that it begins, at a dash between the two years of one:
// "39 in 2014–15". "2014 – 15" with blanks is a year and its count where nothing else stands in the label.
func breaksYear(label, line string) bool {
	name := strings.TrimRight(label, " -–—")
	next, begins := strings.CutPrefix(line, name)
	if !begins || strings.HasPrefix(next, " ") && isPeriodLabel(name) {
		return false
	}
	return slices.ContainsFunc(spans(prose.SpeltPeriods(line)), func(p prose.SpeltPeriod) bool { return p.Start < len(name) && len(name) < p.End })
}

// holdsPairs reports a label that holds a count between two periods, so that its value is that of the last of them:
// "2014/15 88 2015/16" before 131.
func holdsPairs(label string) bool {
	ps := spans(prose.SpeltPeriods(label))
	return len(ps) > 1 && slices.ContainsFunc(prose.Scan(label).Numbers, func(n prose.Number) bool { return ps[0].End <= n.Start && n.End <= ps[len(ps)-1].Start })
}

// holdsCountBefore reports a label that holds a count of its own, so that it is several labels: "Rape 120" before 130, "rape 120,
// sexual assault 200, grooming" before 90.
func holdsCountBefore(label string) bool {
	if m := countAtEnd.FindStringSubmatch(label); m != nil && !isAge(label) && !ageEnd.MatchString(label) && !endsInAge.MatchString(label) && !plainYear(m[2]) {
		d := labelDim(m[1])
		if isTotal(m[1]) || d == byPlatform || d == bySex || d == byOffence || d == byOutcome {
			return true
		}
	}
	for _, m := range countWithin.FindAllStringSubmatch(label, -1) { // "Facebook 20 Kik" before 10
		whole := m[1] + " " + m[2]
		if d := labelDim(m[1]); (d == bySex || d == byPlatform || d == byOutcome || d == byOffence) && !isAge(whole) && !ageEnd.MatchString(whole) && !endsInAge.MatchString(whole) && !plainYear(m[2]) && !ofAges.MatchString(m[3]) {
			return true
		}
	}
	return slices.ContainsFunc(countsInList.FindAllStringSubmatch(label, -1), func(m []string) bool { return !plainYear(m[1]) })
}

var (
	countAtEnd  = lazyre.New(`^(.*[a-z])\s+(\d[\d,]*)$`)
	countWithin = lazyre.New(`([A-Za-z][A-Za-z/'’&() -]*?)\s*:?\s+(\d{1,3}(?:,\d{3})+|\d+)\s+([A-Za-z]+)`)
	// ofAges goes on behind an age: "Rape 16 to 17".
	ofAges       = lazyre.New(`(?i)^(?:to|and|or|years?|yrs?|plus|under|over|up)$`)
	countsInList = lazyre.New(`[a-z] (\d+)[,;] [a-z].*[a-z]$`)
)
