package site_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"cyberflag/disclose"
	"cyberflag/disclose/audit"
	"cyberflag/disclose/intruder"
	"cyberflag/disclose/table"
	"cyberflag/publish"
	"cyberflag/publish/site"
)

// Every page, chart and download made from a protected table is a function of
// what the table shows: two sets of true counts that are shown alike give the
// same bytes everywhere. So nothing written can hold more than the table does.
func TestWritersShowOnlyWhatTheTableShows(t *testing.T) {
	chance := rand.New(rand.NewPCG(7, 7))
	first := map[string][]int64{}
	pairs := 0
	for pairs < 4 {
		counts := make([]int64, 3)
		for i := range counts {
			counts[i] = chance.Int64N(12)
		}
		safe := protected(t, counts)
		shown := fmt.Sprint(safe.Rows(), safe.Total())
		other, ok := first[shown]
		if !ok {
			first[shown] = counts
			continue
		}
		if fmt.Sprint(other) == fmt.Sprint(counts) {
			continue
		}
		pairs++
		if diff := firstDifference(pages(t, release(t, recordsFrom(t, safe))), pages(t, release(t, recordsFrom(t, protected(t, other))))); diff != "" {
			t.Errorf("counts %v and %v are shown alike, and %s differs", counts, other, diff)
		}
	}
}

// The table of the site, read back from the file that anyone can download,
// gives no count away.
func TestDownloadedTableIsAttacked(t *testing.T) {
	for _, p := range pages(t, release(t, made(t))) {
		if p.Path != "data/records.csv" {
			continue
		}
		published, err := intruder.ReadTable(p.Path, bytes.NewReader(p.Body))
		if err != nil {
			t.Fatal(err)
		}
		for _, know := range []intruder.Knowledge{intruder.None, intruder.Zeros, intruder.Rule} {
			res, err := intruder.Attack(intruder.Publication{Tables: []intruder.Table{published}}, know)
			if err != nil || len(res.Hidden) == 0 || res.Revealed() > 0 {
				t.Errorf("knowledge %d: %d hidden, %d revealed (%v), want some and none", know, len(res.Hidden), res.Revealed(), err)
			}
		}
		return
	}
	t.Error("the site has no data/records.csv")
}

func firstDifference(a, b []site.Page) string {
	if len(a) != len(b) {
		return "the number of files"
	}
	for i := range a {
		if a[i].Path != b[i].Path || !bytes.Equal(a[i].Body, b[i].Body) {
			return a[i].Path
		}
	}
	return ""
}

// recordsFrom is the result of the record road with this table.
func recordsFrom(t *testing.T, safe disclose.Table) *publish.Records {
	t.Helper()
	audited, err := audit.Certify(audit.Draft{Population: "made-up offences", Tables: []disclose.Table{safe}})
	if err != nil {
		t.Fatal(err)
	}
	return &publish.Records{Audited: audited, Counted: "Offences decided to be online, by force",
		Received: 1000, Read: 1000, Extract: strings.Repeat("ab", 32), Rules: "1-0a1b2c3d4e5f", Seed: "7"}
}

// protected rounds one count for each of some forces.
func protected(t *testing.T, counts []int64) disclose.Table {
	t.Helper()
	c := table.Counts{Name: "counts", Dims: []string{"force"}}
	for i, n := range counts {
		c.Rows = append(c.Rows, table.Count{Key: []string{fmt.Sprintf("Force %d", i)}, N: n})
	}
	safe, err := disclose.Protect(c, disclose.Policy{Method: disclose.Round})
	if err != nil {
		t.Fatal(err)
	}
	return safe
}
