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
