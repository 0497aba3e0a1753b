//go:build unix

package river_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"cyberflag/internal/pgtest"
	"cyberflag/scale"
	"cyberflag/scale/blob"
	"cyberflag/scale/ledger"
	"cyberflag/scale/river"
	"cyberflag/scale/scaletest"
)

// takenOver is how long a dead worker's shard may wait for another: 15 s until
// it counts as dead, 30 s until that is looked at, and some for a busy machine.
const takenOver = 90 * time.Second

// TestFailures has real worker processes do a file, and lets them and the
// server fail in every way that was thought of. Each must end in the totals of
// the file in one. It takes a minute, nearly all of it waiting.
func TestFailures(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: builds the program, and waits for a minute")
	}
	s := pgtest.Start(t)
	program := filepath.Join(t.TempDir(), "cyberflag")
	if out, err := exec.Command("go", "build", "-tags", "crashtest", "-o", program, "cyberflag/cmd/cyberflag").CombinedOutput(); err != nil {
		if errors.Is(err, exec.ErrNotFound) {
			t.Skip("skipped: there is no go command to build the program with")
		}
		t.Fatalf("%v\n%s", err, out)
	}
	for name, check := range map[string]func(*testing.T, *failing){
		"a worker is killed before it commits":       func(t *testing.T, f *failing) { f.killed(t, "river: before commit#2", true) },
		"a worker is killed after it has committed":  func(t *testing.T, f *failing) { f.killed(t, "river: committed#2", false) },
		"a worker is stopped inside its transaction": func(t *testing.T, f *failing) { f.stopped(t, "river: before commit#2") },
		"a worker is stopped before its transaction": func(t *testing.T, f *failing) { f.stopped(t, "river: done#2") },
		"the commands do it all":                     commands,
		"the server crashes":                         crashes,
		"with the commit apart, the loss is found":   planted,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			check(t, newFailing(t, s, program))
		})
	}
}

// A failing is one file in a database, with the total that it must have.
type failing struct {
	program, url, path string
	server             *pgtest.Server
	book               *ledger.Ledger
	plan               *scale.Plan
	want               string // digest
	start              time.Time
}

func newFailing(t *testing.T, s *pgtest.Server, program string) *failing {
	f := &failing{program: program, server: s, start: time.Now()}
	if strings.HasSuffix(t.Name(), "crashes") {
		f.server = pgtest.Start(t) // the others need theirs
	}
	f.url = newDatabase(t, f.server)
	f.path = filepath.Join(t.TempDir(), "f.csv")
	content := scaletest.Extract(21, 1500)
	scaletest.Must(t, os.WriteFile(f.path, content, 0o644))
	src, err := blob.Open(t.Context(), f.path, os.Getenv)
	scaletest.Must(t, err)
	defer src.Close()
	f.plan, err = scale.MakePlan(t.Context(), src, scaletest.Settings(), scale.Into(20))
	scaletest.Must(t, err)
	f.want = digestOf(t, content)
	f.book = openBook(t, f.url)
	scaletest.Must(t, river.Submit(t.Context(), f.book, f.plan, f.path))
	return f
}

// digestOf does a file in one, without an engine.
func digestOf(t *testing.T, content []byte) string {
	src := scale.Bytes("f.csv", content)
	plan, err := scale.MakePlan(t.Context(), src, scaletest.Settings(), scale.Into(1))
	scaletest.Must(t, err)
	w, err := scale.NewWorker(t.Context(), plan, src, scaletest.Judge())
	scaletest.Must(t, err)
	r, err := w.Do(t.Context(), 0)
	scaletest.Must(t, err)
	total := scale.NewTotal(plan.ID(), 1)
	scaletest.Must(t, total.Add(r))
	return total.Digest()
}

// worker starts a worker process, which ends with the test if not before.
func (f *failing) worker(t *testing.T, env ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(f.program, "scale", "worker", "--database", f.url, "--workers", "1")
	cmd.Env = append(append(os.Environ(), "CYBERFLAG_SLOW_AT=river: done"), env...)
	log, err := os.Create(filepath.Join(t.TempDir(), "log"))
	scaletest.Must(t, err)
	cmd.Stderr = log
	scaletest.Must(t, cmd.Start())
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
		log.Close()
		if text, _ := os.ReadFile(log.Name()); t.Failed() {
			t.Logf("a worker with %v said:\n%s", env, text)
		}
	})
	return cmd
}

