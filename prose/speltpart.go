package prose

import (
	"strings"
	"time"

	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// Parts of years, and periods that are said by their length and one of their ends.

// lengthForm is how long a period is: "12 months", "nine-month period", "quarter".
const lengthForm = `(?:the\s+)?(?P<n>(?:financial\s+|fiscal\s+|calendar\s+)?year|half[\s-]?year|quarter|(?:F/?)?Y/?E|(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[\s-]*(?:months?|mths?|m)\b)(?:\s+period)?`

var numbersInWords = []string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// monthsLong gives the months of a length.
func monthsLong(s string) int {
	s = strings.TrimPrefix(strings.ToLower(s), "the ")
	switch {
	case strings.HasPrefix(s, "half"):
		return 6
	case s == "quarter":
		return 3
	case strings.HasSuffix(s, "year"), s == "ye", s == "y/e", s == "fye", s == "f/ye", s == "f/y/e", s == "fy/e":
		return 12
	}
	for n, word := range numbersInWords {
		if word != "" && strings.HasPrefix(s, word) {
			return n
		}
	}
	return year(strings.TrimRight(s, " -abcdefghijklmnopqrstuvwxyz"))
}

// readEnding reads a length and the day or month it ends on: "year ending March 2017", "six
// months to 30 September 2018".
func readEnding(g map[string]string) (SpeltPeriod, bool) {
	end := dateOf(g, "a")
	if end.Year == 0 {
		return SpeltPeriod{}, false
	}
	last, months := lastOf(end), monthsLong(g["n"])
	if !okDate(last) || months < 1 {
		return SpeltPeriod{}, false
	}
	before := addMonths(civil.Partial{Year: last.Year - 2, Month: last.Month}, 24-months)
	start := civil.Date{Year: before.Year, Month: before.Month, Day: min(last.Day, before.Last().Day)}
	if last.AddDays(1).Day == 1 { // the end of a month
		start = before.Last()
	}
	return SpeltPeriod{Period: figure.Period{Start: start.AddDays(1), End: last}}, true
}

// readBeginning reads a length and the day or month it begins on: "year commencing 1 April
// 2018".
func readBeginning(g map[string]string) (SpeltPeriod, bool) {
	from := dateOf(g, "a")
	if from.Year == 0 {
		return SpeltPeriod{}, false
	}
	first, months := firstOf(from), monthsLong(g["n"])
	if !okDate(first) || months < 1 {
		return SpeltPeriod{}, false
	}
	next := addMonths(civil.Partial{Year: first.Year, Month: first.Month}, months)
	after := civil.Date{Year: next.Year, Month: next.Month, Day: min(first.Day, next.Last().Day)}
	return SpeltPeriod{Period: figure.Period{Start: first, End: after.AddDays(-1)}}, true
}

// readFinYearTo reads a financial year as far as it had come: "2018/19 (to 31 December)".
func readFinYearTo(g map[string]string) (SpeltPeriod, bool) {
	g["a"] += g["a2"]
	p, ok := readFinYear(g)
	end := dateOf(g, "c")
	if !ok || end.Month == 0 {
		return SpeltPeriod{}, false
	}
	if end.Year == 0 {
		if end.Year = p.Period.End.Year; end.Month >= time.April {
			end.Year--
		}
	}
	p.Period.End = lastOf(end)
	return p, okDate(p.Period.End) && figure.FinancialYear(p.Period.Start.Year).Contains(p.Period) && p.Period.Start.Before(p.Period.End)
}

// readFirstMonths reads the first months of a financial year: "2018/19 (first nine months)".
func readFirstMonths(g map[string]string) (SpeltPeriod, bool) {
	p, ok := readFinYear(g)
	n := monthsLong(g["n"] + " months")
	if !ok || n < 1 || n > 11 {
		return SpeltPeriod{}, false
	}
	p.Period.End = addMonths(civil.Partial{Year: p.Period.Start.Year, Month: time.April}, n-1).Last()
	return p, true
}

// readNthPart reads "the second half of 2017/18".
func readNthPart(g map[string]string) (SpeltPeriod, bool) {
	n := map[byte]int{'f': 1, 's': 2, 't': 3, 'l': 4, '1': 1, '2': 2, '3': 3, '4': 4}[strings.ToLower(g["nth"])[0]]
	if strings.EqualFold(g["nth"], "fourth") {
		n = 4
	}
	g["part"] = "Q" + string(rune('0'+n))
	if strings.EqualFold(g["what"], "half") {
		g["part"] = "H" + string(rune('0'+min(n, 2)))
	}
	return readPartYear(g)
}

// readPartYear reads a quarter or half of a financial year.
func readPartYear(g map[string]string) (SpeltPeriod, bool) {
	p, ok := readFinYear(g)
	if !ok {
		return p, false
	}
	n := int(g["part"][len(g["part"])-1] - '0')
	months := 3
	if g["part"][0] == 'H' || g["part"][0] == 'h' {
		months = 6
	}
	from := civil.Partial{Year: p.Period.Start.Year, Month: time.April}
	p.Period = figure.Period{Start: addMonths(from, months*(n-1)).First(), End: addMonths(from, months*n-1).Last()}
	return p, true
}
