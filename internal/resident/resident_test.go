package resident

import (
	"bytes"
	"fmt"
	"os"
	"runtime"
	"testing"
)

// ofFiles gives how much of the memory of this process is pages of files, in KiB.
func ofFiles(t *testing.T) (kib int) {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Fatal(err)
	}
	_, line, _ := bytes.Cut(status, []byte("RssFile:"))
	if _, err := fmt.Sscan(string(line), &kib); err != nil {
		t.Fatal(err)
	}
	return kib
}

// A program goes on as before, and holds less of its file.
func TestDropProgram(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("skipped: only Linux can")
	}
	before := ofFiles(t)
	if err := DropProgram(); err != nil {
		t.Fatal(err)
	}
	if after := ofFiles(t); after >= before {
		t.Errorf("it holds %d KiB of files, before %d", after, before)
	}
}
