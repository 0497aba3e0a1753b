package main

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"cyberflag/internal/progress"
	"cyberflag/scale"
	"cyberflag/scale/ledger"
	"cyberflag/scale/local"
)

// The engines that have a database.
const (
	engineLocal = "local"
	engineRiver = "river"
)

// scaleRun is the settings of scale run.
type scaleRun struct {
	deciding
	cutting
	totalling
	engine, database, progress string
	workers                    int
}

func scaleRunCommand(s streams) *cobra.Command {
	var f scaleRun
	c := &cobra.Command{
		Use:   "run FILE --database DATABASE",
		Short: "Do a file in shards, go on where an earlier run was stopped, and print the totals",
		Long: "FILE is a path, or s3://bucket/key. The engine local uses the cores of this machine and keeps what is done in an\n" +
			"SQLite file. The engine river hands the shards to the programs that run cyberflag scale worker on the same\n" +
			"PostgreSQL database, and waits for them. Each shard's result goes in whole, in one transaction: a run that was\n" +
			"killed is started again with the same words, and does only what is missing.",
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return f.run(c, s, args[0]) },
	}
	f.deciding.flags(c)
	f.cutting.flags(c)
	f.totals(c)
	c.Flags().StringVar(&f.engine, "engine", engineLocal, "local: this machine's cores; river: workers on a PostgreSQL database")
	c.Flags().StringVar(&f.database, "database", "", "SQLite file of the results, or postgres://... (required)")
	c.Flags().IntVar(&f.workers, "workers", 0, "how many shards are done at once by the engine local (default: all cores)")
	c.Flags().StringVar(&f.progress, "progress", "", "json: one line a second on standard error; off: nothing")
	return c
}

// totals gives the flags of the totals; the flagged file is made of FILE itself.
func (f *scaleRun) totals(c *cobra.Command) {
	f.totalling.flags(c)
	c.Flags().Lookup("output").Usage = "write the flagged file, as cyberflag flag does"
	if err := c.Flags().MarkHidden("extract"); err != nil {
		panic("BUG: " + err.Error())
	}
}

func (f *scaleRun) check(c *cobra.Command, name string) error {
	switch {
	case f.database == "":
		return usagef("scale run needs --database: an SQLite file, or postgres://...")
	case f.engine != engineLocal && f.engine != engineRiver:
		return usagef("unknown --engine %q: want local or river", f.engine)
	case f.engine == engineRiver && !ledger.IsPostgres(f.database):
		return usagef("the engine river needs --database postgres://...")
	case f.workers < 0:
		return usagef("--workers %d: want 1 or more", f.workers)
	case f.engine == engineRiver && c.Flags().Changed("workers"):
		return usagef("--workers is for the engine local: with river, give it to scale worker")
	}
	if f.out != "" {
		f.extract = name
	}
	return f.totalling.check()
}

func (f *scaleRun) run(c *cobra.Command, s streams, name string) error {
	if err := f.check(c, name); err != nil {
		return err
	}
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(countingMemory))
	mode, err := progressMode(f.progress, s.err)
	if err != nil {
		return err
	}
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
	if f.out != "" {
		if err := canRejoin(ctx, file, plan.Settings); err != nil {
			return err
		}
	}
	book, err := ledger.Open(ctx, f.database)
	if err != nil {
		return err
	}
	defer book.Close()
	meter := progress.Start(s.err, mode, plan.Size-plan.Cuts[0].Offset)
	err = f.do(ctx, s, name, meter, &local.Run{
		Plan: plan, Source: file, Judge: file.judge, Ledger: book, Workers: f.workers,
		Done: func(rows int, bytes int64) { meter.Add(int64(rows), bytes) },
	})
	meter.Stop()
	if ctx.Err() != nil {
		return hinted{fmt.Errorf("stopped before the end: %w", context.Cause(ctx)), "what is done is kept: run the same again for the rest"}
	}
	if err != nil {
		return err
	}
	p := plannedBy(plan)
	p.told = true
	return f.total(ctx, s, p, func(t *scale.Total) error { return book.AddTo(ctx, plan, t) })
}

// do has the missing shards done.
func (f *scaleRun) do(ctx context.Context, s streams, name string, meter *progress.Meter, run *local.Run) error {
	missing, err := run.Ledger.Missing(ctx, run.Plan)
	if err != nil {
		return err
	}
	if done := run.Plan.Shards() - len(missing); done > 0 {
		fmt.Fprintf(s.err, "of %d shards, %d are done already\n", run.Plan.Shards(), done)
	}
	if f.engine == engineRiver {
		return f.river(ctx, name, run, meter)
	}
	if run.Workers == 0 {
		run.Workers = runtime.GOMAXPROCS(0)
	}
	return run.Do(ctx)
}

func plannedBy(p *scale.Plan) planned {
	return planned{id: p.ID(), file: p.Name, sha256: p.SHA256, settings: p.Settings, shards: p.Shards()}
}
