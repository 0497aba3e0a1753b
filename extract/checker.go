package extract

import (
	"fmt"

	"cyberflag/internal/csvscan"
)

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
	if p, ok := c.turn(); !ok || p != nil {
		return nil, p
	}
	return c.row()
}

// nextFields gives the fields of the next row, as Next gives its line.
func (c *Checker) nextFields() ([]string, *Problem) {
	if p, ok := c.turn(); !ok || p != nil {
		return nil, p
	}
	return csvscan.Strings(c.raw, c.fields, nil), nil
}

// turn goes on to the next row, or gives the problem of one that has not got the
// shape of a row; not ok after the last.
func (c *Checker) turn() (p *Problem, ok bool) {
	if p := c.block.broken; p != nil && c.rest == nil {
		c.rest = []byte{}
		return p, true
	}
	for len(c.rest) > 0 {
		fields, body, whole := csvscan.Split(c.rest, c.reader.comma, c.fields)
		c.fields, c.raw, c.rest = fields, c.rest[:body], c.rest[whole:]
		if c.number++; body > 0 {
			return c.whole(), true
		}
	}
	return nil, false
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
