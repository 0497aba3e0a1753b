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
