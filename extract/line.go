package extract

import (
	"bytes"
	"fmt"
	"unicode/utf8"
	"unsafe"

	"cyberflag/internal/civil"
	"cyberflag/internal/csvscan"
	"cyberflag/record"
)

// A Line is one row that could be read, seen from the bytes of its block. It
// is valid until the next call of Checker.Next.
type Line struct {
	Number int    // as Row.Number
	Raw    []byte // as Row.Raw
	Mark   Mark   // of its reference
	Crime  Mark   // of its force and reference: the same in every file

	// What most decisions need; the rest is in Record.
	RecordedOn   civil.Date
	OfficerFlag  record.Flag
	LocationType []byte
	OffenceCode  []byte
	OffenceTitle []byte
	Text         []byte

	checker *Checker
}

// Field gives a column as it stands in Raw, with its quotes.
func (l *Line) Field(column int) []byte { return l.checker.fields[column].Quoted(l.Raw) }

// Record makes the record of the line. It shares no memory with the line.
func (l *Line) Record() record.Record {
	rec, _ := l.checker.check()
	return rec
}

// Brief makes a record of what a decision needs and nothing else: date, offence,
// place, officer's flag and text. It shares the memory of the line, and is good
// as long as the line is.
func (l *Line) Brief() record.Record {
	return record.Record{
		RecordedOn: l.RecordedOn, OfficerFlag: l.OfficerFlag, LocationType: shared(l.LocationType),
		OffenceCode: shared(l.OffenceCode), OffenceTitle: shared(l.OffenceTitle), Text: shared(l.Text),
	}
}

// shared is b as a string, in the same memory.
func shared(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// A Mark stands for a crime reference, to find one that comes twice. It is a
// hash, so that no more of a reference is kept.
type Mark uint64

// A Checker looks at the rows of one block after the other: each is a Line, or
// a Problem. Several Checkers of one Reader may work at once, each in its own
// goroutine. All but the doubles are found here; for those see Reader.First.
type Checker struct {
	reader       *Reader
	forces       map[string]*lookup
	offences     map[string]*lookup
	lastForces   recent
	lastOffences recent

	block   *Block
	rest    []byte // of the block's text
	number  int
	fields  []csvscan.Field
	raw     []byte
	unquote []byte   // the text of a line whose text has doubled quotes
	strings []string // for check
	ofForce Mark     // of the row, by whatever name it is known; 0 when blank
	line    Line
}

// NewChecker makes a Checker for the blocks of r.
func (r *Reader) NewChecker() *Checker {
	c := &Checker{reader: r, forces: map[string]*lookup{}, offences: map[string]*lookup{}}
	c.line.checker = c
	return c
}

// Start turns to the rows of b.
func (c *Checker) Start(b *Block) {
	c.block, c.rest = b, nil
	if b.broken == nil {
		b.decode(c.reader.encoding)
		c.rest, c.number = b.text, b.rows.Row-1
	}
}

// Next gives the next row of the block, or the problem of a row that is
// refused, or neither after the last.
func (c *Checker) Next() (*Line, *Problem) {
	if p := c.block.broken; p != nil && c.rest == nil {
		c.rest = []byte{}
		return nil, p
	}
	for len(c.rest) > 0 {
		fields, body, whole := csvscan.Split(c.rest, c.reader.comma, c.fields)
		c.fields, c.raw, c.rest = fields, c.rest[:body], c.rest[whole:]
		if c.number++; body > 0 {
			return c.row()
		}
	}
	return nil, nil
}

// nextFields gives the fields of the next row, as Next gives its line.
func (c *Checker) nextFields() ([]string, *Problem) {
	if p := c.block.broken; p != nil && c.rest == nil {
		c.rest = []byte{}
		return nil, p
	}
	for len(c.rest) > 0 {
		fields, body, whole := csvscan.Split(c.rest, c.reader.comma, c.fields)
		c.fields, c.raw, c.rest = fields, c.rest[:body], c.rest[whole:]
		if c.number++; body > 0 {
			if p := c.whole(); p != nil {
				return nil, p
			}
			return csvscan.Strings(c.raw, c.fields, nil), nil
		}
	}
	return nil, nil
}

// whole looks at what makes a row: its encoding and the number of its fields.
func (c *Checker) whole() *Problem {
	if c.block.doubt {
		if f := undecodable(c.raw, c.reader.encoding); f != nil {
			return c.reader.problem(c.number, *f)
		}
	}
	if len(c.fields) == 1 && len(c.reader.columns) > 1 {
		return c.reader.problem(c.number, fault{
			message: fmt.Sprintf("the row has one field: want %d, as many as the header", len(c.reader.columns)),
			hint:    "a note or a total below the records is no record; a text with a line end in it must stand in quotes"})
	}
	if last := len(c.fields) - 1; last == len(c.reader.columns) && c.fields[last].Start == c.fields[last].End {
		return c.reader.problem(c.number, fault{
			message: fmt.Sprintf("the row has %d fields, of which the last is blank: want %d, as many as the header", last+1, last),
			hint:    "if each row ends in a delimiter, put one at the end of the header too"})
	}
	if len(c.fields) != len(c.reader.columns) {
		return c.reader.problem(c.number, fault{
			message: fmt.Sprintf("the row has %d fields: want %d, as many as the header", len(c.fields), len(c.reader.columns)),
			hint:    "a text with a delimiter, a quote or a line end in it must stand in quotes"})
	}
	return nil
}

func (c *Checker) row() (*Line, *Problem) {
	if p := c.whole(); p != nil {
		return nil, p
	}
	l := &c.line
	l.Number, l.Raw = c.number, c.raw
	if !c.plain() {
		rec, faults := c.check()
		if len(faults) > 0 {
			return nil, c.reader.problem(c.number, faults...)
		}
		l.Mark = markOf(rec.Ref)
		l.Crime = crimeOf(c.ofForce, l.Mark)
		l.RecordedOn, l.OfficerFlag, l.LocationType = rec.RecordedOn, rec.OfficerFlag, []byte(rec.LocationType)
		l.OffenceCode, l.OffenceTitle = []byte(rec.OffenceCode), []byte(rec.OffenceTitle)
	}
	l.Text = c.text()
	return l, nil
}

// text gives the free text of the row.
func (c *Checker) text() []byte {
	if c.reader.at[moText] < 0 {
		return nil
	}
	f := c.fields[c.reader.at[moText]]
	if !f.Doubled {
		return c.raw[f.Start:f.End]
	}
	c.unquote = f.Text(c.unquote[:0], c.raw)
	return c.unquote
}

// plain reads a row whose values are all in their commonest form, without an
// allocation, and fills the line. It may wrongly say no, and check decides;
// never wrongly yes: TestPlainAgainstCheck.
func (c *Checker) plain() bool {
	if c.reader.mapping != nil {
		return false
	}
	ref, ok := c.bare(crimeRef)
	if !ok || !plainReference(ref) {
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
