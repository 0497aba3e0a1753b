package extract_test

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cyberflag/extract"
)

// rowsOf gives the rows and problems of a reader as text.
func rowsOf(r *extract.Reader) (rows []string, err error) {
	for {
		row, problem, err := r.Next()
		switch {
		case errors.Is(err, io.EOF):
			return rows, nil
		case err != nil:
			return rows, err
		case problem != nil:
			rows = append(rows, fmt.Sprintf("%d refused: %v", problem.Row, problem))
		default:
			rows = append(rows, fmt.Sprintf("%d %s %s", row.Number, row.Record.Ref, row.Raw))
		}
	}
}

// A file cut anywhere gives the rows and problems of the whole, in every
// encoding that can be cut; so do the numbers of its rows.
func TestBetweenProperty(t *testing.T) {
	piece := rapid.SampledFrom([]string{
		row("", ""), row("mo_text", "\"two\nlines, and a \"\"quote\"\"\""), row("mo_text", "\"never closed"), row("mo_text", "a \"bare\" quote"),
		row("mo_text", "\"closed\" too early"), row("victim_age", "many"), "", "short,row", "\r", row("mo_text", "caf\xe9"), row("mo_text", "caf\u00e9 \U0001f600"),
	})
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		b.WriteString(rapid.SampledFrom([]string{"", "\ufeff"}).Draw(t, "mark") + header + "\n")
		for i, p := range rapid.SliceOfN(piece, 0, 30).Draw(t, "rows") {
			b.WriteString(strings.Replace(p, "C/1,", fmt.Sprintf("C/%d,", i), 1) + rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "end"))
		}
		file := b.String()
		cuts := rapid.SliceOfN(rapid.Int64Range(0, int64(len(file))), 0, 6).Draw(t, "cuts")
		slices.Sort(cuts)
		whole, err := extract.NewReader(strings.NewReader(file), "f")
		if err != nil {
			t.Fatal(err)
		}
		want, err := rowsOf(whole)
		if err != nil {
			t.Fatal(err)
		}
		if got := rowsInParts(t, file, cuts); !slices.Equal(got, want) {
			t.Fatalf("cut at %d, %q gives\n%q\nwant\n%q", cuts, file, got, want)
		}
	})
}

func rowsInParts(t *rapid.T, file string, cuts []int64) (rows []string) {
	plan, err := extract.NewReader(strings.NewReader(file), "f")
	if err != nil || !plan.Cuttable() {
		t.Fatal(err, plan.Cuttable())
	}
	head, err := extract.NewReader(strings.NewReader(file), "f")
	if err != nil {
		t.Fatal(err)
	}
	from := plan.Place()
	for _, cut := range append(cuts, int64(len(file))) {
		to, err := plan.Pass(cut)
		if err != nil || to.Offset < min(cut, int64(len(file))) {
			t.Fatalf("passed %d, came to %+v: %v", cut, to, err)
		}
		rest := file[from.Offset:min(int64(len(file)), to.Offset+plan.Ahead())]
		part, err := rowsOf(head.Between(strings.NewReader(rest), from, to))
		if err != nil {
			t.Fatal(err)
		}
		rows, from = append(rows, part...), to
	}
	return rows
}

func TestUTF16IsNotCut(t *testing.T) {
	r, err := extract.NewReader(strings.NewReader("\xff\xfec\x00r\x00i\x00m\x00e\x00_\x00r\x00e\x00f\x00\n\x00"), "f")
	if err != nil || r.Cuttable() {
		t.Errorf("a UTF-16 file: %v", err)
	}
}
