// Package nibrs reads records of the FBI's National Incident-Based Reporting
// System in the two forms they come in: the CSV files that the FBI publishes
// for a state and a year, and the fixed-width file that an agency submits.
//
// NIBRS says in two ways that an offence was online: location type 58,
// Cyberspace, and 'using computer equipment' (code C). Agencies use them
// inconsistently, so both are kept apart, and an offence with either counts
// as flagged. The agencies are not forces of England and Wales, and package
// reference does not know them.
package nibrs

import (
	"io"
	"io/fs"
	"iter"

	"cyberflag/extract"
	"cyberflag/internal/civil"
	"cyberflag/record"
)

// A Set is the offences of one CSV set or one submission.
type Set struct {
	Form     string // "csv" or "flat"
	Offences []Offence
	Lines    extract.Tally // rows of the tables, or lines of the file
	Problems []extract.Problem
}

// An Offence is one offence of an incident.
type Offence struct {
	Agency       string // ORI, the agency's code: MN0100000
	Incident     string // the agency's own or the FBI's number
	ID           string // unique in its incident: the FBI's number, or the code
	Code         string // UCR offence code: 13A
	Title        string
	Location     string // location type code: 58
	LocationName string
	Using        string // what suspects used, as codes one after another: "CD"
	Victims      []Victim
	IncidentDate civil.Date // zero when only the report date is known
	ReportDate   civil.Date // zero when the incident date is known
	Withdrawn    bool       // a later line of the same file took it back
}

// A Victim is one victim of an offence; many are not persons.
type Victim struct {
	ID      string // unique in its incident
	Type    string // I for a person, B a business, S society...
	Age     record.Age
	Sex     record.Sex
	Infant  bool // age was given as under one year, not as a number
}

// Totals are the counts of a set.
type Totals struct {
	Offences           int `json:"offences"`
	Incidents          int `json:"incidents"`
	Location58         int `json:"location58"`
	UsingC             int `json:"using_c"`
	Union              int `json:"union"`
	Both               int `json:"both"`
	Agencies           int `json:"agencies"`
	AgenciesWithAny    int `json:"agencies_with_any"`
	VictimOffencePairs int `json:"victim_offence_pairs"`
	Under18            int `json:"under18"`
	Under18Online      int `json:"under18_online"`
}

// ReadCSV reads the FBI's CSV set in fsys.
func ReadCSV(fsys fs.FS) (*Set, error) { return nil, nil }

// ReadFlat reads a fixed-width submission.
func ReadFlat(r io.Reader, file string) (*Set, error) { return nil, nil }

// Totals counts the set.
func (s *Set) Totals() Totals { return Totals{} }

// Records gives one record for each victim of each offence.
func (s *Set) Records() iter.Seq[record.Record] { return nil }
