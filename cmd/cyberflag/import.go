package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"cyberflag/extract"
	"cyberflag/figure"
	"cyberflag/store"
)

func importCommand(s streams) *cobra.Command {
	var as importAs
	c := &cobra.Command{
		Use:   "import FILE...",
		Short: "Take files into a workspace: published figures, or an extract of crime records",
		Long: `What a file holds is told from its header, not its name. Each file is kept by its hash and goes in whole or not at all;
the same content again changes nothing. Records are decided by the rules and counted; their text and references stay out of the database.
Of an extract only rows that are new or corrected are decided; a corrected row is a new version, and the old one stays.
A row that is wrong is refused and listed, and the others go in. - reads standard input.`,
		Args: cobra.MinimumNArgs(1),
	}
	dir := workspaceFlag(c)
	profileFlag(c, &as.profile)
	c.Flags().StringVar(&as.rejects, "rejects", "", "write refused rows to this CSV")
	c.Flags().StringVar(&as.seed, "sample-seed", "", "say that the extracts were made up by cyberflag sample with this seed")
	c.RunE = func(c *cobra.Command, files []string) error {
		w, err := openWorkspace(c.Context(), dir())
		if err != nil {
			return err
		}
		defer w.Close()
		return importFiles(c.Context(), s, w, files, as)
	}
	return c
}

// importAs is how the files of one import are read.
type importAs struct {
	seed    string    // of made-up extracts
	profile string    // by which extracts are read
	rejects string    // where refused rows are written, or ""
	notes   io.Writer // what is said beside
}

// importFiles takes each file in and says what became of it. A file that
// cannot be opened stops everything before anything is done.
func importFiles(ctx context.Context, s streams, w *workspace, files []string, as importAs) error {
	as.notes = s.err
	var sources []*importSource
	defer func() {
		for _, src := range sources {
			src.close()
		}
	}()
	for _, name := range files {
		src, err := openSource(s.in, name, as)
		if err != nil {
			return err
		}
		sources = append(sources, src)
	}
	refused := 0
	err := into(s, as.rejects, func(rejects io.Writer) error {
		problems, err := newProblemList(s.err, rejects)
		if err != nil {
			return err
		}
		for _, src := range sources {
			done, err := importOne(ctx, w, src)
			if err != nil {
				return err
			}
			if err := done.print(s, problems); err != nil {
				return err
			}
			if done.refusedAny() {
				refused++
			}
		}
		return problems.close()
	})
	if err == nil && refused > 0 {
		err = fmt.Errorf("%w in %d of %d files", errRefused, refused, len(files))
	}
	return err
}

// An imported tells what became of one file.
type imported struct {
	name     string
	whole    error // why the whole file was refused; nil when it went in
	added    bool  // false: it was there already
	item     store.Import
	refusals []store.Refusal
	rules    string // that counted an extract
	grown    growth
}

// A growth is what an extract added to the records that were there.
type growth struct{ new, corrected, unchanged int }

// String says it; "" where nothing was there before.
func (g growth) String() string {
	if g.corrected+g.unchanged == 0 {
		return ""
	}
	return fmt.Sprintf("; new %s, corrected %s, unchanged %s", figure.Thousands(int64(g.new)), figure.Thousands(int64(g.corrected)), figure.Thousands(int64(g.unchanged)))
}

func (d imported) refusedAny() bool { return d.whole != nil || d.item.Refused > 0 }

// print says what went in on stdout, and each refusal on stderr.
func (d imported) print(s streams, problems *problemList) error {
	if d.whole != nil {
		fmt.Fprintf(s.err, "cyberflag: refused: %v\n", d.whole)
		if h, ok := d.whole.(interface{ Hint() string }); ok && h.Hint() != "" {
			fmt.Fprintf(s.err, "cyberflag: hint: %s\n", h.Hint())
		}
		return nil
	}
	for _, r := range d.refusals {
		err := problems.add(&extract.Problem{File: d.name, Row: r.Row, Column: r.Column, Message: r.Problem, Hint: r.Hint})
		if err != nil {
			return err
		}
	}
	what := map[store.Kind]string{store.FiguresFile: "published figures", store.ExtractFile: "crime records"}[d.item.Kind]
	after := ""
	switch {
	case !d.added:
		after = "; here already, nothing changed"
	case d.rules != "":
		after = d.grown.String() + "; counted by rules " + d.rules
	}
	_, err := fmt.Fprintf(s.out, "%s: %s: received %s, read %s, refused %s%s\n", d.name, what,
		figure.Thousands(int64(d.item.Received)), figure.Thousands(int64(d.item.Read)), figure.Thousands(int64(d.item.Refused)), after)
	return err
}

// importOne takes one file in. The error is for what stops the command; a file
// that is refused is not one.
func importOne(ctx context.Context, w *workspace, src *importSource) (imported, error) {
	done := imported{name: src.name}
	head, err := src.head()
	if err != nil {
		return done, err
	}
	read := map[store.Kind]func(context.Context, *workspace, *importSource) (store.Delivery, error){
		store.FiguresFile: readFiguresImport, store.ExtractFile: readExtractImport,
	}[src.recognise(head)]
	if read == nil {
		done.whole = unrecognised(src.name, head)
		return done, nil
	}
	d, err := read(ctx, w, src)
	if ctx.Err() != nil {
		return done, ctx.Err()
	}
	if err != nil {
		done.whole = err
		return done, nil
	}
	_, before, err := w.Import(ctx, src.hash)
	if err != nil {
		return done, err
	}
	d.Import.Kind, d.Import.SHA256, d.Import.Name, d.Import.Bytes = src.recognise(head), src.hash, filepath.Base(src.name), src.size
	done.added, err = w.Keep(ctx, d, src.path)
	var other store.OtherReading
	switch {
	case errors.As(err, &other):
		done.whole = hinted{err, other.Hint()}
		return done, nil
	case err != nil:
		return done, err
	}
	done.item, done.refusals = d.Import, d.Refusals
	if d.Run != nil {
		done.rules = d.Run.Rules
	}
	if !before { // a file that is here already brings no record
		done.grown = src.grown
	}
	return done, nil
}

// unrecognised is the refusal of a file that is neither of the kinds. Where the
// file is no delimited text, the reader of extracts knows what it is.
func unrecognised(name string, head []byte) error {
	var p *extract.Problem
	if _, err := extract.NewReader(bytes.NewReader(head), name); errors.As(err, &p) && p.Row == 0 {
		return err
	}
	return hinted{fmt.Errorf("%s: this is neither published figures nor crime records", name),
		"the first line of figures has the columns force, period_start and publisher; that of records has crime_ref (doc/formats.md)"}
}

// An importSource is a file to be imported, with its hash.
type importSource struct {
	name  string // as the user wrote it
	path  string // where its bytes are
	hash  string
	size  int64
	as    importAs
	grown growth
	temp  *os.File // at path, ours to remove; nil when it is the user's
}

func (src *importSource) close() {
	if src.temp != nil {
		os.Remove(src.path)
		src.temp.Close()
	}
}
