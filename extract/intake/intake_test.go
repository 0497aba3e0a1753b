package intake_test

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/extract/render"
)

// csvText is an extract with a quoted line end, and one row that is refused.
const csvText = "crime_ref,victim_age,mo_text\nA1,15,\"said \"\"hi\"\",\nthen left\"\nA2,old,x\nA3,,\n"

func gz(b []byte) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	w.Write(b)
	w.Close()
	return out.Bytes()
}

func zst(b []byte) []byte {
	w, _ := zstd.NewWriter(nil)
	return w.EncodeAll(b, nil)
}

// zipped is an archive of the given entries, name and bytes in turn.
func zipped(pairs ...any) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		e, _ := w.Create(pairs[i].(string))
		fmt.Fprintf(e, "%s", pairs[i+1])
	}
	w.Close()
	return b.Bytes()
}

// written is the rows of csvText that can be read, in another format.
func written(how func(io.Writer, render.Table) io.WriteCloser) []byte {
	var b bytes.Buffer
	w := how(&b, render.Table{Columns: []string{"crime_ref", "victim_age", "mo_text"}, Comma: ',', Nulls: 3})
	_, rows, _ := strings.Cut(csvText, "\n")
	io.WriteString(w, rows)
	w.Close()
	return b.Bytes()
}

// spooling holds streams in memory, as a caller would in files, and counts those that
// are open.
type spooling struct{ made, open int }

func (s *spooling) spool(r io.Reader) (intake.Spooled, int64, error) {
	b, err := io.ReadAll(io.LimitReader(r, 64<<20))
	s.made++
	s.open++
	return &spooled{bytes.NewReader(b), s}, int64(len(b)), err
}

type spooled struct {
	io.ReaderAt
	of *spooling
}

func (s *spooled) Close() error {
	s.of.open--
	return nil
}

// take reads all parts of a file: references and texts, what was refused, and
// the forms.
func take(b []byte, s intake.Settings) (rows, refused, forms string, err error) {
	s.Spool = new(spooling).spool
	parts, err := intake.Parts(intake.File{Name: "f", Reader: bytes.NewReader(b)}, s)
	if err != nil {
		return
	}
	for _, p := range parts {
		var x *intake.Extract
		if x, err = p.Open(); err != nil {
			return
		}
		forms += fmt.Sprintf("%s: %s %s; ", p.Name, x.Form.Format, x.Form.Compression)
		for err == nil {
			var row extract.Row
			var problem *extract.Problem
			if row, problem, err = x.Next(); problem != nil {
				refused += problem.Error() + "; "
			} else if err == nil {
				rows += fmt.Sprintf("%s %s %q; ", row.Record.Ref, row.Record.VictimAge, row.Record.Text)
			}
		}
		x.Close()
		if err != io.EOF {
			return
		}
		err = nil
	}
	return
}

// The same records in every format and packing give the same rows.
func TestFormats(t *testing.T) {
	ndjson, parquet := written(render.NDJSON), written(render.Parquet)
	for _, c := range []struct {
		why   string
		file  []byte
		forms string
	}{
		{"csv", []byte(csvText), "f: csv ; "},
		{"ndjson", ndjson, "f: ndjson ; "},
		{"parquet", parquet, "f: parquet ; "},
		{"gzip", gz([]byte(csvText)), "f: csv gzip; "},
		{"gzip in two streams", append(gz([]byte(csvText[:20])), gz([]byte(csvText[20:]))...), "f: csv gzip; "},
		{"zstd", zst([]byte(csvText)), "f: csv zstd; "},
		{"gzip of ndjson", gz(ndjson), "f: ndjson gzip; "},
		{"zstd of parquet", zst(parquet), "f: parquet zstd; "},
		{"zip", zipped("a.csv", csvText, "__MACOSX/._a.csv", "x"), "f/a.csv: csv zip; "},
		{"zip of parquet", zipped("a", parquet), "f/a: parquet zip; "},
	} {
		rows, refused, forms, err := take(c.file, intake.Settings{})
		if want := `A1 15 "said \"hi\",\nthen left"; A3  ""; `; rows != want || forms != c.forms || err != nil {
			t.Errorf("%s: %v, %s: %s, want %s: %s", c.why, err, forms, rows, c.forms, want)
		}
		if !strings.Contains(refused, "victim_age") || strings.Count(refused, ";") != 1 {
			t.Errorf("%s: refused %q", c.why, refused)
		}
	}
}

