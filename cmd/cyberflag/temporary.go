package main

import (
	"os"
	"path/filepath"
)

// createTemp makes a temporary file with a name that begins with prefix, and
// removes those that programs left which were killed: they may hold records, and
// nobody else would. A file is held by a lock as long as its program lives, so
// one that is held is another's.
func createTemp(dir, prefix string) (*os.File, error) {
	removeOrphans(dir, prefix)
	for {
		f, err := os.CreateTemp(dir, prefix+"*")
		if err != nil || !canLock {
			return f, err
		}
		if err := lock(f); err != nil {
			f.Close()
			os.Remove(f.Name())
			return nil, err
		}
		// Between its making and its lock another program may have taken it for
		// one that was left.
		if isAt(f, f.Name()) {
			return f, nil
		}
		f.Close()
	}
}

// removeOrphans removes the temporary files that no program holds.
func removeOrphans(dir, prefix string) {
	if !canLock {
		return
	}
	left, err := filepath.Glob(filepath.Join(dir, prefix+"*"))
	if err != nil {
		return // a folder whose name is a pattern: nothing is found, and nothing removed
	}
	for _, name := range left {
		if info, err := os.Lstat(name); err != nil || !info.Mode().IsRegular() {
			continue
		}
		f, err := os.OpenFile(name, os.O_RDWR, 0)
		if err != nil {
			continue // another user's
		}
		if lock(f) == nil && isAt(f, name) {
			os.Remove(name)
		}
		f.Close()
	}
}

// isAt reports whether f is the file of that name.
func isAt(f *os.File, name string) bool {
	open, errOpen := f.Stat()
	there, errThere := os.Lstat(name)
	return errOpen == nil && errThere == nil && os.SameFile(open, there)
}
