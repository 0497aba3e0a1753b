package extract

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"cyberflag/internal/civil"
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

func (c *checker) ref() string {
	ref := c.text(crimeRef)
	if ref == "" {
		c.add(crimeRef, "the reference is blank", "every row needs one")
	}
	return ref
}

// A lookup is what reference said of a name or code: the offence where it is
// one, or the fault where it is not known.
type lookup struct {
	offence reference.Offence
	fault   fault
}

// lookUp gives what find says of value. It is kept, because to find the
// nearest names of an unknown one takes 40 times as long as to flag a record
// (50,000 rows with an unknown force took 8.7 s, 2026-11).
func lookUp(kept map[string]lookup, value string, find func(string) lookup) lookup {
	if have, ok := kept[value]; ok {
		return have
	}
	found := find(value)
	if len(kept) < cached && len(value) <= longest {
		kept[strings.Clone(value)] = found
	}
	return found
}

// force checks the name of a force, and leaves it as it was printed.
func (c *checker) force() string {
	name := c.text(force)
	if name == "" {
		return ""
	}
	if f := lookUp(c.reader.forces, name, findForce).fault; f.message != "" {
		c.faults = append(c.faults, f)
		return ""
	}
	return name
}

func findForce(name string) (l lookup) {
	if _, err := reference.LookupForce(name); err != nil {
		var unknown *reference.UnknownError
		shown := quote(name)
		if errors.As(err, &unknown) {
			shown = quoteName(name, *unknown)
		}
		l.fault = fault{force.String(), "unknown force: " + shown + whyOf(err), hintOf(err)}
	}
	return l
}

// offence checks the code, and that it was in force when it was recorded.
func (c *checker) offence(recorded civil.Date) string {
	code := c.text(offenceCode)
	if code == "" {
		return ""
	}
	known := lookUp(c.reader.offences, code, findOffence)
	if known.fault.message != "" {
		c.faults = append(c.faults, known.fault)
		return ""
	}
	if !recorded.IsZero() {
		if err := known.offence.InForceOn(recorded); err != nil {
			c.add(offenceCode, err.Error(), hintOf(err))
		}
	}
	return code
}

func findOffence(code string) (l lookup) {
	var err error
	if l.offence, err = reference.LookupOffence(code); err != nil {
		l.fault = fault{offenceCode.String(), "unknown offence code: " + quote(code) + whyOf(err), hintOf(err)}
	}
	return l
}

func (c *checker) date(col column) civil.Date {
	s := c.text(col)
	if s == "" {
		return civil.Date{}
	}
	if d, ok := c.reader.dates[s]; ok {
		return d
	}
	d, err := parseDay(s)
	if err != nil {
		c.add(col, err.Error(), "write 2016-04-30 or 30/04/2016, with or without a time behind it, or leave it blank")
		return civil.Date{}
	}
	if len(c.reader.dates) < cached {
		c.reader.dates[strings.Clone(s)] = d // s shares the memory of its row
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
		c.add(victimAge, fmt.Sprintf("%s is not an age: want whole years from 0 to %d, or blank", quote(s), oldest), "leave it blank when the age is not known")
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
	c.add(victimSex, quote(s)+" is not a sex: want F, M, U or blank", "leave it blank when nobody has said")
	return ""
}

func (c *checker) flag() record.Flag {
	s := c.text(officerFlag)
	f, ok := record.ParseFlag(s)
	if !ok {
		c.add(officerFlag, quote(s)+" is not a flag: want Y, N or blank", "leave it blank when nobody has said")
	}
	return f
}

// order refuses a crime that was recorded before it began.
func (c *checker) order(rec record.Record) {
	if !rec.RecordedOn.IsZero() && rec.RecordedOn.Before(rec.CommittedFrom) {
		c.add(recordedOn, fmt.Sprintf("recorded on %v, before it was committed from %v", rec.RecordedOn, rec.CommittedFrom), "one of the two dates may be mistyped")
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
