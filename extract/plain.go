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
	return ok && (len(value) == 0 || len(value) == 1 && plainSexes>>(value[0]-'A')&1 != 0)
}

// plainSexes has a bit for each letter from A that is a sex.
const plainSexes uint32 = 1<<('M'-'A') | 1<<('F'-'A') | 1<<('U'-'A')

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