// Several packed streams, cut anywhere, are the text of all; and what is wrong behind a
// long one is told. The end of a stream may come with its last bytes.
func TestStreams(t *testing.T) {
	var text bytes.Buffer
	text.WriteString("crime_ref,mo_text\n")
	const records = 700
	for i := range records {
		fmt.Fprintf(&text, "A%d,%x\n", i, bytes.Repeat(sha256.New().Sum([]byte{byte(i), byte(i >> 8)}), 15))
	}
	all := text.Bytes()
	want, _, _, err := take(all, intake.Settings{})
	if err != nil || strings.Count(want, ";") != records {
		t.Fatalf("%v, %d rows", err, strings.Count(want, ";"))
	}
	for by, pack := range map[string]func([]byte) []byte{"gzip": gz, "zstd": zst} {
		for _, cut := range []int{1, 1 << 18, 1<<18 + 1, len(all) - 1} {
			first, rest := pack(all[:cut]), pack(all[cut:])
			if rows, _, _, err := take(slices.Concat(first, rest), intake.Settings{}); err != nil || rows != want {
				t.Errorf("%s in two streams, cut at %d: %v, %d rows", by, cut, err, strings.Count(rows, ";"))
			}
			for why, behind := range map[string][]byte{"half a stream": rest[:len(rest)/2], "other bytes": []byte("and more, and yet more")} {
				if _, _, _, err := take(slices.Concat(first, behind), intake.Settings{}); err == nil {
					t.Errorf("%s, cut at %d, with %s behind it: no error", by, cut, why)
				}
			}
		}
	}
}

// A zip of several gives each, in the order of their names.
func TestZipOfSeveral(t *testing.T) {
	rows, _, forms, err := take(zipped("b.ndjson", written(render.NDJSON), "a/1.csv", "crime_ref\nZ1\n", "a/", ""), intake.Settings{})
	if err != nil || forms != "f/a/1.csv: csv zip; f/b.ndjson: ndjson zip; " || !strings.HasPrefix(rows, "Z1 ") {
		t.Errorf("%v, %s: %s", err, forms, rows)
	}
}

// Whatever is not read says what it is, where, and what to do about it.
func TestRefused(t *testing.T) {
	long := []byte("crime_ref,mo_text\n" + strings.Repeat("A,x\n", 100_000))
	for _, c := range []struct {
		why  string
		file []byte
		want string
	}{
		{"gzip cut short", gz(long)[:200], "f: the gzip stream is cut short after"},
		{"zstd cut short", zst(long)[:20], "f: the zstd stream is"},
		{"more behind gzip", append(gz([]byte(csvText)), "and more"...), "f: behind the end of the gzip stream, which holds"},
		{"more behind zstd", append(zst([]byte(csvText)), "and more"...), "f: behind the end of the zstd stream, which holds"},
		{"gzip of nothing else", []byte("\x1f\x8bxx"), "f: the gzip stream is"},
		{"packed twice", gz(gz(long)), "packed twice"},
		{"a bomb", gz([]byte("crime_ref\nA\n" + strings.Repeat("\n", 80<<20))), "f: the gzip stream unpacks to more than 500 times"},
		{"a workbook in gzip", gz(zipped("a", "b")), "packed by gzip"},
		{"an empty archive", zipped(), "f: the zip archive holds no file"},
		{"an archive in an archive", zipped("a.zip", zipped("b", "c")), "f/a.zip: the archive holds another archive"},
		{"a picture in an archive", zipped("a.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00\x00\x00\x00\x00\x00"), "f/a.png: the file"},
		{"a name that leads out", zipped("../a.csv", csvText), "leads out"},
		{"a JSON array", []byte("[{\"crime_ref\":\"A\"}]"), "f: the file is a JSON array"},
		{"a JSON array behind a byte order mark", []byte("\xef\xbb\xbf\r\n[{\"crime_ref\":\"A\"}]"), "f: the file is a JSON array"},
		{"a header in brackets", []byte("[Crime Ref],[Force]\nA1,Cleveland\n"), "f, row 1, crime_ref: no column crime_ref"},
		{"HTML behind a byte order mark", []byte("\xef\xbb\xbf<html>"), "f: the file is HTML or XML"},
		{"a damaged Parquet file", []byte("PAR1 and no more PAR1"), "f: the Parquet file's footer"},
		{"nothing", nil, "f: the file is empty"},
		{"a header only", []byte("crime_ref,mo_text\n"), ""},
	} {
		_, _, _, err := take(c.file, intake.Settings{})
		if c.want == "" {
			if err != nil {
				t.Errorf("%s: %v", c.why, err)
			}
			continue
		}
		var hint interface{ Hint() string }
		if err == nil || !strings.Contains(err.Error(), c.want) || !errors.As(err, &hint) || hint.Hint() == "" {
			t.Errorf("%s: %v, want %q and a hint", c.why, err, c.want)
		}
	}
}

