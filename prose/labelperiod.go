package prose

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
)

// LabelPeriod reads a label that is a period and nothing else but words that
// belong to one ("Year", "total", "to date", a mark in brackets).
func LabelPeriod(label string) (SpeltPeriod, bool) {
	if !mayHavePeriod(label) {
		return SpeltPeriod{}, false
	}
	label = spellOut(label)
	all := SpeltPeriods(label)
	if len(all) == 0 {
		return SpeltPeriod{}, false
	}
	if through, ok := throughAll(label, all); ok {
		return through, onlyPeriodWords(label, all) && !ComparesYears(label)
	}
	best := all[0]
	for _, p := range all[1:] { // "2018/19 (1 April to 30 September 2018)": the dates are meant
		if !best.Dated() || p.Dated() && !p.Loose && best.Period.Contains(p.Period) {
			best = p
		}
	}
	return withMonths(best, all), onlyPeriodWords(label, all)
}

// Through gives the time from the first to the last of two years that text names: "2013/14 to 2017/18".
func Through(text string) (SpeltPeriod, bool) {
	return throughAll(text, slices.DeleteFunc(SpeltPeriods(text), func(p SpeltPeriod) bool { return !p.Dated() || p.Period.Start == p.Period.End }))
}

// ComparesYears reports words that name two years to tell how their counts differ: "Rise 2016/17 to 2017/18", "2016/17 to
// 2017/18 (+/-)". Such a label is of no time.
func ComparesYears(text string) bool {
	p, ok := Through(text)
	if !ok {
		return false
	}
	rest := upToFrom.ReplaceAllStringFunc(" "+text[:p.Start]+" "+text[p.End:], func(s string) string { return strings.ReplaceAll(strings.ToLower(s), "to", " ") })
	return anyChange.MatchString(rest) || comparing.MatchString(rest) || comparative.MatchString(orMore.ReplaceAllString(rest, " "))
}

var comparing = lazyre.New(`(?i)\b(?:differences?|changes?|changed|variations?|variances?|movements?|compar(?:ed?|es|ing|isons?)|diff|plus or minus)\b|\+\s*(?:/|or)?\s*[-–−]|±|[Δ∆]`)

var (
	// comparative tells how a count differs where nothing that it is said of stands behind it: "More or fewer, 2016/17 to
	// 2017/18"; "More than one victim" and "Higher risk" are labels of offences.
	comparative = lazyre.New(`(?i)\b(?:higher|lower|more|fewer)(?:\s*(?:[/|,;:()–—-]|$)|\s+(?:or|in|by|from|than (?:in|the|last|before))\b)`)
	// orMore goes with a number of what an offence has: "2 or more", "three victims or fewer".
	orMore = lazyre.New(`(?i)\b(?:\d+|one|` + UpToTwelve + `)(?: \w+)? or (?:more|fewer)\b`)
)

func throughAll(text string, all []SpeltPeriod) (SpeltPeriod, bool) {
	if len(all) != 2 || !all[0].Dated() || !all[1].Dated() || all[0].Loose || all[1].Loose {
		return SpeltPeriod{}, false
	}
	from, to := all[0], all[1]
	if from.Period.Months() != 12 || to.Period.Months() != 12 || !from.Period.End.Before(to.Period.Start) || !toLast.MatchString(text[from.End:to.Start]) {
		return SpeltPeriod{}, false
	}
	return SpeltPeriod{Span: Span{from.Start, to.End}, Period: figure.Period{Start: from.Period.Start, End: to.Period.End}}, true
}

var toLast = lazyre.New(`(?i)^\s*(?:-|–|—|(?:up )?to|until|through)\s*$`)

// Short forms of labels that no sentence has.
var (
	monthAndYear  = lazyre.New(`(?i)\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)['’]?(\d\d)\b`)
	oneDigitYear  = lazyre.New(`\b(20\d)(\d)/(\d)\b`)
	isoMonth      = lazyre.New(`^(20)(\d\d)-(0[1-9]|1[0-2])$`)
	yearEndAlone  = lazyre.New(`(?i)\b(?:FYE|F/?Y[\s-]?(?:end(?:ing|ed)?|to)|fin(?:ancial|\.)? (?:year|yr) end(?:ing|ed)?)\s+(?:(?:31(?:st)?[\s-]+)?Mar(?:ch)?[\s'’-]+)?((?:20)?\d\d)\b`)
	yearShortened = lazyre.New(`(?i)\b(?:fin\.?|financial|rolling)\s+(?:yr|year)\b|\b(?:fin\.? )?yr\b`)
)

