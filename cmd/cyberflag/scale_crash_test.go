//go:build unix

package main

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"cyberflag/scale/scaletest"
	"cyberflag/store/storetest"
)

// shortKills is how many runs are killed in the ordinary tests; make kill asks
// for more with CYBERFLAG_KILLS.
const shortKills = 14

// TestKilledScaleRun kills cyberflag scale run with SIGKILL, at the places that
// the program marks and at random moments, starts it again, and asks for the
// totals and the database of a run that nobody killed: no row lost, none
// doubled. With a fault planted, that the result and the decisions of a shard
// are committed apart, the same must find it.
func TestKilledScaleRun(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: builds and kills the program")
	}
	want := shortKills
	if s := os.Getenv("CYBERFLAG_KILLS"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil || n < shortKills {
			t.Fatalf("CYBERFLAG_KILLS=%q: want %d or more", s, shortKills)
		}
		want = n
	}
	k := newScaleKiller(t)
	places := k.places()
	chance := rand.New(rand.NewPCG(3, 4)) // fixed: a failure can be run again
	chance.Shuffle(len(places), func(i, j int) { places[i], places[j] = places[j], places[i] })
	for _, place := range places[:min(len(places), want/2)] {
		k.killAt(place)
	}
	for k.kills < want && k.tried < 4*want {
		k.killAfter(time.Duration(chance.Int64N(int64(k.took) * 11 / 10)))
	}
	if k.kills < want {
		t.Errorf("only %d of %d runs were killed", k.kills, k.tried)
	}
	t.Logf("%d runs killed of %d tried, with up to %d of %d shards done: %d wrong after the next run", k.kills, k.tried, k.most, k.shards, k.wrong)
	k.plant()
}

// A scaleKiller is a built program, a file, and what a clean run makes of it.
type scaleKiller struct {
	t             *testing.T
	program, file string
	want, dump    string        // the totals and the database of a clean run
	took          time.Duration // of the clean run
	shards        int
	dir           string // of the current try
	env           []string

	tried, kills, wrong, most int
}

func newScaleKiller(t *testing.T) *scaleKiller {
	k := &scaleKiller{t: t, program: filepath.Join(t.TempDir(), "cyberflag"), file: filepath.Join(t.TempDir(), "extract.csv")}
	if out, err := exec.Command("go", "build", "-tags", "crashtest", "-o", k.program, ".").CombinedOutput(); err != nil {
		if errors.Is(err, exec.ErrNotFound) {
			t.Skip("skipped: there is no go command to build the program with")
		}
		t.Fatalf("%v\n%s", err, out)
	}
	if err := os.WriteFile(k.file, scaletest.Extract(5, 400), 0o644); err != nil {
		t.Fatal(err)
	}
	k.fresh()
	start := time.Now()
	k.want = k.finish()
	k.took, k.dump = time.Since(start), storetest.Dump(t, k.database())
	k.shards = k.done()
	if k.shards < 12 || !strings.Contains(k.want, `"doubles": `) || strings.Contains(k.want, `"refused": 0,`) {
		t.Fatalf("the clean run has %d shards, or nothing in it that is hard: %s", k.shards, k.want)
	}
	return k
}

func (k *scaleKiller) fresh() { k.dir = k.t.TempDir() }

func (k *scaleKiller) database() string { return filepath.Join(k.dir, "run.db") }

func (k *scaleKiller) command(env ...string) *exec.Cmd {
	cmd := exec.Command(k.program, "scale", "run", k.file, "--database", k.database(), "--shard-size", "8KiB", "--workers", "2", "--json", "--by", "")
	cmd.Env = slices.Concat(os.Environ(), k.env, env)
	return cmd
}

// finish runs to the end, and gives the totals, or the error as the program
// tells it.
func (k *scaleKiller) finish() string {
	var out, errs bytes.Buffer
	cmd := k.command()
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	if exit := new(exec.ExitError); errors.As(err, &exit) && exit.ExitCode() != exitRefused {
		return errs.String()
	}
	return out.String()
}

// done is how many shards the database says are done.
func (k *scaleKiller) done() int {
	out, err := exec.Command(k.program, "scale", "status", "--database", k.database(), "--json").Output()
	if err != nil {
		return 0 // killed before there were tables
	}
	_, rest, _ := strings.Cut(string(out), `"done": `)
	n, _ := strconv.Atoi(rest[:strings.IndexAny(rest+",", ",\n")])
	return n
}

// places gives every passing of every place that the program marks.
func (k *scaleKiller) places() []string {
	k.fresh()
	list := filepath.Join(k.dir, "places")
	if out, err := k.command("CYBERFLAG_CRASH_LIST=" + list).Output(); err != nil && len(out) == 0 {
		k.t.Fatal(err)
	}
	text, err := os.ReadFile(list)
	if err != nil {
		k.t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(text)), "\n")
}

func (k *scaleKiller) killAt(place string) bool {
	k.fresh()
	k.killed(k.command("CYBERFLAG_CRASH_AT=" + place).Run())
	return k.retry(place)
}

func (k *scaleKiller) killAfter(d time.Duration) {
	k.fresh()
	cmd := k.command()
	if err := cmd.Start(); err != nil {
		k.t.Fatal(err)
	}
	time.Sleep(d)
	cmd.Process.Kill()
	if before := k.kills; !k.killed(cmd.Wait()) && k.kills == before {
		k.took -= k.took / 20 // it was timed while the machine was busier
	}
	k.retry(fmt.Sprintf("after %v", d))
}

// killed counts a run that ended by SIGKILL.
func (k *scaleKiller) killed(err error) bool {
	k.tried++
	exit := new(exec.ExitError)
	if errors.As(err, &exit) && exit.Sys().(syscall.WaitStatus).Signal() == syscall.SIGKILL {
		k.kills++
		return true
	}
	return false
}

// retry runs again what was killed, and compares with the clean run.
func (k *scaleKiller) retry(when string) bool {
	done := k.done()
	k.most = max(k.most, done)
	k.unfinished(done)
	got := k.finish()
	if got == k.want && storetest.Dump(k.t, k.database()) == k.dump {
		return true
	}
	if k.wrong++; len(k.env) == 0 {
		k.t.Errorf("killed %s, then run again, the totals or the database differ from a clean run:\n%s", when, got)
	}
	return false
}

// unfinished asks for the totals of a run that was killed, which must say what is left.
func (k *scaleKiller) unfinished(done int) {
	if done == 0 || done == k.shards {
		return
	}
	out, err := exec.Command(k.program, "scale", "total", "--database", k.database()).CombinedOutput()
	if want := fmt.Sprintf("%d of %d shards are not done yet", k.shards-done, k.shards); err == nil || !strings.Contains(string(out), want) {
		k.t.Errorf("with %d of %d shards done, scale total says %q, want %q", done, k.shards, out, want)
	}
}

// plant plants the fault, and asks that kills in the gap it makes are found.
func (k *scaleKiller) plant() {
	k.env, k.wrong = []string{"CYBERFLAG_FAULT=ledger: commit apart"}, 0
	const tries = 3
	for i := range tries {
		k.killAt(fmt.Sprintf("ledger: apart#%d", 1+4*i))
	}
	if k.wrong != tries {
		k.t.Errorf("with the result and the decisions committed apart, %d of %d kills between them were found", k.wrong, tries)
	}
	k.t.Logf("planted fault: %d of %d kills found", k.wrong, tries)
}
