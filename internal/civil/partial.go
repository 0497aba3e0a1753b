package civil

import (
	"fmt"
	"strconv"
	"time"
)

// A Partial is a date known to the day, only to the month (Day 0), or only to
// the year (Month 0). The zero Partial means that no date was given.
type Partial struct {
	Year  int
	Month time.Month
	Day   int
}

// ParsePartial reads "2017", "2017-06", "2017-06-01" or "01/06/2017".
func ParsePartial(s string) (Partial, error) {
	switch len(s) {
	case 4:
		if y, err := strconv.Atoi(s); err == nil && y >= 1000 {
			return Partial{Year: y}, nil
		}
	case 7:
		if t, err := time.Parse("2006-01", s); err == nil {
			return Partial{Year: t.Year(), Month: t.Month()}, nil
		}
	default:
		if d, err := Parse(s); err == nil {
			return Partial(d), nil
		}
	}
	return Partial{}, fmt.Errorf("%q is not a date: want yyyy, yyyy-mm or yyyy-mm-dd", s)
}

// IsZero reports whether no date was given.
func (p Partial) IsZero() bool { return p == Partial{} }

// First gives the earliest day that p can mean.
func (p Partial) First() Date {
	switch {
	case p.IsZero():
		return Date{}
	case p.Month == 0:
		return Date{p.Year, time.January, 1}
	case p.Day == 0:
		return Date{p.Year, p.Month, 1}
	}
	return Date(p)
}

// Last gives the latest day that p can mean.
func (p Partial) Last() Date {
	switch {
	case p.IsZero():
		return Date{}
	case p.Month == 0:
		return Date{p.Year, time.December, 31}
	case p.Day == 0:
		return Date{p.Year, p.Month + 1, 1}.normal().AddDays(-1)
	}
	return Date(p)
}

func (d Date) normal() Date { return fromTime(d.time()) }

// Overlaps reports whether p and q can mean the same day:
// "2017-06" and "2017-06-01" can, "2017-06" and "2017-07" cannot.
func (p Partial) Overlaps(q Partial) bool {
	return !p.First().After(q.Last()) && !q.First().After(p.Last())
}

// String gives p as ParsePartial reads it, or "".
func (p Partial) String() string {
	switch {
	case p.IsZero():
		return ""
	case p.Month == 0:
		return fmt.Sprintf("%04d", p.Year)
	case p.Day == 0:
		return fmt.Sprintf("%04d-%02d", p.Year, p.Month)
	}
	return Date(p).String()
}

// Words gives p as prose prints it: "2017", "June 2017", "1 June 2017".
func (p Partial) Words() string {
	switch {
	case p.IsZero():
		return ""
	case p.Month == 0:
		return strconv.Itoa(p.Year)
	case p.Day == 0:
		return fmt.Sprintf("%s %d", p.Month, p.Year)
	}
	return Date(p).Words()
}
