package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"cyberflag/extract"
	"cyberflag/scale"
	parts "cyberflag/scale/batch"
)

// merging is the settings of the merge command.
type merging struct {
	totalling
}

func mergeCommand(s streams) *cobra.Command {
	var f merging
	c := &cobra.Command{
		Use:   "merge PART...",
		Short: "Add up the parts that shard wrote, and refuse them when they are not all of one file",
		Long: "The parts may come in any order. It is an error when one is missing, comes twice, is damaged, or is of another\n" +
			"file, other rules or another cut. The totals and the digest are those of the file in one, however it was cut.\n" +
			"With --extract and -o, the file is written as cyberflag flag writes it, the same bytes.",
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return f.run(c.Context(), s, args) },
	}
	f.flags(c)
	return c
}

func (f *merging) run(ctx context.Context, s streams, names []string) error {
	if err := f.check(); err != nil {
		return err
	}
	set, err := parts.Open(names)
	if err != nil {
		return mergeHint(err)
	}
	h := set.Header
	return f.total(ctx, s, planned{id: h.Plan, file: h.Name, sha256: h.SHA256, settings: h.Settings, shards: h.Of}, func(t *scale.Total) error {
		return mergeHint(set.AddTo(ctx, t))
	})
}

// mergeHint says what to do about a set of parts.
func mergeHint(err error) error {
	for _, known := range []struct {
		err  error
		hint string
	}{
		{scale.ErrMissing, "run cyberflag shard for each that is missing, then merge again"},
		{scale.ErrTwice, "give each part once"},
		{scale.ErrForeign, "merge the parts of one plan at a time"},
		{parts.ErrNoPart, "run cyberflag shard for it again"},
	} {
		if errors.Is(err, known.err) {
			return hinted{err, known.hint}
		}
	}
	return err
}

// refusedList tells the refusals of a total as those of a reading are told.
func refusedList(file string, p *problemList) func(scale.Refusal) error {
	return func(r scale.Refusal) error {
		return p.add(&extract.Problem{File: file, Row: r.Row, Column: r.Column, Message: r.Message, Hint: r.Hint})
	}
}
