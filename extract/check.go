package extract

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"cyberflag/internal/civil"
	"cyberflag/internal/csvscan"
	"cyberflag/internal/nearest"
	"cyberflag/record"
	"cyberflag/reference"
)

const (
	// oldest is the greatest age that is believed; the oldest person known
	// was 122, and ages above 120 in crime systems are errors of typing.
	oldest = 120
	// shown is the most of a value that a message quotes, in characters.
	shown = 20
	// cached bounds each table of values already looked up, and longest the
	// values in it, in bytes.
	cached  = 10_000
	longest = 100
)

// check makes the record of the row, or gives everything that is wrong with it.
func (c *Checker) check() (record.Record, []fault) {
	c.strings = csvscan.Strings(c.raw, c.fields, c.strings[:0])
	r := rowCheck{Checker: c}
	if f := r.noRecord(); f != nil {
		return record.Record{}, []fault{*f}
	}
	rec := record.Record{
		Ref:           r.ref(),
		Force:         r.force(),
		OffenceTitle:  r.text(offenceTitle),
		RecordedOn:    r.date(recordedOn),
		CommittedFrom: r.date(committedFrom),
		CommittedTo:   r.date(committedTo),
		VictimID:      r.text(victimID),
	}
	rec.VictimAge = r.age(rec)
	rec.VictimSex = r.sex()
	rec.LocationType = r.text(locationType)
	rec.OfficerFlag = r.flag()
	rec.Outcome = r.text(outcome)
	rec.Text = r.text(moText)
	rec.OffenceCode = r.offence(rec.RecordedOn)
	r.order(rec)
	return rec, r.faults
}

// A rowCheck reads the values of one row and gathers its faults.
type rowCheck struct {
	*Checker
	faults []fault
}

// text gives the text of a canonical column, or "" when it is absent.
func (c *rowCheck) text(col column) string {
	at := c.reader.at[col]
	switch {
	case at < 0:
		return ""
	case col == moText:
		return c.strings[at] // byte offsets into it are promised
	}
	return c.reader.translate(col, strings.TrimSpace(c.strings[at]))
}

func (c *rowCheck) add(col column, message, hint string) {
	c.faults = append(c.faults, fault{column: col.String(), message: message, hint: hint})
}

// quote shows a value of a coded column where it looks like a code: short,
// without spaces, and with a digit or at most three characters. Anything else
// may be a name or free text in the wrong column, and only its length is told.
func quote(value string) string {
	n := len([]rune(value))
	if n > shown || strings.ContainsAny(value, " \t\r\n") || n > 3 && !strings.ContainsAny(value, "0123456789") {
		return fmt.Sprintf("a text of %d characters", n)
	}
	return strconv.Quote(value)
}

// quoteName shows a name that is known not to be a force, or that is a
// misspelling of one: a third of its letters or fewer differ. Any other may be
// a person's.
func quoteName(name string, e reference.UnknownError) string {
	if e.Why != "" {
		return strconv.Quote(name)
	}
	for _, known := range e.Nearest {
		if 3*nearest.Distance(strings.ToLower(name), strings.ToLower(known)) <= len(name) {
			return strconv.Quote(name)
		}
	}
	return quote(name)
}

func (c *rowCheck) ref() string {
	ref := c.reader.reference(c.strings)
	if ref == "" {
		c.add(crimeRef, "the reference is blank", "every row needs one")
	}
	return ref
}

func (c *rowCheck) date(col column) civil.Date {
	s := c.text(col)
	if s == "" {
		return civil.Date{}
	}
	parse, m := parseDay, c.reader.mapping
	if m != nil && m.Day != nil {
		parse = m.Day
	}
	d, err := parse(s)
	if err != nil && c.reader.dateCells {
		if of, ok := cellDay(s); ok {
			d, err = of, nil
		}
	}
	if err != nil && m != nil && m.Day != nil {
		c.add(col, err.Error(), "the formats of dates stand in the profile")
		return civil.Date{}
	}
	if err != nil {
		hint := "write 2016-04-30 or 30/04/2016, with or without a time behind it, or leave it blank"
		if isMonthFirst(s) {
			hint = "it is a day if the month stands first: then every other date of the file must be read so too, by a profile with dates.formats"
		}
		c.add(col, err.Error(), hint)
		return civil.Date{}
	}
	if !d.IsZero() && d.Year < leastYear {
		c.add(col, fmt.Sprintf("not a year of a crime: %04d", d.Year), "it may be mistyped; where a system writes such a date for none, a profile names it in dates.blank")
		return civil.Date{}
	}
	return d
}

