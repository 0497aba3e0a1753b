package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"cyberflag/tally"
)

// diffFolders writes two folders of rules, of which the second knows one word
// more, and gives their names.
func diffFolders(t *testing.T) (older, newer string) {
	const text = "rule online.word\n  channel web\n  any online%s\n" +
		"definition mine\n  title mine\n  from 2015-04-01\n  wording any\n  source us\n  verified no\nundated mine\n" +
		"thresholds\n  yes 0.8\n  no 0.3\nweights\n  record itself -4 -4\n  online.word itself 5 0\n"
	dir := t.TempDir()
	for name, more := range map[string]string{"old": "", "new": ", forum"} {
		files := fstest.MapFS{"VERSION": {Data: []byte(name)}, "a.rules": {Data: fmt.Appendf(nil, text, more)}}
		if err := os.CopyFS(filepath.Join(dir, name), files); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "old"), filepath.Join(dir, "new")
}

// diffExtract makes n records that are yes by both sides and m that become so.
func diffExtract(n, m int) string {
	var b strings.Builder
	b.WriteString("crime_ref,victim_age,mo_text\n")
	for i := range n {
		fmt.Fprintf(&b, "Y-%d,,online\n", i)
	}
	for i := range m {
		fmt.Fprintf(&b, "N-%d,,forum\n", i)
	}
	return b.String()
}

// The status tells a script whether the rules were adopted: sessions with
// "! exec" do not hold it.
func TestAdoptingStatus(t *testing.T) {
	older, newer := diffFolders(t)
	const refused = "X-1,x,online\n"
	for _, c := range []struct {
		why, in, args string
		status        int
		out, errs     string
	}{
		{"nobody adopts", diffExtract(10, 10), "", exitDone, "asks for two people", "received 20"},
		{"exactly 2 % takes one", diffExtract(100, 2), "--adopt A", exitDone, "adopted by A", "received 102"},
		{"above 2 % takes two", diffExtract(100, 3), "--adopt A", exitFailed, "asks for two people", "not adopted"},
		{"which are there", diffExtract(100, 3), "--adopt A --second B", exitDone, "adopted by A, second name B", "received 103"},
		{"from nought takes two", diffExtract(0, 1), "--adopt A", exitFailed, "asks for two people", "not adopted"},
		{"a second name that was not needed", diffExtract(100, 1), "--adopt A --second B", exitDone, "second name B", ""},
		{"the same person", diffExtract(100, 3), "--adopt A --second a", exitUsage, "", "the same person"},
		{"the same person, for a small shift too", diffExtract(100, 1), "--adopt A --second a", exitUsage, "", "the same person"},
		{"a row is refused, and one adopts", diffExtract(100, 1) + refused, "--adopt A", exitRefused, "adopted by A", "received 102 = read 101 + refused 1"},
		{"a row is refused, and one may not", diffExtract(100, 3) + refused, "--adopt A", exitFailed, "asks for two people", "received 104 = read 103 + refused 1"},
		{"every row is refused", "crime_ref,victim_age\n" + "X-1,x\n", "--adopt A --second B", exitFailed, "records read: 0, refused: 1", "no record was read"},
	} {
		var out, errs bytes.Buffer
		args := append([]string{"rules", "diff", older, newer, "-"}, strings.Fields(c.args)...)
		got := run(args, streams{in: strings.NewReader(c.in), out: &out, err: &errs})
		if got != c.status || !strings.Contains(out.String(), c.out) || !strings.Contains(errs.String(), c.errs) {
			t.Errorf("%s: status %d, want %d, with %q and %q\nstdout:\n%s\nstderr:\n%s", c.why, got, c.status, c.out, c.errs, out.String(), errs.String())
		}
		if c.status == exitFailed && strings.Contains(out.String(), "adopted by") {
			t.Errorf("%s: stdout says that it was:\n%s", c.why, out.String())
		}
	}
}

// A line is added and none is changed; the time is the clock's, in UTC. A last
// line that was cut off spoils no other.
func TestAdoptionLog(t *testing.T) {
	log := filepath.Join(t.TempDir(), "log.ndjson")
	if err := os.WriteFile(log, []byte(`{"half`), 0o644); err != nil {
		t.Fatal(err)
	}
	clock := time.Date(2027, 3, 31, 23, 30, 0, 0, time.FixedZone("BST", 3600))
	a := adoption{name: "Ada", second: "Grace", log: log, now: func() time.Time { return clock }}
	r := diffReport{
		OldRules: "a-1", NewRules: "b-2", Received: 60, Read: 59, Refused: 1, Changed: 3,
		Yes: shiftJSON{Old: 50, New: 52, Change: 2}, SecondNeeded: true,
	}
	for range 2 {
		if err := a.decide(&r); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	const line = `{"adopted_at":"2027-03-31T22:30:00Z","adopted_by":"Ada","second":"Grace","old_rules":"a-1","new_rules":"b-2",` +
		`"definition":null,"received":60,"read":59,"refused":1,"changed":3,"yes_old":50,"yes_new":52,"second_needed":true}` + "\n"
	if want := "{\"half\n" + line + line; string(got) != want {
		t.Errorf("the log is\n%s\nwant\n%s", got, want)
	}
}

// However many records change, no more are kept than are listed.
func TestChangeListIsBounded(t *testing.T) {
	var all bytes.Buffer
	l, err := newChangeList(3, &all)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 1000 {
		if err := l.add(change{Ref: fmt.Sprint("R", i)}); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.close(); err != nil {
		t.Fatal(err)
	}
	if len(l.first) != 3 || cap(l.first) > 8 || l.first[2].Ref != "R2" || strings.Count(all.String(), "\n") != 1001 {
		t.Errorf("kept %d of %d, room for %d, %d lines", len(l.first), l.n, cap(l.first), strings.Count(all.String(), "\n"))
	}
}

// The manual says the limit that the program holds.
func TestManualSaysTheLargeShift(t *testing.T) {
	page, err := os.ReadFile("../../doc/rules.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, ok := strings.Cut(string(page), "## Before you adopt a change")
	if want := fmt.Sprintf("more than %d %%", tally.LargeShift); !ok || !strings.Contains(section, want) {
		t.Errorf("doc/rules.md does not say %q before a change is adopted", want)
	}
}

// Weights that another version of the program has written are refused with what to do.
func TestDiffWithOldWeights(t *testing.T) {
	older, newer := diffFolders(t)
	old := "learnt-words\n  paid_by 0.1 0.2\n  by_card 0.1 0.2\nthresholds\n  yes 0.8\n  no 0.3\n"
	if err := os.WriteFile(filepath.Join(older, "weights.rules"), []byte(old), 0o644); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	status := run([]string{"rules", "diff", older, newer, "-"}, streams{in: strings.NewReader(diffExtract(1, 1)), out: &stdout, err: &stderr})
	for _, want := range []string{"the old rules: weights.rules:2:3: ", "2 lines of weights.rules are not as this version", "hint: learn the weights anew"} {
		if status != exitFailed || !strings.Contains(stderr.String(), want) {
			t.Errorf("status %d, %q is not said:\n%s", status, want, stderr.String())
		}
	}
}
