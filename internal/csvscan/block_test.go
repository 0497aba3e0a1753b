package csvscan

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"pgregory.net/rapid"
)

// blocks is scan by Block and Split.
func blocks(s *Scanner) (rows []string, err error) {
	var spare []byte
	for {
		b, err := s.Block(spare)
		var bad *RowError
		if errors.As(err, &bad) {
			rows = append(rows, fmt.Sprintf("%d!%s", bad.Row, bad.Message))
			continue
		}
		if err != nil {
			return rows, err
		}
		number := b.Row
		for rest := b.Bytes; len(rest) > 0; number++ {
			fields, body, whole := Split(rest, s.comma, nil)
			if raw := rest[:body]; body > 0 {
				rows = append(rows, fmt.Sprintf("%d|%s|%s", number, raw, strings.Join(Strings(raw, fields, nil), "|")))
			}
			for _, f := range fields {
				if got := string(f.Text(nil, rest)); got != Strings(rest, []Field{f}, nil)[0] {
					return rows, fmt.Errorf("Text gives %q", got)
				}
			}
			rest = rest[whole:]
		}
		spare = b.Bytes
	}
}

// sameRows compares the rows of Block and Scan over one text.
func sameRows(text string, comma byte, most int) error {
	read := func(by func(*Scanner) ([]string, error), r io.Reader) []string {
		s := New(r, comma, most)
		s.Resume = refAndText
		s.Scan() // the header, as extract reads it
		rows, err := by(s)
		return append(rows, fmt.Sprintf("%v, %d lines, %d rows", err, s.line, s.row))
	}
	want := read(scan, strings.NewReader(text))
	for _, r := range []io.Reader{strings.NewReader(text), iotest.OneByteReader(strings.NewReader(text)), iotest.DataErrReader(strings.NewReader(text))} {
		if got := read(blocks, r); !slices.Equal(got, want) {
			return fmt.Errorf("%q gave, row by row\n%q\nand by blocks\n%q", text, want, got)
		}
	}
	return nil
}

// Rows come out of blocks as they come one by one, broken ones and all.
func TestBlocksAgainstScan(t *testing.T) {
	text := rapid.StringMatching(`a,b\n(C/1,"x"\n|C/1,x\n|"x\n"""\r\n|[a",\n\r]|,"|"\n|"",|\n){0,60}`)
	rapid.Check(t, func(t *rapid.T) {
		if err := sameRows(text.Draw(t, "text"), ',', rapid.IntRange(8, 80).Draw(t, "most")); err != nil {
			t.Fatal(err)
		}
	})
}

func FuzzBlock(f *testing.F) {
	for _, seed := range []string{"a,b\n1,2\n", "a\n\"b\r\nc\"\r\r\n", "a\n\"a\"\"b\",c", "a\na\"b\n", "a\n\"a\"b\nc\n", "\r", "a\nb\r\n\r", "\n\n\"\"\n", "a\n\"a\n", "a\n\n\"a\"\r", "a\rb\nc\n"} {
		f.Add(seed, byte(','), 64)
	}
	f.Fuzz(func(t *testing.T, text string, comma byte, most int) {
		if !strings.ContainsRune(",;\t|", rune(comma)) || most < 1 || most > 1<<10 {
			t.Skip()
		}
		if err := sameRows(text, comma, most); err != nil {
			t.Fatal(err)
		}
	})
}

// A text of many blocks, with rows longer than a block among them.
func TestBlocksOfALongText(t *testing.T) {
	var b strings.Builder
	b.WriteString("a,b\n")
	for i := range 3000 {
		switch i % 1000 {
		case 500:
			fmt.Fprintf(&b, "C/%d,\"%s\"\n", i, strings.Repeat("long\ntext, ", blockSize/8))
		case 700:
			fmt.Fprintf(&b, "C/%d,\"%s\n", i, strings.Repeat("never closed ", 30))
		default:
			fmt.Fprintf(&b, "C/%d,\"%s\"\n", i, strings.Repeat("text, ", i%200))
		}
	}
	if err := sameRows(b.String(), ',', 0); err != nil {
		t.Error(err.Error()[:200])
	}
}

func BenchmarkBlock(b *testing.B) {
	row := "47/12345/16,Cleveland,88A,Sexual grooming,2016-05-04,2016-05-01,,14,F,Home,N,,\"Contact by messages on an application, over two weeks.\"\n"
	text := strings.Repeat(row, 10000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		s := New(strings.NewReader(text), ',', 0)
		n := 0
		for block, err := s.Block(nil); err == nil; block, err = s.Block(block.Bytes) {
			n += len(block.Bytes)
		}
		if n != len(text) {
			b.Fatalf("the blocks have %d bytes", n)
		}
	}
}
