package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A table and a mail are no prose: their numbers stand in no sentence, and 60 lines of a
// table took minutes.
func TestCheckRefusesTables(t *testing.T) {
	for name, why := range map[string]string{"figures.csv": "a table", "FIGURES.CSV": "a table", "a.tsv": "a table", "answer.eml": "a mail"} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte("force,value\nKent,361\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := readStories(streams{}, path)
		var no *notText
		if !errors.As(err, &no) || !strings.Contains(err.Error(), why) || !strings.Contains(no.Hint(), "plain text") {
			t.Errorf("%s: %v, want that it is %s, and what can be read", name, err, why)
		}
	}
}
