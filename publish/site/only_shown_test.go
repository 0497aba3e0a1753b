package site_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"cyberflag/disclose"
	"cyberflag/disclose/audit"
	"cyberflag/disclose/casetest"
	"cyberflag/disclose/intruder"
	"cyberflag/disclose/table"
	"cyberflag/publish"
	"cyberflag/publish/site"
)

// Every page, chart and download made from a protected table is a function of
// what the table shows: two sets of true counts that are shown alike give the
// same bytes everywhere. So nothing written can hold more than the table does.
// Tables of one to three dimensions, rounded and hidden, are tried, and the file
// that protect writes.
func TestWritersShowOnlyWhatTheTableShows(t *testing.T) {
	for _, method := range []disclose.Method{disclose.Round, disclose.Suppress} {
		for _, sizes := range [][]int{{3}, {3, 3}, {3, 2, 2}} {
			t.Run(fmt.Sprintf("%s, %d dimensions", method, len(sizes)), func(t *testing.T) {
				chance, pairs := rand.New(rand.NewPCG(7, uint64(len(sizes)))), 0
				for tries := 0; pairs < 2 && tries < 400; tries++ {
					one, other := twoAlike(chance, method, sizes)
					if one == nil {
						continue
					}
					pairs++
					if diff := firstDifference(written(t, *one), written(t, *other)); diff != "" {
						t.Errorf("two tables are shown alike, and %s differs", diff)
					}
				}
				if pairs < 2 {
					t.Errorf("%d pairs of tables that are shown alike were found, want 2", pairs)
				}
			})
		}
	}
}

// twoAlike protects a table of made-up counts, and others like it until one is shown
// alike; nil when none is.
func twoAlike(chance *rand.Rand, method disclose.Method, sizes []int) (one, other *disclose.Table) {
	counts := casetest.Made(chance.Uint64(), 6, sizes...)
	counts.Dims[0] = "force"
	policy := disclose.Policy{Method: method, Insiders: "force", Effort: 50}
	first, err := disclose.Protect(counts, policy)
	if err != nil {
		return nil, nil
	}
	for range 60 {
		changed := counts
		changed.Rows = slices.Clone(counts.Rows)
		// One offence goes from one part to another: the totals between may stay.
		for _, by := range []int64{1, -1} {
			changed.Rows[chance.IntN(len(changed.Rows))].N += by
		}
		second, err := disclose.Protect(changed, policy)
		same := slices.EqualFunc(counts.Rows, changed.Rows, func(a, b table.Count) bool { return a.N == b.N })
		if err == nil && !same && fmt.Sprint(first.Rows(), first.Total()) == fmt.Sprint(second.Rows(), second.Total()) {
			return &first, &second
		}
	}
	return nil, nil
}

// written is everything that is made from a table: the site's files, and what protect
// writes.
func written(t *testing.T, safe disclose.Table) []site.Page {
	t.Helper()
	var b bytes.Buffer
	if err := safe.Published().Write(&b); err != nil {
		t.Fatal(err)
	}
	return append(pages(t, release(t, recordsFrom(t, safe))), site.Page{Path: "protect's file", Body: b.Bytes()})
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
