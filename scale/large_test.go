package scale_test

import (
	"bytes"
	"os"
	"runtime"
	"testing"

	"cyberflag/scale"
	"cyberflag/scale/scaletest"
)

// TestLargeFile cuts a file of 1 GB, and asks for the digest of the file in one
// at each size of shards from 4 KB to 1 GB. It is for make split.
func TestLargeFile(t *testing.T) {
	if os.Getenv("CYBERFLAG_SPLIT") == "" {
		t.Skip("skipped: make split runs it")
	}
	var file bytes.Buffer
	header := bytes.IndexByte(scaletest.Extract(0, 1), '\n') + 1
	for seed := uint64(0); file.Len() < 1e9; seed++ {
		part := scaletest.Extract(seed, 200_000)
		file.Write(part[min(seed, 1)*uint64(header):])
	}
	src := scale.Bytes("f.csv", file.Bytes())
	for _, size := range []int64{1 << 30, 256 << 20, 64 << 20, 16 << 20, 1 << 20, 64 << 10, 4 << 10} {
		plan, err := scale.MakePlan(t.Context(), src, settings(), scale.Every(size))
		scaletest.Must(t, err)
		total := addUp(t, plan, src)
		t.Logf("%10d bytes: %6d shards, %d rows, %d refused, digest %.16s", size, plan.Shards(), total.Received(), total.Refused, total.Digest())
		if want := firstDigest(t, total.Digest()); total.Digest() != want {
			t.Errorf("in shards of %d bytes the digest is %s, want %s", size, total.Digest(), want)
		}
	}
}

var first string

// firstDigest gives the digest it was given first.
func firstDigest(t *testing.T, digest string) string {
	t.Helper()
	if first == "" {
		first = digest
	}
	return first
}

// addUp does the shards on all cores, a few at a time, and adds them up.
func addUp(t *testing.T, plan *scale.Plan, src scale.Source) *scale.Total {
	total := scale.NewTotal(plan.ID(), plan.Shards())
	type job struct {
		shard int
		done  chan scale.Packed
	}
	jobs, order := make(chan job), make(chan job, 8)
	for range runtime.GOMAXPROCS(0) {
		w, err := scale.NewWorker(t.Context(), plan, src, judge())
		scaletest.Must(t, err)
		go func() {
			for j := range jobs {
				r, err := w.Do(t.Context(), j.shard)
				if err != nil {
					t.Error(err)
					r = &scale.Result{}
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
	for j := range order {
		p := <-j.done
		r, err := p.Unpack()
		scaletest.Must(t, err)
		scaletest.Must(t, total.Add(r))
	}
	scaletest.Must(t, total.Whole())
	return total
}
