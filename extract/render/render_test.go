package render_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"cyberflag/extract/jsonrows"
	"cyberflag/extract/parquetrows"
	"cyberflag/extract/render"
)

const rows = "A1,\"said \"\"hi\"\",\nthen left\",0.250\nA2,,0.000\nA3,\"\",1.000\n"

// NDJSON has a text for every field, and a number where one is promised.
func TestNDJSON(t *testing.T) {
	for _, c := range []struct {
		nulls int
		blank string
	}{{0, `""`}, {2, `null`}} {
		var b bytes.Buffer
		w := render.NDJSON(&b, render.Table{Columns: []string{"crime_ref", "mo_text", "probability"}, Comma: ',', Numbers: []string{"probability"}, Nulls: c.nulls})
		io.WriteString(w, rows)
		want := `{"crime_ref":"A1","mo_text":"said \"hi\",\nthen left","probability":0.250}
{"crime_ref":"A2","mo_text":` + c.blank + `,"probability":0.000}
{"crime_ref":"A3","mo_text":"","probability":1.000}
`
		if b.String() != want {
			t.Errorf("nulls %d: got\n%swant\n%s", c.nulls, b.String(), want)
		}
	}
}

// A whole line is written byte for byte, with what was added behind it.
func TestWholeLine(t *testing.T) {
	var b bytes.Buffer
	w := render.NDJSON(&b, render.Table{Columns: []string{"crime_ref", jsonrows.WholeLine, "flag"}, Comma: ',', Nulls: 2})
	io.WriteString(w, "A1,\"{ \"\"crime_ref\"\":\"\"A1\"\", \"\"n\"\":1.50 } \",yes\n")
	if want := `{ "crime_ref":"A1", "n":1.50 ,"flag":"yes"}` + "\n"; b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

// Parquet is read back as the same rows, in more than one row group.
func TestParquet(t *testing.T) {
	for _, nulls := range []int{0, 2} {
		var b bytes.Buffer
		w := render.Parquet(&b, render.Table{Columns: []string{"z", "a", "probability"}, Comma: ',', Numbers: []string{"probability"}, Nulls: nulls})
		var many strings.Builder
		for i := range 70_000 {
			fmt.Fprintf(&many, "R%d,,0.5\n", i)
		}
		io.WriteString(w, rows)
		if _, err := io.WriteString(w, many.String()); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		r, err := parquetrows.Open(bytes.NewReader(b.Bytes()), int64(b.Len()))
		if err != nil || strings.Join(r.Columns(), " ") != "z a probability" || r.Groups() < 2 {
			t.Fatalf("%v: columns %v, %d groups", err, r.Columns(), r.Groups())
		}
		var text bytes.Buffer
		for err == nil {
			block, e := r.Block(nil)
			text.Write(block.Bytes)
			err = e
		}
		blank := `""`
		if nulls > 0 {
			blank = ""
		}
		want := "A1,\"said \"\"hi\"\",\nthen left\",0.25\nA2," + blank + ",0\nA3,\"\",1\n" + strings.ReplaceAll(many.String(), ",,", ","+blank+",")
		if text.String() != want {
			t.Errorf("nulls %d: got %.100q, want %.100q", nulls, text.String(), want)
		}
	}
}
