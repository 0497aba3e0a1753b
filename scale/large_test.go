package scale_test

import (
	"bufio"
	"bytes"
	"cmp"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"

	"cyberflag/scale"
	"cyberflag/scale/blob"
	"cyberflag/scale/scaletest"
)

// TestLargeFile cuts a file of CYBERFLAG_SPLIT bytes, and asks for the digest of
// the file in one at each size of shards from 1 GiB to 4 KiB. It is for make
// split.
func TestLargeFile(t *testing.T) {
	size, err := strconv.ParseInt(os.Getenv("CYBERFLAG_SPLIT"), 10, 64)
	if err != nil {
		t.Skip("skipped: make split runs it")
	}
	src, err := blob.Open(t.Context(), largeFile(t, size), os.Getenv)
	scaletest.Must(t, err)
	defer src.Close()
	want := ""
	for _, size := range []int64{1 << 30, 64 << 20, 1 << 20, 64 << 10, 4 << 10} {
		plan, err := scale.MakePlan(t.Context(), src, settings(), scale.Every(size))
		scaletest.Must(t, err)
		total := scaletest.InMemory(t, plan, src, runtime.GOMAXPROCS(0))
		t.Logf("%10d bytes: %6d shards, %d rows, %d refused, digest %.16s", size, plan.Shards(), total.Received(), total.Refused, total.Digest())
		if want = cmp.Or(want, total.Digest()); total.Digest() != want {
			t.Errorf("in shards of %d bytes the digest is %s, want %s", size, total.Digest(), want)
		}
	}
}

// largeFile writes a file of at least so many bytes, with all that makes it hard
// to cut.
func largeFile(t *testing.T, size int64) string {
	path := filepath.Join(t.TempDir(), "f.csv")
	file, err := os.Create(path)
	scaletest.Must(t, err)
	defer file.Close()
	out := bufio.NewWriter(file)
	header := bytes.IndexByte(scaletest.Extract(0, 1), '\n') + 1
	for seed, written := uint64(0), int64(0); written < size; seed++ {
		part := scaletest.Extract(seed, 50_000)
		if seed > 0 {
			part = part[header:]
		}
		n, err := out.Write(part)
		scaletest.Must(t, err)
		written += int64(n)
	}
	scaletest.Must(t, out.Flush())
	return path
}
