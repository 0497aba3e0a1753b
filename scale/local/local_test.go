package local_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"

	"cyberflag/scale"
	"cyberflag/scale/blob"
	"cyberflag/scale/ledger"
	"cyberflag/scale/local"
	"cyberflag/scale/scaletest"
)

// engine is local with a ledger in a file.
type engine struct{ book *ledger.Ledger }

func open(t *testing.T, place string) scaletest.Engine {
	book, err := ledger.Open(t.Context(), filepath.Join(place, "run.db"))
	scaletest.Must(t, err)
	t.Cleanup(func() { book.Close() })
	return engine{book}
}

var errEnough = errors.New("enough shards are done")

func (e engine) Do(ctx context.Context, plan *scale.Plan, path string, most int) error {
	src, err := blob.Open(ctx, path, os.Getenv)
	if err != nil {
		return err
	}
	defer src.Close()
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var done atomic.Int64
	run := local.Run{Plan: plan, Source: src, Judge: scaletest.Judge(), Ledger: e.book, Workers: 1, Done: func(int, int64) {
		if done.Add(1) == int64(most) {
			stop(errEnough)
		}
	}}
	if most == scaletest.All {
		run.Workers = 4
	}
	if err := run.Do(ctx); !errors.Is(err, errEnough) {
		return err
	}
	return nil
}

func (e engine) AddTo(ctx context.Context, plan *scale.Plan, total *scale.Total) error {
	return e.book.AddTo(ctx, plan, total)
}

func TestConformance(t *testing.T) { scaletest.Run(t, open) }

// A second result of a shard that is not the first is an error, and the first
// stays.
func TestAnotherResultIsRefused(t *testing.T) {
	book := open(t, t.TempDir()).(engine).book
	src := scale.Bytes("f.csv", scaletest.Extract(1, 30))
	plan, err := scale.MakePlan(t.Context(), src, scaletest.Settings(), scale.Into(1))
	scaletest.Must(t, err)
	w, err := scale.NewWorker(t.Context(), plan, src, scaletest.Judge())
	scaletest.Must(t, err)
	r, err := w.Do(t.Context(), 0)
	scaletest.Must(t, err)
	keep := func(p scale.Packed) error {
		tx, err := book.Begin(t.Context())
		scaletest.Must(t, err)
		scaletest.Must(t, ledger.AddPlan(t.Context(), tx, plan, ""))
		if err := ledger.Keep(t.Context(), tx, p); err != nil {
			return errors.Join(err, tx.Rollback())
		}
		return tx.Commit()
	}
	scaletest.Must(t, keep(r.Pack()))
	scaletest.Must(t, keep(r.Pack()))
	r.Refusals = append(r.Refusals, scale.Refusal{Row: 1 << 20, Message: "made up"})
	if err := keep(r.Pack()); !errors.Is(err, ledger.ErrDiffers) {
		t.Errorf("another result of the same shard: %v, want ErrDiffers", err)
	}
	if missing, err := book.Missing(t.Context(), plan); err != nil || len(missing) > 0 {
		t.Errorf("missing %v, %v", missing, err)
	}
}
