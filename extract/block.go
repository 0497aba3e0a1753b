package extract

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"cyberflag/internal/csvscan"
)

// A Block is some rows of an extract, or one that is not CSV, between the
// Reader that took them and the Checker that looks at each. Its memory is used
// again; the zero Block is ready for use.
type Block struct {
	rows   csvscan.Block
	broken *Problem // instead of rows
	text   []byte   // the rows in UTF-8: rows.Bytes, or decoded
	buf    []byte   // where windows-1252 is decoded
	mended bool     // buf has the rows already: Reader.mend
	doubt  bool     // some row may be in no known encoding
}

// Block takes the next rows into b. It is the one part of reading that must be
// done in order, and takes a tenth of the time; the rest is for Checkers,
// which may work at once. The error is io.EOF after the last row; any other
// error ends the reading.
func (r *Reader) Block(b *Block) error {
	rows, err := r.nextBlock(b.rows.Bytes)
	b.broken = nil
	var broken *csvscan.RowError
	switch {
	case errors.As(err, &broken):
		f := fault{message: broken.Message, hint: broken.Hint()}
		if broken.Line > 0 {
			f.message = fmt.Sprintf("%s (line %d of the file)", broken.Message, broken.Line)
		}
		b.broken, b.text = r.problem(broken.Row, f), nil
		return nil
	case err == io.EOF:
		return io.EOF
	case err != nil:
		return fmt.Errorf("%s: %w", r.file, err)
	}
	b.rows = rows
	if b.mended = r.asciiHead && !utf8.Valid(rows.Bytes); b.mended {
		b.buf = r.mend(b.buf[:0], rows.Bytes)
	}
	return nil
}

// Size gives the bytes of the rows in b as they stood in the file.
func (b *Block) Size() int {
	if b.broken != nil {
		return 0
	}
	return len(b.rows.Bytes)
}

// decode makes b.text, and says whether its rows must be looked at one by one.
func (b *Block) decode(encoding string) {
	b.text = b.rows.Bytes
	if b.mended {
		b.text = b.buf
	}
	if encoding == windows1252 {
		b.buf = appendWindows1252(b.buf[:0], b.text)
		b.text = b.buf
	}
	foreign := false
	switch encoding {
	case utf16LE, utf16BE:
		foreign = bytes.ContainsRune(b.text, utf8.RuneError)
	case windows1252:
		foreign = hasUTF8(b.rows.Bytes) || bytes.ContainsFunc(b.text, unassigned)
	}
	b.doubt = foreign || bytes.IndexByte(b.text, 0) >= 0 || !utf8.Valid(b.text)
}

// undecodable gives the fault of a row that is not in the encoding of its file.
func undecodable(row []byte, encoding string) *fault {
	switch {
	case bytes.IndexByte(row, 0) >= 0:
		return &fault{message: "the row holds a NUL byte, which is no text", hint: "export the file again as text in UTF-8"}
	case encoding == windows1252 && isUTF8(asWindows1252(row)):
		return &fault{message: "the row is UTF-8, though the file begins as Windows-1252", hint: saveAllAsUTF8}
	case encoding == windows1252 && bytes.ContainsFunc(row, unassigned):
		return &fault{message: "the row is neither valid UTF-8 nor Windows-1252", hint: saveAsUTF8}
	case !utf8.Valid(row):
		return &fault{message: "the row is not valid UTF-8, though the file begins as UTF-8", hint: saveAllAsUTF8}
	case (encoding == utf16LE || encoding == utf16BE) && bytes.ContainsRune(row, utf8.RuneError):
		return &fault{message: "the row is not valid UTF-16", hint: saveAsUTF8}
	}
	return nil
}

// hasUTF8 reports whether some character of text is UTF-8 and not ASCII.
func hasUTF8(text []byte) bool {
	for len(text) > 0 {
		_, size := utf8.DecodeRune(text)
		if size > 1 {
			return true
		}
		text = text[size:]
	}
	return false
}

// isUTF8 reports whether text is UTF-8 that could not be another encoding: in
// Windows-1252, all its letters with accents would be pairs of odd signs.
func isUTF8(text []byte) bool { return utf8.Valid(text) && hasUTF8(text) }

// unassigned reports whether r stands for a byte to which Windows-1252 gives no
// character.
func unassigned(r rune) bool { return 0x80 < r && r < 0xa0 }

// asWindows1252 gives the bytes that appendWindows1252 made row of.
func asWindows1252(row []byte) []byte {
	var out []byte
	for _, r := range string(row) {
		if c, ok := charmap.Windows1252.EncodeRune(r); ok {
			out = append(out, c)
		} else {
			out = append(out, byte(r))
		}
	}
	return out
}

// appendWindows1252 decodes text. A byte to which Windows-1252 gives no
// character becomes the control character of its number, which no other byte
// does: undecodable refuses its row.
// Source: Unicode Consortium, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT.
func appendWindows1252(into, text []byte) []byte {
	for _, c := range text {
		if noCharacter(c) {
			into = utf8.AppendRune(into, rune(c))
		} else {
			into = utf8.AppendRune(into, charmap.Windows1252.DecodeByte(c))
		}
	}
	return into
}

// noCharacter reports whether Windows-1252 gives no character to a byte.
func noCharacter(c byte) bool {
	return c == 0x81 || c == 0x8d || c == 0x8f || c == 0x90 || c == 0x9d
}
