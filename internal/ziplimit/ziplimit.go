// Package ziplimit opens zip archives from people who are not trusted, and
// reads them within limits: how many entries there are, how long their names
// are, and how many bytes come out of one entry and out of all of them.
//
// It refuses an archive before anything is unpacked when entries share bytes of
// the file (one small body that stands for thousands), when an entry is
// encrypted, packed in a way that the standard library cannot unpack, or has a
// name that leads out of a folder or stands twice. What an entry says of its
// own size is believed only when it is too much: the bytes that come out are
// counted. It knows nothing of what the entries mean.
package ziplimit

import (
	"archive/zip"
	"cmp"
	"errors"
	"fmt"
	"io"
	"math"
	"path"
	"slices"
	"strings"
)

// Limits is what an archive may cost. Every limit must be set: one that is 0
// allows nothing.
type Limits struct {
	Entries int   // how many entries, folders among them
	Name    int   // bytes of a name
	Entry   int64 // bytes that may come out of one entry
	Total   int64 // bytes that may come out of all entries that are opened
	// Ratio is how many times the packed size may come out of an entry. It is
	// looked at only above ratioFrom, because short runs pack very well.
	Ratio int64
}

// ratioFrom is where Ratio begins to count: 1 MiB of output.
const ratioFrom = 1 << 20

// Document is for one office document: 64 MiB a part, 256 MiB in all, 1,000
// parts, 200 times. A gibibyte of zeros packs 1,030 times; a workbook of
// records 5 to 40 times (made workbooks, 2026-11).
func Document() Limits {
	return Limits{Entries: 1000, Name: 512, Entry: 64 << 20, Total: 256 << 20, Ratio: 200}
}

// Extract is for files of records that are read as a stream and never held
// whole: a sheet of 1,048,576 rows with their texts is a gibibyte or two.
func Extract() Limits {
	return Limits{Entries: 1000, Name: 512, Entry: 8 << 30, Total: 16 << 30, Ratio: 200}
}

// A Refusal is an archive, or an entry of one, that will not be read.
type Refusal struct {
	Entry string // its name, or "" when the whole archive is meant
	Why   string
	hint  string
}

// Error gives the entry and why it is refused. The name is quoted, because
// whoever made the archive chose it.
func (e *Refusal) Error() string {
	if e.Entry == "" {
		return "the zip archive is refused: " + e.Why
	}
	name := e.Entry
	if len(name) > shownName {
		name = name[:shownName] + "..."
	}
	return fmt.Sprintf("entry %q of the zip archive is refused: %s", name, e.Why)
}

// shownName is the most of a name that an error shows, in bytes.
const shownName = 80

// Hint says what to do about it.
func (e *Refusal) Hint() string { return e.hint }

const (
	hostile = "the archive is damaged, or made to do harm: ask its sender for the files themselves"
	tooMuch = "send the files themselves, or several smaller archives"
)

// A Reader is an archive that keeps to its limits as far as can be seen from
// outside. It is not safe for concurrent use.
type Reader struct {
	Entries []*Entry // files, without folders, in the archive's order
	limits  Limits
	out     int64 // bytes that came out of all entries
}

// An Entry is one file in an archive.
type Entry struct {
	Name   string // with slashes, relative
	Packed int64  // bytes in the archive
	Size   int64  // bytes when unpacked, as the archive says
	file   *zip.File
	reader *Reader
}

// Open looks at the directory of the archive in r, which has size bytes. The
// error is a *Refusal, or one of r.
func Open(r io.ReaderAt, size int64, limits Limits) (*Reader, error) {
	directory := limits.directory(r)
	z, err := zip.NewReader(directory, size)
	switch {
	case directory.left < 0:
		return nil, &Refusal{Why: fmt.Sprintf("its directory is longer than one of the %d entries that are allowed", limits.Entries), hint: tooMuch}
	case errors.Is(err, zip.ErrInsecurePath): // names are looked at below
	case errors.Is(err, zip.ErrFormat), errors.Is(err, zip.ErrAlgorithm), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return nil, &Refusal{Why: "its directory cannot be read: it is cut short or no zip archive", hint: hostile}
	case err != nil:
		return nil, fmt.Errorf("read the zip archive: %w", err)
	}
	directory.left = math.MaxInt64 // from now on entries are read
	x := &Reader{limits: limits}
	if len(z.File) > limits.Entries {
		return nil, &Refusal{Why: fmt.Sprintf("it has %d entries, and %d are allowed", len(z.File), limits.Entries), hint: tooMuch}
	}
	if err := x.take(z.File); err != nil {
		return nil, err
	}
	return x, x.apart()
}

