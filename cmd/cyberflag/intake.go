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
	"cyberflag/extract/profile"
)

// A source is one input of a command, with the parts that were found in it.
type source struct {
	parts []*intake.Part
	files []*os.File // the input, and what was put aside of it
}

// openSourceParts finds what stands in an input: a file, a folder of the FBI's
// tables, or - for standard input. The caller closes it when its parts are read.
func openSourceParts(s streams, name string, set intake.Settings) (*source, error) {
	src := &source{}
	set.Spool = src.spool
	err := src.find(s, name, set)
	if err != nil {
		src.close()
		return nil, err
	}
	return src, nil
}

func (src *source) find(s streams, name string, set intake.Settings) (err error) {
	if name == "-" {
		src.parts, err = intake.Parts(intake.File{Name: "-", Reader: s.in}, set)
		return err
	}
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	src.files = append(src.files, f)
	info, err := f.Stat()
	if err == nil && info.IsDir() {
		return src.folder(name, set)
	}
	in := intake.File{Name: name, Reader: f}
	if err == nil && info.Mode().IsRegular() {
		in.At, in.Size = f, info.Size()
	}
	src.parts, err = intake.Parts(in, set)
	return err
}

// close closes what is open; a part that is read has closed its own.
func (src *source) close() {
	for _, f := range src.files {
		f.Close()
	}
}

var errFolder = errors.New("a folder")

func notTables(folder string) error {
	return hinted{fmt.Errorf("%s is %w, and not one of the FBI's NIBRS tables", folder, errFolder), "name the files in it one by one"}
}

// folder takes a folder, which must be the FBI's tables.
func (src *source) folder(name string, set intake.Settings) error {
	folder := os.DirFS(name)
	if !nibrs.IsCSV(folder) {
		return notTables(name)
	}
	src.parts = []*intake.Part{intake.NIBRSFolder(folder, name, set)}
	return nil
}

// spool puts a stream aside in a file that has no name any more, so that
// nothing of it is left whatever happens.
func (src *source) spool(r io.Reader) (intake.Spooled, int64, error) {
	f, err := os.CreateTemp("", "cyberflag-*")
	if err != nil {
		return nil, 0, err
	}
	src.files = append(src.files, f)
	if err := os.Remove(f.Name()); err != nil {
		return nil, 0, err
	}
	n, err := io.Copy(f, r)
	return f, n, err
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
		src.close()
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

// needText gives an error where the free text of an extract seems to stand in a column that
// is not read: every record would be decided as if nobody had written about it.
func needText(x *intake.Extract, name, hint string) error {
	column := x.TextElsewhere(profile.LikelyText)
	if column == "" {
		return nil
	}
	return hinted{fmt.Errorf("%s: no column mo_text, and %q seems to hold the free text", name, column), fmt.Sprintf(hint, column)}
}

// The hints of needText: of commands with --text-column and --no-text, of one with only the
// first, and of one that only a profile tells what is where.
const (
	textHint        = "--text-column %[1]q reads it, and so does a profile; --no-text decides by the other columns alone"
	textColumnHint  = "--text-column %[1]q reads it, and so does a profile"
	textProfileHint = "a profile with mo_text = %[1]q under columns reads it (cyberflag profile suggest), or one with it in pass does without"
)

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
// several: it takes 9 MiB.
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
