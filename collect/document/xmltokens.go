package document

import (
	"encoding/xml"
	"errors"
	"io"

	"golang.org/x/net/html/charset"
)

// The limits of one part of XML. A letter has some ten thousand tokens.
const (
	maxXMLDepth  = 256
	maxXMLTokens = 5_000_000
)

// xmlTokens reads XML piece by piece within limits. It refuses a document type:
// office files have none, and an entity is the way to read another's file or to
// fill the memory.
type xmlTokens struct {
	d      *xml.Decoder
	depth  int
	tokens int
}

func newXML(r io.Reader) *xmlTokens {
	d := xml.NewDecoder(r)
	d.CharsetReader = charset.NewReaderLabel
	return &xmlTokens{d: d}
}

// next gives the next start, end or text; io.EOF at the end. Texts are only valid
// until the call after.
func (x *xmlTokens) next() (xml.Token, error) {
	for {
		t, err := x.d.Token()
		if err == io.EOF {
			return nil, err
		}
		if err != nil {
			return nil, xmlRefusal(err)
		}
		if x.tokens++; x.tokens > maxXMLTokens {
			return nil, refuse(TooMuch, "", "a part of the file has more than %d pieces of XML", maxXMLTokens)
		}
		switch t.(type) {
		case xml.StartElement:
			if x.depth++; x.depth > maxXMLDepth {
				return nil, refuse(TooMuch, "", "a part of the file is nested more than %d deep", maxXMLDepth)
			}
			return t, nil
		case xml.EndElement:
			x.depth--
			return t, nil
		case xml.CharData:
			return t, nil
		case xml.Directive:
			return nil, refuse(Hostile, "ask for the file again, saved by an office program", "a part of the file declares a document type or entities, which no office program writes")
		}
	}
}

// xmlRefusal gives an error of the XML decoder without words of the file.
func xmlRefusal(err error) error {
	var refusal *Refusal
	if errors.As(err, &refusal) {
		return refusal
	}
	var zip interface{ Hint() string }
	if errors.As(err, &zip) {
		return zipRefusal(err)
	}
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		return refuse(Damaged, "ask for the file again: it may have been cut short", "a part of the file is broken at line %d of its XML", syntax.Line)
	}
	return refuse(Damaged, "ask for the file again: it may have been cut short", "a part of the file cannot be read to its end")
}

// attr gives an attribute by its local name, "" when absent.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// isOn reports whether an attribute or element says yes in one of XML's ways.
func isOn(v string) bool { return v == "1" || v == "true" || v == "on" }