func (c *rowCheck) age(rec record.Record) record.Age {
	s := c.text(victimAge)
	if s == "" {
		return record.Age{}
	}
	if m := c.reader.mapping; m != nil && m.Age != nil {
		age, err := m.Age(s, rec.CommittedFrom, rec.RecordedOn)
		if years, known := age.Known(); err == nil && known && (years < 0 || years > oldest) {
			err = fmt.Errorf("not an age: want 0 to %d years", oldest)
		}
		if err != nil {
			c.add(victimAge, err.Error(), "how ages are written, and what means unknown, stands in the profile")
			return record.Age{}
		}
		return age
	}
	years, err := strconv.Atoi(WholeYears(s))
	if err != nil || years < 0 || years > oldest {
		hint := "leave it blank when the age is not known"
		if strings.IndexAny(s, "-+<>") > 0 {
			hint += "; of a band, such as 12-13, a profile can say what it counts as"
		}
		c.add(victimAge, fmt.Sprintf("%s is not an age: want whole years from 0 to %d, or blank", quote(s), oldest), hint)
		return record.Age{}
	}
	return record.Years(years)
}

// WholeYears leaves out a part that is nought, as in 13.0 or 13,00: whole numbers
// come so from programs that count in fractions. Three noughts behind a comma may
// be thousands, and stay.
func WholeYears(s string) string {
	at := strings.IndexAny(s, ".,")
	if at <= 0 || at == len(s)-1 || strings.Trim(s[at+1:], "0") != "" || s[at:] == ",000" {
		return s
	}
	return s[:at]
}

func (c *rowCheck) sex() record.Sex {
	s := c.text(victimSex)
	switch strings.ToUpper(s) {
	case "":
		return ""
	case "F", "FEMALE":
		return record.Female
	case "M", "MALE":
		return record.Male
	case "U", "UNKNOWN":
		return record.SexUnknown
	}
	c.add(victimSex, quote(s)+" is not a sex: want F, M, U or blank", "leave it blank when nobody has said; a profile maps other words under values.victim_sex")
	return ""
}

func (c *rowCheck) flag() record.Flag {
	s := c.text(officerFlag)
	if m := c.reader.mapping; m != nil && m.Flag != nil && c.reader.at[officerFlag] >= 0 {
		f, err := m.Flag(s)
		if err != nil {
			c.add(officerFlag, err.Error(), "what means yes, no and blank stands in the profile")
		}
		return f
	}
	f, ok := record.ParseFlag(s)
	if !ok {
		c.add(officerFlag, quote(s)+" is not a flag: want Y, N or blank", "leave it blank when nobody has said")
	}
	return f
}

// order refuses a crime that was recorded before it began.
func (c *rowCheck) order(rec record.Record) {
	if !rec.RecordedOn.IsZero() && rec.RecordedOn.Before(rec.CommittedFrom) {
		c.faults = append(c.faults, fault{column: recordedOn.String(), message: fmt.Sprintf("recorded on %v, before it was committed from %v", rec.RecordedOn, rec.CommittedFrom),
			hint: "one of the two dates may be mistyped", rule: RecordedBeforeOffence})
	}
}

// whyOf gives the reason why a name can never be known, where there is one.
// The error's own text is not used, because it repeats the name.
func whyOf(err error) string {
	var unknown *reference.UnknownError
	if errors.As(err, &unknown) && unknown.Why != "" {
		return ": " + unknown.Why
	}
	return ""
}

// hintOf gives the hint of an error that has one.
func hintOf(err error) string {
	var h interface{ Hint() string }
	if errors.As(err, &h) {
		return h.Hint()
	}
	return ""
}
