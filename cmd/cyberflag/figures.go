package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"cyberflag/collate"
	"cyberflag/figure"
)

// figuresFrom says where a command takes published figures from: a file, or
// else a workspace.
type figuresFrom struct {
	file     *string
	dir      func() string
	dirGiven func() bool // was a workspace named, or is it the current folder?
}

// figuresFlags adds --figures and --workspace to c.
func figuresFlags(c *cobra.Command) figuresFrom {
	return figuresFrom{
		file:     c.Flags().String("figures", "", "CSV `FILE` of published figures, or - for standard input; without it those of the workspace"),
		dir:      workspaceFlag(c),
		dirGiven: func() bool { return workspaceNamed(c) },
	}
}

// read gives the figures; none to be had is an error.
func (f figuresFrom) read(ctx context.Context, s streams) (figuresIn, error) {
	if *f.file != "" {
		return readFigures(s, *f.file)
	}
	w, err := openWorkspace(ctx, f.dir())
	if errors.Is(err, errNoWorkspace) {
		return figuresIn{}, hinted{fmt.Errorf("no figures: %w", err),
			"name a file of published figures with --figures, such as examples/figures.csv, or a workspace with --workspace"}
	}
	if err != nil {
		return figuresIn{}, err
	}
	defer w.Close()
	in := figuresIn{stored: true}
	if in.figures, err = w.Figures(ctx); err != nil {
		return in, err
	}
	if len(in.figures) == 0 {
		in.hint, err = w.emptyHint(ctx)
		return in, err
	}
	in.waits, err = w.waiting(ctx)
	return in, err
}

// readIfAny is read for a command that can do without figures: neither a file
// nor a workspace was named, and the current folder is none.
func (f figuresFrom) readIfAny(ctx context.Context, s streams) (figuresIn, error) {
	_, err := os.Stat(filepath.Join(f.dir(), configFile))
	if *f.file == "" && !f.dirGiven() && errors.Is(err, fs.ErrNotExist) {
		return figuresIn{}, nil
	}
	return f.read(ctx, s)
}

// figuresIn is a figures file that was read, with the rows refused.
type figuresIn struct {
	figures []figure.Figure
	refused []collate.Problem
	stored  bool // from a workspace, where rows were refused at import
	waits   waiting
	hint    string // of a workspace without figures: how it gets some
}

// readFigures reads the figures file at path, or standard input for "-", and
// marks each figure with the hash of the file.
func readFigures(s streams, path string) (figuresIn, error) {
	data, err := readAll(s, path)
	if err != nil {
		return figuresIn{}, err
	}
	figs, refused, err := collate.ReadCSV(bytes.NewReader(data), path)
	if err != nil {
		return figuresIn{}, err
	}
	sum := sha256.Sum256(data)
	for i := range figs {
		figs[i].Source.Document = hex.EncodeToString(sum[:])
	}
	return figuresIn{figures: figs, refused: refused}, nil
}

func readAll(s streams, path string) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(s.in)
	}
	return os.ReadFile(path)
}

// summary says how much was read.
func (in figuresIn) summary() string {
	if in.stored {
		return fmt.Sprintf("%d figures of the workspace; cyberflag status tells what was refused at import.", len(in.figures))
	}
	return fmt.Sprintf("%s received: %d read, %d refused.", plural(in.received(), "row"), len(in.figures), len(in.refused))
}

// received counts the rows of the file.
func (in figuresIn) received() int { return len(in.figures) + len(in.refused) }

// report lists the refused rows, and gives errRefused when there are any.
func (in figuresIn) report(w io.Writer) error {
	for _, p := range in.refused {
		fmt.Fprintf(w, "cyberflag: refused: %v\n", p)
		if p.Hint() != "" {
			fmt.Fprintf(w, "cyberflag: hint: %s\n", p.Hint())
		}
	}
	if len(in.refused) == 0 {
		return nil
	}
	return fmt.Errorf("%w: %s received, %d read, %d refused", errRefused, plural(in.received(), "row"), len(in.figures), len(in.refused))
}
