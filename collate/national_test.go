package collate

import (
	"testing"

	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/reference"
)

// The national figure is one for England and Wales: a figure for one of them is
// not, however many forces it is said to cover.
func TestNational(t *testing.T) {
	type printed struct {
		area string
		n    int64
		on   string
	}
	for _, c := range []struct {
		why  string
		figs []printed
		want int64 // -1: none
	}{
		{"Wales says its forces, and England and Wales do not", []printed{{"Wales (4 forces)", 300, "2018-01"}, {"England and Wales", 5000, "2017-06"}}, 5000},
		{"England alone is not the two", []printed{{"England", 4700, "2018-01"}}, -1},
		{"Scotland is another country", []printed{{"Scotland", 900, "2018-01"}}, -1},
		{"a wider area, when nothing nearer was published", []printed{{"England, Wales and Northern Ireland", 5100, "2017-06"}}, 5100},
		{"England and Wales go before a wider area that came later", []printed{{"England and Wales", 5000, "2017-06"}, {"England, Wales and Northern Ireland", 5100, "2018-01"}}, 5000},
		{"the later of two", []printed{{"England and Wales (40 forces)", 5000, "2017-06"}, {"England and Wales (39 forces)", 5200, "2018-01"}}, 5200},
		{"of one day, the one of more forces", []printed{{"England and Wales (39 forces)", 5000, "2017-06"}, {"England and Wales (40 forces)", 5200, "2017-06"}}, 5200},
	} {
		var figs []figure.Figure
		for _, p := range c.figs {
			area, err := reference.LookupArea(p.area)
			if err != nil {
				t.Fatal(err)
			}
			on, err := civil.ParsePartial(p.on)
			if err != nil {
				t.Fatal(err)
			}
			figs = append(figs, figure.Figure{Area: area, Period: question.Current, Measure: question.Measure,
				Value: figure.Count(p.n), Source: figure.Source{Publisher: "A Paper", PublishedOn: on}})
		}
		got := int64(-1)
		if w, ok := collated(t, figs, question).National(); ok {
			got, _ = w.Cell.Value().Number()
		}
		if got != c.want {
			t.Errorf("%s: National() = %d, want %d", c.why, got, c.want)
		}
	}
}
