package extract

import (
	"bufio"
	"bytes"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// headSize is how much of a file decides its encoding and delimiter: 256 KiB.
// A header must end within it.
const headSize = 256 << 10

// The encodings that are read.
const (
	utf8Text    = "utf-8"
	utf8BOM     = "utf-8 with bom"
	utf16LE     = "utf-16le"
	utf16BE     = "utf-16be"
	windows1252 = "windows-1252"
)

// signatures are the first bytes of files that are no delimited text, with
// what to call them. Longer ones that begin alike come first.
var signatures = []struct{ begins, is, hint string }{
	{"PK\x03\x04", "a ZIP file, or a workbook (XLSX or ODS)", saveAsCSV},
	{"\xd0\xcf\x11\xe0", "an old workbook or document (XLS or DOC)", saveAsCSV},
	{"PAR1", "a Parquet file", saveAsCSV},
	{"\x1f\x8b", "compressed with gzip", "unpack it first"},
	{"\x28\xb5\x2f\xfd", "compressed with zstd", "unpack it first"},
	{"BZh", "compressed with bzip2", "unpack it first"},
	{"\xfd7zXZ\x00", "compressed with xz", "unpack it first"},
	{"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it first"},
	{"%PDF", "a PDF", saveAsCSV},
	{"SQLite format 3\x00", "an SQLite database", saveAsCSV},
	{"{\\rtf", "a rich text document", saveAsCSV},
	{"{", "JSON", saveAsCSV},
	{"<", "HTML or XML", saveAsCSV},
	{"\xff\xfe\x00\x00", "UTF-32 text", saveAsUTF8},
	{"\x00\x00\xfe\xff", "UTF-32 text", saveAsUTF8},
}

const (
	want          = "want delimited text (CSV), NDJSON, Parquet, XLSX or ODS"
	saveAsCSV     = "save the records as CSV with a header row, then read that"
	saveAsUTF8    = "save it as UTF-8 text"
	saveAllAsUTF8 = "the file changes its encoding on the way: export it again in one piece, as UTF-8"
)

// open finds what r holds, from its first bytes and never from a name, and
// gives its text: in UTF-8, but for windows-1252, which a Block turns
// into UTF-8.
//
// ascii says that the first bytes are the same in UTF-8 and Windows-1252, so that
// they do not decide: Reader.mend does.
func open(r io.Reader) (text *bufio.Reader, encoding string, ascii bool, f *fault, err error) {
	raw := bufio.NewReaderSize(r, headSize)
	head, err := raw.Peek(headSize)
	if err != nil && err != io.EOF {
		return nil, "", false, nil, err
	}
	if f := foreign(head); f != nil {
		return nil, "", false, f, nil
	}
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		_, err = raw.Discard(3)
		return raw, utf8BOM, false, binary(head), err
	case bytes.HasPrefix(head, []byte("\xff\xfe")):
		encoding = utf16LE
	case bytes.HasPrefix(head, []byte("\xfe\xff")):
		encoding = utf16BE
	default:
		ascii = !bytes.ContainsFunc(head, func(r rune) bool { return r >= utf8.RuneSelf })
		return raw, guess(head), ascii, binary(head), nil
	}
	utf16 := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()
	return bufio.NewReaderSize(transform.NewReader(raw, utf16), headSize), encoding, false, nil, nil
}

// foreign recognises files that are no delimited text.
func foreign(head []byte) *fault {
	if len(head) == 0 {
		return &fault{message: "the file is empty", hint: "want CSV with a header row"}
	}
	text := bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")) // JSON and HTML may have a byte order mark
	for _, s := range signatures {
		if bytes.HasPrefix(text, []byte(s.begins)) {
			return &fault{message: "the file is " + s.is + ": " + want, hint: s.hint}
		}
	}
	return nil
}

// stray is how many control characters a short text may hold; a row with a NUL
// is refused by itself.
const stray = 4

// binary refuses bytes that are no text in any one-byte encoding.
func binary(head []byte) *fault {
	nul, control := 0, 0
	for _, c := range head {
		switch {
		case c == 0:
			nul++
		case c < ' ' && c != '\t' && c != '\n' && c != '\r', c == 0x7f:
			control++
		}
	}
	switch {
	case nul >= len(head)/4 && nul > 0:
		return &fault{message: "the file looks like UTF-16 without a byte order mark", hint: saveAsUTF8}
	case nul+control > max(len(head)/100, stray):
		return &fault{message: "the file is not text: " + want, hint: saveAsCSV}
	}
	return nil
}

// guess tells UTF-8 from Windows-1252. Text of the one is hardly ever also
// text of the other: in Windows-1252, a letter with an accent is followed by
// a plain one. So a file is UTF-8 unless more of its bytes break UTF-8 than it
// has characters outside ASCII that keep it; a broken byte in UTF-8 then
// refuses its row instead of changing every other.
func guess(head []byte) string {
	kept, broke := 0, 0
	for rest := head; len(rest) > 0; {
		_, size := utf8.DecodeRune(rest)
		switch {
		case size > 1:
			kept++
		case rest[0] >= utf8.RuneSelf && utf8.FullRune(rest):
			broke++
		}
		rest = rest[size:]
	}
	if broke > kept {
		return windows1252
	}
	return utf8Text
}
