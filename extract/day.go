package extract

import (
	"fmt"
	"strings"
	"time"

	"cyberflag/internal/civil"
)

// parseDay reads a date column: a day, or a day and a time of day, as systems
// export the time from which a crime may have been committed. The time is
// looked at and left: what counts is the day as it was written, in whatever
// zone that was. The error says no more of s than civil.Parse does.
func parseDay(s string) (civil.Date, error) {
	day, clock := s, ""
	if len(s) > dayBytes && (s[dayBytes] == 'T' || s[dayBytes] == ' ') {
		day, clock = s[:dayBytes], s[dayBytes+1:]
		if !isClock(clock) {
			return civil.Date{}, fmt.Errorf("not a time of day behind the date: want hh:mm, hh:mm:ss, and perhaps Z or +hh:mm")
		}
	}
	if d, ok := isoDay(day); ok {
		return d, nil
	}
	return civil.Parse(day)
}

// isMonthFirst reports whether s is a day as Americans write it, and no day as
// others do: others of its file may have been read the wrong way round.
func isMonthFirst(s string) bool {
	if len(s) < dayBytes || s[2] != '/' || s[5] != '/' {
		return false
	}
	_, ok := isoDay(s[6:10] + "-" + s[0:2] + "-" + s[3:5])
	return ok
}

// leastYear is the first year that is believed. Below it a year is mistyped, as 0216
// is for 2016, or the date is what some systems write for none: 0001-01-01.
const leastYear = 1000

// dayBytes is the length of a date in either form.
const dayBytes = len("2006-01-02")

// isoDay reads yyyy-mm-dd and nothing else, in 6 ns where civil.Parse takes 84
// (BenchmarkDay, 2026-11-28); an extract has three dates a row. It may say no
// to a day that civil.Parse takes, and never yes to one that it does not.
func isoDay[T string | []byte](s T) (civil.Date, bool) {
	if len(s) != dayBytes || s[4] != '-' || s[7] != '-' {
		return civil.Date{}, false
	}
	year, month, day := 100*two(s, 0)+two(s, 2), two(s, 5), two(s, 8)
	if year < leastYear || month < 1 || month > 12 || day < 1 || day > 28 && civil.Of(year, time.Month(month), day).AddDays(0).Day != day {
		return civil.Date{}, false
	}
	return civil.Of(year, time.Month(month), day), true
}

// two gives the number of two digits at i, or one far below nought.
func two[T string | []byte](s T, i int) int {
	tens, ones := s[i]-'0', s[i+1]-'0'
	if tens > 9 || ones > 9 {
		return -1 << 20
	}
	return 10*int(tens) + int(ones)
}

// isClock reports whether s is a time of day: hh:mm, perhaps seconds and their
// parts, perhaps a zone.
func isClock[T string | []byte](s T) bool {
	if len(s) == len("15:04") { // as most are
		return s[2] == ':' && within(two(s, 0), 23) && within(two(s, 3), 59)
	}
	s = withoutZone(s)
	if len(s) < len("15:04") || s[2] != ':' || !within(two(s, 0), 23) || !within(two(s, 3), 59) {
		return false
	}
	if s = s[len("15:04"):]; len(s) == 0 {
		return true
	}
	if len(s) < len(":05") || s[0] != ':' || !within(two(s, 1), 60) { // a leap second
		return false
	}
	s = s[len(":05"):]
	return len(s) == 0 || len(s) > 1 && s[0] == '.' && strings.Trim(string(s[1:]), "0123456789") == ""
}

func within(n, most int) bool { return n >= 0 && n <= most }

// withoutZone takes Z, +hh, +hhmm or +hh:mm off the end.
func withoutZone[T string | []byte](s T) T {
	if n := len(s); n > 0 && s[n-1] == 'Z' {
		return s[:n-1]
	}
	for _, zone := range []string{"+hh:mm", "+hhmm", "+hh"} {
		if at := len(s) - len(zone); at > 0 && (s[at] == '+' || s[at] == '-') && isZone(s[at+1:]) {
			return s[:at]
		}
	}
	return s
}

// isZone reports whether s is hh, hhmm or hh:mm.
func isZone[T string | []byte](s T) bool {
	if len(s) == len("hh:mm") && s[2] != ':' {
		return false
	}
	return within(two(s, 0), 14) && (len(s) == 2 || within(two(s, len(s)-2), 59))
}
