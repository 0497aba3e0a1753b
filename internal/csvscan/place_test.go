package csvscan

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// inParts reads text by blocks, cut at the first rows behind each of cuts.
func inParts(text string, comma byte, most int, cuts []int64) (rows []string, err error) {
	plan := New(strings.NewReader(text), comma, most)
	plan.Resume = refAndText
	plan.Scan() // the header
	from := plan.Place()
	for _, cut := range append(cuts, int64(len(text))) {
		to, err := plan.Pass(cut)
		if err != nil {
			return rows, err
		}
		seen := text[from.Offset:min(int64(len(text)), to.Offset+plan.Ahead())]
		part := plan.Between(strings.NewReader(seen), from, to)
		got, err := blocks(part)
		if rows = append(rows, got...); err != io.EOF || part.Place() != to {
			return rows, fmt.Errorf("the part from %+v to %+v ended at %+v: %w", from, to, part.Place(), err)
		}
		from = to
	}
	return append(rows, fmt.Sprintf("%v, %d lines, %d rows", io.EOF, from.Line, from.Row)), nil
}

// sameParts compares a text in parts with the text in one.
func sameParts(text string, comma byte, most int, cuts []int64) error {
	one := New(strings.NewReader(text), comma, most)
	one.Resume = refAndText
	one.Scan()
	want, err := scan(one)
	want = append(want, fmt.Sprintf("%v, %d lines, %d rows", err, one.line, one.row))
	slices.Sort(cuts)
	if got, err := inParts(text, comma, most, cuts); err != nil || !slices.Equal(got, want) {
		return fmt.Errorf("%q gave in one\n%q\nand cut at %d\n%q, %v", text, want, cuts, got, err)
	}
	return nil
}

// Wherever a text is cut, its parts give the rows of the whole: broken rows,
// rows that run over many lines and rows that are too long among them.
func TestBetweenProperty(t *testing.T) {
	text := rapid.StringMatching(`a,b\n(C/1,"x"\n|C/1,x\n|"x\n"""\r\n|C/1,"x\ny\n"\n|[a",\n\r]|,"|"\n|"",|\n){0,60}`)
	rapid.Check(t, func(t *rapid.T) {
		text := text.Draw(t, "text")
		cuts := rapid.SliceOfN(rapid.Int64Range(0, int64(len(text))), 0, 5).Draw(t, "cuts")
		if err := sameParts(text, ',', rapid.IntRange(8, 80).Draw(t, "most"), cuts); err != nil {
			t.Fatal(err)
		}
	})
}

func FuzzBetween(f *testing.F) {
	for _, seed := range []string{"a,b\n1,2\n", "a\n\"b\r\nc\"\r\r\n", "a\n\"a\"\"b\",c", "a\na\"b\nC/1,\"x\ny\"\n", "a\n\"a\n\n\nC/1\n\n", "a\n\"\n\"\nb\"\n\"\n"} {
		f.Add(seed, 16, uint16(3), uint16(9))
	}
	f.Fuzz(func(t *testing.T, text string, most int, one, two uint16) {
		if most < 1 || most > 1<<10 {
			t.Skip()
		}
		if err := sameParts(text, ',', most, []int64{int64(one), int64(two)}); err != nil {
			t.Fatal(err)
		}
	})
}

// Passing rows takes time in proportion to the text, however short the steps.
func BenchmarkPass(b *testing.B) {
	row := "47/12345/16,Cleveland,88A,Sexual grooming,2016-05-04,2016-05-01,,14,F,Home,N,,\"Contact by messages on an application,\nover two weeks.\"\n"
	text := strings.Repeat(row, 10000)
	for _, step := range []int64{4 << 10, 64 << 10, 16 << 20} {
		b.Run(fmt.Sprint(step), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				s := New(strings.NewReader(text), ',', 0)
				for at := step; s.offset < int64(len(text)); at += step {
					if _, err := s.Pass(at); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
