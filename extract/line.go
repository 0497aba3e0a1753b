package extract

import (
	"unsafe"

	"cyberflag/internal/civil"
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
	brief   record.Record
}

// Field gives a column as it stands in Raw, with its quotes.
func (l *Line) Field(column int) []byte { return l.checker.fields[column].Quoted(l.Raw) }

// Record makes the record of the line. It shares no memory with the line.
func (l *Line) Record() record.Record {
	rec, _ := l.checker.check()
	return rec
}

// Brief gives a record of what a decision needs and nothing else: date, offence,
// place, officer's flag and text. It shares the memory of the line, and is good
// as long as the line is.
func (l *Line) Brief() *record.Record {
	r := &l.brief
	r.RecordedOn, r.OfficerFlag, r.LocationType = l.RecordedOn, l.OfficerFlag, shared(l.LocationType)
	r.OffenceCode, r.OffenceTitle, r.Text = shared(l.OffenceCode), shared(l.OffenceTitle), shared(l.Text)
	return r
}

// shared is b as a string, in the same memory.
func shared(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// A Mark stands for a crime reference, to find one that comes twice. It is a
// hash, so that no more of a reference is kept.
type Mark uint64
