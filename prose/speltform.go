package prose

import (
	"time"

	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/internal/lazyre"
)

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
// "Apr-16", "Apr16", "01/04/2016", "2016-04-01". A bare number before "of" is a count: "302 of April 2016".
func dateForm(k string) string {
	return `(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:\b(?P<d` + k + `>\d{1,2})(?:(?:st|nd|rd|th)\s*of\s+|(?:st|nd|rd|th)?\s*|-))?(?P<m` + k + `>` + Months + `)(?:\b[\s.,'’-]*|['’]?)(?P<y` + k + `>(?:19|20)\d{2}|\d{2})?\b|` +
		`(?P<D` + k + `>\d{1,2})[/.-](?P<M` + k + `>\d{1,2})[/.-](?P<Y` + k + `>(?:19|20)?\d{2})|` +
		`(?P<j` + k + `>(?:19|20)\d{2})-(?P<n` + k + `>\d{2})-(?P<e` + k + `>\d{2}))`
}

const (
	spanWords = `\s*(?:-|–|—|to|and|until|till|through|up to)\s*(?:and including\s+)?(?:the\s+)?(?:end\s+of\s+)?`
	finWords  = `(?:(?:financial|fiscal)\s+years?\s*|F/?Y[\s:-]*|f\.y\.\s*)`
	longYear  = `(?:19|20)\d{2}`
	// asFarAs leads from a year to the day or month up to which it had come: "(to end Feb)", "YTD, 30 Nov".
	asFarAs = `[\s,(:–-]*(?:(?:ytd|year[\s-]to[\s-]date|part[\s-]year|to\s+date|so\s+far)[\s,(:–-]*(?:(?:up\s+)?to|until|till|ending|as\s+(?:at|of)|at)?|(?:up\s+)?to|until|till|ending|up\s+until)\s*(?:and\s+including\s+)?(?:the\s+)?(?:end\s+(?:of\s+)?)?`
)

var speltForms = []speltForm{
	{lazyre.New(`(?i)(?:` + finWords + `?(?P<a>` + longYear + `)|` + finWords + `(?P<a2>\d{2}))\s?[/–-]\s?(?P<b>` + longYear + `|\d{2})` + asFarAs + `(?P<end>` + dateForm("c") + `)`), readFinYearTo},
	{lazyre.New(`(?i)['’]?(?P<a>\d{2})\s?/\s?['’]?(?P<b>\d{2})` + asFarAs + `(?P<end>` + dateForm("c") + `)`), readFinYearTo},
	{lazyre.New(`(?i)(?:between\s+|from\s+)?(?:the\s+)?` + dateForm("a") + spanWords + dateForm("b")), readDateSpan},
	{lazyre.New(`(?i)` + dateForm("a") + `\s*/\s*` + dateForm("b")), readDatesWithStroke},
	{lazyre.New(`(?i)(?P<a>` + longYear + `)` + asFarAs + dateForm("b")), readYearTo},
	{lazyre.New(`(?i)(?P<d>\d{1,2})\s*(?:-|–|to|and)\s*(?P<e>\d{1,2})\s+(?P<m>` + Months + `)\s+(?P<y>` + longYear + `)`), readDaySpan},
	{lazyre.New(`(?i)` + lengthForm + `\s*(?:(?:that|which)\s+)?(?:to|ending|ended|ends|end|up to|until)\s*(?:in\s+|on\s+|the\s+|at\s+)*(?:end\s+of\s+|end\s+)?` + dateForm("a")), readEnding},
	{lazyre.New(`(?i)` + lengthForm + `\s*(?:(?:that|which)\s+)?(?:from|beginning|starting|commencing|(?:begins|begun|began|starts|started|commences|commenced|runs|ran)(?:\s+from)?)\s*(?:in\s+|on\s+|the\s+)*` + dateForm("a")), readBeginning},
	{lazyre.New(`(?i)(?P<n>(?:the\s+)?(?:12|twelve)\s+months|(?:the\s+)?year|(?:F/?)?Y/?E|12m)\s*(?:in\s+|the\s+|at\s+)*(?:end\s+of\s+|end\s+)?` + dateForm("a")), readEnding},
	{lazyre.New(`(?i)(?:the\s+)?(?P<nth>first|second|third|fourth|last|[1-4](?:st|nd|rd|th))\s+(?P<what>half|quarter)\s*(?:of\s+)?(?:the\s+)?` + finWords + `?(?P<a>` + longYear + `|\d{2})\s?[/–-]\s?(?P<b>` + longYear + `|\d{2})`), readNthPart},
	{lazyre.New(`(?i)(?:first|second|1st|2nd)?\s*(?:half|H[12]|quarter|Qtr|Q)?\s*(?P<part>H[12]|(?:Quarter|Qtr|Q)\s?[1-4])[\s,-]*(?:of\s+)?` + finWords + `?(?P<a>` + longYear + `|\d{2})\s?[/–-]\s?(?P<b>` + longYear + `|\d{2})`), readPartYear},
	{lazyre.New(`(?i)` + finWords + `?(?P<a>` + longYear + `)\s?[/–-]\s?(?P<b>` + longYear + `|\d{2})[\s,(]+(?P<part>H[12])\b`), readPartYear},
	{lazyre.New(`(?i)` + finWords + `?(?P<a>` + longYear + `)\s?[/–-]\s?(?P<b>` + longYear + `|\d{2})[\s,(:–-]*(?:the\s+)?first\s+(?P<n>\d{1,2}|three|four|five|six|seven|eight|nine|ten|eleven)[\s-]*months\b`), readFirstMonths},
	{lazyre.New(`(?i)['’]?(?P<a>\d{2})\s?/\s?['’]?(?P<b>\d{2})[\s,(:–-]*(?:the\s+)?first\s+(?P<n>\d{1,2}|three|four|five|six|seven|eight|nine|ten|eleven)[\s-]*months\b`), readFirstMonths},
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

// readDatesWithStroke reads two dates with a stroke between them, "Apr-16/Mar-17": a time only where it is of whole
// quarters, as "March 2017/April 2017" names two months, and what was open on two days is of no time.
func readDatesWithStroke(g map[string]string) (SpeltPeriod, bool) {
	if a, b := dateOf(g, "a"), dateOf(g, "b"); a.Year == 0 || b.Year == 0 {
		return SpeltPeriod{}, false
	}
	p, ok := readDateSpan(g)
	months := p.Period.Months()
	return p, ok && months > 0 && months%3 == 0
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
	y, m := year(g["y"]), MonthOf(g["m"])
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
	d := civil.Date{Month: MonthOf(g["m"+k]), Day: year(g["d"+k])}
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
