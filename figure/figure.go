// Package figure is the currency between rooms: what somebody said a count
// was, for which area and period, by which measure, and who said it when.
// It adds nothing up and it never turns a missing value into a number.
package figure

import (
	"strings"

	"cyberflag/internal/civil"
)

// A Figure is one value as one source gave it. Nothing is overwritten: a later
// value for the same area, period and measure is another Figure.
type Figure struct {
	Area    Area
	Period  Period
	Measure Measure
	Value   Value
	Source  Source
}

// A Measure names what was counted and by which definition, in the words that
// the collection uses, such as "cyber-flagged child sexual offences". Figures
// of different measures are never compared or added.
type Measure string

// The measures that cyberflag itself speaks of.
const (
	CyberFlagged Measure = "cyber-flagged child sexual offences"
	AllChild     Measure = "all child sexual offences"
)

// partMark stands between a measure and what part of it was counted.
const partMark = ": "

// Of is the measure of a part of m: "cyber-flagged child sexual offences: age
// 13, sex F". Without parts it is m.
func (m Measure) Of(parts ...string) Measure {
	if len(parts) == 0 {
		return m
	}
	return m + partMark + Measure(strings.Join(parts, ", "))
}

// Whole gives the measure that m is a part of, and whether it is one.
func (m Measure) Whole() (whole Measure, part bool) {
	w, _, part := strings.Cut(string(m), partMark)
	return Measure(w), part
}

// An AreaKind tells forces, which are added up, from areas made of forces,
// which never are.
type AreaKind int

// The kinds of area. The zero kind is that nobody has looked the name up.
const (
	UnknownArea AreaKind = iota
	// Force is one of the 43 territorial forces of England and Wales.
	Force
	// OtherForce is a force outside the 43: BTP, PSNI, Police Scotland.
	OtherForce
	// Region is several forces of England, or a region whose forces are not said.
	Region
	// Nation is one or more countries, with or without a number of forces.
	Nation
)

// String gives the kind's name in JSON.
func (k AreaKind) String() string {
	return [...]string{"unknown", "force", "other_force", "region", "nation"}[k]
}

// An Area is where a figure is for.
type Area struct {
	Kind    AreaKind
	Code    string // ONS code, when there is one
	Name    string // the name cyberflag uses: "Cleveland", "England and Wales"
	Printed string // the name as the source has it: "ENGLAND AND WALES (39 forces)"
	Forces  int    // how many forces the source says it covers; 0 when not said
}

// A Source says who gave a figure, when, and where it can be seen again.
type Source struct {
	Publisher   string        // who printed or sent it
	PublishedOn civil.Partial // its vintage; may be known only to the month or year
	URL         string        // address, when it was published
	Document    string        // SHA-256 of the file it was read from, in hex
	Where       string        // place in that file: "row 17", "Sheet1!C7"
	Printed     string        // the value as the source printed it: "5,653"
	Note        string        // what a reader must know; may be empty
}
