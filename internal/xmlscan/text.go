package xmlscan

import (
	"bytes"
	"errors"
	"strconv"
	"unicode/utf8"
)

func local(name []byte) []byte {
	return name[bytes.IndexByte(name, ':')+1:]
}

// Attr gives the value of an attribute by its local name, with its entities;
// nil when it is not there.
func (t Token) Attr(name string) []byte {
	for rest := t.Attrs; ; {
		rest = bytes.TrimLeft(rest, " \t\r\n")
		eq := bytes.IndexByte(rest, '=')
		if eq < 0 {
			return nil
		}
		key := bytes.TrimRight(rest[:eq], " \t\r\n")
		rest = bytes.TrimLeft(rest[eq+1:], " \t\r\n")
		if len(rest) == 0 || rest[0] != '"' && rest[0] != '\'' {
			return nil
		}
		end := bytes.IndexByte(rest[1:], rest[0])
		if end < 0 {
			return nil
		}
		if string(local(key)) == name {
			return rest[1 : 1+end]
		}
		rest = rest[2+end:]
	}
}

// entities are the five of XML.
var entities = map[string]byte{"amp": '&', "lt": '<', "gt": '>', "quot": '"', "apos": '\''}

// errEntity is an entity that is none of XML's.
var errEntity = errors.New("the XML has an entity that is not known")

// AppendText appends the text of a Text, or of the value of an attribute, to
// out, with its entities resolved.
func AppendText(out, raw []byte) ([]byte, error) {
	for {
		k := bytes.IndexByte(raw, '&')
		if k < 0 {
			return append(out, raw...), nil
		}
		out, raw = append(out, raw[:k]...), raw[k+1:]
		end := bytes.IndexByte(raw[:min(len(raw), 12)], ';')
		if end < 1 {
			return out, errEntity
		}
		name := raw[:end]
		raw = raw[end+1:]
		if c, ok := entities[string(name)]; ok {
			out = append(out, c)
			continue
		}
		r, ok := number(name)
		if !ok {
			return out, errEntity
		}
		out = utf8.AppendRune(out, r)
	}
}

// number reads #65 or #x41.
func number(name []byte) (rune, bool) {
	if name[0] != '#' || len(name) < 2 {
		return 0, false
	}
	base, digits := 10, string(name[1:])
	if digits[0] == 'x' {
		base, digits = 16, digits[1:]
	}
	n, err := strconv.ParseUint(digits, base, 32)
	return rune(n), err == nil && n > 0 && n <= utf8.MaxRune && utf8.ValidRune(rune(n))
}

// Text appends the text of t to out.
func (t Token) Text(out []byte) ([]byte, error) {
	if t.CDATA {
		return append(out, t.Raw...), nil
	}
	return AppendText(out, t.Raw)
}
