package profile

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"cyberflag/extract"
	"cyberflag/internal/civil"
	"cyberflag/record"
)

func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// Mapping gives the profile as extract reads by it.
func (p *Profile) Mapping() *extract.Mapping {
	m := &extract.Mapping{Name: p.Name, Columns: maps.Clone(p.Columns), Key: p.Key, Force: p.Force, OtherCodes: p.Codes == "other", Values: map[string]map[string]string{}}
	if m.Columns == nil {
		m.Columns = map[string]string{}
	}
	for _, name := range p.Pass {
		m.PassAll = m.PassAll || name == "*"
		m.Pass = append(m.Pass, name)
	}
	for canonical, values := range p.Values {
		m.Values[canonical] = map[string]string{}
		for from, to := range values {
			m.Values[canonical][fold(from)] = to
		}
	}
	if len(p.Dates.Formats) > 0 || len(p.Dates.Blank) > 0 {
		m.Day = p.Dates.reader()
	}
	if p.Ages.Format != "" || len(p.Ages.Unknown) > 0 {
		m.Age = p.ages(p.Dates.reader())
	}
	if p.Flag.Column != "" {
		m.Columns["officer_flag"] = p.Flag.Column
		m.Flag = p.Flag.read
	}
	return m
}

// contains reports whether a list has a value, without regard to case.
func contains(list []string, value string) bool {
	return slices.ContainsFunc(list, func(have string) bool { return fold(have) == fold(value) })
}

// pieces are the parts of a date format, and what package time calls them. The
// longer stand before those that begin alike.
var pieces = []struct{ ours, theirs string }{
	{"yyyy", "2006"}, {"yy", "06"}, {"mmmm", "January"}, {"mmm", "Jan"}, {"dd", "02"}, {"d", "2"},
	{"hh", "15"}, {"h", "15"}, {"ss", "05"}, {"am", "PM"},
}

// layout turns a format such as dd/mm/yyyy hh:mm into one of package time. mm
// behind hh is minutes.
func layout(format string) (string, error) {
	var out strings.Builder
	var has struct{ day, month, year, hour bool }
	noon := strings.Contains(strings.ToLower(format), "am")
	for rest := strings.ToLower(format); rest != ""; {
		theirs, width := piece(rest, has.hour, noon)
		if width == 0 {
			return "", fmt.Errorf("unknown part %q in a format of dates", rest[:1])
		}
		has.day = has.day || theirs == "2" || theirs == "02"
		has.month = has.month || theirs == "1" || theirs == "01" || strings.HasPrefix(theirs, "Jan")
		has.year = has.year || strings.HasSuffix(theirs, "06")
		has.hour = has.hour || theirs == "15" || theirs == "03" || theirs == "3"
		out.WriteString(theirs)
		rest = rest[width:]
	}
	if !has.day || !has.month || !has.year {
		return "", errors.New("a format of dates has a day, a month and a year")
	}
	return out.String(), nil
}

// piece reads the part of a format at the start of rest; width 0 is none.
func piece(rest string, hours, noon bool) (theirs string, width int) {
	switch {
	case strings.HasPrefix(rest, "mmm"):
	case strings.HasPrefix(rest, "mm") && hours:
		return "04", 2
	case strings.HasPrefix(rest, "mm"):
		return "01", 2
	case strings.HasPrefix(rest, "m"):
		return "1", 1
	case strings.HasPrefix(rest, "hh") && noon:
		return "03", 2
	case strings.HasPrefix(rest, "h") && noon:
		return "3", 1
	case strings.ContainsAny(rest[:1], "/-. :t,z"):
		return strings.ToUpper(rest[:1]), 1
	}
	for _, p := range pieces {
		if strings.HasPrefix(rest, p.ours) {
			return p.theirs, len(p.ours)
		}
	}
	return "", 0
}

// serial is a date as a spreadsheet counts it when its cells lost their format:
// days since 30 December 1899, with the time of day behind the point or comma.
const serial = "excel serial"

// The days that are believed: 1 January 1950 to 31 December 2099.
const (
	leastSerial = 18_264
	mostSerial  = 73_050
)

// parserOf gives what reads dates of one format.
func parserOf(format string) (func(string) (civil.Date, bool), error) {
	if strings.ToLower(format) == serial {
		return serialDay, nil
	}
	l, err := layout(format)
	return func(text string) (civil.Date, bool) {
		t, err := time.Parse(l, text)
		return civil.Of(t.Year(), t.Month(), t.Day()), err == nil
	}, err
}

func serialDay(text string) (civil.Date, bool) {
	whole, part, _ := strings.Cut(strings.Replace(text, ",", ".", 1), ".")
	n, err := strconv.Atoi(whole)
	if err != nil || n < leastSerial || n > mostSerial || strings.Trim(part, "0123456789") != "" {
		return civil.Date{}, false
	}
	return civil.Of(1899, time.December, 30).AddDays(n), true
}

