// Package flatjson reads one JSON object of a line: its members in order, with
// the text of strings and the bytes of every other value. It keeps nothing and
// takes no memory for a line that has no escapes, because files of ten million
// lines are read by it (encoding/json takes 6 times as long on lines of
// records: BenchmarkMembers, 2026-11-28).
//
// It refuses what RFC 8259 refuses, and also a lone surrogate, which no text
// can hold. FuzzMembers holds it to encoding/json. No error holds any of the
// line.
package flatjson

import (
	"bytes"
	"encoding/json"
	"errors"
	"unicode/utf16"
	"unicode/utf8"
)

// A Kind is what a value is.
type Kind byte

// The kinds.
const (
	String Kind = iota
	Number
	Bool
	Null
	Nested // an array or an object
)

// A Member is one name and value of an object. Both are valid until the next
// Members, or as long as the line is.
type Member struct {
	Name []byte
	Kind Kind
	Text []byte // a string's text; of anything else its JSON
}

// What can be wrong with a line.
var (
	ErrNotObject = errors.New("the line is not a JSON object")
	ErrBroken    = errors.New("the line is not valid JSON")
	ErrBehind    = errors.New("something stands behind the JSON object")
	ErrSurrogate = errors.New("a text has half of a \\u pair")
)

// A Parser reads lines. The zero Parser is ready. It is not safe for
// concurrent use.
type Parser struct {
	line    []byte
	at      int
	members []Member
	scratch []byte // texts that had escapes
}

// Members gives the members of the object that line is.
func (p *Parser) Members(line []byte) ([]Member, error) {
	p.line, p.at, p.members, p.scratch = line, 0, p.members[:0], p.scratch[:0]
	if cap(p.scratch) < len(line) {
		p.scratch = make([]byte, 0, 2*len(line)) // never grown: members point into it
	}
	if p.space(); !p.take('{') {
		return nil, ErrNotObject
	}
	if p.space(); !p.take('}') {
		if err := p.object(); err != nil {
			return nil, err
		}
	}
	if p.space(); p.at < len(line) {
		return nil, ErrBehind
	}
	return p.members, nil
}

// object reads members up to the closing brace.
func (p *Parser) object() error {
	for {
		var m Member
		var err error
		if p.space(); !p.take('"') {
			return ErrBroken
		}
		if m.Name, err = p.text(); err != nil {
			return err
		}
		if p.space(); !p.take(':') {
			return ErrBroken
		}
		p.space()
		if err := p.value(&m); err != nil {
			return err
		}
		p.members = append(p.members, m)
		if p.space(); p.take(',') {
			continue
		}
		if p.take('}') {
			return nil
		}
		return ErrBroken
	}
}

// value reads any value into m.
func (p *Parser) value(m *Member) (err error) {
	if p.at == len(p.line) {
		return ErrBroken
	}
	from := p.at
	switch c := p.line[p.at]; {
	case c == '"':
		p.at++
		m.Kind = String
		m.Text, err = p.text()
		return err
	case c == '{' || c == '[':
		m.Kind = Nested
		return p.nested(m)
	case c == '-' || '0' <= c && c <= '9':
		m.Kind = Number
		for p.at < len(p.line) && bytes.IndexByte([]byte("+-.eE0123456789"), p.line[p.at]) >= 0 {
			p.at++
		}
		if m.Text = p.line[from:p.at]; !isNumber(m.Text) {
			return ErrBroken
		}
		return nil
	}
	return p.literal(m)
}

func (p *Parser) literal(m *Member) error {
	for _, l := range []struct {
		text string
		kind Kind
	}{{"null", Null}, {"true", Bool}, {"false", Bool}} {
		if bytes.HasPrefix(p.line[p.at:], []byte(l.text)) {
			m.Kind, m.Text = l.kind, p.line[p.at:p.at+len(l.text)]
			p.at += len(l.text)
			return nil
		}
	}
	return ErrBroken
}

// nested takes an array or object whole. encoding/json looks at it: they are
// rare.
func (p *Parser) nested(m *Member) error {
	depth, from := 0, p.at
	for at := from; at < len(p.line); at++ {
		switch p.line[at] {
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				m.Text = p.line[from : at+1]
				if !json.Valid(m.Text) {
					return ErrBroken
				}
				p.at = at + 1
				return nil
			}
		case '"':
			for at++; at < len(p.line) && p.line[at] != '"'; at++ {
				if p.line[at] == '\\' {
					at++
				}
			}
		}
	}
	return ErrBroken
}

// isNumber reports whether s, of the bytes of numbers, is one.
func isNumber(s []byte) bool {
	s = bytes.TrimPrefix(s, []byte("-"))
	whole := digits(s)
	if whole == 0 || whole > 1 && s[0] == '0' {
		return false
	}
	if s = s[whole:]; len(s) > 0 && s[0] == '.' {
		part := digits(s[1:])
		if part == 0 {
			return false
		}
		s = s[1+part:]
	}
	if len(s) == 0 {
		return true
	}
	if s[0] != 'e' && s[0] != 'E' {
		return false
	}
	if s = s[1:]; len(s) > 0 && (s[0] == '+' || s[0] == '-') {
		s = s[1:]
	}
	return len(s) > 0 && digits(s) == len(s)
}

func digits(s []byte) (n int) {
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	return n
}

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
