package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/extract/nibrs"
)

// A source is one input of a command, with the parts that were found in it.
type source struct {
	parts  []*intake.Part
	closer io.Closer
}

// openSourceParts finds what stands in an input: a file, a folder of the FBI's
// tables, or - for standard input. The caller closes it when its parts are read.
func openSourceParts(s streams, name string, set intake.Settings) (*source, error) {
	set.Spool = spool
	if name == "-" {
		parts, err := intake.Parts(intake.File{Name: "-", Reader: s.in}, set)
		return &source{parts, io.NopCloser(nil)}, err
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && info.IsDir() {
		f.Close()
		return folderSource(name, set)
	}
	in := intake.File{Name: name, Reader: f}
	if err == nil && info.Mode().IsRegular() {
		in.At, in.Size = f, info.Size()
	}
	parts, err := intake.Parts(in, set)
	if err != nil {
		f.Close()
		return nil, err
	}
	return &source{parts, f}, nil
}

var errFolder = errors.New("a folder")

func notTables(folder string) error {
	return hinted{fmt.Errorf("%s is %w, and not one of the FBI's NIBRS tables", folder, errFolder), "name the files in it one by one"}
}

// folderSource is a folder, which must be the FBI's tables.
func folderSource(name string, set intake.Settings) (*source, error) {
	folder := os.DirFS(name)
	if !nibrs.IsCSV(folder) {
		return nil, notTables(name)
	}
	return &source{[]*intake.Part{intake.NIBRSFolder(folder, name, set)}, io.NopCloser(nil)}, nil
}

// spool puts a stream aside in a file that has no name any more, so that
// nothing of it is left whatever happens.
func spool(r io.Reader) (io.ReaderAt, int64, error) {
	f, err := os.CreateTemp("", "cyberflag-*")
	if err != nil {
		return nil, 0, err
	}
	if err := os.Remove(f.Name()); err != nil {
		f.Close()
		return nil, 0, err
	}
	n, err := io.Copy(f, r)
	if err != nil {
		f.Close()
		return nil, 0, err
	}
	return f, n, nil
}

// tellNotes says what there is to say of a file.
func tellNotes(w io.Writer, notes []string) {
	for _, note := range notes {
		fmt.Fprintf(w, "cyberflag: note: %s\n", note)
	}
}

// eachExtract opens the parts of an input one after the other and gives each to
// do.
func eachExtract(s streams, name string, set intake.Settings, do func(part string, x *intake.Extract) error) error {
	return eachOf(s, []string{name}, set, do)
}

// eachOf opens the parts of several inputs, which belong together: a crime that
// comes in two of them is a problem of the second.
func eachOf(s streams, names []string, set intake.Settings, do func(part string, x *intake.Extract) error) error {
	var all sharing
	for _, name := range names {
		src, err := openSourceParts(s, name, set)
		if err != nil {
			return err
		}
		for _, part := range src.parts {
			if err = eachPart(s, part, func(x *intake.Extract) error {
				all.join(x, len(names) > 1 || len(src.parts) > 1)
				return do(part.Name, x)
			}); err != nil {
				break
			}
		}
		src.closer.Close()
		if err != nil {
			return err
		}
	}
	return nil
}

// eachRow gives do each row of an extract, or what is wrong with it, to the end of
// the file or until the command is to stop.
func eachRow(ctx context.Context, r *extract.Reader, do func(extract.Row, *extract.Problem) error) error {
	for ctx.Err() == nil {
		row, problem, err := r.Next()
		if err == io.EOF {
			return nil
		}
		if err == nil {
			err = do(row, problem)
		}
		if err != nil {
			return err
		}
	}
	return interrupted(ctx)
}

// eachPart opens one part and gives it to do.
func eachPart(s streams, part *intake.Part, do func(*intake.Extract) error) error {
	x, err := part.Open()
	if err != nil {
		return err
	}
	defer x.Close()
	tellNotes(s.err, x.Seen())
	if err := do(x); err != nil {
		return err
	}
	tellEmpty(s.err, part.Name, x.Tally().Received())
	tellRemarks(s.err, part.Name, x.Remarks())
	return nil
}

// tellRemarks says what of a file was seen only at its end.
func tellRemarks(w io.Writer, name string, remarks []extract.Remark) {
	for _, remark := range remarks {
		fmt.Fprintf(w, "cyberflag: note: %s: %v\n", name, remark)
	}
}

// tellEmpty says so of a file that was read to its end and had no record.
func tellEmpty(w io.Writer, name string, received int) {
	if received == 0 {
		fmt.Fprintf(w, "cyberflag: note: %s has a header and no record: 0 records\n", name)
	}
}

// sharing gives the files of a command a register in common, when there are
// several: it takes 16 MiB.
type sharing struct{ register *extract.Register }

func (a *sharing) join(x *intake.Extract, several bool) {
	if !several {
		return
	}
	if a.register == nil {
		a.register = extract.NewRegister()
	}
	x.Share(a.register)
}
