//go:build unix

package river_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
	"testing"
	"time"

	"cyberflag/extract/sample"
	"cyberflag/internal/pgtest"
	"cyberflag/scale"
	"cyberflag/scale/blob"
	"cyberflag/scale/scaletest"
)

// TestEngines does one file of 2,000,000 records by every engine, so many times in
// turn, asks for the same digest from each, and tells the processor time of all
// processes that had a part in it, the database's among them. Other work on the
// machine makes that time longer and never shorter, so the least of each engine is
// held to the least of one process. It is for make engines.
func TestEngines(t *testing.T) {
	rounds, _ := strconv.Atoi(os.Getenv("CYBERFLAG_ENGINES"))
	if rounds == 0 {
		t.Skip("skipped: make engines runs it")
	}
	mebibytes, err := strconv.Atoi(os.Getenv("CYBERFLAG_SHARD"))
	scaletest.Must(t, err)
	e := engines{t: t, shard: int64(mebibytes) << 20, took: map[string][]time.Duration{}, path: filepath.Join(t.TempDir(), "two.csv"), program: filepath.Join(t.TempDir(), "cyberflag")}
	if out, err := exec.Command("go", "build", "-o", e.program, "cyberflag/cmd/cyberflag").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	file, err := os.Create(e.path)
	scaletest.Must(t, err)
	scaletest.Must(t, sample.WriteCSV(file, sample.Default(2_000_000, 2026)))
	scaletest.Must(t, file.Close())
	names := []string{"one process, no engine", "local", "river, two workers", "batch"}
	for range rounds {
		for i, do := range []func() string{e.single, e.local, e.river, e.batch} {
			e.tell(names[i], do)
		}
	}
	single := slices.Min(e.took[names[0]]).Seconds()
	for _, name := range names {
		took := slices.Sorted(slices.Values(e.took[name]))
		t.Logf("%-24s %d runs: least %.1f s of CPU, %+.0f %%; middle %.1f, most %.1f", name, len(took), took[0].Seconds(),
			100*(took[0].Seconds()/single-1), took[len(took)/2].Seconds(), took[len(took)-1].Seconds())
	}
}

type engines struct {
	t             *testing.T
	path, program string
	want          string
	shard         int64 // bytes, of every engine
	cpu           time.Duration
	took          map[string][]time.Duration // by engine
}

// tell runs one engine, compares its digest with the first, and prints what it
// took.
func (e *engines) tell(name string, do func() (digest string)) {
	e.cpu = 0
	start := time.Now()
	got := do()
	if e.want == "" {
		e.want = got
	}
	if got != e.want {
		e.t.Errorf("%s: the digest is %s, want %s", name, got, e.want)
	}
	e.took[name] = append(e.took[name], e.cpu)
	e.t.Logf("%-24s %5.1f s of CPU, %5.1f s, digest %.16s", name, e.cpu.Seconds(), time.Since(start).Seconds(), got)
}

// run runs the program and counts its time.
func (e *engines) run(args ...string) string {
	cmd := exec.Command(e.program, args...)
	out, err := cmd.Output()
	scaletest.Must(e.t, err)
	e.count(cmd)
	return string(out)
}

func (e *engines) count(cmd *exec.Cmd) {
	e.cpu += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
}

func digestIn(t *testing.T, document string) string {
	var d struct{ Digest string }
	scaletest.Must(t, json.Unmarshal([]byte(document), &d))
	return d.Digest
}

// size is the length of a shard, as commands are told it.
func (e *engines) size() string { return strconv.FormatInt(e.shard, 10) }

func (e *engines) local() string {
	db := filepath.Join(e.t.TempDir(), "run.db")
	return digestIn(e.t, e.run("scale", "run", e.path, "--database", db, "--json", "--by", "", "--workers", "2", "--shard-size", e.size()))
}

func (e *engines) batch() string {
	dir := e.t.TempDir()
	plan := filepath.Join(dir, "plan")
	e.run("scale", "plan", e.path, "-o", plan, "--shard-size", e.size())
	var p scale.Plan
	b, err := os.ReadFile(plan)
	scaletest.Must(e.t, err)
	scaletest.Must(e.t, json.Unmarshal(b, &p))
	args := []string{"merge", "--json", "--by", ""}
	for shard := range p.Shards() {
		part := filepath.Join(dir, fmt.Sprint("part-", shard))
		e.run("shard", e.path, "--plan", plan, "--index", fmt.Sprint(shard), "-o", part)
		args = append(args, part)
	}
	return digestIn(e.t, e.run(args...))
}

func (e *engines) river() string {
	s := pgtest.Start(e.t)
	url := newDatabase(e.t, s)
	before := s.CPU()
	var workers []*exec.Cmd
	for range 2 {
		w := exec.Command(e.program, "scale", "worker", "--database", url, "--workers", "1")
		scaletest.Must(e.t, w.Start())
		workers = append(workers, w)
	}
	out := e.run("scale", "run", e.path, "--engine", "river", "--database", url, "--json", "--by", "", "--shard-size", e.size())
	for _, w := range workers {
		scaletest.Must(e.t, w.Process.Signal(syscall.SIGTERM))
		scaletest.Must(e.t, w.Wait())
		e.count(w)
	}
	s.Down()
	e.cpu += s.CPU() - before
	return digestIn(e.t, out)
}

// single does what the engines do, with nothing kept: plan, do, pack, unpack and
// add up, in this process, by two goroutines.
func (e *engines) single() string {
	var from, to syscall.Rusage
	scaletest.Must(e.t, syscall.Getrusage(syscall.RUSAGE_SELF, &from))
	ctx := context.Background()
	src, err := blob.Open(ctx, e.path, os.Getenv)
	scaletest.Must(e.t, err)
	defer src.Close()
	plan, err := scale.MakePlan(ctx, src, scaletest.Settings(), scale.Every(e.shard))
	scaletest.Must(e.t, err)
	total := scaletest.InMemory(e.t, plan, src, 2)
	scaletest.Must(e.t, syscall.Getrusage(syscall.RUSAGE_SELF, &to))
	e.cpu = cpuOf(to) - cpuOf(from)
	return total.Digest()
}

func cpuOf(r syscall.Rusage) time.Duration {
	return time.Duration(syscall.TimevalToNsec(r.Utime) + syscall.TimevalToNsec(r.Stime))
}
