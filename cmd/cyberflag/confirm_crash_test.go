//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"cyberflag/store"
)

// TestKilledConfirm kills the real program with SIGKILL before and after it
// keeps a reading, and before and after each of three answers, and asks that no
// more than the answer not yet kept is lost, and that going on ends where an
// undisturbed session does.
func TestKilledConfirm(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: builds and kills the program")
	}
	program := killable(t)
	answers := filepath.Join(t.TempDir(), "answer.csv")
	text := "Kent Police,,,\nQ2. Offences with a cyber-flag,,,\nYear,2014/15,2015/16,2016/17\nTotal,90,136,161\n"
	if err := os.WriteFile(answers, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		read, confirm  string // where each is killed
		readings, kept int    // what is there then
	}{
		{"store: before commit#1", "", 0, 0},
		{"store: committed#1", "", 1, 0},
		{"", "store: before commit#1", 1, 0},
		{"", "store: committed#1", 1, 1},
		{"", "store: before commit#2", 1, 1},
		{"", "store: committed#2", 1, 2},
		{"", "store: before commit#3", 1, 2},
		{"", "store: committed#3", 1, 3},
	} {
		s := confirmSession{t, program, filepath.Join(t.TempDir(), "w"), answers}
		s.run("", "", "init", s.dir)
		killed := s.session(c.read, c.confirm)
		if readings, kept := s.holds(); !killed || readings != c.readings || kept != c.kept {
			t.Errorf("killed at %s%s (%v): %d readings and %d decisions, want %d and %d", c.read, c.confirm, killed, readings, kept, c.readings, c.kept)
		}
		s.session("", "")
		if readings, kept := s.holds(); readings != 1 || kept != 3 {
			t.Errorf("killed at %s%s, then gone on: %d readings and %d decisions, want 1 and 3", c.read, c.confirm, readings, kept)
		}
	}
}

// A confirmSession is a person who reads an answer and accepts what it says.
type confirmSession struct {
	t                     *testing.T
	program, dir, answers string
}

// session reads and confirms until the end, or until it is killed.
func (s confirmSession) session(read, confirm string) (killed bool) {
	return s.run(read, "", "read", s.answers, "--workspace", s.dir) ||
		s.run(confirm, "a received=2017-06-05\na received=2017-06-05\na received=2017-06-05\n", "confirm", "--by", "Ada", "--workspace", s.dir)
}

func (s confirmSession) run(at, typed string, args ...string) (killed bool) {
	s.t.Helper()
	cmd := exec.Command(s.program, args...)
	cmd.Stdin = strings.NewReader(typed)
	cmd.Env = append(os.Environ(), "CYBERFLAG_CRASH_AT="+at)
	out, err := cmd.CombinedOutput()
	status, _ := cmd.ProcessState.Sys().(syscall.WaitStatus)
	if err != nil && !status.Signaled() {
		s.t.Fatalf("%v: %v\n%s", args, err, out)
	}
	return status.Signaled()
}

// holds counts the readings and decisions of the workspace.
func (s confirmSession) holds() (readings, decisions int) {
	s.t.Helper()
	db, err := store.Open(s.t.Context(), filepath.Join(s.dir, "cyberflag.db"), filepath.Join(s.dir, inboxDir))
	if err != nil {
		s.t.Fatal(err)
	}
	defer db.Close()
	rs, err := db.Readings(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	cs, err := db.Confirmations(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	return len(rs), len(cs)
}
