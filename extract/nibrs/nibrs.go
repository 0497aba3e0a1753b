// Package nibrs reads records of the FBI's National Incident-Based Reporting
// System in the three forms they come in: the CSV files that the FBI publishes
// for a state and a year, and the fixed-width or XML file that an agency
// submits.
//
// NIBRS says in two ways that an offence was online: location type 58,
// Cyberspace, and 'using computer equipment' (code C). Agencies use them
// inconsistently, so both are kept apart, and an offence with either counts
// as flagged by the officer.
//
// A row or line that is not understood whole is refused and listed; nothing is
// guessed. The agencies are not forces of England and Wales and the offence
// codes are not the Home Office's: package reference knows neither, and what
// this package gives must not be added to their figures.
package nibrs

import (
	"strings"

	"cyberflag/extract"
	"cyberflag/internal/civil"
	"cyberflag/record"
)

// The two codes that say that an offence was online. Source: FBI, NIBRS User
// Manual, data elements 8 (offender suspected of using) and 9 (location type).
const (
	cyberspace        = "58"
	computerEquipment = "C"
)

// A Set is the offences of one CSV set or one submission. It is held in
// memory whole, within the limits of hold.go.
type Set struct {
	Form     Form
	Offences []Offence         // in the order of the file
	Lines    extract.Tally     // rows of the tables that were used, or lines, or reports
	Problems []extract.Problem // one for each refused row, line or report
	Refused  int               // offences in the rows, lines and reports that are refused

	held int // how much of what takes memory: see hold.go
}

// A Form is how a set was written.
type Form string

// The forms.
const (
	CSV  Form = "csv"  // the FBI's tables for a state and a year
	Flat Form = "flat" // an agency's fixed-width submission
	XML  Form = "xml"  // an agency's XML submission
)

// An Offence is one offence of an incident.
type Offence struct {
	Agency       string // ORI, the agency's code: MN0100000
	Incident     string // the number of the incident, unique in its agency
	ID           string // unique in its incident: the FBI's number, or Code
	Code         string // UCR offence code: 13A
	Title        string
	Location     string // location type code: 58
	LocationName string
	Using        string // what suspects used, one letter each: "CD"
	Victims      []Victim
	IncidentDate civil.Date // zero when only the report date is known
	ReportDate   civil.Date // zero when the incident date is known
	Withdrawn    bool       // a later line of the same file took it back
}

// AtLocation58 reports whether the offence was in Cyberspace.
func (o Offence) AtLocation58() bool { return o.Location == cyberspace }

// UsingC reports whether a suspect used computer equipment.
func (o Offence) UsingC() bool { return strings.Contains(o.Using, computerEquipment) }

// Online reports whether either signal says so.
func (o Offence) Online() bool { return o.AtLocation58() || o.UsingC() }

// A Victim is one victim of an offence; many are not persons.
type Victim struct {
	ID   string // unique in its incident
	Type string // I a person, L an officer, B a business, S society...
	// Age in years. NIBRS gives some ages as a range; the middle, rounded
	// down, is taken, as the FBI's own tables do. Above 98 is 99.
	Age    record.Age
	Infant bool // given as under one year by a code; Age is then 0
	Sex    record.Sex
}
