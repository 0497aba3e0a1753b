package site

import (
	"encoding/json"
	"os"
	"testing"
)

// TestInert has text that a spreadsheet would run, and the reference case of it.
func TestInert(t *testing.T) {
	for cell, want := range map[string]string{"=1+1": "'=1+1", " =1": "' =1", "-": "'-", "10-14": "10-14", "": "", "O'Brien": "O'Brien"} {
		if got, ok := inert(cell); !ok || got != want {
			t.Errorf("%q: %q, %v, want %q", cell, got, ok, want)
		}
	}
	if _, ok := inert("\x00x"); ok {
		t.Error("text with a NUL is written")
	}
	t.Run("csv_formula_prefix", func(t *testing.T) {
		data, err := os.ReadFile("../../../shared/refcases/refcases.json")
		if err != nil {
			t.Skip("skipped: the shared reference cases are not beside the project")
		}
		var file struct {
			Cases []struct {
				Name     string
				Inputs   json.RawMessage
				Expected json.RawMessage
			}
		}
		if err := json.Unmarshal(data, &file); err != nil {
			t.Fatal(err)
		}
		for _, c := range file.Cases {
			if c.Name != "csv_formula_prefix" {
				continue
			}
			var in struct {
				Fields []string `json:"text_fields"`
			}
			var want struct{ Escaped []string }
			if json.Unmarshal(c.Inputs, &in) != nil || json.Unmarshal(c.Expected, &want) != nil || len(in.Fields) != len(want.Escaped) {
				t.Fatal("the case cannot be read")
			}
			for i, cell := range in.Fields {
				got, ok := inert(cell)
				if !ok {
					got = "refused"
				}
				if got != want.Escaped[i] {
					t.Errorf("%q: %q, want %q", cell, got, want.Escaped[i])
				}
			}
		}
	})
}
