package chart

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func example() Bars {
	return Bars{
		ID: "c", Title: "Counts, two forces", Desc: "Both rose.",
		Series: []string{"2015-16", "2016-17"},
		Groups: []Group{{"Cleveland", []int64{55, 145}}, {"A & B", []int64{0, 12}}},
	}
}

// parts reads an SVG and gives its elements; it fails on XML that is not well formed.
func parts(t *testing.T, svg []byte) (elements []xml.StartElement, text string) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return elements, text
		}
		if err != nil {
			t.Fatalf("not well formed: %v\n%s", err, svg)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			elements = append(elements, tok.Copy())
		case xml.CharData:
			text += string(tok) + "\n"
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// A chart has a name and a description for who cannot see it, a number in
// words at each bar, and bars that begin at nought and keep proportion.
func TestBars(t *testing.T) {
	svg, err := example().SVG()
	if err != nil {
		t.Fatal(err)
	}
	elements, text := parts(t, svg)
	if e := elements[0]; attr(e, "role") != "img" || attr(e, "aria-labelledby") != "c-title c-desc" {
		t.Errorf("the drawing has no name: %v", e.Attr)
	}
	for _, want := range []string{"Counts, two forces", "Both rose.", "Cleveland", "A & B", "55", "145", "0", "12", "2015-16", "upper bar"} {
		if !strings.Contains(text, want+"\n") && !strings.Contains(text, want+" \n") {
			t.Errorf("the drawing does not say %q", want)
		}
	}
	var widths []string
	for _, e := range elements {
		if e.Name.Local == "rect" && attr(e, "height") == "16" && attr(e, "width") != "16" {
			widths = append(widths, attr(e, "width"))
			if attr(e, "x") != "0" {
				t.Errorf("a bar begins at %s", attr(e, "x"))
			}
		}
	}
	// The scale ends at 150: 86 % * 55/150 = 31.53, 145/150 = 83.13, 12/150 = 6.88.
	if got := strings.Join(widths, " "); got != "31.53% 83.13% 0% 6.88%" {
		t.Errorf("bars are %s wide", got)
	}
	again, err := example().SVG()
	if err != nil || !bytes.Equal(svg, again) {
		t.Errorf("two drawings of one chart differ (%v)", err)
	}
}

func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		why    string
		change func(*Bars)
	}{
		{"no groups", func(b *Bars) { b.Groups = nil }},
		{"no description", func(b *Bars) { b.Desc = "" }},
		{"a missing count", func(b *Bars) { b.Groups[1].Counts = []int64{3} }},
		{"a negative count", func(b *Bars) { b.Groups[1].Counts[0] = -1 }},
		{"three series, for which there are no colours", func(b *Bars) { b.Series = make([]string, 3) }},
	} {
		b := example()
		c.change(&b)
		if svg, err := b.SVG(); err == nil {
			t.Errorf("%s: no error, %d bytes", c.why, len(svg))
		}
	}
}

// A scale covers its largest count with one to four equal round steps.
func TestScale(t *testing.T) {
	for n, want := range map[int64]scale{0: {1, 1}, 1: {1, 1}, 4: {1, 4}, 5: {2, 6}, 9: {5, 10}, 145: {50, 150}, 300: {100, 300}, 5653: {2000, 6000}} {
		if got := scaleFor(n); got != want {
			t.Errorf("scaleFor(%d) = %v, want %v", n, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(0, 1e12).Draw(t, "n")
		s := scaleFor(n)
		if s.end < n || s.end%s.step != 0 || s.end/s.step > 4 || s.end >= n+s.step && n > 0 {
			t.Fatalf("scaleFor(%d) = %v", n, s)
		}
	})
}
