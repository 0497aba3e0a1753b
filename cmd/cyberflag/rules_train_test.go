package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The status tells a script whether rows were refused: sessions with "! exec"
// do not hold it.
func TestTrainStatus(t *testing.T) {
	rulesDir, _ := diffFolders(t)
	dir := t.TempDir()
	out := filepath.Join(dir, "weights.rules")
	const good = "mo_text,label\nonline,yes\noffline,no\n"
	for _, c := range []struct {
		why, in string
		args    []string
		status  int
		written bool
	}{
		{"all rows are read", good, []string{"-o", out}, exitDone, true},
		{"a row is refused, and the others are learnt from", good + "online,perhaps\n", []string{"-o", out}, exitRefused, true},
		{"every row is refused", "mo_text,label\nonline,perhaps\n", []string{"-o", out}, exitFailed, false},
		{"no output is named", good, nil, exitUsage, false},
		{"no ridge", good, []string{"-o", out, "--ridge", "0"}, exitUsage, false},
		{"a ridge that pulls away", good, []string{"-o", out, "--ridge", "-1"}, exitUsage, false},
		{"no number", good, []string{"-o", out, "--ridge", "NaN"}, exitUsage, false},
	} {
		_ = os.Remove(out)
		var stdout, stderr bytes.Buffer
		args := append([]string{"rules", "train", "-", "--rules", rulesDir}, c.args...)
		got := run(args, streams{in: strings.NewReader(c.in), out: &stdout, err: &stderr})
		_, err := os.Stat(out)
		if got != c.status || (err == nil) != c.written {
			t.Errorf("%s: status %d, want %d; written: %v\n%s", c.why, got, c.status, err == nil, stderr.String())
		}
	}
}
