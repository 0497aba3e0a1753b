package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"cyberflag/collect/answer"
	"cyberflag/collect/document"
)

type readFlags struct {
	show, json, score bool
	keep              keeping
}

func readCommand(s streams) *cobra.Command {
	var f readFlags
	c := &cobra.Command{
		Use:   "read FILE...",
		Short: "Read the answer to a request, in any format, into proposed figures",
		Long: `Each figure comes with its question, period, breakdown and unit, the place it
stood, and how sure the reading is. A figure below 0.5 is offered for a person to
look at, not put forward. What cannot be proved is not proposed; it stands among
the problems, with every sum that does not add up. Nothing is published from here.

In a workspace, the file and what was read from it are kept for confirm.

With --score the arguments are folders: each file in them that has a
NAME.expected.json beside it is read and compared with that.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, files []string) error { return f.run(c.Context(), s, files) },
	}
	f.keep = keepingFlag(c)
	c.Flags().BoolVar(&f.show, "show", false, "print the file as the program sees it: sheets, pages, paragraphs and tables with addresses")
	c.Flags().BoolVar(&f.json, "json", false, "print JSON: one document, or a list when several files are read")
	c.Flags().BoolVar(&f.score, "score", false, "compare with the right readings that stand beside the files of a folder")
	return c
}

func (f readFlags) run(ctx context.Context, s streams, files []string) error {
	switch {
	case f.show:
		return showDocuments(s, files)
	case f.score:
		return scoreReadings(s, files, f.json)
	}
	w, err := f.keep.open(ctx)
	if err != nil {
		return err
	}
	if w != nil {
		defer w.Close()
	}
	var out []answer.Reading
	refused := 0
	for _, file := range files {
		d, err := openDocument(s, file)
		if refusal := (*document.Refusal)(nil); errors.As(err, &refusal) {
			refused++
			printRefusal(s, file, refusal)
			continue
		}
		if err != nil {
			return err
		}
		r := answer.Read(d)
		if !f.json {
			if err := printReading(s.out, file, r); err != nil {
				return err
			}
		}
		if w != nil {
			if err := keepReading(ctx, s, w, file, r); err != nil {
				return err
			}
		}
		out = append(out, r)
	}
	if err := f.document(s, files, out); err != nil {
		return err
	}
	if refused > 0 {
		return fmt.Errorf("%w: %d of %d files", errRefused, refused, len(files))
	}
	return nil
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

func printRefusal(s streams, file string, r *document.Refusal) {
	fmt.Fprintf(s.err, "cyberflag: refused: %s: %s\n", file, r.Msg)
	if r.Hint() != "" {
		fmt.Fprintf(s.err, "cyberflag: hint: %s\n", r.Hint())
	}
}
