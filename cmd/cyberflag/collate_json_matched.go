package main

import (
	"encoding/json"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/measure"
)

type matchedJSON struct {
	Forces  []string `json:"forces"`
	Base    int64    `json:"base"`
	Current int64    `json:"current"`
	// Change is that of Base to Current; where counts are contested it lies between
	// ChangeLow and ChangeHigh, which are null elsewhere.
	Change     int64        `json:"change"`
	ChangeLow  *int64       `json:"change_low"`
	ChangeHigh *int64       `json:"change_high"`
	Percent    *json.Number `json:"percent"`
	// PercentLow and PercentHigh bound it where counts contradict each other.
	PercentLow    *json.Number `json:"percent_low"`
	PercentHigh   *json.Number `json:"percent_high"`
	WhyNot        *string      `json:"why_not"`
	ChildrenShare *json.Number `json:"children_share"`
	SameRelease   int          `json:"same_release"`
	Ratio         *json.Number `json:"ratio"`
	Low           *json.Number `json:"low"` // of the ratio, 95 %
	High          *json.Number `json:"high"`
	Phi           *json.Number `json:"phi"`
	Answer        string       `json:"answer"`
	RangeWhyNot   *string      `json:"range_why_not"`
	Pairs         []pairJSON   `json:"pairs"`
}

type pairJSON struct {
	Force   string `json:"force"`
	Base    int64  `json:"base"`
	Current int64  `json:"current"`
	// BaseValues and CurrentValues are counts that contradict each other, the one
	// that is taken first; empty where none does. The change is null then.
	BaseValues    []int64      `json:"base_values"`
	CurrentValues []int64      `json:"current_values"`
	Change        *int64       `json:"change"`
	Percent       *json.Number `json:"percent"`
	PercentLow    *json.Number `json:"percent_low"`
	PercentHigh   *json.Number `json:"percent_high"`
	WhyNot        *string      `json:"why_not"`
}

func matchedToJSON(set collate.Set) matchedJSON {
	m := set.Matched
	c := matchedChange(set)
	j := matchedJSON{
		Forces: []string{}, Base: m.Base, Current: m.Current, Change: m.Current - m.Base,
		Percent: number(c.Percent, 1), WhyNot: whyNot(c), Pairs: []pairJSON{},
		ChildrenShare: number(m.ChildrenShare, 4), SameRelease: m.SameRelease,
	}
	// The range that rise gives for the same forces: the two never differ.
	f := findingToJSON(riseOfMatched(m))
	j.Ratio, j.Low, j.High, j.Phi, j.Answer, j.RangeWhyNot = f.Ratio, f.Low, f.High, f.Phi, f.Answer, f.WhyNot
	if len(m.Contested()) > 0 {
		low, high := m.CurrentSpan.Minus(m.BaseSpan)
		j.ChangeLow, j.ChangeHigh = &low, &high
		span := measure.ContestedChange(m.BaseSpan, m.CurrentSpan)
		j.PercentLow, j.PercentHigh = number(span.Low, 1), number(span.High, 1)
	}
	for _, p := range m.Pairs {
		j.Forces = append(j.Forces, p.Force.Name)
		j.Pairs = append(j.Pairs, pairToJSON(p))
	}
	return j
}

func pairToJSON(p collate.Pair) pairJSON {
	c := pairChange(p)
	base, _ := p.Base.Value.Number()
	current, _ := p.Current.Value.Number()
	j := pairJSON{Force: areaName(p.Force), Base: base, Current: current, BaseValues: counts(p.BaseRivals), CurrentValues: counts(p.CurrentRivals),
		Percent: number(c.Percent, 1), PercentLow: number(c.Low, 1), PercentHigh: number(c.High, 1), WhyNot: whyNot(c)}
	if change := current - base; !p.Contested() {
		j.Change = &change
	}
	return j
}

func counts(figs []figure.Figure) []int64 {
	all := []int64{}
	for _, f := range figs {
		n, _ := f.Value.Number()
		all = append(all, n)
	}
	return all
}
