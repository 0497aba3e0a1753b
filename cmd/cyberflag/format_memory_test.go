//go:build linux

package main

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
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
	const most = 256 << 20
	for _, ext := range []string{"ndjson", "parquet"} {
		in := filepath.Join(dir, "in."+ext)
		if out, err := exec.Command(program, "sample", "--records", "200000", "-o", in).CombinedOutput(); err != nil {
			t.Fatalf("sample: %v\n%s", err, out)
		}
		out, used, err := peakOf(exec.Command(program, "flag", in, "-o", filepath.Join(dir, "out."+ext), "--workers", "2"))
		if err != nil || !strings.Contains(string(out), "received 200000 = flagged 200000 + refused 0") {
			t.Fatalf("%s: %v\n%s", ext, err, out)
		}
		if used == 0 || used > most {
			t.Errorf("%s: it used %d KiB, want at most %d", ext, used>>10, most>>10)
		}
		t.Logf("%s: it used %d KiB", ext, used>>10)
	}
}

// peakOf runs cmd and gives its output and the most memory it used, in bytes.
func peakOf(cmd *exec.Cmd) (out []byte, used int, err error) {
	var b bytes.Buffer
	cmd.Stdout, cmd.Stderr = &b, &b
	if err := cmd.Start(); err != nil {
		return nil, 0, err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	for tick := time.Tick(10 * time.Millisecond); ; {
		select {
		case err := <-ended:
			return b.Bytes(), used, err
		case <-tick:
			if now, err := peakMemory(cmd.Process.Pid); err == nil { // at its very end there is none
				used = now
			}
		}
	}
}
