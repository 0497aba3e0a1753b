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
	"cyberflag/internal/safexml"
)

// LooksXML reports whether text begins as an XML submission does: the first
// element is a Submission in a namespace of NIBRS.
func LooksXML(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	if len(head) == 0 || head[0] != '<' {
		return false
	}
	d := xml.NewDecoder(bytes.NewReader(head))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // names are ASCII in each
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
// or refused whole. The error is one of r, XML that cannot be read on, or a
// *TooLarge.
//
// As in ReadFlat, a report that deletes an incident withdraws what the file
// gave of it before, and other changes are refused.
// Source: FBI, NIBRS IEPD 2019.1 and later.
func ReadXML(r io.Reader, file string) (*Set, error) {
	f := newSubmission(XML)
	pieces := &reportPieces{Reader: safexml.New(r, safexml.Records()), end: mostReport}
	d := xml.NewTokenDecoder(pieces)
	for report := 1; ; {
		token, err := d.Token()
		if err == io.EOF {
			return f.set, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		pieces.end = pieces.Offset() + mostReport
		e, ok := token.(xml.StartElement)
		if !ok || e.Name.Local != "Report" {
			continue
		}
		var x xmlReport
		if err := d.DecodeElement(&x, &e); err != nil {
			return nil, fmt.Errorf("%s, report %d: %w", file, report, err)
		}
		refused := f.report(x)
		if refused != nil {
			f.set.Refused += len(x.Offences)
		}
		if err := f.set.count(file, report, refused); err != nil {
			return nil, err
		}
		report++
	}
}

// mostReport is how long one report may be, which is held whole: 4 MiB. One of an
// incident with a victim has some 5 kB.
const mostReport = 4 << 20

// reportPieces gives the pieces of a submission to be decoded, up to an end.
type reportPieces struct {
	*safexml.Reader
	end int64
}

// Token gives the next piece.
func (p *reportPieces) Token() (xml.Token, error) {
	if p.Offset() > p.end {
		return nil, fmt.Errorf("it is longer than %d bytes", mostReport)
	}
	return p.Next()
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
	i := &incident{number: strings.TrimSpace(x.Incident.Number)}
	if len(x.Agency) > 0 {
		i.agency = f.shared.of(strings.TrimSpace(x.Agency[0]))
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
	offences, err := f.offences(x, i)
	if err != nil {
		return err
	}
	for _, o := range offences {
		i.offences = append(i.offences, f.set.add(o))
	}
	f.keep(key, i)
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
