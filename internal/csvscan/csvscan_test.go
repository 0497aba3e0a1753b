package csvscan

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"
)

// scan gives every row as "number|raw|field|field", and every refusal as
// "number!message".
func scan(s *Scanner) (rows []string, err error) {
	for {
		row, err := s.Scan()
		var bad *RowError
		switch {
		case errors.As(err, &bad):
			rows = append(rows, fmt.Sprintf("%d!%s", bad.Row, bad.Message))
		case err != nil:
			return rows, err
		default:
			rows = append(rows, fmt.Sprintf("%d|%s|%s", row.Number, row.Raw, strings.Join(row.Fields, "|")))
		}
	}
}

func refAndText(fields []string) bool { return strings.HasPrefix(fields[0], "C/") }

func TestScan(t *testing.T) {
	for _, c := range []struct {
		why, in string
		want    []string
	}{
		{"nothing", "", nil},
		{"only line ends", "\n\r\n\n", nil},
		{"two rows", "a,b\n1,2\n", []string{"1|a,b|a|b", "2|1,2|1|2"}},
		{"no line end after the last row", "a,b\n1,2", []string{"1|a,b|a|b", "2|1,2|1|2"}},
		{"CRLF is no part of a row", "a,b\r\n1,2\r\n", []string{"1|a,b|a|b", "2|1,2|1|2"}},
		{"CRLF that a program has made CRLF again", "a,b\r\r\n1,\"2\"\r\r\n\r\r\n3,4\r", []string{"1|a,b|a|b", "2|1,\"2\"|1|2", "4|3,4|3|4"}},
		{"CR alone in a plain field, where some readers end the row", "a,b\n1,x\ry\n2,z\n", []string{"1|a,b|a|b", "2!" + bareReturn, "3|2,z|2|z"}},
		{"CR alone behind a closing quote", "a,b\n1,\"x\"\ry\n2,z\n", []string{"1|a,b|a|b", "2!" + bareReturn, "3|2,z|2|z"}},
		{"CR alone inside quotes stays", "a,\"x\ry\"\n", []string{"1|a,\"x\ry\"|a|x\ry"}},
		{"CRLF inside quotes stays", "a,\"x\r\ny\"\r\n1,2", []string{"1|a,\"x\r\ny\"|a|x\r\ny", "2|1,2|1|2"}},
		{"a text over three lines is one row", "a\n\"x\n\ny\"\nb", []string{"1|a|a", "2|\"x\n\ny\"|x\n\ny", "3|b|b"}},
		{"a blank line counts as a spreadsheet counts it", "a\n\nb\n", []string{"1|a|a", "3|b|b"}},
		{"doubled quotes", `"say ""hi""",b`, []string{`1|"say ""hi""",b|say "hi"|b`}},
		{"an empty quoted field", `"",b`, []string{`1|"",b||b`}},
		{"a comma in quotes", `"a,b",c`, []string{`1|"a,b",c|a,b|c`}},
		{"empty fields", ",,\n", []string{"1|,,|||"}},
		{"a closing quote ends the text", `a,"b"`, []string{`1|a,"b"|a|b`}},
		{"a quote inside a plain field", "a,b\n1,5\" pipe\n2,x\n", []string{"1|a,b|a|b", "2!" + bareQuote, "3|2,x|2|x"}},
		{"text behind a closing quote", "a,b\n1,\"x\"y\n2,x\n", []string{"1|a,b|a|b", "2!" + afterQuote, "3|2,x|2|x"}},
		{"a formula that gives a text", "a,b\n=\"0012\",x\n1,=\"y\"\n=,x=\"y\"\n", []string{"1|a,b|a|b", "2!" + textFormula, "3!" + textFormula, "4!" + bareQuote}},
		{"every row lacks its closing quote", "a,b\n1,\"x\n2,\"y\n3,\"z\n4,w\n", []string{"1|a,b|a|b", "2!" + afterQuote, "3!" + neverClosed}},
		{"stray quotes in a text of two lines cost one row", "a,b\n1,\"he said \"go\" to\nher\"\n2,x\n",
			[]string{"1|a,b|a|b", "2!" + afterQuote, "3|2,x|2|x"}},
		{"an open quote at the end", "a,b\n1,\"x\n2,y\n", []string{"1|a,b|a|b", "2!" + neverClosed}},
		{"behind an open quote, scanning goes on where a row surely begins", "a,b\nC/1,\"x\nstill text, I think\nC/2,y\nC/3,z\n",
			[]string{"1|a,b|a|b", "2!" + neverClosed, "3|C/2,y|C/2|y", "4|C/3,z|C/3|z"}},
		{"a closing quote is missing and a later one is not", "a,b\nC/1,\"x\nC/2,\"y\"\nC/3,z\n",
			[]string{"1|a,b|a|b", "2!" + afterQuote, `3|C/2,"y"|C/2|y`, "4|C/3,z|C/3|z"}},
		{"a row may be as long as allowed", "a,b\n" + strings.Repeat("x", 38) + ",y\n1,2", []string{"1|a,b|a|b", "2|" + strings.Repeat("x", 38) + ",y|" + strings.Repeat("x", 38) + "|y", "3|1,2|1|2"}},
		{"and not one byte longer", "a,b\n" + strings.Repeat("x", 39) + ",y\n1,2", []string{"1|a,b|a|b", "2!the row is longer than 40 bytes", "3|1,2|1|2"}},
		{"a long quoted text with lines costs one row", "a,b\n1,\"" + strings.Repeat("long text\n", 30) + "\"\n1,2", []string{"1|a,b|a|b", "2!the row is longer than 40 bytes", "3|1,2|1|2"}},
		{"a long row at the end of the text", "a,b\n" + strings.Repeat("x", 41), []string{"1|a,b|a|b", "2!the row is longer than 40 bytes"}},
		{"a NUL is a byte as any other", "a\x00b,c\n", []string{"1|a\x00b,c|a\x00b|c"}},
	} {
		for _, cut := range []struct {
			name string
			of   func(io.Reader) io.Reader
		}{{"whole", func(r io.Reader) io.Reader { return r }}, {"byte by byte", iotest.OneByteReader}, {"end with data", iotest.DataErrReader}} {
			s := New(cut.of(strings.NewReader(c.in)), ',', 40)
			s.Resume = refAndText
			got, err := scan(s)
			if err != io.EOF || !slices.Equal(got, c.want) {
				t.Errorf("%s (%s): %q gave\n%q, %v, want\n%q", c.why, cut.name, c.in, got, err, c.want)
			}
		}
	}
}

