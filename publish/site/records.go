package site

import (
	"bytes"
	"encoding/json"

	"cyberflag/disclose"
	"cyberflag/disclose/audit"
	"cyberflag/figure"
)

// recordsPage is the data of templates/records/records.tmpl.
type recordsPage struct {
	basePage
	Counted                 string
	Received, Read, Refused string
	Extract, Rules, Seed    string
	Definition              string
	Dims                    []string
	Rows                    []recordsRow
	Total                   recordsRow
	Certificate             audit.Certificate
}

// A recordsRow is one protected cell.
type recordsRow struct {
	Labels []string
	Shown  string
	Range  string // what can be said of the count itself
}

// records makes the page of the record road, when the release has one.
func (m maker) records() ([]Page, error) {
	r := m.release.Records
	if r == nil {
		return nil, nil
	}
	safe := r.Audited.Tables()[0]
	p := recordsPage{
		basePage: m.base("From the records", "records.html", ""),
		Counted:  r.Counted, Extract: r.Extract, Rules: r.Rules, Seed: r.Seed, Definition: r.Definition,
		Received: figure.Thousands(int64(r.Received)), Read: figure.Thousands(int64(r.Read)), Refused: figure.Thousands(int64(r.Refused)),
		Total:       recordsRow{Shown: safe.Total().Text(), Range: safe.Total().Range.String()},
		Certificate: r.Audited.Certificate(),
	}
	for _, d := range safe.Dims() {
		p.Dims = append(p.Dims, sentence(d))
	}
	for _, row := range safe.Rows() {
		p.Rows = append(p.Rows, recordsRow{Labels: row.Labels, Shown: row.Text(), Range: row.Range.String()})
	}
	pages, err := page("records.html", "records", p)
	if err != nil {
		return nil, err
	}
	csv, err := recordsCSV(safe)
	if err != nil {
		return nil, err
	}
	return append(pages, csv, certificate(p.Certificate)), nil
}

// recordsFile is the table of the records page for download.
const recordsFile = "data/records.csv"

// recordsCSV writes the table as protect does.
func recordsCSV(safe disclose.Table) (Page, error) {
	var b bytes.Buffer
	err := safe.Published().Write(&b)
	return Page{Path: recordsFile, Type: typeCSV, Body: b.Bytes()}, err
}

// certificateFile is where a release keeps the certificate of its audit.
const certificateFile = "data/certificate.json"

// certificateJSON is the certificate as it is published. Keys may be added,
// never renamed.
type certificateJSON struct {
	Inputs    string `json:"inputs"`
	Knows     string `json:"knows"`
	Cells     int    `json:"cells"`
	Attacked  int    `json:"attacked"`
	Revealed  int    `json:"revealed"`
	Narrowest int64  `json:"narrowest"`
	LPs       int    `json:"lps"`
	IPs       int    `json:"ips"`
	Open      int    `json:"open"`
	Facts     int    `json:"facts"`
	Revised   int    `json:"revised"`
	Insiders  string `json:"insiders"`
	Status    string `json:"status"`
}

// certificate writes the certificate that stands beside the counts.
func certificate(c audit.Certificate) Page {
	body, err := json.MarshalIndent(certificateJSON(c), "", "  ")
	if err != nil {
		panic("BUG: a certificate of numbers and words cannot be written: " + err.Error())
	}
	return Page{Path: certificateFile, Type: typeJSON, Body: append(body, '\n')}
}
