package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"syscall"

	"github.com/spf13/cobra"

	"cyberflag/collect/answer"
	"cyberflag/collect/document"
	"cyberflag/store"
)

type readFlags struct {
	show, json, score bool
	workspace         func() (*workspace, error) // nil, nil: there is none to keep readings in
}

func readCommand(s streams) *cobra.Command {
	var f readFlags
	c := &cobra.Command{
		Use:   "read FILE...",
		Short: "Read the answer to a request, in any format, into proposed figures",
		Long: `Each figure comes with its question, period, breakdown and unit, the place it
stood, and how sure the reading is, from 0 to 1. The questions are those of the standard
request: Q1 all sexual offences against children, Q2 those with the online flag, Q3 their
platforms, Q4 their outcomes. A figure below 0.5 is offered for a person to look at, not
put forward. What cannot be proved is not proposed; it stands among the problems, with
every sum that does not add up. Nothing is published from here.

Files are told by their content: xlsx, xls, ods, docx, pdf, html, csv, eml, txt, and zip
of these. FOLDER/* names all files of a folder; one that cannot be read is refused with
the reason, and the others are read. - is standard input.

In a workspace, which --workspace names or the current folder is, the file, its proposals
and its problems are kept, the same content once: cyberflag confirm then asks a person
about each proposal.

With --score the arguments are folders: each file in them that has a
NAME.expected.json beside it is read and compared with that.`,
		Args: cobra.MinimumNArgs(1),
	}
	f.workspace = workspaceIfAny(c)
	c.RunE = func(c *cobra.Command, files []string) error { return f.run(c.Context(), s, files) }
	c.Flags().BoolVar(&f.show, "show", false, "print the file as the program sees it: sheets, pages, paragraphs and tables with addresses")
	c.Flags().BoolVar(&f.json, "json", false, "print JSON: one document, or a list when several files are read")
	c.Flags().BoolVar(&f.score, "score", false, "compare with the right readings that stand beside the files of a folder")
	return c
}

func (f readFlags) run(ctx context.Context, s streams, files []string) error {
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(document.Memory))
	switch {
	case f.show && (f.json || f.score):
		return usagef("--show prints the file as the program sees it, in words: give it without --json and --score")
	case f.show:
		return showDocuments(s, files)
	case f.score:
		return scoreReadings(s, files, f.json)
	}
	w, err := f.workspace()
	if err != nil {
		return err
	}
	if w != nil {
		defer w.Close()
	}
	var out []answer.Reading
	refused := 0
	for _, file := range files {
		r, err := f.readOne(ctx, s, w, file)
		if refuseFile(s, file, len(files), err) {
			refused++
			continue
		}
		if err != nil {
			return err
		}
		out = append(out, r)
	}
	if err := f.document(s, files, out); err != nil {
		return err
	}
	if len(files) > 1 && !f.json {
		fmt.Fprintf(s.out, "received %s, read %d, refused %d\n", plural(len(files), "file"), len(out), refused)
	}
	if refused > 0 {
		return fmt.Errorf("%w: %d of %d files", errRefused, refused, len(files))
	}
	return nil
}

// readOne reads one file, keeps the reading where there is a workspace, and
// prints it.
func (f readFlags) readOne(ctx context.Context, s streams, w *workspace, file string) (answer.Reading, error) {
	data, err := readFile(s, file)
	if err != nil {
		return answer.Reading{}, err
	}
	d, err := parseDocument(file, data)
	if err != nil {
		return answer.Reading{}, err
	}
	r := answer.Read(d)
	kept := ""
	if w != nil {
		if kept, err = keepAnswer(ctx, w, file, data, r); err != nil {
			return r, err
		}
	}
	if f.json {
		return r, nil
	}
	return r, printReading(s.out, file, r, kept)
}

// keepAnswer keeps the bytes that were read, whatever became of the file since.
func keepAnswer(ctx context.Context, w *workspace, file string, data []byte, r answer.Reading) (string, error) {
	f, err := os.CreateTemp("", "cyberflag-read-*")
	if err != nil {
		return "", err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(data)
	if err := errors.Join(err, f.Close()); err != nil {
		return "", err
	}
	name := filepath.Base(file)
	if file == "-" {
		name = "stdin"
	}
	sum := sha256.Sum256(data)
	return w.keepReading(ctx, store.Document{SHA256: hex.EncodeToString(sum[:]), Name: name, Bytes: int64(len(data))}, r, f.Name())
}

// document prints what was read as one JSON document.
func (f readFlags) document(s streams, files []string, out []answer.Reading) error {
	switch {
	case !f.json || len(out) == 0:
		return nil
	case len(files) == 1:
		return writeJSON(s.out, out[0])
	}
	return writeJSON(s.out, out)
}

// An unopened is a file that could not be opened, or of which no bytes could be had.
type unopened struct{ error }

// Unwrap gives the error of the file.
func (u unopened) Unwrap() error { return u.error }

// Hint says what to do.
func (u unopened) Hint() string {
	if errors.Is(u, syscall.EISDIR) {
		return "this is a folder: name its files; FOLDER/* is all of them"
	}
	return hintFor(u.error)
}

// refuseFile tells of a file that is not read, and reports whether that is what err is. One among
// several that cannot be opened keeps no other from being read; alone, it is the error.
func refuseFile(s streams, file string, files int, err error) bool {
	var refusal *document.Refusal
	var closed unopened
	switch {
	case errors.As(err, &refusal):
		printRefusal(s, file, refusal.Msg, refusal.Hint())
	case errors.As(err, &closed) && files > 1:
		why := closed.error
		if path := (*fs.PathError)(nil); errors.As(why, &path) {
			why = path.Err // the name stands before it
		}
		printRefusal(s, file, why.Error(), closed.Hint())
	default:
		return false
	}
	return true
}

func printRefusal(s streams, file, why, hint string) {
	fmt.Fprintf(s.err, "cyberflag: refused: %s: %s\n", file, why)
	if hint != "" {
		fmt.Fprintf(s.err, "cyberflag: hint: %s\n", hint)
	}
}
