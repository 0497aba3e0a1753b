package score_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cyberflag/collect/answer/score"
)

// A folder has a file beside each right reading; one without, and a reading that is none, are errors that name it.
func TestFolder(t *testing.T) {
	for _, c := range []struct{ name, reading, beside, wrong string }{
		{"read", `{"force":"Kent"}`, "a.b.csv", ""},
		{"no file", `{}`, "other.csv", "no file of that name"},
		{"no reading", `{`, "a.b.csv", "a.b.expected.json"},
	} {
		dir := t.TempDir()
		for name, text := range map[string]string{"a.b.expected.json": c.reading, c.beside: "x"} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		got, err := score.Folder(dir)
		switch {
		case c.wrong == "" && (err != nil || len(got) != 1 || filepath.Base(got[0].File) != "a.b.csv" || got[0].Want.Force != "Kent"):
			t.Errorf("%s: %+v, %v", c.name, got, err)
		case c.wrong != "" && (err == nil || !strings.Contains(err.Error(), c.wrong)):
			t.Errorf("%s: %v", c.name, err)
		}
	}
}
