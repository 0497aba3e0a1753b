//go:build unix

package intake_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"syscall"
	"testing"
	"time"

	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/extract/render"
	"cyberflag/extract/sample"
	"cyberflag/internal/csvscan"
)

// benchRecords is how many made-up records each format holds: 22 MB of CSV.
const benchRecords = 100_000

// inFormat is the made-up records in a format.
func inFormat(b *testing.B, how func(io.Writer, render.Table) io.WriteCloser) []byte {
	var text bytes.Buffer
	if err := sample.WriteCSV(&text, sample.Default(benchRecords, 1)); err != nil {
		b.Fatal(err)
	}
	if how == nil {
		return text.Bytes()
	}
	head, rows, _ := bytes.Cut(text.Bytes(), []byte("\n"))
	var out bytes.Buffer
	w := how(&out, render.Table{Columns: csvscan.First(head, ',', true), Comma: ','})
	if _, err := w.Write(rows); err != nil {
		b.Fatal(err)
	}
	if err := w.Close(); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

// BenchmarkFormats reads and checks every row of each format on one core, as
// flag does before it decides, beside encoding/csv, which only parts the fields.
func BenchmarkFormats(b *testing.B) {
	text := inFormat(b, nil)
	ndjson, parquet := inFormat(b, render.NDJSON), inFormat(b, render.Parquet)
	book := workbook(b, text)
	for _, f := range []struct {
		name string
		file []byte
	}{{"csv", text}, {"csv.gz", gz(text)}, {"csv.zst", zst(text)}, {"ndjson", ndjson}, {"parquet", parquet}, {"xlsx", book}} {
		b.Run(f.name, func(b *testing.B) {
			since := cpu()
			for b.Loop() {
				if n := checkAll(b, f.file); n != benchRecords {
					b.Fatalf("%d rows", n)
				}
			}
			perSecond(b, len(f.file), since)
		})
	}
	b.Run("encoding-csv", func(b *testing.B) {
		since := cpu()
		for b.Loop() {
			r := csv.NewReader(bytes.NewReader(text))
			r.ReuseRecord = true
			for {
				if _, err := r.Read(); err != nil {
					break
				}
			}
		}
		perSecond(b, len(text), since)
	})
}

// cpu is the time that the process has used, in user mode.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano())
}

// perSecond reports records and megabytes for each second of user CPU, which
// other work on the machine disturbs least.
func perSecond(b *testing.B, size int, since time.Duration) {
	seconds := (cpu() - since).Seconds()
	b.ReportMetric(benchRecords*float64(b.N)/seconds, "records/cpu-s")
	b.ReportMetric(float64(size)*float64(b.N)/1e6/seconds, "MB/cpu-s")
}

// checkAll reads all rows by blocks, and gives how many are good.
func checkAll(b *testing.B, file []byte) (n int) {
	parts, err := intake.Parts(intake.File{Name: "f", Reader: bytes.NewReader(file), At: bytes.NewReader(file), Size: int64(len(file))}, intake.Settings{})
	if err != nil {
		b.Fatal(err)
	}
	return checkPart(b, parts[0])
}

// checkPart reads all rows of a part by blocks, and gives how many are good.
func checkPart(b testing.TB, part *intake.Part) (n int) {
	x, err := part.Open()
	if err != nil {
		b.Fatal(err)
	}
	defer x.Close()
	var block extract.Block
	checker := x.NewChecker()
	for {
		if err := x.Block(&block); err == io.EOF {
			return n
		} else if err != nil {
			b.Fatal(err)
		}
		checker.Start(&block)
		for {
			line, problem := checker.Next()
			if problem != nil {
				b.Fatal(problem)
			}
			if line == nil {
				break
			}
			n++
		}
	}
}

// workbook is the records as a workbook with texts in its cells.
func workbook(b *testing.B, text []byte) []byte {
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		b.Fatal(err)
	}
	escape := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	var sheet strings.Builder
	sheet.WriteString(`<worksheet><sheetData>`)
	for _, row := range rows {
		sheet.WriteString("<row>")
		for _, v := range row {
			fmt.Fprintf(&sheet, `<c t="inlineStr"><is><t>%s</t></is></c>`, escape.Replace(v))
		}
		sheet.WriteString("</row>")
	}
	sheet.WriteString("</sheetData></worksheet>")
	return zipped("[Content_Types].xml", "<Types/>",
		"xl/workbook.xml", `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml", sheet.String())
}
