package document

import (
	"encoding/binary"
	"math"
	"unicode/utf16"
)

// The records of a workbook of Excel 97 to 2003 that are read.
// Source: Microsoft, [MS-XLS] 2.3.
const (
	biffFormula    = 0x0006
	biffEOF        = 0x000A
	biffDateMode   = 0x0022
	biffFilePass   = 0x002F
	biffFont       = 0x0031
	biffContinue   = 0x003C
	biffColInfo    = 0x007D
	biffBoundSheet = 0x0085
	biffMulRK      = 0x00BD
	biffRString    = 0x00D6
	biffXF         = 0x00E0
	biffMerged     = 0x00E5
	biffSST        = 0x00FC
	biffLabelSST   = 0x00FD
	biffSupBook    = 0x01AE
	biffNumber     = 0x0203
	biffLabel      = 0x0204
	biffBoolErr    = 0x0205
	biffString     = 0x0207
	biffRow        = 0x0208
	biffRK         = 0x027E
	biffFormat     = 0x041E
	biffBOF        = 0x0809
)

// A biffRecord is one record with the pieces in which it is carried on.
type biffRecord struct {
	id     uint16
	pieces [][]byte
}

// data gives the record in one piece.
func (r biffRecord) data() biffData {
	if len(r.pieces) == 1 {
		return r.pieces[0]
	}
	var all []byte
	for _, p := range r.pieces {
		all = append(all, p...)
	}
	return all
}

// biffRecords gives the records from an offset on, until yield says stop or the
// book ends. whole is false when the last record is cut short.
func biffRecords(book []byte, at int, yield func(biffRecord) bool) (whole bool) {
	var r biffRecord
	open := false
	for at >= 0 && at+4 <= len(book) {
		id, size := binary.LittleEndian.Uint16(book[at:]), int(binary.LittleEndian.Uint16(book[at+2:]))
		at += 4
		if at+size > len(book) {
			return false
		}
		data := book[at : at+size]
		at += size
		if id == biffContinue && open {
			r.pieces = append(r.pieces, data)
			continue
		}
		if open && !yield(r) {
			return true
		}
		r, open = biffRecord{id, [][]byte{data}}, true
	}
	if open {
		yield(r)
	}
	return true
}

// biffData is the bytes of a record. Reading beyond its end gives 0.
type biffData []byte

func (d biffData) u8(at int) int {
	if at >= len(d) {
		return 0
	}
	return int(d[at])
}

func (d biffData) u16(at int) int { return d.u8(at) | d.u8(at+1)<<8 }

func (d biffData) u32(at int) uint32 { return uint32(d.u16(at)) | uint32(d.u16(at+2))<<16 }

func (d biffData) f64(at int) float64 {
	return math.Float64frombits(uint64(d.u32(at)) | uint64(d.u32(at+4))<<32)
}

// rk gives a number packed into 30 bits. Source: [MS-XLS] 2.5.122.
func rk(v uint32) float64 {
	f := float64(int32(v) >> 2)
	if v&2 == 0 {
		f = math.Float64frombits(uint64(v&^3) << 32)
	}
	if v&1 != 0 {
		f /= 100
	}
	return f
}

// A biffText is words with the fonts that parts of them have.
type biffText struct {
	units []uint16
	runs  []biffRun
}

// A biffRun is from which character on a font holds.
type biffRun struct{ from, font int }

// biffReader reads texts that may run over the pieces of a record.
type biffReader struct {
	pieces [][]byte
	at     int
}

// next gives the next byte; ok is false at the end.
func (r *biffReader) next() (b byte, ok bool) {
	for len(r.pieces) > 0 && r.at >= len(r.pieces[0]) {
		r.pieces, r.at = r.pieces[1:], 0
	}
	if len(r.pieces) == 0 {
		return 0, false
	}
	b = r.pieces[0][r.at]
	r.at++
	return b, true
}

func (r *biffReader) u16() (int, bool) {
	a, _ := r.next()
	b, ok := r.next()
	return int(a) | int(b)<<8, ok
}

// text reads a text with n characters, the fonts of its parts, and passes over what else it carries.
func (r *biffReader) text(n int) (biffText, bool) {
	var t biffText
	wide, rich, ext, headed := r.textHead()
	units, ok := r.characters(n, wide)
	if t.units = units; !ok {
		return t, false
	}
	for range rich {
		from, _ := r.u16()
		font, more := r.u16()
		if !more {
			return t, false
		}
		t.runs = append(t.runs, biffRun{from, font})
	}
	for range ext {
		if _, more := r.next(); !more {
			return t, false
		}
	}
	return t, headed || n > 0
}

// textHead reads whether a character has two bytes, and how many fonts and other bytes come behind the text.
func (r *biffReader) textHead() (wide bool, rich, ext int, ok bool) {
	flags, ok := r.next()
	if flags&8 != 0 {
		rich, ok = r.u16()
	}
	if flags&4 != 0 {
		low, _ := r.u16()
		high, more := r.u16()
		ext, ok = low|high<<16, more
	}
	return flags&1 != 0, rich, ext, ok
}

// characters reads n characters. Where they run on into the next piece, that
// piece says anew whether a character has one byte or two.
func (r *biffReader) characters(n int, wide bool) ([]uint16, bool) {
	var units []uint16
	for range n {
		if r.at >= len(r.pieces[0]) && len(r.pieces) > 1 {
			r.pieces, r.at = r.pieces[1:], 0
			again, _ := r.next()
			wide = again&1 != 0
		}
		c, ok := r.character(wide)
		if !ok {
			return units, false
		}
		units = append(units, uint16(c))
	}
	return units, true
}

func (r *biffReader) character(wide bool) (int, bool) {
	if wide {
		return r.u16()
	}
	b, ok := r.next()
	return int(b), ok
}

func (t biffText) String() string { return string(utf16.Decode(t.units)) }

// shortText reads a text whose length is one byte (two when long is true), at a
// place in a record.
func (d biffData) text(at int, long bool) biffText {
	n := d.u8(at)
	at++
	if long {
		n |= d.u8(at) << 8
		at++
	}
	if at >= len(d) {
		return biffText{}
	}
	r := &biffReader{pieces: [][]byte{d[at:]}}
	t, _ := r.text(n)
	return t
}
