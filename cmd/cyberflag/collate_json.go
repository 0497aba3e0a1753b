package main

import (
	"encoding/json"
	"math/big"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/measure"
)

// collationJSON is what collate --json prints. Others rely on its keys: they may
// be added to, never renamed.
type collationJSON struct {
	Measure   string         `json:"measure"`
	AsOf      *string        `json:"as_of"`
	LeftOut   *leftOutJSON   `json:"left_out"` // null without as_of
	Base      totalJSON      `json:"base"`
	Current   totalJSON      `json:"current"`
	Matched   matchedJSON    `json:"matched"`
	Revisions []revisionJSON `json:"revisions"`
	Missing   []missingJSON  `json:"missing"`
	Wider     []widerJSON    `json:"wider"`
	Queries   []queryJSON    `json:"queries"`
	Matrix    matrixJSON     `json:"matrix"`
	Received  int            `json:"received"`
	Read      int            `json:"read"`
	// RefusedRows counts rows: Received less Read. Refused has a line for each
	// fault, and a row may have several.
	RefusedRows int           `json:"refused_rows"`
	Refused     []refusedJSON `json:"refused"`
}

// leftOutJSON counts the figures of the measure that as_of leaves out.
type leftOutJSON struct {
	Later   int `json:"later"`
	Unsure  int `json:"not_surely"` // dated only to a month or year that had not ended
	Undated int `json:"undated"`
}

type totalJSON struct {
	Period            string       `json:"period"`
	Observed          int64        `json:"observed"`
	Forces            int          `json:"forces"`
	Suppressed        int          `json:"suppressed"`
	Of                int          `json:"of"`
	ChildrenShare     *json.Number `json:"children_share"`
	ChildrenEstimated bool         `json:"children_estimated"`
	Low               int64        `json:"low"`
	High              *int64       `json:"high"` // null: no upper bound is known
	Model             *modelJSON   `json:"model"`
	ModelWhyNot       *string      `json:"model_why_not"`
	// Published is the national figure of somebody else; null without one.
	Published *publishedJSON `json:"published"`
}

// publishedJSON is a published total with its coverage: null forces were not
// said.
type publishedJSON struct {
	Area   string `json:"area"`
	Forces *int   `json:"forces"`
	// Least is what the 43 recorded at the least if this total stands; null, and
	// LeastWhyNot says why, where it gives no such bound.
	Least       *int64  `json:"least"`
	LeastWhyNot *string `json:"least_why_not"`
	OfAll       bool    `json:"of_all"` // it is of all 43: they recorded as many
	valueJSON
}

