// Package safexml reads XML from people who are not trusted, piece by piece and
// within limits of depth and number. It refuses a document type, with which comes
// every trick of XML: entities that grow, and entities that open other files.
package safexml

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"

	"golang.org/x/net/html/charset"
)

// Limits is what one XML text may cost. Every limit must be set.
type Limits struct {
	Depth  int // elements inside one another
	Tokens int // starts, ends and texts
	Token  int // bytes of one of them, which is held whole
}

// Document is for a part of one office document: 256 deep and 5 million pieces. A
// letter is 30 deep and has some ten thousand. A piece may be as long as a part.
func Document() Limits { return Limits{Depth: 256, Tokens: 5_000_000, Token: 64 << 20} }

// Records is for a part that holds records and is read as a stream: a sheet of
// 1,048,576 rows and 20 columns has 130 million pieces. A piece is one text of one
// cell, of which a row of 1 MiB takes no more.
func Records() Limits { return Limits{Depth: 256, Tokens: 1_000_000_000, Token: 4 << 20} }

// Why is what is wrong with an XML text.
type Why int

// What can be wrong.
const (
	Broken   Why = iota + 1 // not well formed, or cut short
	TooDeep                 // over Limits.Depth
	TooMany                 // over Limits.Tokens
	TooLong                 // over Limits.Token
	Declares                // a document type or entities
)

// A Problem is an XML text that is not read on. It has no words of the text.
type Problem struct {
	Why  Why
	Line int
}

// Error says what is wrong, and in which line.
func (p *Problem) Error() string {
	switch p.Why {
	case TooDeep:
		return fmt.Sprintf("line %d of its XML is nested too deep", p.Line)
	case TooMany:
		return "its XML has too many pieces"
	case TooLong:
		return fmt.Sprintf("a piece of its XML is too long, at line %d", p.Line)
	case Declares:
		return fmt.Sprintf("line %d of its XML declares a document type, which no office program writes", p.Line)
	}
	return fmt.Sprintf("its XML is broken or cut short at line %d", p.Line)
}

// A Reader gives the pieces of an XML text. It is not safe for concurrent use.
type Reader struct {
	d      *xml.Decoder
	below  *metered
	limits Limits
	depth  int
	tokens int
}

// New reads from r.
func New(r io.Reader, limits Limits) *Reader {
	below := &metered{Reader: r, left: limits.Token}
	d := xml.NewDecoder(below)
	d.CharsetReader = charset.NewReaderLabel
	return &Reader{d: d, below: below, limits: limits}
}

// A metered is a text of which so much may be read for the present piece. It counts
// what the decoder takes, which is a little ahead.
type metered struct {
	io.Reader
	left int
}

var errLong = errors.New("the piece is too long")

func (m *metered) Read(b []byte) (int, error) {
	if m.left < 0 {
		return 0, errLong
	}
	n, err := m.Reader.Read(b)
	m.left -= n
	return n, err
}

// Next gives the next start, end or text (xml.StartElement, xml.EndElement,
// xml.CharData), and io.EOF at the end. A text is valid until the next call. The
// error is a *Problem, or one of the reader below.
func (x *Reader) Next() (xml.Token, error) {
	for {
		x.below.left = x.limits.Token
		t, err := x.d.Token()
		if err != nil {
			return nil, x.problem(err)
		}
		if x.tokens++; x.tokens > x.limits.Tokens {
			return nil, &Problem{Why: TooMany, Line: x.line()}
		}
		switch t.(type) {
		case xml.StartElement:
			if x.depth++; x.depth > x.limits.Depth {
				return nil, &Problem{Why: TooDeep, Line: x.line()}
			}
			return t, nil
		case xml.EndElement:
			x.depth--
			return t, nil
		case xml.CharData:
			return t, nil
		case xml.Directive:
			return nil, &Problem{Why: Declares, Line: x.line()}
		}
	}
}

// Skip passes over the rest of the element whose start was given last.
func (x *Reader) Skip() error {
	err := x.Inside(func(xml.StartElement) (bool, error) { return false, nil })
	if err == io.EOF {
		return &Problem{Why: Broken, Line: x.line()}
	}
	return err
}

// Inside calls f for each start of an element in the one that is open, at any
// depth, and reads to its end. f says whether it has read the element whole;
// otherwise what that holds comes next.
func (x *Reader) Inside(f func(e xml.StartElement) (read bool, err error)) error {
	for depth := 1; depth > 0; {
		t, err := x.Next()
		if err != nil {
			return err
		}
		switch e := t.(type) {
		case xml.EndElement:
			depth--
		case xml.StartElement:
			read, err := f(e)
			if err != nil {
				return err
			}
			if !read {
				depth++
			}
		}
	}
	return nil
}

// Offset gives how many bytes have been read.
func (x *Reader) Offset() int64 { return x.d.InputOffset() }

func (x *Reader) line() int {
	line, _ := x.d.InputPos()
	return line
}

// problem gives an error of the decoder as a Problem. One of the reader below,
// such as an archive's, is given as it is.
func (x *Reader) problem(err error) error {
	var syntax *xml.SyntaxError
	switch {
	case err == io.EOF:
		return err
	case errors.Is(err, errLong):
		return &Problem{Why: TooLong, Line: x.line()}
	case errors.As(err, &syntax), errors.Is(err, io.ErrUnexpectedEOF):
		return &Problem{Why: Broken, Line: x.line()}
	}
	return err
}

// Attr gives an attribute by its local name, "" when absent.
func Attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