// errTwoDays is a date that is one day by one format of the profile, and another
// by the next: to take either would be to guess.
var errTwoDays = errors.New("it may be two days: two formats of the profile fit, and each gives another")

// reader reads dates by the formats that fit, which must give one day. Parse has
// looked at the formats.
func (d Dates) reader() func(string) (civil.Date, error) {
	formats := d.Formats
	if len(formats) == 0 {
		formats = []string{"yyyy-mm-dd", "dd/mm/yyyy"}
	}
	var parsers []func(string) (civil.Date, bool)
	for _, format := range formats {
		read, err := parserOf(format)
		if err != nil {
			panic("BUG: a format of dates that was not looked at: " + err.Error())
		}
		parsers = append(parsers, read)
	}
	want := fmt.Errorf("not a date: want %s", strings.Join(formats, " or "))
	return func(text string) (civil.Date, error) {
		if text == "" || contains(d.Blank, text) {
			return civil.Date{}, nil
		}
		var day civil.Date
		for _, read := range parsers {
			switch d, ok := read(text); {
			case !ok:
			case !day.IsZero() && d != day:
				return civil.Date{}, errTwoDays
			default:
				day = d
			}
		}
		if day.IsZero() {
			return day, want
		}
		return day, nil
	}
}

// inWords is an age such as 14 years, 14y 3m, or 9 months.
var inWords = regexp.MustCompile(`^(\d{1,3})\s*(y|yrs?|years?|m|mths?|months?|w|wks?|weeks?|days?)?\.?(\s*(old|\d{1,2}\s*(m|mths?|months?)))?$`)

// ages reads ages as extract asks for them.
func (p *Profile) ages(day func(string) (civil.Date, error)) func(string, civil.Date, civil.Date) (record.Age, error) {
	return func(text string, committed, recorded civil.Date) (record.Age, error) {
		return p.age(text, committed, recorded, day)
	}
}

// age reads an age. A date of birth gives the age on the first day on which the
// offence may have been committed, or else on which it was recorded.
func (p *Profile) age(text string, committed, recorded civil.Date, day func(string) (civil.Date, error)) (record.Age, error) {
	if contains(p.Ages.Unknown, text) {
		return record.Age{}, nil
	}
	switch p.Ages.Format {
	case "words":
		m := inWords.FindStringSubmatch(fold(extract.WholeYears(text)))
		if m == nil {
			return record.Age{}, errors.New("not an age: want such as 14 years, 14y 3m or 9 months")
		}
		years, _ := strconv.Atoi(m[1])
		if m[2] != "" && m[2][0] != 'y' {
			years = 0 // months, weeks and days of an infant
		}
		return record.Years(years), nil
	case "birth-date":
		return p.ageByBirth(text, committed, recorded, day)
	}
	years, err := strconv.Atoi(extract.WholeYears(text))
	if err != nil {
		return record.Age{}, errors.New("not an age: want whole years")
	}
	return record.Years(years), nil
}

func (p *Profile) ageByBirth(text string, committed, recorded civil.Date, day func(string) (civil.Date, error)) (record.Age, error) {
	born, err := day(text)
	if err != nil || born.IsZero() {
		return record.Age{}, err
	}
	on := committed
	if on.IsZero() {
		on = recorded
	}
	switch {
	case on.IsZero():
		return record.Age{}, nil // nothing to count to
	case on.Before(born) && slices.ContainsFunc(p.Dates.Formats, func(f string) bool { return isTwoDigit(f) && fits(f, text) }):
		born = civil.Of(born.Year-100, born.Month, born.Day) // 15/03/55 is of 1955
	case on.Before(born):
		return record.Age{}, errors.New("the date of birth is behind the offence")
	}
	years := on.Year - born.Year
	if on.Month < born.Month || on.Month == born.Month && on.Day < born.Day {
		years--
	}
	return record.Years(years), nil
}

// isTwoDigit reports whether a format has a year of two digits, of which package
// time takes those below 69 for this century.
func isTwoDigit(format string) bool {
	format = strings.ToLower(format)
	return strings.Contains(format, "yy") && !strings.Contains(format, "yyyy")
}

// read reads the officer's flag.
func (f Flag) read(text string) (record.Flag, error) {
	if f.Separator != "" {
		return f.readList(text), nil
	}
	switch {
	case contains(f.Yes, text):
		return record.FlagYes, nil
	case contains(f.No, text):
		return record.FlagNo, nil
	case text == "" || contains(f.Blank, text):
		return record.Blank, nil
	}
	return record.Blank, fmt.Errorf("a text of %d characters is not a value of the flag: want %s", len([]rune(text)), strings.Join(slices.Concat(f.Yes, f.No, f.Blank), ", "))
}

// readList reads a list of keywords. An empty list is one without the keyword.
func (f Flag) readList(text string) record.Flag {
	for word := range strings.SplitSeq(text, f.Separator) {
		if contains(f.Contains, word) {
			return record.FlagYes
		}
	}
	if f.Otherwise == "no" {
		return record.FlagNo
	}
	return record.Blank
}
