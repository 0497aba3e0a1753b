package profile

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// learn takes from the values of a column how they are written.
func (p *Profile) learn(canonical, header string, values []string) {
	switch canonical {
	case "recorded_on", "committed_from", "committed_to":
		before := len(p.Dates.Blank)
		values, p.Dates.Blank = withoutUnknown(values, p.Dates.Blank)
		p.noteUnknown(header, "dates.blank", len(p.Dates.Blank)-before)
		p.learnDates(header, values)
	case "victim_age":
		values, p.Ages.Unknown = withoutUnknown(values, nil)
		values, p.Ages.Unknown = withoutImpossible(values, p.Ages.Unknown)
		values, p.Ages.Unknown = withoutWords(values, p.Ages.Unknown)
		p.noteUnknown(header, "ages.unknown", len(p.Ages.Unknown))
		values = p.learnBands(header, values)
		switch kind := KindOf(values); kind {
		case Day:
			p.Ages.Format = "birth-date"
			p.learnDates(header, values)
		case Age:
			p.Ages.Format = "words"
		}
	case "victim_sex":
		p.learnSexes(header, values)
	case "officer_flag":
		p.learnFlag(header, values)
	}
	if len(p.Values[canonical]) == 0 {
		delete(p.Values, canonical)
	}
}

// learnDates takes how dates are written.
func (p *Profile) learnDates(header string, values []string) {
	formats, none := dateFormats(values)
	p.addFormat(formats)
	if len(formats) > 0 && none > 0 {
		p.note("%s: %d of %d values seen are no dates, and their rows are refused", header, none, len(filled(values)))
	}
	switch {
	case len(formats) == 0 && len(filled(values)) > 0:
		p.note("%s: its values are dates in no form that is known: give dates.formats", header)
	case slices.ContainsFunc(formats, dayFirst) && slices.ContainsFunc(formats, monthFirst):
		p.note("%s: some dates begin with the day and some with the month, and 03/04 may be either: such a row is refused until one is left out of dates.formats", header)
	case len(formats) == 1 && dayFirst(formats[0]) && isEither(formats[0], values):
		p.note("%s: every date seen is one with the month first too, and is read with the day first: ask which it is", header)
	}
}

// leastEither is how many different dates are seen before it means something that
// all could begin with the month: that of eight days in a row none is above the
// twelfth has a chance of a thousandth, 0.4 to the eighth.
const leastEither = 8

// isEither reports whether all dates could as well begin with the month.
func isEither(format string, values []string) bool {
	other := "mm/dd" + strings.TrimPrefix(format, "dd/mm")
	seen := map[string]bool{}
	for _, v := range values {
		if v = strings.TrimSpace(v); v != "" && !fits(other, v) {
			return false
		}
		seen[v] = true
	}
	return len(seen) >= leastEither
}

// band is an age such as 12-13, under 10, 18+ or 65 and over.
var band = regexp.MustCompile(`^(\d{1,3}\s*(-|to|\x{2013})\s*\d{1,3}|(under|over|below|above|<|>|<=|>=)\s*\d{1,3}|\d{1,3}\s*(\+|plus|(and|or|&) (over|under|above|below|older|younger)))( ?(yrs|years))?$`)

// learnBands takes ages that are bands for unknown: a band is no age in years.
func (p *Profile) learnBands(header string, values []string) []string {
	before := len(p.Ages.Unknown)
	values, p.Ages.Unknown = without(values, p.Ages.Unknown, func(v string) bool { return band.MatchString(fold(v)) })
	if n := len(p.Ages.Unknown) - before; n > 0 {
		p.note("%s: %d of its values are bands of ages, such as 12-13, and are taken for not known: move each that one age may stand for to values.victim_age", header, n)
	}
	return values
}

func dayFirst(format string) bool   { return strings.HasPrefix(format, "dd/mm/") }
func monthFirst(format string) bool { return strings.HasPrefix(format, "mm/dd/") }

