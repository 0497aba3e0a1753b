// Package river does the shards of a plan by workers on any number of machines,
// which share a PostgreSQL database and nothing else. River, a queue of jobs in
// that database, says who does which shard.
//
// The result of a shard, its decisions and the end of its job are committed in
// one transaction. So nothing is lost and nothing counted twice, whenever a
// worker or the database dies: either all three are there, or the shard is done
// again, with the same result. A worker that has other rules than a plan's
// leaves its shards to others, and says so.
package river

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverdatabasesql"
	"github.com/riverqueue/river/rivermigrate"
	"github.com/riverqueue/river/rivertype"

	"cyberflag/internal/csvscan"
	"cyberflag/scale"
	"cyberflag/scale/ledger"
)

// How a dead worker is found. River has no heartbeat: a job counts as dead when
// it has run for longer than rescueAfter, and that is looked at every 30 s and
// once when the worker that looks is replaced, within 15 s of its own death. So
// another worker has the shard of a dead one within a minute. It must not be
// found dead while it lives: jobTimeout ends it before.
const (
	jobTimeout  = 12 * time.Second
	rescueAfter = 15 * time.Second
	pollEvery   = 200 * time.Millisecond
)

// MostBytes is the longest shard for this engine: 64 MiB, and the rest of the row in
// which that ends. Its work takes about a second of one core, which leaves jobTimeout
// room on a machine that is busy.
const MostBytes = 64<<20 + csvscan.MaxRow

// queue and kind name our jobs among others of the same database.
const (
	queue = "cyberflag"
	kind  = "cyberflag_shard"
)

// An Args is one job: one shard of one plan.
type Args struct {
	Plan  string `json:"plan"` // scale.Plan.ID
	Shard int    `json:"shard"`
}

// Kind names the job.
func (Args) Kind() string { return kind }

// tag marks the jobs of a plan.
func tag(plan string) string { return "plan-" + plan[:16] }

// opts make a job that is waiting or working there only once.
func (a Args) opts() *river.InsertOpts {
	return &river.InsertOpts{Queue: queue, Tags: []string{tag(a.Plan)}, UniqueOpts: river.UniqueOpts{ByArgs: true}}
}

// Migrate makes or upgrades River's own tables. Several programs may do it at
// once: who comes second tries again and finds it done.
func Migrate(ctx context.Context, book *ledger.Ledger) error {
	m, err := rivermigrate.New(riverdatabasesql.New(book.DB()), &rivermigrate.Config{Logger: quiet()})
	if err != nil {
		return err
	}
	for try := 0; ; try++ {
		_, err = m.Migrate(ctx, rivermigrate.DirectionUp, nil)
		if err == nil || try == 5 || ctx.Err() != nil {
			break
		}
		time.Sleep(500 * time.Millisecond)
	}
	if err != nil {
		return fmt.Errorf("make the tables of River: %w", err)
	}
	return nil
}

// quiet logs nothing: what goes wrong comes back as an error.
func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

// insertedAtOnce bounds one statement.
const insertedAtOnce = 1000

// Submit hands the missing shards of a plan to the workers: all of them or, with
// an error, none. uri is where every worker finds the file. What was submitted
// before is not submitted twice.
func Submit(ctx context.Context, book *ledger.Ledger, plan *scale.Plan, uri string) error {
	for shard := range plan.Shards() {
		if n := plan.Bytes(shard); n > MostBytes {
			return fmt.Errorf("shard %d of %s has %d bytes: want at most %d for workers on a database", shard, plan.Name, n, MostBytes)
		}
	}
	missing, err := book.Missing(ctx, plan)
	if err != nil {
		return err
	}
	client, err := river.NewClient(riverdatabasesql.New(book.DB()), &river.Config{Logger: quiet()})
	if err != nil {
		return err
	}
	tx, err := book.Begin(ctx)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := ledger.AddPlan(ctx, tx, plan, uri); err != nil {
		return err
	}
	id := plan.ID()
	for len(missing) > 0 {
		n := min(len(missing), insertedAtOnce)
		if err := insert(ctx, client, tx, id, missing[:n]); err != nil {
			return err
		}
		missing = missing[n:]
	}
	return tx.Commit()
}

func insert(ctx context.Context, client *river.Client[*sql.Tx], tx *sql.Tx, plan string, shards []int) error {
	var jobs []river.InsertManyParams
	for _, shard := range shards {
		args := Args{plan, shard}
		jobs = append(jobs, river.InsertManyParams{Args: args, InsertOpts: args.opts()})
	}
	if _, err := client.InsertManyTx(ctx, tx, jobs); err != nil {
		return fmt.Errorf("hand shards to River: %w", err)
	}
	return nil
}

// ErrGivenUp: a shard cannot be done, and no worker tries again.
var ErrGivenUp = errors.New("the workers have given up a shard")

// Wait waits until every shard of a plan is done. It tells progress of how far
// the plan has come. A shard that the workers have given up ends it.
func Wait(ctx context.Context, book *ledger.Ledger, plan *scale.Plan, progress func(ledger.State)) error {
	client, err := river.NewClient(riverdatabasesql.New(book.DB()), &river.Config{Logger: quiet()})
	if err != nil {
		return err
	}
	id := plan.ID()
	for {
		st, err := book.State(ctx, id)
		if err != nil {
			return err
		}
		progress(st)
		if st.Done == plan.Shards() {
			return nil
		}
		if err := givenUp(ctx, client, id); err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-time.After(pollEvery):
		}
	}
}

// givenUp gives the error of a shard that no worker tries again.
func givenUp(ctx context.Context, client *river.Client[*sql.Tx], plan string) error {
	jobs, err := client.JobList(ctx, river.NewJobListParams().Kinds(kind).TagsAny(tag(plan)).First(1).
		States(rivertype.JobStateCancelled, rivertype.JobStateDiscarded))
	if err != nil || len(jobs.Jobs) == 0 {
		return err
	}
	why := "no reason was kept"
	if errs := jobs.Jobs[0].Errors; len(errs) > 0 {
		why = errs[len(errs)-1].Error
	}
	return fmt.Errorf("%w: %s", ErrGivenUp, why)
}
