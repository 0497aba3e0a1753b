package extract

import (
	"bytes"
	"io"

	"cyberflag/internal/csvscan"
)

// A Place is a point between two rows of an extract, with what a Reader that
// begins there has to know of the rows before it.
type Place struct {
	Offset int64 // bytes of the file before it
	Row    int   // rows before it, the header and blank lines included
	Line   int   // line ends before it
	Open   int64 // as csvscan.Place.Open
}

// bomSize is the length of a UTF-8 byte order mark, which no row counts.
const bomSize = 3

// skipped is how many bytes of the file stand before the text that is scanned.
func (r *Reader) skipped() int64 {
	if r.encoding == utf8BOM {
		return bomSize
	}
	return 0
}

// Placed are Rows that know where they stand in their file, so that others may
// take them up there. Offsets are those of the file but for a byte order mark.
type Placed interface {
	Rows
	Place() csvscan.Place
	Pass(offset int64) (csvscan.Place, error)
	Ahead() int64
	Between(rest io.Reader, from, to csvscan.Place) Rows
}

// delimited is the Placed of delimited text.
type delimited struct{ *csvscan.Scanner }

// Between gives the rows between two places.
func (d delimited) Between(rest io.Reader, from, to csvscan.Place) Rows {
	return delimited{d.Scanner.Between(rest, from, to)}
}

// Cuttable reports whether a part of the file can be read without what stands
// before it. UTF-16 cannot: its bytes are not those that are scanned. Place,
// Pass, Ahead and Between are for a file that can.
func (r *Reader) Cuttable() bool {
	_, placed := r.scan.(Placed)
	return placed && r.encoding != utf16LE && r.encoding != utf16BE
}

func (r *Reader) placed() Placed { return r.scan.(Placed) }

// Place gives the point that the Reader has come to: after NewReader, the one
// behind the header.
func (r *Reader) Place() Place { return r.placeOf(r.placed().Place()) }

func (r *Reader) placeOf(p csvscan.Place) Place {
	return Place{p.Offset + r.skipped(), p.Row, p.Line, p.Open}
}

func (r *Reader) scanned(p Place) csvscan.Place {
	return csvscan.Place{Offset: p.Offset - r.skipped(), Row: p.Row, Line: p.Line, Open: p.Open}
}

// Pass goes on to the first point between two rows that is at offset in the
// file or behind it, or to the end of the file. It looks at no row more closely
// than it takes to know where it ends, and does that at some GB/s.
func (r *Reader) Pass(offset int64) (Place, error) {
	p, err := r.placed().Pass(offset - r.skipped())
	return r.placeOf(p), err
}

// Ahead is how many bytes behind its last row a part of a file may have to be
// read, to know how a broken row there ends.
func (r *Reader) Ahead() int64 { return r.placed().Ahead() }

// Between gives a Reader of the rows between two places of a Cuttable file.
// rest begins at from, and ends Ahead bytes behind to, or with the file. Its
// rows, problems and numbers are those of the file read in one, but that a
// double of a row before from is not noticed. Several may be used at once.
func (r *Reader) Between(rest io.Reader, from, to Place) *Reader {
	part := *r
	part.scan = r.placed().Between(rest, r.scanned(from), r.scanned(to))
	part.tally, part.seen, part.expected, part.late = Tally{}, newReferences(generation), 0, 0
	part.block = Block{}
	part.checker = part.NewChecker()
	part.checker.Start(&part.block)
	return &part
}

// counted are the columns that records are counted by, but for the date and
// for who the victim is.
var counted = []column{force, offenceCode, victimAge, victimSex}

// AppendCounted appends what the row gives of force, offence, age and sex, as
// it stands in the file. Two lines of the same recorded date for which it is
// the same have the same in their Record; the converse need not hold.
func (l *Line) AppendCounted(key []byte) []byte {
	c := l.checker
	for _, col := range counted {
		if at := c.reader.at[col]; at >= 0 {
			key = append(key, c.raw[c.fields[at].Start:c.fields[at].End]...)
		}
		key = append(key, 0) // undecodable refuses rows with a NUL
	}
	if at := c.reader.at[committedFrom]; c.reader.mapping != nil && at >= 0 { // an age may be worked out from a date of birth
		key = append(key, c.raw[c.fields[at].Start:c.fields[at].End]...)
	}
	return key
}

// VictimMark stands for the victim that the row names, as Mark does for its
// reference; 0 when it names none.
func (l *Line) VictimMark() Mark {
	c := l.checker
	at := c.reader.at[victimID]
	if at < 0 {
		return 0
	}
	f := c.fields[at]
	id := c.raw[f.Start:f.End]
	if f.Doubled {
		id = f.Text(nil, c.raw)
	}
	if id = bytes.TrimSpace(id); len(id) == 0 {
		return 0
	}
	return markOf(id)
}

// Firsts finds the references that come twice among the rows of one file, as
// its Reader does: with the same bounds, if it is asked of all lines in order.
type Firsts struct{ seen *references }

// NewFirsts knows of no reference yet.
func NewFirsts() *Firsts { return &Firsts{newReferences(generation)} }

// Doubles appends to doubles the index of each mark that came before.
func (f *Firsts) Doubles(marks []Mark, doubles []int) []int {
	const ahead = 64
	for i, m := range marks {
		if i%ahead == 0 {
			f.seen.look(marks[i:min(i+ahead, len(marks))])
		}
		if !f.seen.add(m) {
			doubles = append(doubles, i)
		}
	}
	return doubles
}

// DoubleMessage and DoubleHint tell of a row whose reference came before, where
// its bytes are not at hand to show it.
const (
	DoubleMessage = "the reference was read before in this file"
	DoubleHint    = doubleHint
)
