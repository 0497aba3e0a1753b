package xmlscan_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"cyberflag/internal/xmlscan"
)

// said gives the tokens as text; texts that follow each other are joined.
func said(r io.Reader) (string, error) {
	s := xmlscan.New(r)
	var b []byte
	for {
		t, err := s.Next()
		if err == io.EOF {
			return string(b), nil
		}
		if err != nil {
			return string(b), err
		}
		switch t.Kind {
		case xmlscan.Start:
			b = append(append(append(b, '<'), t.Name...), '>')
		case xmlscan.End:
			b = append(append(append(b, "</"...), t.Name...), '>')
		default:
			if b, err = t.Text(b); err != nil {
				return string(b), err
			}
		}
	}
}

func TestTokens(t *testing.T) {
	for _, c := range []struct {
		why, in, want string
		err           error
	}{
		{"tags and texts", "\ufeff<?xml version='1.0'?><x:a b='1>2'>t&amp;&#65;&#x42;<c/></x:a>\n", "<a>t&AB<c></c></a>\n", nil},
		{"a comment", "<a><!-- <b> --></a>", "<a></a>", nil},
		{"CDATA", "<a><![CDATA[<&]]></a>", "<a><&</a>", nil},
		{"a document type", "<!DOCTYPE a [<!ENTITY x 'y'>]><a/>", "", xmlscan.ErrDoctype},
		{"cut in a tag", "<a><b", "<a>", xmlscan.ErrCut},
		{"cut in a comment", "<a><!--", "<a>", xmlscan.ErrCut},
		{"UTF-16", "\xff\xfe<\x00a\x00", "", xmlscan.ErrUTF16},
		{"a long text", "<a>" + strings.Repeat("x", 3<<20), "<a>", xmlscan.ErrLong},
		{"nothing", "", "", nil},
	} {
		for _, r := range []io.Reader{strings.NewReader(c.in), iotest.OneByteReader(strings.NewReader(c.in))} {
			if got, err := said(r); got != c.want || !errors.Is(err, c.err) {
				t.Errorf("%s: %.80q, %v; want %q, %v", c.why, got, err, c.want, c.err)
			}
		}
	}
	if _, err := said(strings.NewReader("<a>&secret;</a>")); err == nil || strings.Contains(err.Error(), "secret") {
		t.Errorf("an unknown entity: %v", err)
	}
	if got, err := said(strings.NewReader("<a>&#xdddd;</a>")); err == nil {
		t.Errorf("half of a surrogate pair is read as %q", got)
	}
}

func TestAttr(t *testing.T) {
	s := xmlscan.New(strings.NewReader(`<c r="A1" s = '3' x:t="a&lt;b"/>`))
	tok, err := s.Next()
	if err != nil || string(tok.Attr("r")) != "A1" || string(tok.Attr("s")) != "3" || string(tok.Attr("t")) != "a&lt;b" || tok.Attr("q") != nil {
		t.Errorf("%v: %q", err, tok.Attrs)
	}
}

// FuzzTokens: where encoding/xml reads a text without a fault, the tokens are
// the same; nothing makes it panic.
func FuzzTokens(f *testing.F) {
	f.Add("<?xml version='1.0'?><a b='1>2'>t&amp;&#65;<c/><!-- x --></a>")
	f.Fuzz(func(t *testing.T, text string) {
		got, err := said(strings.NewReader(text))
		var want []byte
		d := xml.NewDecoder(strings.NewReader(text))
		for {
			tok, e := d.Token()
			if e == io.EOF {
				break
			}
			if e != nil {
				return
			}
			switch x := tok.(type) {
			case xml.StartElement:
				want = append(append(append(want, '<'), x.Name.Local...), '>')
			case xml.EndElement:
				want = append(append(append(want, "</"...), x.Name.Local...), '>')
			case xml.CharData:
				want = append(want, x...)
			case xml.Directive:
				return
			}
		}
		if strings.ContainsAny(text, "\r\ufeff\x00") { // line ends are read as they stand
			return
		}
		// A half of a pair is no character by the XML standard; encoding/xml makes one of it.
		if err != nil && bytes.ContainsRune(want, '\ufffd') && !strings.ContainsRune(text, '\ufffd') {
			return
		}
		if err != nil || !bytes.Equal([]byte(got), want) {
			t.Fatalf("%q, %v; encoding/xml gives %q", got, err, want)
		}
	})
}
