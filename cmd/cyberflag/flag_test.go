package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cyberflag/extract"
	"cyberflag/internal/progress"
)

// pipeline is a flagPipeline over one file of n rows.
func pipeline(t *testing.T, n, workers int) *flagPipeline {
	t.Helper()
	var b strings.Builder
	b.WriteString("crime_ref,mo_text\n")
	for i := range n {
		fmt.Fprintf(&b, "R-%d,Sent abuse number %d on Instagram.\n", i, i)
	}
	name := filepath.Join(t.TempDir(), "extract.csv")
	if err := os.WriteFile(name, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	judge, err := newJudge("", "")
	if err != nil {
		t.Fatal(err)
	}
	meter := progress.Start(io.Discard, progress.Off, 0)
	t.Cleanup(meter.Stop)
	problems, err := newProblemList(io.Discard, nil)
	if err != nil {
		t.Fatal(err)
	}
	return &flagPipeline{
		ctx: context.Background(), inputs: []string{name}, options: []extract.Option{extract.TextColumn("mo_text")},
		meter: meter, workers: workers, decider: decider{judge: judge}, problems: problems,
	}
}

// Rows come out in order, and the same bytes, however many workers there are.
func TestWorkersKeepTheOrder(t *testing.T) {
	const n = 3*batchRows + 17
	var want bytes.Buffer
	if err := pipeline(t, n, 1).run(&want); err != nil {
		t.Fatal(err)
	}
	if lines := strings.Count(want.String(), "\n"); lines != n+1 {
		t.Fatalf("%d lines, want %d", lines, n+1)
	}
	for _, workers := range []int{2, 7} {
		var got bytes.Buffer
		if err := pipeline(t, n, workers).run(&got); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(want.Bytes(), got.Bytes()) {
			t.Errorf("%d workers write other bytes than one", workers)
		}
	}
}

// brokenDisk fails after some bytes.
type brokenDisk struct{ left int }

func (d *brokenDisk) Write(p []byte) (int, error) {
	if d.left -= len(p); d.left < 0 {
		return 0, errors.New("no space left")
	}
	return len(p), nil
}

// A disk that fills up ends the work with its error, and nobody hangs.
func TestBrokenDiskEndsTheWork(t *testing.T) {
	err := pipeline(t, 20*batchRows, 2).run(&brokenDisk{1 << 18})
	if err == nil || !strings.Contains(err.Error(), "no space left") {
		t.Errorf("error = %v", err)
	}
}

// A stop in the middle leaves nothing under the output's name.
func TestStopLeavesNoOutput(t *testing.T) {
	p := pipeline(t, 20*batchRows, 2)
	ctx, stop := context.WithCancel(context.Background())
	p.ctx = ctx
	dir := t.TempDir()
	out := filepath.Join(dir, "out.csv")
	err := into(streams{}, out, func(w io.Writer) error {
		return p.run(writerFunc(func(b []byte) (int, error) {
			stop() // the first bytes are on their way to the disk
			return w.Write(b)
		}))
	})
	if err == nil {
		t.Error("a stopped run ended well")
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("the stopped run left %v", left)
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

// A batch is full by rows or by bytes, so that long texts do not fill memory.
func TestBatchIsBounded(t *testing.T) {
	for _, c := range []struct {
		why  string
		raw  int
		want int
	}{
		{"short rows", 100, batchRows},
		{"rows of a tenth of the bytes", batchBytes / 10, 11},
		{"a row of all the bytes", batchBytes, 1},
	} {
		var b batch
		row := extract.Row{Raw: make([]byte, c.raw)}
		for !b.add(row) {
		}
		if len(b.rows) != c.want {
			t.Errorf("%s: full after %d, want %d", c.why, len(b.rows), c.want)
		}
	}
}
