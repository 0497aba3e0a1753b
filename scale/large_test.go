package scale_test

import (
	"bytes"
	"cmp"
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
	want := ""
	for _, size := range []int64{1 << 30, 256 << 20, 64 << 20, 16 << 20, 1 << 20, 64 << 10, 4 << 10} {
		plan, err := scale.MakePlan(t.Context(), src, settings(), scale.Every(size))
		scaletest.Must(t, err)
		total := scaletest.InMemory(t, plan, src, runtime.GOMAXPROCS(0))
		t.Logf("%10d bytes: %6d shards, %d rows, %d refused, digest %.16s", size, plan.Shards(), total.Received(), total.Refused, total.Digest())
		if want = cmp.Or(want, total.Digest()); total.Digest() != want {
			t.Errorf("in shards of %d bytes the digest is %s, want %s", size, total.Digest(), want)
		}
	}
}
