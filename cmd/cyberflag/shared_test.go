package main

import (
	"os"
	"path/filepath"
	"testing"
)

// sharedDir gives the folder of shared data that stands beside the project on
// the builders' machines; it may be absent.
func sharedDir(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("../../../shared")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// needShared skips the test, and says why, when the shared data is absent.
func needShared(t *testing.T) string {
	t.Helper()
	dir := sharedDir(t)
	if _, err := os.Stat(dir); err != nil {
		t.Skip("skipped: the shared data folder is not beside the project")
	}
	return dir
}
