package document

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// decodeText turns the bytes of a text into UTF-8. UTF-16 is known by its mark or
// by its zero bytes; what is not valid UTF-8 is Windows-1252, which is what Excel
// and Outlook write in this country. ok is false for bytes that are no text.
func decodeText(data []byte) (text string, ok bool) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		data = data[3:]
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return decodeWith(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), data)
	case zeroesAt(data, 1):
		return decodeWith(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), data)
	case zeroesAt(data, 0):
		return decodeWith(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), data)
	}
	if utf8.Valid(data) {
		return string(data), isText(string(data))
	}
	return decodeWith(charmap.Windows1252, data)
}

func decodeWith(e encoding.Encoding, data []byte) (string, bool) {
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return "", false
	}
	return string(out), isText(string(out))
}

// zeroesAt reports whether nearly every second byte, from the given one, is zero
// and hardly any of the others: Latin letters in UTF-16.
func zeroesAt(data []byte, from int) bool {
	head := data[:min(len(data), 4096)&^1]
	if len(head) < 4 {
		return false
	}
	zero, other := 0, 0
	for i, b := range head {
		switch {
		case b != 0:
		case i%2 == from:
			zero++
		default:
			other++
		}
	}
	return zero*10 > len(head)/2*7 && other*20 < len(head)/2
}

// isText reports whether hardly anything in s is a control character or a sign
// that stands for a byte that could not be read.
func isText(s string) bool {
	bad, n := 0, 0
	for _, r := range s {
		n++
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' && r != '\f' && r != 0x1b || r == utf8.RuneError || r >= 0x7f && r < 0xa0 {
			bad++
		}
	}
	return n > 0 && bad*50 <= n
}
