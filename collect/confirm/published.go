package confirm

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"cyberflag/collect/answer"
	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/reference"
)

// An Origin is the answer that figures were read from.
type Origin struct {
	SHA256     string     // of the file
	Name       string     // of the file
	ReceivedOn civil.Date // its vintage
}

// ErrNoMeasure: a confirmed figure that is kept, and that nothing adds up,
// because it is a part of a count or of another unit.
var ErrNoMeasure = errors.New("kept, and not added up: only whole counts of offences of Q1 and Q2 are")

// measures are what the questions of the standard request count.
var measures = map[string]figure.Measure{"Q1": figure.AllChild, "Q2": figure.CyberFlagged}

// IsWhole reports whether f is a whole count of offences, which can be added up.
func IsWhole(f answer.Figure) bool {
	return measures[f.Question] != "" && f.Unit == answer.Offences && f.Breakdown.IsNone()
}

// Published gives a figure that a ruling confirmed as collate takes it, with
// the answer as its source; ErrNoMeasure for one that is no whole count.
func Published(from Origin, f answer.Figure, r Ruling) (figure.Figure, error) {
	if !IsWhole(f) {
		return figure.Figure{}, ErrNoMeasure
	}
	force, err := reference.LookupForce(f.Force)
	if err != nil {
		return figure.Figure{}, err
	}
	value, err := valueOf(f)
	if err != nil {
		return figure.Figure{}, err
	}
	note := "answer to a request, confirmed by " + r.Who + " at " + r.At
	if r.Action != Accept {
		note += "; " + map[Action]string{Correct: "corrected", Split: "split"}[r.Action] + ": " + r.Reason
	}
	return figure.Figure{
		Area: force.Area(), Period: f.Period, Measure: measures[f.Question], Value: value,
		Source: figure.Source{
			Publisher: force.Official, PublishedOn: civil.Partial(from.ReceivedOn),
			Document: from.SHA256, Where: from.Name + ", " + f.Where, Printed: cmp.Or(strings.TrimSpace(f.Quote), Shown(f)), Note: note,
		},
	}, nil
}

// valueOf gives the value of a figure; of one that is withheld, with the bounds
// that the file itself gives, or that its sign means.
func valueOf(f answer.Figure) (figure.Value, error) {
	switch f.Symbol {
	case answer.NoSymbol:
		return figure.Count(f.Value), nil
	case answer.NotAvailable:
		return figure.Missing(figure.NotAvailable), nil
	case answer.NotApplicable:
		return figure.Value{}, errors.New("a count that does not apply is no figure: reject it")
	}
	low, high := f.Low, f.High
	if f.Symbol == answer.LessThanFive && high == nil {
		four := int64(4)
		high = &four
	}
	least := int64(0)
	if low != nil {
		least = *low
	}
	switch {
	case high == nil:
		return figure.HiddenAtLeast(least), nil
	case *high < least:
		return figure.Value{}, fmt.Errorf("its bounds are %d and %d", least, *high)
	}
	return figure.Hidden(least, *high), nil
}
