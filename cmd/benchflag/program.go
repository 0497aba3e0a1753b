package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// threads are the counts that are measured.
var threads = []int{1, 2}

// A program is one that takes part.
type program struct {
	name, does string
	command    func(threads int) *exec.Cmd
	part       int    // it does 1/part of the records, because all would take minutes
	absent     string // why it does not take part
	runs       [3][]run
}

// A run is one measured run.
type run struct {
	seconds float64
	peak    int64 // bytes of memory; 0 when the system does not say
}

func (p *program) run(round int) error {
	if p.absent != "" || p.part > 1 && round > 0 {
		return nil
	}
	for _, n := range threads {
		cmd := p.command(n)
		var said bytes.Buffer
		cmd.Stdout, cmd.Stderr = &said, &said
		start := time.Now()
		peak, err := watch(cmd)
		if err != nil {
			return fmt.Errorf("%s: %w\n%s", p.name, err, said.String())
		}
		p.runs[n] = append(p.runs[n], run{time.Since(start).Seconds() * float64(max(p.part, 1)), peak})
	}
	return nil
}

// median gives the middle run by time, and false when there is none.
func (p *program) median(threads int) (run, bool) {
	runs := slices.Clone(p.runs[threads])
	if len(runs) == 0 {
		return run{}, false
	}
	slices.SortFunc(runs, func(a, b run) int { return int(1e6 * (a.seconds - b.seconds)) })
	return runs[len(runs)/2], true
}

// findPrograms builds cyberflag and the others, and says why one is absent.
func (b *bench) findPrograms() error {
	ours := b.file("cyberflag")
	if out, err := exec.Command("go", "build", "-o", ours, "./cmd/cyberflag").CombinedOutput(); err != nil {
		return fmt.Errorf("build cyberflag: %w\n%s", err, out)
	}
	flagWith := func(args ...string) func(int) *exec.Cmd {
		return func(n int) *exec.Cmd {
			return exec.Command(ours, append([]string{"flag", b.extract, "-o", b.file("ours.csv"), "--progress", "off", "--workers", fmt.Sprint(n)}, args...)...)
		}
	}
	b.programs = []program{
		{name: "cyberflag, the dictionary", does: "the whole job, with contexts and probability", command: flagWith("--rules", b.file("rules"))},
		b.vectorscan(),
		{name: "cyberflag, the dictionary, its columns", does: "the same, of the extract the columns that Vectorscan's program writes",
			command: flagWith("--rules", b.file("rules"), "--columns", "crime_ref,force,offence_code,officer_flag")},
		{name: "cyberflag, its own rules", does: "the whole job, with contexts and probability", command: flagWith()},
		b.duckDB(),
		b.ripgrep(),
		b.pandas(),
	}
	return nil
}

// vectorscan is the program of an expert in C.
func (b *bench) vectorscan() program {
	p := program{name: "Vectorscan, C", does: "the whole job; no contexts, no probability, 6 columns out"}
	vs := b.file("vscsv")
	out, err := exec.Command("cc", "-O3", "-march=native", filepath.Join(b.shared, "peers", "vscsv.c"), "-o", vs, "-lhs", "-lpthread").CombinedOutput()
	if err != nil {
		p.absent = "cc or libhs is not there: " + firstLine(string(out)+err.Error())
	}
	p.command = func(n int) *exec.Cmd {
		return exec.Command(vs, b.dictionary(), b.extract, b.file("vs.csv"), fmt.Sprint(n))
	}
	return p
}

// ripgrep counts only, on texts without their CSV.
func (b *bench) ripgrep() program {
	p := program{name: "ripgrep", does: "counts only, on bare texts"}
	texts := b.file(fmt.Sprintf("texts-%d.txt", b.records))
	if _, err := exec.LookPath("rg"); err != nil {
		p.absent = "rg is not there"
	} else if err := b.writeTexts(texts); err != nil {
		p.absent = err.Error()
	}
	p.command = func(n int) *exec.Cmd {
		return exec.Command("rg", "-F", "-i", "-w", "-c", "-j", fmt.Sprint(n), "-f", b.dictionary(), texts)
	}
	return p
}

// duckDB runs the dictionary as one regular expression.
func (b *bench) duckDB() program {
	p := program{name: "DuckDB, trie expression", does: "nearly the whole job; no offsets, no contexts"}
	script, err := os.ReadFile(filepath.Join(b.shared, "peers", "duck.js"))
	if err == nil {
		err = b.prepareDuckDB(script)
	}
	if err != nil {
		p.absent = firstLine(err.Error())
	}
	p.command = func(n int) *exec.Cmd {
		cmd := exec.Command("node", "peers/duck.js", b.absolute(b.dictionary()), b.absolute(b.extract), fmt.Sprint(n), "copytrie")
		cmd.Dir = b.work
		return cmd
	}
	return p
}

func (b *bench) prepareDuckDB(script []byte) error {
	for _, dir := range []string{"peers", "npm", "data"} {
		if err := os.MkdirAll(b.file(dir), 0o755); err != nil {
			return err
		}
	}
	if err := os.WriteFile(b.file("peers/duck.js"), script, 0o644); err != nil {
		return err
	}
	const trie = "import sys; sys.path.insert(0, sys.argv[1]); from trie_re import terms, trie; open(sys.argv[3], 'w').write(trie(terms(sys.argv[2])))"
	if out, err := exec.Command("python3", "-c", trie, filepath.Join(b.shared, "peers"), b.dictionary(), b.file("data/trie.txt")).CombinedOutput(); err != nil {
		return fmt.Errorf("python3 is not there: %w: %s", err, out)
	}
	if _, err := os.Stat(b.file("npm/node_modules/@duckdb/node-api")); err == nil {
		return nil
	}
	npm := exec.Command("npm", "install", "--silent", "--prefix", b.file("npm"), "@duckdb/node-api")
	if out, err := npm.CombinedOutput(); err != nil {
		return fmt.Errorf("npm cannot install @duckdb/node-api: %w: %s", err, out)
	}
	return nil
}

// pandas takes so long that it does a part of the records.
func (b *bench) pandas() program {
	const part = 40
	p := program{name: "pandas, trie expression", does: "counts only", part: part}
	python := "python3"
	for _, candidate := range []string{"python3", "/usr/bin/python3"} {
		if p.absent = "pandas is not there"; exec.Command(candidate, "-c", "import pandas").Run() == nil {
			python, p.absent = candidate, ""
			break
		}
	}
	p.command = func(int) *exec.Cmd {
		return exec.Command(python, filepath.Join(b.shared, "peers", "pd_contains.py"), b.dictionary(), b.extract, "trie", fmt.Sprint(b.records/part))
	}
	return p
}

func (b *bench) absolute(name string) string {
	if abs, err := filepath.Abs(name); err == nil {
		return abs
	}
	return name
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(s), "\n")
	return line
}
