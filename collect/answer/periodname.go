package answer

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A letter may give its periods names of its own, and say once what they mean: "“first year” is
// the twelve months to 31 March 2016", or a key with "FY16 | year ended 31 March 2016". Such a
// name is then written as the days of its period wherever it stands, and what is quoted from the
// letter has the name again.

// A periodName is a name that a letter gives to a period.
type periodName struct {
	name   string
	period figure.Period
	whole  bool           // it is a name only where a cell or a line holds nothing else
	inText *regexp.Regexp // finds it within words, where it is not whole
	begins string         // its first word, in small letters
}

const (
	orderName   = `(?:the )?(?:first|second|third|fourth|fifth|earlier|earliest|later|latest|middle|base|baseline|comparison|reference)`
	besideName  = `(?:the )?(?:last|previous|prior|preceding|current|most recent|recent|next|following|old|new)`
	spanNoun    = `(?:(?:full |financial |calendar |reporting |recording |policing )?(?:year|period)|(?:twelve|12) months|half|window)`
	numberName  = `(?:year|period|yr|window|span|phase|half)[\s-]?(?:[a-e]|[1-6]|one|two|three|four|five|i{1,3}|iv)|(?:F/?Y|C/?Y|Yr|Y|P)\s?['’]?(?:20)?\d{1,2}`
	plainName   = `(?:` + orderName + `\s+` + spanNoun + `|` + numberName + `)`
	anyName     = `(?:(?:` + orderName + `|` + besideName + `)\s+` + spanNoun + `|` + numberName + `)`
	openQuote   = `["“'‘]`
	endQuote    = `["”'’]`
	meansVerb   = `(?:is|are|was|means?|covers?|denotes?|refers? to|stands for|represents?|runs(?: from)?|to be|=|:)(?:\s+(?:` + soWords + `))?`
	soWords     = `therefore|thus|hence|so|accordingly|then|here`
	hereOrThere = `(?:\s*,?\s*(?:below|here|above|throughout|in (?:this|our|the) (?:letter|reply|response|answer|tables?|document)|we mean|for short)\b,?)?`
)

var (
	isPeriodName = lazyre.New(`(?i)^` + anyName + `$`)
	// namedBefore is a name before the period that it means.
	namedBefore = lazyre.New(`(?i)(?:^|[\s(,;])(?:` + openQuote + `(` + anyName + `)` + endQuote + hereOrThere + `[\s,]*(?:` + meansVerb + `|[(–-])?|(` + anyName + `)` + hereOrThere + `\s*` + meansVerb + `|(` + plainName + `)\s*[(–-])\s*(?:(?:to |for |of |the |that |period |year |financial |from |between )*)$`)
	// namedNext is one whose verb the name before it had: "Year A is ... and Year B the twelve months to ...".
	namedNext = lazyre.New(`(?i)(?:[,;]|\band)\s+(?:and\s+)?(?:` + openQuote + `(` + anyName + `)` + endQuote + `|(` + anyName + `)),?\s+(?:(?:to |for |of |the |that |period |year |financial |from |between )*)$`)
	// namedBehind is a name behind the period that it means.
	namedBehind = lazyre.New(`(?i)^\s*(?:,?\s*\(?(?:hereafter|hereinafter|below|here|(?:which )?(?:is |are |we )?(?:called?|termed|labelled|headed|shown as|given as|described as|referred to as))\s+(?:called |as |the )*` + openQuote + `?(` + anyName + `)` + endQuote + `?|\(\s*(?:the )?(?:` + openQuote + `(` + anyName + `)` + endQuote + `|(` + plainName + `))\s*\))`)
)

// letterBefore is a letter that stands for a period in the heads of a table: "A = 2017/18".
var letterBefore = lazyre.New(`(?:^|[\s(,;:])` + openQuote + `?([A-H])` + endQuote + `?\s*(?:=|\bis\b|\bmeans\b|\bcovers\b|\bdenotes\b|\bstands for\b)\s*(?i:the |for |year |financial |period )*$`)

// thatWhich is the year of a further name, in words that point at the noun of the first: "FY17 is the year that ends on 31
// March 2017 and FY18 that which ends on 31 March 2018".
var thatWhich = lazyre.New(`(?i)\b(` + anyName + `)["”'’]?,?\s+(?:` + meansVerb + `\s+)?(?:that|the one|the year)\s+(?:that\s+|which\s+)?(ends?|ending|ended|begins?|beginning|starts?|starting)\s`)

// nameOfKey is a name in a key: a few words, and no label of anything that is counted.
func nameOfKey(s string) bool {
	const most = 3 // words
	return s != "" && len(strings.Fields(s)) <= most && !isPeriodLabel(s) && !isCountCell(s) && headDim(s) == noDim && labelDim(s) == noDim && !keyWord.MatchString(s) && !questionName.MatchString(s)
}

