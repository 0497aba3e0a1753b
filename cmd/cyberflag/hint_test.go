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

// A word or flag that does not exist ends with those that are near, or with
// where they are listed.
func TestUnknownWordsHaveAHint(t *testing.T) {
	for _, c := range []struct {
		args []string
		hint string
	}{
		{[]string{"colate"}, "did you mean collate?"},
		{[]string{"xyzzy"}, "cyberflag --help lists them"},
		{[]string{"rules", "tset"}, "did you mean test?"},
		{[]string{"rules", "xyzzy"}, "known: diff, test, train"},
		{[]string{"flag", "--outpt", "x"}, "did you mean --output?"},
		{[]string{"flag", "--xyzzyxyzzy"}, "known: --definition, --help"},
		{[]string{"flag", "-q"}, "known: --definition, --help"},
	} {
		var stderr bytes.Buffer
		status := run(c.args, streams{in: strings.NewReader(""), out: &bytes.Buffer{}, err: &stderr})
		if got := stderr.String(); status != exitUsage || !strings.Contains(got, "hint: "+c.hint) {
			t.Errorf("%q: status %d, %s", c.args, status, got)
		}
	}
}
