package nibrs_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/fstest"

	"cyberflag/extract/nibrs"
)

// endless gives a head, and then a piece for each number up to one, made when it is read.
type endless struct {
	rest  []byte
	piece func(i int) string
	i, to int
}

func (e *endless) Read(p []byte) (int, error) {
	for len(e.rest) == 0 {
		if e.i++; e.i > e.to {
			return 0, io.EOF
		}
		e.rest = []byte(e.piece(e.i))
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	return n, nil
}

// Whatever takes memory has a limit, which is said: more incidents, offences and victims
// than are held, more refused lines, more victims of an offence, and a report that is too long.
func TestTooLarge(t *testing.T) {
	admin := func(i int) string {
		return fmt.Sprintf("00881I022018    ZZ0010000%-12d20180118 12N%39s\n", i, "")
	}
	good := text(t, "testdata/submission.xml")
	head, _, _ := strings.Cut(good, "MADEUP-2")
	for _, c := range []struct {
		why, want string
		read      func() (*nibrs.Set, error)
	}{
		{"incidents", "x: the file has more than 2000000 incidents, offences and victims", func() (*nibrs.Set, error) {
			return nibrs.ReadFlat(&endless{piece: admin, to: 1 << 40}, "x")
		}},
		{"refused lines", "x: the file has more than 100000 lines that are refused, the first for this: x, row 1: not a segment", func() (*nibrs.Set, error) {
			return nibrs.ReadFlat(&endless{piece: func(int) string { return "a\n" }, to: 1 << 40}, "x")
		}},
		{"a text of a report", "x, report 3: ", func() (*nibrs.Set, error) {
			return nibrs.ReadXML(io.MultiReader(strings.NewReader(head), &endless{piece: func(int) string { return "MADEUP-2" }, to: 1 << 40}), "x")
		}},
		{"elements of a report", "x, report 3: it is longer than 4194304 bytes", func() (*nibrs.Set, error) {
			return nibrs.ReadXML(io.MultiReader(strings.NewReader(head+"<a>"), &endless{piece: func(int) string { return "<b/>" }, to: 1 << 40}), "x")
		}},
		{"what stands between reports", "x: ", func() (*nibrs.Set, error) {
			before, _, _ := strings.Cut(good, "<nibrs:Report>")
			return nibrs.ReadXML(io.MultiReader(strings.NewReader(before+"<a>"), &endless{piece: func(int) string { return "text" }, to: 1 << 40}), "x")
		}},
		{"a table", "NIBRS_USING_LIST.csv: the file has more than 100000 lines that are refused", func() (*nibrs.Set, error) {
			fsys := tables(t, "NIBRS_USING_LIST.csv", "1,", "1,").(fstest.MapFS)
			fsys["NIBRS_USING_LIST.csv"].Data = append(fsys["NIBRS_USING_LIST.csv"].Data, strings.Repeat("\n1,\"N\",\"x\"", 100_001)...)
			return nibrs.ReadCSV(fsys)
		}},
	} {
		_, err := c.read()
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.why, err, c.want)
		}
		var large *nibrs.TooLarge
		if errors.As(err, &large) && large.Hint() == "" {
			t.Errorf("%s: no hint", c.why)
		}
	}
}

// Submissions as long as they like are read, where they hold no more than is held.
func TestLongSubmission(t *testing.T) {
	before, report, _ := strings.Cut(text(t, "testdata/submission.xml"), "<nibrs:Report>")
	report, _, _ = strings.Cut(report, "</nibrs:Report>")
	zero := "<nibrs:Report>" + report + "</nibrs:Report>"
	set, err := nibrs.ReadXML(io.MultiReader(strings.NewReader(before), &endless{piece: func(int) string { return zero }, to: 10_000}, strings.NewReader("</nibrs:Submission>")), "x")
	if err != nil || set.Lines.Read != 10_000 {
		t.Errorf("%v, %v", set, err)
	}
}

// The 1,000th victim of an offence is refused: numbers of victims have three digits.
func TestManyVictims(t *testing.T) {
	fsys := tables(t, "NIBRS_VICTIM.csv", "11,", "11,").(fstest.MapFS)
	victims, pairs := "", ""
	for i := range 1000 {
		victims += fmt.Sprintf("\n%d,1002,2,2,,\"U\"", 5000+i)
		pairs += fmt.Sprintf("\n%d,3", 5000+i)
	}
	for file, more := range map[string]string{"NIBRS_VICTIM.csv": victims, "NIBRS_VICTIM_OFFENSE.csv": pairs} {
		fsys[file].Data = []byte(strings.TrimRight(string(fsys[file].Data), "\n") + more + "\n")
	}
	set, err := nibrs.ReadCSV(fsys)
	if err != nil || set.Lines.Refused != 2 || !strings.Contains(set.Problems[0].Message, "more than 999 victims") {
		t.Errorf("%v, %v", err, set.Problems)
	}
}
