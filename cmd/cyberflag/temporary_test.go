package main

import (
	"os"
	"path/filepath"
	"testing"
)

// What a killed program left is removed by the next; what a living one holds, a
// folder and a file of another name are not.
func TestTemporaryFiles(t *testing.T) {
	if !canLock {
		t.Skip("files cannot be locked here")
	}
	dir := t.TempDir()
	for _, name := range []string{".cyberflag-1234", "kept"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("left"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, ".cyberflag-folder"), 0o700); err != nil {
		t.Fatal(err)
	}
	living, err := createTemp(dir, ".cyberflag-")
	if err != nil {
		t.Fatal(err)
	}
	defer living.Close()
	next, err := createTemp(dir, ".cyberflag-")
	if err != nil {
		t.Fatal(err)
	}
	defer next.Close()
	for name, want := range map[string]bool{".cyberflag-1234": false, "kept": true, ".cyberflag-folder": true, filepath.Base(living.Name()): true, filepath.Base(next.Name()): true} {
		if _, err := os.Lstat(filepath.Join(dir, name)); (err == nil) != want {
			t.Errorf("%s: %v, want it there: %v", name, err, want)
		}
	}
}
