package main

import (
	"bytes"
	"strings"
	"testing"
)

// A file that cannot be opened ends with its name and what to do.
func TestUnreadableFileHasAHint(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct{ why, path, hint string }{
		{"no such file", dir + "/absent.csv", "look at the name again"},
		{"a folder", dir, "name a file"},
	} {
		var stderr bytes.Buffer
		args := []string{"collate", "--figures", c.path, "--base", "2015-16", "--current", "2016-17"}
		status := run(args, streams{in: strings.NewReader(""), out: &bytes.Buffer{}, err: &stderr})
		got := stderr.String()
		if status != exitFailed || !strings.Contains(got, c.path) || !strings.Contains(got, c.hint) {
			t.Errorf("%s: status %d, %s", c.why, status, got)
		}
	}
}
