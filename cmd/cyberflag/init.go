package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
)

func initCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "init DIR",
		Short: "Make a workspace: a folder that keeps what is imported",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if err := initWorkspace(c.Context(), args[0]); err != nil {
				return err
			}
			_, err := fmt.Fprintf(s.out, "made a workspace in %s: %s, %s, %s%c, %s%c\n", args[0],
				configFile, defaultConfig().Database, inboxDir, filepath.Separator, releasesDir, filepath.Separator)
			return err
		},
	}
}

// initWorkspace makes a workspace in dir, which may exist. The settings file
// comes last: without it there is no workspace, and init may be run again.
func initWorkspace(ctx context.Context, dir string) error {
	if err := notFile(dir, "give init a new folder, or one that is there"); err != nil {
		return err
	}
	config := filepath.Join(dir, configFile)
	if _, err := os.Stat(config); err == nil {
		return hinted{fmt.Errorf("%s is a workspace already", dir), "cyberflag status --workspace " + dir + " shows what it has"}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for _, part := range []string{inboxDir, releasesDir} {
		if err := os.MkdirAll(filepath.Join(dir, part), 0o755); err != nil {
			return err
		}
	}
	w, err := openDatabase(ctx, dir, defaultConfig())
	if err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return writeFile(config, func(out io.Writer) error { return writeConfig(out, defaultConfig()) })
}
