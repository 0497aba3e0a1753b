// Command benchflag compares cyberflag flag with other programs that do the
// same work, from CSV to CSV, in one run side by side, and with what the
// memory of the machine allows: doc/performance.md has its table. It is no
// test: it says what it measured, and names each program that is not there.
//
// The workload, the dictionary and the other programs' sources are in a folder
// beside the repository (../shared/bench); without it there is nothing to do.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// errNothing ends the run when the workload is not there.
var errNothing = errors.New("no workload")

// A bench is the settings of a comparison and where its files are.
type bench struct {
	shared, work, extract string
	records, runs         int
	programs              []program
}

func main() {
	var b bench
	flag.StringVar(&b.shared, "shared", "../shared/bench", "folder of the workload and the other programs")
	flag.StringVar(&b.work, "work", filepath.Join(os.TempDir(), "cyberflag-bench"), "folder for what is made; it is kept for the next time")
	flag.IntVar(&b.records, "records", 2_000_000, "records of the workload")
	flag.IntVar(&b.runs, "runs", 5, "runs of each program, of which the median is told")
	flag.Parse()
	switch err := b.run(); {
	case errors.Is(err, errNothing):
		fmt.Printf("skipped: %s is not there\n", b.shared)
	case err != nil:
		fmt.Fprintf(os.Stderr, "benchflag: error: %v\n", err)
		os.Exit(1)
	}
}

func (b *bench) run() error {
	if _, err := os.Stat(b.dictionary()); err != nil {
		return errNothing
	}
	if err := b.makeWorkload(); err != nil {
		return err
	}
	if err := b.findPrograms(); err != nil {
		return err
	}
	if err := b.checkAnswer(); err != nil {
		return err
	}
	for round := range b.runs {
		for i := range b.programs {
			if err := b.programs[i].run(round); err != nil {
				return err
			}
		}
	}
	b.print(os.Stdout)
	return nil
}

func (b *bench) dictionary() string { return filepath.Join(b.shared, "dictionary.txt") }

func (b *bench) file(name string) string { return filepath.Join(b.work, name) }

// makeWorkload makes the extract and the rules of the dictionary, unless they
// are there already.
func (b *bench) makeWorkload() error {
	if err := os.MkdirAll(b.work, 0o755); err != nil {
		return err
	}
	b.extract = b.file(fmt.Sprintf("extract-%d.csv", b.records))
	if _, err := os.Stat(b.extract); err != nil {
		gen := exec.Command("go", "run", ".", "-dict", b.file("made-dictionary.txt"), "-n", fmt.Sprint(b.records), "-o", b.extract)
		gen.Dir = filepath.Join(b.shared, "gen")
		if out, err := gen.CombinedOutput(); err != nil {
			return fmt.Errorf("make the workload: %w\n%s", err, out)
		}
	}
	return b.makeRules()
}
