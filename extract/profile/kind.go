package profile

import (
	"slices"
	"strings"

	"cyberflag/internal/civil"
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

// days and times make the dates that are looked for, the unmistakable days first: of two
// that fit all values, the first is taken, so that 03/04 is the third of April.
var (
	days = []string{
		"yyyy-mm-dd", "dd/mm/yyyy", "d/m/yyyy", "dd-mm-yyyy", "dd.mm.yyyy", "d mmm yyyy", "dd-mmm-yy", "dd-mmm-yyyy",
		"dd mmmm yyyy", "d mmmm yyyy", "dd/mm/yy", "d/m/yy", "d mmm yy", "yyyy/mm/dd", "yyyymmdd", "mm/dd/yyyy", "m/d/yyyy",
	}
	times   = []string{"", " hh:mm", " hh:mm:ss", "thh:mm", "thh:mm:ss", "thh:mm:ssz", " h:mm am", " h:mm:ss am"}
	formats = allFormats()
)

// A dateForm is a format and what reads it.
type dateForm struct {
	format string
	read   func(string) (civil.Date, bool)
}

func (f dateForm) fits(v string) bool {
	_, ok := f.read(v)
	return ok
}

func allFormats() (all []dateForm) {
	for _, day := range days {
		for _, time := range times {
			all = append(all, formOf(day+time))
		}
	}
	return append(all, formOf(serial))
}

// formOf makes a form of a format that stands in this file.
func formOf(format string) dateForm {
	read, err := parserOf(format)
	if err != nil {
		panic("BUG: " + format + ": " + err.Error())
	}
	return dateForm{format, read}
}

// dateFormats gives the one format that fits all values that are not blank, or
// those of the formats that together do, and how many are dates by none; nil when
// more than a few are none.
func dateFormats(values []string) (fit []string, none int) {
	values = filled(values)
	dates := slices.DeleteFunc(slices.Clone(values), noDate)
	if none = len(values) - len(dates); len(dates) == 0 || none*mostlyDates > len(values) {
		return nil, none
	}
	for _, f := range formats {
		if len(unfit(dates, f)) == 0 {
			return []string{f.format}, none
		}
	}
	for _, f := range formats {
		if left := unfit(dates, f); len(left) < len(dates) {
			fit, dates = append(fit, f.format), left
		}
	}
	return fit, none
}

// mostlyDates is of how many values one may be no date, such as 31/02/2016: a column of
// dates is one with a mistake in it too, and its row is refused.
const mostlyDates = 20

// fits reports whether v is a date of that format.
func fits(format, v string) bool {
	read, err := parserOf(format)
	if err != nil {
		return false
	}
	_, ok := read(v)
	return ok
}

// noDate reports whether v is a date by no format.
func noDate(v string) bool {
	return !slices.ContainsFunc(formats, func(f dateForm) bool { return f.fits(v) })
}

// filled gives the values that are not blank, without the spaces around them.
func filled(values []string) (all []string) {
	for _, v := range values {
		if v = strings.TrimSpace(v); v != "" {
			all = append(all, v)
		}
	}
	return all
}

// unfit gives the values that are no dates by a format.
func unfit(values []string, f dateForm) []string {
	return slices.DeleteFunc(slices.Clone(values), f.fits)
}

// longText is the length above which a value with spaces is free text.
const longText = 40

// KindOf guesses the kind of a column from values of it.
func KindOf(values []string) Kind {
	seen := filled(values)
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
	case areDates(seen) && !some(formOf(serial).fits):
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

func areDates(values []string) bool {
	formats, _ := dateFormats(values)
	return formats != nil
}

func isNumber(v string) bool {
	v = strings.TrimPrefix(v, "-")
	return v != "" && strings.Trim(v, "0123456789.") == "" && strings.Count(v, ".") < 2
}
