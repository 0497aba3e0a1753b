// Package scaletest is the contract of every engine that does the shards of a
// plan, and makes the files that it is tried on. It knows no engine.
package scaletest

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"cyberflag/extract/sample"
)

// T is what the checks need of testing.T, which rapid.T has too.
type T interface {
	Helper()
	Fatalf(format string, args ...any)
}

// Must ends the test at an error.
func Must(t T, err error) {
	t.Helper()
	if err != nil {
		t.Fatalf("%v", err)
	}
}

// Extract makes an extract of about n rows, which has all that makes it hard to
// cut: texts with line ends and quotes, misused quotes, rows of a wrong length,
// references that come twice, near and far, forces in no list, victims who come
// again, blank lines, either line end. The same seed gives the same bytes.
func Extract(seed uint64, n int) []byte {
	var made bytes.Buffer
	if err := sample.WriteCSV(&made, sample.Default(n, seed)); err != nil {
		panic("BUG: a sample in memory: " + err.Error())
	}
	rows, err := csv.NewReader(&made).ReadAll()
	if err != nil {
		panic("BUG: a sample is CSV: " + err.Error())
	}
	s := spoiler{chance: rand.New(rand.NewPCG(seed, 2)), rows: rows}
	s.write(rows[0])
	for i, row := range rows[1:] {
		s.spoil(i, slices.Clone(row))
	}
	return s.out.Bytes()
}

// The columns of a sample that are spoilt.
const (
	refColumn   = 0
	forceColumn = 1
	textColumn  = 12
)

// A spoiler writes rows, some of them so that they are hard to read or to cut.
type spoiler struct {
	chance *rand.Rand
	rows   [][]string
	out    bytes.Buffer
}

func (s *spoiler) write(row []string) {
	w := csv.NewWriter(&s.out)
	w.UseCRLF = s.chance.IntN(3) == 0
	if err := w.Write(row); err != nil {
		panic("BUG: a row in memory: " + err.Error())
	}
	w.Flush()
}

// spoil writes row i, three of four times as it came.
func (s *spoiler) spoil(i int, row []string) {
	switch s.chance.IntN(32) {
	case 0:
		row[textColumn] = "First line,\n\n\"second\" line\r\n" + row[textColumn]
	case 1: // a reference that came before, near or far
		row[refColumn] = s.rows[1+s.chance.IntN(i+1)][refColumn]
	case 2:
		row[forceColumn] = fmt.Sprint(s.chance.IntN(100)) // in no list
	case 3: // a quote that is never closed, or closed in some later row
		fmt.Fprintf(&s.out, "%s,Kent,\"88A\n", row[refColumn])
		return
	case 4: // a quote inside a field: from here the parity of quotes is wrong
		fmt.Fprintf(&s.out, "%s,Kent,a 5\" pipe\n", row[refColumn])
		return
	case 5:
		row = row[:3]
	case 6:
		s.out.WriteString("\n\r\n")
	case 7: // a text that looks like rows
		row[textColumn] = strings.Repeat("X/1,Kent,88A\n", s.chance.IntN(300))
	}
	s.write(row)
}
