package answer

import (
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A letter may name its years by their place among those that it has told: "“y1” is the first of those years, “y2” the
// second and “y3” the third".

var (
	nameByPlace = lazyre.New(`(?i)` + openQuote + `?\b(` + anyName + `)` + endQuote + `?,?\s*(?:` + meansVerb + `\s*)?(?:for )?the (first|second|third|fourth|fifth)\b`)
	ofThoseTold = lazyre.New(`(?i)\bfirst of (?:those|these|the)(?: \w+)? (?:(?:financial|calendar) )?(?:years|periods)\b`)
	places      = []string{"first", "second", "third", "fourth", "fifth"}
)

// namesByPlace gives the names that words give to the years told before them, where they name each of them in order.
func namesByPlace(text string, told []figure.Period) []periodName {
	if !ofThoseTold.MatchString(text) {
		return nil
	}
	var out []periodName
	for _, m := range nameByPlace.FindAllStringSubmatch(text, -1) {
		if at := slices.Index(places, strings.ToLower(m[2])); at == len(out) && at < len(told) {
			out = append(out, periodName{name: m[1], period: told[at]})
		}
	}
	if len(out) != len(told) || !slices.IsSortedFunc(told, func(a, b figure.Period) int { return a.Start.Compare(b.Start) }) {
		return nil
	}
	return out
}

// yearsToldIn adds the years of a text to those told before it.
func yearsToldIn(text string, told []figure.Period) []figure.Period {
	for _, p := range spans(prose.SpeltPeriods(text)) {
		if p.Dated() && !p.Loose && p.Period.Months() == monthsOfYear && !slices.Contains(told, p.Period) {
			told = append(told, p.Period)
		}
	}
	return told
}

// yearsOfSpans gives "first year", "second year" and so on as names of the years of a time of two to five whole years that
// the letter names: "Between 1 April 2017 and 31 March 2019 there were 87: 42 in the first year". Of two such times each
// name has two meanings, and so none.
func yearsOfSpans(text string) []periodName {
	if !yearOfSpan.MatchString(text) {
		return nil
	}
	var out []periodName
	for _, p := range spans(prose.SpeltPeriods(text)) {
		years := p.Period.Months() / monthsOfYear
		if !p.Dated() || p.Loose || p.Period.Months()%monthsOfYear != 0 || years < 2 || years > len(places) {
			continue
		}
		for at := range years {
			y := figure.Period{Start: p.Period.Start, End: p.Period.End}
			y.Start.Year += at
			y.End.Year -= years - 1 - at
			out = append(out, periodName{name: places[at] + " year", period: y})
		}
	}
	return out
}

// yearOfSpan names the first year of a time.
var yearOfSpan = lazyre.New(`(?i)\bfirst (?:financial |calendar |full )?year\b`)
