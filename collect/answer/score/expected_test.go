package score_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"cyberflag/collect/answer/score"
)

// A folder has a file beside each right reading; one without, and a reading that is none, are errors that name it.
func TestFolder(t *testing.T) {
	for _, c := range []struct{ name, reading, beside, wrong string }{
		{"read", `{"force":"Kent"}`, "a.b.csv", ""},
		{"no file", `{}`, "other.csv", "no file of that name"},
		{"no reading", `{`, "a.b.csv", "a.b.expected.json"},
	} {
		got, err := score.Folder(fstest.MapFS{"a.b.expected.json": {Data: []byte(c.reading)}, c.beside: {Data: []byte("x")}})
		switch {
		case c.wrong == "" && (err != nil || len(got) != 1 || got[0].File != "a.b.csv" || got[0].Want.Force != "Kent"):
			t.Errorf("%s: %+v, %v", c.name, got, err)
		case c.wrong != "" && (err == nil || !strings.Contains(err.Error(), c.wrong)):
			t.Errorf("%s: %v", c.name, err)
		}
	}
}
