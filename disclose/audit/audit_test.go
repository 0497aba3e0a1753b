package audit

import (
	"errors"
	"os"
	"strings"
	"testing"

	"cyberflag/disclose"
	"cyberflag/disclose/casetest"
	"cyberflag/disclose/intruder"
	"cyberflag/disclose/table"
	"cyberflag/figure"
	"cyberflag/internal/civil"
)

const people = "offences decided to be online, of made-up records"

// fact is what an earlier release, or an answer, says of one force.
func fact(vintage, force string, status Status, low, high int64) Fact {
	return Fact{Population: people, Vintage: vintage, Table: "table 1", Dims: []string{"force"},
		Labels: []string{force}, Status: status, Low: low, High: high, Source: "a paper"}
}

// draft is a release of four small counts: shown as 5, 0, 5 and 40.
func draft(ledger ...Fact) Draft {
	return Draft{Population: people, Ledger: ledger, Tables: []disclose.Table{rounded()}}
}

func TestACleanReleaseIsLetOut(t *testing.T) {
	r, err := Certify(draft())
	if err != nil {
		t.Fatal(err)
	}
	c := r.Certificate()
	if !r.Certified() || c.Revealed != 0 || c.Status != Proved || c.Attacked == 0 || c.Narrowest < 2 || len(c.Inputs) != 64 {
		t.Errorf("certificate %+v", c)
	}
	again, err := Certify(draft(r.Facts()...))
	if err != nil || again.Certificate() != c {
		t.Errorf("the same release after it was published has the certificate %+v (%v), want %+v", again.Certificate(), err, c)
	}
	if (Release{}).Certified() {
		t.Error("the zero Release is certified")
	}
}

// What others gave out takes the protection of a count away: the release is
// refused, and the message does not say the count.
func TestAReleaseThatRevealsIsRefused(t *testing.T) {
	known := []Fact{fact("FOI", "Durham", Exact, 3, 3), fact("FOI", "Kent", Exact, 4, 4), fact("FOI", "Surrey", Exact, 41, 41),
		fact("FOI", intruder.Total, Exact, 50, 50)}
	_, err := Certify(draft(known...))
	if !errors.Is(err, ErrRevealed) || !strings.Contains(err.Error(), "Cleveland") || strings.Contains(err.Error(), "2") {
		t.Errorf("error %v, want ErrRevealed for Cleveland without its count", err)
	}
	if _, err := Certify(draft(known[1:]...)); err != nil {
		t.Errorf("with two counts unknown: %v", err)
	}
	other := known[0]
	other.Population = "other people"
	if _, err := Certify(draft(append(known[1:], other)...)); err != nil {
		t.Errorf("a fact about other people: %v", err)
	}
}

// A value that the release contradicts was revised: it is counted, and no
// longer set against today's.
func TestRevisedValuesAreCounted(t *testing.T) {
	r, err := Certify(draft(fact("earlier", "Durham", Exact, 30, 30)))
	if err != nil || r.Certificate().Revised != 1 || r.Certificate().Facts != 1 {
		t.Errorf("certificate %+v (%v), want 1 fact, revised", r.Certificate(), err)
	}
}

// An earlier release of the same counts shows the other neighbour: both
// together leave fewer values, and the certificate says how many.
func TestEarlierReleasesNarrow(t *testing.T) {
	alone, err := Certify(draft())
	if err != nil {
		t.Fatal(err)
	}
	both, err := Certify(draft(fact("earlier", "Durham", Range, 0, 4)))
	if err != nil {
		t.Fatal(err)
	}
	if a, b := alone.Certificate().Narrowest, both.Certificate().Narrowest; b >= a {
		t.Errorf("narrowest %d alone and %d with an earlier release, want fewer", a, b)
	}
}

func TestDraftsMustSayWhoIsCounted(t *testing.T) {
	nobody := draft()
	nobody.Population = ""
	if _, err := Certify(nobody); err == nil {
		t.Error("nobody said who is counted, and it was let out")
	}
	if _, err := Certify(Draft{Population: people}); err == nil {
		t.Error("a release without tables was let out")
	}
}

// Published figures are facts: by force and period, with what they say.
func TestFiguresAreFacts(t *testing.T) {
	f := figure.Figure{Area: figure.Area{Kind: figure.Force, Name: "Cleveland"}, Period: figure.FinancialYear(2016),
		Measure: figure.CyberFlagged, Source: figure.Source{Publisher: "A Paper", PublishedOn: civil.Partial{Year: 2017}}}
	for _, c := range []struct {
		value     figure.Value
		status    Status
		low, high int64
	}{
		{figure.Count(145), Exact, 145, 145}, {figure.Hidden(1, 4), Range, 1, 4}, {figure.HiddenAtLeast(1), Range, 1, -1},
	} {
		f.Value = c.value
		got := FromFigures([]figure.Figure{f})
		if len(got) != 1 || got[0].Status != c.status || got[0].Low != c.low || got[0].High != c.high || got[0].Period != "2016-17" {
			t.Errorf("%v is the fact %+v", c.value, got)
		}
	}
	f.Value = figure.Missing(figure.Refused)
	if got := FromFigures([]figure.Figure{f}); len(got) != 0 {
		t.Errorf("a refusal is the fact %+v", got)
	}
}

// A release of four dimensions is certified: of every count two tables are found.
// CYBERFLAG_RELEASE=1 takes the full one, of 43 forces, 8 offences, 6 ages and 3
// sexes, whose rounding needs wide totals (make bench-release).
func TestALargeReleaseIsCertified(t *testing.T) {
	sizes, full := []int{8, 4, 3, 3}, os.Getenv("CYBERFLAG_RELEASE") != ""
	if full {
		sizes = []int{43, 8, 6, 3}
	}
	safe, err := disclose.Protect(casetest.Made(4, 3, sizes...), disclose.Policy{Method: disclose.Round})
	if err != nil {
		t.Fatal(err)
	}
	wide := 0
	for _, row := range safe.Rows() {
		if row.Status == table.Wide {
			wide++
		}
	}
	r, err := Certify(Draft{Population: people, Tables: []disclose.Table{safe}})
	if err != nil {
		t.Fatal(err)
	}
	c := r.Certificate()
	t.Logf("%d wide totals; %+v", wide, c)
	if full && wide == 0 || c.Attacked != c.Cells || c.Revealed != 0 || c.Narrowest < disclose.Base {
		t.Errorf("%d wide totals, certificate %+v: want wide ones in the full release, all cells attacked, %d counts or more left for each", wide, c, disclose.Base)
	}
}