func TestLine(t *testing.T) {
	s := New(strings.NewReader("a,b\n1,\"x\ny\"\n\n2,\"z\"z\n"), ',', 0)
	var bad *RowError
	for err := error(nil); !errors.As(err, &bad); {
		if _, err = s.Scan(); err == io.EOF {
			t.Fatal("the broken row was not refused")
		}
	}
	if bad.Row != 4 || bad.Line != 5 {
		t.Errorf("the broken row is row %d on line %d, want row 4 on line 5", bad.Row, bad.Line)
	}
}

// Every refusal says what to do about it.
func TestHints(t *testing.T) {
	for in, want := range map[string]string{"x\"": "doubled", "=\"x\"": "equals sign", "\"x": "doubled", "\"x\"y": "doubled", "x\ry": "line ends", strings.Repeat("x", 41): "does not close"} {
		_, err := New(strings.NewReader(in), ',', 40).Scan()
		var bad *RowError
		if !errors.As(err, &bad) || !strings.Contains(bad.Hint(), want) {
			t.Errorf("%q gave %v, want a hint with %q", in, err, want)
		}
	}
}

func TestReaderError(t *testing.T) {
	s := New(io.MultiReader(strings.NewReader("a,b\n1,2\n"), iotest.ErrReader(io.ErrUnexpectedEOF)), ',', 0)
	if rows, err := scan(s); err != io.ErrUnexpectedEOF {
		t.Errorf("a reader that fails gave %q, %v", rows, err)
	}
}

func TestFirst(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"a;b\n1;2", []string{"a", "b"}},
		{"\r\na;\"b;c\"\n", []string{"a", "b;c"}},
		{"", nil},
		{"a\"b\n", nil},
	} {
		if got := First([]byte(c.in), ';', true); !slices.Equal(got, c.want) {
			t.Errorf("First(%q) = %q, want %q", c.in, got, c.want)
		}
	}
	if got := First([]byte("a;b"), ';', false); got != nil {
		t.Errorf("First took a row that may go on: %q", got)
	}
}

