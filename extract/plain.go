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
	title, ok6 := c.bare(offenceTitle)
	code, ok7 := c.plainOffence(recorded)
	if !(ok1 && ok2 && ok3 && ok4 && ok5 && ok6 && ok7 && c.plainAge() && c.plainSex() && c.plainForce()) {
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
	value = c.value(col)
	return value, len(value) == 0 || inner(value[0]) && inner(value[len(value)-1]) && !c.fields[c.reader.at[col]].Doubled
}

// value gives the value of a column as it stands, with space around it and two quotes for one; nil when it is absent. It
// is for what is looked at byte by byte, or looked up.
func (c *Checker) value(col column) []byte {
	at := c.reader.at[col]
	if uint(at) >= uint(len(c.fields)) {
		return nil
	}
	f := &c.fields[at]
	return c.raw[f.Start:f.End]
}

// inner reports whether c is no space, and no part of a space outside ASCII.
func inner(c byte) bool { return c > ' ' && c < utf8.RuneSelf }

func (c *Checker) plainDay(col column) (d civil.Date, ok bool) {
	value := c.value(col)
	switch {
	case len(value) == 0:
		return d, true
	case len(value) == minuteBytes:
		return isoMinute(value)
	case len(value) > dayBytes:
		if value[dayBytes] != 'T' || !isClock(value[dayBytes+1:]) {
			return d, false
		}
		value = value[:dayBytes]
	}
	return isoDay(value)
}

func (c *Checker) plainFlag() (record.Flag, bool) {
	value := c.value(officerFlag)
	switch {
	case len(value) == 0:
		return record.Blank, true
	case len(value) > 1:
		return record.Blank, false
	case value[0] == 'Y':
		return record.FlagYes, true
	}
	return record.FlagNo, value[0] == 'N'
}

func (c *Checker) plainAge() bool {
	switch value := c.value(victimAge); len(value) {
	case 0:
		return true
	case 1:
		return value[0]-'0' < 10
	case 2:
		return two(value, 0) >= 0
	}
	return false
}

func (c *Checker) plainSex() bool {
	value := c.value(victimSex)
	return len(value) == 0 || len(value) == 1 && plainSexes>>(value[0]-'A')&1 != 0
}

// plainSexes has a bit for each letter from A that is a sex.
const plainSexes uint32 = 1<<('M'-'A') | 1<<('F'-'A') | 1<<('U'-'A')

func (c *Checker) plainForce() bool {
	value := c.value(force)
	if c.ofForce = 0; len(value) == 0 {
		return true
	}
	known := c.lastForces.find(value, c.forces)
	if known == nil || known.fault.message != "" {
		return false
	}
	c.ofForce = known.name
	return true
}

func (c *Checker) plainOffence(recorded civil.Date) (code []byte, ok bool) {
	code = c.value(offenceCode)
	if len(code) == 0 {
		return code, true
	}
	known := c.lastOffences.find(code, c.offences)
	return code, known != nil && known.fault.message == "" && (recorded.IsZero() || known.offence == nil || known.offence.InForceOn(recorded) == nil)
}

// recent is the last values of a coded column that were looked up, by their
// bytes: most have no more than eight, and to find one here takes a quarter of
// the time of a map.
type recent [1024]struct {
	value uint64
	size  int
	found *lookup
}

// find gives what is kept of value, or nil.
func (r *recent) find(value []byte, kept map[string]*lookup) *lookup {
	if len(value) > 8 || len(value) == 0 {
		return kept[string(value)]
	}
	key := upToEight(value)
	slot := &r[mix(key, 0)>>54]
	if slot.value != key || slot.size != len(value) || slot.found == nil {
		slot.value, slot.size, slot.found = key, len(value), kept[string(value)]
	}
	return slot.found
}

// upToEight packs one to eight bytes, so that none of the same number are packed alike. It
// does not loop over them: how often, the processor would guess wrongly.
func upToEight(b []byte) uint64 {
	n := len(b)
	if n >= 4 {
		return uint64(four(b)) | uint64(four(b[n-4:]))<<32
	}
	return uint64(b[0]) | uint64(b[n/2])<<8 | uint64(b[n-1])<<16
}

// four gives the first four bytes of b, the first lowest.
func four(b []byte) uint32 {
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}
