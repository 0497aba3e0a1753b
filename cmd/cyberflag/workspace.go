package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/spf13/cobra"

	"cyberflag/store"
)

// The parts of a workspace folder.
const (
	configFile  = "cyberflag.toml"
	inboxDir    = "inbox"
	releasesDir = "releases"
)

// errNoWorkspace: the folder is not a workspace.
var errNoWorkspace = errors.New("not a workspace")

// A config is what cyberflag.toml says. Keys may be added, never renamed.
type config struct {
	Database string `toml:"database"` // file of the SQLite database, from the workspace's folder
	Listen   string `toml:"listen"`   // address that serve listens on
}

// defaultConfig is the workspace that init makes.
func defaultConfig() config {
	return config{Database: "cyberflag.db", Listen: "127.0.0.1:8080"}
}

// A hinted error says what to do next.
type hinted struct {
	error
	hint string
}

// Hint says what to do next.
func (h hinted) Hint() string { return h.hint }

// Unwrap gives the error itself.
func (h hinted) Unwrap() error { return h.error }

// A workspace is an open workspace folder.
type workspace struct {
	*store.SQLite
	dir    string
	config config
}

// workspaceFlag adds --workspace to c and gives a function that tells which
// folder is meant: the flag, else CYBERFLAG_WORKSPACE, else the current one.
func workspaceFlag(c *cobra.Command) func() string {
	dir := c.Flags().String("workspace", "", "workspace folder; without it CYBERFLAG_WORKSPACE, or else the current folder")
	return func() string {
		switch env := os.Getenv("CYBERFLAG_WORKSPACE"); {
		case *dir != "":
			return *dir
		case env != "":
			return env
		}
		return "."
	}
}

// workspaceIfAny adds --workspace to c for a command that can do without: the
// workspace is nil when none was named and the current folder is none.
func workspaceIfAny(c *cobra.Command) func() (*workspace, error) {
	dir := workspaceFlag(c)
	return func() (*workspace, error) {
		if _, err := os.Stat(filepath.Join(dir(), configFile)); errors.Is(err, fs.ErrNotExist) && !workspaceNamed(c) {
			return nil, nil
		}
		return openWorkspace(c.Context(), dir())
	}
}

// workspaceNamed tells whether a workspace was named, or is the current folder.
func workspaceNamed(c *cobra.Command) bool {
	return c.Flags().Changed("workspace") || os.Getenv("CYBERFLAG_WORKSPACE") != ""
}

// openWorkspace opens the workspace in dir.
func openWorkspace(ctx context.Context, dir string) (*workspace, error) {
	c, err := readConfig(filepath.Join(dir, configFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, hinted{fmt.Errorf("%s is %w: it has no %s", dir, errNoWorkspace, configFile), "cyberflag init " + dir + " makes one"}
	}
	if err != nil {
		return nil, err
	}
	// What is opened here was made by init: a new, empty one would look as if
	// nothing had ever been taken in.
	if path := c.path(dir); !exists(path) {
		return nil, hinted{fmt.Errorf("the database %s of the workspace is not there", path),
			"put it back from a copy; an empty file of that name begins anew"}
	}
	return openDatabase(ctx, dir, c)
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// path is the file of the database of a workspace in dir.
func (c config) path(dir string) string {
	if filepath.IsAbs(c.Database) {
		return c.Database
	}
	return filepath.Join(dir, c.Database)
}

func openDatabase(ctx context.Context, dir string, c config) (*workspace, error) {
	s, err := store.Open(ctx, c.path(dir), filepath.Join(dir, inboxDir))
	if err != nil {
		return nil, err
	}
	return &workspace{SQLite: s, dir: dir, config: c}, nil
}

// readConfig reads a cyberflag.toml. A key that it does not know is an error:
// a misspelt setting must not become a default.
func readConfig(path string) (config, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return config{}, err
	}
	c := defaultConfig()
	err = toml.NewDecoder(bytes.NewReader(text)).DisallowUnknownFields().Decode(&c)
	var unknown *toml.StrictMissingError
	var wrong *toml.DecodeError
	switch {
	case errors.As(err, &unknown):
		return config{}, unknownKeys(path, unknown)
	case errors.As(err, &wrong):
		row, col := wrong.Position()
		if readable := map[string]any{}; toml.Unmarshal(text, &readable) == nil { // and of another type than a setting's
			key := strings.Join(wrong.Key(), ".")
			return config{}, fmt.Errorf("%s:%d:%d: %s: want text in quotes", path, row, col, key)
		}
		return config{}, fmt.Errorf("%s:%d:%d: %w", path, row, col, err)
	case err != nil:
		return config{}, fmt.Errorf("%s: %w", path, err)
	}
	if strings.Contains(c.Database, "://") || c.Database == "" {
		return config{}, hinted{fmt.Errorf("%s: database %q is not the name of a file", path, c.Database),
			"this version keeps a workspace in SQLite only; the default is " + defaultConfig().Database}
	}
	return c, nil
}

// unknownKeys names each unknown key with its line.
func unknownKeys(path string, e *toml.StrictMissingError) error {
	var lines []string
	for i := range e.Errors {
		row, col := e.Errors[i].Position()
		lines = append(lines, fmt.Sprintf("%s:%d:%d: unknown key %q", path, row, col, strings.Join(e.Errors[i].Key(), ".")))
	}
	return hinted{errors.New(strings.Join(lines, "; ")), "the keys are database and listen"}
}

// emptyHint says how a workspace without figures gets some.
func (w *workspace) emptyHint(ctx context.Context) (string, error) {
	hint := "cyberflag import FILE takes in a CSV file of published figures"
	waits, err := w.waiting(ctx)
	if n := len(waits.items); n > 0 {
		hint += "; " + plural(n, "proposal") + " wait: cyberflag confirm"
	}
	return hint, err
}

// writeConfig writes the settings with a line on each.
func writeConfig(w io.Writer, c config) error {
	_, err := fmt.Fprintf(w, `# Settings of this workspace. A key that is not known is an error.

# File of the SQLite database, from this folder.
database = %q

# Address that cyberflag serve listens on.
listen = %q
`, c.Database, c.Listen)
	return err
}
