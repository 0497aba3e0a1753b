package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"cyberflag/internal/crashpoint"
)

// partPrefix begins the names of files that are still being written. No file
// under its final name is ever written to.
const partPrefix = ".part-"

// An inbox keeps files under the SHA-256 of their bytes. Its methods are
// called by one process at a time: whoever holds the database's write lock.
type inbox struct{ dir string }

// keep copies the file at path into the inbox under its hash. The name appears
// only when the whole content is on the disk.
func (b inbox) keep(path, hash string) error {
	final := filepath.Join(b.dir, hash)
	if _, err := os.Stat(final); err == nil {
		return nil
	} else if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	part := filepath.Join(b.dir, partPrefix+hash)
	if err := copyHashed(path, part, hash); err != nil {
		os.Remove(part)
		return err
	}
	crashpoint.Here("inbox: content synced")
	if err := os.Rename(part, final); err != nil {
		return err
	}
	crashpoint.Here("inbox: renamed")
	return syncDir(b.dir)
}

// clear removes what killed imports left half-written.
func (b inbox) clear() error {
	entries, err := os.ReadDir(b.dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), partPrefix) {
			if err := os.Remove(filepath.Join(b.dir, e.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}

// copyHashed copies from to part, syncs it, and fails with ErrChanged when its
// bytes do not have that hash.
func copyHashed(from, part, hash string) (err error) {
	src, err := os.Open(from)
	if err != nil {
		return err
	}
	defer src.Close()
	dst, err := os.OpenFile(part, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, dst.Close()) }()
	crashpoint.Here("inbox: part opened")
	sum := sha256.New()
	if _, err := io.Copy(io.MultiWriter(dst, sum), src); err != nil {
		return err
	}
	crashpoint.Here("inbox: content written")
	if got := hex.EncodeToString(sum.Sum(nil)); got != hash {
		return fmt.Errorf("%s: %w", from, ErrChanged)
	}
	return dst.Sync()
}

// syncDir makes a rename in dir last through a loss of power.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	// Some systems cannot sync a folder; their renames are durable or not
	// without our help.
	if err := d.Sync(); err != nil && !errors.Is(err, errors.ErrUnsupported) && !errors.Is(err, os.ErrInvalid) {
		return err
	}
	return nil
}
