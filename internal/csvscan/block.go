package csvscan

import (
	"bytes"
	"math/bits"
)

// blockSize is how much a Scanner reads for a Block: 256 KiB, so that what one
// worker has in hand stays in its core's cache.
const blockSize = 256 << 10

// mostSpare is how much memory of a block is used again: of one that was a very long row
// it is let go.
const mostSpare = 2 * blockSize

// A Block is rows in one piece, every one of them well formed.
type Block struct {
	Bytes []byte // the rows, each with its line end, but perhaps for the last
	Row   int    // as Row.Number, of the first row in Bytes, blank lines included
}

// Block gives the next rows in one piece: those that Scan would give one by
// one, up to the next that Scan would refuse, or fewer. It uses the memory of
// spare, which may be nil, and the caller owns what it gives. The errors are
// those of Scan.
//
// Rows are told apart by their quotes alone, without looking at each byte. A
// row that this does not tell (it is broken, it is longer than a block, the
// text ends in it) is left to Scan. TestBlocksAgainstScan and FuzzBlock hold
// the two equal, whatever the size of the reads.
func (s *Scanner) Block(spare []byte) (Block, error) {
	s.fillBlock()
	if end, rows := s.ready(); end > 0 {
		return s.cut(end, rows, spare), nil
	}
	row, err := s.Scan()
	if err != nil {
		return Block{}, err
	}
	return Block{Bytes: append(append(spare[:0], row.Raw...), '\n'), Row: row.Number}, nil
}

// fillBlock reads until as much as a block may hold is there, or the text ends.
func (s *Scanner) fillBlock() {
	if len(s.buf)-s.pos >= s.blockNow() || s.err != nil {
		return
	}
	if size := s.bufferNow(); cap(s.buf) < size || s.pos > 0 {
		into := s.buf[:0]
		if cap(s.buf) < size {
			into = make([]byte, 0, size)
		}
		s.buf, s.pos = append(into, s.buf[s.pos:]...), 0
	}
	s.read()
}

// cut gives the first bytes of the buffer away, and keeps what follows in spare.
func (s *Scanner) cut(end, rows int, spare []byte) Block {
	b := Block{Bytes: s.buf[s.pos : s.pos+end], Row: s.row + 1}
	rest := s.buf[s.pos+end:]
	s.advance(end)
	s.row += rows - 1 // advance has counted one
	if size := max(s.bufferNow(), len(rest)); cap(spare) < size || cap(spare) > mostSpare {
		spare = make([]byte, 0, size)
	}
	s.buf, s.pos = append(spare[:0], rest...), 0
	return b
}

// wellFormed gives the end of the last row of b that is known to be well
// formed, with all rows before it, and how many they are. It may wrongly stop
// too early, but never passes a row that Scan would refuse for its quotes or
// carriage returns.
func wellFormed(b []byte, comma byte) (end, rows int) {
	returns := bytes.IndexByte(b, '\r') >= 0
	at, last := 0, b[:0] // last is the last piece outside quotes with a line end
	lastAt := 0
	for sound := true; sound; {
		open := bytes.IndexByte(b[at:], '"')
		plain := b[at:]
		if open >= 0 {
			plain = plain[:open]
		}
		if returns {
			plain, sound = beforeBareReturn(plain)
		}
		if n := bytes.Count(plain, []byte{'\n'}); n > 0 {
			rows, last, lastAt = rows+n, plain, at
		}
		if open += at; open < at || !sound || open > 0 && b[open-1] != comma && b[open-1] != '\n' {
			break
		}
		at, sound = behindQuotes(b, open, comma)
	}
	return lastAt + bytes.LastIndexByte(last, '\n') + 1, rows
}

// behindQuotes gives the place behind the quoted field that opens at open; ok
// is false when it does not close as it must, or not in b.
func behindQuotes(b []byte, open int, comma byte) (at int, ok bool) {
	for at = open + 1; ; at += 2 {
		k := bytes.IndexByte(b[at:], '"')
		if k < 0 {
			return 0, false
		}
		if at += k; at+1 == len(b) {
			return 0, false // it may be the first of two
		}
		switch b[at+1] {
		case '"':
			continue
		case comma, '\n', '\r':
			return at + 1, true
		}
		return 0, false
	}
}

