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
	"iter"
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
// memory whole: about half a kilobyte an offence.
type Set struct {
	Form     Form
	Offences []Offence         // in the order of the file
	Lines    extract.Tally     // rows of the tables that were used, or lines, or reports
	Problems []extract.Problem // one for each refused row, line or report
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

// Totals are the counts of a set. An offence that a later line of the file
// withdrew is counted as received; Withdrawn says how many there are.
type Totals struct {
	Form               Form   `json:"form"`
	Offences           int    `json:"offences"`
	Incidents          int    `json:"incidents"`
	Location58         int    `json:"location58"`
	UsingC             int    `json:"using_c"`
	Union              int    `json:"union"`
	Both               int    `json:"both"`
	Agencies           int    `json:"agencies"`
	AgenciesWithAny    int    `json:"agencies_with_any"`
	TopAgency          string `json:"top_agency"` // most online offences; of equals, the first by code
	TopAgencyOnline    int    `json:"top_agency_online"`
	VictimOffencePairs int    `json:"victim_offence_pairs"`
	// Under18 counts pairs whose victim's age in years is below 18. Infants
	// whose age is a code and no number stand in Infants instead.
	Under18       int `json:"under18"`
	Under18Online int `json:"under18_online"`
	Infants       int `json:"infants"`
	InfantsOnline int `json:"infants_online"`
	Withdrawn     int `json:"withdrawn"`
	Received      int `json:"received"`
	Read          int `json:"read"`
	Refused       int `json:"refused"`
}

// Totals counts the set.
func (s *Set) Totals() Totals {
	t := Totals{Form: s.Form, Offences: len(s.Offences),
		Received: s.Lines.Received(), Read: s.Lines.Read, Refused: s.Lines.Refused}
	online := map[string]int{} // by agency
	incidents := map[[2]string]bool{}
	for _, o := range s.Offences {
		incidents[[2]string{o.Agency, o.Incident}] = true
		online[o.Agency] += one(o.Online())
		t.Location58 += one(o.AtLocation58())
		t.UsingC += one(o.UsingC())
		t.Union += one(o.Online())
		t.Both += one(o.AtLocation58() && o.UsingC())
		t.Withdrawn += one(o.Withdrawn)
		t.addVictims(o)
	}
	t.Incidents, t.Agencies = len(incidents), len(online)
	for agency, n := range online {
		t.AgenciesWithAny += one(n > 0)
		if n > t.TopAgencyOnline || n > 0 && n == t.TopAgencyOnline && agency < t.TopAgency {
			t.TopAgency, t.TopAgencyOnline = agency, n
		}
	}
	return t
}

func (t *Totals) addVictims(o Offence) {
	for _, v := range o.Victims {
		child := v.Age.Child() && !v.Infant
		t.VictimOffencePairs++
		t.Under18 += one(child)
		t.Under18Online += one(child && o.Online())
		t.Infants += one(v.Infant)
		t.InfantsOnline += one(v.Infant && o.Online())
	}
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// Records gives one record for each victim of each offence, which is how
// England and Wales count crimes, leaving out what was withdrawn. Force is
// the agency's ORI, and OfficerFlag says Y when either signal stands, N when
// neither does: NIBRS has no blank.
//
// NIBRS does not give the day on which an offence was recorded. RecordedOn is
// the report date where the agency gave that, else the incident date, so that
// counts by year go by the day of the incident.
func (s *Set) Records() iter.Seq[record.Record] {
	return func(yield func(record.Record) bool) {
		for rec := range s.RecordsOf() {
			if !yield(rec) {
				return
			}
		}
	}
}

// RecordsOf is Records with the offence that each record is of.
func (s *Set) RecordsOf() iter.Seq2[record.Record, *Offence] {
	return func(yield func(record.Record, *Offence) bool) {
		for i := range s.Offences {
			o := &s.Offences[i]
			if o.Withdrawn {
				continue
			}
			for _, v := range o.Victims {
				if !yield(o.record(v), o) {
					return
				}
			}
		}
	}
}

func (o Offence) record(v Victim) record.Record {
	victim := strings.Join([]string{o.Agency, o.Incident, v.ID}, "/")
	rec := record.Record{
		Ref:           strings.Join([]string{o.Agency, o.Incident, o.ID, v.ID}, "/"),
		Force:         o.Agency,
		OffenceCode:   o.Code,
		OffenceTitle:  o.Title,
		RecordedOn:    o.IncidentDate,
		CommittedFrom: o.IncidentDate,
		VictimID:      victim,
		VictimAge:     v.Age,
		VictimSex:     v.Sex,
		LocationType:  o.LocationName,
		OfficerFlag:   record.FlagNo,
	}
	if o.Online() {
		rec.OfficerFlag = record.FlagYes
	}
	if rec.RecordedOn.IsZero() {
		rec.RecordedOn = o.ReportDate
	}
	return rec
}
