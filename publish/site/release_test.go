package site_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cyberflag/collate"
	"cyberflag/disclose"
	"cyberflag/disclose/audit"
	"cyberflag/disclose/table"
	"cyberflag/examples"
	"cyberflag/publish"
	"cyberflag/publish/site"
)

// release is made from the figures that cyberflag ships.
func release(t *testing.T, records *publish.Records) publish.Release {
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
	q, err := publish.BestQuestion(figs, "cyber-flagged child sexual offences")
	if err != nil {
		t.Fatal(err)
	}
	r, err := publish.NewRelease(figs, q, records)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func pages(t *testing.T, r publish.Release) []site.Page {
	t.Helper()
	ps, err := site.Pages(r)
	if err != nil {
		t.Fatal(err)
	}
	return ps
}

// With SITE_OUT set, the site of the examples is written there to be looked at.
func TestLook(t *testing.T) {
	out := os.Getenv("SITE_OUT")
	if out == "" {
		t.Skip("skipped: SITE_OUT names no folder to write the site to")
	}
	for _, p := range pages(t, release(t, nil)) {
		path := filepath.Join(out, filepath.FromSlash(p.Path))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, p.Body, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// made is the result of the record road on made-up counts.
func made(t *testing.T) *publish.Records {
	t.Helper()
	safe, err := disclose.Protect(table.Counts{Name: "made up", Dims: []string{"force"}, Rows: []table.Count{
		{Key: []string{"Cleveland"}, N: 3}, {Key: []string{"Kent"}, N: 0}, {Key: []string{"Surrey"}, N: 41},
	}}, disclose.Policy{Method: disclose.Round})
	if err != nil {
		t.Fatal(err)
	}
	return &publish.Records{
		Audited: certified(t, safe), Counted: "Offences decided to be online, by force",
		Received: 1000, Read: 998, Refused: 2, Extract: strings.Repeat("ab", 32), Rules: "1-0a1b2c3d4e5f", Seed: "7",
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