var questionName = lazyre.New(`(?i)^` + questionNoun + `\d`)

// periodNames gathers the names that a letter gives to periods; one that has two meanings has none.
func (l letter) periodNames() []periodName {
	var all []periodName
	var told []figure.Period
	for _, p := range l.parts {
		for _, b := range p.blocks {
			if b.table != nil {
				all = append(all, b.table.periodNames()...)
				for _, row := range b.table.rows {
					for _, x := range row {
						all = append(all, periodsSinceThen(x.text)...)
					}
				}
				continue
			}
			all = append(append(append(all, namesIn(b.text)...), lettersListed(b.text)...), periodsSinceThen(b.text)...)
			all = append(append(all, namesByPlace(b.text, told)...), yearsOfSpans(b.text)...)
			told = yearsToldIn(b.text, told)
		}
		all = append(all, yearsByDay(p.blocks)...)
	}
	for _, s := range l.quoted {
		all = append(all, namesIn(s)...)
	}
	all = append(append(all, l.yearsOfForm(all)...), l.yearsInOrder()...)
	means, two := map[string]figure.Period{}, map[string]bool{}
	for _, n := range all {
		k := strings.ToLower(n.name)
		if p, ok := means[k]; ok && p != n.period {
			two[k] = true
		}
		means[k] = n.period
	}
	var out []periodName
	for _, n := range all {
		if k := strings.ToLower(n.name); !two[k] {
			two[k] = true // each once
			out = append(out, n.ready())
		}
	}
	slices.SortStableFunc(out, func(a, b periodName) int { return cmp.Compare(len(b.name), len(a.name)) })
	return out
}

// namesIn gives the names that words give to periods.
func namesIn(text string) []periodName {
	var out []periodName
	text = thatWhich.ReplaceAllString(text, "$1 is the year which $2 ")
	for _, p := range spans(prose.SpeltPeriods(text)) {
		if p.Loose {
			continue
		}
		m := namedBefore.FindStringSubmatch(text[max(0, p.Start-80):p.Start])
		if m == nil && len(out) > 0 {
			m = namedNext.FindStringSubmatch(text[max(0, p.Start-80):p.Start])
		}
		if m == nil {
			m = namedBehind.FindStringSubmatch(text[p.End:])
		}
		if m != nil {
			out = append(out, periodName{name: theFirst.ReplaceAllString(cmp.Or(m[1:]...), ""), period: p.Period})
		} else if m := letterBefore.FindStringSubmatch(text[:p.Start]); m != nil {
			out = append(out, periodName{name: m[1], period: p.Period, whole: true})
		}
	}
	return out
}

var theFirst = lazyre.New(`(?i)^the\s+`)

// periodNames gives the names of a key: a table of names beside their periods, and of no counts.
func (t *table) periodNames() []periodName {
	var out []periodName
	for _, row := range t.rows {
		said := slices.DeleteFunc(slices.Clone(row), func(x cell) bool { return x.empty() || x.covered })
		name, p, ok := keyRow(said)
		switch {
		case ok && (isPeriodName.MatchString(name) || nameOfKey(name)):
			out = append(out, periodName{name: theFirst.ReplaceAllString(name, ""), period: p.Period, whole: !isPeriodName.MatchString(name)})
		case hasValues(row):
			return nil
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// keyRow gives what a row of a key names, and the period beside it in a cell, or in two for its first and last.
func keyRow(said []cell) (name string, p prose.SpeltPeriod, ok bool) {
	switch len(said) {
	case 2:
		p, ok = prose.LabelPeriod(said[1].text)
	case 3:
		from, isFrom := prose.LabelPeriod(said[1].text)
		to, isTo := prose.LabelPeriod(said[2].text)
		if isFrom && isTo && !from.Loose && !to.Loose { // years in a row are heads
			p, ok = prose.LabelPeriod(said[1].text + " to " + said[2].text)
		}
	default:
		return "", p, false
	}
	return strings.TrimSpace(said[0].text), p, ok && p.Dated() && !p.Loose && !isDay(p)
}

// keyedYears gives the bare years of a key as the words that say what they mean.
func (l letter) keyedYears() []string {
	var out []string
	for _, p := range l.parts {
		for _, b := range p.blocks {
			if b.table == nil {
				continue
			}
			for _, row := range b.table.rows {
				said := slices.DeleteFunc(slices.Clone(row), func(x cell) bool { return x.empty() || x.covered })
				if name, p, ok := keyRow(said); ok && plainYear(name) && overlaps(p.Period, figure.CalendarYear(yearNumber(name))) {
					out = append(out, name+" means "+p.Period.Start.String()+" to "+p.Period.End.String())
				}
			}
		}
	}
	return out
}
