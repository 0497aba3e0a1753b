// Package brief writes what can be said of one force in one year, in the plain
// English of a local paper, with the source of every number. A sentence whose
// inputs are not all there is never written, and a brief never says why a
// number rose: it says what may explain it and what cannot be known.
package brief

import (
	"cyberflag/collate"
	"cyberflag/figure"
)

// A Brief is a local brief as data. Its writers are Markdown, HTML and JSON.
type Brief struct {
	Title    string
	Force    figure.Area
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
	ID      string // which template made it
	Text    string
	Sources []int
}

// A Source is where a number in the brief comes from.
type Source struct {
	Number int
	Text   string // who, what and when
	URL    string // may be empty
}

// Help is a place where help can be found.
type Help struct {
	Name    string
	Contact string // number to call or address to visit
	For     string // who it is for
	Source  string // address of the page that says so
	Checked string // when the row was last checked, and how
}

// New writes the brief of one force for the current period of set. force is a
// name, a nickname or an ONS code; an unknown one is an error with a hint. A
// force without a figure still gets a brief, which says so.
func New(set collate.Set, force string) (Brief, error) {
	return Brief{}, nil
}
