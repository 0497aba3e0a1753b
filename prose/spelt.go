package prose

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/internal/lazyre"
)

// A SpeltPeriod is a stretch of days as tables, headings and letters spell it:
// "2016/17", "FY1617", "Apr 16 - Mar 17", "year ending March 2017", "1-2 April
// 2019". Unlike the Period of running text it keeps the days.
type SpeltPeriod struct {
	Span
	Period figure.Period
	// Month and Last are the first and last of months without a year, which Period
	// then lacks: "Apr - Jun". They are the same for one month.
	Month, Last time.Month
	Loose       bool // a bare year: "2016" may be a financial year elsewhere
}

// Dated reports whether the period is known without its neighbours.
func (p SpeltPeriod) Dated() bool { return !p.Period.Start.IsZero() }

// SpeltPeriods finds the periods that text spells out, in its order. Of two
// that overlap the longer form is meant.
func SpeltPeriods(text string) []SpeltPeriod {
	if !mayHavePeriod(text) {
		return nil
	}
	return speltPeriods(text)
}

// mayHavePeriod reports whether a text could spell a period: it has a month, four digits that
// begin as a year does, or two digits together and something besides numbers. It may wrongly say
// yes, but never wrongly no: a table has hundreds of labels and counts without any.
func mayHavePeriod(text string) bool {
	two, other := false, false
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case isDigit(c):
			two = two || i > 0 && isDigit(text[i-1])
			if i+3 < len(text) && (text[i:i+2] == "19" || text[i:i+2] == "20") && isDigit(text[i+2]) && isDigit(text[i+3]) {
				return true
			}
		case c == ',' || c == ' ':
		default:
			other = true
			if i+2 < len(text) && beginsMonth(text[i:i+3]) {
				return true
			}
		}
	}
	return two && other || strings.ContainsRune(text, 'ſ') // which is an s in any case
}

// beginsMonth reports three letters that begin the name of a month, in any case.
func beginsMonth(s string) bool {
	switch strings.ToLower(s) {
	case "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec":
		return true
	}
	return false
}

