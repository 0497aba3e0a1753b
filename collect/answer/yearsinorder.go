package answer

import (
	"slices"
	"strconv"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
)

// A letter that speaks of two to five years one after the other may call them by their place without saying so: "First year: 9
// charged. Second year: 12 charged", "Year 1", "in the earlier year".

var (
	yearByPlace = lazyre.New(`(?i)\b(first|second|third|fourth|fifth) (?:financial |calendar |full )?year\b|\b(?:year|yr)\s?(one|two|three|four|five|[1-5])\b`)
	// placeOfOther is a year that is first of something else.
	placeOfOther = lazyre.New(`(?i)\b(?:first|second|third|fourth|fifth) (?:financial |calendar |full )?year(?: (?:of|after|since|that|in which|when)\b|['’]s\b)`)
	placeNumbers = []string{"one", "two", "three", "four", "five"}
)

// yearsInOrder gives these names, where the letter speaks of so many years in order and of no others, and calls the last of them so.
func (l letter) yearsInOrder() []periodName {
	var years []figure.Period
	last, of := 0, false
	take := func(text string) {
		for _, m := range yearByPlace.FindAllStringSubmatch(text, -1) {
			last = max(last, 1+placeIn(m[1], m[2]))
		}
		of = of || placeOfOther.MatchString(text)
		years = yearsToldIn(text, years)
	}
	for _, p := range l.parts {
		for _, b := range p.blocks {
			if b.table == nil {
				take(b.text)
				continue
			}
			for _, row := range b.table.rows {
				for _, x := range row {
					take(x.text)
				}
			}
		}
	}
	inOrder := slices.IsSortedFunc(years, func(a, b figure.Period) int { return a.Start.Compare(b.Start) })
	if of || last < 2 || len(years) != last || !inOrder {
		return nil
	}
	var out []periodName
	for at, y := range years {
		for _, name := range []string{places[at] + " year", "year " + placeNumbers[at], "year " + strconv.Itoa(at+1), "yr " + strconv.Itoa(at+1)} {
			out = append(out, periodName{name: name, period: y})
		}
	}
	return out
}

// placeIn gives the place of a name among the years, from 0.
func placeIn(ordinal, number string) int {
	for at := range places {
		if lower := strings.ToLower(ordinal + number); lower == places[at] || lower == placeNumbers[at] || lower == strconv.Itoa(at+1) {
			return at
		}
	}
	return -1
}
