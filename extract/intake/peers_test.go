package intake_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"cyberflag/extract/intake"
	"cyberflag/extract/render"
	"cyberflag/extract/sample"
	"cyberflag/internal/csvscan"
)

// peerRecords is how many records each program reads: 223 MB of CSV. Fewer would
// be lost in what it takes to start the others.
const peerRecords = 1_000_000

// TestPeers reads the same files by this package and by DuckDB and polars, on one
// thread each, and prints the seconds of CPU. This package checks every row; the
// others add up the lengths of all values. What a program takes to start and read
// one record is taken off. It runs only for make bench-extract, which says where
// the other programs are.
func TestPeers(t *testing.T) {
	modules := os.Getenv("CYBERFLAG_PEERS")
	if modules == "" {
		t.Skip("CYBERFLAG_PEERS names a folder with the npm packages @duckdb/node-api and nodejs-polars: make bench-extract")
	}
	dir := t.TempDir()
	fmt.Printf("%-8s %10s %10s %10s   ratio of CPU to ours\n", "format", "ours, s", "DuckDB, s", "polars, s")
	for _, f := range []struct {
		name string
		how  func(io.Writer, render.Table) io.WriteCloser
	}{{"csv", nil}, {"ndjson", render.NDJSON}, {"parquet", render.Parquet}} {
		file, one := filepath.Join(dir, f.name), filepath.Join(dir, f.name+"-one")
		writeRecords(t, file, peerRecords, f.how)
		writeRecords(t, one, 1, f.how)
		ours := oursOf(t, file)
		duck, polars := peer(t, modules, "duckdb.js", f.name, file, one), peer(t, modules, "polars.js", f.name, file, one)
		fmt.Printf("%-8s %10.2f %10s %10s   DuckDB %s, polars %s\n", f.name, ours, seconds(duck), seconds(polars), ratio(duck, ours), ratio(polars, ours))
		os.Remove(file)
	}
}

// writeRecords writes made-up records in a format; how is nil for CSV.
func writeRecords(t *testing.T, name string, n int, how func(io.Writer, render.Table) io.WriteCloser) {
	t.Helper()
	var text bytes.Buffer
	out, err := os.Create(name)
	if err == nil {
		err = sample.WriteCSV(&text, sample.Default(n, 1))
	}
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	if how == nil {
		if _, err := out.Write(text.Bytes()); err != nil {
			t.Fatal(err)
		}
		return
	}
	head, rows, _ := bytes.Cut(text.Bytes(), []byte("\n"))
	w := how(out, render.Table{Columns: csvscan.First(head, ',', true), Comma: ','})
	if _, err := w.Write(rows); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
}

// oursOf reads and checks every row of a file, and gives the seconds of CPU.
func oursOf(t *testing.T, name string) float64 {
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	info, _ := f.Stat()
	since := cpuOf(t, syscall.RUSAGE_SELF)
	parts, err := intake.Parts(intake.File{Name: "f", Reader: f, At: f, Size: info.Size()}, intake.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	if n := checkPart(t, parts[0]); n != peerRecords {
		t.Fatalf("%s: %d rows", name, n)
	}
	return (cpuOf(t, syscall.RUSAGE_SELF) - since).Seconds()
}

// peer gives the seconds of CPU that a script takes for file, less those for one
// record; below 0 where it does not run here.
func peer(t *testing.T, modules, script, format, file, one string) float64 {
	t.Helper()
	run := func(file, want string) (time.Duration, bool) {
		since := cpuOf(t, syscall.RUSAGE_CHILDREN)
		cmd := exec.Command("node", filepath.Join("testdata", "peers", script), format, file)
		cmd.Env = append(os.Environ(), "NODE_PATH="+filepath.Join(modules, "node_modules"), "POLARS_MAX_THREADS=1")
		out, err := cmd.CombinedOutput()
		if err != nil || !strings.HasPrefix(string(out), want+" ") {
			t.Logf("%s of %s: %v, %.300s", script, format, err, out)
			return 0, false
		}
		return cpuOf(t, syscall.RUSAGE_CHILDREN) - since, true
	}
	start, ok1 := run(one, "1")
	all, ok2 := run(file, fmt.Sprint(peerRecords))
	if !ok1 || !ok2 {
		return -1
	}
	return (all - start).Seconds()
}

// cpuOf is the CPU time, in user mode and in the system.
func cpuOf(t *testing.T, who int) time.Duration {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(who, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func seconds(s float64) string {
	if s < 0 {
		return "absent"
	}
	return fmt.Sprintf("%.2f", s)
}

func ratio(theirs, ours float64) string {
	if theirs < 0 {
		return "-"
	}
	return fmt.Sprintf("%.2f", theirs/ours)
}
