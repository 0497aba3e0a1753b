package scale

import (
	"context"
	"fmt"
	"io"

	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/extract/profile"
)

// options are those of a reader by these settings, the same as of the command
// flag.
func (s Settings) options() (options []extract.Option, sheet string, err error) {
	options = []extract.Option{extract.Unlisted()}
	if s.TextColumn != "" {
		options = append(options, extract.TextColumn(s.TextColumn))
	}
	if s.Profile == "" {
		return append(options, extract.Recognising(profile.Recognised)), "", nil
	}
	p, err := profile.Parse([]byte(s.Profile), "the profile of the plan")
	if err != nil {
		return nil, "", err
	}
	return append(options, extract.Mapped(p.Mapping())), p.Sheet, nil
}

// Open begins to read a file from in, which has its bytes from the start; what
// has to be read from several places is read from src. groups are as in
// intake.Settings.
func Open(ctx context.Context, src Source, in io.Reader, set Settings, groups [2]int) (*intake.Extract, error) {
	options, sheet, err := set.options()
	if err != nil {
		return nil, err
	}
	parts, err := intake.Parts(intake.File{Name: src.Name(), Reader: in, At: randomly{ctx, src}, Size: src.Size()},
		intake.Settings{Options: options, Sheet: sheet, Groups: groups})
	if err != nil {
		return nil, err
	}
	if len(parts) != 1 {
		return nil, fmt.Errorf("%s holds %d tables of records: do each by itself", src.Name(), len(parts))
	}
	return parts[0].Open()
}

// mannerOf says how an open file can be cut.
func mannerOf(x *intake.Extract) Manner {
	switch {
	case x.Form.Compression != "":
		return InOne
	case (x.Form.Format == intake.CSV || x.Form.Format == intake.NDJSON) && x.Cuttable():
		return ByRows
	case x.Form.Format == intake.Parquet && ascending(x):
		return ByGroups
	}
	return InOne
}

// ascending reports whether the row groups stand in the file as they follow on
// each other.
func ascending(x *intake.Extract) bool {
	last := int64(0)
	for _, g := range x.Groups {
		if g.Offset <= last {
			return false
		}
		last = g.Offset
	}
	return len(x.Groups) > 0
}

// randomly reads a Source at any place.
type randomly struct {
	ctx context.Context
	src Source
}

func (r randomly) ReadAt(b []byte, offset int64) (int, error) {
	if offset < 0 || offset >= r.src.Size() {
		return 0, io.EOF
	}
	want := min(int64(len(b)), r.src.Size()-offset)
	in, err := r.src.Range(r.ctx, offset, want)
	if err != nil {
		return 0, err
	}
	defer in.Close()
	n, err := io.ReadFull(in, b[:want])
	if err == nil && n < len(b) {
		err = io.EOF
	}
	return n, err
}