// Text made to be costly (every line opens a quote, or none is closed) must
// still be scanned in time proportional to its length.
func TestHostileTextIsLinear(t *testing.T) {
	for _, line := range []string{"a,\"b\n", "\"\n", "\"a\",\"\n", "a,\"\"\"\n", "\",\n", "\"x\"y\n", "a,\"b\"\"\n", "\"\"\"\"\",\n"} {
		deadline := time.Now().Add(10 * time.Second)
		s := New(strings.NewReader("a,b\n"+strings.Repeat(line, 4<<20/len(line))), ',', 0)
		s.Resume = func([]string) bool { return false }
		var bad *RowError
		for {
			_, err := s.Scan()
			if err == io.EOF {
				break
			}
			if err != nil && !errors.As(err, &bad) {
				t.Fatalf("%q: %v", line, err)
			}
			if time.Now().After(deadline) {
				t.Fatalf("%q: only %d of 4 MiB were scanned in ten seconds", line, s.offset)
			}
		}
	}
}

// endless gives one row after another, of which one in a thousand is broken.
type endless struct{ rows, at int }

func (e *endless) Read(p []byte) (n int, err error) {
	const row = "C/1,\"some text of a row that is neither short nor long\",x\n"
	const bad = "C/1,\"some text of a row with its closing quote missing  ,x\n"
	for n < len(p) && e.rows > 0 {
		from := row
		if e.rows%1000 == 0 {
			from = bad
		}
		k := copy(p[n:], from[e.at:])
		if n, e.at = n+k, e.at+k; e.at == len(from) {
			e.rows, e.at = e.rows-1, 0
		}
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

func TestMemoryIsBounded(t *testing.T) {
	s := New(&endless{rows: 1 << 20}, ',', 0)
	s.Resume = refAndText
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	rows, refused := 0, 0
	for {
		_, err := s.Scan()
		var bad *RowError
		if errors.As(err, &bad) {
			refused++
		} else if err != nil {
			break
		}
		rows++
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	if rows != 1<<20 || refused == 0 {
		t.Errorf("scanned %d rows, refused %d", rows, refused)
	}
	if grew := int64(after.HeapAlloc) - int64(before.HeapAlloc); grew > 8<<20 {
		t.Errorf("scanning %d rows keeps %d bytes", rows, grew)
	}
}

// FuzzScan holds the Scanner equal to encoding/csv wherever both accept, and
// joins the raw rows back to the text.
func FuzzScan(f *testing.F) {
	for _, seed := range []string{"a,b\n1,2\n", "a,\"b\r\nc\"\r\n", "\"a\"\"b\",c", "a\"b\n", "\"a\"b\nc\n", "\r", "a\r", "\n\n\"\"\n", "\"a\n", "\"a\"\r", "a\r\r\nb", "a\rb\nc\n", "é,\xff\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		const most = 64
		s := New(iotest.HalfReader(bytes.NewReader(text)), ',', most)
		var got [][]string
		clean, rest := true, text
		for {
			row, err := s.Scan()
			var bad *RowError
			if errors.As(err, &bad) {
				clean = false
				continue
			}
			if err != nil {
				break
			}
			at := bytes.Index(rest, row.Raw)
			if at < 0 || len(row.Raw) > most {
				t.Fatalf("row %d is not in the text behind the row before it", row.Number)
			}
			rest = rest[at+len(row.Raw):]
			got = append(got, slices.Clone(row.Fields))
		}
		r := csv.NewReader(bytes.NewReader(text))
		r.FieldsPerRecord = -1
		want, err := r.ReadAll()
		if !clean || err != nil || bytes.Contains(text, []byte("\r\r")) {
			return // encoding/csv takes all but the last CR of a line end for text
		}
		for i := range got {
			for j := range got[i] { // encoding/csv changes line ends inside quotes
				got[i][j] = strings.ReplaceAll(got[i][j], "\r\n", "\n")
			}
		}
		if !slices.EqualFunc(got, want, slices.Equal[[]string]) {
			t.Fatalf("%q gave %q, encoding/csv %q", text, got, want)
		}
	})
}

func BenchmarkScan(b *testing.B) {
	row := "47/12345/16,Cleveland,88A,Sexual grooming,2016-05-04,2016-05-01,,14,F,Home,N,,\"Contact by messages on an application, over two weeks.\"\n"
	text := strings.Repeat(row, 10000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		s := New(strings.NewReader(text), ',', 0)
		n := 0
		for {
			if _, err := s.Scan(); err != nil {
				break
			}
			n++
		}
		if n != 10000 {
			b.Fatalf("scanned %d rows", n)
		}
	}
}
