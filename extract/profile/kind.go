package profile

import (
	"slices"
	"strings"
)

// A Kind is what the values of a column seem to be.
type Kind string

// The kinds.
const (
	Blank     Kind = "blank" // no value was seen
	Day       Kind = "date"
	Number    Kind = "number"
	Age       Kind = "age in words"
	Flagged   Kind = "yes or no"
	Reference Kind = "reference" // no value twice, and digits in each
	Category  Kind = "category"  // few values, or short ones
	FreeText  Kind = "free text" // never shown
)

// formats are the dates that are looked for, the unmistakable first; of two
// that fit all values, the first is taken, so that 03/04 is the third of April.
var formats = []string{
	"yyyy-mm-dd", "yyyy-mm-dd hh:mm", "yyyy-mm-dd hh:mm:ss", "yyyy-mm-ddthh:mm:ss", "yyyy-mm-ddthh:mm:ssz", "yyyy-mm-ddthh:mm",
	"dd/mm/yyyy", "dd/mm/yyyy hh:mm", "dd/mm/yyyy hh:mm:ss", "d/m/yyyy", "dd-mm-yyyy", "dd.mm.yyyy", "d mmm yyyy", "dd-mmm-yy", "dd-mmm-yyyy",
	"dd mmmm yyyy", "dd/mm/yy", "dd/mm/yy hh:mm", "dd/mm/yy hh:mm:ss", "d/m/yyyy hh:mm", "d/m/yy", "dd-mm-yyyy hh:mm", "dd-mm-yyyy hh:mm:ss", "dd.mm.yyyy hh:mm",
	"d mmm yyyy hh:mm", "d mmm yyyy hh:mm:ss", "dd-mmm-yyyy hh:mm", "dd-mmm-yyyy hh:mm:ss", "dd-mmm-yy hh:mm", "d mmmm yyyy", "d mmm yy", "yyyy/mm/dd", "yyyy/mm/dd hh:mm:ss",
	"yyyymmdd", "mm/dd/yyyy", "mm/dd/yyyy hh:mm", "mm/dd/yyyy hh:mm:ss", "mm/dd/yyyy hh:mm:ss am", "m/d/yyyy", "m/d/yyyy hh:mm", serial,
}

// dateFormats gives the one format that fits all values that are not blank, or
// those of the formats that together do; nil when some value is no date.
func dateFormats(values []string) (fit []string) {
	for _, f := range formats {
		if left := unfit(values, []string{f}); left == 0 && len(values) > blanks(values) {
			return []string{f}
		}
	}
	left := len(values) - blanks(values)
	for _, f := range formats {
		if n := unfit(values, append(slices.Clone(fit), f)); n < left {
			fit, left = append(fit, f), n
		}
	}
	if left > 0 {
		return nil
	}
	return fit
}

func blanks(values []string) (n int) {
	for _, v := range values {
		if strings.TrimSpace(v) == "" {
			n++
		}
	}
	return n
}

// unfit counts the values that are dates by none of the formats.
func unfit(values, formats []string) (n int) {
	for _, v := range values {
		v = strings.TrimSpace(v)
		if v != "" && !slices.ContainsFunc(formats, func(f string) bool { return fits(f, v) }) {
			n++
		}
	}
	return n
}

// fits reports whether v is a date of that format.
func fits(format, v string) bool {
	read, err := parserOf(format)
	if err != nil {
		return false
	}
	_, ok := read(v)
	return ok
}

// longText is the length above which a value with spaces is free text.
const longText = 40

// KindOf guesses the kind of a column from values of it.
func KindOf(values []string) Kind {
	var seen []string
	for _, v := range values {
		if v = strings.TrimSpace(v); v != "" {
			seen = append(seen, v)
		}
	}
	every := func(is func(string) bool) bool {
		return !slices.ContainsFunc(seen, func(v string) bool { return !is(v) })
	}
	some := func(is func(string) bool) bool { return slices.ContainsFunc(seen, is) }
	switch {
	case len(seen) == 0:
		return Blank
	case some(func(v string) bool { return len(v) > longText && strings.ContainsAny(v, " \n") }):
		return FreeText
	case every(func(v string) bool {
		return slices.Contains(yesWords, fold(v)) || slices.Contains(noWords, fold(v)) || fold(v) == "not set"
	}):
		return Flagged
	case dateFormats(seen) != nil && !some(func(v string) bool { return fits(serial, v) }):
		return Day
	case every(isNumber) && (len(seen) < 3 || !unique(seen) || !every(func(v string) bool { return len(v) > 4 })):
		return Number
	case every(func(v string) bool { return inWords.MatchString(fold(v)) }) && some(func(v string) bool { return strings.ContainsAny(fold(v), "ymwd") && inWords.MatchString(fold(v)) }):
		return Age
	case len(seen) > 2 && unique(seen) && every(func(v string) bool { return strings.ContainsAny(v, "0123456789") && !strings.Contains(v, " ") }):
		return Reference
	}
	return Category
}

func isNumber(v string) bool {
	v = strings.TrimPrefix(v, "-")
	return v != "" && strings.Trim(v, "0123456789.") == "" && strings.Count(v, ".") < 2
}
