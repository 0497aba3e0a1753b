package figure

import (
	"fmt"
	"regexp"
	"strconv"
	"time"

	"cyberflag/internal/civil"
)

// A Period is a span of days, both ends included.
type Period struct {
	Start, End civil.Date
}

// FinancialYear is the year from 1 April of start to 31 March after it,
// in which police forces count.
func FinancialYear(start int) Period {
	return Period{civil.Of(start, time.April, 1), civil.Of(start+1, time.March, 31)}
}

// FinancialYearOf is the financial year that day d falls in.
func FinancialYearOf(d civil.Date) Period {
	if d.Month < time.April {
		return FinancialYear(d.Year - 1)
	}
	return FinancialYear(d.Year)
}

// CalendarYear is the year from 1 January to 31 December.
func CalendarYear(year int) Period {
	return Period{civil.Of(year, time.January, 1), civil.Of(year, time.December, 31)}
}

var financialYear = regexp.MustCompile(`^[0-9]{4}[-/](?:[0-9]{2}|[0-9]{4})$`)

// ParseFinancialYear reads "2016-17", "2016/17" or "2016-2017". Any other form
// is a [*YearError]: a year is never guessed.
func ParseFinancialYear(s string) (Period, error) {
	if !financialYear.MatchString(s) {
		return Period{}, &YearError{s, "want a form like 2016-17", yearHint(s)}
	}
	a, b := s[:4], s[5:]
	start, _ := strconv.Atoi(a) // digits, as the pattern says
	end, _ := strconv.Atoi(b)
	if next := start + 1; end != next && !(len(b) == 2 && end == next%100) {
		return Period{}, &YearError{s, fmt.Sprintf("%d is followed by %d", start, next), "one financial year at a time: " + FinancialYear(start).String()}
	}
	return FinancialYear(start), nil
}

// IsFinancialYear reports whether p is a whole financial year.
func (p Period) IsFinancialYear() bool { return p == FinancialYear(p.Start.Year) }

// Days counts the days in p.
func (p Period) Days() int { return p.Start.DaysUntil(p.End) + 1 }

// Months counts the whole months in p, or gives 0 when p does not begin with
// the first and end with the last day of a month.
func (p Period) Months() int {
	next := p.End.AddDays(1)
	if p.Start.Day != 1 || next.Day != 1 || next.Before(p.Start) {
		return 0
	}
	return (next.Year-p.Start.Year)*12 + int(next.Month) - int(p.Start.Month)
}

// Contains reports whether q lies within p.
func (p Period) Contains(q Period) bool {
	return !q.Start.Before(p.Start) && !q.End.After(p.End)
}

// Overlaps reports whether p and q share a day.
func (p Period) Overlaps(q Period) bool {
	return !p.Start.After(q.End) && !q.Start.After(p.End)
}

// Shared counts the days that p and q share.
func (p Period) Shared(q Period) int {
	both := Period{p.Start, p.End}
	if both.Start.Before(q.Start) {
		both.Start = q.Start
	}
	if both.End.After(q.End) {
		both.End = q.End
	}
	return max(0, both.Days())
}

// Compare orders periods by start, then by end.
func (p Period) Compare(q Period) int {
	if c := p.Start.Compare(q.Start); c != 0 {
		return c
	}
	return p.End.Compare(q.End)
}

// String gives "2016-17" for a financial year, "2016" for a calendar year, and
// otherwise the two dates: "2017-10-01 to 2018-03-31".
func (p Period) String() string {
	switch {
	case p.IsFinancialYear():
		return fmt.Sprintf("%d-%02d", p.Start.Year, p.End.Year%100)
	case p == CalendarYear(p.Start.Year):
		return strconv.Itoa(p.Start.Year)
	}
	return p.Start.String() + " to " + p.End.String()
}

// Words gives the period as prose says it: "April 2016 to March 2017",
// or with days where it does not begin or end with a month.
func (p Period) Words() string {
	if p.Months() > 0 {
		return fmt.Sprintf("%s %d to %s %d", p.Start.Month, p.Start.Year, p.End.Month, p.End.Year)
	}
	return p.Start.Words() + " to " + p.End.Words()
}
