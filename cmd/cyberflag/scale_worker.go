package main

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"cyberflag/internal/progress"
	"cyberflag/scale/ledger"
	"cyberflag/scale/local"
	"cyberflag/scale/river"
)

// openRiver opens a PostgreSQL database with the tables of the engine river.
func openRiver(ctx context.Context, database string) (*ledger.Ledger, error) {
	if !ledger.IsPostgres(database) {
		return nil, usagef("--database %q: want the address of a PostgreSQL database, postgres://...", database)
	}
	book, err := ledger.Open(ctx, database)
	if err != nil {
		return nil, err
	}
	if err := river.Migrate(ctx, book); err != nil {
		book.Close()
		return nil, err
	}
	return book, nil
}

// everywhere is the name of a file for the workers: an absolute path, or the
// address of an object.
func everywhere(name string) (string, error) {
	if strings.Contains(name, "://") {
		return name, nil
	}
	return filepath.Abs(name)
}

// river hands the missing shards to the workers, and waits for them.
func (f *scaleRun) river(ctx context.Context, name string, run *local.Run, meter *progress.Meter) error {
	if err := river.Migrate(ctx, run.Ledger); err != nil {
		return err
	}
	uri, err := everywhere(name)
	if err != nil {
		return err
	}
	if err := river.Submit(ctx, run.Ledger, run.Plan, uri); err != nil {
		return err
	}
	var before ledger.State
	return river.Wait(ctx, run.Ledger, run.Plan, func(st ledger.State) {
		meter.Add(int64(st.Received-before.Received), st.Bytes-before.Bytes)
		before = st
	})
}

// submitting is the settings of scale submit.
type submitting struct {
	deciding
	cutting
	database string
}

func scaleSubmitCommand(s streams) *cobra.Command {
	var f submitting
	c := &cobra.Command{
		Use:   "submit FILE --database postgres://...",
		Short: "Hand the shards of a file to the workers on a PostgreSQL database, and do not wait",
		Long: "FILE is a path that every worker has, or s3://bucket/key. Submitted again, a file changes nothing but that shards\n" +
			"which were given up are tried again. cyberflag scale status says how far it has come, and scale total adds it up.",
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return f.run(c, s, args[0]) },
	}
	f.deciding.flags(c)
	f.cutting.flags(c)
	c.Flags().StringVar(&f.database, "database", "", "address of a PostgreSQL database, postgres://... (required)")
	return c
}

func (f *submitting) run(c *cobra.Command, s streams, name string) error {
	cut, err := f.planner(c)
	if err != nil {
		return err
	}
	ctx := c.Context()
	file, err := f.open(ctx, s.err, name, cut)
	if err != nil {
		return err
	}
	defer file.Close()
	plan := file.plan
	book, err := openRiver(ctx, f.database)
	if err != nil {
		return err
	}
	defer book.Close()
	uri, err := everywhere(name)
	if err == nil {
		err = river.Submit(ctx, book, plan, uri)
	}
	if err == nil {
		fmt.Fprintf(s.out, "plan %.12s: %s, in %d shards\n", plan.ID(), plan.Name, plan.Shards())
	}
	return err
}

// working is the settings of scale worker.
type working struct {
	database, rules, progress string
	workers                   int
	untilDone                 bool
}

func scaleWorkerCommand(s streams) *cobra.Command {
	var f working
	c := &cobra.Command{
		Use:   "worker --database postgres://...",
		Short: "Do the shards that were submitted to a PostgreSQL database, until it is stopped",
		Long: "Any number of workers, on any machines that see the files, share the work. A worker that is stopped ends what it\n" +
			"has begun; one that dies is replaced by another within a minute, and its shard is done again as a whole.",
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return f.run(c.Context(), s) },
	}
	c.Flags().StringVar(&f.database, "database", "", "address of a PostgreSQL database, postgres://... (required)")
	c.Flags().StringVar(&f.rules, "rules", "", "folder of rules instead of the program's own")
	c.Flags().IntVar(&f.workers, "workers", 0, "how many shards are done at once (default: all cores)")
	c.Flags().BoolVar(&f.untilDone, "until-done", false, "stop when every shard of every file in the database is done")
	c.Flags().StringVar(&f.progress, "progress", "", "json: one line a second on standard error; off: nothing")
	return c
}

func (f *working) run(ctx context.Context, s streams) error {
	if f.workers < 0 {
		return usagef("--workers %d: want 1 or more", f.workers)
	}
	if f.workers == 0 {
		f.workers = runtime.GOMAXPROCS(0)
	}
	mode, err := progressMode(f.progress, s.err)
	if err != nil {
		return err
	}
	judge, err := newJudge(f.rules, "")
	if err != nil {
		return err
	}
	book, err := openRiver(ctx, f.database)
	if err != nil {
		return err
	}
	defer book.Close()
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	if f.untilDone {
		go stopWhenDone(ctx, book, stop)
	}
	meter := progress.Start(s.err, mode, 0)
	defer meter.Stop()
	w := river.Worker{
		Ledger: book, Judge: judge, Many: f.workers,
		Open: openFile,
		Log:  slog.New(slog.NewTextHandler(s.err, &slog.HandlerOptions{Level: slog.LevelWarn})),
		Done: func(rows int, bytes int64) { meter.Add(int64(rows), bytes) },
	}
	return w.Run(ctx)
}

// stopWhenDone calls stop when nothing is left to do.
func stopWhenDone(ctx context.Context, book *ledger.Ledger, stop func()) {
	for tick := time.Tick(time.Second); ; {
		select {
		case <-ctx.Done():
			return
		case <-tick:
		}
		if left, err := book.Left(ctx); err == nil && left == 0 {
			stop()
		}
	}
}