type matchedJSON struct {
	Forces  []string     `json:"forces"`
	Base    int64        `json:"base"`
	Current int64        `json:"current"`
	Change  int64        `json:"change"`
	Percent *json.Number `json:"percent"`
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

type revisionJSON struct {
	Force     string      `json:"force"`
	Period    string      `json:"period"`
	Direction string      `json:"direction"`
	Change    *int64      `json:"change"` // null unless both ends are counts
	Values    []valueJSON `json:"values"`
}

// valueJSON is one value as published; a value that is not a count is null and
// its status says why.
type valueJSON struct {
	Value       *int64 `json:"value"`
	Status      string `json:"status"`
	Publisher   string `json:"publisher"`
	PublishedOn string `json:"published_on"`
	URL         string `json:"url"`
}

type missingJSON struct {
	Force  string `json:"force"`
	Period string `json:"period"`
	Status string `json:"status"`
	// Unreadable: a row of it was refused, and nothing else is known of it.
	Unreadable bool `json:"unreadable"`
}

type widerJSON struct {
	Area   string `json:"area"`
	Kind   string `json:"kind"`
	Period string `json:"period"`
	valueJSON
}

type queryJSON struct {
	Kind   string `json:"kind"`
	Area   string `json:"area"`
	Period string `json:"period"`
	Text   string `json:"text"`
}

type refusedJSON struct {
	Row    int    `json:"row"`
	Column string `json:"column"`
	Error  string `json:"error"`
	Hint   string `json:"hint"`
}

func collateJSON(set collate.Set, in figuresIn) collationJSON {
	j := collationJSON{
		Measure: string(set.Question.Measure), Base: totalToJSON(set, set.Base), Current: totalToJSON(set, set.Current),
		Matched: matchedToJSON(set), Revisions: []revisionJSON{}, Missing: []missingJSON{}, Wider: []widerJSON{},
		Queries: []queryJSON{}, Matrix: matrixToJSON(set.Matrix), Refused: []refusedJSON{}, Received: in.received(), Read: len(in.figures), RefusedRows: len(in.refused),
	}
	if as := set.Question.AsOf.String(); as != "" {
		j.AsOf, j.LeftOut = &as, &leftOutJSON{set.LeftOut.Later, set.LeftOut.Unsure, set.LeftOut.Undated}
	}
	for _, r := range set.Revisions {
		v := revisionToJSON(r)
		for _, f := range r.Values {
			v.Values = append(v.Values, valueToJSON(f))
		}
		j.Revisions = append(j.Revisions, v)
	}
	for _, m := range set.Missing {
		j.Missing = append(j.Missing, missingJSON{m.Force.Name, m.Period.String(), m.Status.String(), m.Unreadable})
	}
	for _, w := range set.Wider {
		j.Wider = append(j.Wider, widerJSON{w.Area.Printed, w.Area.Kind.String(), w.Cell.Period.String(), valueToJSON(w.Cell.Chosen)})
	}
	for _, q := range set.Queries {
		j.Queries = append(j.Queries, queryJSON{string(q.Kind), areaName(q.Area), q.Period.String(), q.Text})
	}
	for _, p := range in.refused {
		for _, f := range p.Faults {
			j.Refused = append(j.Refused, refusedJSON{p.Row, f.Column, f.Msg, f.Hint})
		}
	}
	return j
}

// revisionToJSON gives a revision without its values.
func revisionToJSON(r collate.Revision) revisionJSON {
	direction, change := r.Change()
	j := revisionJSON{Force: r.Area.Name, Period: r.Period.String(), Direction: string(direction)}
	if direction == collate.Up || direction == collate.Down || direction == collate.Back {
		j.Change = &change
	}
	return j
}

func totalToJSON(set collate.Set, t collate.Total) totalJSON {
	j := totalJSON{
		Period: t.Period.String(), Observed: t.Counted, Forces: t.Forces, Suppressed: t.Hidden, Of: t.Of,
		ChildrenShare: number(t.ChildrenShare, 4), ChildrenEstimated: t.ChildrenEstimated, Low: t.Bounds.Low,
	}
	if !t.Bounds.NoHigh {
		j.High = &t.Bounds.High
	}
	j.Model, j.ModelWhyNot = modelToJSON(modelTotal(set, t))
	if w, ok := set.NationalOf(t.Period); ok {
		j.Published = &publishedJSON{Area: areaName(w.Area), valueJSON: valueToJSON(w.Cell.Chosen)}
		if n := w.Area.Forces; n > 0 {
			j.Published.Forces = &n
		}
		if least, why := set.LeastByPublished(t); why == collate.Raises || why == collate.Whole {
			j.Published.Least, j.Published.OfAll = &least, why == collate.Whole
		} else {
			words := leastWords(set, t)
			j.Published.LeastWhyNot = &words
		}
	}
	return j
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
	j := pairJSON{Force: p.Force.Name, Base: base, Current: current, BaseValues: counts(p.BaseRivals), CurrentValues: counts(p.CurrentRivals),
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

// number writes r as a JSON number with that many decimals; nil is null.
func number(r *big.Rat, places int) *json.Number {
	if r == nil {
		return nil
	}
	n := json.Number(measure.Decimal(r, places))
	return &n
}

func whyNot(c measure.Change) *string {
	if c.WhyNot == measure.Given {
		return nil
	}
	words := c.WhyNot.Words()
	return &words
}

func valueToJSON(f figure.Figure) valueJSON {
	j := valueJSON{Status: f.Value.State().String(), Publisher: f.Source.Publisher,
		PublishedOn: f.Source.PublishedOn.String(), URL: f.Source.URL}
	if n, ok := f.Value.Number(); ok {
		j.Value = &n
	}
	return j
}

// areaName gives a force by its name and a wider area as it was printed.
func areaName(a figure.Area) string {
	if a.Kind == figure.Force || a.Printed == "" {
		return a.Name
	}
	return a.Printed
}
