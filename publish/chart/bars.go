// Package chart draws counts as SVG on the server: no script, the same bytes
// for the same counts, and readable at any width, because places across are
// shares of the width and letters keep their size.
//
// A bar begins at nought, always. It refuses a count that is missing: a gap has
// no length, and no bar would look like nought. Every chart says in words what
// it shows; the table beside it is the page's business.
package chart

import (
	"bytes"
	"errors"
	"fmt"
	"html"

	"cyberflag/figure"
)

// Bars is a chart of groups of bars that run from left to right.
type Bars struct {
	ID     string // unique on its page; ids of its parts begin with it
	Title  string // what, where and when
	Desc   string // what a reader would see, in a sentence or two
	Series []string
	Groups []Group
}

// A Group is one label with a bar for each series, in the order of Series.
type Group struct {
	Label  string
	Counts []int64
}

// Colours of the series: dark blue and orange of the Analysis Function's
// palette for charts, which differ in lightness too.
// https://analysisfunction.civilservice.gov.uk/policy-store/data-visualisation-colours-in-charts/
var colours = []string{"#F46A25", "#12436D"}

// Measures in CSS pixels, but for widths, which are shares of the chart's.
const (
	keyLine    = 24 // height of each line of the key, above the bars
	labelSize  = 16 // letters of labels and numbers
	labelRoom  = 24 // height of a group's label
	barHeight  = 16 // and of the room for its number
	barGap     = 3  // between the bars of a group
	groupGap   = 14 // between groups
	axisHeight = 26 // the numbers of the grid, below
	plotShare  = 86 // % of the width for the longest bar; the rest is for its number
	inkColour  = "#0b0c0c"
	dimColour  = "#505a5f"
	gridColour = "#d9dde0"
)

// SVG draws b. It fails when there is nothing to draw, when a group has not a
// count for each series, or when a count is negative.
func (b Bars) SVG() ([]byte, error) {
	if err := b.check(); err != nil {
		return nil, fmt.Errorf("chart %s: %w", b.ID, err)
	}
	s := scaleFor(b.largest())
	height := b.height()
	var w bytes.Buffer
	fmt.Fprintf(&w, `<svg class="app-chart" role="img" aria-labelledby="%[1]s-title %[1]s-desc" width="100%%" height="%[2]d" font-family="Arial, sans-serif" font-size="%[3]d" fill="%[4]s" xmlns="http://www.w3.org/2000/svg">`+"\n",
		html.EscapeString(b.ID), height, labelSize, inkColour)
	fmt.Fprintf(&w, `<title id="%[1]s-title">%[2]s</title>`+"\n"+`<desc id="%[1]s-desc">%[3]s</desc>`+"\n",
		html.EscapeString(b.ID), html.EscapeString(b.Title), html.EscapeString(b.Desc))
	b.key(&w)
	b.grid(&w, s, height)
	y := b.top()
	for _, g := range b.Groups {
		y = b.group(&w, g, s, y)
	}
	w.WriteString("</svg>\n")
	return w.Bytes(), nil
}

func (b Bars) check() error {
	if len(b.Groups) == 0 || b.ID == "" || b.Title == "" || b.Desc == "" {
		return errors.New("needs an id, a title, a description and a group")
	}
	if len(b.Series) == 0 || len(b.Series) > len(colours) {
		return fmt.Errorf("has %d series: want 1 to %d", len(b.Series), len(colours))
	}
	for _, g := range b.Groups {
		if len(g.Counts) != len(b.Series) {
			return fmt.Errorf("%s has %d counts for %d series", g.Label, len(g.Counts), len(b.Series))
		}
		for _, n := range g.Counts {
			if n < 0 {
				return fmt.Errorf("%s has a negative count", g.Label)
			}
		}
	}
	return nil
}

func (b Bars) largest() (n int64) {
	for _, g := range b.Groups {
		for _, c := range g.Counts {
			n = max(n, c)
		}
	}
	return n
}

// top is where the first group begins.
func (b Bars) top() int {
	if len(b.Series) == 1 {
		return 0
	}
	return len(b.Series)*keyLine + groupGap/2
}

// groupHeight is the height of one group with the gap below it.
func (b Bars) groupHeight() int {
	return labelRoom + len(b.Series)*(barHeight+barGap) + groupGap
}

func (b Bars) height() int { return b.top() + len(b.Groups)*b.groupHeight() + axisHeight }

// key says which bar is which by place as well as by colour.
func (b Bars) key(w *bytes.Buffer) {
	if len(b.Series) == 1 {
		return
	}
	for i, name := range b.Series {
		place := [...]string{"upper bar", "lower bar"}[i]
		fmt.Fprintf(w, `<rect x="0" y="%d" width="16" height="16" fill="%s"/><text x="24" y="%d">%s <tspan fill="%s">%s</tspan></text>`+"\n",
			i*keyLine+2, colour(i, len(b.Series)), i*keyLine+16, html.EscapeString(name), dimColour, place)
	}
}

// grid draws the lines at round numbers, nought a little darker.
func (b Bars) grid(w *bytes.Buffer, s scale, height int) {
	for n := int64(0); n <= s.end; n += s.step {
		line := gridColour
		if n == 0 {
			line = dimColour
		}
		fmt.Fprintf(w, `<line x1="%[1]s" x2="%[1]s" y1="%[2]d" y2="%[3]d" stroke="%[4]s" stroke-width="1"/>`,
			s.at(n), b.top()+labelRoom-4, height-axisHeight, line)
		anchor := "middle"
		if n == 0 {
			anchor = "start"
		}
		fmt.Fprintf(w, `<text x="%s" y="%d" font-size="14" fill="%s" text-anchor="%s">%s</text>`+"\n",
			s.at(n), height-6, dimColour, anchor, figure.Thousands(n))
	}
}

// group draws one group from y down, and gives where the next one begins.
func (b Bars) group(w *bytes.Buffer, g Group, s scale, y int) int {
	fmt.Fprintf(w, `<text x="0" y="%d" font-weight="bold" stroke="#ffffff" stroke-width="4" paint-order="stroke">%s</text>`+"\n", y+labelRoom-8, html.EscapeString(g.Label))
	bar := y + labelRoom
	for i, n := range g.Counts {
		fmt.Fprintf(w, `<rect x="0" y="%d" width="%s" height="%d" fill="%s"/><text x="%s" y="%d" dx="6" stroke="#ffffff" stroke-width="4" paint-order="stroke">%s</text>`+"\n",
			bar, s.at(n), barHeight, colour(i, len(g.Counts)), s.at(n), bar+barHeight-2, figure.Thousands(n))
		bar += barHeight + barGap
	}
	return y + b.groupHeight()
}

// colour of the i-th of n series; a single series is dark blue.
func colour(i, n int) string { return colours[i+len(colours)-n] }
