package flatjson

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"
)

// text reads the text of a string behind its opening quote.
func (p *Parser) text() ([]byte, error) {
	rest := p.line[p.at:]
	end := bytes.IndexByte(rest, '"')
	if end < 0 {
		return nil, ErrBroken
	}
	if bytes.IndexByte(rest[:end], '\\') < 0 {
		p.at += end + 1
		return rest[:end], plain(rest[:end])
	}
	return p.escaped()
}

// plain refuses control characters.
func plain(text []byte) error {
	for _, c := range text {
		if c < ' ' {
			return ErrBroken
		}
	}
	return nil
}

// escapes are the letters behind a backslash, but for u.
var escapes = map[byte]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// escaped reads a text that has escapes into scratch.
func (p *Parser) escaped() ([]byte, error) {
	from := len(p.scratch)
	for p.at < len(p.line) {
		c := p.line[p.at]
		p.at++
		switch {
		case c == '"':
			return p.scratch[from:], nil
		case c < ' ':
			return nil, ErrBroken
		case c != '\\':
			p.scratch = append(p.scratch, c)
		case p.at == len(p.line):
			return nil, ErrBroken
		default:
			if err := p.escape(); err != nil {
				return nil, err
			}
		}
	}
	return nil, ErrBroken
}

// escape reads what stands behind a backslash.
func (p *Parser) escape() error {
	c := p.line[p.at]
	p.at++
	if c != 'u' {
		plain, ok := escapes[c]
		if !ok {
			return ErrBroken
		}
		p.scratch = append(p.scratch, plain)
		return nil
	}
	r, ok := p.hex()
	if !ok {
		return ErrBroken
	}
	if utf16.IsSurrogate(r) {
		low := rune(-1)
		if bytes.HasPrefix(p.line[p.at:], []byte(`\u`)) {
			p.at += 2
			low, _ = p.hex()
		}
		if r = utf16.DecodeRune(r, low); r == utf8.RuneError {
			return ErrSurrogate
		}
	}
	p.scratch = utf8.AppendRune(p.scratch, r)
	return nil
}

// hex reads four hexadecimal digits.
func (p *Parser) hex() (r rune, ok bool) {
	if p.at+4 > len(p.line) {
		return 0, false
	}
	for _, c := range p.line[p.at : p.at+4] {
		r <<= 4
		switch {
		case '0' <= c && c <= '9':
			r |= rune(c - '0')
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			r |= rune(c|0x20-'a') + 10
		default:
			return 0, false
		}
	}
	p.at += 4
	return r, true
}

func (p *Parser) space() {
	for p.at < len(p.line) && bytes.IndexByte([]byte(" \t\r\n"), p.line[p.at]) >= 0 {
		p.at++
	}
}

func (p *Parser) take(c byte) bool {
	if p.at < len(p.line) && p.line[p.at] == c {
		p.at++
		return true
	}
	return false
}

// AppendString writes text as a JSON string. What is no UTF-8 becomes U+FFFD.
func AppendString(out, text []byte) []byte {
	out = append(out, '"')
	from := 0
	for i := 0; i < len(text); {
		c := text[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRune(text[i:])
			if r == utf8.RuneError && size == 1 {
				out = append(append(out, text[from:i]...), "\ufffd"...)
				from = i + 1
			}
			i += size
			continue
		}
		if c >= ' ' && c != '"' && c != '\\' && c != 0x7f {
			i++
			continue
		}
		out = appendEscape(append(out, text[from:i]...), c)
		i++
		from = i
	}
	return append(append(out, text[from:]...), '"')
}

func appendEscape(out []byte, c byte) []byte {
	const hex = "0123456789abcdef"
	switch c {
	case '"', '\\':
		return append(out, '\\', c)
	case '\n':
		return append(out, `\n`...)
	case '\r':
		return append(out, `\r`...)
	case '\t':
		return append(out, `\t`...)
	}
	return append(out, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
}
