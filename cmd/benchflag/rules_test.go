package main

import (
	"os"
	"testing"

	"cyberflag/rules"
)

// The rules that are made of the dictionary can be read.
func TestMakeRules(t *testing.T) {
	t.Chdir("../..")
	b := bench{shared: "../shared/bench", work: t.TempDir()}
	if _, err := os.Stat(b.dictionary()); err != nil {
		t.Skip("skipped: the shared dictionary is not beside the project")
	}
	if err := b.makeRules(); err != nil {
		t.Fatal(err)
	}
	set, err := rules.Load(os.DirFS(b.file("rules")))
	if err != nil {
		t.Fatal(err)
	}
	if len(set.Rules()) != 1 || len(set.Rules()[0].Phrases) < 100 || len(set.Cues()) == 0 {
		t.Errorf("%d rules, %d cues", len(set.Rules()), len(set.Cues()))
	}
}
