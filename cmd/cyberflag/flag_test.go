package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/internal/civil"
	"cyberflag/internal/progress"
	"cyberflag/record"
)

// pipeline is a flagPipeline over files with these contents.
func pipeline(t testing.TB, workers int, contents ...string) *flagPipeline {
	t.Helper()
	var names []string
	for i, text := range contents {
		name := filepath.Join(t.TempDir(), fmt.Sprintf("extract-%d.csv", i))
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
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
		ctx: context.Background(), inputs: names, intake: intake.Settings{Options: []extract.Option{extract.TextColumn("mo_text"), extract.Unlisted()}},
		streams: streams{err: io.Discard}, meter: meter, workers: workers, decider: decider{judge: judge}, problems: problems,
	}
}

// manyRows is an extract of several blocks.
func manyRows() string {
	var b strings.Builder
	b.WriteString("crime_ref,mo_text\n")
	for i := range 40_000 {
		fmt.Fprintf(&b, "R-%d,Sent abuse number %d on Instagram.\n", i, i)
	}
	return b.String()
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
	err := pipeline(t, 2, manyRows()).run(&brokenDisk{1 << 18})
	if err == nil || !strings.Contains(err.Error(), "no space left") {
		t.Errorf("error = %v", err)
	}
}

// A stop in the middle leaves nothing under the output's name.
func TestStopLeavesNoOutput(t *testing.T) {
	p := pipeline(t, 2, manyRows())
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

// The definition of a row is that of its day, whatever days came before.
func TestSittingKnowsItsDefinition(t *testing.T) {
	judge, err := newJudge("", "")
	if err != nil {
		t.Fatal(err)
	}
	sitting, err := judge.Sit("")
	if err != nil {
		t.Fatal(err)
	}
	first := civil.MustParse("2010-01-01")
	for i := range 20_000 {
		day := first.AddDays(i * 7919 % 9000)
		if got, want := sitting.Definition(day), judge.Decide(record.Record{RecordedOn: day}).Definition(); got != want {
			t.Fatalf("%v is decided by %s, want %s", day, got, want)
		}
	}
}
