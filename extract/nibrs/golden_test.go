package nibrs_test

import (
	"os"
	"path/filepath"
	"testing"

	"cyberflag/extract/nibrs"
	"cyberflag/record"
)

// shared gives a folder of real records, or skips the test.
func shared(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "records", name)
	if _, err := os.Stat(path); err != nil {
		t.Skip("skipped: the shared records are not beside the project")
	}
	return path
}

// Minnesota 2018. The totals were published with the data set, before this
// package was written.
func TestMinnesota(t *testing.T) {
	set, err := nibrs.ReadCSV(os.DirFS(shared(t, "nibrs-mn-2018")))
	if err != nil {
		t.Fatal(err)
	}
	got := set.Totals()
	got.Received, got.Read, got.Incidents, got.Infants, got.InfantsOnline = 0, 0, 0, 0, 0
	want := nibrs.Totals{Form: nibrs.CSV, Offences: 21361, Location58: 210, UsingC: 119, Union: 284, Both: 45, Agencies: 70,
		AgenciesWithAny: 33, TopAgency: "MN0100000", TopAgencyOnline: 82, VictimOffencePairs: 23401, Under18: 1187, Under18Online: 20, Records: 23401}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	holds(t, set)
}

func TestSubmissions(t *testing.T) {
	dir := shared(t, "nibrs-flatfile")
	for _, c := range []struct {
		file                             string
		lines, offences, union, c, place int
	}{
		{"honolulu-hi-2019.txt", 23853, 4434, 40, 28, 25},
		{"vermont-2020-04.txt", 6516, 1123, 27, 19, 17},
		{"mn-test-submission-1.txt", 1393, 281, 108, 108, 0},
		{"mn-test-submission-2.txt", 1163, 244, 44, 44, 0},
	} {
		f, err := os.Open(filepath.Join(dir, c.file))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		set, err := nibrs.ReadFlat(f, c.file)
		if err != nil {
			t.Fatal(err)
		}
		got := set.Totals()
		if got.Received != c.lines || got.Offences != c.offences || got.Union != c.union || c.place > 0 && (got.UsingC != c.c || got.Location58 != c.place) {
			t.Errorf("%s: %+v, want %+v", c.file, got, c)
		}
		holds(t, set)
	}
}

// holds asks what must be true of every set: nothing was refused or lost, the
// two signals make the union, and records are the pairs that still stand, and
// the offences without a victim.
func holds(t *testing.T, set *nibrs.Set) {
	t.Helper()
	got := set.Totals()
	if got.Refused != 0 || len(set.Problems) != 0 {
		t.Errorf("%d rows were refused, first %v", got.Refused, set.Problems[0].Error())
	}
	if got.Location58+got.UsingC-got.Both != got.Union {
		t.Errorf("%d and %d with %d in both do not make %d", got.Location58, got.UsingC, got.Both, got.Union)
	}
	standing, refs, flagged := 0, map[string]bool{}, 0
	for _, o := range set.Offences {
		if !o.Withdrawn {
			standing += max(len(o.Victims), 1)
		}
	}
	for rec := range set.Records() {
		refs[rec.Ref] = true
		if rec.OfficerFlag == record.FlagYes {
			flagged++
		}
		if rec.RecordedOn.IsZero() || rec.Force == "" || rec.OffenceCode == "" || rec.OfficerFlag == record.Blank {
			t.Fatalf("a record lacks a date, force, code or flag: %+v", rec)
		}
	}
	if len(refs) != standing || got.Records != standing || flagged == 0 {
		t.Errorf("%d records with a reference of their own, want %d; %d are flagged", len(refs), standing, flagged)
	}
	t.Logf("%+v", got)
}