// A metered is an archive of which so many bytes may still be read.
type metered struct {
	io.ReaderAt
	left int64
}

func (m *metered) ReadAt(b []byte, offset int64) (int, error) {
	if m.left -= int64(len(b)); m.left < 0 {
		return 0, io.ErrUnexpectedEOF
	}
	return m.ReaderAt.ReadAt(b, offset)
}

// directory lets as much of an archive be read as the directory of all entries that
// are allowed may have: the library makes something of each, two million in 100 MB,
// before they can be counted here.
func (l Limits) directory(r io.ReaderAt) *metered {
	const (
		entry  = 46 + 1<<10 // with its extra fields and comment, beside its name
		search = 256 << 10  // what the library may read to find the directory
	)
	return &metered{r, int64(l.Entries)*int64(entry+l.Name) + search}
}

// take looks at each entry by itself.
func (x *Reader) take(files []*zip.File) error {
	seen := map[string]bool{}
	for _, f := range files {
		if why, hint := x.outside(f); why != "" {
			return &Refusal{Entry: f.Name, Why: why, hint: hint}
		}
		key := strings.ToLower(path.Clean(f.Name))
		if seen[key] {
			return &Refusal{Entry: f.Name, Why: "another entry has the same name", hint: hostile}
		}
		seen[key] = true
		if !strings.HasSuffix(f.Name, "/") {
			x.Entries = append(x.Entries, &Entry{Name: f.Name, Packed: int64(f.CompressedSize64), Size: int64(f.UncompressedSize64), file: f, reader: x})
		}
	}
	return nil
}

// encrypted is the flag of an entry that needs a password.
// Source: PKWARE, APPNOTE.TXT 6.3.10, section 4.4.4.
const encrypted = 1

// outside says what is wrong with an entry as the directory has it.
func (x *Reader) outside(f *zip.File) (why, hint string) {
	switch {
	case len(f.Name) > x.limits.Name:
		return fmt.Sprintf("its name has %d bytes, and %d are allowed", len(f.Name), x.limits.Name), hostile
	case badName(f.Name):
		return "its name leads out of the archive's folder", hostile
	case f.Flags&encrypted != 0:
		return "it needs a password", "take the password off, or send the file itself over a protected channel"
	case f.Method != zip.Store && f.Method != zip.Deflate:
		return fmt.Sprintf("it is packed by method %d: want stored or deflated", f.Method), "pack the files again as an ordinary zip"
	case f.UncompressedSize64 > uint64(x.limits.Entry):
		return fmt.Sprintf("it says that it has %d bytes, and %d are allowed", f.UncompressedSize64, x.limits.Entry), tooMuch
	}
	return "", ""
}

// badName reports whether a name could mean a place outside the folder.
func badName(name string) bool {
	clean := path.Clean(name)
	return name == "" || strings.ContainsAny(name, "\\\x00") || path.IsAbs(name) || clean == ".." || strings.HasPrefix(clean, "../") ||
		len(name) > 1 && name[1] == ':'
}

// localHeader is the least that stands before the body of an entry, in bytes.
// Source: PKWARE, APPNOTE.TXT 6.3.10, section 4.3.7.
const localHeader = 30

// apart refuses entries that share bytes: 50,000 names for one body of 2 MB
// would unpack to 52 GB.
func (x *Reader) apart() error {
	type span struct {
		from, to int64
		name     string
	}
	var spans []span
	for _, e := range x.Entries {
		from, err := e.file.DataOffset()
		if err != nil {
			return &Refusal{Entry: e.Name, Why: "its place in the archive cannot be read", hint: hostile}
		}
		spans = append(spans, span{from - localHeader, from + e.Packed, e.Name})
	}
	slices.SortFunc(spans, func(a, b span) int { return cmp.Compare(a.from, b.from) })
	for i := 1; i < len(spans); i++ {
		if spans[i].from < spans[i-1].to {
			return &Refusal{Entry: spans[i].name, Why: "it overlaps another entry", hint: hostile}
		}
	}
	return nil
}

// Find gives the entry of that name, nil when there is none. Case counts.
func (x *Reader) Find(name string) *Entry {
	for _, e := range x.Entries {
		if e.Name == name {
			return e
		}
	}
	return nil
}
