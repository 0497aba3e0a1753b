package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"cyberflag/collect/answer"
	"cyberflag/collect/confirm"
	"cyberflag/store"
)

// keeping says where the readings of a run are kept: in the workspace that was
// named, or in the current folder when it is one.
type keeping struct {
	dir   func() string
	given func() bool
}

// keepingFlag adds --workspace to c.
func keepingFlag(c *cobra.Command) keeping {
	return keeping{dir: workspaceFlag(c), given: workspaceGiven(c)}
}

// open gives the workspace, or nil when readings are not to be kept.
func (k keeping) open(ctx context.Context) (*workspace, error) {
	if _, err := os.Stat(filepath.Join(k.dir(), configFile)); !k.given() && errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return openWorkspace(ctx, k.dir())
}

// keepReading takes a file and what was read from it into the workspace, and
// says so on stderr: what read prints is the same with a workspace and without.
func keepReading(ctx context.Context, s streams, w *workspace, file string, r answer.Reading) error {
	if file == "-" {
		_, err := fmt.Fprintln(s.err, "cyberflag: note: standard input is not kept in the workspace: save it as a file")
		return err
	}
	src, err := openSource(s.in, file, importAs{})
	if err != nil {
		return err
	}
	defer src.close()
	text, err := json.Marshal(r)
	if err != nil {
		return err
	}
	added, err := w.KeepAnswer(ctx, store.Answer{SHA256: src.hash, Name: filepath.Base(file), Bytes: src.size, Reading: string(text)}, src.path)
	if err != nil {
		return err
	}
	what := "kept"
	if !added {
		what = "here already"
	}
	_, err = fmt.Fprintf(s.err, "cyberflag: %s: %s, %s; cyberflag confirm goes on\n", file, what, plural(len(confirm.Proposals(r)), "proposal"))
	return err
}
