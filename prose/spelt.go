package prose

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/internal/lately"
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

// SpeltPeriods finds the periods that text spells out, in its order. Of two
// that overlap the longer form is meant.
func SpeltPeriods(text string) []SpeltPeriod {
	if !mayHavePeriod(text) {
		return nil
	}
	return slices.Clone(periodsOf.Of(text, speltPeriods))
}

// periodsOf knows the periods of sentences: to find them takes a third of a millisecond.
var periodsOf lately.Known[[]SpeltPeriod]

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
	out := append(calendarYears(text), endingYears(text)...)
	taken := make([]bool, len(text))
	for _, p := range out {
		for i := p.Start; i < p.End; i++ {
			taken[i] = true
		}
	}
	for _, form := range speltForms {
		for _, at := range form.re.FindAllStringSubmatchIndex(text, -1) {
			sp := Span{at[0], at[0] + len(strings.TrimRight(text[at[0]:at[1]], " \t\n.,'-"))}
			sp.End += yearSaidBehind(text[sp.End:])
			if !apart(text, sp) || slices.Contains(taken[sp.Start:sp.End], true) {
				continue
			}
			g := groupsOf(form.re, text, at)
			p, ok := form.read(g)
			if !ok || endsInVerb(g, text[:sp.Start]) {
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

var (
	yearsListed = lazyre.New(`(?i)\bcalendar\s+years?(?:\s+(?:of|for|in))?[\s:]*((?:19|20)\d{2}(?:\s*(?:,|;|&|-|–|/|\bor\b|\band\b|\bto\b)+\s*(?:and\s+|or\s+)?(?:19|20)\d{2})+)\b`)
	listedYear  = lazyre.New(`(?:19|20)\d{2}`)
	// goesOnInYear makes the last one the first half of a financial year: "2017/18".
	goesOnInYear = lazyre.New(`^\s?[/–-]\s?\d`)
)

// finBehind says behind a period that it is a financial year, unless it says so of the next: "2017/18 FY", "2016/17 FY 2017/18".
var finBehind = lazyre.New(`^\s?F/?Y\b(\s?\d)?`)

// yearSaidBehind gives how long such words are that a text begins with.
func yearSaidBehind(text string) int {
	if m := finBehind.FindStringSubmatchIndex(text); m != nil && m[2] < 0 {
		return m[1]
	}
	return 0
}

// calendarYears gives the years of a list that says of all of them that they are calendar years:
// "2016 and 2017" is a financial year elsewhere.
func calendarYears(text string) []SpeltPeriod {
	var out []SpeltPeriod
	for _, at := range yearsListed.FindAllStringSubmatchIndex(text, -1) {
		years := listedYear.FindAllStringIndex(text[at[2]:at[3]], -1)
		if goesOnInYear.MatchString(text[at[3]:]) {
			years = years[:len(years)-1]
		}
		for i, y := range years {
			sp := Span{at[2] + y[0], at[2] + y[1]}
			p := SpeltPeriod{Span: sp, Period: figure.CalendarYear(year(text[sp.Start:sp.End]))}
			if i == 0 {
				p.Start = at[0]
			}
			out = append(out, p)
		}
	}
	return out
}

// apart reports that no letter or digit joins what sp holds to its neighbours,
// nor a stroke or point with a digit, nor a dash with three: "71/2016" and "2017-01120" are
// codes and no year, and the year of an Act is part of its name.
func apart(text string, sp Span) bool {
	before := strings.TrimRight(text[max(0, sp.Start-20):sp.Start], " ,")
	for _, law := range []string{" act", " regulations", " order"} {
		if strings.HasSuffix(strings.ToLower(before), law) && !strings.HasSuffix(before, " order") { // "in the order 2016/17, 2017/18"
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
		if isWord(c) || sp.End+1 < len(text) && (c == '/' || c == '.' || c == ',') && isDigit(text[sp.End+1]) && isDigit(text[sp.End-1]) || numberNext.MatchString(text[sp.End:]) && !yearNext.MatchString(text[sp.End:]) {
			return false
		}
	}
	return true
}

// numberNext is the rest of a reference that begins with its year: "2017-01120".
var (
	numberNext = lazyre.New(`^-\d{3}`)
	yearNext   = lazyre.New(`^-(?:19|20)\d\d\b`)
)