// spellOut writes the short forms of a label as SpeltPeriods knows them: "Apr16", "2016/7",
// "201617", "2017-04", "FYE 2017".
func spellOut(label string) string {
	label = withYears(label)
	label = yearsRunTogether.ReplaceAllStringFunc(label, partYears)
	label = monthAndYear.ReplaceAllString(label, "$1 $2")
	label = yearEndAlone.ReplaceAllString(label, "year ending March $1")
	label = yearShortened.ReplaceAllString(label, "year")
	if m := oneDigitYear.FindStringSubmatch(label); m != nil && (m[2][0]-'0'+1)%10 == m[3][0]-'0' && m[2] != "9" {
		label = oneDigitYear.ReplaceAllString(label, "$1$2/"+m[1][2:]+"$3")
	}
	if m := isoMonth.FindStringSubmatch(label); m != nil && partYears(m[1]+m[2]+m[3]) == m[1]+m[2]+m[3] {
		label = time.Month(year(m[3])).String() + " " + m[1] + m[2]
	}
	return label
}

// yearsRunTogether is a financial year without anything between its two years: "201617".
var yearsRunTogether = lazyre.New(`\b20\d{4}\b`)

// partYears gives "2016/17" for "201617", and any other number as it is.
func partYears(s string) string {
	first, _ := strconv.Atoi(s[2:4]) // digits, as the pattern says
	next, _ := strconv.Atoi(s[4:])
	if next != (first+1)%100 {
		return s
	}
	return s[:4] + "/" + s[4:]
}

// IsRunTogether reports a financial year that is written as one number.
func IsRunTogether(s string) bool {
	return yearsRunTogether.FindString(s) == s && s != "" && partYears(s) != s
}

// withMonths narrows a year to the months that stand beside it: "2018 (January to
// September)".
func withMonths(year SpeltPeriod, all []SpeltPeriod) SpeltPeriod {
	for _, p := range all {
		if p.Month != p.Last && year.Dated() {
			year.Period = MonthWithin(p, year).Period
		}
	}
	return year
}

// quarterOf is the number of a quarter whose months stand beside it: "Q1 (Apr - Jun)".
var quarterOf = lazyre.New(`(?i)^(?:Q|qtr|quarter)\s?([1-4])\b`)

// QuarterOfMonths reports a label that begins with the number of a quarter and names its months: "Q2 (Jul-Sep)",
// "Q2 (Jul - Sep 2018)". It is no question.
func QuarterOfMonths(label string) bool {
	all := SpeltPeriods(label)
	return len(all) > 0 && besideQuarter(label, all[0])
}

// besideQuarter reports months that a number of a quarter may stand before, as it does in text: without a year, or three
// that are that quarter of a calendar or financial year, "Q1 (Apr - Jun 2018)".
func besideQuarter(text string, p SpeltPeriod) bool {
	m := quarterOf.FindStringSubmatch(text)
	if m == nil || p.Start < len(m[0]) || !p.Dated() { // "Q1 2016/17" says no months
		return m != nil && p.Month != p.Last
	}
	const months, quarters = 3, 4
	of, first := int(m[1][0]-'1'), int(p.Period.Start.Month-1)
	return p.Period.Months() == months && first%months == 0 && (first/months == of || first/months == (of+1)%quarters)
}

var periodWords = lazyre.New(`(?i)^(?:[\s()\[\]:;.,*†‡^+-]|(?:current|this|present|running|reporting)\s+(?:(?:financial|calendar|reporting)\s+)?year|\d\b|years?|f/?y|financial|calendar|fiscal|full|part|only|to|date|ytd|so|far|the|of|in|for|period|month|months|recorded|provisional|total|up|from|between|and|inclusive|taken|together|combined|p|r|rev|revised|a\)|b\)|c\)|d\)|e\)|f\))*$`)

func onlyPeriodWords(label string, all []SpeltPeriod) bool {
	var rest strings.Builder
	at := 0
	for _, p := range all {
		rest.WriteString(label[at:p.Start] + " ")
		at = p.End
	}
	rest.WriteString(label[at:])
	if besideQuarter(label, all[0]) {
		return periodWords.MatchString(quarterOf.ReplaceAllString(rest.String(), ""))
	}
	return periodWords.MatchString(rest.String())
}
