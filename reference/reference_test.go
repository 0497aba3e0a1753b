package reference

import (
	"encoding/csv"
	"strings"
	"testing"

	"cyberflag/internal/civil"
)

// Every row of every data file says where it comes from and when.
func TestEveryRowHasItsSource(t *testing.T) {
	files, err := data.ReadDir("data")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 8 {
		t.Errorf("%d data files, want 7", len(files))
	}
	for _, f := range files {
		rows := readTable(f.Name())
		if len(rows) == 0 {
			t.Errorf("%s has no rows", f.Name())
		}
		for _, r := range rows {
			if strings.TrimSpace(r.text("source")) == "" {
				t.Errorf("%s, line %d: no source", r.file, r.line)
			}
			if _, err := civil.ParsePartial(r.text("as_of")); err != nil {
				t.Errorf("%s, line %d: as_of: %v", r.file, r.line, err)
			}
		}
	}
}

// The data files are read by people too: trimmed cells, and no line of a
// wrong length.
func TestDataFilesAreTidy(t *testing.T) {
	files, err := data.ReadDir("data")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		text, err := data.ReadFile("data/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		lines, err := csv.NewReader(strings.NewReader(string(text))).ReadAll()
		if err != nil {
			t.Errorf("%s: %v", f.Name(), err)
		}
		for i, line := range lines {
			for j, cell := range line {
				if cell != strings.TrimSpace(cell) || strings.Contains(cell, "\n") {
					t.Errorf("%s, line %d, %s: %q has space around it or a line break", f.Name(), i+1, lines[0][j], cell)
				}
			}
		}
	}
}

// What the look-ups give carries the source of its row.
func TestSourcesReachTheCaller(t *testing.T) {
	for _, f := range append(Forces(), OtherForces()...) {
		checkSource(t, f.Name, f.Source)
	}
	for _, o := range Offences() {
		checkSource(t, o.Code, o.Source)
	}
	for _, j := range Jurisdictions() {
		days, err := BankHolidays(j)
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range days {
			checkSource(t, string(j)+" "+h.Date.String(), h.Source)
		}
	}
	for code, years := range loadPopulations() {
		for _, p := range years {
			checkSource(t, code, p.Source)
		}
	}
}

func checkSource(t *testing.T, of string, s Source) {
	t.Helper()
	if s.Name == "" || s.AsOf.IsZero() {
		t.Errorf("%s has source %+v", of, s)
	}
}
