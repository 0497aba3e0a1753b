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
}

// Document is for a part of one office document: 256 deep and 5 million pieces. A
// letter is 30 deep and has some ten thousand.
func Document() Limits { return Limits{Depth: 256, Tokens: 5_000_000} }

// Records is for a part that holds records and is read as a stream: a sheet of
// 1,048,576 rows and 20 columns has 130 million pieces.
func Records() Limits { return Limits{Depth: 256, Tokens: 1_000_000_000} }

// Why is what is wrong with an XML text.
type Why int

// What can be wrong.
const (
	Broken   Why = iota + 1 // not well formed, or cut short
	TooDeep                 // over Limits.Depth
	TooMany                 // over Limits.Tokens
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
	case Declares:
		return fmt.Sprintf("line %d of its XML declares a document type, which no office program writes", p.Line)
	}
	return fmt.Sprintf("its XML is broken or cut short at line %d", p.Line)
}

// A Reader gives the pieces of an XML text. It is not safe for concurrent use.
type Reader struct {
	d      *xml.Decoder
	limits Limits
	depth  int
	tokens int
}

// New reads from r.
func New(r io.Reader, limits Limits) *Reader {
	d := xml.NewDecoder(r)
	d.CharsetReader = charset.NewReaderLabel
	return &Reader{d: d, limits: limits}
}

// Next gives the next start, end or text (xml.StartElement, xml.EndElement,
// xml.CharData), and io.EOF at the end. A text is valid until the next call. The
// error is a *Problem, or one of the reader below.
func (x *Reader) Next() (xml.Token, error) {
	for {
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
