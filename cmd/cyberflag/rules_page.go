package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"cyberflag/rules"
	"cyberflag/rules/page"
)

func rulesPageCommand(s streams) *cobra.Command {
	var format, out string
	c := &cobra.Command{
		Use:   "page [DIR]",
		Short: "Write what counts as online as a page: wordings, platforms, words and examples",
		Long: "Writes the page of a folder of rules, or of the program's own. Each example on it is a\n" +
			"test of the rules (rules test), so that the page says what the rules do.",
		Args: usageArgs(cobra.MaximumNArgs(1)),
		RunE: func(_ *cobra.Command, args []string) error {
			set, err := loadRules(append(args, "")[0])
			if err != nil {
				return err
			}
			write := page.Page.Markdown
			switch format {
			case "md":
			case "html":
				write = page.Page.HTML
			default:
				return usagef("unknown --format %q: want md or html", format)
			}
			return into(s, out, func(w io.Writer) error { return write(page.Of(set), w) })
		},
	}
	c.Flags().StringVar(&format, "format", "md", "md or html")
	c.Flags().StringVarP(&out, "output", "o", "-", "file to write; - is standard output")
	return c
}

func rulesExportCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "export DIR",
		Short: "Write the program's own rules into a new folder, to be changed there",
		Args:  usageArgs(cobra.ExactArgs(1)),
		RunE: func(_ *cobra.Command, args []string) error {
			n, err := exportRules(args[0])
			if err == nil {
				_, err = fmt.Fprintf(s.out, "%d files of rules %s in %s: cyberflag rules test %[3]s\n", n, rules.Shipped().Version(), args[0])
			}
			return err
		},
	}
}

// exportRules writes the shipped rules into a folder that is new or empty: rules that
// somebody has changed are not written over.
func exportRules(dir string) (n int, err error) {
	have, err := os.ReadDir(dir)
	switch {
	case len(have) > 0:
		return 0, hinted{fmt.Errorf("%s is not empty", dir), "name a new folder: nothing is written over"}
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return 0, err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return 0, err
	}
	files := rules.ShippedFiles()
	names, err := fs.Glob(files, "*")
	for _, name := range names {
		if err == nil {
			err = exportFile(files, name, filepath.Join(dir, name))
		}
	}
	return len(names), err
}

func exportFile(from fs.FS, name, to string) error {
	text, err := fs.ReadFile(from, name)
	if err != nil {
		return err
	}
	return writeFile(to, func(w io.Writer) error { _, err := w.Write(text); return err })
}
