//go:build unix

package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"cyberflag/store/storetest"
)

// wantKills is how many imports are killed: one at each chosen place, and the
// others at moments that nobody chose, which may come too late to kill; so
// there is an end to the tries too.
const (
	wantKills = 50
	maxTries  = 150
)

// TestKilledImport kills the real import with SIGKILL, at every place that the
// program marks with crashpoint.Here and at random moments, runs it again, and
// asks for the same database and the same inbox as one clean run. kill -9
// tests the process, not the disk: the page cache survives it.
func TestKilledImport(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: builds and kills the program")
	}
	c := newCrash(t)
	for _, place := range c.places() {
		c.killAndRetry(place, func() { c.run("CYBERFLAG_CRASH_AT=" + place) })
	}
	chance := rand.New(rand.NewPCG(1, 2)) // fixed: a failure can be run again
	for c.kills < wantKills && c.tried < maxTries {
		delay, before := time.Duration(chance.Int64N(int64(c.took)*11/10)), c.kills
		c.killAndRetry(fmt.Sprintf("after %v", delay), func() { c.runFor(delay) })
		if c.kills == before {
			c.took -= c.took / 20 // it was timed while the machine was busier
		}
	}
	if c.kills < wantKills {
		t.Errorf("only %d imports were killed in %d tries", c.kills, c.tried)
	}
	t.Logf("%d imports killed of %d tried: %d left nothing, %d the first file, %d both; %d were wrong",
		c.kills, c.tried, c.leftFiles[0], c.leftFiles[1], c.leftFiles[2], c.wrong)
}

// A crash is a built program, a workspace before its import, and what one
// clean import makes of it.
type crash struct {
	t         *testing.T
	program   string
	empty     string // a workspace with nothing imported
	files     []string
	wantDB    string
	wantInbox string
	mayLeave  map[string]int // what a killed import may leave: 0, 1 or 2 whole files
	took      time.Duration  // of the clean import
	dir       string         // the workspace of the current try

	tried, kills, wrong int
	leftFiles           [3]int // how often a kill left 0, 1 or 2 whole files
}

func newCrash(t *testing.T) *crash {
	c := &crash{t: t, program: killable(t), empty: filepath.Join(t.TempDir(), "empty")}
	c.must(c.program, "init", c.empty)
	c.files = crashFiles(t)
	c.fresh()
	nothing := storetest.Dump(t, c.database())
	files := c.files
	c.files = files[:1]
	c.run()
	c.files = files
	first := storetest.Dump(t, c.database())
	c.fresh()
	start := time.Now()
	c.run()
	c.took = time.Since(start)
	c.wantDB, c.wantInbox = storetest.Dump(t, c.database()), storetest.Files(t, filepath.Join(c.dir, inboxDir))
	c.mayLeave = map[string]int{nothing: 0, first: 1, c.wantDB: 2}
	if !strings.Contains(c.wantDB, "Cleveland") || !strings.Contains(c.wantDB, "below nought") || strings.Count(c.wantInbox, "\n") != len(c.files) {
		t.Fatalf("the clean import did not take the files in:\n%s", c.wantDB)
	}
	return c
}

// killable builds the program so that it can be killed at its marks.
func killable(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "cyberflag")
	build := exec.Command("go", "build", "-tags", "crashtest", "-o", program, ".")
	if out, err := build.CombinedOutput(); err != nil {
		if errors.Is(err, exec.ErrNotFound) {
			t.Skip("skipped: there is no go command to build the program with")
		}
		t.Fatalf("%v\n%s", err, out)
	}
	return program
}

