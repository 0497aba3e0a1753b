// Package brief writes what can be said of one force in one year, in the plain
// English of a local paper, with the source of every number. A sentence whose
// inputs are not all there is never written, and a brief never says why a
// number rose: it says what may explain it and what cannot be known.
package brief

import (
	_ "embed"
	"encoding/csv"
	"strings"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/reference"
)

// A Brief is a local brief as data. Its writers are Markdown, HTML and JSON.
type Brief struct {
	Title    string
	Force    figure.Area
	Welsh    string // the force's own name in Welsh; "" outside Wales
	Measure  figure.Measure
	Period   figure.Period
	Status   figure.State // Counted, Suppressed, or why there is no figure
	Sections []Section
	Help     []Help
	Sources  []Source // numbered from 1 in the order of first use
}

// A Section is a heading with its sentences.
type Section struct {
	ID        string // such as "recorded", for links
	Heading   string
	Sentences []Sentence
}

// A Sentence is one sentence and the numbers (from 1) of its sources.
type Sentence struct {
	ID      string // which line of the plan made it
	Text    string
	Sources []int
}

// A Source is where a number in the brief comes from.
type Source struct {
	Number int
	Text   string // who, what and when
	URL    string // may be empty
	// Parts are the published figures that a sum was made of; empty for a
	// source of one publication.
	Parts []Part
}

// A Part is one published figure in a sum.
type Part struct {
	Text string // "Kent, 2016-17: 361 (KentOnline, February 2018)"
	URL  string
}

// Help is a place where help can be found.
type Help struct {
	Name    string
	Contact string // number to call or address to visit
	For     string // who it is for
	Source  string // address of the page that says so
	// CheckedOn is the day on which the page was last read for it, and Checked says
	// that day and in what.
	CheckedOn civil.Date
	Checked   string
}

// Link reports whether the contact is an address to follow.
func (h Help) Link() bool { return strings.HasPrefix(h.Contact, "https://") }

// New writes the brief of one force for the current period of set. force is a
// name, a nickname or an ONS code, or "England and Wales" for the brief of the
// nation; an unknown one is an error with a hint. A force without a figure still
// gets a brief, which says so.
func New(set collate.Set, force string) (Brief, error) {
	if reference.IsEnglandAndWales(force) {
		return newNation(set), nil
	}
	f, err := findForce(force)
	if err != nil {
		return Brief{}, err
	}
	r, ok := set.Return(f.Code)
	if !ok {
		return Brief{}, &ForceError{f.Official + " is not one of the 43 forces of England and Wales", "briefs are written for those forces, and for England and Wales"}
	}
	b := Brief{
		Title: f.Display + ": " + string(set.Question.Measure) + ", " + set.Question.Current.Words(),
		Force: r.Force, Measure: set.Question.Measure, Period: set.Question.Current,
		Status: r.Current.Value().State(), Help: help(f.Official), Welsh: f.Welsh,
	}
	s := &scribe{facts: gather(set, r, f.Official)}
	for _, t := range sections {
		b.Sections = append(b.Sections, s.section(t)...)
	}
	b.Sources = s.sources
	return b, nil
}

// A ForceError is a force that no brief can be written for.
type ForceError struct{ msg, hint string }

// Error says which.
func (e *ForceError) Error() string { return e.msg }

// Hint says which can.
func (e *ForceError) Hint() string { return e.hint }

// findForce takes a name as people print it, an ONS code, or the part of an
// address.
func findForce(name string) (reference.Force, error) {
	if f, err := reference.ForceByCode(name); err == nil {
		return f, nil
	}
	if f, err := reference.ForceBySlug(name); err == nil {
		return f, nil
	}
	f, err := reference.LookupForce(name)
	if err == nil {
		return f, nil
	}
	if area, wider := reference.LookupArea(name); wider == nil {
		return f, noBriefOf(area)
	}
	return f, err
}

// noBriefOf says that an area wider than a force has no brief, and names its
// forces where they are few enough to choose from.
func noBriefOf(area figure.Area) error {
	hint := "briefs are written for single forces, and for England and Wales"
	if names := reference.NamesIn(area); names != "" {
		hint += "; its forces are " + names
	}
	return &ForceError{area.Name + " is a " + area.Kind.String() + " and no police force, and has no brief", hint}
}

//go:embed help.csv
var helpFile string

// help reads the places where help can be found; force stands for {police}.
func help(force string) []Help {
	rows, err := csv.NewReader(strings.NewReader(helpFile)).ReadAll()
	if err != nil {
		panic("BUG: help.csv: " + err.Error())
	}
	var hs []Help
	for _, row := range rows[1:] {
		on, err := civil.Parse(row[4])
		if err != nil {
			panic("BUG: help.csv: " + err.Error())
		}
		name := strings.ReplaceAll(row[0], "{police}", force)
		hs = append(hs, Help{Name: name, Contact: row[1], For: row[2], Source: row[3], CheckedOn: on, Checked: on.Words() + " in " + row[5]})
	}
	return hs
}
