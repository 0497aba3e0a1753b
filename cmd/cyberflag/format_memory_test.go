//go:build linux

package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestMemoryOfFormats flags 200,000 records in each format that streams and asks
// the system how much the process has used at most. Ten million took little
// more (doc/performance.md).
func TestMemoryOfFormats(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped in short mode: builds the program and flags 200,000 records three times")
	}
	dir := t.TempDir()
	program := filepath.Join(dir, "cyberflag")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	const most = 256 << 10 // KiB
	for _, ext := range []string{"ndjson", "parquet"} {
		in := filepath.Join(dir, "in."+ext)
		if out, err := exec.Command(program, "sample", "--records", "200000", "-o", in).CombinedOutput(); err != nil {
			t.Fatalf("sample: %v\n%s", err, out)
		}
		cmd := exec.Command(program, "flag", in, "-o", filepath.Join(dir, "out."+ext), "--workers", "2")
		out, err := cmd.CombinedOutput()
		if err != nil || !strings.Contains(string(out), "received 200000 = flagged 200000 + refused 0") {
			t.Fatalf("%s: %v\n%s", ext, err, out)
		}
		used := cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss
		if used > most {
			t.Errorf("%s: it used %d KiB, want at most %d", ext, used, most)
		}
		t.Logf("%s: it used %d KiB", ext, used)
	}
}