// crashFiles writes what is imported: figures with a wrong row, and an extract.
func crashFiles(t *testing.T) []string {
	dir := t.TempDir()
	figures := "force,period_start,period_end,measure,value,value_as_printed,publisher,published_on,url\n" +
		"Cleveland,2015-04-01,2016-03-31,cyber-flagged child sexual offences,55,55,A Paper,2017-06,https://example.org/a\n" +
		"Cleveland,2016-04-01,2017-03-31,cyber-flagged child sexual offences,145,145,A Paper,2017-06,https://example.org/a\n" +
		"Kent,2016-04-01,2017-03-31,cyber-flagged child sexual offences,-1,-1,A Paper,2017-06,https://example.org/a\n" +
		"Durham,2016-04-01,2017-03-31,cyber-flagged child sexual offences,190,190,A Paper,2017-06,https://example.org/a\n"
	extract := "crime_ref,force,offence_code,recorded_on,victim_age,victim_sex,officer_flag,mo_text\n"
	for i := range 12 {
		extract += fmt.Sprintf("R%02d,Cleveland,88A,2016-%02d-02,14,F,Y,Contacted over the internet.\n", i, i+1)
	}
	files := []string{filepath.Join(dir, "figures.csv"), filepath.Join(dir, "extract.csv")}
	for i, text := range []string{figures, extract} {
		if err := os.WriteFile(files[i], []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

func (c *crash) database() string { return filepath.Join(c.dir, "cyberflag.db") }

// fresh makes the current workspace a copy of the empty one.
func (c *crash) fresh() {
	c.t.Helper()
	c.dir = filepath.Join(c.t.TempDir(), "w")
	if err := os.CopyFS(c.dir, os.DirFS(c.empty)); err != nil {
		c.t.Fatal(err)
	}
}

func (c *crash) must(name string, args ...string) {
	c.t.Helper()
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		c.t.Fatalf("%v: %v\n%s", args, err, out)
	}
}

func (c *crash) command(env ...string) *exec.Cmd {
	cmd := exec.Command(c.program, append([]string{"import", "--workspace", c.dir}, c.files...)...)
	cmd.Env = append(os.Environ(), env...)
	return cmd
}

// run imports, and accepts a death by SIGKILL or the status for refused rows.
func (c *crash) run(env ...string) {
	c.t.Helper()
	out, err := c.command(env...).CombinedOutput()
	c.ended(err, out)
}

// runFor imports and kills the program after that long.
func (c *crash) runFor(d time.Duration) {
	c.t.Helper()
	cmd := c.command()
	if err := cmd.Start(); err != nil {
		c.t.Fatal(err)
	}
	time.Sleep(d)
	cmd.Process.Kill()
	c.ended(cmd.Wait(), nil)
}

func (c *crash) ended(err error, out []byte) {
	c.t.Helper()
	exit := new(exec.ExitError)
	if !errors.As(err, &exit) {
		c.t.Fatalf("import ended with %v\n%s", err, out)
	}
	switch status := exit.Sys().(syscall.WaitStatus); {
	case status.Signaled() && status.Signal() == syscall.SIGKILL:
		c.kills++
	case exit.ExitCode() != exitRefused:
		c.t.Fatalf("import ended with %v\n%s", err, out)
	}
}

// places gives where the program can be killed: the first, a middle and the
// last passing of each mark.
func (c *crash) places() []string {
	c.t.Helper()
	c.fresh()
	list := filepath.Join(c.t.TempDir(), "places")
	c.run("CYBERFLAG_CRASH_LIST=" + list)
	text, err := os.ReadFile(list)
	if err != nil {
		c.t.Fatal(err)
	}
	last := map[string]int{}
	var marks []string
	for _, line := range strings.Fields(strings.ReplaceAll(string(text), " ", "_")) {
		mark, _, _ := strings.Cut(line, "#")
		if last[mark] == 0 {
			marks = append(marks, mark)
		}
		last[mark]++
	}
	var places []string
	for _, mark := range marks {
		for n := range map[int]bool{1: true, (last[mark] + 1) / 2: true, last[mark]: true} {
			places = append(places, fmt.Sprintf("%s#%d", strings.ReplaceAll(mark, "_", " "), n))
		}
	}
	return places
}

// killAndRetry kills one import, looks at what it left, runs it again, and
// compares with the clean run.
func (c *crash) killAndRetry(when string, kill func()) {
	c.t.Helper()
	c.fresh()
	c.tried++
	kill()
	if n, ok := c.mayLeave[storetest.Dump(c.t, c.database())]; ok {
		c.leftFiles[n]++
	} else {
		c.wrong++
		c.t.Errorf("killed %s: the database holds a part of an import", when)
	}
	c.run()
	if got := storetest.Dump(c.t, c.database()); got != c.wantDB {
		c.wrong++
		c.t.Errorf("killed %s, then run again: the database differs from one clean run\ngot:\n%s\nwant:\n%s", when, got, c.wantDB)
	}
	if got := storetest.Files(c.t, filepath.Join(c.dir, inboxDir)); got != c.wantInbox {
		c.wrong++
		c.t.Errorf("killed %s, then run again: the inbox differs from one clean run\ngot:\n%s", when, got)
	}
}
