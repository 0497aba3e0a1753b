package scaletest

import (
	"context"

	"cyberflag/scale"
)

// InMemory does the shards of a plan by so many goroutines, and keeps no more
// than a few results at once: a whole run without an engine.
func InMemory(t T, plan *scale.Plan, src scale.Source, workers int) *scale.Total {
	t.Helper()
	type job struct {
		shard int
		done  chan scale.Packed
	}
	jobs, order := make(chan job), make(chan job, 2*workers)
	for range workers {
		w, err := scale.NewWorker(context.Background(), plan, src, Judge())
		Must(t, err)
		go func() {
			for j := range jobs {
				r, err := w.Do(context.Background(), j.shard)
				if err != nil {
					r = &scale.Result{Shard: -1} // which no total takes
				}
				j.done <- r.Pack()
			}
		}()
	}
	go func() {
		for shard := range plan.Shards() {
			j := job{shard, make(chan scale.Packed, 1)}
			order <- j
			jobs <- j
		}
		close(jobs)
		close(order)
	}()
	total := scale.NewTotal(plan.ID(), plan.Shards())
	for j := range order {
		p := <-j.done
		r, err := p.Unpack()
		Must(t, err)
		Must(t, total.Add(r))
	}
	Must(t, total.Whole())
	return total
}
