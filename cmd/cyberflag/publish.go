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
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cyberflag/publish/site"
)

// siteList stands in a published folder and names the files that publish
// wrote there, one path a line; it is what allows publish to remove them.
const siteList = ".cyberflag-site"

func publishCommand(s streams) *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "publish --out DIR",
		Short: "Write the pages of a workspace as files, the same bytes on every run",
		Long: `Each file appears whole or not at all; files of an earlier run that are no longer part of the site are removed.
A folder with other things in it is refused.`,
		Args: cobra.NoArgs,
	}
	dir := workspaceFlag(c)
	ask := releaseFlags(c)
	c.Flags().StringVar(&out, "out", "", "folder to write to")
	c.RunE = func(c *cobra.Command, _ []string) error {
		if out == "" {
			return usagef("publish needs --out DIR")
		}
		w, err := openWorkspace(c.Context(), dir())
		if err != nil {
			return err
		}
		defer w.Close()
		pages, err := publishSite(c.Context(), w, *ask, out)
		if err != nil {
			return err
		}
		size := 0
		for _, p := range pages {
			size += len(p.Body)
		}
		_, err = fmt.Fprintf(s.out, "wrote %d files, %d kB, to %s: open %s\n", len(pages), size/1000, out, filepath.Join(out, "index.html"))
		return err
	}
	return c
}

// publishSite writes the site of what is in the workspace to dir, and gives its
// pages.
func publishSite(ctx context.Context, w *workspace, ask releaseAsk, dir string) ([]site.Page, error) {
	release, err := releaseOf(ctx, w, ask)
	if err != nil {
		return nil, err
	}
	pages, err := site.Pages(release)
	if err != nil {
		return nil, err
	}
	// First the ledger: what is noted and not published costs a reader
	// nothing, and what is published and not noted would be forgotten.
	if err := noteRelease(ctx, w, release); err != nil {
		return nil, err
	}
	return pages, writeSite(dir, pages)
}

// writeSite makes dir hold pages and nothing else. While it works, the list in
// dir names the old files and the new ones, so that a run that was cut short
// can be completed or replaced.
func writeSite(dir string, pages []site.Page) error {
	old, err := ownFiles(dir)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	var paths []string
	for _, p := range pages {
		if !filepath.IsLocal(filepath.FromSlash(p.Path)) {
			return fmt.Errorf("BUG: page %q would leave the folder", p.Path)
		}
		paths = append(paths, p.Path)
	}
	if err := writeList(dir, append(slices.Clone(old), paths...)); err != nil {
		return err
	}
	for _, p := range pages {
		if err := writePage(dir, p); err != nil {
			return err
		}
	}
	for _, path := range old {
		if !slices.Contains(paths, path) {
			if err := removeOwn(dir, path); err != nil {
				return err
			}
		}
	}
	return writeList(dir, paths)
}

// ownFiles gives the paths that an earlier run wrote to dir: none for a new or
// empty folder. A folder with something in it and no list is not ours.
func ownFiles(dir string) ([]string, error) {
	if err := notFile(dir, "give --out a new or empty folder"); err != nil {
		return nil, err
	}
	list, err := os.ReadFile(filepath.Join(dir, siteList))
	if err == nil {
		return slices.DeleteFunc(strings.Split(string(list), "\n"), func(path string) bool {
			return path == "" || !filepath.IsLocal(filepath.FromSlash(path))
		}), nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0 {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return nil, hinted{fmt.Errorf("%s has things in it that publish did not write", dir), "give --out a new or empty folder"}
}

// writeList writes the paths, each once, in order.
func writeList(dir string, paths []string) error {
	slices.Sort(paths)
	text := strings.Join(slices.Compact(paths), "\n") + "\n"
	return writeFile(filepath.Join(dir, siteList), func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	})
}

// writePage writes one page unless its file has those bytes already.
func writePage(dir string, p site.Page) error {
	path := filepath.Join(dir, filepath.FromSlash(p.Path))
	if have, err := os.ReadFile(path); err == nil && bytes.Equal(have, p.Body) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return writeFile(path, func(w io.Writer) error {
		_, err := w.Write(p.Body)
		return err
	})
}

// removeOwn removes a file that an earlier run wrote, and its folder when that
// was the last one in it.
func removeOwn(dir, path string) error {
	full := filepath.Join(dir, filepath.FromSlash(path))
	if err := os.Remove(full); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for parent := filepath.Dir(full); parent != filepath.Clean(dir); parent = filepath.Dir(parent) {
		if os.Remove(parent) != nil { // not empty, which is fine
			return nil
		}
	}
	return nil
}
