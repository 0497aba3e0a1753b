package reference

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// sharedFile opens a file of the shared data that stands beside the project
// on the builders' machines, or skips the test.
func sharedFile(t *testing.T, name string) *os.File {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "shared", name))
	if err != nil {
		t.Skip("skipped: the shared data folder is not beside the project")
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// sharedRows reads a CSV file of the shared data by column name.
func sharedRows(t *testing.T, name string) []map[string]string {
	t.Helper()
	lines, err := csv.NewReader(sharedFile(t, name)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, column := range lines[0] {
			row[column] = line[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// Every area of the published figures is known, and is of the right kind:
// 42 forces and the PSNI, and for the rest a region or a nation.
func TestAreasOfPublishedFigures(t *testing.T) {
	of := map[figure.AreaKind]map[string]bool{}
	for _, row := range sharedRows(t, "figures/figures.csv") {
		area, err := LookupArea(row["force"])
		if err != nil {
			t.Errorf("LookupArea(%q): %v", row["force"], err)
			continue
		}
		if of[area.Kind] == nil {
			of[area.Kind] = map[string]bool{}
		}
		of[area.Kind][row["force"]] = true
	}
	if len(of[figure.Force]) != 42 || len(of[figure.OtherForce]) != 1 || !of[figure.OtherForce]["Northern Ireland (PSNI)"] {
		t.Errorf("%d forces and %v, want 42 and the PSNI", len(of[figure.Force]), of[figure.OtherForce])
	}
	for name := range of[figure.Region] {
		if !strings.ContainsAny(name, "(") {
			t.Errorf("%q was read as a region", name)
		}
	}
	if len(of[figure.Region]) != 9 || len(of[figure.Nation]) != 15 {
		t.Errorf("%d regions and %d nations, want 9 and 15", len(of[figure.Region]), len(of[figure.Nation]))
	}
}

func TestAreasOfOfficialFigures(t *testing.T) {
	for _, row := range sharedRows(t, "figures/official.csv") {
		area, err := LookupArea(row["force"])
		if err != nil || area.Kind == figure.UnknownArea {
			t.Errorf("LookupArea(%q) = %v, %v", row["force"], area, err)
		}
	}
}

// The areas of the stories to check, and of the answers to read.
func TestAreasOfClaimsAndAnswers(t *testing.T) {
	text, err := os.ReadFile(sharedFile(t, "claims/dev.jsonl").Name())
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for line := range strings.Lines(string(text)) {
		forcesIn(t, line, names)
	}
	answers, err := filepath.Glob(filepath.Join("..", "..", "shared", "answers", "dev", "*.expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range answers {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		forcesIn(t, string(text), names)
	}
	if len(names) < 50 {
		t.Errorf("%d area names read, want at least 50", len(names))
	}
	for name := range names {
		if area, err := LookupArea(name); err != nil {
			t.Errorf("LookupArea(%q) = %v, %v", name, area, err)
		}
	}
}

// forcesIn gathers every value of a key "force", at any depth.
func forcesIn(t *testing.T, text string, names map[string]bool) {
	t.Helper()
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatal(err)
	}
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				walk(x)
			}
		case map[string]any:
			for key, x := range v {
				if name, ok := x.(string); ok && key == "force" {
					names[name] = true
				}
				walk(x)
			}
		}
	}
	walk(v)
}

// The forces and populations are those of the shared table.
func TestForcesAreTheSharedOnes(t *testing.T) {
	rows := sharedRows(t, "figures/forces.csv")
	if len(rows) != 43 {
		t.Fatalf("%d forces in the shared table", len(rows))
	}
	for _, row := range rows {
		f, err := LookupForce(row["name_ons"])
		if err != nil || f.Code != row["pfa_code"] || f.Slug != row["data_police_uk_id"] || f.Name != strings.ReplaceAll(row["name_ons"], "&", "and") {
			t.Errorf("%s is %+v, %v", row["name_ons"], f, err)
		}
		if !strings.HasPrefix(f.Region, row["region"]) {
			t.Errorf("%s is in %s, want %s", f.Name, f.Region, row["region"])
		}
	}
}

// Every code of the made-up records is known and was in force.
func TestOffencesOfNarratives(t *testing.T) {
	var unknown []string
	for _, row := range sharedRows(t, "narratives/dev.csv") {
		o, err := LookupOffence(row["offence_code"])
		if err == nil {
			var on civil.Date
			if on, err = civil.Parse(row["recorded_on"]); err == nil {
				err = o.InForceOn(on)
			}
		}
		if err != nil {
			unknown = append(unknown, row["id"]+": "+err.Error())
		}
	}
	if slices.Sort(unknown); len(unknown) > 0 {
		t.Errorf("%d records: %s", len(unknown), strings.Join(unknown, "; "))
	}
}
