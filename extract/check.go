package extract

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"cyberflag/internal/civil"
	"cyberflag/record"
	"cyberflag/reference"
)

const (
	// oldest is the greatest age that is believed; the oldest person known
	// was 122, and ages above 120 in crime systems are errors of typing.
	oldest = 120
	// shown is the most of a value that a message quotes, in characters.
	shown = 20
	// cached bounds each table of values already looked up.
	cached = 10_000
)

// A checker reads the fields of one row and gathers its faults.
type checker struct {
	reader *Reader
	fields []string
	faults []fault
}

func (c *checker) text(col column) string { return c.reader.field(c.fields, col) }

func (c *checker) add(col column, message, hint string) {
	c.faults = append(c.faults, fault{column: col.String(), message: message, hint: hint})
}

// quote shows a value of a short coded column. Only a short value without
// spaces is shown: a longer one may be free text in the wrong column.
func quote(value string) string {
	if len(value) > shown || strings.ContainsAny(value, " \t\r\n") {
		return "a text of " + strconv.Itoa(len([]rune(value))) + " characters"
	}
	return strconv.Quote(value)
}

// quoteName is quote for names, which may have spaces.
func quoteName(name string) string {
	if len(name) > shown {
		return quote(name)
	}
	return strconv.Quote(name)
}

func (c *checker) ref() string {
	ref := c.text(crimeRef)
	if ref == "" {
		c.add(crimeRef, "the reference is blank", "every row needs one")
	}
	return ref
}

// force checks the name of a force, and leaves it as it was printed.
func (c *checker) force() string {
	name := c.text(force)
	if name == "" || c.reader.forces[name] {
		return name
	}
	if _, err := reference.LookupForce(name); err != nil {
		c.add(force, "unknown force: "+quoteName(name)+whyOf(err), hintOf(err))
		return ""
	}
	if len(c.reader.forces) < cached {
		c.reader.forces[name] = true
	}
	return name
}

// offence checks the code, and that it was in force when it was recorded.
func (c *checker) offence(recorded civil.Date) string {
	code := c.text(offenceCode)
	if code == "" {
		return ""
	}
	known, ok := c.reader.offences[code]
	if !ok {
		var err error
		if known, err = reference.LookupOffence(code); err != nil {
			c.add(offenceCode, "unknown offence code: "+quote(code)+whyOf(err), hintOf(err))
			return ""
		}
		if len(c.reader.offences) < cached {
			c.reader.offences[code] = known
		}
	}
	if !recorded.IsZero() {
		if err := known.InForceOn(recorded); err != nil {
			c.add(offenceCode, err.Error(), hintOf(err))
		}
	}
	return code
}

func (c *checker) date(col column) civil.Date {
	s := c.text(col)
	if s == "" {
		return civil.Date{}
	}
	if d, ok := c.reader.dates[s]; ok {
		return d
	}
	d, err := civil.Parse(s)
	if err != nil {
		c.add(col, err.Error(), "")
		return civil.Date{}
	}
	if len(c.reader.dates) < cached {
		c.reader.dates[s] = d
	}
	return d
}

func (c *checker) age() record.Age {
	s := c.text(victimAge)
	if s == "" {
		return record.Age{}
	}
	years, err := strconv.Atoi(s)
	if err != nil || years < 0 || years > oldest {
		c.add(victimAge, fmt.Sprintf("%s is not an age: want whole years from 0 to %d, or blank", quote(s), oldest), "")
		return record.Age{}
	}
	return record.Years(years)
}

func (c *checker) sex() record.Sex {
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
	c.add(victimSex, quote(s)+" is not a sex: want F, M, U or blank", "")
	return ""
}

func (c *checker) flag() record.Flag {
	s := c.text(officerFlag)
	f, ok := record.ParseFlag(s)
	if !ok {
		c.add(officerFlag, quote(s)+" is not a flag: want Y, N or blank", "")
	}
	return f
}

// order refuses a crime that was recorded before it began.
func (c *checker) order(rec record.Record) {
	if !rec.RecordedOn.IsZero() && rec.RecordedOn.Before(rec.CommittedFrom) {
		c.add(recordedOn, fmt.Sprintf("recorded on %v, before it was committed from %v", rec.RecordedOn, rec.CommittedFrom), "")
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