// unknownWords are what systems write for a value that is not known.
var unknownWords = []string{"not known", "unknown", "n/k", "nk", "n/k.", "u/k", "n/a", "none", "null", "nil", "not recorded", "not stated", "not given", "not provided", "unspecified", "-", "?"}

// withoutUnknown parts values from the words for not known, which it adds to
// found.
func withoutUnknown(values, found []string) (known, words []string) {
	return without(values, found, func(v string) bool { return slices.Contains(unknownWords, fold(v)) })
}

// withoutWords parts ages from words such as "unk" or "adult", where most are whole numbers: they
// say no age in years.
func withoutWords(values, found []string) (known, words []string) {
	all, numbers := filled(values), 0
	for _, v := range all {
		numbers += map[bool]int{true: 1}[isNumber(v)]
	}
	if 2*numbers <= len(all) {
		return values, found
	}
	return without(values, found, func(v string) bool { return strings.TrimSpace(v) != "" && !strings.ContainsAny(v, "0123456789") })
}

// withoutImpossible parts ages from numbers that are none and stand for one that is not
// known: -1, 999 and 9999, and another where it is often written. One alone is a mistake,
// which the validation must see.
func withoutImpossible(values, found []string) (known, words []string) {
	times := map[string]int{}
	for _, v := range values {
		times[strings.TrimSpace(v)]++
	}
	return without(values, found, func(v string) bool {
		v = strings.TrimSpace(v)
		n, err := strconv.Atoi(v)
		usual := n == -1 || n == 999 || n == 9999
		return err == nil && (n < 0 || n > oldest) && (usual || times[v] >= leastCode)
	})
}

// leastCode is how often an impossible age is written before it is taken for a code.
const leastCode = 5

// oldest is the greatest age that is believed, as extract has it.
const oldest = 120

// without parts values from those that are said to be no values, which it adds
// to found.
func without(values, found []string, is func(string) bool) (known, words []string) {
	for _, v := range values {
		switch {
		case !is(v):
			known = append(known, v)
		case !contains(found, v):
			found = append(found, strings.TrimSpace(v))
		}
	}
	slices.Sort(found)
	return known, found
}

// note adds what a person must decide.
func (p *Profile) note(format string, args ...any) {
	p.Notes = append(p.Notes, fmt.Sprintf(format, args...))
}

func (p *Profile) addFormat(formats []string) {
	for _, f := range formats {
		if !slices.Contains(p.Dates.Formats, f) {
			p.Dates.Formats = append(p.Dates.Formats, f)
		}
	}
}

// noteUnknown says how many values are taken for not known, and where they stand.
func (p *Profile) noteUnknown(header, key string, n int) {
	if n > 0 {
		p.note("%s: %d of its values are taken for not known: look at %s", header, n, key)
	}
}

// sexWords are what systems write for a sex.
var sexWords = map[string]string{
	"female": "F", "woman": "F", "girl": "F", "f": "F", "male": "M", "man": "M", "boy": "M", "m": "M",
	"unknown": "U", "u": "U", "indeterminate": "U", "not known": "U", "x": "U", "other": "U", "not recorded": "", "": "",
}

// learnSexes maps the words for sexes that extract has not got.
func (p *Profile) learnSexes(header string, values []string) {
	out, unknown := map[string]string{}, map[string]bool{}
	for _, v := range values {
		to, ok := sexWords[fold(v)]
		switch {
		case slices.Contains([]string{"f", "m", "u", "", "female", "male", "unknown"}, fold(v)):
		case ok || slices.Contains(unknownWords, fold(v)):
			out[v] = to
		default:
			unknown[v] = true
		}
	}
	if len(unknown) > 0 {
		p.note("%s: %d of its values are no sex that is known, and their rows are refused: name them under values.victim_sex", header, len(unknown))
	}
	p.Values["victim_sex"] = out
}
