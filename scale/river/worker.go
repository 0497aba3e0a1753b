package river

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverdatabasesql"
	"github.com/riverqueue/river/rivertype"

	"cyberflag/flag"
	"cyberflag/internal/crashpoint"
	"cyberflag/scale"
	"cyberflag/scale/blob"
	"cyberflag/scale/ledger"
)

// A Worker does shards that were submitted, several at once, until it is
// stopped. Its fields do not change while it works.
type Worker struct {
	Ledger *ledger.Ledger
	Judge  *flag.Judge
	Many   int          // shards at once
	Log    *slog.Logger // no text of a record comes into it

	// Open opens the file that was submitted.
	Open func(ctx context.Context, uri string) (blob.File, error)

	// Done is told of each shard that is done, by several goroutines at once:
	// its rows and its bytes. It may be nil.
	Done func(rows int, bytes int64)
}

// patience is how long a worker that is to stop may take to end what it does.
const patience = 10 * time.Second

// Run works until ctx ends, and then ends what it has begun.
func (w *Worker) Run(ctx context.Context) error {
	j := &jobs{Worker: w, plans: map[string]*opened{}}
	defer j.close()
	workers := river.NewWorkers()
	if err := river.AddWorkerSafely(workers, j); err != nil {
		return err
	}
	client, err := river.NewClient(riverdatabasesql.New(w.Ledger.DB()), &river.Config{
		Queues:               map[string]river.QueueConfig{queue: {MaxWorkers: w.Many}},
		Workers:              workers,
		JobTimeout:           jobTimeout,
		RescueStuckJobsAfter: rescueAfter,
		RetryPolicy:          soon{},
		FetchPollInterval:    pollEvery,
		SoftStopTimeout:      patience,
		Logger:               w.Log,
	})
	if err != nil {
		return err
	}
	if err := client.Start(ctx); err != nil {
		if ctx.Err() != nil {
			return nil // stopped before it began
		}
		return fmt.Errorf("begin to work: %w", err)
	}
	<-client.Stopped()
	return nil
}

// soon tries a shard again after a second for each time it was tried, and never
// later than ten: River's own policy would wait for hours.
type soon struct{}

func (soon) NextRetry(job *rivertype.JobRow) time.Time {
	return time.Now().Add(time.Duration(min(len(job.Errors)+1, 10)) * time.Second)
}

// jobs works as River asks.
type jobs struct {
	river.WorkerDefaults[Args]
	*Worker

	mu    sync.Mutex
	plans map[string]*opened // by ID
}

// An opened is a plan with its file and the workers that nobody uses.
type opened struct {
	plan *scale.Plan
	file blob.File
	free []*scale.Worker
}

// otherRules is how long a shard is left to others by a worker that has other
// rules.
const otherRules = 5 * time.Second

// Work does one shard.
func (j *jobs) Work(ctx context.Context, job *river.Job[Args]) error {
	plan, shard := job.Args.Plan, job.Args.Shard
	if done, err := j.Ledger.Done(ctx, plan, shard); done || err != nil {
		return err // done: the worker that did it died before it could say so
	}
	o, w, err := j.take(ctx, plan)
	if errors.Is(err, scale.ErrOtherRules) {
		j.Log.Error("left to others", "plan", plan[:12], "shard", shard, "why", err.Error())
		return river.JobSnooze(otherRules)
	}
	if err != nil {
		return hopeless(err)
	}
	result, err := w.Do(ctx, shard)
	if err != nil {
		return hopeless(err)
	}
	j.give(o, w)
	crashpoint.Here("river: done")
	if err := j.keep(ctx, job, result.Pack()); err != nil {
		return fmt.Errorf("shard %d: %w", shard, err)
	}
	if j.Done != nil {
		j.Done(result.Received(), o.plan.Bytes(shard))
	}
	return nil
}

// hopeless cancels a job that fails in the same way whoever tries it.
func hopeless(err error) error {
	if errors.Is(err, scale.ErrChanged) || errors.Is(err, ledger.ErrNoPlan) {
		return river.JobCancel(err)
	}
	return err
}

// keep commits the result, the decisions and the end of the job together.
func (j *jobs) keep(ctx context.Context, job *river.Job[Args], p scale.Packed) error {
	tx, err := j.Ledger.Begin(ctx)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := ledger.Keep(ctx, tx, p); err != nil {
		return err
	}
	if _, err := river.JobCompleteTx[*riverdatabasesql.Driver, *sql.Tx, Args](ctx, tx, job); err != nil {
		return err
	}
	crashpoint.Here("river: before commit")
	if err := tx.Commit(); err != nil {
		return err
	}
	crashpoint.Here("river: committed")
	return nil
}

// take gives a worker for the plan, which nobody else uses until it is given
// back.
func (j *jobs) take(ctx context.Context, plan string) (*opened, *scale.Worker, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	o := j.plans[plan]
	if o == nil {
		p, uri, err := j.Ledger.Plan(ctx, plan)
		if err != nil {
			return nil, nil, err
		}
		file, err := j.Open(ctx, uri)
		if err != nil {
			return nil, nil, err
		}
		o = &opened{plan: p, file: file}
		j.forget(mostOpen - 1)
		j.plans[plan] = o
	}
	if n := len(o.free); n > 0 {
		w := o.free[n-1]
		o.free = o.free[:n-1]
		return o, w, nil
	}
	w, err := scale.NewWorker(ctx, o.plan, o.file, j.Judge)
	return o, w, err
}

func (j *jobs) give(o *opened, w *scale.Worker) {
	j.mu.Lock()
	defer j.mu.Unlock()
	o.free = append(o.free, w)
}

// mostOpen is how many plans are kept open at once.
const mostOpen = 8

// forget keeps no more than so many plans. A file that is still read is closed
// when nobody has it any more: by the collector.
func (j *jobs) forget(most int) {
	for plan := range j.plans {
		if len(j.plans) <= most {
			return
		}
		delete(j.plans, plan)
	}
}

func (j *jobs) close() {
	j.mu.Lock()
	defer j.mu.Unlock()
	for _, o := range j.plans {
		o.file.Close()
	}
}
