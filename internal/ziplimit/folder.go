package ziplimit

import (
	"io"
	"io/fs"
	"path"
)

// Folder gives the files that stand in one folder of the archive ("." is the
// archive itself), without those in folders below, as a file system that can
// be listed and opened within the limits.
func (x *Reader) Folder(dir string) fs.FS { return folder{x, path.Clean(dir)} }

type folder struct {
	archive *Reader
	dir     string
}

func (f folder) Open(name string) (fs.File, error) {
	e := f.archive.Find(path.Join(f.dir, name))
	if e == nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	body, err := e.Open()
	if err != nil {
		return nil, err
	}
	return entryFile{body, e}, nil
}

// ReadDir lists the folder; name must be ".".
func (f folder) ReadDir(name string) (list []fs.DirEntry, err error) {
	if name != "." {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	for _, e := range f.archive.Entries {
		if path.Dir(e.Name) == f.dir {
			list = append(list, fs.FileInfoToDirEntry(e.file.FileInfo()))
		}
	}
	return list, nil
}

// entryFile is an entry as a file.
type entryFile struct {
	io.ReadCloser
	entry *Entry
}

func (f entryFile) Stat() (fs.FileInfo, error) { return f.entry.file.FileInfo(), nil }
