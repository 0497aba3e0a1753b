package parquetrows_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/deprecated"
	"github.com/parquet-go/parquet-go/encoding/thrift"

	"cyberflag/extract"
	"cyberflag/extract/parquetrows"
	"cyberflag/internal/csvscan"
)

// crime has a column of each type that systems write.
type crime struct {
	Ref      string    `parquet:"crime_ref"`
	Recorded int32     `parquet:"recorded_on,date"`
	From     time.Time `parquet:"committed_from,timestamp(microsecond)"`
	Age      *int64    `parquet:"victim_age,optional"`
	Score    float64   `parquet:"score"`
	Share    *float64  `parquet:"share,optional"`
	Code     float32   `parquet:"code"`
	Cost     int64     `parquet:"cost,decimal(2:18)"`
	Closed   bool      `parquet:"closed"`
	Small    uint32    `parquet:"small"`
	Text     *string   `parquet:"mo_text,optional,dict"`
	ID       [16]byte  `parquet:"id,uuid"`
}

func written(t testing.TB, rows []crime, opts ...parquet.WriterOption) []byte {
	t.Helper()
	var b bytes.Buffer
	w := parquet.NewGenericWriter[crime](&b, opts...)
	if _, err := w.Write(rows); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func ref[T any](v T) *T { return &v }

var two = []crime{
	{Ref: "A1", Recorded: 19000, From: time.Date(2022, 1, 7, 23, 59, 30, 500_000_000, time.UTC), Age: ref(int64(15)), Score: 0.25,
		Share: ref(12.0), Code: 1234567, Cost: -1205, Closed: true, Small: 4294967295, Text: ref("said \"hi\", then left"), ID: [16]byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}},
	{Ref: "A2", Recorded: -1, From: time.Date(1969, 12, 31, 23, 59, 59, 0, time.UTC), Score: 1e300, Code: 0.1, Text: ref("")},
}

// rowsOf reads all rows as CSV.
func rowsOf(t testing.TB, b []byte) (columns []string, text string) {
	t.Helper()
	x, err := parquetrows.Open(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	for {
		block, err := x.Block(nil)
		if err == io.EOF {
			return x.Columns(), text
		}
		if err != nil {
			t.Fatal(err)
		}
		text += string(block.Bytes)
	}
}

// Each type has its text; null and empty stay apart.
func TestTypes(t *testing.T) {
	columns, text := rowsOf(t, written(t, two))
	if got := strings.Join(columns, " "); got != "crime_ref recorded_on committed_from victim_age score share code cost closed small mo_text id" {
		t.Errorf("columns %s", got)
	}
	want := `A1,2022-01-08,2022-01-07T23:59:30.5Z,15,0.25,12,1234567,-12.05,true,4294967295,"said ""hi"", then left",01020304-0506-0708-090a-0b0c0d0e0f10
A2,1969-12-31,1969-12-31T23:59:59Z,,1e+300,,0.1,0.00,false,0,"",00000000-0000-0000-0000-000000000000
`
	if text != want {
		t.Errorf("rows\n%s\nwant\n%s", text, want)
	}
}

// The types of older and of other programs have the text that doc/formats.md says:
// INT96 is a time stamp, and a decimal may be stored as bytes.
func TestOtherTypes(t *testing.T) {
	type row struct {
		Stamp  deprecated.Int96 `parquet:"stamp"`
		Millis int32            `parquet:"millis,time(millisecond)"`
		Micros int64            `parquet:"micros,time(microsecond)"`
		Cost   [4]byte          `parquet:"cost,decimal(2:9)"`
		Whole  int32            `parquet:"whole,decimal(1:9)"`
		Raw    []byte           `parquet:"raw"`
		Big    uint64           `parquet:"big"`
	}
	const halfSecond = 500_000_000
	var b bytes.Buffer
	w := parquet.NewGenericWriter[row](&b)
	_, err := w.Write([]row{
		{deprecated.Int96{halfSecond, 0, 2_440_589}, 43_200_500, 1, [4]byte{0xff, 0xff, 0xfb, 0x4b}, -15, []byte("x"), 1<<64 - 1},
		{deprecated.Int96{0, 0, 2_440_587}, 0, 86_399_999_999, [4]byte{0, 0, 4, 0xb5}, 0, nil, 0},
	})
	if err != nil || w.Close() != nil {
		t.Fatal(err)
	}
	_, text := rowsOf(t, b.Bytes())
	want := "1970-01-02T00:00:00.5,12:00:00.5,00:00:00.000001,-12.05,-1.5,x,18446744073709551615\n" +
		"1969-12-31T00:00:00,00:00:00,23:59:59.999999,12.05,0.0,\"\",0\n"
	if text != want {
		t.Errorf("rows\n%s\nwant\n%s", text, want)
	}
}

// Row groups, pages and packing make no difference, at sizes around those of
// the batches that are decoded.
func TestManyRows(t *testing.T) {
	for _, n := range []int{1, 255, 256, 257, 5000} {
		var rows []crime
		want := ""
		for i := range n {
			rows = append(rows, crime{Ref: fmt.Sprint("R", i), Text: ref(strings.Repeat("word ", i%7))})
			if i%3 == 0 {
				rows[i].Text = nil
			}
		}
		for i, option := range []parquet.WriterOption{parquet.MaxRowsPerRowGroup(100), parquet.PageBufferSize(300), parquet.Compression(&parquet.Zstd), parquet.Compression(&parquet.Snappy)} {
			_, text := rowsOf(t, written(t, rows, option))
			if strings.Count(text, "\n") != n || i > 0 && text != want {
				t.Errorf("%d rows, option %d: %d rows came, or others", n, i, strings.Count(text, "\n"))
			}
			want = text
		}
	}
}

// Row groups can be read one by one, and rows keep their numbers.
func TestOnly(t *testing.T) {
	var rows []crime
	for i := range 250 {
		rows = append(rows, crime{Ref: fmt.Sprint("R", i)})
	}
	b := written(t, rows, parquet.MaxRowsPerRowGroup(100))
	x, err := parquetrows.Open(bytes.NewReader(b), int64(len(b)))
	if err != nil || x.Groups() != 3 || x.NumRows() != 250 {
		t.Fatalf("%v: %d groups of %d rows", err, x.Groups(), x.NumRows())
	}
	x.Only(1, 2)
	block, err := x.Block(nil)
	if err != nil || block.Row != 101 || !bytes.HasPrefix(block.Bytes, []byte("R100,")) || bytes.Count(block.Bytes, []byte("\n")) != 100 {
		t.Errorf("%v: first row %d, %.20q", err, block.Row, block.Bytes)
	}
}

// A file that is cut, changed or not flat is an error with a hint.
func TestRefused(t *testing.T) {
	good := written(t, two)
	type inner struct{ A string }
	var nested bytes.Buffer
	w := parquet.NewGenericWriter[struct {
		Ref  string  `parquet:"crime_ref"`
		More []inner `parquet:"more,list"`
	}](&nested)
	w.Close()
	for _, c := range []struct {
		why  string
		file []byte
		want string
	}{
		{"cut short", good[:len(good)-20], "footer"},
		{"only the mark", []byte("PAR1PAR1"), "footer"},
		{"a list", nested.Bytes(), `column "more.list" is of a type that is not read: a list or a map`},
	} {
		_, err := parquetrows.Open(bytes.NewReader(c.file), int64(len(c.file)))
		var hint interface{ Hint() string }
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.why, err, c.want)
		} else if hint, _ = err.(interface{ Hint() string }); hint == nil || hint.Hint() == "" {
			t.Errorf("%s: no hint", c.why)
		}
	}
}

