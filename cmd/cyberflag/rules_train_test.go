package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cyberflag/flag/train"
)

// The status tells a script whether rows were refused: sessions with "! exec"
// do not hold it.
func TestTrainStatus(t *testing.T) {
	rulesDir, _ := diffFolders(t)
	dir := t.TempDir()
	out := filepath.Join(dir, "weights.rules")
	const good = "mo_text,label\nonline,yes\noffline,no\n"
	for _, c := range []struct {
		why, in string
		args    []string
		status  int
		written bool
	}{
		{"all rows are read", good, []string{"-o", out}, exitDone, true},
		{"a row is refused, and the others are learnt from", good + "online,perhaps\n", []string{"-o", out}, exitRefused, true},
		{"every row is refused", "mo_text,label\nonline,perhaps\n", []string{"-o", out}, exitFailed, false},
		{"no output is named", good, nil, exitUsage, false},
		{"no ridge", good, []string{"-o", out, "--ridge", "0"}, exitUsage, false},
		{"a ridge that pulls away", good, []string{"-o", out, "--ridge", "-1"}, exitUsage, false},
		{"no number", good, []string{"-o", out, "--ridge", "NaN"}, exitUsage, false},
	} {
		_ = os.Remove(out)
		var stdout, stderr bytes.Buffer
		args := append([]string{"rules", "train", "-", "--rules", rulesDir}, c.args...)
		got := run(args, streams{in: strings.NewReader(c.in), out: &stdout, err: &stderr})
		_, err := os.Stat(out)
		if got != c.status || (err == nil) != c.written {
			t.Errorf("%s: status %d, want %d; written: %v\n%s", c.why, got, c.status, err == nil, stderr.String())
		}
	}
}

// A training that is stopped ends at once, though its work goes on, and writes nothing.
func TestStoppedTraining(t *testing.T) {
	ctx, stop := context.WithCancelCause(t.Context())
	forever := make(chan struct{})
	defer close(forever)
	_, err := trainUntil(ctx, func() (train.Result, error) {
		stop(errors.New("the test says so"))
		<-forever
		return train.Result{}, nil
	})
	if err == nil || !strings.Contains(err.Error(), "nothing was written: the test says so") {
		t.Errorf("a stopped training ends with %v", err)
	}
}

// Every labelled platform is compared by the name that the rules have for it.
func TestLabelledPlatformNames(t *testing.T) {
	set, err := loadRules("")
	if err != nil {
		t.Fatal(err)
	}
	r, err := newLabelledReader(strings.NewReader("text,label,platforms\nabuse,yes,Tripadvisor; Webex ;Webex;grand theft auto online;Xyzzy\n"), "a.csv", set, labelling{})
	if err != nil {
		t.Fatal(err)
	}
	row, problem, err := r.next()
	if got := strings.Join(row.is.Platforms, ";"); err != nil || problem != nil || got != "TripAdvisor;WebEx;GTA Online;Xyzzy" {
		t.Errorf("the platforms are %s (%v, %v)", got, problem, err)
	}
}