// speltPeriods looks for every form in the text.
func speltPeriods(text string) []SpeltPeriod {
	var out []SpeltPeriod
	taken := make([]bool, len(text))
	for _, form := range speltForms {
		for _, at := range form.re.FindAllStringSubmatchIndex(text, -1) {
			sp := Span{at[0], at[0] + len(strings.TrimRight(text[at[0]:at[1]], " \t\n.,'-"))}
			if !apart(text, sp) || slices.Contains(taken[sp.Start:sp.End], true) {
				continue
			}
			p, ok := form.read(groupsOf(form.re, text, at))
			if !ok {
				continue
			}
			p.Span = sp
			for i := sp.Start; i < sp.End; i++ {
				taken[i] = true
			}
			out = append(out, p)
		}
	}
	slices.SortFunc(out, func(a, b SpeltPeriod) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// apart reports that no letter or digit joins what sp holds to its neighbours,
// nor a stroke or point with a digit: "71/2016" is a code and no year, and the
// year of an Act is part of its name.
func apart(text string, sp Span) bool {
	before := strings.ToLower(strings.TrimRight(text[max(0, sp.Start-20):sp.Start], " ,"))
	for _, law := range []string{" act", " regulations", " order"} {
		if strings.HasSuffix(before, law) {
			return false
		}
	}
	if sp.Start > 0 {
		if c := text[sp.Start-1]; isWord(c) || c == '/' || c == '.' && sp.Start > 1 && isDigit(text[sp.Start-2]) {
			return false
		}
	}
	if sp.End < len(text) {
		c := text[sp.End]
		if isWord(c) || sp.End+1 < len(text) && (c == '/' || c == '.' || c == ',') && isDigit(text[sp.End+1]) && isDigit(text[sp.End-1]) {
			return false
		}
	}
	return true
}

// groupsOf gives the named groups of a match.
func groupsOf(re *lazyre.Regexp, text string, at []int) map[string]string {
	g := map[string]string{}
	for i, name := range re.SubexpNames() {
		if name != "" && at[2*i] >= 0 {
			g[name] = text[at[2*i]:at[2*i+1]]
		}
	}
	return g
}

// A speltForm is one way to spell a period. Longer forms come first.
type speltForm struct {
	re   *lazyre.Regexp
	read func(map[string]string) (SpeltPeriod, bool)
}

// dateForm is a day, a month or a date, its groups ending in k: "1 April 2016",
// "Apr-16", "01/04/2016", "2016-04-01".
func dateForm(k string) string {
	return `(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:(?P<d` + k + `>\d{1,2})(?:(?:st|nd|rd|th)?\s*(?:of\s+)?|-))?(?P<m` + k + `>` + monthRE + `)\b[\s.,'’-]*(?P<y` + k + `>(?:19|20)\d{2}|\d{2})?\b|` +
		`(?P<D` + k + `>\d{1,2})[/.-](?P<M` + k + `>\d{1,2})[/.-](?P<Y` + k + `>(?:19|20)?\d{2})|` +
		`(?P<j` + k + `>(?:19|20)\d{2})-(?P<n` + k + `>\d{2})-(?P<e` + k + `>\d{2}))`
}

const (
	spanWords = `\s*(?:-|–|—|to|and|until|till|through|up to)\s*(?:and including\s+)?(?:the\s+)?(?:end\s+of\s+)?`
	finWords  = `(?:(?:financial|fiscal)\s+years?\s*|F/?Y[\s:-]*|f\.y\.\s*)`
	longYear  = `(?:19|20)\d{2}`
)

var speltForms = []speltForm{
	{lazyre.New(`(?i)(?:between\s+|from\s+)?(?:the\s+)?` + dateForm("a") + spanWords + dateForm("b")), readDateSpan},
	{lazyre.New(`(?i)(?P<a>` + longYear + `)\s*[,(]*\s*(?:up\s+)?to\s+(?:the\s+)?(?:end\s+of\s+)?` + dateForm("b")), readYearTo},
	{lazyre.New(`(?i)(?P<d>\d{1,2})\s*(?:-|–|to|and)\s*(?P<e>\d{1,2})\s+(?P<m>` + monthRE + `)\s+(?P<y>` + longYear + `)`), readDaySpan},
	{lazyre.New(`(?i)` + lengthForm + `\s*(?:to|ending|ended|end|up to|until)\s*(?:in\s+|on\s+|the\s+|at\s+)*(?:end\s+of\s+|end\s+)?` + dateForm("a")), readEnding},
	{lazyre.New(`(?i)` + lengthForm + `\s*(?:from|beginning|starting|commencing)\s*(?:in\s+|on\s+|the\s+)*` + dateForm("a")), readBeginning},
	{lazyre.New(`(?i)(?P<n>(?:the\s+)?(?:12|twelve)\s+months|(?:the\s+)?year|Y/?E|12m)\s*(?:in\s+|the\s+|at\s+)*(?:end\s+of\s+|end\s+)?` + dateForm("a")), readEnding},
	{lazyre.New(`(?i)(?:the\s+)?(?P<nth>first|second|third|fourth|last|[1-4](?:st|nd|rd|th))\s+(?P<what>half|quarter)\s*(?:of\s+)?(?:the\s+)?` + finWords + `?(?P<a>` + longYear + `|\d{2})\s?[/–-]\s?(?P<b>` + longYear + `|\d{2})`), readNthPart},
	{lazyre.New(`(?i)(?:first|second|1st|2nd)?\s*(?:half|H[12]|quarter|Qtr|Q)?\s*(?P<part>H[12]|(?:Quarter|Qtr|Q)\s?[1-4])[\s,-]*(?:of\s+)?` + finWords + `?(?P<a>` + longYear + `|\d{2})\s?[/–-]\s?(?P<b>` + longYear + `|\d{2})`), readPartYear},
	{lazyre.New(`(?i)` + finWords + `?(?P<a>` + longYear + `)\s?[/–-]\s?(?P<b>` + longYear + `|\d{2})[\s,(]+(?P<part>H[12])\b`), readPartYear},
	{lazyre.New(`(?i)` + finWords + `?(?P<a>` + longYear + `)\s?[/–-]\s?(?P<b>` + longYear + `|\d{2})\s*[,(]*\s*(?:up\s+)?to\s+(?:the\s+)?(?:end\s+of\s+)?(?P<end>` + dateForm("c") + `)`), readFinYearTo},
	{lazyre.New(`(?i)` + finWords + `(?P<a>` + longYear + `|\d{2})\s?(?:[/–-]|to)?\s?(?P<b>` + longYear + `|\d{2})`), readFinYear},
	{lazyre.New(`(?i)(?:from\s+)?(?P<a>` + longYear + `)\s?(?:[/–—-]|\s+to\s+|\s+and\s+)\s?(?P<b>` + longYear + `)`), readFinYear},
	{lazyre.New(`(?P<a>` + longYear + `)\s?[/–—-]\s?(?P<b>\d{2})`), readFinYear},
	{lazyre.New(`['’]?(?P<a>\d{2})\s?/\s?['’]?(?P<b>\d{2})`), readFinYear},
	{lazyre.New(`(?i)` + dateForm("a")), readOneDate},
	{lazyre.New(`(?i)(?P<c>(?:calendar\s+years?(?:\s+of)?|CY)[\s:-]*)?(?P<y>` + longYear + `)`), readBareYear},
}

// readDateSpan reads two dates. A month gives its first or last day; a year
// that only the second has is the first one's too, or the one before it.
func readDateSpan(g map[string]string) (SpeltPeriod, bool) {
	a, b := dateOf(g, "a"), dateOf(g, "b")
	if b.Year == 0 {
		months := a.Year == 0 && a.Day == 0 && b.Day == 0 && a.Month > 0 && b.Month > 0 && a.Month != b.Month
		return SpeltPeriod{Month: a.Month, Last: b.Month}, months
	}
	if a.Year == 0 {
		a.Year = b.Year
		if a.Month > b.Month {
			a.Year--
		}
	}
	p := figure.Period{Start: firstOf(a), End: lastOf(b)}
	return SpeltPeriod{Period: p}, okDate(p.Start) && okDate(p.End) && p.Start.Before(p.End)
}

// readYearTo reads a calendar year as far as it had come: "2018 to 31 October",
// "2018 (to May)".
func readYearTo(g map[string]string) (SpeltPeriod, bool) {
	y, b := year(g["a"]), dateOf(g, "b")
	if b.Year != 0 && b.Year != y || b.Month == 0 {
		return SpeltPeriod{}, false
	}
	b.Year = y
	p := figure.Period{Start: civil.Date{Year: y, Month: time.January, Day: 1}, End: lastOf(b)}
	return SpeltPeriod{Period: p}, okDate(p.End)
}

func readDaySpan(g map[string]string) (SpeltPeriod, bool) {
	y, m := year(g["y"]), monthOf(g["m"])
	p := figure.Period{Start: civil.Date{Year: y, Month: m, Day: year(g["d"])}, End: civil.Date{Year: y, Month: m, Day: year(g["e"])}}
	return SpeltPeriod{Period: p}, okDate(p.Start) && okDate(p.End) && p.Start.Before(p.End)
}

func readFinYear(g map[string]string) (SpeltPeriod, bool) {
	a, b := longOf(g["a"]), longOf(g["b"])
	if b != a+1 || a < 1990 || a > 2090 {
		return SpeltPeriod{}, false
	}
	return SpeltPeriod{Period: figure.FinancialYear(a)}, true
}

// Quarter gives the nth quarter of a year, from 1; another period is given as it is.
func (p SpeltPeriod) Quarter(n int) SpeltPeriod {
	from := civil.Partial{Year: p.Period.Start.Year, Month: p.Period.Start.Month}
	if n < 1 || n > 4 || p.Period.Start.Day != 1 || addMonths(from, 11).Last() != p.Period.End {
		return p
	}
	p.Period = figure.Period{Start: addMonths(from, 3*(n-1)).First(), End: addMonths(from, 3*n-1).Last()}
	return p
}

func addMonths(p civil.Partial, n int) civil.Partial {
	m := int(p.Month) - 1 + n
	return civil.Partial{Year: p.Year + m/12, Month: time.Month(m%12 + 1)}
}

func readOneDate(g map[string]string) (SpeltPeriod, bool) {
	d := dateOf(g, "a")
	switch {
	case d.Month == 0:
		return SpeltPeriod{}, false
	case d.Year == 0 && d.Day == 0:
		return SpeltPeriod{Month: d.Month, Last: d.Month}, true
	case d.Year == 0:
		return SpeltPeriod{}, false
	}
	p := figure.Period{Start: firstOf(d), End: lastOf(d)}
	return SpeltPeriod{Period: p}, okDate(p.Start) && okDate(p.End)
}

func readBareYear(g map[string]string) (SpeltPeriod, bool) {
	return SpeltPeriod{Period: figure.CalendarYear(year(g["y"])), Loose: g["c"] == ""}, true
}

// dateOf reads the groups of dateForm(k); what is not said is 0.
func dateOf(g map[string]string, k string) civil.Date {
	switch {
	case g["j"+k] != "":
		return civil.Date{Year: year(g["j"+k]), Month: time.Month(year(g["n"+k])), Day: year(g["e"+k])}
	case g["D"+k] != "":
		return civil.Date{Year: longOf(g["Y"+k]), Month: time.Month(year(g["M"+k])), Day: year(g["D"+k])}
	case g["m"+k] == "":
		return civil.Date{}
	}
	d := civil.Date{Month: monthOf(g["m"+k]), Day: year(g["d"+k])}
	if g["y"+k] != "" {
		d.Year = longOf(g["y"+k])
	}
	return d
}

// longOf gives the year that two or four digits mean.
func longOf(s string) int {
	if y := year(s); len(s) == 4 {
		return y
	} else if y < 80 {
		return 2000 + y
	} else {
		return 1900 + y
	}
}

func firstOf(d civil.Date) civil.Date {
	if d.Day == 0 {
		return civil.Date{Year: d.Year, Month: d.Month, Day: 1}
	}
	return d
}

func lastOf(d civil.Date) civil.Date {
	if d.Day == 0 && d.Month >= 1 && d.Month <= 12 {
		return civil.Partial{Year: d.Year, Month: d.Month}.Last()
	}
	return d
}

// okDate reports whether the calendar has day d.
func okDate(d civil.Date) bool {
	if d.Month < 1 || d.Month > 12 || d.Day < 1 || d.Year < 1900 {
		return false
	}
	return d.Day <= civil.Partial{Year: d.Year, Month: d.Month}.Last().Day
}

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
	best := all[0]
	for _, p := range all[1:] { // "2018/19 (1 April to 30 September 2018)": the dates are meant
		if !best.Dated() || p.Dated() && !p.Loose && best.Period.Contains(p.Period) {
			best = p
		}
	}
	return withMonths(best, all), onlyPeriodWords(label, all)
}

// Short forms of labels that no sentence has.
var (
	monthAndYear  = lazyre.New(`(?i)\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)['’]?(\d\d)\b`)
	oneDigitYear  = lazyre.New(`\b(20\d)(\d)/(\d)\b`)
	isoMonth      = lazyre.New(`^(20)(\d\d)-(0[1-9]|1[0-2])$`)
	yearEndAlone  = lazyre.New(`(?i)\b(?:FYE|F/?Y end(?:ing|ed)?|fin(?:ancial|\.)? (?:year|yr) end(?:ing|ed)?)\s+(?:(?:31\s+)?Mar(?:ch)?\s+)?((?:20)?\d\d)\b`)
	yearShortened = lazyre.New(`(?i)\b(?:fin\.?|financial|rolling)\s+(?:yr|year)\b|\b(?:fin\.? )?yr\b`)
)

// spellOut writes the short forms of a label as SpeltPeriods knows them: "Apr16", "2016/7",
// "201617", "2017-04", "FYE 2017".
func spellOut(label string) string {
	label = yearsRunTogether.ReplaceAllStringFunc(label, partYears)
	label = monthAndYear.ReplaceAllString(label, "$1 $2")
	label = yearEndAlone.ReplaceAllString(label, "year ending March $1")
	label = yearShortened.ReplaceAllString(label, "year")
	if m := oneDigitYear.FindStringSubmatch(label); m != nil && (m[2][0]-'0'+1)%10 == m[3][0]-'0' && m[2] != "9" {
		label = oneDigitYear.ReplaceAllString(label, "$1$2/"+m[1][2:]+"$3")
	}
	if m := isoMonth.FindStringSubmatch(label); m != nil && partYears(m[1]+m[2]+m[3]) == m[1]+m[2]+m[3] {
		label = months12[(m[3][0]-'0')*10+m[3][1]-'0'-1] + " " + m[1] + m[2]
	}
	return label
}

var months12 = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

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
var quarterOf = lazyre.New(`(?i)^(?:Q|qtr|quarter)\s?[1-4]\b`)

var periodWords = lazyre.New(`(?i)^(?:[\s()\[\]:;.,*†‡^+-]|\d\b|years?|f/?y|financial|calendar|fiscal|full|part|only|to|date|ytd|so|far|the|of|in|for|period|month|months|recorded|provisional|total|up|from|between|and|inclusive|p|r|rev|revised|a\)|b\)|c\)|d\)|e\)|f\))*$`)

func onlyPeriodWords(label string, all []SpeltPeriod) bool {
	var rest strings.Builder
	at := 0
	for _, p := range all {
		rest.WriteString(label[at:p.Start] + " ")
		at = p.End
	}
	rest.WriteString(label[at:])
	if all[0].Month != all[0].Last {
		return periodWords.MatchString(quarterOf.ReplaceAllString(rest.String(), ""))
	}
	return periodWords.MatchString(rest.String())
}

// MonthWithin gives months their year from the year or span that holds them: October
// within 2016/17 is October 2016, March within it March 2017.
func MonthWithin(months, outer SpeltPeriod) SpeltPeriod {
	for _, y := range []int{outer.Period.Start.Year, outer.Period.End.Year} {
		in := figure.Period{Start: civil.Partial{Year: y, Month: months.Month}.First(), End: civil.Partial{Year: y, Month: months.Last}.Last()}
		if months.Last < months.Month {
			in.End = civil.Partial{Year: y + 1, Month: months.Last}.Last()
		}
		if outer.Period.Contains(in) {
			return SpeltPeriod{Span: months.Span, Period: in}
		}
	}
	return outer
}
