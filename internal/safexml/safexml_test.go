package safexml_test

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"cyberflag/internal/safexml"
)

// readAll counts the pieces of a text.
func readAll(text string, limits safexml.Limits) (pieces int, err error) {
	x := safexml.New(strings.NewReader(text), limits)
	for {
		if _, err := x.Next(); err == io.EOF {
			return pieces, nil
		} else if err != nil {
			return pieces, err
		}
		pieces++
	}
}

func TestLimits(t *testing.T) {
	limits := safexml.Limits{Depth: 3, Tokens: 20, Token: 20_000}
	for _, c := range []struct {
		name, text string
		want       safexml.Why
	}{
		{"a text within its limits", "<a><b>x</b><!-- note --></a>", 0},
		{"cut short", "<a><b>x</b>", safexml.Broken},
		{"not well formed", "<a><b></a></b>", safexml.Broken},
		{"as deep as allowed", "<a><a><a/></a></a>", 0},
		{"too deep", "<a><a><a><a/></a></a></a>", safexml.TooDeep},
		{"too many pieces", "<a>" + strings.Repeat("<b/>", 10) + "</a>", safexml.TooMany},
		{"long pieces", "<a>" + strings.Repeat(strings.Repeat("x", 10_000)+"<b/>", 5) + "</a>", 0},
		{"a piece that is too long", "<a>" + strings.Repeat("x", 50_000) + "</a>", safexml.TooLong},
		{"an attribute that is too long", "<a b='" + strings.Repeat("x", 50_000) + "'/>", safexml.TooLong},
		{"an entity that opens a file", `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>`, safexml.Declares},
		{"an entity that is not declared", "<a>&e;</a>", safexml.Broken},
	} {
		_, err := readAll(c.text, limits)
		var p *safexml.Problem
		switch errors.As(err, &p); {
		case c.want == 0 && err != nil:
			t.Errorf("%s: %v", c.name, err)
		case c.want != 0 && (p == nil || p.Why != c.want):
			t.Errorf("%s: error is %v, want a problem of kind %d", c.name, err, c.want)
		}
	}
}

// TestReferenceCases runs the two documents of the shared reference set, topic C: an
// entity within and one of a file. Both are refused where they are declared, so that no
// file is opened.
func TestReferenceCases(t *testing.T) {
	t.Run("xml_entities", func(t *testing.T) {
		for name, text := range map[string]string{
			"within": `<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]><a>&d;</a>`,
			"a file": `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>`,
		} {
			_, err := readAll(text, safexml.Document())
			var p *safexml.Problem
			if !errors.As(err, &p) || p.Why != safexml.Declares {
				t.Errorf("%s: error is %v, want a refusal of what is declared", name, err)
			}
		}
	})
}

func TestSkip(t *testing.T) {
	x := safexml.New(strings.NewReader("<a><b><c>1</c></b><d/></a>"), safexml.Document())
	for range 2 { // a and b
		if _, err := x.Next(); err != nil {
			t.Fatal(err)
		}
	}
	if err := x.Skip(); err != nil {
		t.Fatal(err)
	}
	next, err := x.Next()
	if e, ok := next.(xml.StartElement); err != nil || !ok || e.Name.Local != "d" {
		t.Errorf("after b comes %v, %v; want the start of d", next, err)
	}
}
