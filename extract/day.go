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

// isoDay reads yyyy-mm-dd and nothing else, in 3 ns where civil.Parse takes 84
// (BenchmarkDay); an extract has three dates a row. It may say no
// to a day that civil.Parse takes, and never yes to one that it does not: FuzzDay.
//
// The first eight bytes are read at once. Without what each must have at least, a digit
// or a hyphen, they are digits of 0 to 9 and hyphens of 0, and nothing else is; ten times
// each digit and the one behind it is a number of two digits.
func isoDay[T string | []byte](s T) (civil.Date, bool) {
	if len(s) != dayBytes {
		return civil.Date{}, false
	}
	digits := eight(s, 0) ^ leastMonth
	if (digits+mostMonth|digits)&highs != 0 {
		return civil.Date{}, false
	}
	return dayOf(digits, two(s, 8))
}

// What the eight bytes of yyyy-mm- and of ddThh:mm have at least, and what lifts to 0x80 what is more than
// a digit, or a sign, may have above that.
const (
	leastMonth, mostMonth   = 0x2d30302d30303030, 0x7f76767f76767676
	leastMinute, mostMinute = 0x30303a3030543030, 0x76767f76767f7676
	highs                   = 0x8080808080808080
)

// dayOf gives the day of a month, of which the digits are given as isoDay reads them.
func dayOf(digits uint64, day int) (civil.Date, bool) {
	pairs := digits*10 + digits>>8
	year, month := 100*int(pairs&0xff)+int(pairs>>16&0xff), int(pairs>>40&0xff)
	if year < leastYear || month < 1 || month > 12 || day < 1 || day > 28 && day > daysIn(year, month) {
		return civil.Date{}, false
	}
	return civil.Of(year, time.Month(month), day), true
}

// minuteBytes is the length of a date with a time as most have it.
const minuteBytes = len("2006-01-02T15:04")

// isoMinute reads yyyy-mm-ddThh:mm and nothing else, as isoDay and isClock do.
func isoMinute(s []byte) (civil.Date, bool) {
	digits, minute := eight(s, 0)^leastMonth, eight(s, 8)^leastMinute
	if (digits+mostMonth|digits|(minute+mostMinute|minute))&highs != 0 {
		return civil.Date{}, false
	}
	pairs := minute*10 + minute>>8
	if pairs>>24&0xff > 23 || pairs>>48&0xff > 59 {
		return civil.Date{}, false
	}
	return dayOf(digits, int(pairs&0xff))
}

// daysIn gives how many days a month has.
func daysIn(year, month int) int {
	switch {
	case month == 2 && (year%4 != 0 || year%100 == 0 && year%400 != 0):
		return 28
	case month == 2:
		return 29
	case month == 4 || month == 6 || month == 9 || month == 11:
		return 30
	}
	return 31
}

// eight gives the eight bytes of s at i, the first lowest.
func eight[T string | []byte](s T, i int) uint64 {
	b := s[i : i+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
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
