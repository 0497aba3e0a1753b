package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// writeJSON prints v as one indented JSON document with a final newline.
// Struct fields carry snake_case names in a fixed order, so the same value
// gives the same bytes.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// writeFile gives path its content whole or not at all: fill writes to a
// temporary file beside it, which is synced and renamed only when fill ended
// well. A link is followed. What is no regular file, such as a pipe or a
// device, cannot be replaced: fill writes straight into it.
func writeFile(path string, fill func(io.Writer) error) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return writeInto(path, fill)
	}
	return replaceFile(path, fill)
}

// writeInto is writeFile for a pipe or a device.
func writeInto(path string, fill func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if err := fill(f); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// replaceFile is writeFile for a regular file or a name that is free.
func replaceFile(path string, fill func(io.Writer) error) (err error) {
	f, err := createTemp(filepath.Dir(path), ".cyberflag-")
	if err != nil {
		return notWritten(path, err)
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	early := newEarlyWriter(f)
	err = fill(early)
	if early.Close(); err != nil {
		return err
	}
	if err := f.Chmod(0o644); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if canLock { // it is held until it has its name
		defer f.Close()
	} else if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// notWritten says of path what happened to the temporary file beside it, whose
// name is not what was asked for and another each time.
func notWritten(path string, err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		err = fmt.Errorf("write %s: %w", path, at.Err)
	}
	if errors.Is(err, fs.ErrNotExist) {
		return hinted{err, "make the folder first"}
	}
	return err
}

// notFile refuses a folder's name that is a file's.
func notFile(dir, hint string) error {
	if at, err := os.Stat(dir); err == nil && !at.IsDir() {
		return hinted{fmt.Errorf("%s is a file, want a folder", dir), hint}
	}
	return nil
}
