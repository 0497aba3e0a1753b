// Package xmlscan reads the tags and texts of large XML of a known kind, such
// as the sheets of workbooks, in a bounded buffer and without a copy. It is not
// for XML in general: package safexml is, by encoding/xml, for letters of any encoding
// and shape, and takes ten times as long. Neither can do what the other is for.
//
// It refuses what office programs never write and what does harm: a document
// type, with it all entities but the five of XML, an encoding other than UTF-8,
// and a tag or text that does not fit into its buffer. It does not hold that
// tags match; its caller looks for the ones it wants.
package xmlscan

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// A Kind is what a token is.
type Kind byte

// The kinds.
const (
	Start Kind = iota // <name attributes>, and what </name> or a slash ends
	End               // </name>, also behind a Start that ends itself
	Text              // between tags, with its entities; also CDATA, without
)

// A Token is a tag or a text. It is valid until the next Next.
type Token struct {
	Kind  Kind
	Name  []byte // of a tag, without the prefix of its namespace
	Attrs []byte // of a Start, as they stand
	Raw   []byte // of a Text
	CDATA bool   // the Text has no entities
}

// MaxToken is the longest tag or text: 2 MiB.
const MaxToken = 2 << 20

// What can be wrong.
var (
	ErrCut     = errors.New("the XML is cut short")
	ErrLong    = fmt.Errorf("a tag or text of the XML is longer than %d bytes", MaxToken)
	ErrDoctype = errors.New("the XML has a document type, which can do harm")
	ErrUTF16   = errors.New("the XML is not in UTF-8")
)

// A Scanner gives tokens. It is not safe for concurrent use.
type Scanner struct {
	r      io.Reader
	buf    []byte
	pos    int
	err    error
	begun  bool
	ending []byte // the name of a Start that ended itself
	hasEnd bool
}

// New makes a Scanner of r.
func New(r io.Reader) *Scanner { return &Scanner{r: r, buf: make([]byte, 0, 256<<10)} }

// Next gives the next token, or io.EOF.
func (s *Scanner) Next() (Token, error) {
	if s.hasEnd {
		s.hasEnd = false
		return Token{Kind: End, Name: s.ending}, nil
	}
	for {
		if s.pos == len(s.buf) {
			if err := s.fill(); err != nil {
				return Token{}, err
			}
		}
		if !s.begun {
			if err := s.begin(); err != nil {
				return Token{}, err
			}
		}
		if s.buf[s.pos] != '<' {
			return s.text()
		}
		t, ok, err := s.tag()
		if ok || err != nil {
			return t, err
		}
	}
}

// begin looks at the first bytes.
func (s *Scanner) begin() error {
	s.begun = true
	for len(s.buf)-s.pos < 3 {
		if err := s.fill(); err == io.EOF {
			break
		} else if err != nil {
			return err
		}
	}
	head := s.buf[s.pos:]
	if bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff")) || bytes.IndexByte(head[:min(2, len(head))], 0) >= 0 {
		return ErrUTF16
	}
	if bytes.HasPrefix(head, []byte("\xef\xbb\xbf")) {
		s.pos += 3
	}
	if s.pos == len(s.buf) {
		return s.fill()
	}
	return nil
}

// fill reads more, keeping what is not yet used.
func (s *Scanner) fill() error {
	if s.err != nil {
		return s.err
	}
	if s.pos > 0 { // or a long token that comes in small pieces is copied for each
		s.buf, s.pos = s.buf[:copy(s.buf, s.buf[s.pos:])], 0
	}
	if rest := len(s.buf); rest == cap(s.buf) {
		if rest >= MaxToken {
			return ErrLong
		}
		s.buf = append(make([]byte, 0, 2*rest), s.buf...)
	}
	var n int
	for n == 0 && s.err == nil {
		n, s.err = s.r.Read(s.buf[len(s.buf):cap(s.buf)])
	}
	s.buf = s.buf[:len(s.buf)+n]
	if n == 0 {
		return s.err
	}
	return nil
}

// find gives the place of mark behind from bytes of what is not yet used.
func (s *Scanner) find(mark string, from int) (int, error) {
	for {
		if k := bytes.Index(s.buf[s.pos+from:], []byte(mark)); k >= 0 {
			return from + k, nil
		}
		from = max(from, len(s.buf)-s.pos-len(mark)+1)
		if err := s.fill(); err != nil {
			return 0, cut(err)
		}
	}
}

func cut(err error) error {
	if err == io.EOF {
		return ErrCut
	}
	return err
}

func (s *Scanner) text() (Token, error) {
	n, err := s.find("<", 0)
	if err == ErrCut { // white space behind the last tag
		n, err = len(s.buf)-s.pos, nil
	}
	if err != nil {
		return Token{}, err
	}
	t := Token{Kind: Text, Raw: s.buf[s.pos : s.pos+n]}
	s.pos += n
	return t, nil
}

// tag reads what begins with <; ok is false for what is passed by.
func (s *Scanner) tag() (t Token, ok bool, err error) {
	for len(s.buf)-s.pos < len("<![CDATA[") {
		if err := s.fill(); err == io.EOF {
			break
		} else if err != nil {
			return t, false, err
		}
	}
	head := s.buf[s.pos:]
	switch {
	case bytes.HasPrefix(head, []byte("<!--")):
		return t, false, s.pass("-->", 4)
	case bytes.HasPrefix(head, []byte("<?")):
		return t, false, s.pass("?>", 2)
	case bytes.HasPrefix(head, []byte("<![CDATA[")):
		n, err := s.find("]]>", 9)
		if err != nil {
			return t, false, err
		}
		t = Token{Kind: Text, Raw: s.buf[s.pos+9 : s.pos+n], CDATA: true}
		s.pos += n + 3
		return t, true, nil
	case bytes.HasPrefix(head, []byte("<!")):
		return t, false, ErrDoctype
	}
	return s.element()
}

// pass skips up to and with mark.
func (s *Scanner) pass(mark string, from int) error {
	n, err := s.find(mark, from)
	if err == nil {
		s.pos += n + len(mark)
	}
	return err
}

// element reads a start or end tag.
func (s *Scanner) element() (Token, bool, error) {
	n, err := s.tagEnd()
	if err != nil {
		return Token{}, false, err
	}
	tag := s.buf[s.pos+1 : s.pos+n]
	s.pos += n + 1
	if len(tag) > 0 && tag[0] == '/' {
		return Token{Kind: End, Name: local(bytes.TrimRight(tag[1:], " \t\r\n"))}, true, nil
	}
	self := len(tag) > 0 && tag[len(tag)-1] == '/'
	if self {
		tag = tag[:len(tag)-1]
	}
	t := Token{Kind: Start, Name: tag}
	if k := bytes.IndexAny(tag, " \t\r\n"); k >= 0 {
		t.Name, t.Attrs = tag[:k], tag[k:]
	}
	t.Name = local(t.Name)
	if self {
		s.hasEnd, s.ending = true, t.Name
	}
	return t, true, nil
}

// tagEnd finds the > that ends a tag; one in quotes does not.
func (s *Scanner) tagEnd() (int, error) {
	quote := byte(0)
	for at := 1; ; {
		for ; s.pos+at < len(s.buf); at++ {
			switch c := s.buf[s.pos+at]; {
			case quote != 0:
				if c == quote {
					quote = 0
				}
			case c == '"' || c == '\'':
				quote = c
			case c == '>':
				return at, nil
			}
		}
		if err := s.fill(); err != nil {
			return 0, cut(err)
		}
	}
}