// A format that must be read from several places is refused from a stream that
// nobody can put aside.
func TestNoSpool(t *testing.T) {
	parts, err := intake.Parts(intake.File{Name: "f", Reader: bytes.NewReader(written(render.Parquet))}, intake.Settings{})
	if err == nil {
		_, err = parts[0].Open()
	}
	if err == nil || !strings.Contains(err.Error(), "cannot be read from a stream") {
		t.Error(err)
	}
}

// The three forms of NIBRS hold the same made-up offences but for two that the
// submissions lack or changed (extract/nibrs has the working).
func TestNIBRS(t *testing.T) {
	flat, err := os.ReadFile("../nibrs/testdata/flat.txt")
	if err != nil {
		t.Fatal(err)
	}
	xml, err := os.ReadFile("../nibrs/testdata/submission.xml")
	if err != nil {
		t.Fatal(err)
	}
	fromFlat, _, forms, err := take(flat, intake.Settings{})
	if err != nil || forms != "f: nibrs-flat ; " || strings.Count(fromFlat, "MADEUP") != 5 {
		t.Errorf("%v, %s: %s", err, forms, fromFlat)
	}
	fromXML, _, forms, err := take(gz(xml), intake.Settings{})
	if err != nil || forms != "f: nibrs-xml gzip; " || fromXML != fromFlat {
		t.Errorf("%v, %s: %s\nwant %s", err, forms, fromXML, fromFlat)
	}
	var archive bytes.Buffer
	w := zip.NewWriter(&archive)
	w.AddFS(os.DirFS("../nibrs/testdata"))
	w.Close()
	rows, _, forms, err := take(archive.Bytes(), intake.Settings{})
	if err != nil || forms != "f: nibrs-csv zip; " || strings.Count(rows, ";") != 7 {
		t.Errorf("%v, %s: %s", err, forms, rows)
	}
}

// FuzzParts: whatever the bytes, an answer or an error, and no more than a
// little memory.
func FuzzParts(f *testing.F) {
	f.Add([]byte(csvText))
	f.Add(gz([]byte(csvText)))
	f.Add(zst(written(render.NDJSON)))
	f.Add(written(render.Parquet))
	f.Add(zipped("a.csv", csvText, "b", "{}"))
	f.Add(titled())
	f.Fuzz(func(t *testing.T, b []byte) { take(b, intake.Settings{KeepLine: true}) })
}

// A workbook with a title in merged cells and names of groups above its header is
// read from the header on, and says so.
func TestWorkbookTitle(t *testing.T) {
	book := titled()
	rows, refused, _, err := take(book, intake.Settings{})
	if err != nil || refused != "" || !strings.HasPrefix(rows, "A1 13") {
		t.Errorf("%s, refused %s, %v", rows, refused, err)
	}
	parts, err := intake.Parts(intake.File{Name: "f", At: bytes.NewReader(book), Reader: bytes.NewReader(book), Size: int64(len(book))}, intake.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	x, err := parts[0].Open()
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	if want := []string{"f: 2 rows above the header are no records and were left out"}; !slices.Equal(x.Notes, want) {
		t.Errorf("notes %q, want %q", x.Notes, want)
	}
}

// titled is a workbook with a title and names of groups above its header.
func titled() []byte {
	cells := func(texts ...string) (row string) {
		for _, text := range texts {
			row += `<c t="inlineStr"><is><t>` + text + `</t></is></c>`
		}
		return "<row>" + row + "</row>"
	}
	return zipped("[Content_Types].xml", "<Types/>",
		"xl/workbook.xml", `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml", "<worksheet><sheetData>"+cells("Recorded crime")+cells("Crime", "", "Victim")+cells("crime_ref", "force", "victim_age")+cells("A1", "Kent", "13")+
			`</sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells></worksheet>`)
}
