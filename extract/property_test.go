package extract_test

import (
	"bytes"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cyberflag/extract"
)

// readAny reads whatever it is given, and fails only when a promise of Next
// is broken.
func readAny(t interface{ Fatalf(string, ...any) }, b []byte) (tally extract.Tally, err error) {
	r, err := extract.NewReader(bytes.NewReader(b), "any")
	if err != nil {
		if r != nil || err.Error() == "" {
			t.Fatalf("an error and a reader at once")
		}
		return tally, err
	}
	rows, problems, last := 0, 0, 1
	for {
		row, problem, err := r.Next()
		switch {
		case err != nil:
			if err != io.EOF || problem != nil || row.Raw != nil {
				t.Fatalf("%v with %v and row %d", err, problem, row.Number)
			}
			if got := r.Tally(); got.Read != rows || got.Refused != problems || got.Received() != rows+problems {
				t.Fatalf("%v, but %d rows and %d problems came", got, rows, problems)
			}
			return r.Tally(), nil
		case problem != nil:
			if row.Raw != nil || problem.Row <= last || problem.Message == "" {
				t.Fatalf("%v behind row %d, with raw %q", problem, last, row.Raw)
			}
			last, problems = problem.Row, problems+1
		default:
			if row.Number <= last || row.Record.Ref == "" {
				t.Fatalf("row %d behind row %d, reference %q", row.Number, last, row.Record.Ref)
			}
			last, rows = row.Number, rows+1
		}
	}
}

// Any bytes end in rows and problems, or in an error.
func FuzzReader(f *testing.F) {
	good := header + "\n" + row("", "") + "\n" + row("crime_ref", "C/2") + "\n"
	for _, seed := range []string{good, "\ufeff" + good, "\xff\xfec\x00", strings.ReplaceAll(good, ",", "\t"), "crime_ref\n\"", "crime_ref,mo_text\nC/1,caf\xe9\n", "PK\x03\x04", "\x00"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, b []byte) { _, _ = readAny(t, b) })
}

// Damage to a good file loses no row: what is not read is refused.
func TestDamageProperty(t *testing.T) {
	var good strings.Builder
	good.WriteString(header + "\r\n")
	for i := range 12 {
		good.WriteString(row("crime_ref", fmt.Sprintf("C/%d", i)) + "\r\n")
	}
	rapid.Check(t, func(t *rapid.T) {
		bad := []byte(good.String())
		first := len(header) + 2
		changes := rapid.IntRange(0, 8).Draw(t, "changes")
		for range changes {
			bad[rapid.IntRange(first, len(bad)-1).Draw(t, "at")] = rapid.SampledFrom([]byte("x9,;\t|\xe9\x00-/ ")).Draw(t, "byte")
		}
		tally, err := readAny(t, bad)
		if err != nil {
			return // a NUL near the head makes the file no text
		}
		if ends := bytes.Count(bad, []byte("\n")) - 1; tally.Received() != ends && tally.Received() != ends+1 {
			t.Fatalf("received %d rows of %d lines from %q", tally.Received(), ends, bad)
		}
		if changes == 0 && tally.Refused > 0 {
			t.Fatalf("%v of an undamaged file", tally)
		}
	})
}

// endless is an extract with more rows than one would keep.
type endless struct {
	made, rows int
	left       []byte
}

func (e *endless) Read(p []byte) (n int, err error) {
	for n < len(p) && (len(e.left) > 0 || e.made < e.rows) {
		if len(e.left) == 0 {
			e.made++
			e.left = fmt.Appendf(e.left, "C/%d,Cleveland,2016-05-04,14,\"The text of a crime is some hundred letters long, and a file has as many crimes as a force has recorded in a year. Contact by messages on an application, over two weeks; device seized; statement taken; \"\"enquiries continue\"\".\"\n", e.made)
		}
		k := copy(p[n:], e.left)
		n, e.left = n+k, e.left[k:]
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// Reading 200 MB takes the memory of the references, and no more.
func TestMemoryIsBounded(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped in short mode: reads 200 MB")
	}
	const rows = 780_000
	in := &endless{rows: rows, left: []byte("crime_ref,force,recorded_on,victim_age,mo_text\n")}
	size := &counter{r: in}
	r, err := extract.NewReader(size, "endless")
	if err != nil {
		t.Fatal(err)
	}
	runtime.GC() // what other tests left is not counted
	var most uint64
	for {
		row, problem, err := r.Next()
		if err == io.EOF {
			break
		}
		if err != nil || problem != nil {
			t.Fatal(problem, err)
		}
		if row.Number%50_000 == 0 {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapInuse)
		}
	}
	const bound = 64 << 20 // of which the references take 9 MiB
	if most > bound || size.n < 200e6 || r.Tally().Read != rows {
		t.Errorf("reading %d bytes, %v, used %d MiB, want at most %d", size.n, r.Tally(), most>>20, bound>>20)
	}
	t.Logf("%d MiB of heap for %d bytes", most>>20, size.n)
}

type counter struct {
	r io.Reader
	n int
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += n
	return n, err
}
