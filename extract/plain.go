package extract

import (
	"bytes"
	"unicode/utf8"

	"cyberflag/internal/civil"
	"cyberflag/record"
)

// plain reads a row whose values are all in their commonest form, without an
// allocation, and fills the line. It may wrongly say no, and check decides;
// never wrongly yes: TestPlainAgainstCheck.
func (c *Checker) plain() bool {
	if c.reader.mapping != nil {
		return false
	}
	ref, ok := c.bare(crimeRef)
	if !ok || !plainReference(ref) || bytes.IndexByte(ref, ' ') > 0 && c.oneField() {
		return false
	}
	recorded, ok1 := c.plainDay(recordedOn)
	from, ok2 := c.plainDay(committedFrom)
	_, ok3 := c.plainDay(committedTo)
	flag, ok4 := c.plainFlag()
	place, ok5 := c.bare(locationType)
	code, ok6 := c.bare(offenceCode)
	title, ok7 := c.bare(offenceTitle)
	if !ok1 || !ok2 || !ok3 || !ok4 || !ok5 || !ok6 || !ok7 || !c.plainAge() || !c.plainSex() || !c.plainForce() || !c.plainOffence(recorded) {
		return false
	}
	if !recorded.IsZero() && recorded.Before(from) {
		return false
	}
	l := &c.line
	l.Mark, l.RecordedOn, l.OfficerFlag, l.LocationType = markOf(ref), recorded, flag, place
	l.Crime = crimeOf(c.ofForce, l.Mark)
	l.OffenceCode, l.OffenceTitle = code, title
	return true
}

// oneField reports whether no more than one field of the row is filled.
func (c *Checker) oneField() bool {
	filled := 0
	for i := range c.fields {
		if c.fields[i].Start < c.fields[i].End {
			if filled++; filled > 1 {
				return false
			}
		}
	}
	return true
}

// bare gives the value of a column, nil when it is absent. It says no where
// the value may have space around it or quotes in it.
func (c *Checker) bare(col column) (value []byte, ok bool) {
	if c.reader.at[col] < 0 {
		return nil, true
	}
	f := c.fields[c.reader.at[col]]
	value = c.raw[f.Start:f.End]
	return value, len(value) == 0 || !f.Doubled && inner(value[0]) && inner(value[len(value)-1])
}

// inner reports whether c is no space, and no part of a space outside ASCII.
func inner(c byte) bool { return c > ' ' && c < utf8.RuneSelf }

func (c *Checker) plainDay(col column) (d civil.Date, ok bool) {
	value, ok := c.bare(col)
	if !ok || len(value) == 0 {
		return d, ok
	}
	if len(value) > dayBytes {
		if value[dayBytes] != 'T' || !isClock(value[dayBytes+1:]) {
			return d, false
		}
		value = value[:dayBytes]
	}
	return isoDay(value)
}

func (c *Checker) plainFlag() (record.Flag, bool) {
	value, ok := c.bare(officerFlag)
	switch {
	case !ok || len(value) > 1:
		return record.Blank, false
	case len(value) == 0:
		return record.Blank, true
	case value[0] == 'Y':
		return record.FlagYes, true
	}
	return record.FlagNo, value[0] == 'N'
}

func (c *Checker) plainAge() bool {
	value, ok := c.bare(victimAge)
	for _, digit := range value {
		ok = ok && '0' <= digit && digit <= '9'
	}
	return ok && len(value) <= 2
}

func (c *Checker) plainSex() bool {
	value, ok := c.bare(victimSex)
	return ok && (len(value) == 0 || len(value) == 1 && bytes.IndexByte([]byte("MFU"), value[0]) >= 0)
}

func (c *Checker) plainForce() bool {
	value, ok := c.bare(force)
	if c.ofForce = 0; !ok || len(value) == 0 {
		return ok
	}
	known := c.lastForces.find(value, c.forces)
	if known == nil || known.fault.message != "" {
		return false
	}
	c.ofForce = known.name
	return true
}

func (c *Checker) plainOffence(recorded civil.Date) bool {
	value, ok := c.bare(offenceCode)
	if !ok || len(value) == 0 {
		return ok
	}
	known := c.lastOffences.find(value, c.offences)
	return known != nil && known.fault.message == "" && (recorded.IsZero() || known.offence == nil || known.offence.InForceOn(recorded) == nil)
}

// recent is the last values of a coded column that were looked up, by their
// bytes: most have no more than eight, and to find one here takes a quarter of
// the time of a map.
type recent [256]struct {
	value uint64
	found *lookup
}

// find gives what is kept of value, or nil.
func (r *recent) find(value []byte, kept map[string]*lookup) *lookup {
	if len(value) > 8 {
		return kept[string(value)]
	}
	key := uint64(0)
	for _, c := range value {
		key = key<<8 | uint64(c)
	}
	slot := &r[mix(key, 0)>>56]
	if slot.value != key || slot.found == nil {
		slot.value, slot.found = key, kept[string(value)]
	}
	return slot.found
}
