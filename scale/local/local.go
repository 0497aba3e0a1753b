// Package local does the shards of a plan on this machine's cores. What is done
// is kept in a ledger, each shard in one transaction; a run that was killed goes
// on where it was when it is started again.
package local

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"cyberflag/flag"
	"cyberflag/internal/crashpoint"
	"cyberflag/scale"
	"cyberflag/scale/ledger"
)

// A Run is what is to be done. Its fields do not change while Do works.
type Run struct {
	Plan    *scale.Plan
	Source  scale.Source
	Judge   *flag.Judge
	Ledger  *ledger.Ledger
	Workers int // at once

	// Done is told of each shard that is done, by several goroutines at once:
	// its rows and its bytes. It may be nil.
	Done func(rows int, bytes int64)
}

// Do does every shard that is missing. The first error ends it; what is done
// by then stays done.
func (r *Run) Do(ctx context.Context) error {
	if err := r.begin(ctx); err != nil {
		return err
	}
	missing, err := r.Ledger.Missing(ctx, r.Plan)
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	next := make(chan int)
	var all sync.WaitGroup
	for range max(1, min(r.Workers, len(missing))) {
		all.Go(func() {
			if err := r.work(ctx, next); err != nil {
				stop(err)
			}
		})
	}
	for _, shard := range missing {
		select {
		case next <- shard:
		case <-ctx.Done():
		}
	}
	close(next)
	all.Wait()
	return context.Cause(ctx)
}

// begin keeps the plan.
func (r *Run) begin(ctx context.Context) error {
	tx, err := r.Ledger.Begin(ctx)
	if err != nil {
		return err
	}
	if err := ledger.AddPlan(ctx, tx, r.Plan, ""); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// work does the shards that come from next.
func (r *Run) work(ctx context.Context, next <-chan int) error {
	w, err := scale.NewWorker(ctx, r.Plan, r.Source, r.Judge)
	if err != nil {
		return err
	}
	for shard := range next {
		result, err := w.Do(ctx, shard)
		if err != nil {
			return err
		}
		crashpoint.Here("local: done")
		if err := r.keep(ctx, result.Pack()); err != nil {
			return fmt.Errorf("shard %d: %w", shard, err)
		}
		if r.Done != nil {
			r.Done(result.Received(), r.Plan.Bytes(shard))
		}
	}
	return nil
}

// keep keeps one result, in one transaction.
func (r *Run) keep(ctx context.Context, p scale.Packed) error {
	tx, err := r.Ledger.Begin(ctx)
	if err != nil {
		return err
	}
	if err := ledger.Keep(ctx, tx, p); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	crashpoint.Here("local: before commit")
	if err := tx.Commit(); err != nil {
		return err
	}
	crashpoint.Here("local: committed")
	return nil
}
