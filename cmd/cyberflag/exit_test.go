package main

import (
	"bytes"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// An address in use is told, with what to do, and not waited for.
func TestServeOnAUsedPort(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	dir := t.TempDir()
	const figures = "force,period_start,period_end,measure,value,publisher,published_on,url\n" +
		"Kent,2015-04-01,2016-03-31,cyber-flagged child sexual offences,63,A Paper,2017-06,https://example.org/a\n" +
		"Kent,2016-04-01,2017-03-31,cyber-flagged child sexual offences,361,A Paper,2017-06,https://example.org/a\n"
	var out, errs bytes.Buffer
	for _, c := range []struct {
		args   []string
		status int
	}{
		{[]string{"init", dir}, exitDone},
		{[]string{"import", "--workspace", dir, "-"}, exitDone},
		{[]string{"serve", "--workspace", dir, "--listen", l.Addr().String()}, exitFailed},
	} {
		if got := run(c.args, streams{in: strings.NewReader(figures), out: &out, err: &errs}); got != c.status {
			t.Errorf("%v: status %d, want %d:\n%s", c.args, got, c.status, errs.String())
		}
	}
	if says := errs.String(); !strings.Contains(says, "in use") || !strings.Contains(says, "hint: another program may have it: give another address") || strings.Contains(out.String(), "serving") {
		t.Errorf("stderr %q, stdout %q", says, out.String())
	}
}

// The exit status tells a script what happened, which sessions with "! exec"
// do not hold: they take any status but 0.
func TestExitStatus(t *testing.T) {
	const header = "force,period_start,period_end,measure,value,value_as_printed,publisher,published_on,url\n"
	const row = "Kent,2016-04-01,2017-03-31,cyber-flagged child sexual offences,361,361,A Paper,2017-06,https://example.org/a\n"
	dir := t.TempDir()
	work := filepath.Join(dir, "w")
	for _, c := range []struct {
		why, args, in string
		status        int
		says          string // on standard error
	}{
		{"done", "collate --figures - --base 2015-16 --current 2016-17", header + row, exitDone, ""},
		{"a row is refused", "collate --figures - --base 2015-16 --current 2016-17", header + row + strings.Replace(row, "Kent", "Knet", 1), exitRefused, "row 3"},
		{"a row is refused, and a brief is written", "brief --figures - --force Kent --year 2016-17", header + row + strings.Replace(row, "361", "-3", 1), exitRefused, "row 3"},
		{"an unknown force, and the refused rows are told too", "brief --figures - --force Knet --year 2016-17", header + row + strings.Replace(row, "361", "-3", 1), exitFailed, "row 3"},
		{"every row is refused", "collate --figures - --base 2015-16 --current 2016-17", header + strings.Replace(row, "361", "-3", 1), exitFailed, "row 2"},
		{"a header without rows", "collate --figures - --base 2015-16 --current 2016-17", header, exitFailed, "no figures to collate"},
		{"an empty file", "collate --figures - --base 2015-16 --current 2016-17", "", exitFailed, "empty"},
		{"a year that is none", "collate --figures - --base 2015-17 --current 2016-17", header + row, exitUsage, "financial year"},
		{"one year twice", "collate --figures - --base 2016-17 --current 2016-17", header + row, exitFailed, "overlap"},
		{"an unknown format", "brief --figures - --force Kent --year 2016-17 --format pdf", header + row, exitUsage, "md, html or json"},
		{"an unknown flag", "collate --nope", "", exitUsage, "unknown flag"},
		{"no such command", "colate", "", exitUsage, "unknown command"},
		{"no folder for init", "init", "", exitUsage, "arg"},
		{"init", "init " + work, "", exitDone, ""},
		{"init again", "init " + work, "", exitFailed, "already"},
		{"import", "import --workspace " + work + " -", header + row + strings.Replace(row, "361", "-3", 1), exitRefused, "row 3"},
		{"import of what is neither", "import --workspace " + work + " -", "a story\n", exitRefused, "neither"},
		{"import of nothing", "import --workspace " + work, "", exitUsage, "arg"},
		{"publish to nowhere", "publish --workspace " + work, "", exitUsage, "--out"},
		{"publish over a file", "publish --base 2015-16 --current 2016-17 --workspace " + work + " --out " + filepath.Join(work, configFile), "", exitFailed, "is a file"},
		{"publish into a folder in use", "publish --base 2015-16 --current 2016-17 --workspace " + work + " --out " + work, "", exitFailed, "did not write"},
		{"publish of a measure that is none", "publish --measure nope --workspace " + work + " --out " + filepath.Join(dir, "p"), "", exitFailed, "the figures are of"},
		{"publish of what was known too early", "publish --as-of 1990-01-01 --base 2015-16 --current 2016-17 --workspace " + work + " --out " + filepath.Join(dir, "p"), "", exitFailed, "as known on 1 January 1990"},
		{"no workspace", "status --workspace " + filepath.Join(dir, "none"), "", exitFailed, "not a workspace"},
	} {
		var out, errs bytes.Buffer
		got := run(strings.Fields(c.args), streams{in: strings.NewReader(c.in), out: &out, err: &errs})
		if got != c.status || !strings.Contains(errs.String(), c.says) {
			t.Errorf("%s: status %d, want %d, with %q; stderr:\n%s", c.why, got, c.status, c.says, errs.String())
		}
		if c.status == exitDone && errs.Len() > 0 {
			t.Errorf("%s: stderr %q, want none", c.why, errs.String())
		}
	}
	if text, err := os.ReadFile(filepath.Join(work, configFile)); err != nil || !bytes.Contains(text, []byte("database")) {
		t.Errorf("publish touched a file that is not its own: %q, %v", text, err)
	}
}