// beforeBareReturn cuts b before a carriage return that is not part of a line
// end; ok is false when there is one.
func beforeBareReturn(b []byte) (before []byte, ok bool) {
	for at := 0; ; {
		k := bytes.IndexByte(b[at:], '\r')
		if k < 0 {
			return b, true
		}
		at += k
		feed := at + returns(b[at:])
		if feed == len(b) || b[feed] != '\n' {
			return b[:at], false
		}
		at = feed + 1
	}
}

// A Field is the place of one field in a row, without its quotes.
type Field struct {
	Start, End int
	Doubled    bool // it has doubled quotes, of which one of two is meant
}

// Split gives the fields of the first row of b, which is well formed, and how
// many bytes it has, without and with its line end. It uses the memory of into.
//
// It is this, faster, because fields are short and a loop over their bytes would guess
// wrongly at nearly every end: of 64 bytes the ends of fields are found eight at a time
// and kept as 64 bits.
//
//	for each byte of b outside quotes: a comma, or a line feed, ends a field
func Split(b []byte, comma byte, into []Field) (fields []Field, body, whole int) {
	fields = into[:0]
	for from := 0; ; { // where a field begins
		if from < len(b) && b[from] == '"' {
			f := Field{Start: from + 1}
			f.End, f.Doubled = closing(b, from+1)
			fields = append(fields, f)
			if from = f.End + 2; from <= len(b) && b[from-1] == comma {
				continue
			}
			feed := from - 1 + returns(b[from-1:])
			return fields, from - 1, min(feed+1, len(b))
		}
		var end int
		if fields, from, end = bareFields(b, from, comma, fields); end >= 0 {
			last := &fields[len(fields)-1]
			last.End = last.Start + len(bytes.TrimRight(b[last.Start:end], "\r"))
			return fields, last.End, min(end+1, len(b))
		}
	}
}

// bareFields appends the fields from from on, up to one in quotes, at which it gives the
// next from, or to the end of the row; end is -1 before that.
func bareFields(b []byte, from int, comma byte, fields []Field) (_ []Field, next, end int) {
	at := from
	for ; at+64 <= len(b); at += 64 {
		for ends := endsOf((*[64]byte)(b[at:]), comma); ends != 0; ends &= ends - 1 {
			i := at + bits.TrailingZeros64(ends)
			fields = append(fields, Field{Start: from, End: i})
			if b[i] == '\n' {
				return fields, i, i
			}
			if from = i + 1; from < len(b) && b[from] == '"' {
				return fields, from, -1
			}
		}
	}
	for ; at < len(b); at++ {
		if b[at] != comma && b[at] != '\n' {
			continue
		}
		fields = append(fields, Field{Start: from, End: at})
		if b[at] == '\n' {
			return fields, at, at
		}
		if from = at + 1; from < len(b) && b[from] == '"' {
			return fields, from, -1
		}
	}
	return append(fields, Field{Start: from, End: at}), at, at
}

// closing finds the quote that closes a field whose text begins at i.
func closing(b []byte, i int) (at int, doubled bool) {
	for ; ; i += 2 {
		i += bytes.IndexByte(b[i:], '"')
		if i+1 == len(b) || b[i+1] != '"' {
			return i, doubled
		}
		doubled = true
	}
}

// Text appends the text of a field of raw to into.
func (f Field) Text(into, raw []byte) []byte {
	for text := raw[f.Start:f.End]; ; {
		k := bytes.IndexByte(text, '"')
		if k < 0 {
			return append(into, text...)
		}
		into, text = append(into, text[:k+1]...), text[k+2:]
	}
}

// Quoted gives a field as it stands in raw, with its quotes.
func (f Field) Quoted(raw []byte) []byte {
	if f.Start > 0 && raw[f.Start-1] == '"' {
		return raw[f.Start-1 : f.End+1]
	}
	return raw[f.Start:f.End]
}

// Strings appends the unquoted fields of raw to into; they share one string.
func Strings(raw []byte, fields []Field, into []string) []string {
	return texts(raw, fields, into)
}
