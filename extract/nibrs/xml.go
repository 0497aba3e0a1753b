package nibrs

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"cyberflag/internal/civil"
)

// LooksXML reports whether text begins as an XML submission does: the first
// element is a Submission in a namespace of NIBRS.
func LooksXML(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	if len(head) == 0 || head[0] != '<' {
		return false
	}
	d := xml.NewDecoder(bytes.NewReader(head))
	for {
		token, err := d.RawToken()
		if err != nil {
			return false
		}
		if e, ok := token.(xml.StartElement); ok {
			return e.Name.Local == "Submission" && slices.ContainsFunc(e.Attr, func(a xml.Attr) bool { return strings.Contains(a.Value, "fbi.gov/cjis/nibrs/") })
		}
	}
}

// ReadXML reads an XML submission, one report after the other. file is the name
// that problems carry; their Row is the report, from 1. A report is taken whole
// or refused whole. The error is one of r, or XML that cannot be read on.
//
// As in ReadFlat, a report that deletes an incident withdraws what the file
// gave of it before, and other changes are refused.
// Source: FBI, NIBRS IEPD 2019.1 and later.
func ReadXML(r io.Reader, file string) (*Set, error) {
	f := flat{set: &Set{Form: XML}, incidents: map[string]*incident{}}
	d := xml.NewDecoder(r)
	for report := 1; ; {
		token, err := d.Token()
		if err == io.EOF {
			return f.set, nil
		}
		if err != nil {
			return nil, xmlError(file, d, err)
		}
		e, ok := token.(xml.StartElement)
		if !ok || e.Name.Local != "Report" {
			continue
		}
		var x xmlReport
		if err := d.DecodeElement(&x, &e); err != nil {
			return nil, xmlError(file, d, err)
		}
		f.set.count(file, report, f.report(x))
		report++
	}
}

// xmlError says where XML cannot be read; its own text could hold some of it.
func xmlError(file string, d *xml.Decoder, err error) error {
	var syntax *xml.SyntaxError
	if !errors.As(err, &syntax) && !errors.As(err, new(xml.UnmarshalError)) {
		return fmt.Errorf("%s: %w", file, err)
	}
	line, _ := d.InputPos()
	return fmt.Errorf("%s, line %d: the XML is broken or cut short", file, line)
}

// xmlReport is what is used of a report. Names are told apart by their local
// part: the namespaces carry the year of the specification.
type xmlReport struct {
	Category  string        `xml:"ReportHeader>NIBRSReportCategoryCode"`
	Action    string        `xml:"ReportHeader>ReportActionCategoryCode"`
	Agency    []string      `xml:"ReportHeader>ReportingAgency>OrganizationAugmentation>OrganizationORIIdentification>IdentificationID"`
	Incident  xmlIncident   `xml:"Incident"`
	Offences  []xmlOffence  `xml:"Offense"`
	Locations []xmlLocation `xml:"Location"`
	Persons   []xmlPerson   `xml:"Person"`
	Victims   []xmlVictim   `xml:"Victim"`
	At        []xmlPair     `xml:"OffenseLocationAssociation"`
	Of        []xmlPair     `xml:"OffenseVictimAssociation"`
}

type xmlIncident struct {
	Number     string   `xml:"ActivityIdentification>IdentificationID"`
	Date       string   `xml:"ActivityDate>Date"`
	DateTime   string   `xml:"ActivityDate>DateTime"`
	IsReported []string `xml:"IncidentAugmentation>IncidentReportDateIndicator"`
}

type xmlOffence struct {
	ID    string   `xml:"id,attr"`
	Code  string   `xml:"OffenseUCRCode"`
	Using []string `xml:"OffenseFactor>OffenseFactorCode"`
}

type xmlLocation struct {
	ID   string `xml:"id,attr"`
	Code string `xml:"LocationCategoryCode"`
}

type xmlPerson struct {
	ID      string `xml:"id,attr"`
	Age     string `xml:"PersonAgeMeasure>MeasureIntegerValue"`
	AgeText string `xml:"PersonAgeMeasure>MeasureValueText"`
	From    string `xml:"PersonAgeMeasure>MeasureIntegerRange>RangeMinimumIntegerValue"`
	To      string `xml:"PersonAgeMeasure>MeasureIntegerRange>RangeMaximumIntegerValue"`
	Sex     string `xml:"PersonSexCode"`
}

type xmlVictim struct {
	ID     string `xml:"id,attr"`
	Person xmlRef `xml:"RoleOfPerson"`
	Number string `xml:"VictimSequenceNumberText"`
	Type   string `xml:"VictimCategoryCode"`
}

type xmlRef struct {
	Ref string `xml:"ref,attr"`
}

// xmlPair joins an offence with a place or a victim.
type xmlPair struct {
	Offence  xmlRef `xml:"Offense"`
	Location xmlRef `xml:"Location"`
	Victim   xmlRef `xml:"Victim"`
}

// report reads one report, or says why it is refused.
func (f *flat) report(x xmlReport) error {
	switch category := strings.TrimSpace(x.Category); category {
	case "ZERO REPORT", "GROUP B ARREST REPORT":
		return nil // no incident of group A
	case "GROUP A INCIDENT REPORT":
	default:
		return errors.New("unknown category of report: want GROUP A INCIDENT REPORT, GROUP B ARREST REPORT or ZERO REPORT")
	}
	i := &incident{number: strings.TrimSpace(x.Incident.Number), offences: map[string]int{}, victims: map[string]bool{}}
	if len(x.Agency) > 0 {
		i.agency = strings.TrimSpace(x.Agency[0])
	}
	key := i.agency + "\x00" + i.number
	action := strings.TrimSpace(x.Action)
	switch {
	case i.agency == "" || i.number == "":
		return errors.New("the report names no agency or no incident")
	case action == "D":
		f.withdraw(key)
		return nil
	case action != "I":
		return errors.New("the action of the report is not read: want I or D")
	case f.incidents[key] != nil:
		return errors.New("the incident was submitted before in this file, and not deleted")
	}
	if err := i.dated(x.Incident); err != nil {
		return err
	}
	offences, err := x.offences(i)
	if err != nil {
		return err
	}
	for at := range offences {
		i.offences[offences[at].Code] = len(f.set.Offences)
		f.set.Offences = append(f.set.Offences, offences[at])
	}
	f.incidents[key] = i
	return nil
}

