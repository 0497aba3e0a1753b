package sheetrows

import (
	"math"
	"strings"
	"time"
)

// A dateKind is how a number format shows a number.
type dateKind byte

const (
	notDate dateKind = iota
	day              // a day, with or without a time
	clock            // a time of day only
)

// builtin gives the kind of the formats that have a number and no code.
// Source: ECMA-376 part 1, 18.8.30, with the East Asian ones.
func builtin(format int) dateKind {
	switch {
	case format >= 14 && format <= 17, format == 22, format >= 27 && format <= 31, format == 36, format >= 50 && format <= 58:
		return day
	case format >= 18 && format <= 21, format >= 32 && format <= 35, format >= 45 && format <= 47:
		return clock
	}
	return notDate
}

// kindOfFormat reads a format code. Its first section is for numbers above
// nought, as dates are; what stands in quotes, behind a backslash or in
// brackets is no part of a date, but for [h], [m] and [s].
func kindOfFormat(code string) dateKind {
	code, _, _ = strings.Cut(code, ";")
	hours, days := false, false
	for i := 0; i < len(code); i++ {
		switch c := code[i] | 0x20; {
		case code[i] == '"':
			end := strings.IndexByte(code[i+1:], '"')
			if end < 0 {
				return notDate
			}
			i += end + 1
		case code[i] == '\\' || code[i] == '_' || code[i] == '*':
			i++
		case code[i] == '[':
			end := strings.IndexByte(code[i:], ']')
			if end < 0 {
				return notDate
			}
			inner := strings.Trim(strings.ToLower(code[i+1:i+end]), "hms")
			hours = hours || inner == "" && end > 1
			i += end
		case strings.HasPrefix(code[i:], "General"):
			return notDate
		case c == 'y' || c == 'd':
			days = true
		case c == 'h' || c == 's':
			hours = true
		case c == 'm' && !hours:
			days = days || !strings.ContainsAny(code, "hHsS")
		}
	}
	switch {
	case days:
		return day
	case hours:
		return clock
	}
	return notDate
}

// lastDay is 31 December 9999 as a number, behind which no date is.
const lastDay = 2958465

// appendDate writes a number that is shown as a date; ok is false when it is
// none.
func appendDate(out []byte, n float64, kind dateKind, from1904 bool) ([]byte, bool) {
	if n < 0 || n >= lastDay+1 || math.IsNaN(n) {
		return out, false
	}
	whole := math.Floor(n)
	seconds := int(math.Round((n - whole) * 24 * 60 * 60))
	if kind == clock && whole == 0 {
		return time.Unix(int64(seconds), 0).UTC().AppendFormat(out, "15:04:05"), true
	}
	t := epoch(whole, from1904).AddDate(0, 0, int(whole)).Add(time.Duration(seconds) * time.Second)
	if seconds == 0 && kind == day {
		return t.AppendFormat(out, "2006-01-02"), true
	}
	return t.AppendFormat(out, "2006-01-02T15:04:05"), true
}

// epoch is day nought. The older system has a 29 February 1900, which was not:
// from 1 March on, its days are counted from a day earlier.
// Source: ECMA-376 part 1, 18.17.4.1.
func epoch(n float64, from1904 bool) time.Time {
	const imagined = 60
	switch {
	case from1904:
		return time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case n > imagined:
		return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(1899, 12, 31, 0, 0, 0, 0, time.UTC)
}
