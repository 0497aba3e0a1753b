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
	// WiderPairs are wider areas of which one publication printed both periods.
	WiderPairs []pairJSON  `json:"wider_pairs"`
	Queries    []queryJSON `json:"queries"`
	Matrix     matrixJSON  `json:"matrix"`
	Waiting    waitingJSON `json:"waiting"`
	Received   int         `json:"received"`
	Read       int         `json:"read"`
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
		Matched: matchedToJSON(set), Revisions: []revisionJSON{}, Missing: []missingJSON{}, Wider: []widerJSON{}, WiderPairs: []pairJSON{},
		Queries: []queryJSON{}, Matrix: matrixToJSON(set.Matrix), Waiting: waitingToJSON(in.waits, set.Matrix), Refused: []refusedJSON{}, Received: in.received(), Read: len(in.figures), RefusedRows: len(in.refused),
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
	for _, p := range set.WiderPairs() {
		j.WiderPairs = append(j.WiderPairs, pairToJSON(p))
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
