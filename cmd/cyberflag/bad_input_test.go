package main

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestBadInput flags files that are broken or hostile: each ends in a clear
// message, or in a count of rows that adds up, within a bounded time and memory,
// and none of its text is told.
func TestBadInput(t *testing.T) {
	row := func(i int) string { return fmt.Sprintf("R%d,SECRET text\n", i) }
	rows := "crime_ref,mo_text\n"
	for i := range 2000 {
		rows += row(i)
	}
	packed := func(b string) string {
		var out bytes.Buffer
		w := gzip.NewWriter(&out)
		io.WriteString(w, b)
		w.Close()
		return out.String()
	}
	for _, c := range []struct{ why, text, says string }{
		{"truncated gzip", packed(rows)[:3000], "the gzip stream is cut short after"},
		{"NUL bytes", rows + "N1,a\x00SECRET\nN2,x\n", "received 2002 = flagged 2001 + refused 1"},
		{"a single line of 100 MB", rows + "N1," + strings.Repeat("SECRET ", 100<<20/7) + "\nN2,x\n", "the row is longer than 1048576 bytes"},
		{"a quote that never closes", rows + "N1,\"SECRET" + strings.Repeat("\nR,SECRET", 50_000), "a quote that opens in this row is never closed"},
		{"a header only", "crime_ref,mo_text\n", "received 0 = flagged 0 + refused 0"},
		{"nothing", "", "the file is empty"},
		{"another encoding half way", rows + "N0,caf\u00e9 SECRET" + strings.Repeat(" and \u00a3", 60_000) + "\n" + strings.Repeat("N1,caf\xe9 SECRET\n", 50), "received 2051 = flagged 2001 + refused 50"},
		{"a gzip bomb", packed("crime_ref\n" + strings.Repeat("\n", 100<<20)), "more than 500 times"},
		{"a zip bomb", zipOf(t, "a.csv", "crime_ref\n"+strings.Repeat("\n", 100<<20)), "200 times its size"},
		{"overlapping entries", overlapping(t), "overlaps another entry"},
		{"a line of NDJSON of 100 MB", "{\"crime_ref\":\"A\"}\n{\"crime_ref\":\"" + strings.Repeat("SECRET", 100<<20/6) + "\"}\n{\"crime_ref\":\"B\"}\n", "received 3 = flagged 2 + refused 1"},
		{"a broken Parquet file", "PAR1" + strings.Repeat("SECRET", 100) + "PAR1", "footer"},
	} {
		t.Run(c.why, func(t *testing.T) { flagBad(t, c.text, c.says) })
	}
}

// flagBad flags one such file, and says what that took.
func flagBad(t *testing.T, text, says string) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in")
	if err := os.WriteFile(in, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	start := time.Now()
	var out, errs bytes.Buffer
	status := run([]string{"flag", in, "-o", filepath.Join(dir, "out.csv")}, streams{in: strings.NewReader(""), out: &out, err: &errs})
	took := time.Since(start)
	runtime.ReadMemStats(&after)
	said := errs.String()
	if !strings.Contains(said, says) || strings.Contains(said, "SECRET") || strings.Contains(said, "goroutine") {
		t.Errorf("status %d, %.400q; want %q", status, said, says)
	}
	grown := int64(after.HeapSys) - int64(before.HeapSys)
	t.Logf("%v, %d MiB more", took.Round(time.Millisecond), grown>>20)
	if grown > 128<<20 || took > time.Minute {
		t.Errorf("took %v and %d MiB more", took, grown>>20)
	}
}

func zipOf(t *testing.T, name, text string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	e, err := w.Create(name)
	if err == nil {
		_, err = io.WriteString(e, text)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// overlapping is an archive whose directory names one body three times.
func overlapping(t *testing.T) string {
	one := zipOf(t, "a1.csv", strings.Repeat("crime_ref\nA\n", 100))
	dir := strings.LastIndex(one, "PK\x01\x02")
	end := strings.LastIndex(one, "PK\x05\x06")
	header := one[dir:end]
	three := header + strings.Replace(header, "a1.csv", "a2.csv", 1) + strings.Replace(header, "a1.csv", "a3.csv", 1)
	tail := []byte(one[end:])
	tail[8], tail[10] = 3, 3
	tail[12], tail[13] = byte(len(three)), byte(len(three)>>8)
	return one[:dir] + three + string(tail)
}

// TestRowCounts: rows in are rows out, at the numbers where sheets of old and
// new workbooks end, in each format that streams.
func TestRowCounts(t *testing.T) {
	sizes := []int{65_537}
	if os.Getenv("CYBERFLAG_LONG") != "" {
		sizes = append(sizes, 65_536, 1_048_576, 1_048_577)
	}
	for _, n := range sizes {
		for _, ext := range []string{"csv", "ndjson", "parquet", "xlsx"} {
			dir := t.TempDir()
			in := filepath.Join(dir, "in."+ext)
			var out, errs bytes.Buffer
			s := streams{in: strings.NewReader(""), out: &out, err: &errs}
			records := n
			if ext == "xlsx" {
				records = n - 1 // a sheet of so many rows, its header among them
				writeSheet(t, in, n)
			} else if status := run([]string{"sample", "--records", fmt.Sprint(n), "--seed", "1", "-o", in}, s); status != 0 {
				t.Fatalf("sample: %s", errs.String())
			}
			errs.Reset()
			status := run([]string{"flag", in, "-o", filepath.Join(dir, "out."+strings.Replace(ext, "xlsx", "csv", 1))}, s)
			if want := fmt.Sprintf("received %d = flagged %d + refused 0", records, records); status != 0 || !strings.Contains(errs.String(), want) {
				t.Errorf("%s of %d: status %d, %s", ext, n, status, errs.String())
			}
		}
	}
}

// writeSheet writes a workbook of one sheet with so many rows.
func writeSheet(t *testing.T, name string, rows int) {
	t.Helper()
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(file)
	for _, part := range []struct{ name, text string }{
		{"[Content_Types].xml", "<Types/>"},
		{"xl/workbook.xml", `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml" Type="t/worksheet"/></Relationships>`},
		{"xl/worksheets/sheet1.xml", ""},
	} {
		w, err := z.Create(part.name)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, part.text)
		if part.text != "" {
			continue
		}
		cell := `<c r="%s%d" t="inlineStr"><is><t>%s</t></is></c>`
		fmt.Fprintf(w, `<worksheet><sheetData><row r="1">`+cell+cell+`</row>`, "A", 1, "crime_ref", "B", 1, "mo_text")
		for r := 2; r <= rows; r++ {
			fmt.Fprintf(w, `<row r="%[1]d">`+`<c r="A%[1]d" t="inlineStr"><is><t>R%[1]d</t></is></c><c r="B%[1]d" t="inlineStr"><is><t>left on foot</t></is></c></row>`, r)
		}
		io.WriteString(w, `</sheetData></worksheet>`)
	}
	if err := cmp.Or(z.Close(), file.Close()); err != nil {
		t.Fatal(err)
	}
}
