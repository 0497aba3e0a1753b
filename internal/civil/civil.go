// Package civil holds calendar dates without a clock or a time zone: a crime
// is recorded on a day, and a figure is published on a day, a month or a year.
// It has no words of the domain and knows nothing of financial years.
package civil

import (
	"fmt"
	"time"
)

// A Date is a day of the proleptic Gregorian calendar.
// The zero Date means that no date was given.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// Of makes a Date without checking it; see Valid.
func Of(year int, month time.Month, day int) Date {
	return Date{Year: year, Month: month, Day: day}
}

// Parse reads "2017-03-31" or "31/03/2017", the two forms that extracts use.
// The error names no more of the text than its shape, because a wrong column
// may hold free text of a record.
func Parse(s string) (Date, error) {
	for _, layout := range []string{"2006-01-02", "02/01/2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			return Date{t.Year(), t.Month(), t.Day()}, nil
		}
	}
	switch {
	case !dateShaped(s):
		return Date{}, fmt.Errorf("not a date: want yyyy-mm-dd or dd/mm/yyyy")
	case len(s) == 10 && (s[4] == '-' && s[7] == '-' || s[2] == '/' && s[5] == '/'):
		return Date{}, fmt.Errorf("no such day %q: want yyyy-mm-dd or dd/mm/yyyy", s)
	}
	return Date{}, fmt.Errorf("%q is not written as dates are here: want yyyy-mm-dd or dd/mm/yyyy", s)
}

// dateShaped reports whether s is short and made of digits and date marks only.
func dateShaped(s string) bool {
	for _, r := range s {
		if (r < '0' || r > '9') && r != '-' && r != '/' && r != '.' {
			return false
		}
	}
	return s != "" && len(s) <= 10
}

// MustParse is Parse for constants and tests; it panics on a bad date.
func MustParse(s string) Date {
	d, err := Parse(s)
	if err != nil {
		panic("BUG: " + err.Error())
	}
	return d
}

// IsZero reports whether no date was given.
func (d Date) IsZero() bool { return d == Date{} }

// String gives yyyy-mm-dd, or "" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Words gives the date as prose prints it: "14 June 2026".
func (d Date) Words() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%d %s %d", d.Day, d.Month, d.Year)
}

// Compare orders dates; the zero Date comes first.
func (d Date) Compare(e Date) int {
	switch {
	case d == e:
		return 0
	case d.Year != e.Year:
		return sign(d.Year - e.Year)
	case d.Month != e.Month:
		return sign(int(d.Month - e.Month))
	}
	return sign(d.Day - e.Day)
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}

// Before reports whether d is earlier than e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After reports whether d is later than e.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// AddDays gives the date n days later, or earlier when n is negative.
func (d Date) AddDays(n int) Date { return fromTime(d.time().AddDate(0, 0, n)) }

// DaysUntil counts the days from d to e: 0 when they are the same day.
func (d Date) DaysUntil(e Date) int {
	const day = 24 * 60 * 60
	return int((e.time().Unix() - d.time().Unix()) / day) // a time.Duration ends after 292 years
}

// Weekday gives the day of the week.
func (d Date) Weekday() time.Weekday { return d.time().Weekday() }

func (d Date) time() time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

func fromTime(t time.Time) Date { return Date{t.Year(), t.Month(), t.Day()} }
