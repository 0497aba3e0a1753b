package site

import (
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
	p := recordsPage{
		basePage: m.base("From the records", "records.html", ""),
		Counted:  r.Counted, Extract: r.Extract, Rules: r.Rules, Seed: r.Seed, Definition: r.Definition,
		Received: figure.Thousands(int64(r.Received)), Read: figure.Thousands(int64(r.Read)), Refused: figure.Thousands(int64(r.Refused)),
		Total: recordsRow{Shown: r.Table.Total().Text(), Range: r.Table.Total().Range.String()},
	}
	for _, d := range r.Table.Dims() {
		p.Dims = append(p.Dims, sentence(d))
	}
	for _, row := range r.Table.Rows() {
		p.Rows = append(p.Rows, recordsRow{Labels: row.Labels, Shown: row.Text(), Range: row.Range.String()})
	}
	return page("records.html", "records", p)
}