// dated reads the date of the incident.
func (i *incident) dated(x xmlIncident) error {
	day, _, _ := strings.Cut(strings.TrimSpace(x.DateTime), "T")
	if day == "" {
		day = strings.TrimSpace(x.Date)
	}
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return errors.New("ActivityDate is not a date: want yyyy-mm-dd, with or without a time")
	}
	date := civil.Of(t.Year(), t.Month(), t.Day())
	if slices.Contains(x.IsReported, "true") {
		i.reported = date
	} else {
		i.date = date
	}
	return nil
}

// offences gives the offences of the report, each with its place and victims.
func (x *xmlReport) offences(i *incident) ([]Offence, error) {
	places, err := x.places()
	if err != nil {
		return nil, err
	}
	of, err := x.victimsOf()
	if err != nil {
		return nil, err
	}
	var all []Offence
	for _, o := range x.Offences {
		code := strings.TrimSpace(o.Code)
		title, ok := offenceTitles[code]
		location := places[o.ID]
		name, placed := locationNames[location]
		using := strings.ReplaceAll(strings.Join(o.Using, ""), " ", "")
		switch {
		case !ok:
			return nil, fmt.Errorf("unknown offence code %q", short(code))
		case slices.ContainsFunc(all, func(have Offence) bool { return have.Code == code }):
			return nil, fmt.Errorf("the incident has offence %s twice", code)
		case !placed:
			return nil, fmt.Errorf("offence %s is at no location type that is known: %q", code, short(location))
		case strings.Trim(using, "ACDN") != "":
			return nil, errors.New("unknown code in OffenseFactorCode: want A, C, D or N")
		case len(of[o.ID]) == 0:
			return nil, fmt.Errorf("offence %s is connected with no victim", code)
		}
		all = append(all, Offence{Agency: i.agency, Incident: i.number, ID: code, Code: code, Title: title, Location: location, LocationName: name,
			Using: using, Victims: of[o.ID], IncidentDate: i.date, ReportDate: i.reported})
	}
	if len(all) == 0 {
		return nil, errors.New("the report has no offence")
	}
	return all, nil
}

// short cuts a code that is none.
func short(code string) string {
	if len(code) > 4 {
		return code[:4] + "..."
	}
	return code
}

// places gives the location code of each offence.
func (x *xmlReport) places() (map[string]string, error) {
	codes := map[string]string{}
	for _, l := range x.Locations {
		codes[l.ID] = strings.TrimSpace(l.Code)
	}
	places := map[string]string{}
	for _, pair := range x.At {
		if _, double := places[pair.Offence.Ref]; double {
			return nil, errors.New("an offence is joined with two locations")
		}
		places[pair.Offence.Ref] = codes[pair.Location.Ref]
	}
	return places, nil
}

// victimsOf gives the victims of each offence.
func (x *xmlReport) victimsOf() (map[string][]Victim, error) {
	victims := map[string]Victim{}
	numbers := map[string]bool{}
	for _, v := range x.Victims {
		victim, err := x.victim(v)
		switch _, double := victims[v.ID]; {
		case err != nil:
			return nil, err
		case double || numbers[victim.ID]:
			return nil, fmt.Errorf("the incident has victim %q twice", short(victim.ID))
		}
		victims[v.ID], numbers[victim.ID] = victim, true
	}
	of := map[string][]Victim{}
	for _, pair := range x.Of {
		v, ok := victims[pair.Victim.Ref]
		switch {
		case !ok:
			return nil, errors.New("an offence is connected with a victim who is not in the report")
		case slices.Contains(of[pair.Offence.Ref], v):
			return nil, errors.New("a victim is connected with an offence twice")
		}
		of[pair.Offence.Ref] = append(of[pair.Offence.Ref], v)
	}
	return of, nil
}

// ageCodes are what XML has for the codes of data element 26.
var ageCodes = map[string]string{"NEONATAL": "NN", "NEWBORN": "NB", "BABY": "BB", "UNKNOWN": "00", "": ""}

// victim reads a victim and the person who it is, if it is one.
func (x *xmlReport) victim(v xmlVictim) (Victim, error) {
	out := Victim{ID: strings.TrimSpace(v.Number), Type: strings.TrimSpace(v.Type)}
	at := slices.IndexFunc(x.Persons, func(p xmlPerson) bool { return p.ID == v.Person.Ref })
	if v.Person.Ref == "" || at < 0 {
		if v.Person.Ref != "" {
			return out, errors.New("a victim refers to a person who is not in the report")
		}
		return out, nil
	}
	p := x.Persons[at]
	code, high := strings.TrimSpace(p.Age), ""
	if p.From != "" {
		code, high = p.From, p.To
	}
	if code == "" {
		text, ok := ageCodes[strings.TrimSpace(p.AgeText)]
		if !ok {
			return out, errors.New("MeasureValueText is not an age: want NEONATAL, NEWBORN, BABY or UNKNOWN")
		}
		code = text
	}
	var err error
	if out.Age, out.Infant, err = readAge(code, high); err != nil {
		return out, err
	}
	out.Sex, err = readSex(p.Sex)
	return out, err
}
