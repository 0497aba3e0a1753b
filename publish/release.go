// Package publish holds a release: everything that is published together. Its
// folders write it: publish/site as pages and open data, publish/chart its
// charts, publish/brief its local briefs.
//
// It refuses unprotected counts: a figure that somebody published is a fact
// that is out already, but what cyberflag counted itself enters a release only
// as a disclose.Table with the certificate of its audit. It adds nothing up that collate did not add up.
package publish

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"cyberflag/collate"
	"cyberflag/disclose/audit"
	"cyberflag/figure"
)

// A Release is everything that is published together. NewRelease makes it, and
// nothing in it may be changed.
type Release struct {
	Set collate.Set
	// Figures are all figures of the measure that were known on the as-of
	// date, by area, period and publication: what the open data holds.
	Figures []figure.Figure
	// Headline is the national figure of the current period as somebody
	// published it. It stands apart from our own sum. Nil when nobody did.
	Headline *figure.Figure
	// Records is the record road's result, nil when there is none.
	Records *Records
}

// Records is what the record road made of one made-up extract: a show of the
// method, not a statistic. Real extracts have no place in it.
type Records struct {
	Audited    audit.Release // one table, with its certificate
	Counted    string        // what the table counts, as a phrase: "offences recorded in 2016-17 ..."
	Received   int           // rows of the extract
	Read       int
	Refused    int
	Extract    string // SHA-256 of the extract
	Rules      string // version of the rules
	Definition string // "" when the one in force on the day was applied
	Seed       string // of the made-up extract; never empty
}

// ErrNoFigures means that there is nothing to publish.
var ErrNoFigures = errors.New("no figures of this measure")

// ErrNoCertificate means that counts of our own were not let out by an audit.
var ErrNoCertificate = errors.New("counts without the certificate of an audit are not published")

// ErrNoPair means that no force has counts of two financial years that follow
// each other.
var ErrNoPair = errors.New("no force has counts of two financial years, one after the other")

// NewRelease answers q from figs and puts the release together. records may
// be nil.
func NewRelease(figs []figure.Figure, q collate.Question, records *Records) (Release, error) {
	figs = distinct(figs)
	known := ofMeasure(figs, q)
	if len(known) == 0 {
		return Release{}, fmt.Errorf("release of %q%s: %w", q.Measure, asOf(q), ErrNoFigures)
	}
	if records != nil && records.Seed == "" {
		return Release{}, errors.New("release: the extract of the record road is not said to be made up")
	}
	if records != nil && !records.Audited.Certified() {
		return Release{}, fmt.Errorf("release: %w", ErrNoCertificate)
	}
	set, err := collate.Collate(figs, q)
	if err != nil {
		return Release{}, fmt.Errorf("release: %w", err)
	}
	return Release{Set: set, Figures: known, Headline: headline(set), Records: records}, nil
}

// asOf says up to when q looks, or nothing.
func asOf(q collate.Question) string {
	if q.AsOf.IsZero() {
		return ""
	}
	return " as known on " + q.AsOf.Words()
}

// distinct gives figs in a fixed order, whatever the order they came in. What
// one publication said of one area and period is one figure, also when it was
// read from two files.
func distinct(figs []figure.Figure) []figure.Figure {
	figs = slices.Clone(figs)
	slices.SortFunc(figs, byPlaceAndTime)
	return slices.CompactFunc(figs, func(a, b figure.Figure) bool { return said(a) == said(b) })
}

// said is f without where it was read and how it was printed.
func said(f figure.Figure) figure.Figure {
	f.Area.Printed = ""
	f.Source.Document, f.Source.Where, f.Source.Printed, f.Source.Note = "", "", "", ""
	return f
}

// ofMeasure gives the figures of q's measure that were published by its as-of
// date, in the order of figs.
func ofMeasure(figs []figure.Figure, q collate.Question) []figure.Figure {
	var out []figure.Figure
	for _, f := range figs {
		late := !q.AsOf.IsZero() && f.Source.PublishedOn.Last().After(q.AsOf)
		if f.Measure == q.Measure && !late {
			out = append(out, f)
		}
	}
	return out
}

// byPlaceAndTime orders figures by area, period, date of publication and
// publisher, and by the rest so that no order of imports shows.
func byPlaceAndTime(a, b figure.Figure) int {
	first := cmp.Or(
		cmp.Compare(a.Measure, b.Measure),
		cmp.Compare(a.Area.Kind.String(), b.Area.Kind.String()),
		cmp.Compare(a.Area.Name, b.Area.Name),
		a.Period.Compare(b.Period),
		a.Source.PublishedOn.First().Compare(b.Source.PublishedOn.First()),
		a.Source.PublishedOn.Last().Compare(b.Source.PublishedOn.Last()),
		cmp.Compare(a.Source.Publisher, b.Source.Publisher),
		cmp.Compare(a.Source.URL, b.Source.URL),
	)
	if first != 0 {
		return first // the rest is words, which take a hundred times as long to make
	}
	return cmp.Or(
		strings.Compare(a.Value.String(), b.Value.String()),
		strings.Compare(fmt.Sprint(said(a)), fmt.Sprint(said(b))),
		strings.Compare(fmt.Sprint(a), fmt.Sprint(b)),
	)
}

// headline is the national figure that collate found, or nil.
func headline(set collate.Set) *figure.Figure {
	w, ok := set.National()
	if !ok {
		return nil
	}
	return &w.Cell.Chosen
}
