package web_test

import (
	"strings"
	"testing"

	"cyberflag/collate"
	"cyberflag/disclose"
	"cyberflag/disclose/audit"
	"cyberflag/disclose/table"
	"cyberflag/examples"
	"cyberflag/figure"
	"cyberflag/publish"
	"cyberflag/publish/site"
)

// examplePages is the site of the figures that cyberflag ships, with a made-up
// result of the record road.
func examplePages(t *testing.T) pages {
	t.Helper()
	f, err := examples.FS.Open("figures.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	figs, problems, err := collate.ReadCSV(f, "figures.csv")
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	q, err := publish.BestQuestion(figs, figure.CyberFlagged)
	if err != nil {
		t.Fatal(err)
	}
	r, err := publish.NewRelease(figs, q, exampleRecords(t))
	if err != nil {
		t.Fatal(err)
	}
	made, err := site.Pages(r)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func exampleRecords(t *testing.T) *publish.Records {
	t.Helper()
	safe, err := disclose.Protect(table.Counts{Name: "made up", Dims: []string{"force"}, Rows: []table.Count{
		{Key: []string{"Cleveland"}, N: 3}, {Key: []string{"Kent"}, N: 0}, {Key: []string{"Surrey"}, N: 41},
	}}, disclose.Policy{Method: disclose.Round})
	if err != nil {
		t.Fatal(err)
	}
	return &publish.Records{
		Audited: certified(t, safe), Counted: "Offences decided to be online, by force", Received: 1000, Read: 1000,
		Extract: strings.Repeat("ab", 32), Rules: "1-0a1b2c3d4e5f", Seed: "7",
	}
}

// certified attacks a table and lets it out.
func certified(t *testing.T, safe disclose.Table) audit.Release {
	t.Helper()
	r, err := audit.Certify(audit.Draft{Population: "made-up offences", Tables: []disclose.Table{safe}})
	if err != nil {
		t.Fatal(err)
	}
	return r
}