// A row group that has fewer rows than its columns have values would lose the rest,
// and one that has more would go on in the next group.
func TestRowsAndValues(t *testing.T) {
	b := written(t, two)
	for _, rows := range []int64{1, 3} {
		f, err := parquet.OpenFile(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			t.Fatal(err)
		}
		meta := f.Metadata()
		meta.NumRows, meta.RowGroups[0].NumRows = rows, rows
		footer, err := thrift.Marshal(new(thrift.CompactProtocol), meta)
		if err != nil {
			t.Fatal(err)
		}
		old := int(binary.LittleEndian.Uint32(b[len(b)-8:]))
		lie := append(bytes.Clone(b[:len(b)-8-old]), footer...)
		lie = append(binary.LittleEndian.AppendUint32(lie, uint32(len(footer))), "PAR1"...)
		x, err := parquetrows.Open(bytes.NewReader(lie), int64(len(lie)))
		if err != nil {
			t.Fatal(err)
		}
		if _, err = x.Block(nil); err == nil || !strings.Contains(err.Error(), fmt.Sprintf(`%d rows, and its column "crime_ref" 2 values`, rows)) {
			t.Errorf("%d rows: %v", rows, err)
		}
	}
}

// A column inside a column has both names, and is absent where the outer one is.
func TestColumnsInside(t *testing.T) {
	type home struct {
		Town string `parquet:"town,dict"`
	}
	type victim struct {
		Age  *int32 `parquet:"age,optional"`
		Home home   `parquet:"home"`
	}
	type record struct {
		Ref    string  `parquet:"crime_ref"`
		Victim *victim `parquet:"victim,optional"`
		Text   string  `parquet:"mo_text"`
	}
	age := int32(15)
	var b bytes.Buffer
	w := parquet.NewGenericWriter[record](&b)
	if _, err := w.Write([]record{{"A1", &victim{&age, home{"T"}}, "x"}, {"A2", nil, "y"}, {"A3", &victim{nil, home{"U"}}, "z"}}); err != nil {
		t.Fatal(err)
	}
	w.Close()
	x, err := parquetrows.Open(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	rows, err := x.Block(nil)
	if want := "A1,15,T,x\nA2,,,y\nA3,,U,z\n"; err != nil || string(rows.Bytes) != want || strings.Join(x.Columns(), " ") != "crime_ref victim.age victim.home.town mo_text" {
		t.Errorf("%v: %q, %q; %v", x.Columns(), rows.Bytes, want, err)
	}
}

// FuzzRows: no file makes it panic, and what it gives can be read.
func FuzzRows(f *testing.F) {
	f.Add(written(f, two))
	f.Add(written(f, two, parquet.Compression(&parquet.Zstd)))
	f.Fuzz(func(t *testing.T, b []byte) {
		x, err := parquetrows.Open(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			return
		}
		defer x.Close()
		r, err := extract.NewRowsReader(x, x.Columns(), csvscan.BuilderComma, "utf-8", "f", extract.OtherCodes())
		for n := 0; err == nil && n < 100_000; n++ {
			_, _, err = r.Next()
		}
	})
}