// finished waits until all is done, and compares.
func (f *failing) finished(t *testing.T) {
	t.Helper()
	for deadline := time.Now().Add(takenOver); ; {
		st, err := f.book.State(t.Context(), f.plan.ID())
		if err == nil && st.Done == f.plan.Shards() {
			break
		}
		if time.Now().After(deadline) {
			t.Fatalf("after %v, %d of %d shards are done: %v", takenOver, st.Done, f.plan.Shards(), err)
		}
		time.Sleep(100 * time.Millisecond)
	}
	total := scale.NewTotal(f.plan.ID(), f.plan.Shards())
	scaletest.Must(t, f.book.AddTo(t.Context(), f.plan, total))
	if total.Digest() != f.want {
		t.Errorf("the digest is %s, want that of the file in one, %s", total.Digest(), f.want)
	}
	t.Logf("done %.0f s after the start, %d shards at a second try", time.Since(f.start).Seconds(), f.again(t))
}

// again is how many shards were tried more than once.
func (f *failing) again(t *testing.T) (n int) {
	scaletest.Must(t, f.book.DB().QueryRowContext(t.Context(), "SELECT count(*) FROM river_job WHERE attempt > 1").Scan(&n))
	return n
}

// killed lets one worker die at a place, and another do the rest.
func (f *failing) killed(t *testing.T, place string, again bool) {
	cmd := f.worker(t, "CYBERFLAG_CRASH_AT="+place)
	err := cmd.Wait()
	if exit := new(exec.ExitError); !errors.As(err, &exit) || exit.Sys().(syscall.WaitStatus).Signal() != syscall.SIGKILL {
		t.Fatalf("the worker ended with %v, and was to be killed", err)
	}
	died := time.Now()
	f.worker(t)
	f.finished(t)
	if n := f.again(t); (n > 0) != again {
		t.Errorf("%d shards were done again", n)
	}
	if took := time.Since(died); took > time.Minute {
		t.Errorf("the dead worker's shard was done %.0f s after its death, want less than a minute", took.Seconds())
	}
}

// stopped freezes a worker in the middle of its transaction, as a machine does
// that swaps or is moved, and lets it go on when others have done all.
func (f *failing) stopped(t *testing.T, place string) {
	zombie := f.worker(t, "CYBERFLAG_STOP_AT="+place)
	waitStopped(t, zombie.Process.Pid)
	f.worker(t)
	f.finished(t)
	scaletest.Must(t, zombie.Process.Signal(syscall.SIGCONT))
	time.Sleep(2 * time.Second)
	f.finished(t)
}

// waitStopped waits until a process is stopped.
func waitStopped(t *testing.T, pid int) {
	t.Helper()
	for range 300 {
		stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
		if err != nil {
			t.Skip("skipped: this system does not tell the state of a process")
		}
		if _, state, ok := strings.Cut(string(stat), ") "); ok && state[0] == 'T' {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatal("the worker did not stop")
}

// crashes lets the server crash in the middle, and come back.
func crashes(t *testing.T, f *failing) {
	f.worker(t)
	f.worker(t)
	for range 100 {
		if st, err := f.book.State(t.Context(), f.plan.ID()); err == nil && st.Done >= 3 {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	f.server.Crash()
	time.Sleep(2 * time.Second)
	f.server.Up()
	f.finished(t)
}

// planted commits the result of a shard before its decisions, and dies between:
// what the other tests ask must find it.
func planted(t *testing.T, f *failing) {
	fault := "CYBERFLAG_FAULT=ledger: commit apart"
	f.worker(t, fault, "CYBERFLAG_CRASH_AT=ledger: apart#2").Wait()
	f.worker(t, fault)
	for range 900 {
		if st, err := f.book.State(t.Context(), f.plan.ID()); err == nil && st.Done == f.plan.Shards() {
			break
		}
		time.Sleep(100 * time.Millisecond)
	}
	if err := f.book.AddTo(t.Context(), f.plan, scale.NewTotal(f.plan.ID(), f.plan.Shards())); err == nil {
		t.Error("a shard whose decisions are lost was not noticed")
	}
}

// commands does another cut of the file by scale run and a worker that stops
// when all is done.
func commands(t *testing.T, f *failing) {
	worker := f.worker(t)
	out, err := exec.Command(f.program, "scale", "run", f.path, "--engine", "river", "--database", f.url, "--of", "5", "--json").Output()
	if exit := new(exec.ExitError); !errors.As(err, &exit) || exit.ExitCode() != 3 || !strings.Contains(string(out), f.want) {
		t.Errorf("scale run ended with %v, and not with status 3 and the digest %s:\n%s", err, f.want, out)
	}
	f.finished(t)
	scaletest.Must(t, worker.Process.Signal(syscall.SIGTERM))
	scaletest.Must(t, worker.Wait())
	last := exec.Command(f.program, "scale", "worker", "--database", f.url, "--until-done")
	scaletest.Must(t, last.Run())
}
