package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"github.com/spf13/cobra"

	"cyberflag/examples"
	"cyberflag/extract/sample"
)

// What the demo is made of. The seed and the size of the extract are printed
// with everything that is said of it.
const (
	demoRecords = 50_000
	demoSeed    = 2017
	demoFolder  = "demo" // in the workspace: the inputs, for a reader to open
	demoFigures = "figures.csv"
	demoArticle = "article.txt"
	demoExtract = "extract.csv"
	serveOff    = "off"
)

func demoCommand(s streams) *cobra.Command {
	var dir, serve string
	c := &cobra.Command{
		Use:   "demo",
		Short: "Make a demo workspace, run both roads on the shipped examples, and serve the result",
		Long: `The figures and the story are published facts of 2015-16 and 2016-17; the extract of crime records is made up from a seed.
Run again on the same folder it finds everything there and changes nothing.`,
		Args: cobra.NoArgs,
	}
	c.Flags().StringVar(&dir, "dir", "cyberflag-demo", "folder of the workspace")
	c.Flags().StringVar(&serve, "serve", defaultConfig().Listen, "address to serve at, or off")
	c.RunE = func(c *cobra.Command, _ []string) error { return runDemo(c.Context(), s, dir, serve) }
	return c
}

func runDemo(ctx context.Context, s streams, dir, serve string) error {
	if err := demoWorkspace(ctx, dir); err != nil {
		return err
	}
	w, err := openWorkspace(ctx, dir)
	if err != nil {
		return err
	}
	defer w.Close()
	fmt.Fprintf(s.out, "Workspace: %s\n", dir)
	for _, road := range []func(context.Context, streams, *workspace) error{figuresRoad, recordsRoad} {
		if err := road(ctx, s, w); err != nil {
			return err
		}
	}
	out := filepath.Join(dir, releasesDir, "site")
	pages, err := publishSite(ctx, w, demoAsk(), out)
	if err != nil {
		return err
	}
	fmt.Fprintf(s.out, "Published: %d files in %s\n", len(pages), out)
	if serve == serveOff {
		return nil
	}
	return serveWorkspace(ctx, s, w, demoAsk(), serve)
}

// demoWorkspace makes the workspace and its inputs in dir, or completes them.
// A folder that holds anything else is left alone.
func demoWorkspace(ctx context.Context, dir string) error {
	inputs := filepath.Join(dir, demoFolder)
	if err := mayBeDemo(dir, inputs); err != nil {
		return err
	}
	if err := os.MkdirAll(inputs, 0o755); err != nil {
		return err
	}
	for _, name := range []string{demoFigures, demoArticle} {
		content, err := examples.FS.ReadFile(name)
		if err != nil {
			return err
		}
		err = writeFile(filepath.Join(inputs, name), func(out io.Writer) error {
			_, err := out.Write(content)
			return err
		})
		if err != nil {
			return err
		}
	}
	err := writeFile(filepath.Join(inputs, demoExtract), func(out io.Writer) error {
		return sample.WriteCSV(stoppable{ctx, out}, sample.Default(demoRecords, demoSeed))
	})
	if err != nil {
		return err
	}
	if _, err := os.Stat(filepath.Join(dir, configFile)); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return initWorkspace(ctx, dir)
}

// mayBeDemo refuses a folder that has things in it and no demo: a demo in a
// real workspace would mix made-up counts with real ones.
func mayBeDemo(dir, inputs string) error {
	if err := notFile(dir, "--dir takes a new or empty folder"); err != nil {
		return err
	}
	if _, err := os.Stat(inputs); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if len(entries) > 0 {
		return hinted{fmt.Errorf("%s has things in it that are not a demo", dir), "--dir takes a new or empty folder"}
	}
	return nil
}

// importDemo takes one of the demo's inputs in.
func importDemo(ctx context.Context, w *workspace, name, seed string) (imported, error) {
	src, err := openSource(nil, filepath.Join(w.dir, demoFolder, name), importAs{seed: seed, notes: io.Discard})
	if err != nil {
		return imported{}, err
	}
	defer src.close()
	done, err := importOne(ctx, w, src)
	if err != nil {
		return done, err
	}
	return done, done.whole
}

// demoSeedText is the seed as an import says it.
func demoSeedText() string { return strconv.Itoa(demoSeed) }
